"""What things are: frozen values that every other room speaks in.

Standard library only, no input or output. A value is made once and never
changed; to change a thing is to ask the library for an act, which answers
with new values.
"""

from paperdesk.model.act import Act, Changes, Done, NoteSaved, Undone
from paperdesk.model.arrival import (
    Arrival,
    BatchHeader,
    FilePreview,
    ImportOutcome,
    Item,
    Preview,
    Problem,
    UnreadKey,
)
from paperdesk.model.desk import (
    Batch,
    Counts,
    Entry,
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
from paperdesk.model.finding import (
    Answer,
    Facets,
    Hit,
    IndexStatus,
    Ranking,
    Related,
    ScorePart,
    Snippet,
    Span,
)
from paperdesk.model.outside import LostWords, OutsideNews, StrayNote
from paperdesk.model.paper import Document, Paper, PaperId
from paperdesk.model.progress import Progress, silent
from paperdesk.model.record_match import (
    Answers,
    Citation,
    DoubtfulPair,
    Evidence,
    Untaken,
    Verdict,
)
from paperdesk.model.saved import Arrived, DryRun, Finds, Saved, Watch, Watched

__all__ = [
    "Act",
    "Answer",
    "Answers",
    "Arrival",
    "Arrived",
    "BadFileError",
    "Batch",
    "BatchHeader",
    "Cancelled",
    "Changes",
    "Citation",
    "Counts",
    "Document",
    "Done",
    "DoubtfulPair",
    "DryRun",
    "Entry",
    "Evidence",
    "Facets",
    "FilePreview",
    "Finds",
    "Hit",
    "ImportOutcome",
    "IndexStatus",
    "Item",
    "LibraryBusyError",
    "LibraryError",
    "LostWords",
    "Mention",
    "Namesake",
    "Note",
    "NoteSaved",
    "Order",
    "OutsideNews",
    "Paper",
    "PaperDeskError",
    "PaperId",
    "Preview",
    "Problem",
    "Progress",
    "Ranking",
    "Related",
    "Row",
    "Saved",
    "Scope",
    "ScorePart",
    "Snippet",
    "SourceError",
    "Span",
    "State",
    "StrayNote",
    "Tag",
    "Undone",
    "UnreadKey",
    "Untaken",
    "Verdict",
    "Watch",
    "Watched",
    "silent",
]
