"""Worker answer: what a job gives that the command line waits for."""

import queue
from collections.abc import Callable
from typing import Any

from paperdesk.workers import Pool

DEADLINE = 120.0
"""Seconds for one job."""

Values = dict[str, Any]
Answer = Callable[[str, Values], Values]
"""Does a job by its name, and waits. Raises what the job does."""


def answer_of(job: str, args: Values) -> Values:
    """What a job answers, done by a worker of its own."""
    answers: queue.SimpleQueue[Values | Exception] = queue.SimpleQueue()
    pool = Pool(1)
    try:
        pool.submit(job, args, on_done=answers.put, on_failed=answers.put, deadline=DEADLINE)
        while True:
            try:
                answer = answers.get(timeout=0.2)  # so that Ctrl+C is heard
                break
            except queue.Empty:
                continue
    finally:
        pool.close()
    if isinstance(answer, Exception):
        raise answer
    return answer
