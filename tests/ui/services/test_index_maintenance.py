"""The index follows the library, also when the worker that indexes dies."""

import sys

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import BatchHeader, ImportedRecord, Paper, Scope, silent
from paperdesk.model.query.parser import parse
from paperdesk.paths import Places
from paperdesk.tasks.index_jobs import heal
from paperdesk.ui.kit.notices import Notices
from paperdesk.ui.services import index_maintenance
from paperdesk.ui.shell.session import Session
from tests.places import record
from tests.ui.session import Open
from tests.ui.six_papers import items

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")


def arrive(home: Places) -> None:
    """Six papers come in that the index does not have yet."""
    with Library.open(home) as library:
        library.add([("six.jsonl", "jsonl", items())])


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What notices say from now on of workers."""
    heard: list[str] = []
    monkeypatch.setattr(Notices, "say", lambda _self, text, *_more, **_rest: heard.append(text))
    return heard


def unindexed(session: Session, qtbot: QtBot) -> int:
    heard: list[int] = []
    session.client.ask(lambda library: library.unindexed(), heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    return heard[0]


def test_a_worker_that_dies_is_told_of_once_and_another_does_its_work(
    home: Places, open_session: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    monkeypatch.setattr(index_maintenance, "HEAL", "tests.ui.dying:heal_at_second_try")
    arrive(home)
    session = open_session()
    qtbot.waitUntil(lambda: unindexed(session, qtbot) == 0, timeout=15_000)
    assert len(said) == 1
    assert "started again" in said[0]
    assert "lost" in said[0]


def test_what_kills_every_worker_is_not_tried_for_ever(
    home: Places, open_session: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    monkeypatch.setattr(index_maintenance, "HEAL", "tests.ui.dying:never_heal")
    arrive(home)
    session = open_session()
    deaths = home.data / "deaths"
    qtbot.waitUntil(
        lambda: deaths.exists() and len(deaths.read_text().splitlines()) == 2, timeout=15_000
    )
    qtbot.wait(1500)
    assert len(deaths.read_text().splitlines()) == 2
    assert len(said) == 1
    assert unindexed(session, qtbot) == 6


def test_a_note_that_changed_is_found_without_a_worker(
    home: Places, open_session: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrive(home)
    heal({"home": home.as_dict()}, silent)
    monkeypatch.setattr(index_maintenance, "HEAL", "tests.ui.dying:never_heal")
    session = open_session()
    heard: list[object] = []
    with Library.open(home) as library:
        key = library.keys(Scope())[0]
    session.client.ask(
        lambda library: library.append_note(key, "Compare with quuxes."), heard.append
    )
    qtbot.waitUntil(lambda: bool(heard))
    with qtbot.waitSignal(session.changes.changed, timeout=15_000):
        session.services.index.heal()
    assert unindexed(session, qtbot) == 0
    found: list[list[int]] = []
    session.client.ask(lambda library: list(library.search(parse("quuxes")).keys), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [[key]]
    assert not (home.data / "deaths").exists()


def test_an_index_of_many_parts_is_put_together_when_all_is_calm(
    home: Places, open_session: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_maintenance, "IDLE", 50)
    papers = [Paper(title=f"Paper {n}", arxiv_id=f"2604.{n:05}") for n in range(1, 36)]
    arrivals = [ImportedRecord(paper, n, record(n)) for n, paper in enumerate(papers, 1)]
    with Library.open(home) as library:
        library.add([("many.jsonl", "jsonl", [BatchHeader("many", "2026-04-04"), *arrivals])])
        while library.index_unindexed(7):
            pass
        library.watch_arrivals()
        assert library.index_status().segments == 5
    session = open_session()
    heard: list[tuple[int, int]] = []

    def whole(library: Library) -> tuple[int, int]:
        status = library.index_status()
        return status.papers, status.segments

    def is_whole() -> bool:
        session.client.ask(whole, heard.append)
        return (35, 1) in heard

    qtbot.waitUntil(is_whole, timeout=15_000)
