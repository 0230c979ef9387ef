"""Progress callback: how long work tells where it is, and learns that it should stop."""

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""``progress(done, total, what)``; ``total`` is 0 while unknown.

Called from time to time by the one who works. It may raise
:class:`~paperdesk.model.errors.Cancelled`, which the work lets through after
undoing what it began.
"""


def silent(done: int, total: int, what: str) -> None:
    """The progress of those who do not care."""
