"""Real worker processes that serve one object: what they answer, and how they end."""

import os
from collections.abc import Callable, Iterator
from queue import Queue
from typing import Any

import pytest

from paperdesk.model.errors import BadFileError, Cancelled, PaperDeskError, WorkerEndedError
from paperdesk.workers.arena import Arena
from paperdesk.workers.protocol import BugError
from paperdesk.workers.worker_session import WorkerSession

SOON = 20.0
SLOTS, SLOT_BYTES = 3, 8192


class Client:
    """Asks a session and collects what is called back, in order."""

    def __init__(self, name: str = "Desk", **more: Any) -> None:
        self.heard: Queue[Any] = Queue()
        self.ends: Queue[tuple[str, int]] = Queue()
        self.session = WorkerSession(
            f"tests.workers.served:{name}",
            {"first": "a"},
            ended=lambda how, number: self.ends.put((how, number)),
            **more,
        )

    def ask(self, method: str, priority: int = 0, **args: Any) -> int:
        return self.session.ask(
            method, args, priority=priority, done=self.heard.put, failed=self.heard.put
        )

    def answer(self, method: str, **args: Any) -> Any:
        self.ask(method, **args)
        return self.next()

    def next(self) -> Any:
        return self.heard.get(timeout=SOON)


@pytest.fixture
def client() -> Iterator[Client]:
    made = Client()
    yield made
    made.session.close()


@pytest.fixture
def arena() -> Iterator[Arena]:
    made = Arena(SLOTS, SLOT_BYTES)
    yield made
    made.close()


def test_a_session_keeps_what_it_has_and_does_not_give_way_to_others(client: Client) -> None:
    client.answer("tell", word="b")
    assert client.answer("tell", word="c") == {"said": ["a", "b", "c"], "nice": os.nice(0)}


def test_what_the_worker_writes_into_a_slot_is_seen_here(arena: Arena) -> None:
    client = Client(arena=arena)
    assert client.answer("write", slot=1, byte=7) == {}
    client.session.close()
    assert bytes(arena.slot(1)) == b"\7" * SLOT_BYTES
    assert not any(arena.slot(0))
    with pytest.raises(IndexError):
        arena.slot(SLOTS)


def test_an_arena_outlives_its_session_and_serves_another(arena: Arena) -> None:
    for byte in (1, 2):
        client = Client(arena=arena)
        client.answer("write", slot=0, byte=byte)
        client.session.kill()
        assert client.ends.get(timeout=SOON)[1] == 0
        client.session.close()
    assert arena.slot(0)[0] == 2


def test_the_most_urgent_request_is_answered_first(client: Client) -> None:
    waits = client.ask("wait")
    for priority, word in ((5, "last"), (1, "second"), (0, "first"), (5, "very last")):
        client.ask("tell", priority, word=word)
    client.session.cancel(waits)
    assert isinstance(client.next(), Cancelled)
    answers = [client.next()["said"][-1] for _ in range(4)]
    assert answers == ["first", "second", "last", "very last"]


def test_what_is_cancelled_while_it_waits_is_not_begun(client: Client) -> None:
    first, second = client.ask("wait"), client.ask("tell", word="never")
    client.session.cancel(second)
    client.session.cancel(first)
    assert {type(client.next()) for _ in range(2)} == {Cancelled}
    assert client.answer("tell", word="b")["said"] == ["a", "b"]
    client.session.cancel(second)


def test_errors_come_as_they_were_raised(client: Client) -> None:
    assert isinstance(client.answer("refuse"), BadFileError)
    assert isinstance(client.answer("tell", wrong=1), BugError)
    assert client.answer("tell", word="b")["said"] == ["a", "b"]


def test_a_crash_names_the_guilty_request_and_fails_all(client: Client) -> None:
    waits = client.ask("wait")
    guilty = client.ask("crash")
    client.ask("tell", 9, word="never")
    client.session.cancel(waits)
    assert [type(client.next()) for _ in range(3)] == [Cancelled, *[WorkerEndedError] * 2]
    how, number = client.ends.get(timeout=SOON)
    assert number == guilty
    assert "about to crash" in how
    assert isinstance(client.answer("tell", word="b"), WorkerEndedError)
    assert client.ends.empty()


def test_a_request_that_takes_too_much_of_the_processor_ends_the_worker() -> None:
    client = Client(patience=0.2)
    guilty = client.ask("burn")
    assert isinstance(client.next(), WorkerEndedError)
    how, number = client.ends.get(timeout=SOON)
    assert number == guilty
    assert "seconds of the processor" in how
    client.session.close()


@pytest.mark.skipif(not hasattr(os, "memfd_create"), reason="limits are the system's own")
def test_a_worker_takes_no_more_memory_than_it_may() -> None:
    client = Client(memory=300 << 20)
    failed = client.answer("take", size=1 << 30)
    assert type(failed) is PaperDeskError
    assert "more memory" in str(failed)
    assert client.ends.get(timeout=SOON)[1] == 0
    client.session.close()


def test_an_object_that_cannot_be_made_ends_the_session() -> None:
    client = Client("Unmakeable")
    assert isinstance(client.answer("tell", word="b"), WorkerEndedError)
    assert client.ends.get(timeout=SOON)[1] == 0
    client.session.close()


def test_after_closing_nothing_is_called_back(client: Client) -> None:
    client.ask("wait")
    client.session.close()
    client.session.close()
    assert client.heard.empty()
    assert client.ends.empty()
    with pytest.raises(ProcessLookupError):
        os.kill(client.session.pid, 0)


@pytest.mark.parametrize("close", [Arena.close, lambda arena: (arena.close(), arena.close())])
def test_a_closed_arena_gives_no_slot(close: Callable[[Arena], None]) -> None:
    arena = Arena(SLOTS, SLOT_BYTES)
    held = arena.slot(0)
    close(arena)
    held[0] = 1
    with pytest.raises(IndexError):
        arena.slot(0)
