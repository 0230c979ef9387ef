import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from paperdesk.model import Cancelled, LibraryError
from paperdesk.model.messages import verbatim
from paperdesk.ui.kit import notices as notices_module
from paperdesk.ui.kit.notices import NoticeBar, Notices
from paperdesk.ui.shell.bug_dialog import BugDialog


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def test_what_is_said_before_there_is_a_window_is_shown_in_it(window: QWidget) -> None:
    notices = Notices()
    notices.say("Early")
    bar = NoticeBar(window)
    notices.attach(bar)
    assert bar.isVisible()
    assert bar.text() == "Early"


def test_a_notice_offers_one_thing_to_do(qtbot: QtBot, window: QWidget) -> None:
    done: list[str] = []
    notices = Notices()
    bar = NoticeBar(window)
    notices.attach(bar)
    notices.say("Dismissed 3 papers", "Undo", lambda: done.append("undo"))
    bar.act()
    assert done == ["undo"]
    assert bar.isHidden()


def test_a_notice_that_stays_goes_some_time_after_the_reader_has_come(
    qtbot: QtBot, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notices_module, "SECONDS_OF_STAY", 0.05)
    notices = Notices()
    bar = NoticeBar(window)
    notices.attach(bar)
    notices.say("Another program emptied your note.", "Undo", stays=True)
    qtbot.wait(100)
    assert bar.isVisible()
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Down)
    qtbot.waitUntil(bar.isHidden, timeout=5_000)


def test_a_short_notice_has_one_line_however_long_its_button_is(window: QWidget) -> None:
    bar = NoticeBar(window)
    notices = Notices()
    notices.attach(bar)
    notices.say("Took the star off 1 paper", "x")
    low = bar.height()
    notices.say("Took the star off 1 paper", "Rückgängig machen")
    assert bar.height() == low


def test_the_bar_keeps_to_the_lower_edge(window: QWidget) -> None:
    notices = Notices()
    bar = NoticeBar(window)
    notices.attach(bar)
    notices.say("word " * 60, "Undo")
    window.resize(500, 400)
    assert bar.geometry().bottom() < 400
    assert bar.geometry().right() < 500
    assert bar.geometry().left() >= 0


def test_known_errors_are_notices_and_bugs_are_told_once(window: QWidget) -> None:
    bugs: list[str] = []
    notices = Notices()
    bar = NoticeBar(window)
    notices.attach(bar)
    notices.show_bug = bugs.append
    notices.failed(LibraryError(verbatim("The disk is full. Nothing was changed.")))
    assert bar.text() == "The disk is full. Nothing was changed."
    bug = ZeroDivisionError("division by zero")
    notices.failed(bug)
    notices.failed(bug)
    assert len(bugs) == 1
    assert "ZeroDivisionError" in bugs[0]
    notices.failed(Cancelled())
    assert bar.text() == "The disk is full. Nothing was changed."


def test_the_details_of_a_bug_can_be_copied(qtbot: QtBot) -> None:
    dialog = BugDialog("Traceback: here")
    qtbot.addWidget(dialog)
    dialog.copy()
    copied = QGuiApplication.clipboard().text()
    assert "Traceback: here" in copied
    assert copied.startswith("PaperDesk ")
