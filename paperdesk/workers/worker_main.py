"""Main loop of a worker: jobs from stdin one after another, answers on stdout.

Why stdout is moved away at once: a library that prints would break the
frames; what it prints goes to stderr, which the other side keeps for the log.

Why a thread reads: a cancel must be heard while a job runs, and when the
pipe ends, because the program that started us has ended, so must we, at once.
"""

import importlib
import os
import queue
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import IO

from paperdesk.model.errors import PaperDeskError
from paperdesk.model.messages import Message
from paperdesk.model.progress import Progress
from paperdesk.workers.job_control import JobControl, JobProgress
from paperdesk.workers.outbox import Outbox
from paperdesk.workers.protocol import IN_STEP, SERVES, Frame, failure, frame, portion, read_frame

NICENESS = 10


def main(arguments: list[str]) -> None:
    """Work until the other side closes the pipe. ``arguments``: the memory cap in bytes, or
    nothing; whether it serves one object; whether it keeps its parent's priority."""
    incoming, outgoing = _take_pipes()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program, which then ends us
    memory = int(arguments[0]) if arguments else 0
    _limit_resources(memory)
    if SERVES in arguments:
        # Late: a worker that does jobs needs nothing of it.
        from paperdesk.workers.session_worker import serve  # noqa: PLC0415

        serve(incoming, outgoing, memory)
        os._exit(0)
    if IN_STEP not in arguments:
        _give_way()
    jobs: queue.SimpleQueue[Frame] = queue.SimpleQueue()
    control = JobControl()
    threading.Thread(
        target=_listen, args=(incoming, jobs, control), name="listen", daemon=True
    ).start()
    outbox = Outbox(outgoing)
    while True:
        message = jobs.get()
        leaving, answer = _run(message, control, outbox)
        outbox.send(answer)
        control.forget(message["id"])
        if leaving:
            os._exit(0)


def _take_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Both pipes, moved away from stdin and stdout."""
    incoming = os.fdopen(os.dup(0), "rb")
    outgoing = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return incoming, outgoing


def _limit_resources(memory: int) -> None:
    """Take no more address space than ``memory`` bytes."""
    if sys.platform == "win32":
        return
    if memory and sys.platform != "darwin":  # macOS does not keep to this limit
        import resource  # noqa: PLC0415 - not on every system

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        allowed = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
        resource.setrlimit(resource.RLIMIT_AS, (allowed, hard))


def _give_way() -> None:
    """The window and what somebody waits for come first."""
    if sys.platform != "win32":
        os.nice(NICENESS)


def _listen(incoming: IO[bytes], jobs: "queue.SimpleQueue[Frame]", control: JobControl) -> None:
    """Reader thread: pass messages on; end the process at the end of the pipe."""
    while (message := read_frame(incoming)) is not None:
        if "cancel" in message:
            control.cancel(message["cancel"])
        elif "pause" in message:
            control.pause(message["pause"], on=message["on"])
        else:
            jobs.put(message)
    os._exit(0)


def _run(message: Frame, control: JobControl, outbox: Outbox) -> tuple[bool, bytes]:
    """Do one job. Answers whether to end after it, and the frame to send, whatever happens."""
    number = message["id"]
    try:
        module, _, name = message["job"].partition(":")
        job = getattr(importlib.import_module(module), name)
        result = job(message["args"], _progress(number, control, outbox))
        if isinstance(result, Iterator):
            _send_all(result, outbox)
            result = {}
        if not isinstance(result, dict):
            raise TypeError(f"a job answers with a dict, not {type(result).__name__}")
        return False, frame({"id": number, "done": result})
    except MemoryError:
        said = Message("work.too_much_memory")
        return True, frame({"id": number, "leaving": True, **failure(PaperDeskError(said))})
    except BaseException as error:  # noqa: BLE001 - also SystemExit: the worker stays
        return False, frame({"id": number, **failure(error)})


def _send_all(portions: Iterator[bytes], outbox: Outbox) -> None:
    """Send what a stream gives out; a generator is told by each ``yield`` whether there is time
    to do more for the next portion than it has to."""
    ask = getattr(portions, "send", None)
    with outbox.ahead(), suppress(StopIteration):
        data = next(portions)
        while True:
            outbox.send(portion(data))
            data = ask(outbox.is_ahead) if ask else next(portions)


def _progress(number: int, control: JobControl, outbox: Outbox) -> Progress:
    """Progress callback of one job."""

    def tell(done: int, total: int, step: Message) -> None:
        outbox.send(frame({"id": number, "progress": [done, total, step]}))

    return JobProgress(number, control, tell)
