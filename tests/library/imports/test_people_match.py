"""One person in many forms stays one; another given name is another person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library.imports.people_match import agreement, people

NAMES = st.lists(
    st.sampled_from(
        [
            "Mei Tan",
            "Tan, Mei",
            "M. Tan",
            "Tan M",
            "Hui Tan",
            "et al.",
            "",
            "Ida van Loo",
            "Loo, I.",
            "NOVA Collaboration",
            "谭梅",
            "José Ruiz Vega",
            "Ruiz, J.",
            "Vega J",
            "Jean-Luc Pé",
            "Pé J.-L.",
            "Andrew NG",
            "ng a",
            "(x)",
            "Jr.",
            "O'Dea, S.",
            "123",
            "A B C D E F G",
        ]
    )
    | st.text(max_size=12),
    max_size=6,
)


def _agree(one: str, other: str) -> int:
    found = agreement(people((one,)), people((other,)))
    assert found == agreement(people((other,)), people((one,)))
    return found.matched


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mei Tan", "M. Tan"),
        ("Mei Tan", "Tan, Mei"),
        ("Mei Tan", "Tan Mei"),
        ("Mei Tan", "Tan M"),
        ("MEI TAN", "Mei Tan"),
        ("Mei Tan", "Tan"),
        ("Ida van der Loo", "van der Loo, I."),
        ("Ida van der Loo", "Loo, Ida van der"),
        ("Ida Vanderloo", "I. van der Loo"),
        ("Inês de la Peña", "Pena I"),
        ("Björn Köhler", "B. Koehler"),
        ("Björn Köhler", "Kohler, Bjorn"),
        ("Søren Aagård", "Soeren Ågaard"),
        ("Jean-Luc Picot", "J.-L. Picot"),
        ("Jean-Luc Picot", "Picot JL"),
        ("Jean-Luc Picot", "Jeanluc Picot"),
        ("Jean Luc Picot", "J. Picot"),
        ("José Ruiz Vega", "Ruiz Vega, J."),
        ("José Ruiz Vega", "J. Ruiz"),
        ("José Ruiz-Vega", "J. Vega"),
        ("Li-Hua Mo", "Lihua Mo"),
        ("Li-Hua Mo", "Mo, L.-H."),
        ("T. D. Ronald Ash", "Ronald Ash"),
        ("Ronald T. Ash, Jr.", "R. Ash"),
        ("Sergey Orlov", "Sergei Orlov"),
        ("Anton Tarkovsky", "A. Tarkovskii"),
        ("Chr. Holm", "Christian Holm"),
        ("Siobhan O'Dea", "S. ODea"),
        ("Siobhan O’Dea (Kew)", "O'Dea, Siobhan"),
        ("谭梅", "谭 梅"),
        ("谭 梅", "梅 谭"),
        ("И. Орлов", "Орлов, Иван"),
        ("Νίκος Παππάς", "Ν. Παππας"),
        ("NOVA Collaboration", "The NOVA collaboration"),
        ("D. E. Lund", "Dora E. Lund"),
        (r"Ji\v{r}\'{\i} Nov\'ak", "Jiri Novak"),
    ],
)
def test_one_person_in_two_forms_is_one(one: str, other: str) -> None:
    assert _agree(one, other) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mei Tan", "Hui Tan"),
        ("M. Tan", "Hui Tan"),
        ("Mei Tan", "Tan Hui"),
        ("Tan, Mei", "Tan, Hui"),
        ("J. A. Smith", "J. B. Smith"),
        ("Xiaoli Wu", "Xiaolin Wu"),
        ("Yi Wu", "Yifan Wu"),
        ("Ann Lee", "Anna Lee"),
        ("NOVA Collaboration", "ORCA Collaboration"),
        ("Ada Holm", "Ada Lund"),
        ("谭梅", "谭惠"),
        ("И. Орлов", "Пётр Орлов"),
    ],
)
def test_another_given_name_is_another_person(one: str, other: str) -> None:
    assert _agree(one, other) == 0


def test_a_list_that_was_cut_names_the_same_people() -> None:
    whole = ("Mei Tan", "Ida van Loo", "José Ruiz")
    for cut in (("M. Tan", "et al."), ("Tan, Mei et al.",), ("Mei Tan", "others"), whole[:2]):
        assert agreement(people(whole), people(cut)).all, cut
    assert not agreement(people(whole), people(("José Ruiz",))).all


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ((), ("Mei Tan",)),
        (("et al.", "Anonymous"), ("Mei Tan",)),
        (("谭梅",), ("Mei Tan",)),
        (("Иван Орлов",), ("Ivan Orlov",)),
        (("NOVA Collaboration",), ("Mei Tan", "Ida van Loo")),
    ],
)
def test_what_cannot_be_compared_says_nothing(
    ours: tuple[str, ...], theirs: tuple[str, ...]
) -> None:
    assert not agreement(people(ours), people(theirs)).known


def test_thousands_of_authors_are_compared_in_a_moment() -> None:
    many = tuple(f"Given{n} Family{n}" for n in range(3_000))
    assert agreement(people(many), people(many[::-1])).matched == 0
    assert agreement(people(many), people(many)).all


@given(NAMES, NAMES)
def test_agreement_of_any_lists_is_symmetric(ours: list[str], theirs: list[str]) -> None:
    one, other = people(tuple(ours)), people(tuple(theirs))
    assert agreement(one, other) == agreement(other, one)
    if one:
        assert agreement(one, one).all
