"""Progress callback: how long work tells where it is, and learns that it should stop."""

from collections.abc import Callable

from paperdesk.model.messages import Message

Progress = Callable[[int, int, Message], None]
"""``progress(done, total, step)``; ``total`` is 0 while unknown.

Called from time to time by the one who works. It may raise
:class:`~paperdesk.model.errors.Cancelled`, which the work lets through after
undoing what it began.
"""


def silent(done: int, total: int, step: Message) -> None:
    """The progress of those who do not care."""
