"""Notes down which papers the index does not have as they are now."""

import sqlite3
from collections.abc import Iterable


def enqueue(connection: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Mark papers as unindexed, inside the transaction that changes them.

    A paper that is marked already gets a new stamp, so that whoever is just
    indexing its former words does not clear the mark.
    """
    connection.executemany(
        "INSERT OR REPLACE INTO unindexed (key) VALUES (?)", ((key,) for key in sorted(keys))
    )


def enqueue_all(connection: sqlite3.Connection) -> None:
    """Mark every paper: the index is empty."""
    connection.execute(
        "INSERT OR REPLACE INTO unindexed (key) "
        "SELECT key FROM reading WHERE gone IS NOT 'withdrawn' ORDER BY key"
    )


def pending(connection: sqlite3.Connection) -> int:
    """How many papers are marked."""
    return int(connection.execute("SELECT count(*) FROM unindexed").fetchone()[0])
