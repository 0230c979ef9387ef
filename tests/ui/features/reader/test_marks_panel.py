"""The panel of marks: what its keys ask for, and what is not the reader's to change."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model.marks import Mark, MarkKind
from paperdesk.ui.features.reader.marks_panel import MarksPanel

MARK = Mark(1, "f", 0, MarkKind.HIGHLIGHT, ((0, 0, 9, 9),), quote="sand", name="a", number=1)
FOREIGN = replace(MARK, page=3, name="", number=0, author="Bo", quote="not mine")
ANSWER = replace(FOREIGN, reply_to="a", comment="yes", name="b")


@pytest.fixture
def panel(qtbot: QtBot) -> MarksPanel:
    made = MarksPanel()
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show_marks([MARK, ANSWER, FOREIGN])
    made.show()
    return made


def _asked(panel: MarksPanel) -> list[object]:
    asked: list[object] = []
    panel.opened.connect(asked.append)
    panel.removed.connect(asked.append)
    panel.comment_requested.connect(asked.append)
    panel.coloured.connect(lambda mark, colour: asked.append((mark, colour)))
    return asked


def test_marks_are_counted_without_the_answers_to_them(panel: MarksPanel) -> None:
    assert panel.marks() == [MARK, FOREIGN]
    assert panel.rows.count() == 2
    assert panel.rows.row_at(0).comment == "Bo: yes"


def test_keys_ask_for_what_becomes_of_a_mark(panel: MarksPanel) -> None:
    asked = _asked(panel)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_C, Qt.Key.Key_4, Qt.Key.Key_Delete):
        QTest.keyClick(panel.rows, key)
    assert asked == [MARK, MARK, (MARK, "red"), MARK]


def test_a_mark_of_the_file_itself_is_opened_and_never_changed(panel: MarksPanel) -> None:
    panel.rows.setCurrentRow(1)
    asked = _asked(panel)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_4, Qt.Key.Key_Delete):
        QTest.keyClick(panel.rows, key)
    assert asked == [FOREIGN]


def test_the_mark_chosen_on_the_page_is_the_row_one_stands_on(panel: MarksPanel) -> None:
    other = replace(MARK, number=2, name="c")
    panel.show_marks([MARK, other])
    panel.choose(other)
    assert panel.rows.currentRow() == 1


def test_a_paper_without_marks_says_how_to_make_them(panel: MarksPanel) -> None:
    panel.show_marks([])
    assert not panel.rows.isVisibleTo(panel)
    assert not panel.quotes.isVisibleTo(panel)
