"""The papers of the list become a map by one key; what is chosen there is chosen everywhere."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.library.search.paper_maps import PaperMaps
from paperdesk.search import PaperMap
from paperdesk.ui.features.map.controller import MapController
from paperdesk.ui.features.map.map_page import MapPage
from paperdesk.ui.shell.session import Session


def opened(session: Session, qtbot: QtBot) -> MapPage:
    session.window.actions_of["map"].trigger()
    page = session.of(MapController)._page
    assert page is not None
    qtbot.waitUntil(lambda: page.shows_map, timeout=60_000)
    return page


def test_the_list_is_a_map_and_a_list_again(session: Session, qtbot: QtBot) -> None:
    window = session.window
    window.resize(1300, 700)
    window._splitter.setSizes([200, 410, 690])
    panes = window._splitter.sizes()
    page = opened(session, qtbot)
    assert window._splitter.sizes() != panes
    assert page.isVisible()
    assert not window.list.papers.isVisible()
    qtbot.waitUntil(page.canvas.hasFocus, timeout=10_000)
    assert "6" in page.canvas.accessibleName()
    first = session.state.current
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down):
        if session.state.current == first:
            QTest.keyClick(page.canvas, key)
    assert session.state.current != first
    assert page.line.text()
    QTest.keyClick(page.canvas, Qt.Key.Key_Space)
    assert len(session.state.selected) == 6
    QTest.keyClick(page.canvas, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: session.state.overview.counts.starred == 6, timeout=20_000)
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert window.list.papers.isVisible()
    assert all(abs(one - two) < 3 for one, two in zip(window._splitter.sizes(), panes, strict=True))
    assert not window.actions_of["map"].isChecked()
    assert window.list.papers.selected_count() == 6


def test_a_map_that_is_opened_again_says_where_the_reader_stands_by_then(
    session: Session, qtbot: QtBot
) -> None:
    page = opened(session, qtbot)
    said = page.line.text()
    session.window.actions_of["map"].trigger()
    rows = session.window.list.papers
    QTest.keyClick(rows, Qt.Key.Key_J)
    session.window.actions_of["map"].trigger()
    qtbot.waitUntil(lambda: page.line.text() not in ("", said), timeout=10_000)
    with qtbot.assertNotEmitted(page.canvas.sheet_requested):  # to walk paints no paper anew
        before = session.state.current
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down):
            QTest.keyClick(page.canvas, key)
            if session.state.current != before:
                break
    assert session.state.current != before


def test_another_search_has_another_map_and_one_without_papers_says_so(
    session: Session, qtbot: QtBot
) -> None:
    page = opened(session, qtbot)
    session.state.search("unlearning")
    qtbot.waitUntil(
        lambda: page.shows_map and "6" not in page.canvas.accessibleName(), timeout=60_000
    )
    session.state.search("nothingofthatkind")
    qtbot.waitUntil(lambda: "No papers here" in page.words, timeout=20_000)
    session.state.search("")
    qtbot.waitUntil(lambda: page.shows_map and "6" in page.canvas.accessibleName(), timeout=60_000)


def test_a_map_that_is_given_up_for_a_newer_one_says_nothing(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.window.actions_of["map"].trigger()
    controller = session.of(MapController)
    page = controller._page
    assert page is not None
    qtbot.waitUntil(lambda: controller._ticket is not None, timeout=30_000)
    heard: list[str] = []
    monkeypatch.setattr(page, "show_words", lambda words, **_more: heard.append(words))
    controller._ask()
    qtbot.waitUntil(lambda: page.shows_map, timeout=60_000)
    assert heard == []


def test_a_map_whose_index_changed_while_it_was_made_is_made_again(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, asked = PaperMaps.kept, list[int]()

    def late(maps: PaperMaps, keys: Sequence[int]) -> PaperMap | None:
        asked.append(len(keys))
        return kept(maps, keys) if len(asked) > 2 else None

    monkeypatch.setattr(PaperMaps, "kept", late)
    opened(session, qtbot)
    assert asked == [6, 6, 6]
