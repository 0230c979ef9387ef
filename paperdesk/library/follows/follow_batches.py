"""Batches of follows: what a follow brought."""

import sqlite3
from collections.abc import Iterable


def followed(connection: sqlite3.Connection) -> dict[int, tuple[int, ...]]:
    """The batches that came by a follow, and by which of those that there still are."""
    rows = connection.execute(
        "SELECT batch, follow FROM follow_batches JOIN follows ON number = follow "
        "WHERE NOT gone ORDER BY batch, follow"
    )
    found: dict[int, tuple[int, ...]] = {}
    for batch, follow in rows:
        found[batch] = (*found.get(batch, ()), follow)
    return found


def link(connection: sqlite3.Connection, follow: int, batches: Iterable[int]) -> None:
    """Remember that a follow brought these batches."""
    connection.executemany(
        "INSERT OR IGNORE INTO follow_batches (follow, batch) VALUES (?, ?)",
        ((follow, batch) for batch in batches),
    )
