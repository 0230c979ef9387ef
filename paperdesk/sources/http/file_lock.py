"""File lock: one process at a time, given back by the system when its holder ends in any way."""

import os
import sys
from pathlib import Path
from types import TracebackType

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class FileLock:
    """Lock on a file that exists for nothing else. A context manager that waits for it.

    Why not a file that exists while it is held: whoever is killed would hold it for ever.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def __enter__(self) -> "FileLock":
        """Wait until the lock is ours; for what is held for a moment only."""
        self.take(wait=True)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give it back."""
        self.give_back()

    def take(self, *, wait: bool = False) -> bool:
        """Take the lock; whether it is ours now."""
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        try:
            _lock(handle, wait=wait)
        except OSError:
            os.close(handle)
            if wait:
                raise
            return False
        self._handle = handle
        return True

    def give_back(self) -> None:
        """Give it back, if it is ours."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _lock(handle: int, *, wait: bool) -> None:
    if sys.platform == "win32":
        msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
