"""Scopes of the side bar as SQL: which papers each holds, in which order, and which are new.

Why IN and NOT IN over small indices: both halves, the order and the choice,
are read from covering indices of narrow rows, so 100,000 keys come in far
less than 200 ms and no abstract is touched.
"""

import sqlite3
from array import array
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from paperdesk.library.db.paper_rows import placeholders, read_keys
from paperdesk.library.papers import collection_table
from paperdesk.library.papers.list_orders import ORDERS
from paperdesk.library.papers.tag_table import subtree
from paperdesk.model import LibraryError, Order, Scope
from paperdesk.model.messages import Message

if TYPE_CHECKING:
    from paperdesk.search import KeyBits

_CONDITIONS = {
    "all": "key NOT IN (SELECT key FROM reading WHERE gone IS NOT NULL OR state = 'dismissed')",
    "whole": "key NOT IN (SELECT key FROM reading WHERE gone = 'withdrawn')",
    "everything": "key NOT IN (SELECT key FROM reading WHERE gone IS NOT NULL)",
    "inbox": "key NOT IN (SELECT key FROM reading WHERE gone IS NOT NULL OR state <> 'new') "
    "AND key NOT IN (SELECT key FROM muted)",
    "muted": "key IN (SELECT key FROM reading WHERE gone IS NULL AND state = 'new') "
    "AND key IN (SELECT key FROM muted)",
    "later": "key IN (SELECT key FROM reading WHERE gone IS NULL AND state = 'later')",
    "read": "key IN (SELECT key FROM reading WHERE gone IS NULL AND state = 'read')",
    "dismissed": "key IN (SELECT key FROM reading WHERE gone IS NULL AND state = 'dismissed')",
    "starred": "key IN (SELECT key FROM reading WHERE gone IS NULL AND starred)",
    "noted": "key IN (SELECT key FROM notes) "
    "AND key NOT IN (SELECT key FROM reading WHERE gone IS NOT NULL)",
    "trash": "key IN (SELECT key FROM reading WHERE gone = 'trash')",
}

_NEW = "gone IS NULL AND state = 'new'"
_NEW_HERE = "+gone IS NULL AND +state = 'new'"
"""The same without an index: a few papers are looked up by their keys."""
_FIRST, _AT_ONCE = 64, 500
_MOST_BATCHES = 6
"""Batches that are read before all new papers are read, which takes longer but once."""


def keys(
    connection: sqlite3.Connection, scope: Scope, order: Order, *, turned: bool = False
) -> "array[int]":
    """All keys of a scope, in order, or (``turned``) the other way round. ``everything`` is
    ``all`` with the dismissed ones, ``whole`` is that with the trash."""
    if scope.kind == "batch":
        return _batch(connection, _number(scope.value), order, turned)
    where, values = condition(connection, scope)
    found = array("q")
    for part, ordered in ORDERS[order].parts(turned=turned):
        chosen = f"{where} AND {part}" if part else where
        found += read_keys(
            connection, f"SELECT key FROM shown WHERE {chosen} ORDER BY {ordered}", values
        )
    return found


def in_order(
    connection: sqlite3.Connection, few: "array[int]", order: Order, *, turned: bool = False
) -> "array[int]":
    """These keys in order. Looked up one by one: of many, sort :func:`keys` instead."""
    return read_keys(
        connection,
        "SELECT shown.key AS key FROM json_each(?) AS asked CROSS JOIN shown "
        f"ON shown.key = asked.value ORDER BY {ORDERS[order].clause(turned=turned)}",
        (str(few.tolist()),),
    )


def members(connection: sqlite3.Connection, scope: Scope) -> "KeyBits":
    """The keys of a scope, as a set."""
    where, values = condition(connection, scope)
    return key_bits(connection, f"SELECT key FROM reading WHERE {where}", values)


def key_bits(connection: sqlite3.Connection, sql: str, values: Sequence[object] = ()) -> "KeyBits":
    """All that a statement with one column ``key`` finds, as a set."""
    return as_bits(read_keys(connection, sql, values))


def as_bits(keys: Collection[int]) -> "KeyBits":
    """These keys as a set."""
    # Late: search pulls in numpy, which no listing needs.
    from paperdesk.search import KeyBits  # noqa: PLC0415

    return KeyBits(keys)


