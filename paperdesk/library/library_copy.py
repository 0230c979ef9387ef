"""Copy of a whole library into an empty folder, verified before anyone trusts it.

Why the database comes last and gets its name at the very end: a folder counts
as a library by its ``library.db``, so a copy that broke off half-way, even by
a power cut, is never taken for one. Why the write lock is held throughout: no
other window or command may change what is being copied. Editors know no lock;
when a file was changed meanwhile, the copy is refused.

Why every file is read back from the disk: a stick that lies about what it
wrote must be found out while the old library is still the one in use. The old
one is only ever read; whoever asked for the copy decides what becomes of it.
"""

import contextlib
import errno
import hashlib
import os
import shutil
import sqlite3
import stat
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from paperdesk.files import sync_and_evict, sync_directory
from paperdesk.library.db.database import Database, connect
from paperdesk.library.db.error_translation import translates_errors
from paperdesk.library.db.library_database import open_database
from paperdesk.library.notes.note_files import TEMP
from paperdesk.model import LibraryError, Progress, silent
from paperdesk.model.messages import Message, verbatim
from paperdesk.paths import LIBRARY as NAME

_PART = f"{NAME}.part"
_CHUNK = 1 << 20
_PAGES = 1000
"""Pages of the database between two looks whether to stop."""
_SPARE = 16 * 1024 * 1024
"""Bytes that must stay free: folders and what SQLite needs to be opened."""
_OURS = (NAME, f"{NAME}-wal", f"{NAME}-shm", "library.holder")


def is_library(folder: Path) -> bool:
    """Whether a library is in this folder."""
    return (folder / NAME).is_file()


def is_free(folder: Path) -> bool:
    """Whether a library can begin here: an empty folder, or none yet."""
    return not folder.exists() or (folder.is_dir() and next(folder.iterdir(), None) is None)


@translates_errors
def copy_library(
    data: Path, target: Path, progress: Progress = silent, *, leave: Collection[Path] = ()
) -> None:
    """Copy the library of ``data`` into ``target``, an empty folder or none yet.

    ``leave`` are files and folders that lie in ``data`` but do not belong to
    the library. ``progress`` counts kilobytes, each twice: written and read back.

    Raises LibraryError, or whatever ``progress`` raises to stop; then what was
    copied is gone again and ``data`` is as it was.
    """
    _refuse_odd_places(data, target)
    database = open_database(data, wait=5.0, role="PaperDesk, which moves the library,")
    try:
        with database.transaction():
            _Copy(data, target, progress, {*leave, *(data / name for name in _OURS)}).run(database)
    finally:
        database.close()


def _refuse_odd_places(data: Path, target: Path) -> None:
    if target.resolve().is_relative_to(data.resolve()):
        raise LibraryError(Message("move.inside_itself", path=target))
    if not is_free(target):
        raise LibraryError(Message("move.not_empty", path=target))


