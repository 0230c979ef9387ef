"""Connections to ``library.db``: how it is opened, read and written.

Why WAL with synchronous=FULL: of all settings tried with power cuts, this one
lost no acknowledged change and damaged nothing, at 0.3 ms a commit.

Why one connection to write and one a thread to read: a search reads on its
own thread while the library lane writes; under WAL neither waits for the
other. The writing connection may be handed from thread to thread, but is used
by one at a time: the owner of the Library sees to that.
"""

import contextlib
import json
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

from paperdesk.library.db.write_lock import LockOwner, alive
from paperdesk.model import Cancelled, LibraryBusyError, LibraryError
from paperdesk.model.messages import Message

APPLICATION_ID = 0x50444B31  # 'PDK1'
STOPPED = Message("library.stopped")
STAGED = "import "
"""How the names of facts begin that are kept by :mod:`~paperdesk.library.imports.staged_import`."""
_OFTEN = 50_000
"""Steps of SQLite between two looks whether to stop: some milliseconds."""
_VERY_OFTEN = 5_000
"""The same for a query: half a millisecond."""
_QUIET = 0.25
"""Seconds for which anything but the beginning of a transaction waits."""
_ASKED = 0.008
"""Seconds for which SQLite asks for the lock by itself: it asks more and more seldom, and would
pass over the moments in which it is free. After each who waits says so, for whom it may be to
give way."""
_GIVEN = 0.1
"""Seconds for which who gives way waits for another to write, at most."""
LOGGED = 1_000
"""Pages of the log from which on a commit writes them into the database."""
_ALWAYS = ("PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON", "PRAGMA foreign_keys=ON")


def connect(path: Path, *, wait: float, write: bool, frozen: bool = False) -> sqlite3.Connection:
    """Open the database without beginning anything. ``wait`` in seconds.

    ``frozen`` reads a file in a folder where not even a lock can be written.
    """
    mode = "rwc" if write else "ro"
    connection = sqlite3.connect(
        f"file:{quote(str(path.absolute()))}?mode={mode}" + ("&immutable=1" if frozen else ""),
        uri=True,
        timeout=wait,
        isolation_level=None,  # transactions are ours to begin
        check_same_thread=False,
        cached_statements=256,
    )
    for pragma in _ALWAYS:
        connection.execute(pragma)
    return connection


class Database:
    """Open ``library.db``. ``frozen`` says why nothing may be written."""

    def __init__(
        self, path: Path, *, wait: float, role: str, frozen: Message | None = None
    ) -> None:
        self.path = path
        self.frozen = frozen
        self._wait = wait
        self._holder = LockOwner(path.parent, role)
        self._unlockable = frozen is not None and not lockable(path)
        self._readers: dict[int, sqlite3.Connection] = {}
        self._writer: sqlite3.Connection | None = None
        self._leaves_log = False
        if not frozen:
            self._writer = connect(path, wait=min(_QUIET, wait), write=True)
            _begin_new(self._writer)
            prepare(self._writer)
        self._watch = self._new_reader()
        self._watching = threading.Lock()

    @property
    def reader(self) -> sqlite3.Connection:
        """This thread's own connection for reading; it sees what is committed."""
        thread = threading.get_ident()
        found = self._readers.get(thread)
        if found is None:
            found = self._readers[thread] = self._new_reader()
        return found

    @property
    def writer(self) -> sqlite3.Connection:
        """The writing connection. Raises LibraryError when the library is read only."""
        if self._writer is None:
            raise LibraryError(self.frozen or Message("library.closed"))
        return self._writer

    @contextlib.contextmanager
    def transaction(self, halted: Callable[[], bool] | None = None) -> Iterator[sqlite3.Connection]:
        """All or nothing: BEGIN IMMEDIATE, then COMMIT, or ROLLBACK on any error.

        ``halted`` is asked every few milliseconds; once it answers True all is
        taken back and Cancelled raised.

        They do not nest. Raises LibraryBusyError, which says who holds the
        library, when the lock cannot be had in time.
        """
        connection = self.writer
        if connection.in_transaction:
            raise RuntimeError("a transaction does not nest")
        self._take_lock(connection)
        try:
            self._leave_log(connection)
            if halted is not None:
                connection.set_progress_handler(halted, _OFTEN)
            yield connection
            connection.set_progress_handler(None, 0)
            if halted is not None and halted():
                raise Cancelled(STOPPED)
            connection.execute("COMMIT")
        except BaseException as error:
            connection.set_progress_handler(None, 0)
            # On a full disk SQLite has rolled back by itself.
            with contextlib.suppress(sqlite3.Error):
                connection.rollback()
            if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
                raise Cancelled(STOPPED) from error
            raise

    def write_anew(self) -> None:
        """Write the whole file anew, without the pages that are free (VACUUM); readers go on.

        Raises LibraryBusyError once another waits to write; then nothing has changed.
        """
        connection, begun = self.writer, time.time()
        self._take_lock(connection)
        connection.rollback()
        connection.execute("PRAGMA auto_vacuum=INCREMENTAL")
        connection.set_progress_handler(lambda: self._holder.is_wished_since(begun), _OFTEN)
        try:
            connection.execute("VACUUM")
        except sqlite3.OperationalError as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code in (sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_BUSY):
                raise LibraryBusyError(self._holder.sentence()) from error
            raise
        finally:
            connection.set_progress_handler(None, 0)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def give_way(self, since: float) -> None:
        """Where another has begun to wait for the lock since a moment, of the system's clock, let
        it write before this one does so again."""
        if not self._holder.is_wished_since(since):
            return
        before, until = data_version(self.writer), time.monotonic() + _GIVEN
        while data_version(self.writer) == before and time.monotonic() < until:
            time.sleep(_GIVEN / 20)

    def _take_lock(self, connection: sqlite3.Connection) -> None:
        """Begin to write; where another does for long, let it know that somebody waits."""
        until, asked = time.monotonic() + self._wait, min(_ASKED, self._wait)
        try:
            while not _begun(connection, asked):
                if (left := until - time.monotonic()) <= 0:
                    raise LibraryBusyError(self._holder.sentence())
                self._holder.wish()
                asked = min(_ASKED, left)
        finally:
            _ask_for(connection, min(_QUIET, self._wait))
        self._holder.write()

    def _leave_log(self, connection: sqlite3.Connection) -> None:
        """While another process puts an import in, it alone writes the log into the database:
        what that has put there, no act is to wait for."""
        with contextlib.suppress(sqlite3.OperationalError):  # a library of before has no facts
            pids = [int(json.loads(value)[0]) for _, value in staged_facts(connection)]
            leaves = any(pid != os.getpid() and alive(pid) for pid in pids)
            if leaves != self._leaves_log:
                self._leaves_log = leaves
                connection.execute(f"PRAGMA wal_autocheckpoint={0 if leaves else LOGGED}")

    def version(self) -> int:
        """A number that is another one after any process has committed a change."""
        with self._watching:
            return data_version(self._watch)

    def close(self) -> None:
        """Close all connections; the one that writes last, so that it tidies the WAL."""
        readers = list(self._readers.values())
        self._readers.clear()
        for connection in (*readers, self._watch, self._writer):
            if connection is not None:
                connection.close()

    def _new_reader(self) -> sqlite3.Connection:
        return connect(self.path, wait=self._wait, write=False, frozen=self._unlockable)


