"""Main loop of a worker that serves one object: the most urgent request first.

After ``{"serve": name, "args", "arena", "patience"}`` come ``{"id", "ask": method, "args",
"priority"}`` and ``{"cancel": id}``. Out go ``{"begun": id}`` and then, with ``id``, ``done``,
``failed`` or ``bug`` as in :mod:`~paperdesk.workers.protocol`.

Why the worker watches itself: only it knows how much of the processor a request took. By the
clock on the wall a good page fails on a busy machine, and every page after the lid was closed.
The watch is a thread of Python, which runs while a C library computes.
"""

import heapq
import importlib
import os
import sys
import threading
import time
from typing import IO, Any

from paperdesk.model.errors import Cancelled, PaperDeskError
from paperdesk.model.messages import Message
from paperdesk.workers.arena import Arena
from paperdesk.workers.protocol import Frame, failure, frame, read_frame, write_frame

LOOKED_AT = 0.1
"""Seconds between two looks of the watch at a request."""

TOO_LONG, TOO_LARGE = 3, 4
"""Exit codes of a worker that ended itself."""


def serve(incoming: IO[bytes], outgoing: IO[bytes], memory: int) -> None:
    """Serve until the other side closes the pipe."""
    first = read_frame(incoming)
    if first is None:
        return
    requests = RequestQueue()
    threading.Thread(target=_listen, args=(incoming, requests), name="listen", daemon=True).start()
    watch = RequestWatch(float(first["patience"]), memory)
    try:
        subject = _made(first)
    except BaseException as error:  # noqa: BLE001 - told to the other side, whatever it is
        write_frame(outgoing, frame(failure(error)))
        return
    while True:
        request = requests.next()
        number = request["id"]
        if requests.is_cancelled(number):
            answer, leaving = frame({"id": number, **failure(Cancelled())}), False
        else:
            write_frame(outgoing, frame({"begun": number}))
            watch.begin()
            answer, leaving = _answered(subject, request, requests)
            watch.end()
        requests.forget(number)
        write_frame(outgoing, answer)
        if leaving:
            os._exit(0)


def _made(first: Frame) -> Any:
    arena = None if first["arena"] is None else Arena.attached(*first["arena"])
    module, _, name = first["serve"].partition(":")
    return getattr(importlib.import_module(module), name)(first["args"], arena)


def _answered(subject: Any, request: Frame, requests: "RequestQueue") -> tuple[bytes, bool]:
    """The frame to send, whatever happens, and whether to end after it."""
    number = request["id"]

    def cancelled() -> bool:
        return requests.is_cancelled(number)

    try:
        result = subject.answer(request["ask"], request["args"], cancelled)
        return frame({"id": number, "done": result}), False
    except MemoryError:
        said = PaperDeskError(Message("work.too_much_memory"))
        return frame({"id": number, "leaving": True, **failure(said)}), True
    except BaseException as error:  # noqa: BLE001 - also SystemExit: the worker stays
        return frame({"id": number, **failure(error)}), False


def _listen(incoming: IO[bytes], requests: "RequestQueue") -> None:
    """Reader thread: pass requests on; end the process at the end of the pipe."""
    while (message := read_frame(incoming)) is not None:
        if "cancel" in message:
            requests.cancel(message["cancel"])
        else:
            requests.put(message)
    os._exit(0)


class RequestQueue:
    """Requests that wait, and which of them, or of those at work, are wanted no more."""

    def __init__(self) -> None:
        self._waiting: list[tuple[int, int, Frame]] = []
        self._known: set[int] = set()
        self._cancelled: set[int] = set()
        self._changed = threading.Condition()

    def put(self, request: Frame) -> None:
        """Take a request in."""
        number = request["id"]
        with self._changed:
            self._known.add(number)
            heapq.heappush(self._waiting, (request["priority"], number, request))
            self._changed.notify()

    def next(self) -> Frame:
        """Wait for the most urgent one, or one that was cancelled."""
        with self._changed:
            while not self._waiting:
                self._changed.wait()
            return heapq.heappop(self._waiting)[2]

    def cancel(self, number: int) -> None:
        """Want a request no more; one that waits is answered before all others."""
        with self._changed:
            if number not in self._known:
                return
            self._cancelled.add(number)
            for place, (_, waiting, request) in enumerate(self._waiting):
                if waiting == number:
                    self._waiting[place] = (-1, number, request)
                    heapq.heapify(self._waiting)
                    return

    def is_cancelled(self, number: int) -> bool:
        """Whether it is wanted no more."""
        return number in self._cancelled

    def forget(self, number: int) -> None:
        """It is answered."""
        with self._changed:
            self._known.discard(number)
            self._cancelled.discard(number)


class RequestWatch:
    """Ends the process when a request took ``patience`` seconds of the processor, or more memory
    than it may where the system does not see to that."""

    def __init__(self, patience: float, memory: int) -> None:
        self._patience = patience
        self._largest = memory if sys.platform == "darwin" else 0
        self._since: float | None = None
        self._busy = threading.Event()
        threading.Thread(target=self._look, name="watch", daemon=True).start()

    def begin(self) -> None:
        """A request is at work."""
        self._since = time.process_time()
        self._busy.set()

    def end(self) -> None:
        """It is done."""
        self._busy.clear()
        self._since = None

    def _look(self) -> None:
        while self._busy.wait():
            since = self._since
            if since is not None and time.process_time() - since > self._patience:
                _leave(f"a request took {self._patience:g} seconds of the processor", TOO_LONG)
            if self._largest and _memory_taken() > self._largest:
                _leave("it took more memory than it may", TOO_LARGE)
            time.sleep(LOOKED_AT)


def _leave(why: str, code: int) -> None:
    os.write(2, f"{why}\n".encode())
    os._exit(code)


def _memory_taken() -> int:
    if sys.platform == "win32":
        return 0
    import resource  # noqa: PLC0415 - not on every system

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
