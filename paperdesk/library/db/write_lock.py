"""Write lock: who has it and writes to the library right now, for the one who waits.

Why a file beside the database and not SQLite's own lock: SQLite says that it
is locked, never by whom. The file is written, best effort, by each who has
just got the write lock; it is read only when somebody waited too long, and
then its writer is by all likelihood the one who still holds it.
"""

import contextlib
import json
import os
from pathlib import Path

from paperdesk.library.db.clock import now
from paperdesk.model.messages import Message


class LockOwner:
    """Owner of the write lock, in ``library.holder``; ``role`` is how this process calls itself."""

    def __init__(self, folder: Path, role: str) -> None:
        self._path = folder / "library.holder"
        self._wished = folder / "library.wished"
        self._mine = {"pid": os.getpid(), "role": role}

    def write(self) -> None:
        """Record this process as the owner. Does nothing when the disk will not have it.

        Over what stands there, and cut behind it: a file that is emptied first waits for the disk
        while that writes what stood there, some milliseconds of each act.
        """
        said = json.dumps({**self._mine, "since": now()}).encode()
        flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0)
        with (
            contextlib.suppress(OSError),
            os.fdopen(os.open(self._path, flags, 0o666), "wb", buffering=0) as file,
        ):
            file.write(said)
            file.truncate()

    def wish(self) -> None:
        """Tell who holds it for long that another waits to write."""
        with contextlib.suppress(OSError):
            self._wished.touch()

    def is_wished_since(self, moment: float) -> bool:
        """Whether another has begun to wait after a moment, in seconds of the system's clock."""
        try:
            return self._wished.stat().st_mtime > moment
        except OSError:
            return False

    def sentence(self) -> Message:
        """Who holds the library, in a sentence for the reader."""
        pid, role = self._other()
        who = (
            Message("library.process", role=role, n=pid)
            if pid
            else Message("library.another_program")
        )
        return Message("library.held", who=who)

    def _other(self) -> tuple[int, str]:
        try:
            holder = json.loads(self._path.read_text(encoding="utf-8"))
            pid, role = int(holder["pid"]), str(holder["role"])
        except (OSError, ValueError, KeyError, TypeError):
            return 0, ""
        return (pid, role) if alive(pid) else (0, "")


def alive(pid: int) -> bool:
    """Whether a process with this number runs on this machine, as far as one can tell."""
    if os.name == "nt":  # there, signal 0 would end the process
        return pid > 0
    try:
        os.kill(pid, 0)
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return False
    return pid > 0
