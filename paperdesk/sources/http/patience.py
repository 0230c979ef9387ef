"""Patience with hosts: each in its rhythm, the pauses it asks for, and again after a failure.

Why no pause is slept inside the library that tries again: it is one of the host and not of the
question, so it is written into the ledger, where it holds for all processes and is seen on the
network screen; and it is waited for in steps in which the reader can stop it.
"""

import math
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import stamina

from paperdesk.model import Progress
from paperdesk.model.messages import Message
from paperdesk.sources.http.file_lock import FileLock
from paperdesk.sources.http.hosts import HostRule
from paperdesk.sources.http.traffic import Ledger
from paperdesk.sources.source_errors import TryLaterError

MOST_WAIT = 120.0
"""Seconds that a question waits for a host; a longer pause is the reader's to know."""
TRIES = 3
STEP = 0.25
"""Seconds after which a stop is heard."""
_SLOW = "network.too_slow"


class Clock:
    """The time of day and the waiting for it; tests have one of their own."""

    def now(self) -> float:
        """Seconds since 1970."""
        return time.time()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


class Patience:
    """Patience of one client: ``turn`` before each request, ``tries`` around it."""

    def __init__(
        self, ledger: Ledger, clock: Clock, progress: Progress, rule: Callable[[str], HostRule]
    ) -> None:
        self._ledger, self._clock, self._progress, self._rule = ledger, clock, progress, rule

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait for our turn with a host, and hold it where the host wants one connection only.

        Raises TryLaterError with the seconds where the host wants to be left alone for long.
        """
        rule = self._rule(host)
        if rule.alone:
            lock = FileLock(self._ledger.folder / f"{rule.group or host}.lock")
            while not lock.take():
                self._sleep(STEP, host)
            try:
                self._wait(host, rule)
                yield
            finally:
                lock.give_back()
        else:
            self._wait(host, rule)
            yield

    def tries(self, host: str) -> Iterator[Any]:
        """Tries of one question, as context managers: what is worth another is tried again.

        A pause that the host asked for, or one that grows with each try, with some chance in
        it, is waited for by the next :meth:`turn`.
        """
        tried = 0

        def again(error: Exception) -> bool | float:
            nonlocal tried
            if not isinstance(error, TryLaterError) or error.message.key == _SLOW:
                return False
            tried += 1
            if error.seconds > MOST_WAIT or tried >= TRIES:
                if error.seconds:
                    self._ledger.hold(host, error.seconds)
                return False
            grown = self._rule(host).backoff * 2**tried
            chance = random.uniform(0.75, 1.25)
            self._ledger.hold(host, max(error.seconds, grown * chance))
            return 0.0

        return iter(stamina.retry_context(on=again, attempts=TRIES, timeout=None))

    def _wait(self, host: str, rule: HostRule) -> None:
        group = rule.group or host
        while True:
            left = self._ledger.turn(host, 0.0) if group != host else 0.0
            left = left or self._ledger.turn(group, rule.pause)
            if left <= 0:
                return
            if left > MOST_WAIT:
                seconds = math.ceil(left)
                raise TryLaterError(Message("network.ask_later", host=host, seconds=seconds), left)
            self._sleep(min(left, STEP), host)

    def _sleep(self, seconds: float, host: str) -> None:
        self._progress(0, 0, Message("step.waiting_for", host=host))
        self._clock.sleep(seconds)