@contextlib.contextmanager
def giving_way(connection: sqlite3.Connection, awaited: Callable[[], bool]) -> Iterator[None]:
    """Interrupt the queries of a connection once ``awaited`` answers True, in favour of one
    that somebody waits for; ``translates_errors`` makes Cancelled of it."""
    connection.set_progress_handler(awaited, _VERY_OFTEN)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


@contextlib.contextmanager
def asking(connection: sqlite3.Connection, wait: float) -> Iterator[None]:
    """Have a connection ask for locks for other seconds as long as this lasts."""
    (before,) = connection.execute("PRAGMA busy_timeout").fetchone()
    _ask_for(connection, wait)
    try:
        yield
    finally:
        _ask_for(connection, before / 1000)


def _begun(connection: sqlite3.Connection, wait: float) -> bool:
    """Begin to write; False where another did so for all of ``wait`` seconds."""
    _ask_for(connection, wait)
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True


def _ask_for(connection: sqlite3.Connection, wait: float) -> None:
    connection.execute(f"PRAGMA busy_timeout={wait * 1000:.0f}")


def _begin_new(writer: sqlite3.Connection) -> None:
    """Have a new file give its free pages back some at a time."""
    if not writer.execute("PRAGMA page_count").fetchone()[0]:  # else it would be written to
        writer.execute("PRAGMA auto_vacuum=INCREMENTAL")


def prepare(writer: sqlite3.Connection) -> None:
    """Set what a writing connection needs; each is a no-op the second time."""
    writer.execute("PRAGMA journal_mode=WAL")
    writer.execute("PRAGMA synchronous=FULL")
    writer.execute("PRAGMA cache_size=-32000")  # kilobytes
    writer.execute("PRAGMA journal_size_limit=67108864")  # a large import leaves no large WAL


def stamp(path: Path) -> tuple[int, int]:
    """Application id and schema version of a file; (0, 0) when it is missing or empty.

    Raises LibraryError when the file is no database or somebody else's.
    """
    if not path.exists() or path.stat().st_size == 0:
        return 0, 0
    connection = connect(path, wait=5, write=False, frozen=not lockable(path))
    try:
        application = int(connection.execute("PRAGMA application_id").fetchone()[0])
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        tables = int(connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0])
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (
            sqlite3.SQLITE_NOTADB,
            sqlite3.SQLITE_CORRUPT,
        ):
            raise LibraryError(
                Message("library.damaged_at", path=path.parent / "backups")
            ) from error
        raise
    finally:
        connection.close()
    if application != APPLICATION_ID and tables:
        raise LibraryError(Message("library.foreign", path=path))
    return application, version


def fact(connection: sqlite3.Connection, name: str) -> str:
    """The value of a fact about the library; ``""`` where it is not known."""
    row = connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else ""


def data_version(connection: sqlite3.Connection) -> int:
    """A number that is another one on this connection after any other has committed a change."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def staged_facts(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Names and values of the facts that tell of imports which are not at their end.

    Here, so that a library without any is opened without what knows of them.
    """
    sql = "SELECT name, value FROM facts WHERE name > ? AND name < ?"
    return connection.execute(sql, (STAGED, f"{STAGED}:")).fetchall()


def next_key(connection: sqlite3.Connection, table: str) -> int:
    """The key that the next row of a table gets; it was never used."""
    sql = "SELECT seq FROM sqlite_sequence WHERE name = ?"
    row = connection.execute(sql, (table,)).fetchone()
    return (row[0] if row else 0) + 1


def has_table(connection: sqlite3.Connection, name: str) -> bool:
    """Whether a table is there; not in an earlier version's library that is read only."""
    row = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
    return row is not None


def lockable(path: Path) -> bool:
    """Whether the folder takes the lock files that WAL needs."""
    return os.access(path.parent, os.W_OK) and os.access(path, os.W_OK)
