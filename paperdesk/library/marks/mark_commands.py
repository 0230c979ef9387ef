"""Mark commands: the reader makes, changes or forgets marks; each is undone as one act.

Where a mark is changed in a file that it was not set in, its words and colour change, and its
place in that file; its own place stays, unless its quote is another one: then it was set anew.
"""

import sqlite3
import uuid
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from paperdesk.library.changes import operations, undo_log
from paperdesk.library.changes.operations import Operation, SteppedAct, WriteContext, register
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.db.clock import now
from paperdesk.library.db.database import next_key
from paperdesk.library.marks import mark_table
from paperdesk.library.marks.mark_table import COLUMNS
from paperdesk.library.notes import note_table
from paperdesk.model import ActionKind, ActionResult, LibraryError
from paperdesk.model.frozen import replaced
from paperdesk.model.marks import Mark, MarkPlace, MarkSaved
from paperdesk.model.messages import Message
from paperdesk.model.pages import Quad

MOST_QUADS = 2_000
"""Lines that a mark may have."""
_LONGEST = 100_000
"""Letters of a quote or a comment that are kept."""
_ONE_GO = 300
"""Seconds for which saves of one comment go on to be one act."""
_OWN = tuple(COLUMNS.index(name) for name in ("file", "page", "quads", "progress"))
_QUOTE, _COMMENT = COLUMNS.index("quote"), COLUMNS.index("comment")
_CHANGED = COLUMNS.index("changed")


def save(context: WriteContext, mark: Mark, *, going_on: bool = False) -> MarkSaved:
    """Keep a mark: a new one (number 0) with a number, a name and a moment, or a changed one.

    A new one with the name of another of its paper is that one. ``going_on``: one of many saves
    while a comment is typed; together they are one act.
    """
    _require_paper(context.connection, mark.key)
    kept, record = _prepared(context.connection, mark)
    is_new = record["before"] is None
    how = "action.mark_made" if is_new else "action.mark_changed"
    text = Message(how, title=note_table.shown_title(context.connection, mark.key))
    if going_on and (number := _extend(context, record)):
        context.updated.add(mark.key)
        return MarkSaved(ActionResult(ActionKind.MARK, text, context.changes(), number), kept)
    record["typed"] = going_on or is_new
    changes = _differs(record)
    return MarkSaved(
        operations.perform(context, ActionKind.MARK, record, text, changes=changes), kept
    )


def bring(context: WriteContext, key: int, marks: Iterable[Mark]) -> ActionResult:
    """Keep many marks of a paper in one act, as those of a file that was taken in."""
    _require_paper(context.connection, key)
    act = SteppedAct(context)
    for mark in marks:
        _, record = _prepared(context.connection, replaced(mark, key=key))
        if _differs(record):
            act.do(record)
    title = note_table.shown_title(context.connection, key)
    return act.close(
        ActionKind.MARK, Message("action.marks_brought", n=len(act.steps), title=title)
    )


def bring_back(context: WriteContext, act: SteppedAct, key: int, marks: Iterable[Mark]) -> None:
    """Add those marks of a backup to an act that a paper has no more."""
    for mark in marks:
        if not mark_table.number_of(context.connection, key, mark.name):
            act.do(_prepared(context.connection, replaced(mark, key=key, number=0))[1])


def forget(context: WriteContext, numbers: Sequence[int]) -> ActionResult:
    """Take marks off their pages, with the answers to them."""
    found = mark_table.with_replies(context.connection, numbers)
    if not found:
        raise LibraryError(Message("mark.gone"))
    title = note_table.shown_title(context.connection, next(iter(found.values())))
    record: UndoRecord = {
        "kind": "marks gone",
        "numbers": sorted(found),
        "papers": sorted(set(found.values())),
    }
    text = Message("action.marks_forgotten", n=len(found), title=title)
    return operations.perform(context, ActionKind.MARK, record, text)


def anchored(context: WriteContext, marks: Iterable[Mark]) -> None:
    """Remember where marks stand in another file than they were set in, or that they do not.

    No act of the reader, and not undone: it can be found out again.
    """
    for mark in marks:
        row = mark_table.row_of(context.connection, mark.number)
        if row is not None and row[_OWN[0]] != mark.file:
            mark_table.put_place(context.connection, mark.number, mark_table.as_place(mark))
            context.updated.add(mark.key)


