from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from paperdesk import settings
from paperdesk.paths import Places
from paperdesk.ui import fonts, theme
from paperdesk.ui.desk import Desk
from paperdesk.ui.preferences import Preferences
from tests.ui.desk.conftest import Open, close
from tests.ui.desk.test_desk import press

Key = Qt.Key


def opened(desk: Desk) -> Preferences:
    press(desk, Key.Key_Comma, ctrl=True)
    dialog = desk.window.findChild(Preferences)
    assert isinstance(dialog, Preferences)
    return dialog


def test_a_setting_holds_at_once_and_is_written_soon(
    desk: Desk, qtbot: QtBot, home: Places
) -> None:
    dialog = opened(desk)
    for button in dialog.findChildren(QRadioButton):
        if button.accessibleName() in ("Theme: Dark", "Rows of the list: Compact"):
            button.click()
    assert theme.current().dark
    assert desk.window.actions_of["theme_dark"].isChecked()
    assert desk.window.list.papers.rowHeight(0) == 68
    qtbot.waitUntil(lambda: settings.load(home).theme == "dark", timeout=5000)
    dialog.accept()


def test_text_grows_and_shrinks_by_key_and_rows_with_it(desk: Desk) -> None:
    before = desk.window.list.papers.rowHeight(0)
    press(desk, Key.Key_Plus, ctrl=True)
    assert fonts.zoom() == 1.1
    assert desk.window.list.papers.rowHeight(0) == round(before * 1.1)
    press(desk, Key.Key_Minus, ctrl=True)
    press(desk, Key.Key_Minus, ctrl=True)
    assert fonts.zoom() == 0.9
    press(desk, Key.Key_0, ctrl=True)
    assert desk.window.list.papers.rowHeight(0) == before
    for _ in range(12):
        press(desk, Key.Key_Plus, ctrl=True)
    assert fonts.zoom() == 2.0


def test_size_and_keys_are_there_at_the_next_start(
    desk: Desk, open_desk: Open, qtbot: QtBot
) -> None:
    dialog = opened(desk)
    dialog.changed.emit("zoom", 125)
    dialog.keys_page.changed.emit({"star": ("Y",), "dismiss": ()})
    dialog.accept()
    close(desk, qtbot)
    again = open_desk()
    assert fonts.zoom() == 1.25
    assert again.window.actions_of["star"].shortcut().toString() == "Y"
    assert again.window.actions_of["star"].toolTip() == "Star (Y)"
    assert again.window.actions_of["dismiss"].toolTip() == "Dismiss"
    qtbot.waitUntil(lambda: again.reading.entry is not None)
    again.window.list.papers.setFocus()
    press(again, Key.Key_S)
    press(again, Key.Key_Y)
    qtbot.waitUntil(lambda: again.listing.overview.counts.starred == 1)
