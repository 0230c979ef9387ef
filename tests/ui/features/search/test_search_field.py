import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.search.search_field import SearchField


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    made = SearchField()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def test_two_quick_letters_make_one_search(qtbot: QtBot, field: SearchField) -> None:
    asked: list[str] = []
    field.search_requested.connect(asked.append)
    QTest.keyClicks(field, "few")
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == ["few"]


def test_down_asks_at_once_and_enters(qtbot: QtBot, field: SearchField) -> None:
    asked: list[str] = []
    field.search_requested.connect(asked.append)
    field.setFocus()
    QTest.keyClicks(field, "x")
    with qtbot.waitSignal(field.entered):
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert asked == ["x"]


def test_escape_clears_and_then_leaves(qtbot: QtBot, field: SearchField) -> None:
    asked: list[str] = []
    field.search_requested.connect(asked.append)
    field.setFocus()
    QTest.keyClicks(field, "x")
    qtbot.waitUntil(lambda: asked == ["x"])
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert asked == ["x", ""]
    assert field.hasFocus()
    with qtbot.waitSignal(field.leave_requested):
        QTest.keyClick(field, Qt.Key.Key_Escape)
