import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.model import Cancelled
from paperdesk.ui.services.lanes import Lane, Latest


@pytest.fixture
def lane(qapp: Any) -> Iterator[Lane]:
    made = Lane("test")
    yield made
    made.close()


def test_an_answer_comes_on_the_main_thread(qtbot: QtBot, lane: Lane) -> None:
    where: list[threading.Thread] = []
    worked: list[threading.Thread] = []
    lane.run(
        lambda: worked.append(threading.current_thread()),
        lambda _none: where.append(threading.current_thread()),
    )
    qtbot.waitUntil(lambda: bool(where))
    assert where == [threading.main_thread()]
    assert worked != where


def test_jobs_run_in_the_order_they_were_asked_for(qtbot: QtBot, lane: Lane) -> None:
    order: list[int] = []
    for number in range(50):
        lane.run(lambda n=number: n, order.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(order) == 50)
    assert order == list(range(50))


def test_a_failure_is_told_to_the_asker(qtbot: QtBot, lane: Lane) -> None:
    failed: list[BaseException] = []

    def job() -> None:
        raise OSError("disk full")

    lane.run(job, None, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert str(failed[0]) == "disk full"


def test_a_failure_nobody_asked_about_is_told_to_the_lane_s_owner(qtbot: QtBot, qapp: Any) -> None:
    failed: list[BaseException] = []
    lane = Lane("test", failed.append)
    lane.run(lambda: 1 / 0)
    qtbot.waitUntil(lambda: bool(failed))
    lane.close()
    assert isinstance(failed[0], ZeroDivisionError)


def test_what_nobody_waits_for_is_broken_off_and_done_behind_what_somebody_does(
    qtbot: QtBot, lane: Lane
) -> None:
    order: list[str] = []
    begun = threading.Event()

    def later(awaited: Callable[[], bool]) -> str:
        order.append("begun")
        begun.set()
        if len(order) == 1:
            while not awaited():
                pass
            raise Cancelled
        return "later"

    lane.run_later(later, order.append)
    begun.wait()
    lane.run(lambda: "now", order.append)
    qtbot.waitUntil(lambda: "later" in order)
    assert [one for one in order if one != "begun"] == ["now", "later"]
    assert order.count("begun") == 2


def test_what_nobody_waits_for_begins_when_nothing_else_waits(qtbot: QtBot, lane: Lane) -> None:
    order: list[int] = []
    gate = threading.Event()
    lane.run(gate.wait)
    lane.run_later(lambda _awaited: order.append(9), lambda _none: order.append(10))
    for number in range(3):
        lane.run(lambda n=number: order.append(n))  # type: ignore[misc]
    gate.set()
    qtbot.waitUntil(lambda: 10 in order)
    assert order == [0, 1, 2, 9, 10]


def test_closing_breaks_off_what_nobody_waits_for(qtbot: QtBot, qapp: Any) -> None:
    lane = Lane("test")
    begun = threading.Event()

    def later(awaited: Callable[[], bool]) -> None:
        begun.set()
        while not awaited():
            pass
        raise Cancelled

    lane.run_later(later, lambda _none: pytest.fail("it was done"))
    begun.wait()
    lane.close()


def test_a_failure_of_what_nobody_waits_for_is_told(qtbot: QtBot, lane: Lane) -> None:
    failed: list[BaseException] = []
    lane.run_later(lambda _awaited: 1 / 0, None, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], ZeroDivisionError)


def test_closing_with_finish_does_what_was_asked(qtbot: QtBot, qapp: Any) -> None:
    lane = Lane("test")
    done: list[int] = []
    gate = threading.Event()
    lane.run(gate.wait)
    for number in range(5):
        lane.run(lambda n=number: done.append(n))  # type: ignore[misc]
    gate.set()
    lane.close(finish=True)
    assert done == [0, 1, 2, 3, 4]


def test_closing_without_finish_drops_what_waits(qtbot: QtBot, qapp: Any) -> None:
    lane = Lane("test")
    done: list[int] = []
    started, gate = threading.Event(), threading.Event()

    def first() -> None:
        started.set()
        gate.wait()

    lane.run(first)
    lane.run(lambda: done.append(1))
    started.wait()
    threading.Timer(0.05, gate.set).start()
    lane.close()
    assert done == []


def test_a_closed_lane_takes_nothing(qapp: Any) -> None:
    lane = Lane("test")
    lane.close()
    lane.run(lambda: pytest.fail("it ran"))


def test_only_the_newest_question_is_answered() -> None:
    heard: list[str] = []
    latest = Latest()
    first = latest(heard.append)
    second = latest(heard.append)
    second("new")
    first("stale")
    assert heard == ["new"]


def test_the_work_for_a_question_that_is_no_longer_asked_is_not_begun() -> None:
    heard: list[str] = []
    latest = Latest()
    stale, _dropped = latest.both(lambda: pytest.fail("it ran"), heard.append)
    job, deliver = latest.both(lambda word: f"{word}!", heard.append)
    assert stale() is None
    deliver(job("new"))
    assert heard == ["new!"]


def test_a_forgotten_question_is_not_answered() -> None:
    heard: list[str] = []
    latest = Latest()
    answer = latest(heard.append)
    latest.forget()
    answer("late")
    assert heard == []


def test_an_answer_never_comes_before_the_question_is_put(qtbot: QtBot, lane: Lane) -> None:
    heard: list[int] = []
    for number in range(200):
        lane.run(lambda n=number: n, heard.append)  # type: ignore[misc]
        assert heard == []
    qtbot.waitUntil(lambda: len(heard) == 200)
