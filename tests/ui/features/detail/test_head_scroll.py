"""What stands above the abstract scrolls with it; tabs and states stay."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.model import Entry
from paperdesk.ui.features.detail.pane import DetailPane
from paperdesk.ui.features.detail.tag_chips import TagChip
from tests.ui.painted import painted
from tests.ui.papers import entry

LONG = " ".join(f"Sentence {at} of a long abstract about slow rivers." for at in range(200))


@pytest.fixture
def pane(qtbot: QtBot) -> DetailPane:
    made = DetailPane()
    qtbot.addWidget(made)
    made.resize(640, 640)
    made.show()
    made.activateWindow()
    made.show_paper(entry(abstract=LONG))
    _settle()
    return made


def _settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def _turn(over: QWidget, steps: int) -> None:
    """Turn the wheel over a widget, as the window system tells it; down is positive."""
    window = over.window()
    place = QPointF(over.mapTo(window, over.rect().center()))
    handle = window.windowHandle()
    assert handle is not None
    for _ in range(abs(steps)):
        QTest.wheelEvent(handle, place, QPoint(0, -120 if steps > 0 else 120))
    _settle()


def _top(pane: DetailPane, widget: QWidget) -> int:
    return widget.mapTo(pane, QPoint()).y()


def _title_is_seen(pane: DetailPane) -> bool:
    return not pane.header.title.visibleRegion().isEmpty()


def test_the_wheel_takes_the_title_away_and_the_tabs_stay(pane: DetailPane) -> None:
    read = pane.abstract
    assert _title_is_seen(pane)
    whole, head = _top(pane, pane.tabs), pane.header.height()
    _turn(read.viewport(), 1)
    moved = whole - _top(pane, pane.tabs)
    assert 0 < moved < head
    assert read.verticalScrollBar().value() == 0  # the head went, and nothing of the text
    _turn(read.viewport(), 20)
    assert not _title_is_seen(pane)
    assert _top(pane, pane.tabs) < 20
    assert not pane.tabs.visibleRegion().isEmpty()
    assert not pane.state_buttons.star.visibleRegion().isEmpty()
    assert read.verticalScrollBar().value() > 0
    _turn(read.viewport(), -60)
    assert _title_is_seen(pane)
    assert (_top(pane, pane.tabs), read.verticalScrollBar().value()) == (whole, 0)


def test_keys_scroll_it_as_well_and_another_paper_begins_at_its_head(pane: DetailPane) -> None:
    pane.focus_reading()
    QTest.keyClick(pane.abstract, Qt.Key.Key_PageDown)
    QTest.keyClick(pane.abstract, Qt.Key.Key_PageDown)
    assert not _title_is_seen(pane)
    pane.show_paper(entry(key=9, abstract=LONG))
    _settle()
    assert _title_is_seen(pane)
    assert pane.page_down()  # Space
    assert pane.page_down()
    assert not _title_is_seen(pane)


def test_what_scrolls_by_itself_scrolls_the_text_no_further_than_it_said(pane: DetailPane) -> None:
    """A step of the bar moves the words by that step, whether the head takes it or the page."""
    read = pane.abstract
    before = _top(pane, read.viewport())
    read.verticalScrollBar().setValue(30)
    _settle()
    assert before - _top(pane, read.viewport()) + read.verticalScrollBar().value() == 30


def test_a_short_abstract_leaves_the_head_where_it_is(pane: DetailPane) -> None:
    pane.show_paper(entry(key=3))
    _settle()
    place = _top(pane, pane.tabs)
    _turn(pane.abstract.viewport(), 5)
    assert _top(pane, pane.tabs) == place


def test_the_wheel_over_the_head_scrolls_the_page(pane: DetailPane) -> None:
    _turn(pane.header, 30)
    assert not _title_is_seen(pane)
    assert pane.abstract.verticalScrollBar().value() > 0


def test_the_keyboard_brings_a_part_of_the_head_back_that_it_goes_to(pane: DetailPane) -> None:
    _turn(pane.abstract.viewport(), 30)
    pane.tabs.setFocus()
    QTest.keyClick(pane.tabs, Qt.Key.Key_Backtab)
    _settle()
    focus = QApplication.focusWidget()
    assert focus is pane.header.add_tag
    assert not focus.visibleRegion().isEmpty()


def test_a_note_of_many_lines_takes_the_head_away_while_one_writes(pane: DetailPane) -> None:
    note = QTextEdit()
    pane.add_tab("notes", "Notes", note, note)
    pane.set_tab("notes")
    _settle()
    assert _title_is_seen(pane)
    note.setFocus()
    for _ in range(60):
        QTest.keyClick(note, Qt.Key.Key_Return)
    _settle()
    assert not _title_is_seen(pane)
    caret = note.viewport().mapTo(pane, note.cursorRect().center())
    assert pane.rect().contains(caret)
    _turn(note.viewport(), -60)
    assert _title_is_seen(pane)


def test_the_head_makes_way_for_a_page_that_scrolls_alone(pane: DetailPane) -> None:
    pane.add_tab("paper", "Paper", QWidget())
    pane.set_tab("paper")
    _settle()
    assert not _title_is_seen(pane)
    assert _top(pane, pane.tabs) < 20
    pane.set_tab("abstract")
    _settle()
    assert _title_is_seen(pane)


LETTERS = "A title of many words that goes on and on to say what the paper is about, "


@pytest.mark.parametrize("width", [330, 425, 900])
@pytest.mark.parametrize("height", [420, 577, 800])
def test_no_line_of_a_long_title_is_cut_through_its_middle(
    pane: DetailPane, width: int, height: int
) -> None:
    pane.resize(width, height)
    pane.show_paper(entry(key=5, title=(LETTERS * 10)[:600], abstract=LONG))
    _settle()
    title = pane.header.title
    end = title.visibleRegion().boundingRect().bottom() + 1
    assert painted(title)
    for line in painted(title):
        assert line.ink.bottom() <= end + 1 or line.ink.top() >= end


def _with_tags(count: int) -> Entry:
    return replace(
        entry(key=6, abstract=LONG), tags=tuple(f"tag number {at}" for at in range(count))
    )


def test_nor_is_the_only_line_of_tags_in_a_low_window(pane: DetailPane) -> None:
    pane.show_paper(_with_tags(6))
    for height in range(300, 381, 2):
        pane.resize(560, height)
        _settle()
        for chip in pane.header.findChildren(TagChip):
            seen = chip.visibleRegion()
            assert seen.isEmpty() or seen.boundingRect().height() == chip.height()


def test_nor_is_a_line_of_tags(pane: DetailPane) -> None:
    pane.resize(360, 600)
    pane.show_paper(_with_tags(40))
    _settle()
    for chip in pane.header.findChildren(QWidget):
        if type(chip).__name__ == "TagChip" and not chip.visibleRegion().isEmpty():
            assert chip.visibleRegion().boundingRect().height() == chip.height()
    _turn(pane.abstract.viewport(), 60)
    assert not _title_is_seen(pane)
    assert isinstance(pane.abstract, QAbstractScrollArea)