@dataclass
class _Copy:
    """Copy operation; ``made`` is what to remove when it breaks off."""

    data: Path
    target: Path
    progress: Progress
    leave: Collection[Path]
    made: list[Path] = field(default_factory=list)
    done: int = 0
    total: int = 0

    def run(self, database: Database) -> None:
        """Copy, read back, and give the database its name; or leave nothing."""
        try:
            files = self._survey()
            size = sum(files.values()) + _size(database.path)
            self.total = 2 * size
            self._make_folder(self.target, parents=True)
            self._want_room(size)
            for path in files:
                self._copy(path)
            self._copy_database(database)
            if self._survey() != files:
                raise LibraryError(Message("move.changed_meanwhile"))
            self._seal()
        except (OSError, sqlite3.Error) as error:
            self._remove()
            raise self._broken(getattr(error, "strerror", None) or str(error)) from error
        except BaseException:
            self._remove()
            raise

    def _survey(self) -> dict[Path, int]:
        """Every file and link of the library, and how large it is."""
        found: dict[Path, int] = {}
        for folder, folders, names in os.walk(self.data, onerror=_raise):
            directory = Path(folder)
            folders[:] = sorted(name for name in folders if directory / name not in self.leave)
            links = [name for name in folders if (directory / name).is_symlink()]
            for name in sorted(names) + links:
                path = directory / name
                if path in self.leave or name.startswith(TEMP):
                    continue
                about = path.lstat()
                if stat.S_ISREG(about.st_mode) or stat.S_ISLNK(about.st_mode):
                    found[path] = about.st_size
            if directory != self.data and not names and not folders:
                found[directory] = 0
        return found

    def _want_room(self, size: int) -> None:
        if shutil.disk_usage(self.target).free < size + _SPARE:
            raise self._broken(os.strerror(errno.ENOSPC))

    def _broken(self, reason: str) -> LibraryError:
        return LibraryError(Message("move.failed", path=self.target, reason=reason))

    def _make_folder(self, folder: Path, *, parents: bool = False) -> None:
        if folder.is_dir():
            return
        if parents:
            self._make_folder(folder.parent, parents=True)
        folder.mkdir(mode=0o700)
        self.made.append(folder)

    def _copy(self, path: Path) -> None:
        aim = self.target / path.relative_to(self.data)
        self._make_folder(aim.parent, parents=True)
        if path.is_symlink():
            aim.symlink_to(self._leads_to(path))
            self.made.append(aim)
        elif path.is_dir():
            self._make_folder(aim)
        else:
            self._copy_file(path, aim)

    def _leads_to(self, link: Path) -> Path:
        """Where the copy of a link leads: within the copy, or to the same place outside."""
        aim = link.resolve()
        if aim.is_relative_to(self.data.resolve()):
            return Path(os.path.relpath(aim, link.parent.resolve()))
        return aim

    def _copy_file(self, path: Path, aim: Path) -> None:
        digest = hashlib.sha256()
        with path.open("rb") as source, aim.open("xb") as copy:
            self.made.append(aim)
            while chunk := source.read(_CHUNK):
                digest.update(chunk)
                copy.write(chunk)
                self._step(len(chunk))
            sync_and_evict(copy.fileno())
        shutil.copystat(path, aim)
        self._read_back(aim, digest.digest())

    def _read_back(self, aim: Path, expected: bytes) -> None:
        digest = hashlib.sha256()
        with aim.open("rb") as copy:
            while chunk := copy.read(_CHUNK):
                digest.update(chunk)
                self._step(len(chunk))
        if digest.digest() != expected:
            raise self._broken(f"{aim.name} came out different")

    def _copy_database(self, database: Database) -> None:
        part = self.target / _PART
        self.made.append(part)
        size, before = _size(database.path), self.done
        target = sqlite3.connect(part)

        def step(_status: int, remaining: int, pages: int) -> None:
            self.done = before + size * (pages - remaining) // max(pages, 1)
            self._step(0)

        try:
            database.reader.backup(target, pages=_PAGES, progress=step)
            # Until it is opened as a library, it shall be one file.
            target.execute("PRAGMA journal_mode=DELETE")
        finally:
            target.close()
        with part.open("rb+") as file:
            sync_and_evict(file.fileno())
        self._check_database(part, database)
        self.done = before + 2 * size
        self._step(0)

    def _check_database(self, part: Path, database: Database) -> None:
        copy = connect(part, wait=0, write=False)
        try:
            result = str(copy.execute("PRAGMA integrity_check").fetchone()[0])
            same = _counts(copy) == _counts(database.reader)
        finally:
            copy.close()
        if result != "ok" or not same:
            raise self._broken(f"{NAME} came out different")

    def _seal(self) -> None:
        """All is there and right: make the folder a library, to survive a power cut."""
        for folder in [path for path in self.made if path.is_dir() and not path.is_symlink()]:
            sync_directory(folder)
        self._step(0)  # the last moment to stop
        (self.target / _PART).replace(self.target / NAME)
        sync_directory(self.target)

    def _step(self, more: int) -> None:
        self.done += more
        self.progress(self.done // 1024, self.total // 1024, verbatim(""))

    def _remove(self) -> None:
        """Take away what this copy made, and nothing else."""
        for path in reversed(self.made):
            with contextlib.suppress(OSError):
                if path.is_dir() and not path.is_symlink():
                    path.rmdir()
                else:
                    path.unlink()


def _size(path: Path) -> int:
    """Bytes of a database, and of what was written beside it last."""
    beside = path.with_name(f"{path.name}-wal")
    return path.stat().st_size + (beside.stat().st_size if beside.exists() else 0)


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table has."""
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY name")
    return {
        name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
        for (name,) in tables.fetchall()
    }


def _raise(error: OSError) -> None:
    raise error
