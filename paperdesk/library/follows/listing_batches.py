"""Batches of lists and follows: the issues of a list by their dates, and what a follow brought."""

import sqlite3
from collections.abc import Iterable

from paperdesk.library.papers import queries
from paperdesk.model import Batch


def of_listing(connection: sqlite3.Connection, source: str, listing: str) -> tuple[Batch, ...]:
    """The issues of a list (``day``, ``week``, ...) of a source, the newest first."""
    found = queries.batches(connection, "b.source = ? AND b.listing = ?", (source, listing))
    return tuple(sorted(found, key=lambda batch: (batch.date, batch.key), reverse=True))


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
