"""Import items: what comes out of a file, and what became of it in the library."""

from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from paperdesk.model.attached_file import AttachedFile
from paperdesk.model.community import Community
from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.messages import Message
from paperdesk.model.paper import Paper
from paperdesk.model.reading_fields import FieldValue
from paperdesk.model.record_match import DoubtfulPair, Untaken
from paperdesk.model.table_columns import TableColumn


@late_dataclass(frozen=True, slots=True, repr=False)
class BatchHeader(Value):
    """Header of a batch, as its source wrote it.

    ``date`` is the header's own date, ISO 8601 or, where the page names no
    year, ``--04-04`` (ISO 8601 truncated month and day). ``curators`` is for
    instance ``by AK and the research community``. ``listing`` names a list that grows
    (``day``, ``week``, ``month``, ``trending``, or a follow's own name): a batch of the same
    source, listing and date is the same batch, whoever else stands in it. Its ``date`` may be
    a week, ``2026-W14``.
    """

    source: str
    date: str = ""
    title: str = ""
    curators: str = ""
    listing: str = ""


@late_dataclass(frozen=True, slots=True, repr=False)
class ImportedRecord(Value):
    """Record of a paper as found in a file, with the raw record it was read from.

    ``rank`` counts from 1 within its batch; ``place`` says where it stands in
    the file (``line 11``, ``record 3``); ``raw`` is the source's own record,
    JSON where the source speaks JSON. ``tags``, ``reading`` (the reader's fields by
    name, such as ``{"state": "later"}``), ``note`` and ``added`` (UTC, to the second) are
    there only in records that PaperDesk itself exported; they fill what the reader has not
    yet said and replace nothing, but for ``added``, of which the earlier counts. ``aliases``
    are further ids under which its source knows the paper, such as ``doi:10.1000/x``.
    ``files`` are those that the record names beside itself, in its order.
    ``citation_key`` is the key by which its source cites it; the paper keeps it.
    ``key`` is the paper of the library that it is known to be of (0: it is not): then nothing
    of it is taken but its files.
    ``community`` is what the readers of a site did with it. ``collections`` are the paths of
    those that its reader has it in, ``Thesis/Methods``; they fill as tags do. ``own`` names the
    fields that the reader wrote: of a new paper they are the reader's word from then on.
    """

    paper: Paper
    rank: int
    place: Message
    raw: str = ""
    tags: tuple[str, ...] = ()
    reading: Mapping[str, FieldValue] = field(default_factory=dict)
    note: str = ""
    aliases: tuple[str, ...] = ()
    added: str = ""
    files: tuple[AttachedFile, ...] = ()
    citation_key: str = ""
    key: int = 0
    community: Community | None = None
    collections: tuple[str, ...] = ()
    own: tuple[str, ...] = ()


@late_dataclass(frozen=True, slots=True, repr=False)
class Problem(Value):
    """Something in a file that could not be taken, or not as it stands, and its place."""

    place: Message
    message: Message


@late_dataclass(frozen=True, slots=True, repr=False)
class UnreadKey(Value):
    """A key of a file's records that was not understood, or not what stands under it.

    ``key`` has points where keys lie within each other; ``papers`` is in how
    many records it says something, ``example`` one of its values, shortened.
    """

    key: str
    papers: int
    example: str


Item = BatchHeader | ImportedRecord | Problem | UnreadKey
"""What a format yields, in file order: a header opens a batch, arrivals follow it."""


class FoundEntry(NamedTuple):
    """Entry of a file, as far as one needs to know it to choose it.

    ``author`` is the first, ``others`` how many there are besides; ``key`` is the number of the
    paper that it is, or would become.
    """

    title: str
    author: str = ""
    others: int = 0
    year: int | None = None
    is_new: bool = True
    key: int = 0


@late_dataclass(frozen=True, slots=True, repr=False)
class FilePreview(Value):
    """What one file would bring: counts, and what is missing in how many papers.

    ``missing`` pairs a field's name (``authors``, ``abstract``) with the
    number of papers without it. ``titles`` are the first few, to recognise
    the file by. ``error`` is set when the file cannot be read at all.
    ``doubtful`` are records that may be of a paper of the same title;
    ``untaken`` counts records of which some value was not taken, since
    another is kept, and ``untaken_values`` tells of the first of them.
    ``unread`` are the keys that were not understood, the most frequent first.
    ``attached`` are the files beside the entries that are there to be taken, of
    ``attached_size`` bytes together. ``entries`` are the first of those that were found, in
    their order. ``columns`` are those of a table, with what they are taken for.
    """

    path: str
    format: str = ""
    found: int = 0
    new: int = 0
    known: int = 0
    missing: tuple[tuple[str, int], ...] = ()
    problems: tuple[Problem, ...] = ()
    titles: tuple[str, ...] = ()
    batches: tuple[BatchHeader, ...] = ()
    error: Message | None = None
    doubtful: tuple[DoubtfulPair, ...] = ()
    untaken: int = 0
    untaken_values: tuple[Untaken, ...] = ()
    unread: tuple[UnreadKey, ...] = ()
    attached: int = 0
    attached_size: int = 0
    entries: tuple[FoundEntry, ...] = ()
    columns: tuple[TableColumn, ...] = ()


@late_dataclass(frozen=True, slots=True, repr=False)
class Preview(Value):
    """Preview of an import: what it would do."""

    files: tuple[FilePreview, ...]

    @property
    def new(self) -> int:
        """How many papers the library does not have yet."""
        return sum(file.new for file in self.files)

    @property
    def found(self) -> int:
        """How many papers stand in the files."""
        return sum(file.found for file in self.files)


@late_dataclass(frozen=True, slots=True, repr=False)
class ImportOutcome(Value):
    """Outcome of an import: the same account as a preview gives."""

    files: tuple[FilePreview, ...]
    batches: tuple[int, ...] = ()
    journal: int | None = None
    """Number of the journal entry that undoes the import; None if it changed nothing."""
