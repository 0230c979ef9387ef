"""Answers what one asks while walking through papers: what is new among these, and where next.

Why keys come in and not a place: the list on the screen also holds papers that
were only seen a moment ago, and the way goes through what is on the screen.
"""

import sqlite3
from array import array
from collections.abc import Sequence

from paperdesk.library.db.paper_rows import placeholders, read_keys

_NEW = "gone IS NULL AND state = 'new'"
_NEW_HERE = "+gone IS NULL AND +state = 'new'"
"""The same without an index: a few papers are looked up by their keys."""
_FIRST, _AT_ONCE = 64, 500
_LOOKS = 6
"""Portions that are looked at before all new papers are read, which takes longer but once."""


def only_new(connection: sqlite3.Connection, keys: Sequence[int]) -> "array[int]":
    """Those of the papers that are new, in their order."""
    new = _all_new(connection)
    return array("q", (key for key in keys if key in new))


def next_new(
    connection: sqlite3.Connection, keys: Sequence[int], start: int = 0, without: int | None = None
) -> int:
    """The row of the next new paper from ``start`` on, then from the top; -1 when there is none.

    ``without`` is a paper that does not count, since it is being left.
    """
    size = _FIRST
    at, looks = start, 0
    while at < len(keys) and looks < _LOOKS:
        some = keys[at : at + size]
        rows = connection.execute(
            f"SELECT key FROM reading WHERE key IN ({placeholders(some)}) AND {_NEW_HERE}",
            list(some),
        )
        new = {row[0] for row in rows} - {without}
        if new:
            return next(at + place for place, key in enumerate(some) if key in new)
        at, size, looks = at + size, _AT_ONCE, looks + 1
    new = _all_new(connection) - {without}
    if not new:
        return -1
    rest = (*range(at, len(keys)), *range(min(start, len(keys))))
    return next((row for row in rest if keys[row] in new), -1)


def _all_new(connection: sqlite3.Connection) -> set[int | None]:
    return set(read_keys(connection, f"SELECT key FROM reading WHERE {_NEW}"))
