"""Synchronisation of the columns with the library: blocks that changed are read anew.

The database stamps each block of papers that changes (``db/block_tables``); columns with another
stamp are read again, so that they equal the rows after any act of any process. The file beside
the index is where the next process begins; the truth is in the database alone.

Why lists of few papers are left to the database while numpy is not there: importing it takes
longer than the list.
"""

import sys
import threading
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from paperdesk import log
from paperdesk.library.columns import mark_bits
from paperdesk.library.columns.tag_column import TagColumn
from paperdesk.library.db.block_tables import BLOCK
from paperdesk.library.db.bulk_stamps import BulkWrite
from paperdesk.library.db.database import Database, fact, has_table
from paperdesk.library.db.paper_rows import read_keys
from paperdesk.library.papers import queries, scopes
from paperdesk.library.papers.list_orders import ORDERS
from paperdesk.library.papers.tag_table import subtree
from paperdesk.model import Counts, Order, Scope

if TYPE_CHECKING:
    from paperdesk.search import PaperColumns

_NAMES = {
    **dict.fromkeys((Order.RELEVANCE, Order.ARRIVAL, Order.FOR_ME), "arrival"),
    Order.DATE: "date",
    Order.TITLE: "title",
    Order.AUTHOR: "author",
}
_FIRST, _BATCHES = "first arrival", "batches"
_OF_BATCHES = "SELECT key FROM batch_papers WHERE NOT withdrawn ORDER BY batch, key"
_SIZES = "SELECT batch, count(*) FROM batch_papers WHERE NOT withdrawn GROUP BY batch"
_ARRIVED = "SELECT batch, count(*) FROM shown GROUP BY batch ORDER BY batch DESC"
_FACTS = (
    "SELECT key, has, year, s.published, s.added, category, source, "
    "primary_category || char(10) || categories FROM shown AS s CROSS JOIN papers USING (key) "
    "WHERE key BETWEEN ? AND ?"
)
_AT_ONCE = 16
"""Blocks that are read with one statement."""
_FEW = 64
"""Blocks that are read anew while somebody waits for a list."""
_MANY = 256
"""Blocks of a library whose lists are worth the import of numpy."""
_KEPT_FROM = 8
"""Blocks of a library whose columns are worth a file."""


