"""Where marks are on the shown page, whatever way it is turned; and which one a point is on."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from paperdesk.model.marks import Mark, MarkKind, MarkPlace
from paperdesk.model.pages import Matrix, PageSize, Quad
from paperdesk.ui.features.reader.mark_shapes import (
    NOTE,
    line_of,
    mark_at,
    shapes,
    shown_box,
    user_quad,
)

UPRIGHT: Matrix = (1, 0, 0, -1, 0, 800)
TURNED: Matrix = (0, 1, 1, 0, -10, -20)
MARK = Mark(1, "f", 0, MarkKind.HIGHLIGHT, ((100, 700, 200, 712),), name="a", number=1)
SIZE = PageSize(600, 800, matrix=UPRIGHT)
numbers = st.floats(-2_000, 2_000)


@given(
    st.sampled_from([(1, 0, 0, -1), (0, 1, 1, 0), (-1, 0, 0, 1), (0, -1, -1, 0)]),
    st.tuples(numbers, numbers, st.floats(0.1, 4)),
    st.tuples(numbers, numbers, numbers, numbers),
)
def test_a_box_goes_to_user_space_and_back(
    turn: tuple[int, int, int, int], place: tuple[float, float, float], corners: Quad
) -> None:
    east, north, scale = place
    a, b, c, d = (scale * one for one in turn)
    matrix: Matrix = (a, b, c, d, east, north)
    box = QRectF(QPointF(*corners[:2]), QPointF(*corners[2:])).normalized()
    back = shown_box(user_quad(box, matrix), matrix)
    for one, other in (
        (box.topLeft(), back.topLeft()),
        (box.bottomRight(), back.bottomRight()),
    ):
        assert one.x() == pytest.approx(other.x(), abs=1e-6)
        assert one.y() == pytest.approx(other.y(), abs=1e-6)


def test_a_quad_is_shown_where_the_page_is_turned_to() -> None:
    assert shown_box((100, 700, 200, 712), UPRIGHT) == QRectF(100, 88, 100, 12)
    assert shown_box((100, 700, 200, 712), TURNED) == QRectF(690, 80, 12, 100)


def test_a_matrix_without_an_inverse_marks_nothing() -> None:
    assert user_quad(QRectF(1, 1, 5, 5), (0, 0, 0, 0, 5, 5)) == (0, 0, 0, 0)


def test_a_note_has_its_sign_on_the_page() -> None:
    note = replace(MARK, kind=MarkKind.NOTE, quads=((0, 800, 0, 800),))
    assert shapes(note, SIZE) == (QRectF(0, 0, NOTE, NOTE),)
    far = replace(MARK, kind=MarkKind.NOTE, quads=((599, 1, 599, 1),))
    assert shapes(far, SIZE) == (QRectF(600 - NOTE, 800 - NOTE, NOTE, NOTE),)


def test_what_is_adrift_or_an_answer_is_nowhere_on_the_page() -> None:
    assert shapes(replace(MARK, place=MarkPlace.ADRIFT), SIZE) == ()
    assert shapes(replace(MARK, reply_to="b"), SIZE) == ()
    assert shapes(replace(MARK, place=MarkPlace.MOVED), SIZE) == (QRectF(100, 88, 100, 12),)


def test_of_marks_upon_one_another_the_smallest_is_pressed() -> None:
    small = replace(MARK, quads=((120, 700, 140, 712),), name="b")
    shaped = [(mark, shapes(mark, SIZE)) for mark in (small, MARK)]
    assert mark_at(shaped, QPointF(130, 94)) == small
    assert mark_at(shaped, QPointF(110, 94)) == MARK
    assert mark_at(shaped, QPointF(110, 99)) is None or mark_at(shaped, QPointF(110, 99)) == MARK
    assert mark_at(shaped, QPointF(110, 120)) is None


def test_a_line_goes_through_or_below_its_words() -> None:
    box = QRectF(10, 20, 100, 10)
    through, below = line_of(box, MarkKind.STRIKEOUT), line_of(box, MarkKind.UNDERLINE)
    assert through == (QPointF(10, 25), QPointF(110, 25))
    assert 28 < below[0].y() <= 30
