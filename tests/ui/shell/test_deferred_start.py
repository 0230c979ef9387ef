import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from paperdesk.paths import Places
from paperdesk.ui.shell.session import Session
from tests.ui.session import close
from tests.ui.six_papers import fill


@pytest.fixture
def just_shown(home: Places, qapp: QApplication, qtbot: QtBot) -> Session:
    """A desk whose window has not been painted yet."""
    fill(home)
    made = Session(home, qapp)
    made.show()
    made.window.activateWindow()
    return made


def _first_menu(session: Session) -> QMenu:
    menu = session.window.menuBar().actions()[0].menu()
    assert isinstance(menu, QMenu)
    return menu


def test_a_key_or_a_menu_does_its_deed_before_anything_else_is_there(
    just_shown: Session, qtbot: QtBot
) -> None:
    window = just_shown.window
    assert not _first_menu(just_shown).actions()
    QTest.keyClick(window.list.papers, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert window.side_folded
    assert _first_menu(just_shown).actions()
    close(just_shown, qtbot)
    window.deleteLater()


def test_a_menu_that_is_opened_before_anything_else_is_there_has_its_actions(
    just_shown: Session, qtbot: QtBot
) -> None:
    menu = _first_menu(just_shown)
    menu.popup(just_shown.window.pos())
    assert menu.actions()
    assert menu.height() > 100
    menu.close()
    close(just_shown, qtbot)
    just_shown.window.deleteLater()
