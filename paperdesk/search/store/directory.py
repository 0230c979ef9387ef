"""Index directory: the folder an index lies in, its write lock, its replacement.

Why the lock lies beside the folder: a rebuild swaps the whole folder, and a
lock inside would go with it.

Why Whoosh's own lock is not taken: ours is held already, and a writer that
cannot be made because the disk is full would keep Whoosh's for as long as
anyone remembers the error.
"""

# mypy: allow-untyped-calls
# Whoosh speaks of its types only in part.

import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from whoosh.fields import Schema
from whoosh.index import FileIndex
from whoosh.util.filelock import FileLock, try_for

from paperdesk.files import sync_directory
from paperdesk.model import LibraryBusyError, LibraryError
from paperdesk.model.messages import Message
from paperdesk.search.codec.segment import packed_codec
from paperdesk.search.indexing.bulk_build import CHECKPOINT, LAYOUT, NOTHING
from paperdesk.search.store import integrity
from paperdesk.search.store.durable_storage import DurableStorage, DurableWriter

INDEX_NAME = "MAIN"
AHEAD = f".ahead{LAYOUT}"
"""Ending of the files that tell of segments built ahead (``ahead_segments``)."""
_WAIT = 5.0  # seconds for another process to finish writing
_PAUSE = 0.05
_TICK = 4.0  # seconds, longer than any file system's clock stands still
_TRUSTS_TIMES = sys.platform != "win32"
_JUST_NOW = 0.05  # seconds for which a look at all files holds, as it would while it is taken
_KEPT = 86_400.0  # seconds for which a rebuild that was broken off is kept


class IndexDirectory:
    """Directory of an index, and of the one that replaces it (``.new``)."""

    def __init__(self, path: Path, schema: Schema) -> None:
        self.path = path
        self._schema = schema
        self._new = path.with_name(f"{path.name}.new")
        self._old = path.with_name(f"{path.name}.old")
        self._lock = path.with_name(f"{path.name}.lock")
        self._seen: tuple[tuple[int, int], tuple[str, ...]] = ((0, 0), ())
        self._trusted: tuple[tuple[str, ...], float] = ((), 0.0)

    @property
    def is_ours(self) -> bool:
        """Whether the index may be opened: its manifest proves it ours and whole."""
        state, now = self.state(), time.monotonic()
        trusted, then = self._trusted
        if state and state == trusted and now - then < _JUST_NOW:
            return True
        found = integrity.is_trusted(self.path)
        self._trusted = (state if found else ()), now
        return found

    @contextmanager
    def write_lock(self) -> Iterator[None]:
        """The lock of the one writer, as a context; waits five seconds for it."""
        with refused("locked"):
            self._lock.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = FileLock(str(self._lock))
            got = try_for(lock.acquire, timeout=_WAIT, delay=_PAUSE)
        if not got:
            raise LibraryBusyError(Message("index.written"))
        try:
            with refused("tidied"):
                self._tidy()
            yield
        finally:
            lock.release()

    def state(self) -> tuple[str, ...]:
        """The state: the newest TOC's name, then what changes with each commit or swap; () if none.

        Every commit renames a file in the folder, which changes the folder's
        own time. While that stays as it was, nothing else is looked at; not so
        for some seconds after a change, when another may fall into the same
        tick of the file system's clock (two seconds on FAT), and not on
        Windows, where some file systems keep no such time.
        """
        try:
            about = self.path.stat()
            seen, state = self._seen
            time_then = (about.st_ino, about.st_mtime_ns)
            if seen == time_then and _TRUSTS_TIMES:
                return state
            name = integrity.newest_toc(self.path)
            if name is None:
                return ()
            found = (self.path / name).stat()
        except OSError:
            return ()
        state = (name, f"{found.st_ino} {found.st_mtime_ns} {found.st_size}")
        if abs(time.time() - about.st_mtime) > _TICK:
            self._seen = time_then, state
        return state

    def size(self) -> int:
        """The bytes of all its files."""
        with refused("read"):
            return sum(path.stat().st_size for path in self.path.iterdir())

    def storage(self) -> DurableStorage:
        """The storage of the index, as Whoosh reads it."""
        return DurableStorage(self.path)

    def writer(self) -> DurableWriter:
        """A writer of the index; hold the lock."""
        return self._writer(self.path)

    def writer_anew(self) -> DurableWriter:
        """A writer of an empty index beside this one, for :meth:`swap_in`; hold the lock.

        What a rebuild that was broken off has finished is still there.
        """
        self._make_new()
        return self._writer(self._new)

    def begin_anew(self) -> Path:
        """The folder of the next rebuild, which is kept as one that was broken off; hold the
        lock."""
        self._make_new()
        if not (self._new / CHECKPOINT).exists():
            (self._new / CHECKPOINT).write_bytes(NOTHING)
        return self._new

    def begun_anew(self) -> Path | None:
        """That folder, where there is one."""
        return self._new if self._is_begun() else None

    def recreate(self) -> bool:
        """Recreate the index, opening nothing of what lies there.

        A rebuild that was finished but not yet swapped in is taken. Returns
        whether the index is empty now. Hold the lock.
        """
        if not self.path.exists() and integrity.is_trusted(self._new):
            self._new.rename(self.path)
            sync_directory(self.path.parent)
            return integrity.newest_toc(self.path) == f"_{INDEX_NAME}_0.toc"
        _remove(self._new)
        self._make_new()
        self.swap_in()
        return True

    def swap_in(self) -> None:
        """Swap the new folder in for the old, and remove that; hold the lock."""
        for told in self._new.glob("*.ahead*"):
            told.unlink()
        _remove(self._old)
        if self.path.is_symlink() or self.path.exists():
            self.path.rename(self._old)
        self._new.rename(self.path)
        sync_directory(self.path.parent)
        _remove(self._old)

    def _tidy(self) -> None:
        """Remove what a rebuild left behind that was killed, unless it can go on; hold the lock."""
        if self.path.exists():
            if not self._is_begun():
                _remove(self._new)
            _remove(self._old)

    def _is_begun(self) -> bool:
        """Whether a rebuild was broken off no longer ago than the next one can resume."""
        try:
            age = time.time() - (self._new / CHECKPOINT).stat().st_mtime
        except OSError:
            return False
        return age < _KEPT and integrity.is_trusted(self._new)

    def _make_new(self) -> None:
        if self._is_begun():
            return
        _remove(self._new)
        self._new.mkdir(mode=0o700, parents=True)
        FileIndex.create(DurableStorage(self._new), self._schema, INDEX_NAME)

    def _writer(self, folder: Path) -> DurableWriter:
        for left in folder.glob(f"_{INDEX_NAME}_*.toc.*"):  # Whoosh never removes these
            left.unlink()
        index = FileIndex(DurableStorage(folder), schema=self._schema)
        return DurableWriter(index, _lk=False, codec=packed_codec())


@contextmanager
def refused(done: str) -> Iterator[None]:
    """A context that raises LibraryError, in a reader's words, for what the disk refused."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise LibraryError(Message("index.refused", done=done, reason=reason)) from error


def _remove(path: Path) -> None:
    """Remove whatever is at ``path``; nothing of it is opened or followed."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.exists():
        shutil.rmtree(path)
