"""Worker process, from the parent's side."""

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from paperdesk.workers.protocol import IN_STEP, SERVES, Frame, read_frame, write_frame

WORKER_FLAG = "--paperdesk-worker"
"""What a frozen program is started with to be a worker."""

KEPT_STDERR = 16_384
"""Bytes of what a worker printed last that are kept."""

PIPE = 1 << 18
"""Bytes of the pipe of a worker that keeps in step with us: a few portions, where it would not hold
one. Not more, as who asks how far the worker is ahead (``outbox``) does not see what lies in it."""

GOODBYE = 1.0
"""Seconds a worker has to end by itself when its pipe is closed."""


def command_line(memory: int, *, serves: bool = False, in_step: bool = False) -> list[str]:
    """Command line of a worker, from a checkout, a wheel or a frozen bundle.

    ``memory``: bytes of address space it may take, 0 for no cap. ``serves``: whether it serves one
    object for long, at once, in the place of doing jobs when nothing else is to be done.
    ``in_step``: whether it keeps our priority, as we wait for what it does.
    """
    words = [str(memory), *([SERVES] if serves else []), *([IN_STEP] if in_step else [])]
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_FLAG, *words]
    script = Path(__file__).absolute().with_name("start.py")
    return [sys.executable, "-I", "-X", "faulthandler", str(script), *words]


class Process:
    """Handle of a running worker. ``read`` belongs to one thread; the rest is safe from any."""

    def __init__(
        self,
        memory: int,
        *,
        serves: bool = False,
        in_step: bool = False,
        handed: Sequence[int] = (),
    ) -> None:
        """Start it; it inherits the descriptors ``handed``. Raises OSError when the system
        refuses."""
        self._popen = subprocess.Popen(
            command_line(memory, serves=serves, in_step=in_step),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=_environment(),
            creationflags=_flags(low=not (serves or in_step)),
            pass_fds=tuple(handed),
        )
        if in_step:
            _widen(_opened(self._popen.stdout))
        self._writing = threading.Lock()
        self._stderr = b""
        self._listener = threading.Thread(
            target=self._drain_stderr, name="worker stderr", daemon=True
        )
        self._listener.start()

    @property
    def pid(self) -> int:
        """Process id."""
        return self._popen.pid

    def send(self, message: bytes) -> None:
        """Send a frame. A worker that is gone is noticed by who reads, not here."""
        with self._writing:
            stdin = _opened(self._popen.stdin)
            try:
                if not stdin.closed:
                    write_frame(stdin, message)
            except OSError:
                return

    def read(self) -> Frame | None:
        """Wait for the next message; None when the worker has ended."""
        return read_frame(_opened(self._popen.stdout))

    def alive(self) -> bool:
        """Whether it still runs."""
        return self._popen.poll() is None

    def kill(self) -> None:
        """End it at once, whatever it does; ``read`` answers None then."""
        if self.alive():
            self._popen.kill()

    def close(self) -> str:
        """End it and free all that was held for it. Answers how it ended, for the log."""
        with self._writing:
            _close(self._popen.stdin)
        try:
            code = self._popen.wait(GOODBYE)
        except subprocess.TimeoutExpired:
            self._popen.kill()
            code = self._popen.wait()
        self._listener.join()
        _close(self._popen.stdout)
        _close(self._popen.stderr)
        printed = self._stderr.decode("utf-8", "replace").strip()
        return f"exit code {code}" + (f"; it printed last:\n{printed}" if printed else "")

    def _drain_stderr(self) -> None:
        """Keep the last of what it prints, so that it never waits for us to read."""
        descriptor = _opened(self._popen.stderr).fileno()
        while piece := os.read(descriptor, 4096):
            self._stderr = (self._stderr + piece)[-KEPT_STDERR:]


def _environment() -> dict[str, str]:
    """Environment: ours, and one thread for numeric libraries: many would fill the memory cap."""
    return {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def _flags(*, low: bool) -> int:
    """Creation flags: on Windows no console and low priority; elsewhere it lowers its own."""
    if sys.platform == "win32":
        priority = subprocess.BELOW_NORMAL_PRIORITY_CLASS if low else 0
        return subprocess.CREATE_NO_WINDOW | priority
    return 0


def _widen(pipe: IO[bytes]) -> None:
    """Let a pipe hold whole portions, where the system lets us: through the 64 kB that it has at
    first, one goes in steps, with both sides woken at each."""
    if sys.platform == "linux":
        import fcntl  # noqa: PLC0415 - not on every system

        with suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE)


def _opened(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None
    return stream


def _close(stream: IO[Any] | None) -> None:
    try:
        _opened(stream).close()
    except OSError:
        return  # unsent bytes for a worker that is gone
