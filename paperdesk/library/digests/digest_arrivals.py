"""Arrivals for digests: which papers came in since a moment, through a follow or at all."""

import sqlite3
from array import array
from collections.abc import Sequence

from paperdesk.library.db.paper_rows import batches_of, placeholders

_FOLLOWED = """
    SELECT p.key, f.follow FROM follow_batches AS f
    JOIN batches AS b ON b.key = f.batch
    JOIN batch_papers AS p ON p.batch = f.batch AND NOT p.withdrawn
    JOIN reading AS r ON r.key = p.key AND r.gone IS NULL AND r.state <> 'dismissed'
    JOIN shown AS s ON s.key = p.key
    WHERE (?1 = 0 OR f.follow = ?1) AND (b.arrived >= ?2 OR s.added >= ?2)
    AND p.key NOT IN (SELECT key FROM muted)
    ORDER BY b.date DESC, b.key DESC, p.rank
"""


def followed(connection: sqlite3.Connection, follow: int, since: str) -> list[tuple[int, int]]:
    """(key, number of the follow) of papers that a follow brought from a moment on.

    ``follow`` 0: any. The newest list first, as it ranks them; a paper that several brought
    stands there for each. Neither muted nor dismissed ones.
    """
    return connection.execute(_FOLLOWED, (follow, since)).fetchall()


def arrived(
    connection: sqlite3.Connection, keys: Sequence[int], since: str, *, muted: bool
) -> "array[int]":
    """Those of the papers that came in from a moment on, the newest first.

    Dismissed ones are left out, and without ``muted`` those that a rule put aside.
    """
    found: list[tuple[str, int]] = []
    quiet = "" if muted else "AND key NOT IN (SELECT key FROM muted)"
    for batch in batches_of(keys):
        found += connection.execute(
            "SELECT s.added, key FROM shown AS s JOIN reading AS r USING (key) "
            f"WHERE s.added >= ? AND r.gone IS NULL AND r.state <> 'dismissed' {quiet} "
            f"AND key IN ({placeholders(batch)})",
            (since, *batch),
        ).fetchall()
    found.sort(reverse=True)
    return array("q", [key for _, key in found])
