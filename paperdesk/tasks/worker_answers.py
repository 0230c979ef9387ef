"""Worker answers: what jobs give that the command line waits for."""

import queue
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from paperdesk.model.progress import Progress
from paperdesk.workers import Pool

DEADLINE = 120.0
"""Seconds for one job."""

Values = dict[str, Any]
Answer = Callable[[str, Values], Values]
"""Does a job by its name, and waits. Raises what the job does."""


@contextmanager
def worker_answers(
    deadline: float = DEADLINE, progress: Progress | None = None
) -> Iterator[Answer]:
    """A worker that does jobs one after another while the block lasts; one that ends is replaced
    with the next job."""
    pool = Pool(1)

    def answer(job: str, args: Values) -> Values:
        answers: queue.SimpleQueue[Values | Exception] = queue.SimpleQueue()
        pool.submit(
            job,
            args,
            on_progress=progress,
            on_done=answers.put,
            on_failed=answers.put,
            deadline=deadline,
        )
        found = _waited_for(answers)
        if isinstance(found, Exception):
            raise found
        return found

    try:
        yield answer
    finally:
        pool.close()


def _waited_for(answers: "queue.SimpleQueue[Values | Exception]") -> Values | Exception:
    while True:
        try:
            return answers.get(timeout=0.2)  # so that Ctrl+C is heard
        except queue.Empty:
            continue
