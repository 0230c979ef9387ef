"""Index queue: papers that the index does not have as they are now."""

import sqlite3
from collections.abc import Iterable


def enqueue(connection: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Enqueue papers, inside the transaction that changes them.

    A paper that is queued already gets a new stamp, so that whoever is just
    indexing its former words does not dequeue it.
    """
    connection.executemany(
        "INSERT OR REPLACE INTO unindexed (key) VALUES (?)", ((key,) for key in sorted(keys))
    )


def pending(connection: sqlite3.Connection) -> int:
    """Number of papers in the queue."""
    return int(connection.execute("SELECT count(*) FROM unindexed").fetchone()[0])
