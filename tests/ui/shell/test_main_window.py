from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.model import Entry, Paper, PaperId, State
from paperdesk.ui.kit import fonts, theme
from paperdesk.ui.kit.design_tokens import PANE_MINIMUM
from paperdesk.ui.kit.notices import Notice
from paperdesk.ui.services.action_registry import GROUPS
from paperdesk.ui.shell.feature_table import ACTIONS
from paperdesk.ui.shell.main_window import MainWindow
from tests.ui.features.list.rows import fetch, keys


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(fetch)
    qtbot.addWidget(made, before_close_func=MainWindow.let_close)
    made.menus.fill()
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    made.list.show_papers(keys(5), "5 papers")
    return made


def test_the_menus_hold_every_action_once(window: MainWindow) -> None:
    menus = [action.menu() for action in window.menuBar().actions()]
    assert [menu.title() for menu in menus if isinstance(menu, QMenu)] == [f"&{g}" for g in GROUPS]
    held: list[str] = []
    waiting = [menu for menu in menus if isinstance(menu, QMenu)]
    while waiting:
        for action in waiting.pop().actions():
            below = action.menu()
            if isinstance(below, QMenu):
                waiting.append(below)
            elif not action.isSeparator():
                held.append(action.objectName())
    assert sorted(held) == sorted(spec.name for spec in ACTIONS)


def test_panes_have_their_least_widths(window: MainWindow) -> None:
    window.resize(100, 400)
    widths = (window.side.width(), window.list.width(), window.detail.width())
    assert all(width >= least for width, least in zip(widths, PANE_MINIMUM, strict=True))


def test_the_place_of_window_and_panes_is_taken_again(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1100, 700)
    window._splitter.setSizes([250, 400, 450])
    sizes = window._splitter.sizes()
    geometry, panes = window.place()
    other = MainWindow(fetch)
    qtbot.addWidget(other, before_close_func=MainWindow.let_close)
    other.take_place(geometry, panes)
    other.show()
    other.resize(window.size())  # the screen of a test is smaller than a window
    assert other._splitter.sizes() == sizes


def test_a_window_of_a_larger_screen_is_made_to_fit(window: MainWindow) -> None:
    window.setMinimumSize(0, 0)
    screen = window.screen().availableGeometry()
    window.setGeometry(screen.right() - 40, 60, screen.width() * 2, screen.height() * 2)
    geometry, panes = window.place()
    other = MainWindow(fetch)
    other.take_place(geometry, panes)
    assert screen.contains(other.geometry())
    other.let_close()
    other.deleteLater()


def test_an_unreadable_place_is_ignored(window: MainWindow) -> None:
    window.take_place("nonsense", "äöü")
    assert window.isVisible()


def test_a_letter_is_an_action_in_the_list_and_a_letter_in_a_field(
    qtbot: QtBot, window: MainWindow
) -> None:
    fired: list[str] = []
    for name in ("star", "dismiss", "down", "search", "next_unread"):
        window.actions_of[name].triggered.connect(lambda _on=False, n=name: fired.append(n))
    for field in (window.search, window.notes.editor):
        if field is window.notes.editor:
            window.detail.show_paper(entry())
            window.notes.show_note(1, "")
            window.detail.set_tab("notes")
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        QTest.keyClicks(field, "sdj/ ")
        assert fired == []
    assert window.search.text() == "sdj/ "
    assert window.notes.editor.toPlainText() == "sdj/ "
    window.list.papers.setFocus()
    QTest.keyClicks(window.list.papers, "sdj ")
    assert fired == ["star", "dismiss", "down", "next_unread"]


def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    window.detail.show_paper(entry())
    button = window.detail.state_buttons.star
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        with qtbot.waitSignal(button.clicked):
            QTest.keyClick(button, key)


def entry() -> Entry:

    return Entry(1, Paper("A title", PaperId("local:1")), State.SEEN, False, (), False, "2026")


def test_tab_goes_from_side_bar_to_search_to_list(qtbot: QtBot, window: MainWindow) -> None:
    window.side.view.setFocus()
    qtbot.waitUntil(window.side.view.hasFocus)
    met: list[QWidget | None] = []
    for _ in range(2):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    assert met == [window.search, window.list.papers]


def test_files_dropped_anywhere_are_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt")), QUrl("https://example.org/b")])
    where = QPointF(600, 400)
    buttons, keys_down = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(where.toPoint(), action, data, buttons, keys_down)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    assert window._drops._veil.isVisible()
    with qtbot.waitSignal(window.files_dropped) as told:
        QApplication.sendEvent(window, QDropEvent(where, action, data, buttons, keys_down))
    assert told.args == [[str(tmp_path / "a.txt")]]
    assert window._drops._veil.isHidden()


def test_other_things_cannot_be_dropped(window: MainWindow) -> None:
    data = QMimeData()
    data.setText("words")
    enter = QDragEnterEvent(
        QPointF(5, 5).toPoint(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


def test_closing_asks_first(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()
    assert window.isVisible()
    window.let_close()
    assert not window.isVisible()


def test_a_maximised_window_comes_forward_as_large_as_it_was_put_away(window: MainWindow) -> None:
    window.showMaximized()
    window.showMinimized()
    window.come_forward()
    assert window.isMaximized()
    assert not window.isMinimized()
    assert window.isActiveWindow()


def test_the_first_run_takes_the_place_of_the_panes(window: MainWindow) -> None:
    window.show_first_run(True)
    assert window.first_run.isVisible()
    assert not window.list.isVisible()
    assert not window.actions_of["star"].isEnabled()
    assert window.actions_of["import"].isEnabled()
    window.show_first_run(False)
    assert window.list.isVisible()
    assert window.actions_of["star"].isEnabled()


def test_a_notice_stays_above_the_page_that_comes(window: MainWindow) -> None:
    window.show_first_run(True)
    window.notice_bar.say(Notice("Added 2 papers.", stays=True))
    window.show_first_run(False)
    bar = window.notice_bar
    ground = window.centralWidget()
    assert ground is not None
    there = ground.childAt(bar.geometry().center())
    assert there is not None
    assert bar in (there, there.parent())


def test_larger_letters_give_the_panes_more_room(window: MainWindow, qapp: QApplication) -> None:
    window.resize(1280, 800)
    seen = []
    for percent in (100, 150, 100):
        theme.set_type(qapp, "inter", percent)
        seen.append((window.one_at_a_time, not window._right.isHidden()))
        assert window.side.minimumWidth() == PANE_MINIMUM[0] * percent / 100
        assert window.menuBar().font().pixelSize() == fonts.zoomed(13)
    assert seen == [(False, True), (True, False), (False, True)]
