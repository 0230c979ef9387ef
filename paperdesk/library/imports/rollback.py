"""What an import that was taken back leaves behind, and its end.

Why not deleted at once: done again, the import has its papers back in a
moment, 100,000 of them too. Why deleted at all: when the act can no longer be
repeated, nobody could ever see them again.
"""

import sqlite3

from paperdesk.library.changes import undo_log
from paperdesk.library.db.database import Database

_AT_ONCE = 2_000


def purge_all(database: Database) -> bool:
    """Delete all withdrawn papers for good, and with them the wish to repeat their import.

    In short transactions. Whether there were any.
    """
    if not _withdrawn(database.writer):
        return False
    with database.transaction() as connection:
        undo_log.cut(connection)
    while purge_some(database):
        pass
    return True


def purge_some(database: Database) -> bool:
    """Delete some withdrawn papers whose import cannot be repeated; whether more may wait."""
    if not _withdrawn(database.reader):
        return False
    with database.transaction() as connection:
        waits = connection.execute(
            "SELECT 1 FROM journal WHERE undone AND act = 'import'"
        ).fetchone()
        if waits:
            return False
        some = "(SELECT key FROM reading WHERE gone = 'withdrawn' LIMIT ?)"
        connection.execute(f"DELETE FROM notes WHERE key IN {some}", (_AT_ONCE,))
        connection.execute(f"DELETE FROM papers WHERE key IN {some}", (_AT_ONCE,))
        connection.execute("DELETE FROM batches WHERE key NOT IN (SELECT batch FROM batch_papers)")
    return True


def _withdrawn(connection: sqlite3.Connection) -> bool:
    return bool(
        connection.execute(
            "SELECT EXISTS (SELECT 1 FROM reading WHERE gone = 'withdrawn')"
        ).fetchone()[0]
    )
