import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.welcome.view import WelcomeView
from tests.ui.readable import unreadable


def test_three_ways_to_begin_by_keyboard_alone(qtbot: QtBot) -> None:
    page = WelcomeView()
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    page.activateWindow()
    page.setFocus()
    chosen: list[str] = []
    page.import_requested.connect(lambda: chosen.append("import"))
    page.starter_requested.connect(lambda: chosen.append("starter"))
    page.keys_requested.connect(lambda: chosen.append("keys"))
    for choice in page.choices:
        qtbot.waitUntil(choice.hasFocus)
        QTest.keyClick(choice, Qt.Key.Key_Return)
        QTest.keyClick(choice, Qt.Key.Key_Down)
    assert chosen == ["import", "starter", "keys"]


def test_files_dropped_on_it_are_told(qtbot: QtBot) -> None:
    page = WelcomeView()
    qtbot.addWidget(page)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/page.txt"), QUrl("https://example.org")])
    event = QDropEvent(
        QPointF(1, 1),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(page.files_dropped) as told:
        page.dropEvent(event)
    assert told.args == [["/tmp/page.txt"]]


def test_long_lines_wrap(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    long = "Everything that you bring in stays on this computer and on no other, ever, at all. "
    monkeypatch.setattr(WelcomeView, "tr", lambda _view, words: long if "stays" in words else words)
    page = WelcomeView()
    qtbot.addWidget(page)
    page.resize(425, 700)
    page.show()
    assert unreadable(page) == []
    assert page.width() < 600
