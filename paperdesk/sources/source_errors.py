"""Errors of sources, by what can be done about them."""

from paperdesk.model import SourceError
from paperdesk.model.messages import Message


class OfflineError(SourceError):
    """There is no network, or the reader switched it off: a state, told once."""


class TryLaterError(SourceError):
    """The host wants to be asked again later: after so many ``seconds``, as far as it told."""

    def __init__(self, message: Message, seconds: float = 0.0) -> None:
        super().__init__(message)
        self.seconds = seconds


class NotThereError(SourceError):
    """The host answered that it has no such thing (404, 410)."""


class RefusedAnswerError(SourceError):
    """We refused an answer: too large, of another kind, from another place, or too slow."""


class DeniedError(SourceError):
    """The host refused the request itself (400, 401, 403, 422): its ``status`` and ``content``.

    ``content`` is what it said about it, as far as that is short; sources that know the form
    of their host's errors read it.
    """

    def __init__(self, message: Message, status: int, content: bytes = b"") -> None:
        super().__init__(message)
        self.status = status
        self.content = content
