"""Words of marks, and the rows that list them."""

from dataclasses import replace

import pytest

from paperdesk.model.marks import Mark, MarkColour, MarkKind, MarkPlace
from paperdesk.ui.texts.mark_words import colour_name, kind_name, listed, mark_rows, page_name

MARK = Mark(1, "f", 6, MarkKind.HIGHLIGHT, ((0, 0, 9, 9),), quote="so\nit is", name="a", number=1)


def test_a_row_says_page_quote_and_comment_without_signs_of_markdown() -> None:
    (row,) = mark_rows([replace(MARK, comment="**very** true, see [[doi:10.1/x]]")])
    assert (row.head, row.quote, row.comment) == ("Page 7", "so it is", "very true, see doi:10.1/x")
    assert row.spoken == "Highlight, Yellow"


def test_a_page_goes_by_its_label() -> None:
    assert page_name(1, ("i", "ii")) == "Page ii"
    assert page_name(2, ("i", "ii", "")) == "Page 3"
    assert page_name(9, ("i",)) == "Page 10"


def test_what_is_no_highlight_says_what_it_is() -> None:
    (row,) = mark_rows([replace(MARK, kind=MarkKind.NOTE, quote="", author="Ada")])
    assert row.head == "Page 7  ·  Note  ·  Ada"
    (row,) = mark_rows([replace(MARK, kind=MarkKind.UNDERLINE)])
    assert row.lined


def test_marks_adrift_stand_last_and_say_so() -> None:
    adrift = replace(MARK, place=MarkPlace.ADRIFT, page=0, name="b", number=2)
    moved = replace(MARK, place=MarkPlace.MOVED, name="c", number=3)
    assert [mark.name for mark in listed([adrift, MARK, moved])] == ["a", "c", "b"]
    rows = mark_rows([adrift, MARK, moved])
    assert [row.warned for row in rows] == [False, True, True]
    assert "moved, please check" in rows[1].head


def test_replies_stand_in_their_thread_and_a_ring_of_them_ends() -> None:
    first = replace(MARK, name="b", number=0, author="Bo", reply_to="a", comment="no")
    second = replace(first, name="c", author="Cy", reply_to="b", comment="why?")
    stray = replace(first, name="d", reply_to="nobody", comment="lost")
    ring = replace(first, name="a", reply_to="c", comment="round")
    rows = mark_rows([second, MARK, first, stray])
    assert [row.comment for row in rows] == ["Bo: no\nCy: why?", "lost"]
    assert mark_rows([first, second, ring]) == []


@pytest.mark.parametrize("kind", MarkKind)
def test_every_kind_has_a_name(kind: MarkKind) -> None:
    assert kind_name(kind)


def test_every_colour_has_a_name_of_its_own() -> None:
    assert len({colour_name(colour) for colour in (*MarkColour, "#123456")}) == 5
