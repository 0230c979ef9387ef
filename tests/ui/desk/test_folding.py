"""Panes that fold, and a window too narrow for all of them."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from paperdesk.ui.desk import Desk
from tests.ui.desk.conftest import Open, close
from tests.ui.desk.test_desk import press

Key = Qt.Key


def visible(desk: Desk) -> tuple[bool, bool, bool]:
    window = desk.window
    return window.side.isVisible(), window.list.isVisible(), window.detail.isVisible()


def test_a_narrow_window_shows_the_list_or_the_paper(desk: Desk, qtbot: QtBot) -> None:
    desk.window.resize(1200, 700)
    assert visible(desk) == (True, True, True)
    sizes = desk.window._splitter.sizes()
    desk.window.resize(640, 700)  # half a screen, at once
    assert desk.window.width() == 640
    qtbot.waitUntil(lambda: visible(desk) == (True, True, False))
    assert desk.window._splitter.sizes()[0] == sizes[0]
    press(desk, Key.Key_Return)
    assert visible(desk) == (True, False, True)
    qtbot.waitUntil(desk.window.detail.abstract.hasFocus)
    press(desk, Key.Key_Escape)
    assert visible(desk) == (True, True, False)
    assert desk.window.list.papers.hasFocus()
    desk.window.resize(1200, 700)
    qtbot.waitUntil(lambda: visible(desk) == (True, True, True))
    assert desk.window._splitter.sizes() == sizes


def test_keys_of_the_paper_bring_it_in_sight(desk: Desk, qtbot: QtBot) -> None:
    desk.window.resize(880, 700)
    qtbot.waitUntil(lambda: visible(desk) == (True, True, False))
    press(desk, Key.Key_N)
    qtbot.waitUntil(desk.window.notes.editor.hasFocus)
    press(desk, Key.Key_F, ctrl=True)
    qtbot.waitUntil(desk.window.list.search.hasFocus)
    assert visible(desk) == (True, True, False)


def test_panes_fold_by_key_and_stay_folded(desk: Desk, open_desk: Open, qtbot: QtBot) -> None:
    desk.window.resize(1200, 700)
    desk.window.actions_of["fold_side"].trigger()
    desk.window.actions_of["fold_detail"].trigger()
    assert visible(desk) == (False, True, False)
    press(desk, Key.Key_Return)
    assert visible(desk) == (False, False, True)
    press(desk, Key.Key_Escape)
    assert visible(desk) == (False, True, False)
    close(desk, qtbot)
    again = open_desk()
    assert visible(again) == (False, True, False)
    again.window.resize(1200, 700)
    again.window.actions_of["fold_side"].trigger()
    again.window.actions_of["fold_detail"].trigger()
    assert visible(again) == (True, True, True)


def test_what_goes_on_is_seen_below_the_list_while_the_side_bar_is_folded(
    desk: Desk, qtbot: QtBot
) -> None:
    strip = desk.window.side.progress
    work = strip.begin("Counting")
    qtbot.waitUntil(strip.isVisible)
    desk.window.fold(side=True)
    qtbot.waitUntil(strip.isVisible)
    assert desk.window.list.isAncestorOf(strip)
    desk.window.fold(side=False)
    qtbot.waitUntil(strip.isVisible)
    assert desk.window.side.isAncestorOf(strip)
    work.end()
    assert strip.isHidden()
    desk.window.fold(side=True)
    assert not strip.isVisible()
