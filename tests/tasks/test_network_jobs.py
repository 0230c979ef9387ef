"""What waits for the network is done one after another; what fails says what becomes of it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from paperdesk import settings
from paperdesk.library import Library
from paperdesk.library.follows.request_queue import BY_HAND, MOST_TRIES
from paperdesk.model import BadFileError, Cancelled, LibraryBusyError, LibraryError
from paperdesk.model.follows import QueuedRequest
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.sources.source_errors import NotThereError, OfflineError, TryLaterError
from paperdesk.tasks import network_jobs, refresh_jobs
from paperdesk.tasks.network_jobs import drain
from paperdesk.tasks.request_work import RequestOutcome, RequestWork

NOON = datetime(2026, 4, 4, 12, tzinfo=UTC)
WHY = Message("library.busy")
Behave = Callable[[int], RequestOutcome]


class Doer:
    """Does requests as it is told, by their numbers; ``asked`` are those that it was given."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[int] = []
        self.raises: dict[int, BaseException] = {}
        monkeypatch.setattr(refresh_jobs, "refresh", self._do)

    def _do(self, work: RequestWork, request: QueuedRequest) -> RequestOutcome:
        self.asked.append(request.number)
        if error := self.raises.get(request.number):
            raise error
        return RequestOutcome((request.number,), 2, (WHY,), {"said": work.settings.network})


@pytest.fixture
def doer(monkeypatch: pytest.MonkeyPatch) -> Doer:
    return Doer(monkeypatch)


def filled(home: Places, count: int = 3) -> Library:
    library = Library.open(home)
    library.enqueue(QueuedRequest("refresh", {"n": n}, f"Number {n}") for n in range(count))
    return library


def test_all_that_waits_is_done_and_waits_no_more(home: Places, doer: Doer) -> None:
    with filled(home) as library:
        library.enqueue([QueuedRequest("of a later version", {}, "Strange")])
        outcome = drain(library, home)
        assert (outcome.done, outcome.batches, outcome.new) == ((1, 2, 3), (1, 2, 3), 6)
        assert outcome.waiting == (4,)
        assert [one.kind for one in library.queued()] == ["of a later version"]


def test_some_are_done_when_they_are_named(home: Places, doer: Doer) -> None:
    with filled(home) as library:
        outcome = drain(library, home, only={2})
        assert (doer.asked, outcome.done, outcome.waiting) == ([2], (2,), ())
        assert len(library.queued()) == 2


def test_nothing_is_asked_while_the_network_is_off(home: Places, doer: Doer) -> None:
    settings.save(home, settings.Settings(network="off"))
    with filled(home) as library:
        before = library.queued()
        outcome = drain(library, home)
        assert (outcome.offline, outcome.waiting, doer.asked) == (True, (1, 2, 3), [])
        assert library.queued() == before


def test_without_a_network_all_waits_as_it_was_and_nothing_complains(
    home: Places, doer: Doer
) -> None:
    with filled(home) as library:
        doer.raises[2] = OfflineError(WHY)
        outcome = drain(library, home)
        assert (outcome.done, outcome.failed, outcome.offline) == ((1,), (), True)
        assert outcome.waiting == (2, 3)
        for _ in range(3):
            drain(library, home)
        assert [(one.tries, one.problem) for one in library.queued()] == [(0, None)] * 2
        doer.raises.clear()
        assert drain(library, home).done == (2, 3)


@pytest.mark.parametrize(
    ("seconds", "until"),
    [(0, "2026-04-04T12:02:00Z"), (90.5, "2026-04-04T12:01:30Z"), (86400, "2026-04-05T12:00:00Z")],
)
def test_a_host_that_cannot_answer_now_is_asked_again_when_it_says(
    home: Places, doer: Doer, seconds: float, until: str
) -> None:
    with filled(home, 2) as library:
        doer.raises[1] = TryLaterError(WHY, seconds)
        outcome = drain(library, home, now=lambda: NOON)
        assert (outcome.done, outcome.failed, outcome.waiting) == ((2,), (), (1,))
        (waiting,) = library.queued()
        assert (waiting.not_before, waiting.problem, waiting.tries) == (until, WHY, 1)


def test_a_host_that_never_can_is_given_up_after_ever_longer_waits(
    home: Places, doer: Doer
) -> None:
    with filled(home, 1) as library:
        doer.raises[1] = TryLaterError(WHY)
        waits = []
        for _ in range(MOST_TRIES):
            outcome = drain(library, home, only={1}, now=lambda: NOON)
            waits.append(library.queued()[0].not_before)
        assert waits == sorted(waits)
        assert (waits[-1], outcome.failed) == (BY_HAND, ((1, WHY),))


@pytest.mark.parametrize("error", [NotThereError(WHY), BadFileError(WHY), LibraryError(WHY)])
def test_what_fails_for_good_waits_for_the_reader_and_the_others_are_done(
    home: Places, doer: Doer, error: Exception
) -> None:
    with filled(home, 2) as library:
        doer.raises[1] = error
        outcome = drain(library, home)
        assert (outcome.done, outcome.failed, outcome.waiting) == ((2,), ((1, WHY),), (1,))
        assert drain(library, home).failed == ()
        doer.raises.clear()
        library.retry_requests([1])
        assert drain(library, home).done == (1,)


@pytest.mark.parametrize("error", [Cancelled(), LibraryBusyError(WHY), KeyboardInterrupt()])
def test_what_the_reader_stops_waits_as_it_was(
    home: Places, doer: Doer, error: BaseException
) -> None:
    with filled(home, 2) as library:
        doer.raises[2] = error
        with pytest.raises(type(error)):
            drain(library, home)
        assert [(one.number, one.tries, one.problem) for one in library.queued()] == [(2, 0, None)]
        assert library.claim_request() is not None


def test_a_bug_is_raised_and_does_not_stand_before_the_others_for_ever(
    home: Places, doer: Doer
) -> None:
    with filled(home, 2) as library:
        doer.raises[1] = ZeroDivisionError()
        with pytest.raises(ZeroDivisionError):
            drain(library, home)
        assert drain(library, home).done == (2,)


def test_a_worker_says_what_became_of_it_as_json_can(home: Places, doer: Doer) -> None:
    filled(home, 2).close()
    doer.raises[2] = NotThereError(WHY)
    said = network_jobs.run({"home": home.as_dict(), "only": None}, lambda *_: None)
    assert said == {
        "done": [1],
        "failed": [[2, WHY]],
        "waiting": [2],
        "batches": [1],
        "new": 2,
        "offline": False,
        "outcomes": {
            "1": {"batches": [1], "new": 2, "remarks": [WHY], "values": {"said": "asked"}}
        },
    }
    assert network_jobs.run({"home": home.as_dict(), "only": []}, lambda *_: None)["done"] == []
