"""Hand-written papers: a new paper whose fields the reader writes.

It comes in as an import does: in one act that undo takes back, with an id of its own, and never
as a second one of a paper that is here. What the reader wrote is the reader's word from then on;
what is left empty is filled by whatever source tells of it.

Why one that is here is refused and not filled: a form says what a paper is, and the reader who
wrote it thought that there was none. They are told which one it is.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from paperdesk.library import FileItems, Library
from paperdesk.model import (
    ActionKind,
    ActionResult,
    BatchHeader,
    Changes,
    Citation,
    FilePreview,
    ImportChoices,
    LibraryError,
    Scope,
)
from paperdesk.model.fact_words import AlikePaper
from paperdesk.model.messages import Message

LISTING = "by hand"
"""Source and listing of the batches of papers by hand; those of a day are one."""
_NAMED = 3
"""Authors by whom a paper that is here is known."""


def alike(library: Library, words: Mapping[str, str]) -> AlikePaper | None:
    """The paper of the library that one of these words is or may be. Writes nothing.

    Raises LibraryError for words that a field cannot hold, and without a title.
    """
    return _alike(library, library.preview([_file(library, words)]).files[0])


def write_paper(
    library: Library,
    words: Mapping[str, str],
    tags: Sequence[str] = (),
    *,
    apart: bool = False,
) -> ActionResult:
    """Add a paper of these words, by the names of its fields; ``apart``: also beside one that
    it may be.

    Raises LibraryError as :func:`alike`, and where the paper is here; then nothing is written.
    """
    known = alike(library, words)
    if known is not None and not (apart and known.is_doubtful):
        raise LibraryError(known.said())
    outcome = library.add([_file(library, words)], choices=ImportChoices(tags=tuple(tags)))
    (added,) = outcome.files[0].entries
    text = library.undo_text() or Message("action.written", title=added.title)
    return ActionResult(ActionKind.IMPORT, text, Changes(added=(added.key,)), outcome.journal)


def _file(library: Library, words: Mapping[str, str]) -> FileItems:
    """A paper by hand, as an import reads it."""
    today = datetime.now(UTC).date().isoformat()
    header = BatchHeader(LISTING, today, listing=LISTING)
    return LISTING, LISTING, [header, library.written_record(words)]


def _alike(library: Library, file: FilePreview) -> AlikePaper | None:
    (entry,) = file.entries
    doubtful = bool(file.doubtful)
    if entry.is_new and not doubtful:
        return None
    key = library.key(file.doubtful[0].paper.partition(":")[2]) if doubtful else entry.key
    paper = library.entry(key).paper
    citation = Citation(paper.title, paper.author_names[:_NAMED], paper.year, paper.venue)
    return AlikePaper(key, citation, doubtful, key in library.keys(Scope("trash")))
