"""The pop-up of suggestions: keys of a field choose one of its rows."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.ui.kit.suggestion_popup import VALUE, Index, SuggestionPopup, SuggestionRows

Key = Qt.Key


class _Trees(SuggestionPopup):
    """Three trees, numbered."""

    rows: SuggestionRows

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field.window(), SuggestionRows(20))
        QVBoxLayout(self).addWidget(self.rows)
        self.taken: list[int] = []
        for number, name in enumerate(("ash", "beech", "cedar")):
            self.rows.add(name, number, f"the {name}")
        self.serve(field)

    def take(self, index: Index) -> None:
        self.taken.append(index.data(VALUE))
        self.hide()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(300, 300)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def field(window: QWidget, qtbot: QtBot) -> QLineEdit:
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


@pytest.fixture
def trees(field: QLineEdit) -> _Trees:
    trees = _Trees(field)
    trees.open()
    return trees


def test_arrow_keys_go_round_and_enter_takes(field: QLineEdit, trees: _Trees) -> None:
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up):
        QTest.keyClick(field, key)
    assert trees.rows.currentRow() == 2
    QTest.keyClick(field, Key.Key_Return)
    assert trees.taken == [2]
    assert field.hasFocus()


def test_where_none_may_be_chosen_arrow_keys_lead_to_none_between(
    field: QLineEdit, trees: _Trees
) -> None:
    trees.none_between = True
    rows = []
    for _ in range(5):
        QTest.keyClick(field, Key.Key_Down)
        rows.append(trees.rows.currentRow())
    assert rows == [0, 1, 2, -1, 0]
    QTest.keyClick(field, Key.Key_Up)
    QTest.keyClick(field, Key.Key_Up)
    assert trees.rows.currentRow() == 2


def test_a_row_that_cannot_be_chosen_is_passed_over(field: QLineEdit, trees: _Trees) -> None:
    trees.rows.item(1).setFlags(Qt.ItemFlag.NoItemFlags)
    trees.choose(0)
    QTest.keyClick(field, Key.Key_Down)
    assert trees.rows.currentRow() == 2


def test_escape_closes_and_takes_nothing(field: QLineEdit, trees: _Trees) -> None:
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Escape)
    assert trees.isHidden()
    assert trees.taken == []


def test_letters_and_keys_for_a_closed_pop_up_are_the_field_s(
    field: QLineEdit, trees: _Trees
) -> None:
    QTest.keyClicks(field, "oak")
    assert field.text() == "oak"
    trees.leave()
    QTest.keyClick(field, Key.Key_Down)
    assert trees.rows.currentRow() == -1


def test_a_click_takes_a_row(trees: _Trees) -> None:
    place = trees.rows.visualItemRect(trees.rows.item(1)).center()
    QTest.mouseClick(trees.rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert trees.taken == [1]


def test_it_closes_when_the_keyboard_goes_elsewhere(
    window: QWidget, trees: _Trees, qtbot: QtBot
) -> None:
    other = QLineEdit(window)
    other.show()
    other.setFocus()
    qtbot.waitUntil(trees.isHidden)


@pytest.mark.parametrize(
    ("modifier", "for_rows"),
    [(Qt.KeyboardModifier.NoModifier, True), (Qt.KeyboardModifier.ControlModifier, False)],
)
def test_its_keys_are_no_shortcuts_of_the_window_while_it_is_open(
    field: QLineEdit, trees: _Trees, modifier: Qt.KeyboardModifier, for_rows: bool
) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Escape, modifier)
    event.ignore()
    QApplication.sendEvent(field, event)
    assert event.isAccepted() is for_rows


def test_a_row_is_heard_as_it_says_and_is_as_high_as_asked(trees: _Trees) -> None:
    index = trees.rows.model().index(1, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "the beech"
    assert index.data() == "beech"
    assert trees.rows.wanted_height() == 60
