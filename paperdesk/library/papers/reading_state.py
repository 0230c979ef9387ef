"""Reading state: one undoable operation that sets a field of the reader's own on papers.

A record is ``{"kind", "to": value, "from": {former value: [keys]}, "at", "fresh"}``;
``fresh`` are the papers of which the reader had said nothing before. Stars of earlier
versions are kept as ``{"kind": "star", "on": true, "keys": [...], "at", "fresh"}``.
"""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from paperdesk.library.changes import operations
from paperdesk.library.changes.operations import Operation, WriteContext, register
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.db.clock import now
from paperdesk.library.db.paper_rows import batches_of, placeholders
from paperdesk.model import ActionKind, ActionResult, State
from paperdesk.model.reading_fields import (
    MOST_STARS,
    READING_FIELDS,
    FieldValue,
    ReadingField,
    reading_field,
)

_STATES = {
    State.NEW: "Marked {} as new",
    State.SEEN: "Marked {} as seen",
    State.LATER: "Put {} aside for later",
    State.READ: "Marked {} as read",
    State.DISMISSED: "Dismissed {}",
}


_RATINGS = (
    "Took the rating off {}",
    "Rated {} with 1 star",
    *(f"Rated {{}} with {stars} stars" for stars in range(2, MOST_STARS + 1)),
)


@dataclass(frozen=True, slots=True)
class _FieldChange:
    """How a change of one field is called: in the undo log, as an action, and in words."""

    kind: str
    act: ActionKind
    words: Callable[[Any], str]


_CHANGES = {
    "state": _FieldChange("state", ActionKind.STATE, lambda to: _STATES[State(to)]),
    "starred": _FieldChange(
        "star", ActionKind.STAR, lambda to: "Starred {}" if to else "Took the star off {}"
    ),
    "rating": _FieldChange("rating", ActionKind.RATE, lambda to: _RATINGS[to]),
}


KINDS = tuple(_CHANGES[one.name].kind for one in READING_FIELDS)
"""The kinds of operations that set the fields, in the order of these."""


def set_field(
    context: WriteContext, keys: Iterable[int], name: str, value: FieldValue
) -> ActionResult:
    """Set a field of papers; those that have the value already are left alone."""
    record = field_record(context.connection, keys, name, value)
    change = _CHANGES[name]
    if not record["from"]:
        return ActionResult(change.act, _describe(record), context.changes())
    return operations.perform(context, change.act, record)


def field_record(
    connection: sqlite3.Connection, keys: Iterable[int], name: str, value: FieldValue
) -> UndoRecord:
    """The record of setting a field, of those papers that have another value.

    ``from`` is empty when there is none.
    """
    before: dict[str, list[int]] = {}
    for key, was in values_of(connection, keys, name).items():
        if was != value:
            before.setdefault(str(was), []).append(key)
    changed = [key for batch in before.values() for key in batch]
    fresh = _fresh(connection, changed)
    kind = _CHANGES[name].kind
    return {"kind": kind, "to": value, "from": before, "at": now(), "fresh": fresh}


def values_of(connection: sqlite3.Connection, keys: Iterable[int], column: str) -> dict[int, Any]:
    """A column of ``reading`` of each paper that is there, each once, in the order of ``keys``."""
    found: dict[int, Any] = {}
    for batch in batches_of(dict.fromkeys(keys)):
        sql = f"SELECT key, {column} FROM reading WHERE key IN ({placeholders(batch)})"
        found.update(connection.execute(f"{sql} AND gone IS NOT 'withdrawn'", batch))
    return found


def update(connection: sqlite3.Connection, column: str, value: Any, keys: Iterable[int]) -> None:
    """Set one column of ``reading`` for many papers."""
    for batch in batches_of(keys):
        connection.execute(
            f"UPDATE reading SET {column} = ? WHERE key IN ({placeholders(batch)})", (value, *batch)
        )


def papers(count: int) -> str:
    """'1 paper', '1,200 papers'."""
    return f"{count:,} paper{'s' * (count != 1)}"


def swap(connection: sqlite3.Connection, column: str, key: int, value: Any) -> Any:
    """Set one column of ``reading`` for a paper; what stood there."""
    (was,) = connection.execute(f"SELECT {column} FROM reading WHERE key = ?", (key,)).fetchone()
    update(connection, column, value, (key,))
    return was


def _fresh(connection: sqlite3.Connection, keys: Iterable[int]) -> list[int]:
    """Those papers on whose fields the reader has not spoken yet."""
    found: list[int] = []
    for batch in batches_of(keys):
        sql = f"SELECT key FROM reading WHERE key IN ({placeholders(batch)}) AND changed IS NULL"
        found += [row[0] for row in connection.execute(sql, batch)]
    return found


def _operation(field: ReadingField) -> Operation:
    def change(context: WriteContext, record: UndoRecord, back: bool) -> None:
        to, before = _values(record)
        for was, keys in before.items():
            update(context.connection, field.name, field.parse(was) if back else to, keys)
            if field.in_front_matter:
                context.restate(keys)
            context.updated.update(keys)
        update(context.connection, "changed", None if back else record["at"], record["fresh"])

    return Operation(_CHANGES[field.name].kind, change, _describe)


def _values(record: UndoRecord) -> tuple[FieldValue, dict[str, list[int]]]:
    """What a record sets, and the papers by what they had before."""
    if "on" in record:  # a star of an earlier version
        return int(record["on"]), {str(int(not record["on"])): record["keys"]}
    return record["to"], record["from"]


def _describe(record: UndoRecord) -> str:
    to, before = _values(record)
    (change,) = (known for known in _CHANGES.values() if known.kind == record["kind"])
    return change.words(to).format(papers(sum(map(len, before.values()))))


for _name in _CHANGES:
    register(_operation(reading_field(_name)))
