"""Panes that fold, and a window too narrow for all of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from paperdesk.ui.shell.session import Session
from tests.ui.session import Open, close
from tests.ui.shell.test_session import press

Key = Qt.Key


def visible(session: Session) -> tuple[bool, bool, bool]:
    window = session.window
    return window.side.isVisible(), window.list.isVisible(), window.detail.isVisible()


def test_a_narrow_window_shows_the_list_or_the_paper(session: Session, qtbot: QtBot) -> None:
    session.window.resize(1200, 700)
    assert visible(session) == (True, True, True)
    sizes = session.window._splitter.sizes()
    session.window.resize(640, 700)  # half a screen, at once
    assert session.window.width() == 640
    qtbot.waitUntil(lambda: visible(session) == (True, True, False))
    assert session.window._splitter.sizes()[0] == sizes[0]
    press(session, Key.Key_Return)
    assert visible(session) == (True, False, True)
    qtbot.waitUntil(session.window.detail.abstract.hasFocus)
    press(session, Key.Key_Escape)
    assert visible(session) == (True, True, False)
    assert session.window.list.papers.hasFocus()
    session.window.resize(1200, 700)
    qtbot.waitUntil(lambda: visible(session) == (True, True, True))
    assert session.window._splitter.sizes() == sizes


def test_keys_of_the_paper_bring_it_in_sight(session: Session, qtbot: QtBot) -> None:
    session.window.resize(880, 700)
    qtbot.waitUntil(lambda: visible(session) == (True, True, False))
    press(session, Key.Key_N)
    qtbot.waitUntil(session.window.notes.editor.hasFocus)
    press(session, Key.Key_F, ctrl=True)
    qtbot.waitUntil(session.window.search.hasFocus)
    assert visible(session) == (True, True, False)


def test_panes_fold_by_key_and_stay_folded(
    session: Session, open_session: Open, qtbot: QtBot
) -> None:
    session.window.resize(1200, 700)
    session.window.actions_of["fold_side"].trigger()
    session.window.actions_of["fold_detail"].trigger()
    assert visible(session) == (False, True, False)
    press(session, Key.Key_Return)
    assert visible(session) == (False, False, True)
    press(session, Key.Key_Escape)
    assert visible(session) == (False, True, False)
    close(session, qtbot)
    again = open_session()
    assert visible(again) == (False, True, False)
    again.window.resize(1200, 700)
    again.window.actions_of["fold_side"].trigger()
    again.window.actions_of["fold_detail"].trigger()
    assert visible(again) == (True, True, True)


def test_what_goes_on_is_seen_below_the_list_while_the_side_bar_is_folded(
    session: Session, qtbot: QtBot
) -> None:
    strip = session.window.side.progress
    work = strip.begin("Counting")
    qtbot.waitUntil(strip.isVisible)
    session.window.fold(side=True)
    qtbot.waitUntil(strip.isVisible)
    assert session.window.list.isAncestorOf(strip)
    session.window.fold(side=False)
    qtbot.waitUntil(strip.isVisible)
    assert session.window.side.isAncestorOf(strip)
    work.end()
    assert strip.isHidden()
    session.window.fold(side=True)
    assert not strip.isVisible()


def test_folding_a_pane_with_the_keyboard_hands_it_to_the_list(session: Session) -> None:
    window = session.window
    window.resize(1300, 700)
    papers = window.list.papers
    for pane in (window.detail.focus_reading, window.to_detail, window.side.view.setFocus):
        pane()
        window.actions_of["fold_detail"].trigger()
        window.actions_of["fold_side"].trigger()
        assert window.focusWidget() is papers
        window.actions_of["fold_side"].trigger()
        window.actions_of["fold_detail"].trigger()


def test_esc_leads_back_to_the_list_from_buttons_tabs_and_fields(session: Session) -> None:
    window = session.window
    window.resize(1300, 700)
    tab = window.detail.tabs.findChildren(QAbstractButton)[0]
    for widget in (window.list.order, tab, window.search, window.side.view):
        widget.setFocus()
        assert window.focusWidget() is widget or widget.isHidden()
        press(session, Key.Key_Escape)
        assert window.focusWidget() is window.list.papers, widget
