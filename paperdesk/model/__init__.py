"""Domain model: frozen values that every other room speaks in.

Standard library only, no input or output. A value is made once and never
changed; to change a thing is to ask the library for an act, which answers
with new values.

Why lazily: all of it takes 80 ms, and a window is painted with a third of it.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_attributes

if TYPE_CHECKING:
    from paperdesk.model.action_result import (
        ActionKind,
        ActionResult,
        Changes,
        NoteSaved,
        UndoResult,
    )
    from paperdesk.model.attached_file import AttachedFile, Attachment
    from paperdesk.model.entry import (
        Batch,
        Counts,
        Entry,
        JoinedRecord,
        Mention,
        Namesake,
        Note,
        Order,
        Row,
        Scope,
        State,
        Tag,
    )
    from paperdesk.model.errors import (
        BadFileError,
        Cancelled,
        LibraryBusyError,
        LibraryError,
        PaperDeskError,
        SourceError,
    )
    from paperdesk.model.external_changes import LostWords, OutsideNews, StrayNote
    from paperdesk.model.import_choices import ImportChoices
    from paperdesk.model.import_items import (
        BatchHeader,
        FilePreview,
        FoundEntry,
        ImportedRecord,
        ImportOutcome,
        Item,
        Preview,
        Problem,
        UnreadKey,
    )
    from paperdesk.model.paper import Document, Paper, PaperId
    from paperdesk.model.paper_collection import PaperCollection
    from paperdesk.model.pasted_references import PastedReference
    from paperdesk.model.person_name import Contributor, PersonName, contributors
    from paperdesk.model.progress import Progress, silent
    from paperdesk.model.record_match import (
        Answers,
        Citation,
        DoubtfulPair,
        Evidence,
        Untaken,
        Verdict,
    )
    from paperdesk.model.saved_search import (
        DryRun,
        NewMatches,
        SavedSearch,
        SavedSearchCount,
        WatchOutcome,
        WatchRule,
    )
    from paperdesk.model.search_results import (
        Facets,
        Hit,
        IndexStatus,
        Ranking,
        Related,
        ScorePart,
        SearchResults,
        Snippet,
        Span,
    )
else:
    __getattr__ = lazy_attributes(
        __name__,
        {
            "action_result": "ActionKind ActionResult Changes NoteSaved UndoResult",
            "attached_file": "AttachedFile Attachment",
            "entry": "Batch Counts Entry JoinedRecord Mention Namesake "
            "Note Order Row Scope State Tag",
            "errors": "BadFileError Cancelled LibraryBusyError "
            "LibraryError PaperDeskError SourceError",
            "external_changes": "LostWords OutsideNews StrayNote",
            "import_choices": "ImportChoices",
            "import_items": "BatchHeader FilePreview FoundEntry ImportedRecord "
            "ImportOutcome Item Preview Problem UnreadKey",
            "paper": "Document Paper PaperId",
            "paper_collection": "PaperCollection",
            "pasted_references": "PastedReference",
            "person_name": "Contributor PersonName contributors",
            "progress": "Progress silent",
            "record_match": "Answers Citation DoubtfulPair Evidence Untaken Verdict",
            "saved_search": "DryRun NewMatches SavedSearch SavedSearchCount WatchOutcome WatchRule",
            "search_results": "Facets Hit IndexStatus Ranking "
            "Related ScorePart SearchResults Snippet Span",
        },
    )
