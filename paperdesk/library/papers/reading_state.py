"""Reading state: one undoable operation that sets a field of the reader's own on papers.

A record is ``{"kind", "to": value, "from": {former value: [keys]}, "at", "fresh"}``;
``fresh`` are the papers of which the reader had said nothing before. Of very many papers there
are spans of keys instead, ``"spans": {former value: [[first, last]]}`` and ``"fresh spans"``.
Stars of earlier versions are kept as
``{"kind": "star", "on": true, "keys": [...], "at", "fresh"}``.
"""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

from paperdesk.library.changes import operations
from paperdesk.library.changes.operations import Operation, WriteContext, register
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.db.bulk_stamps import (
    IN_SPANS,
    BulkWrite,
    changed_in_spans,
    indexed_once,
    papers_in,
    stamped_once,
)
from paperdesk.library.db.clock import now
from paperdesk.library.db.paper_rows import (
    Span,
    batches_of,
    keys_of,
    placeholders,
    read_keys,
    spans_of,
    spans_without,
)
from paperdesk.model import ActionKind, ActionResult, State
from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.messages import Message, MessageValue
from paperdesk.model.reading_fields import READING_FIELDS, FieldValue, ReadingField

_STATES = {
    State.NEW: "action.marked_new",
    State.SEEN: "action.marked_seen",
    State.LATER: "action.put_aside",
    State.READ: "action.marked_read",
    State.DISMISSED: "action.dismissed",
}


@late_dataclass(frozen=True, slots=True, repr=False)
class _FieldChange(Value):
    """How a change of one field is called: as an action, and as a message.

    ``describe`` says of ``(value, papers)`` what was set.
    """

    act: ActionKind
    describe: Callable[[Any, MessageValue], Message]


_CHANGES = {
    "state": _FieldChange(
        ActionKind.STATE,
        lambda state, papers: Message(_STATES[State(state)], papers=papers),
    ),
    "starred": _FieldChange(
        ActionKind.STAR,
        lambda on, papers: Message("action.starred" if on else "action.unstarred", papers=papers),
    ),
    "rating": _FieldChange(
        ActionKind.RATE,
        lambda stars, papers: (
            Message("action.rated", papers=papers, n=stars)
            if stars
            else Message("action.unrated", papers=papers)
        ),
    ),
}

_MANY = 10_000
"""Papers of which all that are there are quicker read than asked for one by one."""
_THERE = "SELECT key FROM reading WHERE gone IS NOT 'withdrawn'"
_WITHDRAWN = "SELECT EXISTS (SELECT 1 FROM reading WHERE gone = 'withdrawn')"
_HOW_MANY = f"SELECT count(*) FROM {IN_SPANS}"
_KINDS = {one.name: one.kind for one in READING_FIELDS}


def set_field(
    context: WriteContext, keys: Iterable[int], name: str, value: FieldValue
) -> ActionResult:
    """Set a field of papers; those that have the value already are left alone."""
    asked = keys if isinstance(keys, Collection) else list(keys)
    record = (field_record if len(asked) <= _MANY else _spans_record)(
        context.connection, asked, name, value
    )
    changes = bool(record["from"] or record.get("spans"))
    return operations.perform(context, _CHANGES[name].act, record, changes=changes)


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
    kind = _KINDS[name]
    return {"kind": kind, "to": value, "from": before, "at": now(), "fresh": fresh}


def _spans_record(
    connection: sqlite3.Connection, keys: Collection[int], name: str, value: FieldValue
) -> UndoRecord:
    """The same of very many papers, most of which have one value, and are fresh or are not."""
    there = present_spans(connection, keys)
    packed, among = json.dumps(there), f"FROM {IN_SPANS}"
    sql = f"SELECT sum(changed IS NULL) > count(*) / 2, min({name}), max({name}) {among}"
    fresh, *ends = connection.execute(sql, (packed,)).fetchone()
    sql = f"SELECT sum({name} = ?) >= sum({name} = ?) {among}"
    (least,) = connection.execute(sql, (*ends, packed)).fetchone() if ends[0] != ends[1] else (1,)
    most = ends[0] if least else ends[1]
    sql = f"SELECT reading.key, {name}, changed IS NULL {among} "
    sql += f"WHERE {name} <> ? OR (changed IS NULL) <> ?"
    others = connection.execute(sql, (packed, most, fresh)).fetchall()
    unlike: dict[FieldValue, list[int]] = {}
    for key, was, _ in others:
        unlike.setdefault(was, []).append(key)
    before = {was: spans_of(some) for was, some in unlike.items() if was not in (most, value)}
    if most != value:
        of_others = (key for key, was, _ in others if was != most)
        before[most] = spans_without(there, of_others)
    changed = sorted(span for spans in before.values() for span in spans)
    if fresh:
        still = spans_without(changed, (key for key, _, is_fresh in others if not is_fresh))
    else:
        still = spans_of(key for key, was, is_fresh in others if is_fresh and was != value)
    record: UndoRecord = {"kind": _KINDS[name], "to": value, "from": {}, "at": now(), "fresh": []}
    of_values = {str(was): spans for was, spans in before.items() if spans}
    return {**record, "spans": of_values, "fresh spans": still}


