"""Undoable operations: the registry of their kinds, and what all of them work on.

An operation is kept in the undo log as a record, JSON with its ``kind`` and what that
kind needs to apply and to revert it. Each kind is registered by the room that owns it
(``reading_state``, ``tag_commands``, ``note_operations``, ``saved_search_table``,
``rollback``), so that what an act does and how it is undone stand side by side.

Undoing and redoing meet the library as the operation left it, for operations are reverted
in reverse order; only what is not in the log (papers seen, files edited outside) may differ.
"""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from paperdesk.library.changes import undo_log
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.notes import note_table
from paperdesk.library.notes.notes_folder import NotesFolder
from paperdesk.model import ActionKind, ActionResult, Changes
from paperdesk.model.messages import Message


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

    def changes(self) -> Changes:
        """Which papers are other than before."""
        updated = self.updated - self.added - self.removed
        return Changes(
            tuple(sorted(self.added)), tuple(sorted(updated)), tuple(sorted(self.removed))
        )

    def restate(self, keys: Iterable[int]) -> None:
        """Tags or fields of these papers changed, which the front matter of notes repeats."""
        changed = list(keys)
        note_table.front_matter_stale(self.connection, changed)
        self.updated.update(changed)


Change = Callable[[WriteContext, UndoRecord, bool], None]
"""Applies a record, or with True reverts it. Each may add to it what the other needs."""


def _no_notes(_record: UndoRecord) -> set[int]:
    return set()


@dataclass(frozen=True, slots=True)
class Operation:
    """A kind of undoable operation.

    ``describe`` says what a record of it does ('Starred 3 papers'), where the record alone
    tells that; ``notes`` gives the papers whose notes a record changes.
    """

    kind: str
    change: Change
    describe: Callable[[UndoRecord], Message] | None = None
    notes: Callable[[UndoRecord], set[int]] = _no_notes


_REGISTRY: dict[str, Operation] = {}


def register(operation: Operation) -> None:
    """Make a kind of operation known, so that the undo log can hold it.

    Raises ValueError when another one has its kind.
    """
    if operation.kind in _REGISTRY:
        raise ValueError(f"two operations are called '{operation.kind}'")
    _REGISTRY[operation.kind] = operation


def registered() -> frozenset[str]:
    """The kinds that records can have."""
    return frozenset(_REGISTRY)


def operation_of(record: UndoRecord) -> Operation:
    """The operation of a record."""
    return _REGISTRY[record["kind"]]


def apply(context: WriteContext, record: UndoRecord) -> None:
    """Do what a record says, for the first time or again."""
    operation_of(record).change(context, record, False)


def revert(context: WriteContext, record: UndoRecord) -> None:
    """Undo a record. May add to it what redoing needs."""
    operation_of(record).change(context, record, True)


def noted(record: UndoRecord) -> set[int]:
    """The papers whose notes a record changes."""
    return operation_of(record).notes(record)


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
        text = describe(record)
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


register(Operation("many", _change_all, notes=_noted_by_all))
