"""Undoable operations: the registry of their kinds, and what all of them work on.

An operation is kept in the undo log as a record, JSON with its ``kind`` and what that
kind needs to apply and to revert it. Each kind is registered by the module that owns it
(:data:`OWNERS`), so that what an act does and how it is undone stand side by side.

Undoing and redoing meet the library as the operation left it, for operations are reverted
in reverse order; only what is not in the log (papers seen, files edited outside) may differ.
"""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from importlib import import_module

from paperdesk.library.changes import undo_log
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.db.bulk_stamps import BulkWrite
from paperdesk.library.db.paper_rows import Span, keys_of
from paperdesk.library.notes import note_table
from paperdesk.library.notes.notes_folder import NotesFolder
from paperdesk.model import ActionKind, ActionResult, Changes
from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.messages import Message, MessageValue
from paperdesk.model.reading_fields import READING_FIELDS


@dataclass(slots=True)
class WriteContext:
    """Context of a write transaction: connection, notes folder, and the papers it changes."""

    connection: sqlite3.Connection
    folder: NotesFolder
    added: set[int] = field(default_factory=set)
    updated: set[int] = field(default_factory=set)
    removed: set[int] = field(default_factory=set)
    remarks: list[Message] = field(default_factory=list)
    """What is to be said of words that were met on the way."""
    renamed: tuple[str, str] | None = None
    """A tag that has another name now."""
    written: list[BulkWrite] = field(default_factory=list)
    """What was done to very many papers at once, in its order."""
    _spans: list[Sequence[Span]] = field(default_factory=list)

    def changes(self) -> Changes:
        """Which papers are other than before."""
        updated, others = self.updated, self.added | self.removed
        if others:
            updated = updated - others
        return Changes(
            tuple(sorted(self.added)),
            self._updated(updated, others),
            tuple(sorted(self.removed)),
            self.renamed,
        )

    def _updated(self, keys: set[int], others: set[int]) -> tuple[int, ...]:
        if len(self._spans) == 1 and not keys and not others:
            return tuple(keys_of(self._spans[0]))
        if not self._spans:
            return tuple(sorted(keys))
        return tuple(sorted(keys.union(*map(keys_of, self._spans)) - others))

    def wrote(self, write: BulkWrite, *, restate: bool) -> None:
        """A field of the papers in rising spans was written, or their tags; whether the front
        matter of notes repeats it."""
        if write.stamps:
            self.written.append(write)
        if restate:
            note_table.front_matter_of_spans_stale(self.connection, write.spans)
        self._spans.append(write.spans)

    def restate(self, keys: Iterable[int]) -> None:
        """Tags or fields of these papers changed, which the front matter of notes repeats."""
        changed = list(keys)
        note_table.front_matter_stale(self.connection, changed)
        self.updated.update(changed)


Change = Callable[[WriteContext, UndoRecord, bool], None]
"""Applies a record, or with True reverts it. Each may add to it what the other needs."""


def _no_notes(_record: UndoRecord) -> set[int]:
    return set()


def _no_papers(_record: UndoRecord) -> list[int]:
    return []


@late_dataclass(frozen=True, slots=True, repr=False)
class Operation(Value):
    """A kind of undoable operation.

    ``describe`` says what a record of it does ('Starred 3 papers', of the papers as they are
    named), where the record alone tells that; ``notes`` gives the papers whose notes a record
    changes, ``papers`` all that it is about, where the record names them.
    """

    kind: str
    change: Change
    describe: Callable[[UndoRecord, MessageValue], Message] | None = None
    notes: Callable[[UndoRecord], set[int]] = _no_notes
    papers: Callable[[UndoRecord], list[int]] = _no_papers