def values_of(connection: sqlite3.Connection, keys: Iterable[int], column: str) -> dict[int, Any]:
    """A column of ``reading`` of each paper that is there, each once, in the order of ``keys``."""
    found: dict[int, Any] = {}
    for batch in batches_of(dict.fromkeys(keys)):
        sql = f"SELECT key, {column} FROM reading WHERE key IN ({placeholders(batch)})"
        found.update(connection.execute(f"{sql} AND gone IS NOT 'withdrawn'", batch))
    return found


def present(connection: sqlite3.Connection, keys: Iterable[int]) -> list[int]:
    """Those of the papers that are there, each once, in their order."""
    asked = list(dict.fromkeys(keys))
    if len(asked) <= _MANY:
        return list(values_of(connection, asked, "gone"))
    if all_there(connection, spans_of(asked)):
        return asked
    there = set(read_keys(connection, _THERE))
    return [key for key in asked if key in there]


def present_spans(connection: sqlite3.Connection, keys: Collection[int]) -> list[Span]:
    """Those of the papers that are there, as spans."""
    spans = spans_of(keys)
    return spans if all_there(connection, spans) else spans_of(present(connection, keys))


def all_there(connection: sqlite3.Connection, spans: Sequence[Span]) -> bool:
    """Whether all of the papers are there."""
    (some_are_gone,) = connection.execute(_WITHDRAWN).fetchone()
    sql = f"{_HOW_MANY} WHERE gone IS NOT 'withdrawn'" if some_are_gone else _HOW_MANY
    (count,) = connection.execute(sql, (json.dumps(spans),)).fetchone()
    return bool(count == papers_in(spans))


def update(connection: sqlite3.Connection, column: str, value: Any, keys: Iterable[int]) -> None:
    """Set one column of ``reading`` for many papers."""
    for batch in batches_of(keys):
        connection.execute(
            f"UPDATE reading SET {column} = ? WHERE key IN ({placeholders(batch)})", (value, *batch)
        )


def _update_spans(
    context: WriteContext, column: str, value: Any, spans: Sequence[Span]
) -> BulkWrite:
    """Set one column of ``reading`` for very many papers."""
    connection, write = context.connection, BulkWrite(spans, column, value)
    with stamped_once(connection, "reading", write):
        sql = f"UPDATE reading SET {column} = ? WHERE"
        changed_in_spans(connection, sql, (value,), spans)
    return write


def papers(count: int) -> Message:
    """'1 paper', '1,200 papers'."""
    return Message("papers", n=count)


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
    named = _CHANGES[field.name]

    def change(context: WriteContext, record: UndoRecord, back: bool) -> None:
        to, before = _values(record)
        for was, keys in before.items():
            update(context.connection, field.name, field.parse(was) if back else to, keys)
            if field.in_front_matter:
                context.restate(keys)
            else:
                context.updated.update(keys)
        update(context.connection, "changed", None if back else record["at"], record["fresh"])
        if "spans" in record:
            change_spans(context, record, back)

    def change_spans(context: WriteContext, record: UndoRecord, back: bool) -> None:
        every = [span for spans in record["spans"].values() for span in spans]
        with indexed_once(context.connection, "reading", (field.name,), every):
            for was, spans in record["spans"].items():
                value = field.parse(was) if back else record["to"]
                write = _update_spans(context, field.name, value, spans)
                context.wrote(write, restate=bool(field.in_front_matter))
            at = None if back else record["at"]
            sql = "UPDATE reading SET changed = ? WHERE"
            changed_in_spans(context.connection, sql, (at,), record["fresh spans"])

    def describe(record: UndoRecord, changed: MessageValue) -> Message:
        return named.describe(_values(record)[0], changed)

    def about(record: UndoRecord) -> list[int]:
        found = [key for keys in _values(record)[1].values() for key in keys]
        for spans in record.get("spans", {}).values():
            found += keys_of(spans)
        return found

    return Operation(field.kind, change, describe, papers=about)


def _values(record: UndoRecord) -> tuple[FieldValue, dict[str, list[int]]]:
    """What a record sets, and the papers by what they had before."""
    if "on" in record:  # a star of an earlier version
        return int(record["on"]), {str(int(not record["on"])): record["keys"]}
    return record["to"], record["from"]


for _field in READING_FIELDS:
    register(_operation(_field))
