"""Network jobs: what waits for the network is done, one request after another.

Each request is claimed in the library, done by the function of its kind, and taken out of the
queue; so what a process that was killed had not done is still there, and two never do one.

What fails says what becomes of it:

- there is no network, or the reader switched it off: all waits as it is, and nobody is told
  twice;
- the host cannot answer now: it is tried again when the host says, or after a while that
  doubles each time;
- anything else: it waits until the reader tries it again or drops it.

Why a table of names: a kind is imported when a request of it is done, and no sooner.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from importlib import import_module
from typing import Any

from paperdesk import log, settings
from paperdesk.library import Library
from paperdesk.library.db.clock import stamp
from paperdesk.library.follows.request_queue import BY_HAND, MOST_TRIES
from paperdesk.model import (
    Cancelled,
    LibraryBusyError,
    PaperDeskError,
    Progress,
    silent,
)
from paperdesk.model.follows import QueuedRequest
from paperdesk.model.frozen import Value
from paperdesk.model.messages import Message, verbatim
from paperdesk.paths import Places
from paperdesk.sources.source_errors import OfflineError, TryLaterError
from paperdesk.tasks.request_work import RequestHandler, RequestOutcome, RequestWork

KINDS = {
    "refresh": "refresh_jobs:refresh",
    "add": "add_jobs:add",
    "complete": "complete_jobs:complete",
    "fetch": "fetch_jobs:fetch",
    "thumbnails": "thumbnail_jobs:fetch_thumbnails",
    "around": "around_jobs:around",
    "digest": "digest_jobs:send_queued",
}
"""What does each kind of request: module of this room, and function."""

_FIRST_WAIT, _LONGEST_WAIT = timedelta(minutes=2), timedelta(hours=6)


@dataclass(frozen=True, slots=True, repr=False)
class DrainOutcome(Value):
    """What became of the queue: numbers of requests that are done, that failed and why, and
    that still wait (of those that were asked for).

    ``offline``: there is no network, or it is switched off. ``outcomes`` are those of the
    requests that are done, by their numbers.
    """

    done: tuple[int, ...] = ()
    failed: tuple[tuple[int, Message], ...] = ()
    waiting: tuple[int, ...] = ()
    offline: bool = False
    outcomes: tuple[tuple[int, RequestOutcome], ...] = ()

    @property
    def batches(self) -> tuple[int, ...]:
        """The batches that papers came into."""
        return tuple(dict.fromkeys(key for _, one in self.outcomes for key in one.batches))

    @property
    def new(self) -> int:
        """How many papers are new."""
        return sum(one.new for _, one in self.outcomes)


def run(args: dict[str, Any], progress: Progress) -> dict[str, Any]:
    """Worker job: ``{"home": places, "only": numbers or None}`` -> what :func:`as_values` says."""
    only = args.get("only")
    places = Places.from_dict(args["home"])
    with Library.open(places) as library:
        return as_values(drain(library, places, progress, only=None if only is None else set(only)))


def as_values(outcome: DrainOutcome) -> dict[str, Any]:
    """An outcome as JSON can say it: ``outcomes`` by the numbers of their requests as text."""
    return {
        "done": list(outcome.done),
        "failed": [list(one) for one in outcome.failed],
        "waiting": list(outcome.waiting),
        "batches": list(outcome.batches),
        "new": outcome.new,
        "offline": outcome.offline,
        "outcomes": {
            str(number): {
                "batches": list(one.batches),
                "new": one.new,
                "remarks": list(one.remarks),
                "values": dict(one.values),
            }
            for number, one in outcome.outcomes
        },
    }


def drain(
    library: Library,
    places: Places,
    progress: Progress = silent,
    *,
    only: Collection[int] | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> DrainOutcome:
    """Do what waits and is due, or ``only`` these requests, those before their time, too.

    Raises Cancelled when the reader stops it, and LibraryBusyError; what is done stays done.
    """
    chosen = settings.load(places)
    queue = _DrainedQueue(library, only, now)
    if chosen.network == "off" or library.read_only:
        return queue.outcome(offline=chosen.network == "off")
    if (first := queue.next()) is None:
        return queue.outcome()
    # Late: connections are not needed where nothing waits.
    from paperdesk.sources.http import HttpClient  # noqa: PLC0415

    with HttpClient(places, progress=progress, mailto=chosen.contact) as http:
        work = RequestWork(library, http, places, chosen, progress)
        request: QueuedRequest | None = first
        while request is not None:
            if not queue.settle(request, work):
                return queue.outcome(offline=True)
            request = queue.next()
    return queue.outcome()


@dataclass(slots=True)
class _DrainedQueue:
    """The queue while it is drained, and what became of its requests."""

    library: Library
    only: Collection[int] | None
    now: Callable[[], datetime]
    tried: set[int] = field(default_factory=set)
    done: list[tuple[int, RequestOutcome]] = field(default_factory=list)
    failed: list[tuple[int, Message]] = field(default_factory=list)

    def next(self) -> QueuedRequest | None:
        """The next request that is due, claimed for this process."""
        return self.library.claim_request(KINDS, numbers=self.only, without=self.tried)

    def settle(self, request: QueuedRequest, work: RequestWork) -> bool:
        """Do one request, and keep what became of it; False when there is no network."""
        number = request.number
        self.tried.add(number)
        try:
            work.progress(0, 0, verbatim(request.title))
            outcome = _handler(request.kind)(work, request)
        except OfflineError as error:
            log.sources.info("no network: %s", error)
            self.library.release_request(number)
            return False
        except TryLaterError as error:
            self._wait(request, error.message, error.seconds)
        except (Cancelled, LibraryBusyError, KeyboardInterrupt):
            self.library.release_request(number)
            raise
        except PaperDeskError as error:
            log.sources.warning("request %d, %s: %s", number, request.kind, error)
            self._fail(number, error.message, BY_HAND)
        except Exception:
            # A bug: the next requests shall not wait behind it for ever.
            self._fail(number, Message("work.ended"), BY_HAND)
            raise
        else:
            self.library.request_done(number)
            self.done.append((number, outcome))
        return True

    def outcome(self, *, offline: bool = False) -> DrainOutcome:
        """What became of all."""
        waiting = (one.number for one in self.library.queued())
        return DrainOutcome(
            tuple(number for number, _ in self.done),
            tuple(self.failed),
            tuple(number for number in waiting if self.only is None or number in self.only),
            offline,
            tuple(self.done),
        )

    def _wait(self, request: QueuedRequest, problem: Message, seconds: float) -> None:
        usual = min(_FIRST_WAIT * 2 ** min(request.tries, MOST_TRIES), _LONGEST_WAIT)
        until = self.now() + (timedelta(seconds=seconds) if seconds > 0 else usual)
        log.sources.info("request %d waits until %s: %s", request.number, until, problem)
        if request.tries + 1 >= MOST_TRIES:
            self._fail(request.number, problem, BY_HAND)
        else:
            self.library.request_failed(request.number, problem, stamp(until))

    def _fail(self, number: int, problem: Message, not_before: str) -> None:
        self.library.request_failed(number, problem, not_before)
        self.failed.append((number, problem))


def _handler(kind: str) -> RequestHandler:
    module, _, name = KINDS[kind].partition(":")
    found: RequestHandler = getattr(import_module(f"paperdesk.tasks.{module}"), name)
    return found


def joined(first: DrainOutcome, then: DrainOutcome) -> DrainOutcome:
    """What became of both."""
    done = set(then.done)
    return DrainOutcome(
        first.done + then.done,
        first.failed + then.failed,
        tuple(dict.fromkeys(one for one in first.waiting + then.waiting if one not in done)),
        then.offline,
        first.outcomes + then.outcomes,
    )
