"""Progress of long work: where it tells how far it is and learns to stop, and the time left."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from paperdesk.model.messages import Message

Progress = Callable[[int, int, Message], None]
"""``progress(done, total, step)``; ``total`` is 0 while unknown.

Called from time to time by the one who works. It may raise
:class:`~paperdesk.model.errors.Cancelled`, which the work lets through after
undoing what it began.
"""


PAUSED = Message("step.paused")
"""The step of work that rests."""


@runtime_checkable
class Rests(Protocol):
    """Progress of work that the reader may have rest, where it holds nothing that others need."""

    @property
    def is_paused(self) -> bool:
        """Whether it is to rest."""

    def rest(self) -> None:
        """Rest as long as that is so. May raise Cancelled, as progress does."""


def silent(done: int, total: int, step: Message) -> None:
    """The progress of those who do not care."""


_SURE = 3.0
"""Seconds of work before one can tell, and the least that is worth telling."""


def seconds_left(passed: float, gone: int, left: int) -> float:
    """Seconds for what is ``left`` when so much is gone in ``passed`` seconds; 0 while they cannot
    be told, or are as good as none."""
    if gone <= 0 or passed < _SURE:
        return 0.0
    seconds = passed * left / gone
    return seconds if seconds >= _SURE else 0.0
