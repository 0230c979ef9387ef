"""Requests wait in the library until they are done; two processes never do one at once."""

import platform
import sqlite3
from contextlib import closing
from dataclasses import replace

from paperdesk.library import Library
from paperdesk.library.follows.request_queue import BY_HAND, MOST_TRIES
from paperdesk.model.follows import QueuedRequest
from paperdesk.model.messages import Message
from paperdesk.paths import Places

ADD = QueuedRequest("add", {"ids": ["arxiv:2304.15004"]}, "One paper")
FETCH = QueuedRequest("fetch", {"keys": [1, 2]}, "Two files")
DEAD = 2**22 + 1
"""A number that no process of this machine has."""


def _hold(home: Places, holder: str, until: str = "9999-01-01T00:00:00Z") -> None:
    with closing(sqlite3.connect(home.data / "library.db")) as connection, connection:
        connection.execute("UPDATE network_queue SET holder = ?, until = ?", (holder, until))


def test_requests_wait_over_a_restart_in_their_order(home: Places) -> None:
    with Library.open(home) as library:
        assert library.enqueue([ADD, FETCH]) == (1, 2)
    with Library.open(home) as library:
        waiting = [replace(one, asked="", number=0) for one in library.queued()]
        assert waiting == [ADD, FETCH]


def test_the_same_request_waits_once(home: Places) -> None:
    with Library.open(home) as library:
        assert library.enqueue([ADD, replace(ADD, title="Again"), FETCH]) == (1, 1, 3)
        assert [one.title for one in library.queued()] == ["Again", "Two files"]


def test_a_claimed_request_is_nobody_elses_until_it_is_given_back_or_done(home: Places) -> None:
    with Library.open(home) as library, Library.open(home) as other:
        library.enqueue([ADD, FETCH])
        assert library.claim_request().number == 1  # type: ignore[union-attr]
        assert other.claim_request().number == 2  # type: ignore[union-attr]
        assert library.claim_request() is None
        assert library.requests_at_work() == {1, 2}
        other.release_request(2)
        library.request_done(1)
        assert [one.number for one in library.queued()] == [2]
        assert library.claim_request(["add"]) is None
        assert library.claim_request(without=[2]) is None
        assert library.claim_request(["fetch"]) is not None


def test_what_a_killed_process_had_claimed_is_free_at_once(home: Places) -> None:
    with Library.open(home) as library:
        library.enqueue([ADD])
        assert library.claim_request() is not None
        _hold(home, f"{DEAD}@{platform.node()}")
        assert library.requests_at_work() == frozenset()
        assert library.claim_request().number == 1  # type: ignore[union-attr]
        _hold(home, "1@another-machine")
        assert library.claim_request() is None
        _hold(home, "1@another-machine", until="2020-01-01T00:00:00Z")
        assert library.claim_request() is not None


def test_a_request_that_failed_waits_for_its_time_unless_it_is_asked_for_by_its_number(
    home: Places,
) -> None:
    problem = Message("library.busy")
    with Library.open(home) as library:
        library.enqueue([ADD])
        library.claim_request()
        library.request_failed(1, problem, "2100-01-01T00:00:00Z")
        assert library.claim_request() is None
        (waiting,) = library.queued()
        assert (waiting.tries, waiting.problem) == (1, problem)
        library.enqueue([ADD])
        assert library.queued() == (waiting,)
        assert library.claim_request(numbers=[1]) is not None


def test_a_request_that_failed_for_good_is_tried_when_it_is_asked_for_again(home: Places) -> None:
    with Library.open(home) as library:
        for again in (lambda: library.enqueue([ADD]), lambda: library.retry_requests([1])):
            library.enqueue([ADD])
            library.claim_request()
            library.request_failed(1, Message("library.busy"), BY_HAND)
            assert library.claim_request() is None
            again()
            assert library.claim_request() is not None
            library.release_request(1)


def test_a_request_over_which_its_process_ends_each_time_is_given_up(home: Places) -> None:
    with Library.open(home) as library:
        library.enqueue([ADD, FETCH])
        for _ in range(MOST_TRIES):
            assert library.claim_request().number == 1  # type: ignore[union-attr]
            _hold(home, f"{DEAD}@{platform.node()}")
        assert library.claim_request().number == 2  # type: ignore[union-attr]
        (given_up,) = (one for one in library.queued() if one.number == 1)
        assert given_up.not_before == BY_HAND
        assert "ended again and again" in str(given_up.problem)
