"""Clauses go into a query's text and out of it; the rest stays as it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.query import clause_edit
from paperdesk.model.query.ast import Filter
from paperdesk.model.query.clause_sign import ClauseSign
from paperdesk.model.query.completion import (
    CompletionPoint,
    completed,
    completion_point,
    fixed_offers,
)
from paperdesk.model.query.parser import parse
from tests.model.strategies import queries


def test_a_clause_is_included_excluded_and_off_again() -> None:
    text = "few  shot"
    for expected in ("tag:rl few  shot", "-tag:rl few shot", "few shot"):
        text = clause_edit.cycled(text, "tag:rl")
        assert text == expected


def test_a_word_in_a_field_is_demanded_and_values_with_blanks_are_quoted() -> None:
    category = clause_edit.clause("category", "cs.CL")
    assert clause_edit.cycled("graph", category) == "+category:cs.CL graph"
    assert clause_edit.sign("+category:cs.cl graph", category) is ClauseSign.INCLUDED
    assert clause_edit.clause("authors", "Ada B. Lovelace") == 'author:"Ada B. Lovelace"'
    quoted = clause_edit.clause("tag", "to read")
    assert clause_edit.sign('-tag:"to read"', quoted) is ClauseSign.EXCLUDED
    assert clause_edit.cycled('-tag:"to read" ', quoted) == ""


def test_a_part_of_another_clause_is_left_alone() -> None:
    assert clause_edit.sign("tag:rl/offline xtag:rl", "tag:rl") is ClauseSign.OFF


@given(queries, st.text(alphabet="abc /", min_size=1).filter(str.strip))
def test_three_turns_ask_for_the_same_as_before(query: object, tag: str) -> None:
    before = str(query)
    wanted = clause_edit.clause("tag", " ".join(tag.split()))
    if clause_edit.sign(before, wanted) is ClauseSign.OFF:
        text = before
        for _ in range(3):
            text = clause_edit.cycled(text, wanted)
        assert parse(text) == parse(before)


def test_years_replace_years() -> None:
    assert clause_edit.with_years("graph year:2020 ", 2018, 2021) == "year:2018..2021 graph "
    assert clause_edit.with_years("", 2018, 2018) == "year:2018 "
    assert clause_edit.without_years("-year:2018..2020 graph") == "graph"
    for text, years in (
        ("year:2018", (2018, 2018)),
        ("year:..2020 x", (0, 2020)),
        ("year:2018..", (2018, 9999)),
        ("x", None),
        ("year:>2018", None),
    ):
        assert clause_edit.years(text) == years


def test_a_clause_is_dropped_by_its_name() -> None:
    query = parse("+graph -survey tag:rl few")
    for dropped, rest in (
        ("+graph", "few tag:rl -survey"),
        ("graph", "few tag:rl -survey"),
        ("-survey", "few +graph tag:rl"),
        ("tag:rl", "few +graph -survey"),
    ):
        assert clause_edit.without(query, dropped) == rest


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tag:r", CompletionPoint("tag", "r", 4, 5)),
        ("graph -tag:", CompletionPoint("tag", "", 11, 11)),
        ('(author:"yosh', CompletionPoint("authors", "yosh", 8, 13)),
        ("graph aut", CompletionPoint("", "aut", 6, 9)),
        ("a", None),
        ("nofield:x", None),
        ('"a tag:x', None),
        ("http://x", None),
        ("", None),
    ],
)
def test_what_can_be_completed_is_found_at_the_cursor(
    text: str, found: CompletionPoint | None
) -> None:
    assert completion_point(text, len(text)) == found


def test_nothing_is_completed_in_the_midst_of_a_word() -> None:
    assert completion_point("tag:rl", 5) is None
    assert completion_point("tag:r graph", 5) == CompletionPoint("tag", "r", 4, 5)


def test_an_offer_takes_the_place_of_what_was_typed() -> None:
    place = completion_point("tag:to graph", 6)
    assert place is not None
    assert completed("tag:to graph", place, "to read") == ('tag:"to read" graph', 14)
    name = completion_point("aut", 3)
    assert name is not None
    assert fixed_offers(name) == ("author:",)
    assert completed("aut", name, "author:") == ("author:", 7)
    quoted = completion_point('author:"ad', 10)
    assert quoted is not None
    assert completed('author:"ad', quoted, "Ada Lovelace") == ('author:"Ada Lovelace" ', 22)


@pytest.mark.parametrize(
    ("text", "offers"),
    [("is:re", ("read",)), ("has:", None), ("is:read", ()), ("year:2", ()), ("title", ())],
)
def test_states_and_things_are_offered_until_they_stand_there(
    text: str, offers: tuple[str, ...] | None
) -> None:
    place = completion_point(text, len(text))
    assert place is not None
    found = fixed_offers(place)
    assert found == offers or (offers is None and found is not None and "note" in found)


@given(st.text(alphabet='tagis:"( )-x/'), st.integers(0, 20))
def test_completing_never_raises(text: str, cursor: int) -> None:
    place = completion_point(text, min(cursor, len(text)))
    if place is not None:
        fixed_offers(place)
        completed(text, place, "x y")


def test_a_clause_of_a_tag_reads_as_that_filter() -> None:
    (found,) = parse(clause_edit.clause("tag", 'a "b" c')).filters
    assert found == Filter("tag", 'a "b" c')


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("LSTM OR GAN", "LSTM || GAN"),
        ("A AND NOT (B OR C)", "A && -(B || C)"),
        ('"TO BE OR NOT" AND NOT "A OR B"', '"TO BE OR NOT" && -"A OR B"'),
        ("BRAND NOTE ORAL", "BRAND NOTE ORAL"),
        ("tag:x A OR B", "tag:x A OR B"),
    ],
)
def test_operators_of_a_query_in_capitals_become_signs(text: str, signed: str) -> None:
    assert clause_edit.with_signs(text) == signed
