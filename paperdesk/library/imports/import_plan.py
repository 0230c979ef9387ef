"""Import plan: what will be written, as values."""

from dataclasses import dataclass, field

from paperdesk.library.attachments.attachment_plan import AttachmentPlan
from paperdesk.library.imports.heard_facts import HeardFacts
from paperdesk.library.imports.identity import AliasRow
from paperdesk.library.imports.record_numbers import Numbers
from paperdesk.library.imports.unlogged_changes import UnloggedChanges
from paperdesk.model import BatchHeader, FilePreview, Paper, PaperId
from paperdesk.model.reading_fields import FieldValue


class TornFileError(Exception):
    """A file ended in an error behind papers of it that were planned; the plan begins anew."""


class TooManyError(Exception):
    """There are more new papers than a plan is to hold."""


@dataclass(slots=True)
class Planned:
    """A paper that will be added, under an ``id`` that its record does not have."""

    id: PaperId
    paper: Paper
    raw: bytes
    """Its raw record, which leans on the paper."""
    batch: "PlannedBatch"
    rank: int
    numbers: Numbers = ()
    record: tuple[str, int] = ("", 0)
    """Path and number of the item that it was first found in."""
    added: str = ""
    """When it came, if a file of ours says so; else it comes now."""
    rows: tuple[list[object], list[object]] | None = None
    """Its rows as they were made of the record, as long as the paper is that alone."""


@dataclass(slots=True)
class FieldFill:
    """A paper of the library of which something will be filled."""

    before: Paper
    after: Paper
    raw: bytes
    """A record, which leans on ``told``, for a paper that has none."""
    told: Paper


@dataclass(slots=True)
class ExportedState:
    """What an exported file says that the reader did; only what is to be written."""

    reading: dict[str, FieldValue] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    note: str = ""
    collections: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.reading or self.tags or self.note or self.collections)

    def joined(self, later: "ExportedState") -> "ExportedState":
        """This with what a later record of the same paper adds; of one field the first counts."""
        notes = [self.note, later.note]
        if later.note.strip() in self.note:
            notes.pop()
        elif self.note.strip() in later.note:
            notes.pop(0)
        return ExportedState(
            {**later.reading, **self.reading},
            tuple(dict.fromkeys((*self.tags, *later.tags))),
            notes[0] if len(notes) == 1 else f"{notes[0].rstrip()}\n\n{notes[1]}",
            tuple(dict.fromkeys((*self.collections, *later.collections))),
        )


@dataclass(slots=True)
class PlannedBatch:
    """A batch and the papers it will have more than now. ``key`` 0: not yet numbered."""

    header: BatchHeader
    origin: str
    papers: dict[int, int] = field(default_factory=dict)
    key: int = 0
    is_new: bool = True


@dataclass(slots=True)
class ImportPlan:
    """All that an import will write. ``version`` is the database it was made for."""

    version: int
    first_key: int
    first_batch: int = 1
    """The number that the first new batch gets."""
    files: list[FilePreview] = field(default_factory=list)
    new: dict[int, Planned] = field(default_factory=dict)
    filled: dict[int, FieldFill] = field(default_factory=dict)
    aliases: list[AliasRow] = field(default_factory=list)
    learned: list[AliasRow] = field(default_factory=list)
    """Those of papers that earlier portions wrote, or that were there; they come with the act."""
    written: list[AliasRow] = field(default_factory=list)
    """Those that the last portion wrote."""
    said: dict[int, ExportedState] = field(default_factory=dict)
    cited: dict[int, str] = field(default_factory=dict)
    """The citation keys that papers get, which had none."""
    further_keys: dict[str, int] = field(default_factory=dict)
    """Further citation keys, by which papers are found that have one."""
    earlier: dict[int, tuple[str, str]] = field(default_factory=dict)
    """Papers of the library that came earlier than it knew: (what it knew, what is so)."""
    batches: list[PlannedBatch] = field(default_factory=list)
    attachments: AttachmentPlan = field(default_factory=AttachmentPlan)
    own: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """The fields of new papers that are the reader's word."""
    heard: dict[int, HeardFacts] = field(default_factory=dict)
    """What sources say now of fields of known papers that the reader wrote."""
    arrived: dict[int, None] = field(default_factory=dict)
    """All papers that the files have, new and known, in their order."""
    tags: tuple[str, ...] = ()
    """Tags that all of them get."""
    unlogged: UnloggedChanges = field(default_factory=UnloggedChanges)

    staged: int = 0
    """How many new papers were written before the act, see :mod:`portioned_import`."""
    staged_fills: int = 0
    """Of how many papers something is written after the act, see :mod:`staged_fills`."""
    joined: int = 0
    """How many papers came in its batches that were written before."""

    def __bool__(self) -> bool:
        """Whether anything may be written; whether a file is new shows as it is copied."""
        return self.writes_rows or bool(self.attachments.files or self.writes_unlogged)

    @property
    def writes_unlogged(self) -> bool:
        """Whether anything will be written that is no act."""
        return bool(self.unlogged or (self.unlogged.follow and self.batches))

    @property
    def writes_rows(self) -> bool:
        """Whether the act writes anything besides files."""
        learned = any(key not in self.new for _, _, key in self.aliases)
        joined = self.joined or any(batch.papers for batch in self.batches)
        keys = bool(self.cited or self.further_keys)
        told = self.filled or self.said or self.earlier or self.heard or self.staged_fills
        tagged = bool(self.tags and self.arrived)
        return bool(self.new or self.staged or keys or told or learned or joined or tagged)


def missing_fields(paper: Paper) -> list[str]:
    """The names of what one looks for in a paper first and does not find."""
    if paper.title and paper.abstract and paper.authors and paper.published:
        return []
    return [
        name
        for name, there in (
            ("title", paper.title),
            ("abstract", paper.abstract),
            ("authors", paper.authors),
            ("date", paper.published),
        )
        if not there
    ]