def _prepared(connection: sqlite3.Connection, mark: Mark) -> tuple[Mark, UndoRecord]:
    """The mark as it will be kept, and the record that does it."""
    _check(mark)
    if not mark.number and mark.name:
        mark = replaced(mark, number=mark_table.number_of(connection, mark.key, mark.name))
    before = mark_table.row_of(connection, mark.number) if mark.number else None
    if mark.number and before is None:
        raise LibraryError(Message("mark.gone"))
    if before is None:
        name, created = mark.name or uuid.uuid4().hex, mark.created or now()
        number = next_key(connection, "marks")
        mark = replaced(mark, number=number, name=name, created=created)
    mark = replaced(
        mark,
        quote=mark.quote[:_LONGEST],
        comment=mark.comment[:_LONGEST],
        changed=(mark.changed or mark.created) if before is None else now(),
    )
    after, placed = mark_table.as_row(mark), None
    if before is not None:
        after[_CHANGED] = after[_CHANGED] if _changes(before, after) else before[_CHANGED]
        if before[_OWN[0]] != mark.file and before[_QUOTE] == after[_QUOTE]:
            placed = _placed(connection, mark)
            for column in _OWN:
                after[column] = before[column]
    record: UndoRecord = {"kind": "mark", "before": before, "after": after, "placed": placed}
    record |= {"number": mark.number, "key": mark.key}
    return mark, record


def _placed(connection: sqlite3.Connection, mark: Mark) -> list[list[object] | None] | None:
    """The place in another file before and after, where it becomes another."""
    before = mark_table.place_row(connection, mark.number, mark.file)
    if mark.place is MarkPlace.ADRIFT:
        return None
    after = mark_table.as_place(mark)
    return None if before == after else [before, after]


def _changes(before: list[object], after: list[object]) -> bool:
    return any(
        was != will
        for column, was, will in zip(range(len(COLUMNS)), before, after, strict=True)
        if column != _CHANGED
    )


def _differs(record: UndoRecord) -> bool:
    before = record["before"]
    return before is None or _changes(before, record["after"]) or record["placed"] is not None


def _check(mark: Mark) -> None:
    """Raises LibraryError for a mark that stands nowhere."""
    if not mark.file or mark.page < 0 or not 0 < len(mark.quads) <= MOST_QUADS:
        raise LibraryError(Message("mark.nowhere"))
    if not all(map(_is_finite, mark.quads)):
        raise LibraryError(Message("mark.nowhere"))


def _is_finite(quad: Quad) -> bool:
    return len(quad) == 4 and all(abs(value) < 1e7 for value in quad)


def _require_paper(connection: sqlite3.Connection, key: int) -> None:
    row = connection.execute(
        "SELECT 1 FROM reading WHERE key = ? AND gone IS NOT 'withdrawn'", (key,)
    ).fetchone()
    if row is None:
        raise LibraryError(Message("paper.gone"))


def _extend(context: WriteContext, record: UndoRecord) -> int:
    """Let the last act be this one as well, where it is of the same typing; its number, or 0."""
    last = undo_log.to_undo(context.connection)
    if last is None or undo_log.to_redo(context.connection) is not None:
        return 0
    then = last.record
    if not (then["kind"] == "mark" and then["number"] == record["number"] and then.get("typed")):
        return 0
    was, will = record["before"], record["after"]
    other = {column for column in range(len(COLUMNS)) if was[column] != will[column]}
    age = datetime.now(UTC) - datetime.fromisoformat(last.at)
    if other - {_COMMENT, _CHANGED} or record["placed"] or not 0 <= age.total_seconds() < _ONE_GO:
        return 0
    operations.apply(context, record)
    then["after"] = will
    undo_log.rewrite(context.connection, last.number, then)
    return last.number


def _change(context: WriteContext, record: UndoRecord, back: bool) -> None:
    connection, number = context.connection, record["number"]
    row = record["before" if back else "after"]
    if row is None:
        mark_table.set_gone(connection, (number,), gone=True)
    else:
        mark_table.put(connection, row)
    if record["placed"] is not None:
        before, after = record["placed"]
        if (place := before if back else after) is None:
            mark_table.forget_place(connection, number, after[0])
        else:
            mark_table.put_place(connection, number, place)
    context.updated.add(record["key"])


def _change_gone(context: WriteContext, record: UndoRecord, back: bool) -> None:
    mark_table.set_gone(context.connection, record["numbers"], gone=not back)
    context.updated.update(record["papers"])


register(Operation("mark", _change))
register(Operation("marks gone", _change_gone))
