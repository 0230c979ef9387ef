"""Marks painted upon a page, as its pixels tell."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from pytestqt.qtbot import QtBot

from paperdesk.model.marks import FileMark, Mark, MarkKind
from paperdesk.model.pages import PageSize
from paperdesk.ui.features.reader.marks_overlay import MarksOverlay, paper_fill, paper_line
from paperdesk.ui.kit.design_tokens import PAPER_FILL, contrast

SIZE = PageSize(200, 100, matrix=(1, 0, 0, -1, 0, 100))
MARK = Mark(1, "f", 0, MarkKind.HIGHLIGHT, ((20, 60, 120, 80),), name="a", number=1)


def _painted(*marks: Mark, ink: str = "#ffffff", chosen: str = "") -> QImage:
    overlay = MarksOverlay()
    overlay.show_marks(marks, (SIZE,))
    overlay.chosen = chosen
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(ink))
    painter = QPainter(image)
    overlay.paint(painter, 0, QTransform.fromScale(2, 2))
    painter.end()
    return image


@pytest.fixture(autouse=True)
def _with_an_application(qtbot: QtBot) -> None:
    del qtbot


def test_a_highlight_colours_paper_and_leaves_ink_as_it_is() -> None:
    assert _painted(MARK).pixelColor(100, 60).name() == PAPER_FILL["yellow"]
    assert _painted(MARK, ink="#000000").pixelColor(100, 60).name() == "#000000"
    assert _painted(MARK).pixelColor(300, 60).name() == "#ffffff"
    assert _painted(MARK).pixelColor(100, 100).name() == "#ffffff"


def test_an_underline_is_below_its_words_and_covers_none() -> None:
    image = _painted(replace(MARK, kind=MarkKind.UNDERLINE, colour="red"))
    column = [image.pixelColor(100, y).name() for y in range(40, 84)]
    assert paper_line("red").name() in column[34:]
    assert set(column[:30]) == {"#ffffff"}


def test_an_area_is_framed_and_not_filled() -> None:
    image = _painted(replace(MARK, kind=MarkKind.AREA, colour="blue"))
    assert image.pixelColor(140, 40).name() == paper_line("blue").name()
    assert image.pixelColor(140, 60).name() == "#ffffff"


def test_a_note_can_be_seen_and_hit_where_it_was_left() -> None:
    note = replace(MARK, kind=MarkKind.NOTE, quads=((100, 50, 100, 50),), colour="green")
    overlay = MarksOverlay()
    overlay.show_marks([note], (SIZE,))
    assert overlay.at(0, QPointF(100, 50)) == note
    assert overlay.at(0, QPointF(20, 20)) is None
    assert overlay.named("a") == note
    assert overlay.place(note).center() == QPointF(100, 50)
    image = _painted(note)
    assert image.pixelColor(200 - 12, 100 - 12).name() != "#ffffff"


def test_the_mark_chosen_has_a_ring() -> None:
    assert _painted(MARK) != _painted(MARK, chosen="a")


@pytest.mark.parametrize("colour", ["#000080", "#000000", "#800000", "no colour", ""])
def test_a_dark_colour_of_another_program_still_lets_print_be_read(colour: str) -> None:
    assert contrast("#000000", paper_fill(colour).name()) >= 4.5


def test_what_the_page_shows_already_is_not_painted_twice_and_can_be_pressed() -> None:
    found = replace(MARK, number=0)
    drawn = replace(found, kind=MarkKind.SHAPE, name="b", quads=((20, 10, 120, 30),))
    overlay = MarksOverlay()
    in_file = {
        "a": FileMark(found, is_painted=True),
        "b": FileMark(drawn, is_painted=False, strokes=((20, 20, 120, 20),)),
    }
    overlay.show_marks([found, drawn], (SIZE,), in_file)
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    overlay.paint(painter, 0, QTransform.fromScale(2, 2))
    painter.end()
    assert image.pixelColor(100, 60).name() == "#ffffff"
    assert image.pixelColor(140, 160).name() == paper_line("yellow").name()
    assert image.pixelColor(140, 145).name() == "#ffffff"
    assert overlay.at(0, QPointF(50, 30)) == found


def test_marks_of_pages_that_are_not_there_are_left_out() -> None:
    overlay = MarksOverlay()
    overlay.show_marks([replace(MARK, page=7)], (SIZE,))
    assert overlay.named("b") is None
    assert overlay.place(replace(MARK, page=7)).isEmpty()
    assert overlay.at(7, QPointF(50, 30)) is None
