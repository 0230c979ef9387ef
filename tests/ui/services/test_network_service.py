"""The network service runs what waits, one thing for all that ask for it."""

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.model.follow_schedule import query_request
from paperdesk.model.follows import SourceQuery
from paperdesk.model.messages import Message
from paperdesk.ui.services import network_service
from paperdesk.ui.services.network_service import NetworkOutcome, outcome_of
from paperdesk.ui.shell.session import Session

LONG = 30_000
DAY = query_request(SourceQuery("huggingface", "day", "2026-04-03"), "A day")


def test_an_outcome_says_what_the_job_said() -> None:
    problem, remark = Message("work.ended"), Message("source.no_weekend_list")
    told = outcome_of(
        {
            "done": [1],
            "failed": [[2, problem]],
            "waiting": [3],
            "batches": [7],
            "new": 5,
            "offline": True,
            "outcomes": {"1": {"remarks": [remark]}},
        }
    )
    assert (told.done, told.failed, told.waiting) == ((1,), ((2, problem),), (3,))
    assert (told.batches, told.new, told.offline, told.remarks) == ((7,), 5, True, (remark,))


def test_what_is_asked_for_is_kept_before_it_is_done(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_service, "RUN", "tests.ui.queue_work:look")
    heard: list[NetworkOutcome] = []
    session.services.network.ask([DAY], heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=LONG)
    assert heard[0].answer["queued"] == ["A day"]


def test_a_job_that_fails_is_told_to_who_asked(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_service, "RUN", "tests.ui.queue_work:fail")
    heard: list[BaseException] = []
    session.services.network.ask([DAY], failed=heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=LONG)
    assert not session.services.network.busy


def test_runs_of_the_same_are_one(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_service, "RUN", "tests.ui.queue_work:look")
    heard: list[NetworkOutcome] = []
    network = session.services.network
    for _ in range(4):
        network.run(done=heard.append)
    qtbot.waitUntil(lambda: len(heard) == 4, timeout=LONG)
    assert len({id(one) for one in heard}) == 2  # the first, and one for those behind it


def test_offline_nothing_runs_and_what_waits_is_told(session: Session) -> None:
    network = session.services.network
    network.work_offline(True)
    heard: list[NetworkOutcome] = []
    network.run([3, 4], heard.append)
    assert [one.waiting for one in heard] == [(3, 4)]
    assert not network.busy