class ColumnSync:
    """Synchroniser of a library's columns, for any one thread; they are made when first asked."""

    def __init__(self, database: Database, cache: Path) -> None:
        self.database = database
        self._file = cache / "index.columns"
        self._lock = threading.Lock()
        self.tags = TagColumn(database)
        self._columns: PaperColumns | None = None
        self._version = -1
        self._read = 0  # blocks that were read since the file was written

    def now(self) -> "PaperColumns":
        """The columns as the database is now. The first time may take seconds, where no file is."""
        while (columns := self._followed(sys.maxsize)) is None:
            pass
        return columns

    def soon(self) -> "PaperColumns | None":
        """The columns as the database is now; None where that takes longer than the database."""
        if self._columns is None and "numpy" not in sys.modules and len(self._told()) < _MANY:
            return None
        return self._followed(_FEW)

    def read_some(self) -> bool:
        """Read a part of what is to be read; whether that was all."""
        if self._followed(0, some=True) is None:
            return False
        self.keep()
        return True

    def keep(self) -> None:
        """Write the file, where much was read since it was written."""
        columns = self._columns
        if columns is None or self.database.frozen or self._read < _KEPT_FROM:
            return
        # Late, as below.
        from paperdesk.search import save_columns  # noqa: PLC0415

        with self._lock:
            try:
                save_columns(columns, self._file, self._library())
                self._read = 0
            except OSError as error:
                log.library.warning("the columns could not be kept: %s", error)

    def wrote(self, writes: Sequence[BulkWrite]) -> None:
        """Follow what was written in bulk and is committed, without reading it again.

        A block is followed only from the very stamp that the act found: what else was written
        before or since has others, and is read.
        """
        with self._lock:
            self.tags.wrote(writes)
            columns = self._columns
            if columns is None:
                return
            for write in writes:
                bits = mark_bits.of_write(write.name, write.value)
                self._read += columns.change_marks(
                    write.spans, bits, mark_bits.THERE, write.but, write.stamps
                )

    def keys(self, scope: Scope, order: Order, *, turned: bool) -> "array[int] | None":
        """All papers of a scope in order; None where the database is to be asked."""
        if order in (Order.UPVOTES, Order.RATING):
            return self._known_first(scope, order, turned=turned)
        name = _NAMES.get(order)
        if name == "arrival" and turned:  # in a batch it is as it was
            name, turned = _FIRST, False
        columns = None if name is None or scope.kind == "batch" else self.soon()
        if columns is None or name is None:
            return None
        asked = mark_bits.PLACES.get(scope.kind)
        if asked is not None:
            members = columns.marked(*asked)
        elif scope.kind == "tag" and self.tags.is_read:
            numbers = [number for number, _ in subtree(self.database.reader, scope.value)]
            members = self.tags.now(columns).having(numbers, columns.end)
            members &= columns.marked(*mark_bits.PLACES["everything"])
        else:
            members = scopes.members(self.database.reader, scope).flags(columns.end)
        with self._lock:
            self._put_order(columns, order, name)
        return columns.listed(name, members, turned=turned)

    def by_batch(self, tests: Sequence[tuple[int, int, int]]) -> dict[int, tuple[int, ...]] | None:
        """How many papers of each batch pass each test; None where the database is to be asked."""
        columns = self.soon()
        if columns is None:
            return None
        with self._lock:
            if not columns.has_order(_BATCHES):
                reader = self.database.reader
                keys = read_keys(reader, _OF_BATCHES)
                groups = reader.execute(_SIZES).fetchall()
                if (
                    sum(size for _, size in groups) != len(keys)
                    or max(keys, default=-1) >= columns.end
                ):
                    return None  # an import passed by
                columns.put_order(_BATCHES, keys, 0)
                columns.groups[_BATCHES] = groups
                self._read += _KEPT_FROM
            return columns.group_counts(_BATCHES, tests)

    def counts(self) -> Counts:
        """The numbers of the side bar."""
        columns = self.soon()
        if columns is None:
            return queries.count(self.database.reader)
        return mark_bits.counts(columns.number_counts("marks"))

    def _known_first(self, scope: Scope, order: Order, *, turned: bool) -> "array[int] | None":
        """A scope in an order in which few papers have a place; the others as they arrived."""
        newest_first = self.keys(scope, Order.ARRIVAL, turned=False)
        columns = None if newest_first is None else self.soon()
        if columns is None or newest_first is None:
            return None
        # Late, as below.
        from paperdesk.search import in_given_order  # noqa: PLC0415

        wanted = ORDERS[order]
        known, values = wanted.known, []
        if order is Order.RATING:
            values = [str(list(columns.with_bits("marks", mark_bits.RATED)))]
            known = "shown.key IN (SELECT value FROM json_each(?))"
        ordered = wanted.turned if turned else wanted.natural
        sql = f"SELECT key FROM shown WHERE {known} ORDER BY {ordered}"
        return in_given_order(newest_first, read_keys(self.database.reader, sql, values))

    def _put_order(self, columns: "PaperColumns", order: Order, name: str) -> None:
        if columns.has_order(name):
            return
        if name == _FIRST:  # the same batches, the first first
            self._put_order(columns, Order.ARRIVAL, "arrival")
            sizes = [size for _, size in self.database.reader.execute(_ARRIVED)]
            if not columns.put_turned_order(name, "arrival", sizes):
                columns.put_order(name, *self._ordered(order, name))  # an import passed by
        else:
            columns.put_order(name, *self._ordered(order, name))
        self._read += _KEPT_FROM

    def _ordered(self, order: Order, name: str) -> tuple["array[int]", int]:
        reader, wanted = self.database.reader, ORDERS[order]
        ordered = wanted.turned if name == _FIRST else wanted.natural
        keys = read_keys(reader, f"SELECT key FROM shown ORDER BY {ordered}")
        if not wanted.known:
            return keys, len(keys)
        sql = f"SELECT count(*) FROM shown WHERE {wanted.known}"
        return keys, int(reader.execute(sql).fetchone()[0])

    def _followed(self, most: int, *, some: bool = False) -> "PaperColumns | None":
        """The columns, brought up to date; None where more than ``most`` blocks are to be read,
        of which ``some`` are read then."""
        version = self.database.version()
        if version == self._version and self._columns is not None:
            return self._columns
        with self._lock:
            columns = self._columns = self._columns or self._opened()
            outdated = columns.outdated(told := self._told())
            left = sum(map(len, outdated.values()))
            runs = list(_runs(outdated))
            # Marks of all are sooner read than the database tells list, side bar and batches.
            waits = left if self._version < 0 else len(outdated["facts"])
            if waits > most and not some:
                return None
            for name, first, count in runs[:1] if some else runs:
                self._read_run(columns, name, first, [told[first + n] for n in range(count)])
                left -= count
                self._read += count
            if left:
                return None
            self._version = version
            return columns

    def _opened(self) -> "PaperColumns":
        # Late: search pulls in numpy, which no listing needs.
        from paperdesk.search import PaperColumns, load_columns  # noqa: PLC0415

        return load_columns(self._file, self._library(), BLOCK) or PaperColumns(BLOCK)

    def _read_run(
        self, columns: "PaperColumns", name: str, first: int, stamps: Sequence[tuple[int, int]]
    ) -> None:
        reader = self.database.reader
        span = first * BLOCK, (first + len(stamps)) * BLOCK - 1
        if name == "facts":
            rows = reader.execute(_FACTS, span).fetchall()
            columns.put_facts(first, [facts for facts, _ in stamps], rows)
        else:
            marks = mark_bits.read_marks(reader, *span)
            columns.put_marks(first, [reading for _, reading in stamps], marks)

    def _told(self) -> dict[int, tuple[int, int]]:
        """The stamps of all blocks, as the database has them."""
        reader = self.database.reader
        if has_table(reader, "blocks"):
            rows = reader.execute("SELECT block, facts, reading FROM blocks")
            return {block: (facts, reading) for block, facts, reading in rows}
        # A library of before that is read only: everything is read after any change.
        version = self.database.version() + 1
        last = reader.execute("SELECT coalesce(max(key), 0) FROM papers").fetchone()[0]
        return dict.fromkeys(range(last // BLOCK + 1), (version, version))

    def _library(self) -> str:
        return fact(self.database.reader, "library")


def _runs(outdated: dict[str, list[int]]) -> Iterator[tuple[str, int, int]]:
    """Blocks that follow each other, :data:`_AT_ONCE` at most: which stamp, the first, how many."""
    for name, blocks in outdated.items():
        start = 0
        for at in range(1, len(blocks) + 1):
            ended = at == len(blocks) or blocks[at] != blocks[at - 1] + 1
            if ended or at - start == _AT_ONCE:
                yield name, blocks[start], at - start
                start = at
