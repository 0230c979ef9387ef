from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.palette.offers import Offer
from paperdesk.ui.features.palette.view import Palette
from tests.ui.painted import painted

OFFERS = (
    Offer("action", "Star", "star", "Paper", "S", "star"),
    Offer("action", "Starred", "go_starred", "Go", "G then S", "star"),
    Offer("tag", "stars/neutron", "tag", "Tag", colour="#4e88e8"),
)
PAPER = Offer("paper", "Stars of the second kind", 7, "A. Author", "2026")


@pytest.fixture
def palette(qtbot: QtBot) -> Iterator[Palette]:
    window = QWidget()
    field = QLineEdit(window)
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    made = Palette(window)
    made.ask(OFFERS)
    yield made
    made.leave()


def test_it_takes_the_keyboard_and_gives_it_back(palette: Palette, qtbot: QtBot) -> None:
    qtbot.waitUntil(palette.edit.hasFocus)
    QTest.keyClick(palette.edit, Qt.Key.Key_Escape)
    assert palette.isHidden()
    focused = palette.window().focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused is not palette.edit


def test_the_year_of_a_paper_is_seen_however_long_its_title_is(
    palette: Palette, qtbot: QtBot
) -> None:
    long = Offer("paper", "Stars of the second kind " * 20, 7, "A. Author", key="2026")
    QTest.keyClicks(palette.edit, "stars")
    palette.show_papers("stars", [long])
    shown = painted(palette.findChildren(QListView)[0])
    (year,) = [one for one in shown if one.text == "2026"]
    (title,) = [one for one in shown if one.text.endswith("…")]
    assert abs(title.baseline - year.baseline) < 3
    assert title.ink.right() < year.ink.left()


def test_arrows_walk_past_heads_and_enter_takes(palette: Palette, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.edit, "stars")
    palette.show_papers("stars", [PAPER])
    assert palette.offers() == [OFFERS[2], PAPER]
    QTest.keyClick(palette.edit, Qt.Key.Key_Down)
    assert palette.current() == PAPER
    QTest.keyClick(palette.edit, Qt.Key.Key_Down)
    assert palette.current() == OFFERS[2]
    QTest.keyClick(palette.edit, Qt.Key.Key_Up)
    with qtbot.waitSignal(palette.taken) as told:
        QTest.keyClick(palette.edit, Qt.Key.Key_Return)
    assert told.args == [PAPER]
    assert palette.isHidden()


def test_papers_of_an_older_word_are_not_shown(palette: Palette) -> None:
    QTest.keyClicks(palette.edit, "star")
    palette.show_papers("sta", [PAPER])
    assert PAPER not in palette.offers()


def test_papers_that_come_leave_the_choice_where_it_is(palette: Palette) -> None:
    QTest.keyClicks(palette.edit, "star")
    QTest.keyClick(palette.edit, Qt.Key.Key_Down)
    palette.show_papers("star", [PAPER])
    assert palette.current() == OFFERS[1]


def test_papers_are_looked_for_a_moment_after_the_last_key(palette: Palette, qtbot: QtBot) -> None:
    with qtbot.waitSignal(palette.typed) as told:
        QTest.keyClicks(palette.edit, "kind")
    assert told.args == ["kind"]
    assert palette.offers() == []
    assert palette.current() is None
    QTest.keyClick(palette.edit, Qt.Key.Key_Return)
    assert not palette.isHidden()


def test_it_speaks_of_what_is_chosen(palette: Palette) -> None:
    QTest.keyClick(palette.edit, Qt.Key.Key_Down)
    spoken = QAccessible.queryAccessibleInterface(palette.edit)
    assert spoken.text(QAccessible.Text.Description) == "Starred, Go, G then S"
    assert "Command palette" in spoken.text(QAccessible.Text.Name)
    row = palette.rows.model().index(0, 0)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Star, Paper, S"
