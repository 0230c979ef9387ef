"""Bulk stamps: where an act writes very many rows, each block is stamped once and not by each row.

Why the triggers are dropped for it, and made again, in the transaction of the act: of tagging a
million papers they are a third of the work. No other connection ever sees the database without
them, and a kill or an error takes all of it back together. A flag for them to look at would have
to be looked at by every row, and left behind by nobody. So it is with the indices of a column
that nearly all rows change: made anew in one go, they take a quarter of the time.

Columns in memory need not read the blocks of such an act again: :class:`BulkWrite` says what it
did, and from which stamps to which.
"""

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from paperdesk.library.db.block_tables import BLOCK, TRIGGERS, Trigger
from paperdesk.library.db.paper_rows import Span, keys_of

MANY = 32 * BLOCK
"""Papers from which on it is worth the while: all others look at the schema anew afterwards."""
MANY_IN_SPAN = 1_000
"""Papers in a span from which on it has a statement of its own."""
_MOST = 3
"""The part of all rows (one in so many) from which on their indices are made anew."""


def in_spans(table: str, by: str = "") -> str:
    """SQL of the rows of papers in spans, which are given as JSON; looked up ``by`` an index."""
    indexed = f" INDEXED BY {by}" if by else ""
    return (
        f"json_each(?) AS span CROSS JOIN {table}{indexed} "
        f"ON {table}.key BETWEEN span.value ->> 0 AND span.value ->> 1"
    )


IN_SPANS = in_spans("reading")
"""SQL of the papers in spans."""
_STAMPS = (
    "SELECT block, reading FROM json_each(?) AS span CROSS JOIN blocks ON block "
    f"BETWEEN (span.value ->> 0) / {BLOCK} AND (span.value ->> 1) / {BLOCK}"
)


@dataclass(slots=True)
class BulkWrite:
    """What a bulk act did to all papers in ``spans``: their field ``name`` has ``value`` now (that
    of ``paper_tags``: whether they have any), but the papers ``but``, which keep what they had.

    ``tag`` is the number of the tag that was given or taken off.
    ``stamps``: of each block in which they lie, that of its reading before and after.
    """

    spans: Sequence[Span]
    name: str
    value: object
    but: "array[int]" = field(default_factory=lambda: array("q"))
    stamps: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    tag: int = 0


@contextmanager
def stamped_once(connection: sqlite3.Connection, table: str, write: BulkWrite) -> Iterator[None]:
    """Write rows of the papers of a bulk write into a table, or delete them, in a transaction.
    Its stamps are known afterwards where there were very many.

    No statement of the connection may be under way. After an error the transaction must be
    taken back, as :meth:`Database.transaction` does.
    """
    if not are_very_many(write.spans):
        yield
        return
    spans = json.dumps(write.spans)
    before = dict(connection.execute(_STAMPS, (spans,)).fetchall())
    triggers = [one for one in TRIGGERS if one.table == table]
    for one in triggers:
        connection.execute(f"DROP TRIGGER IF EXISTS {one.name}")
    yield
    _stamp(connection, triggers, write.spans)
    after = connection.execute(_STAMPS, (spans,)).fetchall()
    write.stamps = {block: (before[block], now) for block, now in after if block in before}


def _stamp(
    connection: sqlite3.Connection, triggers: Sequence[Trigger], spans: Sequence[Span]
) -> None:
    for one in triggers:
        connection.execute(one.sql)
    for stamp in {one.stamp for one in triggers}:
        connection.executemany(
            f"UPDATE blocks SET {stamp} = random() WHERE block BETWEEN ? AND ?",
            ((first // BLOCK, last // BLOCK) for first, last in spans),
        )


@contextmanager
def indexed_once(
    connection: sqlite3.Connection, table: str, columns: Iterable[str], spans: Sequence[Span]
) -> Iterator[None]:
    """Change columns of the rows of papers, within a transaction; of most of all papers, what
    they are looked up by is made anew afterwards."""
    indices: list[tuple[str, str]] = []
    if are_very_many(spans):
        (rows,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        if papers_in(spans) * _MOST >= rows:
            sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?"
            found = connection.execute(f"{sql} AND sql IS NOT NULL", (table,)).fetchall()
            indices = [(name, made) for name, made in found if _holds(connection, name, columns)]
    for name, _ in indices:
        connection.execute(f"DROP INDEX {name}")
    yield
    for _, made in indices:
        connection.execute(made)


def _holds(connection: sqlite3.Connection, index: str, columns: Iterable[str]) -> bool:
    rows = connection.execute("SELECT name FROM pragma_index_info(?)", (index,))
    return not {name for (name,) in rows}.isdisjoint(columns)


def are_very_many(spans: Iterable[Span]) -> bool:
    """Whether an act on the papers in spans is one in bulk."""
    return papers_in(spans) >= MANY


def papers_in(spans: Iterable[Span]) -> int:
    """How many papers there are in spans."""
    return sum(last - first + 1 for first, last in spans)


def by_length(spans: Iterable[Span]) -> tuple[list[Span], list[Span]]:
    """Those that have a statement of their own, and the others."""
    long: list[Span] = []
    short: list[Span] = []
    for first, last in spans:
        (long if last - first >= MANY_IN_SPAN else short).append((first, last))
    return long, short


def changed_in_spans(
    connection: sqlite3.Connection, sql: str, values: Sequence[object], spans: Sequence[Span]
) -> None:
    """Run a statement, which ends before the condition of its keys, on the papers in spans."""
    long, short = by_length(spans)
    connection.executemany(f"{sql} key BETWEEN ? AND ?", ((*values, *span) for span in long))
    among = f"{sql} key IN (SELECT value FROM json_each(?))"
    connection.execute(among, (*values, str(keys_of(short))))
