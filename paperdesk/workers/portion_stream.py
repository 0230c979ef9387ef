"""Portion stream: what one job gives out bit by bit in a process of its own, from our side.

Where :mod:`~paperdesk.workers.pool` has a job answered at once, a stream is for who works on what
came while the job makes more of it. The job, ``function(args, progress)``, answers with an iterator
of bytes. The process goes a few portions ahead (:mod:`~paperdesk.workers.outbox`) and then waits
until somebody takes them, so that never much is held; we wait for it, so it has our priority. A job
that is a generator hears by each ``yield`` whether it is ahead, and may do more of the work.
"""

from collections.abc import Iterator
from typing import Any

from paperdesk.model.errors import PaperDeskError, WorkerEndedError
from paperdesk.model.messages import Message
from paperdesk.model.progress import Progress
from paperdesk.workers.pool import MEMORY
from paperdesk.workers.process import Process
from paperdesk.workers.protocol import frame, raised


class PortionStream:
    """Stream of the job ``name`` (``package.module:function``) with ``args``, which JSON must be
    able to say. It begins at once. Raises PaperDeskError when no process can be started."""

    def __init__(self, name: str, args: dict[str, Any], *, memory: int = MEMORY) -> None:
        try:
            self._process = Process(memory, in_step=True)
        except OSError as error:
            said = Message("work.not_started", reason=error.strerror or error)
            raise PaperDeskError(said) from error
        self._process.send(frame({"id": 1, "job": name, "args": args}))
        self._closed = False

    def portions(self, progress: Progress) -> Iterator[bytes]:
        """What the job gives out, in its order, once.

        Raises what was raised in there: a PaperDeskError, or a BugError for anything else; and
        WorkerEndedError where the process ended before the job did.
        """
        while (message := self._process.read()) is not None:
            if "portion" in message:
                yield message["portion"]
            elif "progress" in message:
                progress(*message["progress"])
            elif "done" in message:
                return
            else:
                raise raised(message)
        raise WorkerEndedError(Message("work.ended"))

    def close(self) -> None:
        """End the process, whatever it does. Safe to call twice."""
        if not self._closed:
            self._closed = True
            self._process.kill()
            self._process.close()
