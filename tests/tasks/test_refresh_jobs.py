"""Sources are asked for what is followed: what is new comes, and nothing comes twice."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from paperdesk.library import Library
from paperdesk.library.imports import new_rows
from paperdesk.model import LibraryError, State
from paperdesk.model.follow_schedule import due_requests, follow_request, query_request
from paperdesk.model.follows import Follow, QueuedRequest, SourceQuery
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.sources import huggingface
from paperdesk.sources.answered import Answered
from paperdesk.tasks.network_jobs import DrainOutcome, drain
from tests.library.builders import file, issues, paper
from tests.sources import invented_lists as lists
from tests.sources.replay_server import Asked, ReplayServer

DAILY = f"{lists.HF}/api/daily_papers"
SOURCE = "Hugging Face Daily Papers"
LONG_AGO = "2026-04-01T09:00:00Z"
DAY = Follow(SourceQuery("huggingface", "day", "2026-04-03"), "Friday", tag="daily")


def refresh(library: Library, *requests: QueuedRequest) -> DrainOutcome:
    library.enqueue(requests)
    return drain(library, library.places)


@pytest.mark.parametrize(
    ("kind", "value", "asks", "listing"),
    [
        ("day", "2026-04-03", "?date=2026-04-03", "day"),
        ("week", "2026-W14", "?week=2026-W14", "week"),
        ("month", "2026-04", "?month=2026-04", "month"),
        ("trending", "", "?sort=trending", "trending"),
        ("search", "kettles", "/search", ""),
    ],
)
def test_lists_arrive_as_batches_and_the_same_again_asks_conditionally_and_adds_nothing(
    home: Places, replay: ReplayServer, kind: str, value: str, asks: str, listing: str
) -> None:
    url = f"{lists.HF}/api/papers/search" if kind == "search" else f"{DAILY}{asks}"
    replay.answer(url, lists.listed((7, 3, 5)))
    request = query_request(SourceQuery("huggingface", kind, value), "Some")
    with Library.open(home) as library:
        first = refresh(library, request)
        (batch,) = library.batches()
        assert (first.new, first.batches, batch.papers) == (3, (batch.key,), 3)
        assert batch.listing == listing
        again = refresh(library, request)
        assert (again.new, again.done, len(library.batches())) == (0, (2,), 1)
        assert [asked.status for asked in replay.asked] == [200, 304]
        assert library.counts().new == 3


def test_upvotes_of_two_captures_are_kept_and_a_list_that_grew_is_no_new_list(
    home: Places, replay: ReplayServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    replay.answer(f"{DAILY}?date=2026-04-03", lists.listed((7, 3)))
    moments = iter(("2026-04-03T08:00:00Z", "2026-04-03T20:00:00Z"))
    monkeypatch.setattr(new_rows, "now", lambda: next(moments))
    with Library.open(home) as library:
        library.save_follow(DAY)
        refresh(library, follow_request(library.follow(1)))
        library.set_state([1], State.LATER)
        grown = [lists.record(3, upvotes=9), lists.record(5), lists.record(7)]
        replay.answer(f"{DAILY}?date=2026-04-03", json.dumps(grown).encode())
        outcome = refresh(library, follow_request(library.follow(1)))
        (batch,) = issues(library, SOURCE, "day")
        assert (outcome.new, batch.papers, library.follow(1).new) == (1, 3, 2)
        key = library.key("arxiv:2604.00003")
        assert [one.upvotes for one in library.captures(key)] == [3, 9]
        assert library.entry(key).paper.upvotes == 9
        assert [tag.papers for tag in library.tags()] == [3]


def test_an_answer_that_is_the_same_is_not_read_again(home: Places, replay: ReplayServer) -> None:
    replay.answer(f"{DAILY}?date=2026-04-03", lists.listed((7, 3)))
    with Library.open(home) as library:
        library.save_follow(DAY)
        refresh(library, follow_request(library.follow(1)))
        asked = library.follow(1).asked
        library.undo()  # a list that the reader took back does not come again by itself
        outcome = refresh(library, follow_request(library.follow(1)))
        assert (outcome.new, library.counts().new, library.follow(1).problem) == (0, 0, None)
        assert library.follow(1).asked >= asked


def test_a_follow_tells_what_was_in_the_way_until_it_is_answered(
    home: Places, replay: ReplayServer
) -> None:
    with Library.open(home) as library:
        library.save_follow(DAY)
        replay.answer(f"{DAILY}?date=2026-04-03", b"<html>down</html>", content_type="text/html")
        outcome = refresh(library, follow_request(library.follow(1)))
        assert len(outcome.failed) == 1
        assert library.follow(1).problem == outcome.failed[0][1]
        replay.answer(f"{DAILY}?date=2026-04-03", lists.listed((7, 3)))
        outcome = refresh(library, follow_request(library.follow(1)))
        assert (outcome.new, library.follow(1).problem) == (2, None)
        assert library.follow(1).changed != ""


def test_a_library_that_cannot_take_a_list_is_told_and_the_follow_left_alone_for_a_while(
    home: Places, replay: ReplayServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = Message("library.disk_full")

    def refuse(*_: object, **__: object) -> None:
        raise LibraryError(full)

    replay.answer(f"{DAILY}?date=2026-04-03", lists.listed((7, 3)))
    with Library.open(home) as library:
        library.save_follow(DAY)
        with monkeypatch.context() as patch:
            patch.setattr(Library, "add", refuse)
            assert refresh(library, follow_request(library.follow(1))).failed == ((1, full),)
        follow = library.follow(1)
        assert (follow.problem, follow.asked) == (full, "")
        assert due_requests([follow], datetime.now(UTC)) == ()
        assert refresh(library, follow_request(follow)).new == 2


def test_a_follow_that_was_forgotten_meanwhile_is_not_asked(
    home: Places, replay: ReplayServer
) -> None:
    with Library.open(home) as library:
        library.save_follow(DAY)
        request = follow_request(library.follow(1))
        library.forget_follow(1)
        assert (refresh(library, request).done, replay.asked) == ((1,), [])


def test_days_that_were_missed_are_asked_for(
    home: Places, replay: ReplayServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[SourceQuery] = []

    def ask(_http: object, query: SourceQuery) -> Iterator[Answered]:
        asked.append(query)
        yield from ()

    monkeypatch.setattr(huggingface, "ask", ask)
    newest = replace(DAY, query=SourceQuery("huggingface", "day"))
    with Library.open(home) as library:
        library.save_follow(newest)
        for _ in range(2):
            refresh(library, follow_request(library.follow(1)))
        monkeypatch.setattr("paperdesk.library.follows.follow_table.now", lambda: LONG_AGO)
        refresh(library, follow_request(library.follow(1)))
        refresh(library, follow_request(library.follow(1)))
    assert [dict(query.options) for query in asked] == [{}, {}, {}, {"since": LONG_AGO[:10]}]


def test_a_refresh_that_was_killed_goes_on_and_loses_nothing(
    home: Places, replay: ReplayServer
) -> None:
    arrived, over = threading.Event(), threading.Event()

    def hang(_asked: Asked) -> bytes:
        arrived.set()
        over.wait(30)
        return lists.listed((9,), "2026-04-04")

    replay.answer(f"{DAILY}?date=2026-04-03", lists.listed((7, 3)))
    replay.answer(f"{DAILY}?date=2026-04-04", hang)
    both = SourceQuery("huggingface", "day", "2026-04-03/2026-04-04")
    with Library.open(home) as library:
        library.save_follow(replace(DAY, query=both))
        library.enqueue([follow_request(library.follow(1))])
    words = [sys.executable, "-m", "paperdesk", "refresh", "--home", str(home.data.parent)]
    killed = subprocess.Popen(words, env={**os.environ}, stdout=subprocess.DEVNULL)
    try:
        assert arrived.wait(30)
        with Library.open(home) as library:
            assert drain(library, home).waiting == (1,)  # the other process is at it
    finally:
        killed.kill()
        killed.wait()
        over.set()
    replay.answer(f"{DAILY}?date=2026-04-04", lists.listed((9,), "2026-04-04"))
    with Library.open(home) as library:
        assert library.counts().new == 2  # what was there before it was killed
        outcome = drain(library, home)
        assert (outcome.new, outcome.done, library.counts().new) == (1, (1,), 3)
        assert [batch.date for batch in issues(library, SOURCE, "day")] == [
            "2026-04-04",
            "2026-04-03",
        ]


def test_a_list_without_a_paper_that_can_be_read_is_told_and_others_arrive(
    home: Places, replay: ReplayServer
) -> None:
    replay.answer(f"{DAILY}?date=2026-04-03", b'[{"paper": {"id": "2604.00001"}}]')
    replay.answer(f"{DAILY}?date=2026-04-04", lists.listed((9,), "2026-04-04"))
    both = SourceQuery("huggingface", "day", "2026-04-03/2026-04-04")
    with Library.open(home) as library:
        library.save_follow(replace(DAY, query=both))
        outcome = refresh(library, follow_request(library.follow(1)))
        ((_, done),) = outcome.outcomes
        assert (outcome.new, [str(one) for one in done.remarks]) == (
            1,
            ["no title; a paper needs at least that"],
        )


def test_known_papers_are_asked_about_in_chunks_and_their_news_are_told(
    home: Places, replay: ReplayServer
) -> None:
    ids = [f"2104.{number:05}" for number in range(1, 151)]
    with Library.open(home) as library:
        known = [paper(f"Pot {one}", arxiv_id=one, versions=("v1",)) for one in ids]
        library.add([file(*known)])

        def answer(asked: Asked) -> bytes:
            some = asked.query["id_list"].split(",")
            return lists.atom(*(_entry(one) for one in reversed(some)))

        replay.answer(lists.API, answer)
        before = library.batches()
        whole = {"papers": "all", "source": "arxiv"}
        outcome = refresh(library, QueuedRequest("refresh", whole, "News of papers"))
        assert [len(one.query["id_list"].split(",")) for one in replay.asked] == [100, 50]
        assert len(outcome.done) == 3
        told = {(one.kind, one.value, one.key) for one in library.paper_notices()}
        assert told == {
            ("new-version", "v3", library.key(ids[4])),
            ("withdrawn", "Withdrawn by the authors", library.key(ids[9])),
        }
        assert library.entry(library.key(ids[4])).paper.versions[-1].startswith("v3")
        assert library.batches() == before
        refresh(library, QueuedRequest("refresh", whole, "News of papers"))
        assert len(library.paper_notices()) == 2
        assert datetime.now(UTC).isoformat()[:4] == library.paper_notices()[0].at[:4]


def _entry(arxiv_id: str) -> str:
    version = 3 if arxiv_id.endswith("00005") else 1
    comment = "Withdrawn by the authors" if arxiv_id.endswith("00010") else ""
    return lists.entry(arxiv_id, version, comment=comment)


def drawn(server: ReplayServer) -> Callable[..., QueuedRequest | None]:
    """A claim, before the second request of which the server is gone."""
    claim = Library.claim_request

    def claim_and_draw(library: Library, *kinds: object, **which: object) -> QueuedRequest | None:
        found = claim(library, *kinds, **which)  # type: ignore[arg-type]
        if found is not None and found.number > 1:
            server.stop()
        return found

    return claim_and_draw


def test_a_cable_that_is_drawn_in_the_middle_leaves_all_waiting_and_nothing_complains(
    home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = Library.claim_request
    saturday = replace(DAY, query=SourceQuery("huggingface", "day", "2026-04-04"), title="Saturday")
    with Library.open(home) as library, ReplayServer() as server:
        monkeypatch.setenv(*server.variable())
        for follow in (DAY, saturday):
            library.save_follow(follow)

        server.answer(f"{DAILY}?date=2026-04-03", lists.listed((7, 3)))
        monkeypatch.setattr(Library, "claim_request", drawn(server))
        outcome = refresh(library, *map(follow_request, library.follows()))
        assert (outcome.done, outcome.failed, outcome.waiting) == ((1,), (), (2,))
        for _ in range(3):  # also what is known of old is not taken for an answer
            again = refresh(library, follow_request(library.follow(1)))
            assert (again.offline, again.done, again.failed) == (True, (), ())
        assert [one.problem for one in library.follows()] == [None] * 2
        assert [one.problem for one in library.queued()] == [None] * 2
        library.star([1])
        library.save_note(1, "Read on the train.", "")
        assert library.entry(1).starred
    monkeypatch.setattr(Library, "claim_request", claim)
    with Library.open(home) as library, ReplayServer() as server:
        monkeypatch.setenv(*server.variable())
        server.answer(f"{DAILY}?date=2026-04-03", lists.listed((7, 3)))
        server.answer(f"{DAILY}?date=2026-04-04", lists.listed((9,), "2026-04-04"))
        assert drain(library, home).new == 1
        assert library.queued() == ()
