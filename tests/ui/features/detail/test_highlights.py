"""Highlights of a hit in the abstract as it is shown."""

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.model import Entry
from paperdesk.ui.features.detail.highlights import MOST, carried_over
from paperdesk.ui.features.detail.pane import DetailPane
from tests.ui.papers import entry, hit


@pytest.fixture
def pane(qtbot: QtBot) -> DetailPane:
    made = DetailPane()
    qtbot.addWidget(made)
    return made


def _marked(pane: DetailPane, of: Entry, query: str) -> tuple[str, ...]:
    pane.show_paper(of, hit(query, of))
    return pane.abstract.marked()


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("learning", ("learned",)),
        ('"a river slows"', ("a river slows",)),
        ("rivers delta", ("Rivers", "delta", "river")),
        ("title:rivers", ()),
        ("author:Quill", ()),
        ("the maps", ("maps",)),
        ("rivrs~", ("Rivers",)),
        ("-maps river", ("Rivers", "river")),
    ],
)
def test_the_abstract_marks_the_words_that_the_list_marks(
    pane: DetailPane, query: str, marked: tuple[str, ...]
) -> None:
    assert _marked(pane, entry(), query) == marked
    snippet = hit(query).snippet
    assert snippet is not None
    assert tuple(snippet.text[start:end] for start, end in snippet.marks) == marked


def test_the_paper_in_short_is_marked_too(pane: DetailPane) -> None:
    of = entry(summary="Sand moves in a river.", keywords=("river",))
    assert _marked(pane, of, "sand") == ("Sand",)
    assert _marked(pane, of, "river") == ("river", "Rivers", "river")
    only = entry(summary="Sand moves in a river.", abstract="", keywords=("river",))
    assert _marked(pane, only, "river") == ("river",)


def test_words_beside_formulas_are_marked_where_they_are_shown(pane: DetailPane) -> None:
    sets = r"A river of $O(n^2)$ sand, $\frac{a}{b}$ of a river, is \emph{slow} for $x_i$"
    of = entry(abstract=f"{sets} and \U0001d4aa rivers.")
    assert _marked(pane, of, "river") == ("river", "river", "rivers")
    assert _marked(pane, of, "slow") == ("slow",)
    assert _marked(pane, of, '"river is slow"') == ("river, is slow",)


SOURCE = "One a two b two c three"


@pytest.mark.parametrize(
    ("shown", "marks", "found"),
    [
        (SOURCE, ((4, 5),), ["a"]),
        ("Head. One a two X two c three", ((6, 9), (12, 15), (18, 23)), ["two", "two", "three"]),
        ("One a two two c three", ((10, 11),), []),
        ("One a two X two c three", ((6, 15),), ["two X two"]),
        ("One a two", ((4, 9), (18, 23)), ["a two"]),
        ("", ((4, 9),), []),
    ],
)
def test_spans_are_carried_over_by_the_words_that_both_texts_have(
    shown: str, marks: tuple[tuple[int, int], ...], found: list[str]
) -> None:
    assert [shown[a:b] for a, b in carried_over(marks, SOURCE, shown)] == found


def test_a_part_of_a_word_stays_that_part() -> None:
    shown = "$x$: the gardenhouse"
    ((start, end),) = carried_over(((9, 15),), "x: a the gardenhouse", shown)
    assert shown[start:end] == "gardenhouse"[:6]


def test_texts_that_differ_in_thousands_of_words_are_marked_at_both_ends() -> None:
    source = "begin " + "a b c " * 2_000 + "end"
    shown = "begin " + "c a b d " * 2_000 + "end"
    marks = ((0, 5), (6, 7), (len(source) - 3, len(source)))
    assert [shown[a:b] for a, b in carried_over(marks, source, shown)] == ["begin", "end"]


def test_marks_end_where_more_of_them_tell_nothing() -> None:
    marks = [(n, n + 1) for n in range(0, 4 * MOST, 2)]
    assert len(carried_over(marks, "a " * 2 * MOST, "a " * 2 * MOST)) == MOST