def condition(connection: sqlite3.Connection, scope: Scope) -> tuple[str, list[int]]:
    """SQL over a column ``key`` that holds for the papers of a scope, and its values."""
    if scope.kind == "batch":
        return (
            "key IN (SELECT key FROM batch_papers WHERE batch = ? AND NOT withdrawn) "
            f"AND {_CONDITIONS['everything']}",
            [_number(scope.value)],
        )
    if scope.kind == "follow":
        return (
            "key IN (SELECT p.key FROM follow_batches AS f JOIN batch_papers AS p "
            "ON p.batch = f.batch AND NOT p.withdrawn WHERE f.follow = ?) "
            f"AND {_CONDITIONS['everything']}",
            [_number(scope.value)],
        )
    if scope.kind == "tag":
        numbers = [number for number, _ in subtree(connection, scope.value)]
        among = ",".join("?" * len(numbers))
        return (
            f"key IN (SELECT key FROM paper_tags WHERE tag IN ({among})) "
            f"AND {_CONDITIONS['everything']}",
            numbers,
        )
    if scope.kind == "collection":
        numbers = collection_table.tree(connection).within(_number(scope.value))
        among = placeholders(numbers)
        return (
            f"key IN (SELECT key FROM collected WHERE collection IN ({among})) "
            f"AND {_CONDITIONS['everything']}",
            numbers,
        )
    if scope.kind not in _CONDITIONS:
        raise LibraryError(Message("scope.unknown", name=scope.kind))
    return _CONDITIONS[scope.kind], []


def only_new(connection: sqlite3.Connection, keys: Sequence[int]) -> "array[int]":
    """Those of the papers that are new, in their order."""
    new = _all_new(connection)
    return array("q", (key for key in keys if key in new))


def came_before(connection: sqlite3.Connection, keys: Sequence[int], moment: str) -> "array[int]":
    """Those of the papers that were added before a moment (ISO 8601, UTC), in their order."""
    older = set(read_keys(connection, "SELECT key FROM shown WHERE added < ?", (moment,)))
    return array("q", (key for key in keys if key in older))


def next_new(
    connection: sqlite3.Connection, keys: Sequence[int], start: int = 0, without: int | None = None
) -> int:
    """The row of the next new paper from ``start`` on, then from the top; -1 when there is none.

    ``without`` is a paper that does not count, since it is being left.
    """
    size = _FIRST
    first, batches = start, 0
    while first < len(keys) and batches < _MOST_BATCHES:
        batch = keys[first : first + size]
        rows = connection.execute(
            f"SELECT key FROM reading WHERE key IN ({placeholders(batch)}) AND {_NEW_HERE}",
            list(batch),
        )
        new = {row[0] for row in rows} - {without}
        if new:
            return next(first + offset for offset, key in enumerate(batch) if key in new)
        first, size, batches = first + size, _AT_ONCE, batches + 1
    new = _all_new(connection) - {without}
    if not new:
        return -1
    rest = (*range(first, len(keys)), *range(min(start, len(keys))))
    return next((row for row in rest if keys[row] in new), -1)


def _batch(connection: sqlite3.Connection, batch: int, order: Order, turned: bool) -> "array[int]":
    """A batch in its own order, which is that of its ranks, or another."""
    ordered = ORDERS[order].clause(turned=turned)
    if order in (Order.RELEVANCE, Order.ARRIVAL, Order.FOR_ME):
        ordered = "b.rank DESC, key DESC" if turned else "b.rank, key"
    return read_keys(
        connection,
        "SELECT key FROM batch_papers AS b JOIN shown USING (key) JOIN reading USING (key) "
        f"WHERE b.batch = ? AND NOT withdrawn AND gone IS NULL ORDER BY {ordered}",
        (batch,),
    )


def _number(value: str) -> int:
    try:
        return int(value)
    except ValueError:
        raise LibraryError(Message("scope.no_batch", name=value)) from None


def _all_new(connection: sqlite3.Connection) -> set[int | None]:
    return set(read_keys(connection, f"SELECT key FROM reading WHERE {_NEW}"))
