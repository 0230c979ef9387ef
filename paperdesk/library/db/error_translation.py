"""Error translation: what SQLite and the disk raise, as sentences for the reader.

Foreign exceptions enter the project here and nowhere else in this room.
"""

import errno
import functools
import sqlite3
from collections.abc import Callable
from types import FunctionType
from typing import ParamSpec, TypeVar

from paperdesk.model import Cancelled, LibraryBusyError, LibraryError, PaperDeskError
from paperdesk.model.messages import Message

P = ParamSpec("P")
T = TypeVar("T")
C = TypeVar("C")

FULL = Message("library.disk_full")
READ_ONLY = Message("library.read_only")
DAMAGED = Message("library.damaged")
BUSY = Message("library.busy")
_FULL_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NO_RIGHT = (errno.EROFS, errno.EACCES, errno.EPERM)


def _translated(error: sqlite3.Error | OSError) -> PaperDeskError:
    """The error that the reader sees instead of ``error``; Cancelled where it was asked for."""
    if isinstance(error, OSError):
        return LibraryError(_of_the_disk(error))
    # SQLITE_BUSY_SNAPSHOT and its like carry the plain code in the low byte.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_INTERRUPT:
        return Cancelled(Message("library.broken_off"))
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LibraryBusyError(BUSY)
    if code == sqlite3.SQLITE_FULL:
        return LibraryError(FULL)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return LibraryError(DAMAGED)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return LibraryError(READ_ONLY)
    if code == sqlite3.SQLITE_IOERR:
        return LibraryError(Message("library.disk_failed", reason=error))
    return LibraryError(Message("library.database_failed", reason=error))


def _of_the_disk(error: OSError) -> Message:
    if error.errno in _FULL_DISK:
        return FULL
    if error.errno in _NO_RIGHT:
        if error.filename:
            return Message("library.file_refused_at", path=str(error.filename))
        return Message("library.file_refused")
    reason = error.strerror or str(error)
    where = f" ({error.filename})" if error.filename else ""
    return Message("library.disk_refused", reason=f"{reason}{where}")


def translates_errors(method: Callable[P, T]) -> Callable[P, T]:
    """Decorator: ``method`` raises a PaperDeskError where SQLite or the disk raised."""

    @functools.wraps(method)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return method(*args, **kwargs)
        except (sqlite3.Error, OSError) as error:
            raise _translated(error) from error

    return wrapped


def facade(cls: type[C]) -> type[C]:
    """Class decorator: all public methods that ``cls`` defines translate errors."""
    for name, method in list(vars(cls).items()):
        if isinstance(method, FunctionType) and not name.startswith("_"):
            setattr(cls, name, translates_errors(method))
    return cls
