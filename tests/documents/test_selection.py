import random

import pytest

from paperdesk.documents import selection
from paperdesk.documents.selection import Step
from paperdesk.documents.text_matcher import Matcher
from paperdesk.documents.text_rows import rows_of
from paperdesk.model.pages import Box, PageSize, PageText, TextSpan
from tests.documents.real_pages import page_of

TWO = "two_columns"


def span_of(page: PageText, words: str) -> TextSpan:
    return Matcher({0: page}).find(words)[0]


def middle(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def box_of(page: PageText, number: int) -> Box:
    left, top, right, bottom = page.boxes[4 * number : 4 * number + 4]
    return left, top, right, bottom


def copied(page: PageText, first: int, end: int) -> str:
    return selection.copied({0: page}, [TextSpan(0, first, end)])


@pytest.mark.parametrize("name", [TWO, "broken_words", "accents", "line_numbers"])
def test_a_letter_is_hit_in_the_middle_of_its_box(name: str) -> None:
    page = page_of(name)
    for number, sign in zip(page.index, page.text, strict=True):
        if sign.isalnum():
            hit = selection.character_at(page, middle(box_of(page, number)))
            # The letters of a ligature share a box.
            assert hit is not None
            assert box_of(page, hit) == box_of(page, number)


def test_a_word_is_marked_over_both_lines_where_a_line_end_broke_it() -> None:
    page = page_of("broken_words")
    for word in ("optimized", "fine-tuned", "Gauss-Markov"):
        first, second = selection.span_boxes(page, span_of(page, word))
        assert first[3] <= second[1] + 3
        assert first[0] > second[0]
    (one,) = selection.span_boxes(page, span_of(page, "scientific"))
    assert one[2] - one[0] > 3 * (one[3] - one[1])


def test_no_box_goes_over_the_gutter() -> None:
    page = page_of(TWO)
    span = span_of(page, "wa-tering")
    boxes = selection.span_boxes(page, TextSpan(0, span.first, page.count))
    gutter = 105 / 2 * 72 / 25.4
    assert all(box[2] < gutter or box[0] > gutter for box in boxes)
    assert {box[0] > gutter for box in boxes} == {True, False}


def test_what_is_copied_has_no_hyphen_of_a_line_and_keeps_those_of_compounds() -> None:
    page = page_of("broken_words")
    whole = copied(page, 0, page.count)
    assert "garden was optimized last year. A hose that is fine-tuned is the scientific" in whole
    assert "10.1007/s00454-021-00123 and the years are 1990-2000." in whole
    assert "The café was optimistic. A state-of-the-art kettle" in whole
    assert "well known¹² that tea helps" in whole
    assert "the Gauss-Markov theorem" in whole
    assert "and it was good.\nWe saw the Gauss-Markov" in whole


def test_two_presses_take_a_word_and_three_a_line() -> None:
    page = page_of("broken_words")
    span = span_of(page, "mized last")
    point = middle(box_of(page, span.first + 1))
    assert copied(page, *selection.word_at(page, point)) == "optimized"
    assert copied(page, *selection.line_at(page, point)).startswith("mized last year.")


def test_beside_the_end_of_a_short_line_the_caret_stands_at_that_end() -> None:
    page = page_of(TWO)
    row = next(r for r in rows_of(page).rows if page.text[r.first : r.end].endswith("them."))
    point = (row.box[2] + 30, row.middle)
    assert selection.caret_at(page, point) == page.index[row.end - 1] + 1


def test_between_the_columns_the_nearer_one_is_taken() -> None:
    page = page_of(TWO)
    right = next(r for r in rows_of(page).rows if page.text[r.first : r.end].startswith("counting"))
    assert selection.caret_at(page, (right.box[0] - 2, right.middle)) == page.index[right.first]


def stepped(page: PageText, at: int, step: Step, way: int = 1) -> int:
    there, _ = selection.stepped(page, at, step, way)
    assert there is not None
    return there


def test_the_caret_goes_by_letters_words_lines_and_ends() -> None:
    page = page_of("line_numbers")
    start = page.index[0]
    assert stepped(page, start, Step.LETTER) == page.index[1]
    at = stepped(page, start, Step.WORD)
    assert copied(page, at, page.count).startswith("roses of the second")
    at, column = stepped(page, start, Step.LINE), None
    for _ in range(2):
        there, column = selection.stepped(page, at, Step.LINE, 1, column)
        at = there or 0
    end = stepped(page, at, Step.LINE_END)
    assert copied(page, at, end) == "It took the gardener two hours"
    assert stepped(page, end, Step.LINE_END, -1) == at
    last_word = stepped(page, end, Step.WORD, -1)
    assert copied(page, last_word, end) == "hours"


def test_the_caret_leaves_a_page_at_its_ends() -> None:
    page = page_of("line_numbers")
    first = page.index[0]
    last = stepped(page, first, Step.PAGE_END)
    assert selection.stepped(page, last, Step.LETTER, 1) == (None, None)
    assert selection.stepped(page, last, Step.WORD, 1) == (None, None)
    assert selection.stepped(page, last, Step.LINE, 1, 140.0) == (None, 140.0)
    assert selection.stepped(page, first, Step.LETTER, -1) == (None, None)
    assert selection.entered(page, 1) == first
    assert selection.entered(page, -1) == last


@pytest.mark.parametrize("name", [TWO, "broken_words", "accents"])
def test_arrows_walk_all_words_of_a_page_there_and_back(name: str) -> None:
    page = page_of(name)
    there = [page.index[0]]
    while (at := selection.stepped(page, there[-1], Step.WORD, 1)[0]) is not None:
        assert at > there[-1]
        there.append(at)
    back = [there[-1]]
    while (at := selection.stepped(page, back[-1], Step.WORD, -1)[0]) is not None:
        assert at < back[-1]
        back.append(at)
    assert back[::-1] == there


def test_the_caret_shows_where_it_stands() -> None:
    page = page_of(TWO)
    first = selection.caret_box(page, page.index[0])
    last = selection.caret_box(page, page.count)
    assert first is not None
    assert last is not None
    assert first[0] == first[2] == pytest.approx(box_of(page, page.index[0])[0])
    assert last[0] == last[2] == pytest.approx(box_of(page, page.index[-1])[2])


def test_a_box_is_the_same_after_the_way_to_user_space_and_back() -> None:
    chance = random.Random(5)
    turns = [(1, 0, 0, -1), (0, 1, 1, 0), (-1, 0, 0, 1), (0, -1, -1, 0)]
    for turn in turns:
        size = PageSize(600, 800, "", (*turn, chance.uniform(0, 800), chance.uniform(0, 800)))
        x, y = chance.uniform(0, 500), chance.uniform(0, 700)
        box = (x, y, x + 40, y + 9)
        quad = selection.to_user_space(box, size.matrix)
        assert selection.to_shown(quad, size.matrix) == pytest.approx(box)


def test_a_page_without_text_takes_nothing() -> None:
    from array import array

    page = PageText("", array("I"), array("f"))
    assert selection.caret_at(page, (3, 4)) == 0
    assert selection.word_at(page, (3, 4)) == selection.line_at(page, (3, 4)) == (0, 0)
    assert selection.character_at(page, (3, 4)) is None
    assert selection.span_boxes(page, TextSpan(0, 0, 9)) == ()
    assert selection.caret_box(page, 0) is None
    assert selection.stepped(page, 0, Step.LINE, 1) == (None, None)
    assert selection.stepped(page, 0, Step.WORD, -1) == (None, None)
    assert selection.entered(page, -1) == 0
    assert selection.copied({0: page}, [TextSpan(0, 0, 9)]) == ""
