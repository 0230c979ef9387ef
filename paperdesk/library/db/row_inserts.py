"""Inserts of many rows with few statements.

Why not a statement a row, which is what ``executemany`` makes: to begin and end one takes as long
as a short row. And where a table has triggers, SQLite keeps a copy of each page that a statement
changes, so as to take it back if a trigger fails: for each row by itself that takes longer than
all the rest of the insert.
"""

import sqlite3
from collections.abc import Sequence
from itertools import chain

_MOST = 128
"""Rows of one statement; of fewer that are left the next power of two, so that SQLite remembers
all statements."""


def insert_rows(connection: sqlite3.Connection, sql: str, rows: Sequence[Sequence[object]]) -> None:
    """Insert rows in their order; ``sql`` ends with ``VALUES`` and the signs of one row."""
    head, sign, marks = sql.rpartition("VALUES ")
    done, size = 0, _MOST
    while done < len(rows):
        while size > len(rows) - done:
            size //= 2
        some = rows[done : done + size]
        values = list(chain.from_iterable(some))
        connection.execute(f"{head}{sign}{', '.join([marks] * size)}", values)
        done += size
