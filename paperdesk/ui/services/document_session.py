"""Document session: a page session that is begun anew when its process ended, and asked again.

Who asks does not notice, but for the one whose request ended the process. What a death means is
decided by whom ``death`` belongs to.
"""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from paperdesk import log
from paperdesk.documents import PAGE_SESSION
from paperdesk.model.errors import PaperDeskError, WorkerEndedError
from paperdesk.model.messages import Message
from paperdesk.ui.services.lanes import Failed, MainThread
from paperdesk.workers.arena import Arena
from paperdesk.workers.worker_session import WorkerSession

OPENS = "open"
"""The method that opens a document; it is asked again of a new process."""

_ENDED = Message("work.ended")

Given = dict[str, Any]
Done = Callable[[Given], None]

FIRST, SOON, LATER, LAST = 0, 3, 6, 9
"""Priorities: what is looked at; what somebody waits for; what may be looked at next; the rest."""


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, until it is answered. ``request`` is its number in the session."""

    method: str
    args: Given
    done: Done
    failed: Failed
    priority: int
    request: int = 0


class DocumentSession:
    """Worker process of one document, for the main thread.

    ``death(question)`` is told when the process ended by itself, with the question that was at
    work, if any; it answers whether to begin anew. Then ``opening``, the question that opens the
    document, is asked again, also when it was the guilty one, and after it all others.
    """

    def __init__(self, arena: Arena) -> None:
        self.arena = arena
        self.death: Callable[[Question | None], bool] = lambda _guilty: False
        self.opening: Question | None = None
        self._numbers = itertools.count(1)
        self._open: dict[int, Question] = {}
        self._main = MainThread()
        self._generation = 0
        self._closed = False
        self._worker: WorkerSession | None = self._begun()

    @property
    def closed(self) -> bool:
        """Whether it answers no more."""
        return self._closed

    @property
    def pid(self) -> int:
        """Process id of the worker; 0 without one."""
        return self._worker.pid if self._worker else 0

    def ask(
        self,
        method: str,
        args: Given,
        done: Done,
        failed: Failed | None = None,
        priority: int = SOON,
    ) -> int:
        """Ask the page session; answers a number to cancel it by. Answers come on the main thread,
        none after :meth:`close`. Without ``failed``, an error is only written to the log."""
        number = next(self._numbers)
        question = Question(method, args, done, failed or _logged, priority)
        self._send(number, question)
        return number

    def cancel(self, number: int) -> None:
        """Ask no more: it fails with Cancelled, unless it is done before."""
        question = self._open.get(number)
        if question and self._worker:
            self._worker.cancel(question.request)

    def close(self) -> None:
        """End the process. Safe to call twice."""
        self._closed = True
        self._open.clear()
        self._end()

    def _end(self) -> None:
        self._generation += 1
        if self._worker:
            self._worker.close()
            self._worker = None

    def _begun(self) -> WorkerSession:
        main, generation = self._main, self._generation
        return WorkerSession(
            PAGE_SESSION,
            {},
            arena=self.arena,
            ended=lambda _how, request: main.call(lambda: self._ended(generation, request)),
        )

    def _send(self, number: int, question: Question) -> None:
        if self._closed:
            return
        if self._worker is None:
            question.failed(WorkerEndedError(_ENDED))
            return
        main = self._main
        request = self._worker.ask(
            question.method,
            question.args,
            priority=question.priority,
            done=lambda answer: main.call(lambda: self._done(number, answer)),
            failed=lambda error: main.call(lambda: self._failed(number, error)),
        )
        self._open[number] = replace(question, request=request)

    def _done(self, number: int, answer: Given) -> None:
        question = self._open.pop(number, None)
        if question:
            question.done(answer)

    def _failed(self, number: int, error: Exception) -> None:
        if isinstance(error, WorkerEndedError):
            return  # it is told of in a moment which question was at work
        question = self._open.pop(number, None)
        if question:
            question.failed(error)

    def _ended(self, generation: int, request: int) -> None:
        if self._closed or generation != self._generation:
            return
        guilty = next((n for n, q in self._open.items() if request and q.request == request), None)
        question = self._open.pop(guilty) if guilty is not None else None
        self._end()
        again, self._open = self._open, {}
        goes_on = self.death(question) and self._begin_again()
        if goes_on and self.opening:
            self._send(next(self._numbers), self.opening)
        for number, one in again.items():
            if goes_on:
                self._send(number, one)
            else:
                one.failed(WorkerEndedError(_ENDED))
        if question and not (goes_on and question.method == OPENS):
            question.failed(WorkerEndedError(_ENDED))

    def _begin_again(self) -> bool:
        try:
            self._worker = self._begun()
        except PaperDeskError as error:
            log.documents.error("%s", error)
            return False
        return True


def _logged(error: BaseException) -> None:
    log.documents.info("not answered: %s", error)
