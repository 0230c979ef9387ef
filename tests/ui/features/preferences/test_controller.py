from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from paperdesk import settings
from paperdesk.paths import Places
from paperdesk.ui.features.preferences.preferences_dialog import Preferences
from paperdesk.ui.kit import fonts, theme
from paperdesk.ui.shell.session import Session
from tests.ui.session import Open, close
from tests.ui.shell.test_session import press

Key = Qt.Key


def opened(session: Session) -> Preferences:
    press(session, Key.Key_Comma, ctrl=True)
    dialog = session.window.findChild(Preferences)
    assert isinstance(dialog, Preferences)
    return dialog


def test_a_setting_holds_at_once_and_is_written_soon(
    session: Session, qtbot: QtBot, home: Places
) -> None:
    dialog = opened(session)
    for button in dialog.findChildren(QRadioButton):
        if button.accessibleName() in ("Theme: Dark", "Rows of the list: Compact"):
            button.click()
    assert theme.current().dark
    assert session.window.actions_of["theme_dark"].isChecked()
    assert session.window.list.papers.rowHeight(0) == 68
    qtbot.waitUntil(lambda: settings.load(home).theme == "dark", timeout=5000)
    dialog.accept()


def test_text_grows_and_shrinks_by_key_and_rows_with_it(session: Session) -> None:
    before = session.window.list.papers.rowHeight(0)
    press(session, Key.Key_Plus, ctrl=True)
    assert fonts.zoom() == 1.1
    assert session.window.list.papers.rowHeight(0) == round(before * 1.1)
    press(session, Key.Key_Minus, ctrl=True)
    press(session, Key.Key_Minus, ctrl=True)
    assert fonts.zoom() == 0.9
    press(session, Key.Key_0, ctrl=True)
    assert session.window.list.papers.rowHeight(0) == before
    for _ in range(12):
        press(session, Key.Key_Plus, ctrl=True)
    assert fonts.zoom() == 2.0


def test_size_and_keys_are_there_at_the_next_start(
    session: Session, open_session: Open, qtbot: QtBot
) -> None:
    dialog = opened(session)
    dialog.changed.emit("zoom", 125)
    dialog.keys_page.changed.emit({"star": ("Y",), "dismiss": ()})
    dialog.accept()
    close(session, qtbot)
    again = open_session()
    assert fonts.zoom() == 1.25
    assert again.window.actions_of["star"].shortcut().toString() == "Y"
    assert again.window.actions_of["star"].toolTip() == "Star (Y)"
    assert again.window.actions_of["dismiss"].toolTip() == "Dismiss"
    qtbot.waitUntil(lambda: again.state.entry is not None)
    again.window.list.papers.setFocus()
    press(again, Key.Key_S)
    press(again, Key.Key_Y)
    qtbot.waitUntil(lambda: again.state.overview.counts.starred == 1)
