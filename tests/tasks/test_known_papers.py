"""Known papers are asked about anew, in few requests, and what fails leaves them as they are."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from paperdesk.library import Library
from paperdesk.model.follows import QueuedRequest
from paperdesk.paths import Places
from paperdesk.sources.http.patience import Clock
from paperdesk.tasks.network_jobs import drain
from tests.library.builders import file, paper
from tests.sources import invented_lists as lists
from tests.sources.replay_server import Asked, ReplayServer, Reply

ATOM = "application/atom+xml"
ALL = QueuedRequest("refresh", {"papers": "all", "source": "arxiv"}, "News of papers")


def pots(library: Library, count: int) -> list[str]:
    """As many papers of arXiv, which the library knows; their ids."""
    ids = [f"2104.{number:05}" for number in range(1, count + 1)]
    known = [paper(f"Pot {one}", arxiv_id=one, versions=("v1",)) for one in ids]
    library.add([file(*known)])
    return ids


class Api:
    """arXiv's API; ``refused`` are its replies before it answers, one after another."""

    def __init__(self, *refused: Reply) -> None:
        self.refused = list(refused)
        self.after = 0
        """How many requests it answers before it refuses any."""

    def __call__(self, asked: Asked) -> Reply:
        if self.after > 0:
            self.after -= 1
        elif self.refused:
            return self.refused.pop(0)
        ids = asked.query["id_list"].split(",")
        most = int(asked.query.get("max_results", 10))
        return Reply(lists.atom(*[lists.entry(one, 2) for one in ids][:most]), 200, ATOM)


@pytest.fixture
def library(home: Places) -> Iterator[Library]:
    with Library.open(home) as opened:
        yield opened


def versions(library: Library, ids: list[str]) -> set[tuple[str, ...]]:
    return {
        tuple(name[:2] for name in library.entry(library.key(one)).paper.versions) for one in ids
    }


def test_twenty_three_papers_are_one_request_that_says_so(
    library: Library, replay: ReplayServer
) -> None:
    ids = pots(library, 23)
    replay.answer(lists.API, Api())
    library.enqueue([ALL])
    drain(library, library.places)
    assert [one.query["max_results"] for one in replay.asked] == ["23"]
    assert versions(library, ids) == {("v1", "v2")}
    assert {one.value for one in library.paper_notices()} == {"v2"}
    assert len(library.paper_notices()) == 23


def test_a_host_that_is_busy_for_a_moment_is_asked_again_and_for_nothing_twice(
    library: Library, replay: ReplayServer
) -> None:
    ids = pots(library, 120)
    api = Api(Reply(b"Rate exceeded.", 429, "text/plain", None))
    api.after = 1
    replay.answer(lists.API, api)
    library.enqueue([ALL])
    outcome = drain(library, library.places)
    assert (outcome.failed, outcome.waiting) == ((), ())
    asked = [(one.status, len(one.query["id_list"].split(","))) for one in replay.asked]
    assert asked == [(200, 100), (429, 20), (200, 20)]
    assert versions(library, ids) == {("v1", "v2")}


def test_a_host_that_wants_a_long_pause_has_it_and_then_the_rest_is_asked(
    library: Library, replay: ReplayServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = pots(library, 120)
    api = Api(Reply(b"", 429, "text/plain", None, {"Retry-After": "3600"}))
    api.after = 1
    replay.answer(lists.API, api)
    library.enqueue([ALL])
    drain(library, library.places)
    (waiting,) = library.queued()
    assert waiting.problem is not None
    assert "export.arxiv.org" in str(waiting.problem)
    left = datetime.fromisoformat(waiting.not_before) - datetime.now(UTC)
    assert 3_500 < left.total_seconds() <= 3_600
    done = replay.asked[0].query["id_list"].split(",")
    assert versions(library, done) == {("v1", "v2")}
    assert versions(library, [one for one in ids if one not in done]) == {("v1",)}
    drain(library, library.places)
    assert len(replay.asked) == 2  # nobody is asked before the time

    monkeypatch.setattr(Clock, "now", lambda _clock: time.time() + 3_700)
    outcome = drain(library, library.places, only={waiting.number})
    assert outcome.done == (waiting.number,)
    assert [len(one.query["id_list"].split(",")) for one in replay.asked] == [100, 20, 20]
    assert versions(library, ids) == {("v1", "v2")}


@pytest.mark.parametrize("status", [200, 400])
def test_an_error_of_arxiv_is_told_and_no_paper_is_called_so(
    library: Library, replay: ReplayServer, status: int
) -> None:
    ids = pots(library, 2)
    told = lists.atom(lists.error_entry("incorrect id format for 24o1.1"))
    replay.answer(lists.API, told, status=status, content_type=ATOM)
    library.enqueue([ALL])
    outcome = drain(library, library.places)
    ((_, problem),) = outcome.failed
    assert str(problem) == "arXiv answered with an error: incorrect id format for 24o1.1."
    assert versions(library, ids) == {("v1",)}
    assert len(library.queued()) == 1
    assert library.counts().all == 2
