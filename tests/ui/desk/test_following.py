"""The index follows the library, also when the worker that indexes dies."""

import sys

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import Arrival, BatchHeader, Paper, Scope, silent
from paperdesk.model.grammar import parse
from paperdesk.paths import Places
from paperdesk.tasks.indexing import heal
from paperdesk.ui.desk import Desk, following
from paperdesk.ui.notices import Notices
from tests.ui.desk.conftest import Open
from tests.ui.desk.papers import items

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


def unindexed(desk: Desk, qtbot: QtBot) -> int:
    heard: list[int] = []
    desk.door.ask(lambda library: library.unindexed(), heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    return heard[0]


def test_a_worker_that_dies_is_told_of_once_and_another_does_its_work(
    home: Places, open_desk: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    monkeypatch.setattr(following, "HEAL", "tests.ui.desk.dying:heal_at_second_try")
    arrive(home)
    desk = open_desk()
    qtbot.waitUntil(lambda: unindexed(desk, qtbot) == 0, timeout=15_000)
    assert len(said) == 1
    assert "started again" in said[0]
    assert "lost" in said[0]


def test_what_kills_every_worker_is_not_tried_for_ever(
    home: Places, open_desk: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    monkeypatch.setattr(following, "HEAL", "tests.ui.desk.dying:never_heal")
    arrive(home)
    desk = open_desk()
    deaths = home.data / "deaths"
    qtbot.waitUntil(
        lambda: deaths.exists() and len(deaths.read_text().splitlines()) == 2, timeout=15_000
    )
    qtbot.wait(1500)
    assert len(deaths.read_text().splitlines()) == 2
    assert len(said) == 1
    assert unindexed(desk, qtbot) == 6


def test_a_note_that_changed_is_found_without_a_worker(
    home: Places, open_desk: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrive(home)
    heal({"home": home.as_dict()}, silent)
    monkeypatch.setattr(following, "HEAL", "tests.ui.desk.dying:never_heal")
    desk = open_desk()
    heard: list[object] = []
    with Library.open(home) as library:
        key = library.keys(Scope())[0]
    desk.door.ask(lambda library: library.append_note(key, "Compare with quuxes."), heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    with qtbot.waitSignal(desk.following.changed, timeout=15_000):
        desk.following.heal()
    assert unindexed(desk, qtbot) == 0
    found: list[list[int]] = []
    desk.door.ask(lambda library: list(library.search(parse("quuxes")).keys), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [[key]]
    assert not (home.data / "deaths").exists()


def test_an_index_of_many_parts_is_put_together_when_all_is_calm(
    home: Places, open_desk: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "IDLE", 50)
    papers = [Paper(title=f"Paper {n}", arxiv_id=f"2604.{n:05}") for n in range(1, 36)]
    arrivals = [Arrival(paper, n, f"record {n}") for n, paper in enumerate(papers, 1)]
    with Library.open(home) as library:
        library.add([("many.jsonl", "jsonl", [BatchHeader("many", "2026-04-04"), *arrivals])])
        while library.index_unindexed(7):
            pass
        library.watch_arrivals()
        assert library.index_status().segments == 5
    desk = open_desk()
    heard: list[tuple[int, int]] = []

    def whole(library: Library) -> tuple[int, int]:
        status = library.index_status()
        return status.papers, status.segments

    def is_whole() -> bool:
        desk.door.ask(whole, heard.append)
        return (35, 1) in heard

    qtbot.waitUntil(is_whole, timeout=15_000)
