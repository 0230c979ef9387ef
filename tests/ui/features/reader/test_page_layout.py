"""Where pages lie: in rows that never overlap, turned or not, found again by their place."""

import random

import pytest

from paperdesk.model.pages import PageSize
from paperdesk.ui.features.reader.page_layout import (
    LARGEST,
    MARGIN,
    SMALLEST,
    PageRows,
    Spread,
    fitting,
    rows_of,
)

LETTER = PageSize(612, 792)
WIDE = PageSize(1200, 400)


def test_a_book_has_its_title_page_alone() -> None:
    assert [list(row) for row in rows_of(4, Spread.BOOK)] == [[0], [1, 2], [3]]
    assert [list(row) for row in rows_of(3, Spread.TWO)] == [[0, 1], [2]]
    assert [list(row) for row in rows_of(2, Spread.ONE)] == [[0], [1]]
    assert rows_of(0, Spread.BOOK) == []


def test_a_page_that_fits_the_width_leaves_the_margins_alone() -> None:
    zoom = fitting([LETTER] * 3, Spread.ONE, 0, (800, 600))
    assert 612 * zoom == pytest.approx(800 - 2 * MARGIN - 1)
    turned = fitting([LETTER] * 3, Spread.ONE, 1, (800, 600))
    assert 792 * turned == pytest.approx(800 - 2 * MARGIN - 1)
    whole = fitting([LETTER] * 3, Spread.ONE, 0, (800, 600), page=1)
    assert 792 * whole == pytest.approx(600 - 2 * MARGIN)


@pytest.mark.parametrize("spread", list(Spread))
def test_what_fits_the_width_needs_no_scrolling_sideways(spread: Spread) -> None:
    for room in range(300, 1300, 7):
        zoom = fitting([LETTER] * 3, spread, 0, (room, 600))
        assert PageRows([LETTER] * 3, zoom, spread, 0, room).width == room


def test_one_wide_plate_does_not_make_all_pages_small() -> None:
    usual = fitting([LETTER] * 9, Spread.ONE, 0, (800, 600))
    assert fitting([LETTER] * 9 + [WIDE], Spread.ONE, 0, (800, 600)) == usual


def test_no_window_and_no_page_makes_a_zoom_beyond_all_bounds() -> None:
    assert fitting([PageSize(1, 1)], Spread.ONE, 0, (4000, 4000)) == LARGEST
    assert fitting([PageSize(14400, 14400)], Spread.ONE, 0, (20, 20)) == SMALLEST
    assert fitting([], Spread.ONE, 0, (20, 20)) == 1


@pytest.mark.parametrize("turn", range(4))
@pytest.mark.parametrize("spread", list(Spread))
def test_every_point_of_a_page_finds_that_page_again(spread: Spread, turn: int) -> None:
    chance = random.Random(turn)
    sizes = [PageSize(chance.uniform(1, 900), chance.uniform(1, 900)) for _ in range(23)]
    layout = PageRows(sizes, chance.uniform(0.2, 4), spread, turn, 700, chance.choice((1, 1.5, 2)))
    for page in range(23):
        frame = layout.frame(page)
        assert layout.page_at(frame.left, frame.top) == page
        assert layout.page_at(frame.right - 1, frame.bottom - 1) == page
        assert page in layout.pages_between(frame.top, frame.bottom)
        assert frame.left >= 0
        assert frame.right <= layout.width
        assert frame.bottom <= layout.height
        assert layout.nearest_page(frame.left, frame.top) == page


@pytest.mark.parametrize("turn", range(4))
def test_the_matrix_leads_the_corners_of_a_page_to_those_of_its_frame(turn: int) -> None:
    layout = PageRows([LETTER, WIDE], 1.7, Spread.TWO, turn, 3000)
    for page in (0, 1):
        width, height = layout.size(page)
        a, b, c, d, e, f = layout.matrix(page)
        ends = [(a * x + c * y + e, b * x + d * y + f) for x, y in ((0, 0), (width, height))]
        frame = layout.frame(page)
        assert {min(x for x, _ in ends), max(x for x, _ in ends)} == {frame.left, frame.right}
        assert {min(y for _, y in ends), max(y for _, y in ends)} == {frame.top, frame.bottom}


def test_between_two_rows_there_is_no_page_but_a_nearest_one() -> None:
    layout = PageRows([LETTER] * 3, 1, room=700)
    gap = layout.frame(0).bottom + 2
    assert layout.page_at(100, gap) is None
    assert layout.nearest_page(100, gap) in (0, 1)
    assert list(layout.pages_between(gap, gap + 1)) == []
    assert list(layout.pages_between(gap, layout.height)) == [1, 2]
    assert layout.next_row(2, 1) == 2
    assert layout.next_row(0, -1) == 0


def test_a_document_without_pages_lies_nowhere() -> None:
    layout = PageRows()
    assert layout.height == 0
    assert list(layout.pages_between(0, 100)) == []
    assert layout.nearest(10) == 0
