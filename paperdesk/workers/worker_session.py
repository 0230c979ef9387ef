"""Worker session: a process of its own that serves one object for long, from the parent's side.

Where :mod:`~paperdesk.workers.pool` has functions called in whatever process is free, a session
keeps what it opened. Its object is made in the worker as ``Class(args, arena)`` and answers as
``object.answer(method, args, cancelled)``, one request after another, the most urgent first.

Why it tells which request was at work when it ended: that one is guilty, the others may be asked
again of a new session.
"""

import itertools
import threading
from collections.abc import Callable
from typing import Any

from paperdesk import log
from paperdesk.model.errors import PaperDeskError, WorkerEndedError
from paperdesk.model.messages import Message
from paperdesk.workers.arena import Arena
from paperdesk.workers.process import Process
from paperdesk.workers.protocol import Frame, frame, raised

MEMORY = 1 << 30
"""Bytes of address space that a session may take, beside its arena."""

PATIENCE = 4.5
"""Seconds of the processor that one request may take; then the worker ends itself."""

Answer = dict[str, Any]
Done = Callable[[Answer], None]
NotDone = Callable[[Exception], None]


class WorkerSession:
    """Session ``name`` (``package.module:Class``) in a new process.

    ``ended(how, number)`` is called once, after all open requests failed with WorkerEndedError,
    when the process ended by itself: how, for the log, and the number of the request that was at
    work (0: none). All callbacks come on a thread of the session. Raises PaperDeskError when no
    process can be started.
    """

    def __init__(
        self,
        name: str,
        args: Answer,
        *,
        ended: Callable[[str, int], None],
        arena: Arena | None = None,
        memory: int = MEMORY,
        patience: float = PATIENCE,
    ) -> None:
        self._name, self._ended = name, ended
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._open: dict[int, tuple[Done, NotDone]] = {}
        self._cancelled: set[int] = set()
        self._current = 0
        self._closed = self._over = False
        where = None if arena is None else [arena.handle, arena.slots, arena.slot_bytes]
        beside = 0 if arena is None else arena.size
        try:
            self._process = Process(
                memory + beside if memory else 0,
                serves=True,
                handed=() if arena is None else arena.handed,
            )
        except OSError as error:
            said = Message("work.not_started", reason=error.strerror or error)
            raise PaperDeskError(said) from error
        self._process.send(
            frame({"serve": name, "args": args, "arena": where, "patience": patience})
        )
        self._thread = threading.Thread(target=self._listen, name="session", daemon=True)
        self._thread.start()

    @property
    def pid(self) -> int:
        """Process id of the worker."""
        return self._process.pid

    def ask(
        self, method: str, args: Answer, *, done: Done, failed: NotDone, priority: int = 0
    ) -> int:
        """Ask the object; answers the number of the request. The lowest ``priority`` is answered
        first. Exactly one of ``done`` and ``failed`` is called, unless the session is closed:
        ``failed`` with the PaperDeskError raised in the worker, Cancelled, a BugError for anything
        else, or WorkerEndedError. Raises TypeError or ValueError for what JSON cannot say.
        """
        number = next(self._numbers)
        request = frame({"id": number, "ask": method, "args": args, "priority": priority})
        with self._lock:
            over = self._over
            if not over:
                self._open[number] = (done, failed)
        if over:
            failed(WorkerEndedError(Message("work.ended")))
        else:
            self._process.send(request)
        return number

    def cancel(self, number: int) -> None:
        """Ask for a request no more: it fails with Cancelled, unless it is done before. Said once,
        however often it is wished: a worker that hangs reads nothing, and its pipe would fill."""
        with self._lock:
            waits = number in self._open and number not in self._cancelled
            self._cancelled.add(number)
        if waits:
            self._process.send(frame({"cancel": number}))

    def kill(self) -> None:
        """End the process at once, as if it had ended by itself."""
        self._process.kill()

    def close(self) -> None:
        """End it. No callback comes after it returned, no thread and no process is left. Safe to
        call twice."""
        with self._lock:
            self._closed = True
            self._open.clear()
        self._process.kill()
        if self._thread is not threading.current_thread():
            self._thread.join()

    # On the thread of the session

    def _listen(self) -> None:
        while (message := self._process.read()) is not None:
            if "begun" in message:
                self._current = message["begun"]
            elif "id" in message:
                self._heard(message)
            else:
                log.worker.error("the session %s failed: %s", self._name, message)
                break
            if "leaving" in message:
                break
        how = self._process.close()
        with self._lock:
            self._over = True
            left, self._open = list(self._open.values()), {}
        if self._closed:
            return
        log.worker.warning("the session %s ended: %s", self._name, how)
        for _, failed in left:
            _call(failed, WorkerEndedError(Message("work.ended")))
        _call(self._ended, how, self._current)

    def _heard(self, message: Frame) -> None:
        with self._lock:
            self._current = 0
            done, failed = self._open.pop(message["id"], (None, None))
            self._cancelled.discard(message["id"])
        if done is None or failed is None:
            return  # closed meanwhile
        if "done" in message:
            _call(done, message["done"])
        else:
            _call(failed, raised(message))


def _call(callback: Callable[..., None], *values: object) -> None:
    """Call back; an error in there is a bug of the caller and must not end our thread."""
    try:
        callback(*values)
    except Exception:  # noqa: BLE001 - whatever it is, it is not ours
        log.worker.exception("a callback of a session failed")
