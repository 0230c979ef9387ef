"""Bulk stamps: where an act writes very many rows, each block is stamped once and not by each row.

Why the triggers are dropped for it, and made again, in the transaction of the act: of tagging a
million papers they are a third of the work. No other connection ever sees the database without
them, and a kill or an error takes all of it back together. A flag for them to look at would have
to be looked at by every row, and left behind by nobody.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from paperdesk.library.db.block_tables import BLOCK, TRIGGERS
from paperdesk.library.db.paper_rows import Span

MANY = 32 * BLOCK
"""Papers from which on it is worth the while: all others look at the schema anew afterwards."""


@contextmanager
def stamped_once(
    connection: sqlite3.Connection, table: str, spans: Sequence[Span]
) -> Iterator[None]:
    """Write rows of papers into a table, or delete them, within a transaction; ``spans`` are first
    and last keys.

    No statement of the connection may be under way. After an error the transaction must be
    taken back, as :meth:`Database.transaction` does.
    """
    many = sum(last - first + 1 for first, last in spans) >= MANY
    triggers = [one for one in TRIGGERS if one.table == table] if many else []
    for one in triggers:
        connection.execute(f"DROP TRIGGER IF EXISTS {one.name}")
    yield
    for one in triggers:
        connection.execute(one.sql)
    for stamp in {one.stamp for one in triggers}:
        connection.executemany(
            f"UPDATE blocks SET {stamp} = random() WHERE block BETWEEN ? AND ?",
            ((first // BLOCK, last // BLOCK) for first, last in spans),
        )
