"""Portioned import: many papers as a stream of bounded portions, and one act all the same.

::

    another process        this one               under the lock            at the end
    file -> items    ->    rows as far as    ->   planned, written,    ->   the act, files; fills
    (read_ahead)           they are known         hidden (staged)           written, all is shown

A portion is planned and written in one short transaction, so that what it was compared with is
what there is: a reader's act between two portions costs none of them anything, and waits for one
at most. How many papers a portion has follows from how long the last one held the lock. Papers
that are written are no longer held: later records are compared with them in the database
(:mod:`~paperdesk.library.imports.identity` sees them there though they are hidden), and what such
a record adds is a fill like that of any known paper.

What concerns papers that the reader has already, and words of the reader that files bring, is
staged (:mod:`~paperdesk.library.imports.staged_fills`) and written behind the transaction of the
act, some papers at a time. By then the reader may have changed those papers: a field is filled
only where it is as it was when that was planned, and the reader's word counts as it stands then.
In memory are files beside entries, and by what known papers are found that were not found by it.

Why small imports are not made so: they are planned as a whole, which nobody waits for, and put
their batches in the order of dates (:mod:`~paperdesk.library.imports.importer`).

Why less is waited for the disk meanwhile: a portion that a power cut loses was seen by nobody.
The last transaction is as durable as any, and with it all that was written before.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from paperdesk.library.attachments import attachment_table
from paperdesk.library.db.database import LOGGED, Database, asking, data_version, prepare
from paperdesk.library.imports import (
    batch_recognition,
    import_writer,
    staged_fills,
    staged_import,
)
from paperdesk.library.imports.import_plan import TornFileError
from paperdesk.library.imports.import_portion import PortionWriter, prepared
from paperdesk.library.imports.planner import Planner
from paperdesk.library.imports.rollback import purge_all
from paperdesk.library.imports.staged_fills import StagedFills
from paperdesk.model import LibraryError
from paperdesk.model.progress import Rests

if TYPE_CHECKING:
    from paperdesk.library.attachments.attachment_table import NewAttachment
    from paperdesk.library.imports.held_record import HeldItem
    from paperdesk.library.imports.import_plan import ImportPlan
    from paperdesk.library.imports.incoming_files import IncomingFile, IncomingFiles
    from paperdesk.library.index.index_ahead import IndexAhead
    from paperdesk.model import ImportChoices, Progress

_FIRST, _LEAST, _MOST = 500, 50, 4_000
"""Records of one portion."""
_HELD, _LONGEST = 0.08, 0.15
"""Seconds of the processor, and by the clock, for which a portion is to hold the lock. Not
less: most of what is written are pages of indices, each for a row or two, and the more of them the
smaller the portions."""
_PLANNED = 0.07
"""Seconds by the clock after which a portion takes no more records, where the machine became busy
all at once."""
_LOOK = 20
"""Records between two looks at the clock."""
_TUNED = (
    "PRAGMA synchronous=NORMAL",
    "PRAGMA cache_size=-64000",
    "PRAGMA wal_autocheckpoint=0",  # see WalCheckpoints
    "PRAGMA temp_store=MEMORY",  # copies of pages that a statement changes, some megabytes
)
_LOGGED = 5_000
"""Pages of the WAL from which on they are written into the database: 20 MB. Not more, since an act
of the reader meanwhile, in another process, writes what it finds there."""
_LONG = 6_000
"""Pages from which on it is waited until nobody reads from the log, so that it can begin anew."""
_READING = 0.05
"""Seconds for which it waits then; nobody else can write meanwhile."""
_REMOVED = 4_000
"""Papers that are taken out of a batch at once."""


class PortionedImport:
    """One import of many papers: :meth:`put_in`, then :meth:`end`; or :meth:`give_up`."""

    def __init__(
        self,
        database: Database,
        progress: "Progress",
        choices: "ImportChoices",
        ahead: "IndexAhead",
    ) -> None:
        self._database, self._progress, self._ahead = database, progress, ahead
        with database.transaction() as connection:
            self._staged = staged_import.begin(connection)
        self._planner = Planner(database.writer, progress, choices)
        self._writer = PortionWriter(self.plan, self._staged)
        self._fills = StagedFills(self.plan, self._staged.number)
        self._planner.write_portions(partial(self._fills.recall, database.writer))
        self._size, self._brings_new = _FIRST, True
        self._checkpoints = WalCheckpoints(database.writer)
        self._seen = data_version(database.writer)
        self._before = self.plan.first_key
        self.longest = 0.0
        """Seconds for which the lock was held at most."""

    @property
    def plan(self) -> "ImportPlan":
        """What is gathered for the end, and the accounts of the files."""
        return self._planner.made

    def put_in(self, files: "IncomingFiles") -> None:
        """Put all papers in, hidden; none of a file that ends in an error."""
        purge_all(self._database)
        self._planner.look_anew(alone=True)
        files.let_go()
        for file in files:
            before, gathered = self._staged.count, _gathered(self.plan)
            mark = self._fills.mark(self._database.writer)
            self._planner.begin()
            items = enumerate(file)
            while some := prepared(islice(items, self._size), rows=self._brings_new):
                self._portion(file, some)
            try:
                self._planner.end(file)
            except TornFileError:
                self._take_out(before, gathered, mark)
                self._planner.begin()
                self._planner.end(file)

    def close(self) -> None:
        """Let go of what was kept to plan; the plan is kept."""
        self._planner.close()

    def end(self, files: list["NewAttachment"], connection: sqlite3.Connection) -> int:
        """Write the act, within a transaction of the caller's; its number, 0 where there is
        nothing to undo. What is left then is :meth:`show`."""
        plan = self.plan
        self._fills.decide()
        if not plan.writes_rows and not attachment_table.lacks(connection, files):
            self._staged.forget(connection)
            import_writer.write_unlogged(connection, plan, self._writer.added)
            return 0
        ranges = [[first, last - first + 1] for first, last in self._staged.ranges]
        parts = {"parts": True} if self._fills.count else {}
        noted = {"noted": self._fills.noted}
        added = {**parts, "added": [plan.first_key, 0], "ranges": ranges, **noted}
        number = import_writer.write_act(
            connection, plan, files, self._staged.number, self._writer.added, added
        )
        self._staged.decide(connection, [batch.key for batch in plan.batches])
        if not self._fills.count:
            self._staged.show_some(connection)
        return number

    def show(self) -> None:
        """Write what is staged of other papers and show what is left of its own, some at a time;
        and have their index ready, as far as it was built beside."""
        if self._fills.count and self._staged.left is not None:
            with tuned(self._database.writer):
                number, after = self._staged.number, self._checkpoints.after
                staged_fills.write_all(self._database, number, after)
        more = self._staged.left is not None
        while more:
            with self._database.transaction() as connection:
                begun = time.time()
                more = self._staged.show_some(connection)
            self._database.give_way(begun)
        self._ahead.finish()

    def give_up(self) -> None:
        """Withdraw what was put in, which is deleted in idle moments; where the disk has no room
        even for that, once this process has ended."""
        if self._staged.left is None:
            with suppress(sqlite3.Error, LibraryError), self._database.transaction() as connection:
                self._staged.forget(connection)

    def _take_out(self, before: int, gathered: "_Gathered", mark: tuple[int, int, int]) -> None:
        """Take out what came after the first papers, and what was gathered since."""
        for held, was in gathered:
            held.clear()
            held.extend(was) if isinstance(held, list) else held.update(was)
        with self._database.transaction() as connection:
            self._staged.drop(connection, before)
            self._fills.drop(connection, mark)
        purge_all(self._database)
        self._planner.look_anew()
        self._planner.go_on(before)

    def _portion(self, file: "IncomingFile", items: list[tuple[int, "HeldItem"]]) -> None:
        """Plan and write some items. Where others wrote since the last portion, papers of an
        import that was taken back may stand in the way; they are deleted before."""
        while items:
            self._rest()
            taken = self._one_portion(file, items)
            items = items[taken:]
            if not taken:
                self._seen = data_version(self._database.writer)
                self._planner.look_anew()
                purge_all(self._database)

    def _rest(self) -> None:
        """Rest between two portions, without any lock, where the reader wants that."""
        progress: object = self._progress
        if isinstance(progress, Rests) and progress.is_paused:
            for rests in (True, False):
                with self._database.transaction() as connection:
                    self._staged.tell(connection, rests=rests)
                if rests:
                    progress.rest()

    def _one_portion(self, file: "IncomingFile", items: list[tuple[int, "HeldItem"]]) -> int:
        """How many of the items were written; none where others wrote since the last portion."""
        taken = 0
        with self._database.transaction() as connection:
            if data_version(connection) != self._seen:
                return 0
            begun, used, moment = time.monotonic(), time.thread_time(), time.time()
            self._planner.go_on(self._staged.count)
            for taken, (number, item) in enumerate(items, 1):
                self._planner.take(file, number, item)
                if taken % _LOOK == 0 and time.monotonic() - begun > _PLANNED:
                    break
            self._brings_new = 2 * len(self.plan.new) >= taken
            self._writer.write(connection)
            self._fills.take(connection)
        held, used = time.monotonic() - begun, time.thread_time() - used
        self.longest = max(self.longest, held)
        wished = int(taken / max(used / _HELD, held / _LONGEST, 0.001))
        self._size = max(_LEAST, min(wished, 2 * self._size, _MOST))
        self._database.give_way(moment)
        self._checkpoints.after(taken)
        self._ahead.follow(self._staged.number, self._staged.count, self._before)
        return taken

    def settle(self) -> None:
        """Take batches away that bring nothing, some papers at a time; nobody has seen them."""
        ask, kept = self._database.writer.execute, []
        some = "SELECT key FROM batch_papers WHERE batch = ? LIMIT ?"
        for batch in (one for one in self.plan.batches if one.key):
            if batch.is_new and batch_recognition.is_repeated(self._database.writer, batch):
                more = True
                while more:
                    with self._database.transaction() as connection:
                        sql = f"DELETE FROM batch_papers WHERE batch = ? AND key IN ({some})"
                        here = (batch.key, batch.key, _REMOVED)
                        more = bool(connection.execute(sql, here).rowcount)
                        if not more:
                            connection.execute("DELETE FROM batches WHERE key = ?", (batch.key,))
            else:
                kept.append(batch)
                own = (batch.key, self._staged.number)
                sql = "SELECT count(*) FROM batch_papers WHERE batch = ? AND import = ?"
                self.plan.joined += ask(sql, own).fetchone()[0]
        self.plan.batches, self.plan.staged = kept, self._staged.count


class WalCheckpoints:
    """Checkpoints of the WAL while portions are written, between two of them.

    Why not SQLite's own, which comes with a commit: how many papers a portion has follows from the
    time for which it holds the lock, and a checkpoint holds none.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._since, self._wanted = 0, 2 * _FIRST
        self._length, self._long = 0, _LONG

    def after(self, records: int) -> None:
        """Write the WAL into the database, where enough records were written since."""
        self._since += records
        if self._since < self._wanted:
            return
        waits = self._length >= self._long
        row = self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        if waits:  # what is left is little: it holds the lock until it is done
            with asking(self._connection, _READING):
                row = self._connection.execute("PRAGMA wal_checkpoint(RESTART)").fetchone()
            # Not for one who reads for long, each time.
            self._long = self._long * 5 // 4 if row[0] else _LONG
        self._length = row[1]
        if row[1] < 0:  # another writes it right now, which tells nothing of its length
            return
        # A reader may hinder it for now; then the log is long, and it is tried again soon.
        wished = int(self._since * _LOGGED / max(row[1], 1))
        self._wanted = max(_LEAST, min(wished, 2 * self._since, _MOST))
        self._since = 0


_Gathered = list[tuple[Any, Any]]


def _gathered(plan: "ImportPlan") -> _Gathered:
    """What a plan holds between portions, each beside a copy."""
    more = plan.unlogged
    held: tuple[Any, ...] = (
        *(plan.filled, plan.learned, plan.said, plan.cited, plan.earlier, plan.batches),
        plan.further_keys,
        *(plan.attachments.files, plan.own, plan.heard, plan.arrived),
        *(more.said, more.upvotes, more.ranks, more.headers),
    )
    return [(one, one.copy()) for one in held]


@contextmanager
def tuned(connection: sqlite3.Connection) -> Iterator[None]:
    """A writing connection, made ready for portions as long as this lasts."""
    for pragma in _TUNED:
        connection.execute(pragma)
    try:
        yield
    finally:
        prepare(connection)
        connection.execute(f"PRAGMA wal_autocheckpoint={LOGGED}")
        connection.execute("PRAGMA temp_store=DEFAULT")
        connection.execute("PRAGMA shrink_memory")