OWNERS = {
    "many": "changes.operations",
    **dict.fromkeys((field.kind for field in READING_FIELDS), "papers.reading_state"),
    "gone": "papers.commands",
    **dict.fromkeys(("tag", "retag", "colour"), "papers.tag_commands"),
    **dict.fromkeys(("collect", "collections"), "papers.collection_commands"),
    **dict.fromkeys(("note", "beside", "not beside"), "notes.note_operations"),
    **dict.fromkeys(("mark", "marks gone"), "marks.mark_commands"),
    "files": "attachments.attachment_commands",
    "import": "imports.rollback",
    "own facts": "imports.fact_edits",
    **dict.fromkeys(("join", "fields"), "duplicates.paper_merge"),
    "distinct": "duplicates.distinct_papers",
    **dict.fromkeys(("search", "mute"), "search.saved_search_table"),
    "follow": "follows.follow_table",
    "digest": "digests.digest_table",
    "wish": "search.wished_words",
}
"""The module of the library that registers each kind. It is imported when a record of that kind
is met, so that whoever does or undoes one need not know whose it is."""

_REGISTRY: dict[str, Operation] = {}


def register(operation: Operation) -> None:
    """Make a kind of operation known, so that the undo log can hold it.

    Raises ValueError when another one has its kind, or no module is said to own it.
    """
    if operation.kind in _REGISTRY:
        raise ValueError(f"two operations are called '{operation.kind}'")
    if operation.kind not in OWNERS:
        raise ValueError(f"'{operation.kind}' has no owner")
    _REGISTRY[operation.kind] = operation


def operation_of(record: UndoRecord) -> Operation:
    """The operation of a record."""
    kind = record["kind"]
    if kind not in _REGISTRY:
        import_module(f"paperdesk.library.{OWNERS[kind]}")
    return _REGISTRY[kind]


def apply(context: WriteContext, record: UndoRecord) -> None:
    """Do what a record says, for the first time or again."""
    operation_of(record).change(context, record, False)


def revert(context: WriteContext, record: UndoRecord) -> None:
    """Undo a record. May add to it what redoing needs."""
    operation_of(record).change(context, record, True)


def noted(record: UndoRecord) -> set[int]:
    """The papers whose notes a record changes."""
    return operation_of(record).notes(record)


def about(record: UndoRecord) -> list[int]:
    """The papers that a record is about, as far as it names them."""
    operation = operation_of(record)
    return operation.papers(record) or sorted(operation.notes(record))


def named(connection: sqlite3.Connection, keys: Collection[int]) -> MessageValue:
    """Papers in a sentence: one by its title, several by their number."""
    if len(keys) == 1:
        return note_table.shown_title(connection, next(iter(keys)))
    return Message("papers", n=len(keys))


def perform(
    context: WriteContext,
    act: ActionKind,
    record: UndoRecord,
    text: Message | None = None,
    *,
    changes: bool = True,
) -> ActionResult:
    """Apply a record and write it into the undo log; one that ``changes`` nothing leaves no trace.

    ``text`` says what was done; without one the operation describes its record itself.
    """
    if text is None:
        describe = operation_of(record).describe
        assert describe is not None, f"'{record['kind']}' does not say what it does"
        text = describe(record, named(context.connection, about(record)))
    if not changes:
        return ActionResult(act, text, context.changes())
    apply(context, record)
    number = undo_log.write(context.connection, act, text, record)
    return ActionResult(act, text, context.changes(), number)


class SteppedAct:
    """Act of several records, each made when those before it are done; ``steps`` are the done."""

    def __init__(self, context: WriteContext) -> None:
        self.steps: list[UndoRecord] = []
        self._context = context

    def do(self, record: UndoRecord) -> None:
        """Apply a record."""
        apply(self._context, record)
        self.steps.append(record)

    def close(self, act: ActionKind, text: Message) -> ActionResult:
        """Write all steps into the undo log; without any there is no trace."""
        changes = self._context.changes()
        if not self.steps:
            return ActionResult(act, text, changes)
        record: UndoRecord = {"kind": "many", "parts": self.steps}
        number = undo_log.write(self._context.connection, act, text, record)
        return ActionResult(act, text, changes, number)


def _change_all(context: WriteContext, record: UndoRecord, back: bool) -> None:
    parts = record["parts"]
    for part in reversed(parts) if back else parts:
        operation_of(part).change(context, part, back)


def _noted_by_all(record: UndoRecord) -> set[int]:
    return {key for part in record["parts"] for key in noted(part)}


def _all_papers(record: UndoRecord) -> list[int]:
    return list(dict.fromkeys(key for part in record["parts"] for key in about(part)))


register(Operation("many", _change_all, notes=_noted_by_all, papers=_all_papers))
