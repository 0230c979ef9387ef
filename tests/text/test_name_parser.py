"""Names of authors: one person in many ways of writing is one, and no word is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.person_name import Contributor, PersonName
from paperdesk.text import display_name, fold
from paperdesk.text.name_parser import (
    is_others,
    name_of,
    parse_name,
    sort_key,
    sort_name,
    told_name,
)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Joost van der Meulen", PersonName("Meulen", "Joost", "van der")),
        ("van der Meulen, Joost", PersonName("Meulen", "Joost", "van der")),
        ("Meulen, Joost van der", PersonName("Meulen", "Joost", "van der")),
        ("van der Meulen JB", PersonName("Meulen", "JB", "van der")),
        ("Griet Van de Velde", PersonName("Van de Velde", "Griet")),
        ("De Marco, Pia", PersonName("De Marco", "Pia")),
        ("Émile du Pré", PersonName("Pré", "Émile", "du")),
        ("Jeanne d'Aubigny", PersonName("Aubigny", "Jeanne", "d'")),
        ("d’Aubigny, Jeanne", PersonName("Aubigny", "Jeanne", "d’")),
        ("Rosa D'Amato", PersonName("D'Amato", "Rosa")),
        ("al-Battani, Omar", PersonName("Battani", "Omar", "al-")),
        ("Wim 't Hart", PersonName("Hart", "Wim", "'t")),
        ("van Eyck", PersonName("Eyck", "", "van")),
        ("Ana Pardo y Aliaga", PersonName("Pardo y Aliaga", "Ana")),
        ("Charles de la Roche Blanche", PersonName("Roche Blanche", "Charles", "de la")),
        ("Luisa da F. Prado", PersonName("Prado", "Luisa da F.")),
        ("Marcos Lima Filho", PersonName("Lima Filho", "Marcos")),
        ("Lan Van Tran", PersonName("Tran", "Lan Van")),
        ("Di Fang", PersonName("Fang", "Di")),
        ("Nora Quill Jr.", PersonName("Quill", "Nora", "", "Jr.")),
        ("Quill, Jr., Nora", PersonName("Quill", "Nora", "", "Jr.")),
        ("Quill, Nora, III", PersonName("Quill", "Nora", "", "III")),
        ("Nora Quill, PhD", PersonName("Quill", "Nora", "", "PhD")),
        ("Quill MD", PersonName("Quill", "MD")),
        ("Quill N. B.", PersonName("Quill", "N. B.")),
        ("N.B. Quill", PersonName("Quill", "N.B.")),
        ("Wei LI", PersonName("LI", "Wei")),
        ("MARCHAND Odile", PersonName("MARCHAND", "Odile")),
        ("Odile MARCHAND", PersonName("MARCHAND", "Odile")),
        (r"Nov{\'a}k, Ji\v{r}\'i", PersonName("Novák", "Jiří")),
        ("王芳", PersonName("王", "芳")),
        ("王 芳", PersonName("王", "芳")),
        ("司马光", PersonName("司马", "光")),
        ("佐藤 花子", PersonName("佐藤", "花子")),
        ("박서준", PersonName("박", "서준")),
        ("Fang Wang (王芳)", PersonName("Wang", "Fang")),
        ("Nora Quill 1", PersonName("Quill", "Nora")),
        ("Nora Quill † *", PersonName("Quill", "Nora")),
        ("Plotin", PersonName("Plotin")),
        ("", PersonName()),
    ],
)
def test_a_name_comes_apart_as_its_bearer_would_have_it(written: str, said: PersonName) -> None:
    assert parse_name(written) == said


@pytest.mark.parametrize(
    "body",
    [
        "The MIRA Collaboration",
        "for the LUMEN Consortium",
        "Institute of Quiet Studies",
        "Dune Survey Team",
        "World Lichen Organisation",
        "{Foo, Bar and Company}",
        "Bank of Iceland",
        "ジェーン・ドウ",
    ],
)
def test_what_is_no_person_stays_whole(body: str) -> None:
    assert parse_name(body) == PersonName(literal=body.strip("{}"))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Berg, Jan van den", "Jan van den Berg"),
        ("d'Aubigny, Jeanne", "Jeanne d'Aubigny"),
        ("Quill, Jr., Nora", "Nora Quill, Jr."),
        ("Quill, Nora, III", "Nora Quill III"),
        ("王 芳", "王芳"),
        ("{MIRA Collaboration}", "MIRA Collaboration"),
    ],
)
def test_every_name_is_said_in_one_form(name: str, said: str) -> None:
    assert str(parse_name(name)) == said


def test_lists_are_sorted_as_libraries_do() -> None:
    names = [
        "Ångelin, Siv",
        "Jan van der Beek",
        "Beek, Xenia",
        "De Beer, Ida",
        "Łucja Lis",
        "Lisa, Bo",
        "O'Brien, Una",
        "Obrist, Max",
        "Øie, Nils",
        "The Polaris Collaboration",
        "Saint-Clair, Léa",
        "Straße, Uwe",
        "Strasser, Eva",
        "Zeta",
        "王芳",
    ]
    assert sorted(names, key=sort_name) == names


@pytest.mark.parametrize("word", ["et al.", "et al", "others", "and others", "{others}", "…"])
def test_who_is_not_named_is_nobody(word: str) -> None:
    assert is_others(word)
    assert sort_name(word) == ""


_WORD = st.from_regex(r"[A-ZÅÉŁØ][a-zåéłøß]{3,8}", fullmatch=True).filter(
    lambda word: not re.search("(?i)team|group|trial|press|study|board|panel", word)
)


@given(_WORD, _WORD, st.sampled_from(["", "van", "von der", "de la", "ter"]))
def test_one_person_in_three_ways_is_one(given_name: str, family: str, particle: str) -> None:
    head = f"{particle} {family}".strip()
    forms = (f"{given_name} {head}", f"{head}, {given_name}", f"{family}, {given_name} {particle}")
    assert {parse_name(form.strip()) for form in forms} == {
        PersonName(family, given_name, particle)
    }
    assert {sort_name(form.strip()) for form in forms} == {f"{fold(family)}\t{fold(given_name)[0]}"}


@given(
    st.lists(st.sampled_from(["Ada", "K.", "De", "Van", "Team", "The", "Lee-Ann", "Holm", "Tran"])),
    st.sampled_from(["Holm", "Group", "Filho", "Quill-Stone", "Institute", "Tran"]),
)
def test_the_short_way_to_a_place_leads_where_the_long_one_does(
    before: list[str], last: str
) -> None:
    name = " ".join((*before, last))
    assert sort_name(name) == sort_name(f" {name}")  # a space in front: the long way


@given(st.text(st.sampled_from("abA.-, 'é王d ")), st.sampled_from(["", "van ", " Jr.", ", "]))
def test_no_letter_of_a_name_is_lost(text: str, more: str) -> None:
    name = parse_name(text + more + text)
    parts = (name.family, name.given, name.particle, name.suffix, name.literal)
    assert _letters("".join(parts)) == _letters(text + more + text)


@given(st.text(max_size=60))
def test_any_text_has_a_name_and_a_place(text: str) -> None:
    str(parse_name(text))
    assert sort_name(text) == sort_name(text)


def _letters(text: str) -> list[str]:
    return sorted(sign for sign in text if sign.isalnum())


@pytest.mark.parametrize(
    ("told", "listed"),
    [
        ("Moss, Iris", "Iris Moss"),
        ("van der Veen, K. L.", "K. L. van der Veen"),
        ("K\\'{a}lm\\'an, \\'A.", "Á. Kálmán"),
        ("Iris Moss", "Iris Moss"),
        ("Kovács-Ågren, Ann-Lise B.", "Ann-Lise B. Kovács-Ågren"),
        ("Moss, Jr.", "Moss, Jr."),
        ("Moss, I., Jr.", "I. Moss, Jr."),
        ("Consortium, Kites", "Consortium, Kites"),
        ("Moss KL", "Moss KL"),
        ("林, 静", "林静"),
        ("Centre for Kites, Oslo", "Centre for Kites, Oslo"),
        ("Reed, Pond, and Co.", "Reed, Pond, and Co."),
        ("", ""),
        (",", ","),
    ],
)
def test_a_name_in_a_list_of_names_has_no_comma_that_parts_it(told: str, listed: str) -> None:
    assert display_name(told) == listed


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"family": "Moor", "given": "Ida"}, None),
        ({"family": "García Márquez", "given": "Gabriel"}, PersonName("García Márquez", "Gabriel")),
        ({"family": "van der Berg", "given": "Jan"}, PersonName("Berg", "Jan", "van der")),
        (
            {"family": "Berg", "given": "Jan van der"},
            PersonName("Berg", "Jan", dropping_particle="van der"),
        ),
        (
            {"family": "Vega", "given": "Inca", "particle": "la", "dropping": "de"},
            PersonName("Vega", "Inca", "la", dropping_particle="de"),
        ),
        (
            {"family": "Quill", "given": "Nora", "suffix": "Jr."},
            PersonName("Quill", "Nora", "", "Jr."),
        ),
        ({"family": "Plotin"}, PersonName("Plotin")),
        ({"family": "Center", "given": "Ben"}, PersonName("Center", "Ben")),
        ({"family": ""}, None),
    ],
)
def test_parts_that_a_source_told_are_kept_where_they_could_be_read_otherwise(
    told: dict[str, str], expected: PersonName | None
) -> None:
    assert told_name(**told) == expected


@given(st.sampled_from(("Ida", "Bo J.", "Ann-Lise", "José")), st.sampled_from(("Moor", "Lee-Pot")))
def test_parts_that_are_not_kept_are_read_off_the_text(given_name: str, family: str) -> None:
    name = told_name(family, given_name) or parse_name(f"{given_name} {family}")
    assert name == PersonName(family, given_name)


def test_parts_that_were_told_count_before_those_that_are_guessed() -> None:
    written = "Gabriel García Márquez"
    told = Contributor(written, PersonName("García Márquez", "Gabriel"))
    assert sort_key(told) == "garcia marquez\tg"
    assert sort_key(Contributor(written)) == sort_name(written) == "marquez\tg"
    assert name_of(Contributor(written)) == parse_name(written)
    assert name_of(Contributor("x", PersonName(r"{\O}ie", "Bo"))) == PersonName("Øie", "Bo")
    assert sort_key(Contributor("et al.", PersonName("al.", "et"))) == ""
