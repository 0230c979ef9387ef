"""Bulk stamps: where an act writes very many rows, each block is stamped once and not by each row.

Why the triggers are dropped for it, and made again, in the transaction of the act: of tagging
100,000 papers they are a third of the work. No other connection ever sees the database without
them, and a kill or an error takes all of it back together. A flag for them to look at would have
to be looked at by every row, and left behind by nobody.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from paperdesk.library.db.block_tables import BLOCK, triggers_on

MANY = 4 * BLOCK
"""Papers from which on it is worth the while: readers look at the schema anew afterwards."""


@contextmanager
def stamped_once(connection: sqlite3.Connection, table: str, keys: Sequence[int]) -> Iterator[None]:
    """Write rows of these papers into ``table``, or delete them, within a transaction.

    No statement of the connection may be under way. After an error the transaction must be
    taken back, as :meth:`Database.transaction` does.
    """
    triggers = triggers_on(table) if len(keys) >= MANY else ()
    for one in triggers:
        connection.execute(f"DROP TRIGGER IF EXISTS {one.name}")
    yield
    for one in triggers:
        connection.execute(one.sql)
    for stamp in {one.stamp for one in triggers}:
        connection.execute(
            f"UPDATE blocks SET {stamp} = random() WHERE block IN "
            f"(SELECT value / {BLOCK} FROM json_each(?))",
            (json.dumps(list(keys)),),
        )
