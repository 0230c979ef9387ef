"""Papers of the same title: which others here have the title of one.

Why a look at the aliases and no column: few titles are common, one look costs
10 µs by the index of ``aliases``, and a paper that goes takes the remark along.
"""

import json
import sqlite3
from collections.abc import Iterable

from paperdesk.library.db.lean_texts import AUTHORS_SQL
from paperdesk.library.db.paper_rows import placeholders
from paperdesk.model import Namesake

MOST = 6
"""Papers of one title that are told of with another."""
_LONGEST = 200
_OTHERS = (
    "SELECT other.key FROM aliases AS other JOIN reading USING (key) "
    "WHERE other.kind = 'title' AND other.value = mine.value AND other.key <> mine.key "
    "AND gone IS NULL"
)


def first_namesakes(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, Namesake]:
    """One other paper with its title for each of the papers (at most a page) that has one."""
    batch = list(keys)
    # Asked for in SQL, that there is one would be looked up twice.
    rows = connection.execute(
        f"SELECT mine.key, ({_OTHERS} LIMIT 1) AS found FROM aliases AS mine "
        f"WHERE mine.kind = 'title' AND mine.key IN ({placeholders(batch)})",
        batch,
    )
    pairs = [(key, other) for key, other in rows if other is not None]
    by_key = _told(connection, {other for _, other in pairs})
    return {key: by_key[other] for key, other in pairs if other in by_key}


def namesakes(connection: sqlite3.Connection, key: int) -> tuple[Namesake, ...]:
    """Other papers with the title of this one, at most :data:`MOST`, in the order they came."""
    rows = connection.execute(
        "SELECT DISTINCT other.key FROM aliases AS mine CROSS JOIN aliases AS other "
        "ON other.kind = 'title' AND other.value = mine.value AND other.key <> mine.key "
        "CROSS JOIN reading ON reading.key = other.key "
        "WHERE mine.key = ? AND mine.kind = 'title' AND gone IS NULL LIMIT ?",
        (key, MOST),
    ).fetchall()
    by_key = _told(connection, {row[0] for row in rows})
    return tuple(by_key[other] for other in sorted(by_key))


def _told(connection: sqlite3.Connection, keys: set[int]) -> dict[int, Namesake]:
    if not keys:
        return {}
    return {
        key: Namesake(key, id_, _first(authors), year, venue[:_LONGEST])
        for key, id_, authors, year, venue in connection.execute(
            f"SELECT key, id, {AUTHORS_SQL}, year, venue FROM shown JOIN papers USING (key) "
            f"WHERE key IN ({placeholders(list(keys))})",
            list(keys),
        )
    }


def _first(authors: str) -> str:
    names = json.loads(authors)
    return str(names[0])[:_LONGEST] if names else ""
