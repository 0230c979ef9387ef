"""Versions of one paper are found, and false friends are never merged unasked."""

import json
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library.duplicates.duplicate_verdict import are_near, judge
from paperdesk.model import Verdict
from tests.library.duplicates.pairs import (
    FALSE_FRIENDS,
    TITLE,
    VERSIONS,
    Side,
    side,
    traits,
)
from tests.library.imports.test_record_comparison import EDITED, LONG

SURE = 14
"""Of the versions, those that are merged unasked; the others are proposed."""


def _verdict(one: Side, two: Side) -> Verdict:
    found = judge(traits(one), traits(two))
    assert found.verdict is judge(traits(two), traits(one)).verdict
    return found.verdict


@pytest.mark.parametrize("pair", FALSE_FRIENDS, ids=lambda pair: json.dumps(pair)[:60])
def test_a_false_friend_is_never_sure(pair: tuple[Side, Side]) -> None:
    assert _verdict(*pair) is not Verdict.SAME


@pytest.mark.parametrize("pair", VERSIONS, ids=lambda pair: json.dumps(pair)[:60])
def test_two_versions_of_one_paper_are_proposed(pair: tuple[Side, Side]) -> None:
    assert _verdict(*pair) is not Verdict.DIFFERENT


def test_most_versions_are_sure() -> None:
    assert len(VERSIONS) == len(FALSE_FRIENDS) == 20
    assert [_verdict(*pair) is Verdict.SAME for pair in VERSIONS].count(True) == SURE


def test_versions_of_two_papers_are_never_sure_across_them() -> None:
    """All records of other titles: hundreds of pairs that are two papers."""
    records = [one for one, _ in FALSE_FRIENDS]
    for one, two in combinations(records, 2):
        if one["title"] != two["title"]:
            assert _verdict(one, two) is not Verdict.SAME


@given(
    st.sampled_from([one for pair in (*VERSIONS, *FALSE_FRIENDS) for one in pair]),
    st.sampled_from([("Zoe Other",), ("Zoe Other", "Yan Third"), ("Hao Tan",)]),
)
def test_a_title_with_no_author_in_common_is_never_sure(
    record: Side, others: tuple[str, ...]
) -> None:
    stranger = record | {"authors": others}
    assert _verdict(record, stranger) is not Verdict.SAME


def test_without_authors_a_title_is_never_sure_but_by_an_id() -> None:
    nobody = {"title": TITLE, "abstract": LONG, "published": "2019"}
    assert _verdict(nobody, nobody | {"venue": "Pots"}) is Verdict.DOUBTFUL
    assert _verdict(nobody, side(abstract=LONG)) is Verdict.DOUBTFUL
    known = nobody | {"doi": "10.1000/lid"}
    assert _verdict(known, side(doi="10.1000/lid")) is Verdict.SAME


@pytest.mark.parametrize(
    ("one", "two", "near"),
    [
        ("Modelling of slow kettles", "Modeling of slow kettles", True),
        ("Slow cooling of kettles", "Slow cooling of kettles: a survey of tin lids", False),
        ("Slow cooling of small kettles", "Slow cooling of small kettles: a survey", True),
        ("Cooling of kettles under felt, part 1", "Cooling of kettles under felt, part 2", False),
        ("Cooling of kettles under felt I", "Cooling of kettles under felt II", False),
        ("Slow kettles", "Slow pots", False),
        ("Slow kettles", "Slow kettles: a longer account", True),
        ("Slow kettles", "Slow kettles of felt and tin", False),
        ("", "", False),
    ],
)
def test_near_titles_have_most_words_and_all_numbers_in_common(
    one: str, two: str, near: bool
) -> None:
    assert are_near(one, two) is near
    assert are_near(two, one) is near


def test_an_abstract_edited_and_a_title_spelled_anew_are_one_paper() -> None:
    one = side("Modelling the heat of kettles with lids of felt", abstract=LONG)
    two = side("Modeling the heat of kettles with lids of felt", abstract=EDITED)
    assert _verdict(one, two) is Verdict.SAME
    assert _verdict(one, two | {"published": "2020", "venue": "Pots"}) is Verdict.SAME
