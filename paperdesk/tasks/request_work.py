"""Work on a queued request: what it is done with, and what became of it.

A kind of request is done by a function ``do(work, request)`` that answers an outcome, or raises
a SourceError (then the request waits, see :mod:`~paperdesk.tasks.network_jobs`) or Cancelled.
What it has written into the library stays; done again it finds that there.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from paperdesk.library import Library
from paperdesk.model import Progress
from paperdesk.model.follows import QueuedRequest
from paperdesk.model.frozen import Value
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.settings import Settings

if TYPE_CHECKING:
    from paperdesk.sources.http import HttpClient


@dataclass(frozen=True, slots=True)
class RequestWork:
    """What a request is done with. ``http`` keeps the hosts' rhythms and raises OfflineError."""

    library: Library
    http: "HttpClient"
    places: Places
    settings: Settings
    progress: Progress


@dataclass(frozen=True, slots=True, repr=False)
class RequestOutcome(Value):
    """What became of a request that is done.

    ``batches`` are those that papers came into, ``new`` is how many papers are new.
    ``remarks`` are what the reader should know of it (no list on weekends, an id that nobody
    knows). ``values`` is what a kind has to say besides, as JSON has it.
    """

    batches: tuple[int, ...] = ()
    new: int = 0
    remarks: tuple[Message, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)


RequestHandler = Callable[[RequestWork, QueuedRequest], RequestOutcome]
"""What does one kind of request."""
