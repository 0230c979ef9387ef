"""Names of authors as values: what is written is never lost, and parts go along."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model import Contributor, PersonName, contributors
from paperdesk.model.person_name import as_json, from_json, parts_of, with_parts

PARTS = st.builds(
    PersonName,
    family=st.text(min_size=1),
    given=st.text(),
    particle=st.text(),
    suffix=st.text(),
    literal=st.text(),
    dropping_particle=st.text(),
)
PEOPLE = st.lists(st.builds(Contributor, written=st.text(), name=st.none() | PARTS)).map(tuple)


@given(PEOPLE)
def test_contributors_come_back_from_json_as_they_were(people: tuple[Contributor, ...]) -> None:
    assert from_json(json.loads(json.dumps(as_json(people)))) == people


@given(PEOPLE)
def test_texts_and_the_parts_beside_them_make_the_same_people(
    people: tuple[Contributor, ...],
) -> None:
    parts = json.loads(json.dumps(parts_of(people)))
    assert with_parts([one.written for one in people], parts) == people


def test_people_without_parts_are_texts_alone() -> None:
    people = contributors("Ida Moor", "Pot, Bo")
    assert as_json(people) == ["Ida Moor", "Pot, Bo"]
    assert parts_of(people) == []
    assert list(map(str, people)) == ["Ida Moor", "Pot, Bo"]


@pytest.mark.parametrize(
    ("values", "written"),
    [
        ([5, None, [], {"family": "Moor"}, {"written": 7}], []),
        (["Ida", {"written": "Moor, Ida", "family": 5, "given": None}], ["Ida", "Moor, Ida"]),
    ],
)
def test_values_that_are_nobody_are_left_out(values: list[object], written: list[str]) -> None:
    assert from_json(values) == contributors(*written)


def test_parts_that_are_too_few_or_none_leave_the_texts() -> None:
    found = with_parts(("A", "B", "C"), [None, {"family": "Bee", "x": 1}])
    assert found == (Contributor("A"), Contributor("B", PersonName("Bee")), Contributor("C"))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (PersonName("Musset", "Alfred", dropping_particle="de"), "Alfred de Musset"),
        (PersonName("Vega", "Garcilaso", "la", dropping_particle="de"), "Garcilaso de la Vega"),
        (PersonName("Berg", "Jan", "van der", "Jr."), "Jan van der Berg, Jr."),
        (PersonName("芳", "王", ""), "芳王"),
    ],
)
def test_a_name_is_said_with_its_particles_before_the_family(name: PersonName, said: str) -> None:
    assert str(name) == said
