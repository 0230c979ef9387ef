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

P = ParamSpec("P")
T = TypeVar("T")
C = TypeVar("C")

FULL = (
    "The disk is full, so the last change could not be kept. Everything kept before is "
    "safe; free some space and do it again."
)
READ_ONLY = (
    "The library's folder cannot be written to, so nothing was changed. Give yourself the "
    "right to write there, or start with --home and another folder."
)
DAMAGED = (
    "The library's database is damaged, and nothing was changed. It is left as it is; your "
    "notes are plain files and are not concerned. 'paperdesk restore' puts it aside and brings "
    "the newest backup back."
)
BUSY = "Another program holds the library. Nothing was changed; try again when it is done."
_FULL_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NO_RIGHT = (errno.EROFS, errno.EACCES, errno.EPERM)


def _translated(error: sqlite3.Error | OSError) -> PaperDeskError:
    """The error that the reader sees instead of ``error``; Cancelled where it was asked for."""
    if isinstance(error, OSError):
        return LibraryError(_of_the_disk(error))
    # SQLITE_BUSY_SNAPSHOT and its like carry the plain code in the low byte.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_INTERRUPT:
        return Cancelled("The question was broken off.")
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LibraryBusyError(BUSY)
    if code == sqlite3.SQLITE_FULL:
        return LibraryError(FULL)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return LibraryError(DAMAGED)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return LibraryError(READ_ONLY)
    if code == sqlite3.SQLITE_IOERR:
        return LibraryError(
            f"The disk failed while the library was used ({error}). The last change was not "
            "kept; what was kept before is safe. Look at the disk before you go on."
        )
    return LibraryError(f"The library's database did not do that ({error}). Nothing was changed.")


def _of_the_disk(error: OSError) -> str:
    where = f" ({error.filename})" if error.filename else ""
    if error.errno in _FULL_DISK:
        return FULL
    if error.errno in _NO_RIGHT:
        return f"A file of the library cannot be written or read{where}. Nothing was changed."
    reason = error.strerror or str(error)
    return f"The disk did not do that: {reason}{where}. What was kept before is safe."


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
