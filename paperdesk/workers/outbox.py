"""Outbox of a worker: frames on their way to the other side, in their order.

Why a stream has a thread that sends: a pipe holds few portions (64 kB, less than one, where the
system lets us have no more), so that the job would wait for whoever works on the portion before,
and both would go in lock-step. In one call the system takes a whole frame, so the thread hardly
ever asks for Python's lock.
"""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from paperdesk.workers.protocol import write_frame

MOST_WAITING = 12_000_000
"""Bytes that a stream may be ahead of whoever takes them, or one frame: as much as comes while a
portion of an import is written, or a segment of the index."""


class Outbox:
    """Sender of frames; each is on the pipe when :meth:`send` returns, but for a stream's."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe
        self._waiting: _Waiting | None = None

    def send(self, data: bytes) -> None:
        """Send a frame. Raises OSError when the other side is gone."""
        if self._waiting is None:
            write_frame(self._pipe, data)
        else:
            self._waiting.put(data)

    @property
    def is_ahead(self) -> bool:
        """Whether a stream is so far ahead that there is time to do more of the work.

        Three quarters as far as it may be: earlier, whoever takes the frames has to wait for them;
        later, hardly ever. And what waits when the stream ends is worked on by one alone.
        """
        return self._waiting is not None and self._waiting.size >= 3 * MOST_WAITING // 4

    @contextmanager
    def ahead(self) -> Iterator[None]:
        """Send what comes in here beside whoever makes it, some frames ahead; all is sent when
        this ends. Where the other side is gone, nothing more is sent."""
        waiting = self._waiting = _Waiting()
        thread = threading.Thread(target=self._send_all, args=(waiting,), name="send", daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._waiting = None
            waiting.put(None)
            thread.join()

    def _send_all(self, waiting: "_Waiting") -> None:
        is_open = True
        while (data := waiting.get()) is not None:
            try:
                if is_open:
                    write_frame(self._pipe, data)
            except OSError:
                is_open = False  # the job ends with the process, which hears of it as well


class _Waiting:
    """Frames that wait, in their order; ``size`` is that of all, in bytes. None ends them."""

    def __init__(self) -> None:
        self.size = 0
        self._frames: deque[bytes | None] = deque()
        self._changed = threading.Condition()

    def put(self, data: bytes | None) -> None:
        """Have a frame wait, once there is room for it."""
        length = len(data or b"")
        with self._changed:
            self._changed.wait_for(lambda: not self.size or self.size + length <= MOST_WAITING)
            self.size += length
            self._frames.append(data)
            self._changed.notify_all()

    def get(self) -> bytes | None:
        """The next frame, once there is one."""
        with self._changed:
            self._changed.wait_for(lambda: self._frames)
            data = self._frames.popleft()
            self.size -= len(data or b"")
            self._changed.notify_all()
            return data
