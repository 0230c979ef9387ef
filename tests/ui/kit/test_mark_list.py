"""Rows of marks, and what the keys do with them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.design_tokens import LIGHT
from paperdesk.ui.kit.mark_list import MarkList, MarkRow, bar_colour, wrapped

ROWS = (
    MarkRow("yellow", "Page 1", "Attention is all you need", "yes", spoken="Highlight, Yellow"),
    MarkRow("#808000", "Page 2", "", "only a comment"),
)


@pytest.fixture
def shown(qtbot: QtBot) -> MarkList:
    view = MarkList("Marks")
    qtbot.addWidget(view)
    view.resize(280, 300)
    view.show_rows(ROWS)
    view.show()
    view.setFocus()
    return view


def test_a_row_is_read_out_whole(shown: MarkList) -> None:
    said = shown.item(0).data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert said == "Highlight, Yellow. Page 1. Attention is all you need. yes"


def test_a_row_is_as_high_as_its_words_need(shown: MarkList) -> None:
    assert shown.visualItemRect(shown.item(0)).height() > shown.sizeHintForRow(1)
    long = MarkRow("red", "Page 3", "word " * 60)
    shown.show_rows((*ROWS, long))
    tall = shown.sizeHintForRow(2)
    assert shown.sizeHintForRow(0) < tall < 140
    shown.resize(2_000, 300)
    assert shown.sizeHintForRow(2) < tall


def test_a_picture_has_room_and_is_never_made_larger(shown: MarkList) -> None:
    plain = shown.sizeHintForRow(1)
    small, tall = (
        QImage(20, 10, QImage.Format.Format_RGB32),
        QImage(300, 900, QImage.Format.Format_RGB32),
    )
    small.fill(0xFF8800)
    tall.fill(0xFF8800)
    shown.show_rows(replace(ROWS[1], picture=picture) for picture in (small, tall))
    assert shown.sizeHintForRow(0) - plain == 14
    assert 14 < shown.sizeHintForRow(1) - plain < 140
    painted = shown.grab().toImage()
    assert any(painted.pixelColor(x, 35).name() == "#ff8800" for x in range(painted.width()))


def test_keys_of_the_list_come_before_those_of_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    shown = MarkList("Marks", window)
    QVBoxLayout(window).addWidget(shown)
    shown.show_rows(ROWS)
    pressed: list[str] = []
    for letter in ("1", "C", "J"):
        action = QAction(window)
        action.setShortcut(QKeySequence(letter))
        action.triggered.connect(lambda _on=False, letter=letter: pressed.append(letter))
        window.addAction(action)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shown.setFocus()
    asked: list[object] = []
    shown.coloured.connect(lambda row, colour: asked.append((row, colour)))
    shown.comment_requested.connect(asked.append)
    shown.removed.connect(asked.append)
    shown.opened.connect(asked.append)
    for key in (
        *(Qt.Key.Key_3, Qt.Key.Key_C, Qt.Key.Key_Delete),
        *(Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_J),
    ):
        QTest.keyClick(shown, key)
    assert asked == [(0, "blue"), 0, 0, 1, (1, "yellow")]
    assert pressed == ["J"]


def test_the_reader_stands_where_they_stood(shown: MarkList) -> None:
    shown.setCurrentRow(1)
    shown.show_rows(ROWS[:1])
    assert shown.currentRow() == 0
    shown.show_rows(ROWS)
    assert shown.row_at(shown.currentRow()) == ROWS[0]


def test_long_words_are_cut_in_the_last_line() -> None:
    font = fonts.drawn(13)
    lines = wrapped("one two three four five six seven eight nine ten " * 9, font, 120, 3)
    assert len(lines) == 3
    assert lines[2].endswith("…")
    assert not any(line.endswith("…") for line in lines[:2])
    assert wrapped("𝔸𝔹 first\nsecond", font, 400, 4) == ["𝔸𝔹 first", "second"]
    assert wrapped("one\ntwo\nthree", font, 400, 2)[1].startswith("two")


def test_a_colour_that_is_none_gets_a_bar_all_the_same(qapp: object) -> None:
    assert bar_colour("green") == QColor(LIGHT.green)
    assert bar_colour("#102030") == QColor("#102030")
    for odd in ("", "#12", "javascript:", "none"):
        assert bar_colour(odd) == QColor(LIGHT.text3)
