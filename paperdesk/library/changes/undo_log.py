"""Undo log: operations of the reader, with what reverts and applies them.

Why in the database and in the act's own transaction: undo then works across
windows, the command line and restarts, and an act is never without its
inverse. The last :data:`KEPT` are kept. Acts that were taken back stay at the
end until the next act, which cuts them off.

What an act was called is kept as a message (JSON), so that it is said in the reader's
language whenever it is taken back. Acts of versions that kept an English sentence are
said as they stand there.
"""

import json
import sqlite3
from contextlib import suppress
from typing import Any

from paperdesk.library.db.clock import now
from paperdesk.library.db.database import next_key
from paperdesk.library.db.paper_rows import storable
from paperdesk.model import ActionKind
from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.messages.message import Message, as_json, from_json, verbatim

KEPT = 500

UndoRecord = dict[str, Any]
"""What reverts and applies an operation; its shape is the affair of the operation."""


@late_dataclass(frozen=True, slots=True, repr=False)
class Recorded(Value):
    """Entry of the undo log."""

    number: int
    at: str
    act: ActionKind
    text: Message
    record: UndoRecord


def next_number(connection: sqlite3.Connection) -> int:
    """The number that the next act of this transaction will have."""
    return next_key(connection, "journal")


def write(
    connection: sqlite3.Connection,
    act: ActionKind,
    text: Message,
    record: UndoRecord,
    *,
    cuts: bool = True,
) -> int:
    """Write an act down, cut off what was taken back, and forget the oldest.

    ``cuts``: not while something is being taken back or done again.
    """
    if cuts:
        cut(connection)
    cursor = connection.execute(
        "INSERT INTO journal (at, act, text, stroke) VALUES (?, ?, ?, ?)",
        (now(), act, _packed(text), _packed(record)),
    )
    connection.execute(
        "DELETE FROM journal WHERE number NOT IN "
        "(SELECT number FROM journal ORDER BY number DESC LIMIT ?)",
        (KEPT,),
    )
    return int(cursor.lastrowid or 0)


def rewrite(connection: sqlite3.Connection, number: int, record: UndoRecord) -> None:
    """Change what an act in the journal says."""
    connection.execute("UPDATE journal SET stroke = ? WHERE number = ?", (_packed(record), number))


def forget(connection: sqlite3.Connection, number: int) -> None:
    """Forget an act that came to nothing."""
    connection.execute("DELETE FROM journal WHERE number = ?", (number,))


def cut(connection: sqlite3.Connection) -> None:
    """Forget the acts that were taken back: they can no longer be repeated."""
    connection.execute("DELETE FROM journal WHERE undone")


def to_undo(connection: sqlite3.Connection) -> Recorded | None:
    """The last act that stands."""
    return _one(connection, "NOT undone ORDER BY number DESC")


def to_redo(connection: sqlite3.Connection) -> Recorded | None:
    """The first act that was taken back."""
    return _one(connection, "undone ORDER BY number")


def set_undone(connection: sqlite3.Connection, number: int, *, undone: bool) -> None:
    """Set whether an entry is reverted."""
    connection.execute("UPDATE journal SET undone = ? WHERE number = ?", (undone, number))


def put_undone_last(connection: sqlite3.Connection) -> dict[int, int]:
    """Acts that were written since stand before those that were taken back; the new numbers.

    So all is done again in the reverse order of taking back.
    """
    (last,) = connection.execute("SELECT max(number) FROM journal WHERE NOT undone").fetchone()
    undone = connection.execute("SELECT number FROM journal WHERE undone ORDER BY number")
    numbers = [number for (number,) in undone.fetchall()]
    if last is None or not numbers or numbers[0] > last:
        return {}
    moved = {}
    for number in numbers:
        cursor = connection.execute(
            "INSERT INTO journal (at, act, text, stroke, undone) "
            "SELECT at, act, text, stroke, undone FROM journal WHERE number = ?",
            (number,),
        )
        moved[number] = int(cursor.lastrowid or 0)
        forget(connection, number)
    return moved


def wrote_note(connection: sqlite3.Connection, key: int, text: str) -> bool:
    """Whether an act of the reader left this text as the note of a paper."""
    for undone, packed in connection.execute(
        "SELECT undone, stroke FROM journal WHERE act = ? ORDER BY number DESC", (ActionKind.NOTE,)
    ):
        for record in notes_of(json.loads(packed)):
            if record["key"] != key:
                continue
            if record["before" if undone else "after"] == text:
                return not record.get("outside")
    return False


def notes_of(record: UndoRecord) -> list[UndoRecord]:
    """The records within a record that change a note."""
    if record["kind"] == "many":
        return [note for part in record["parts"] for note in notes_of(part)]
    return [record] if record["kind"] == "note" else []


def _one(connection: sqlite3.Connection, which: str) -> Recorded | None:
    row = connection.execute(
        f"SELECT number, at, act, text, stroke FROM journal WHERE {which} LIMIT 1"
    ).fetchone()
    if row is None:
        return None
    number, at, act, text, stroke = row
    return Recorded(number, at, ActionKind(act), _message(text), json.loads(stroke))


def _message(text: str) -> Message:
    """What an act was called; before messages were kept, that was a sentence."""
    with suppress(ValueError):
        found = json.loads(text, object_hook=from_json)
        if isinstance(found, Message):
            return found
    return verbatim(text)


def _packed(value: UndoRecord | Message) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=as_json)
    return str(storable(text))
