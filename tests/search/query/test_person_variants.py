"""People: each form that a reader types finds each form that a source writes, and nobody else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paperdesk.model.query.parser import parse
from paperdesk.search import SearchIndex, make_hits
from paperdesk.search.explain import query_text
from paperdesk.search.query import plan
from tests.search.sample_documents import document, index_of

PEOPLE = {
    "mira": ("Mira Holt", "M. Holt", "Holt, Mira", "M.J. Holt", "Mira Jolanda Holt", "Holt MJ"),
    "mira t": ("Mira T. Holt",),
    "max": ("Max Holt",),
    "victor": ("Victor Holt", "Holt, Victor", "Holt V"),
    "two": ("Mira Stone; Victor Holt", "Holt, Otto; Mira Lind"),
    "other families": ("Holt Munro", "Holt Mira Munro", "Rosa Holt Munro", "Rosa Munro Holt"),
    "meer": ("Jan van der Meer", "Meer, Jan van der", "van der Meer, J.", "J. van der Meer"),
    "piet": ("Piet van der Meer", "van der Meer, Piet"),
    "jean-luc": ("Jean-Luc Bonnard", "J.-L. Bonnard", "Bonnard, Jean Luc", "Bonnard JL"),
    "jean": ("Jean Bonnard",),
    "jean-marc": ("Jean-Marc Bonnard",),
    "bruin": ("S. M. de Bruin Koops", "de Bruin Koops, Sanne M."),
    "oshea": ("Pat O’Shea", "O'Shea, P.", "OShea, Pat"),
    "wang": ("王 芳", "王芳", "芳 王"),
    "wang jun": ("王 军", "王军"),
    "park": ("박 서준", "박서준"),
    "sato": ("佐藤 花子", "佐藤花子"),
    "hyun": ("Soo-Hyun Min", "Min, Soo-Hyun"),
    "soo": ("Soo Min",),
    "nandez": ("Ñandez, José", "J. Nandez"),
}
WRITTEN = [(who, form) for who, forms in PEOPLE.items() for form in forms]
DOCUMENTS = [
    document(key, f"t{key}", authors=tuple(form.split("; ")))
    for key, (_, form) in enumerate(WRITTEN)
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    with index_of(tmp_path_factory.mktemp("people"), DOCUMENTS) as index:
        yield index


def by(index: SearchIndex, text: str) -> set[str]:
    return {WRITTEN[key][1] for key in index.search(parse(text), sets={}).keys}


def forms(*people: str) -> set[str]:
    return {form for who in people for form in PEOPLE[who]}


@pytest.mark.parametrize(
    "typed",
    ["Mira Holt", "Holt, Mira", "mira holt", "HOLT, MIRA", "Mira J. Holt", "Holt, Mira Jolanda"],
)
def test_a_given_name_finds_its_initials_and_middle_names_and_nobody_else(
    index: SearchIndex, typed: str
) -> None:
    found = by(index, f'author:"{typed}"')
    assert found >= forms("mira")
    assert not found & forms("victor", "max", "two")
    assert ("Mira T. Holt" in found) is ("J" not in typed.replace("MIRA", ""))


@pytest.mark.parametrize("typed", ["M. Holt", "M Holt", "Holt M", "Holt, M.", "holt m", "Holt, M"])
def test_an_initial_finds_every_name_that_begins_so(index: SearchIndex, typed: str) -> None:
    expected = forms("mira", "mira t", "max")
    assert by(index, f'author:"{typed}"') == expected
    assert by(index, f'"{typed}"') == expected


@pytest.mark.parametrize("typed", ["Holt MJ", "M. J. Holt", "M.J. Holt", "Holt, M. J.", "holt m j"])
def test_initials_stand_together_or_apart(index: SearchIndex, typed: str) -> None:
    found = by(index, f'author:"{typed}"')
    assert found >= forms("mira")
    assert not found & forms("mira t", "victor", "two", "other families")


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("Jan van der Meer", "meer"),
        ("van der Meer, Jan", "meer"),
        ("meer, jan van der", "meer"),
        ("Meer, J", "meer"),
        ("Jean-Luc Bonnard", "jean-luc"),
        ("Bonnard, J.-L.", "jean-luc"),
        ("de Bruin Koops, S M", "bruin"),
        ("Koops, S M", "bruin"),
        ("S.M. Koops", "bruin"),
        ("Sanne de Bruin Koops", "bruin"),
        ("Pat O'Shea", "oshea"),
        ("O’Shea P", "oshea"),
        ("OShea, Pat", "oshea"),
        ("王芳", "wang"),
        ("王 芳", "wang"),
        ("芳 王", "wang"),
        ("박서준", "park"),
        ("박 서준", "park"),
        ("佐藤 花子", "sato"),
        ("佐藤花子", "sato"),
        ("J. Ñandez", "nandez"),
        ("jose nandez", "nandez"),
    ],
)
def test_each_form_that_is_typed_finds_each_that_is_written(
    index: SearchIndex, typed: str, who: str
) -> None:
    found = by(index, f'author:"{typed}"')
    assert found >= forms(who)
    others = {"meer": "piet", "jean-luc": "jean-marc", "wang": "wang jun"}
    assert not found & forms(others.get(who, "victor"))


def test_a_name_alone_is_no_part_of_a_double_one(index: SearchIndex) -> None:
    assert "Jean-Marc Bonnard" not in by(index, 'author:"Jean Bonnard"')
    assert "Soo-Hyun Min" not in by(index, 'author:"Soo Min"')
    assert by(index, 'author:"S. Min"') == forms("hyun", "soo")


def test_a_family_alone_is_everybody_of_it(index: SearchIndex) -> None:
    assert by(index, 'author:"van der Meer"') == forms("meer", "piet")
    assert by(index, 'author:"de bruin koops"') == forms("bruin")
    assert by(index, "author:王") == forms("wang", "wang jun")


def test_a_plain_phrase_is_a_name_only_as_it_is_told(tmp_path: Path) -> None:
    papers = [document(1, "Random forest"), document(2, "x", authors=("R. Forest",))]
    with index_of(tmp_path, papers) as index:
        assert list(index.search(parse('"random forest"'), sets={}).keys) == [1]
        assert list(index.search(parse('author:"random forest"'), sets={}).keys) == [2]


@pytest.mark.parametrize("typed", ["M. Holt", "m holt", "Holt M", "HOLT, M."])
def test_an_initial_beside_a_word_may_be_a_person_without_quotes(
    index: SearchIndex, typed: str
) -> None:
    assert by(index, typed) >= forms("mira", "mira t", "max")
    assert not by(index, typed) & forms("victor")


def test_what_a_plain_phrase_finds_is_never_lost(
    index: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = [form.split(";")[0] for _, form in WRITTEN]
    texts = [*(f'author:"{form}"' for form in typed), *(f'"{form}"' for form in typed)]
    with_names = [by(index, text) for text in (*texts, *typed)]
    monkeypatch.setattr(plan, "person_variants", lambda *_: ())
    for remembered in (plan.make_query_plan, query_text.planned):
        remembered.cache_clear()
    for text, found in zip((*texts, *typed), with_names, strict=True):
        assert by(index, text) <= found, text
    for remembered in (plan.make_query_plan, query_text.planned):
        remembered.cache_clear()


def test_a_name_is_found_while_it_is_typed(index: SearchIndex) -> None:
    for typed in ('author:"Mira Ho', 'author:"holt, mi', 'author:"Holt, M'):
        found = index.search(parse(typed, typing=True), sets={}).keys
        assert {WRITTEN[key][1] for key in found} >= {"Mira Holt", "Holt, Mira"}, typed


def test_who_is_refused_is_refused_in_every_form(index: SearchIndex) -> None:
    assert not by(index, 'author:holt -author:"M. Holt"') & forms("mira", "max")


def test_what_is_explained_is_what_is_found(index: SearchIndex) -> None:
    for _, form in WRITTEN:
        query = parse('author:"{}"'.format(form.split(";")[0]))
        found = set(index.search(query, sets={}).keys)
        told = {hit.key for hit in make_hits(query, DOCUMENTS) if "authors" in hit.matched}
        assert told == found, form
        assert {key for key, (_, other) in enumerate(WRITTEN) if other == form} <= found


_NAME = st.text("abé王박-. ,'JUM", min_size=1, max_size=14)


@given(_NAME, _NAME)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_name_raises_and_marks_agree_with_the_index(
    tmp_path_factory: pytest.TempPathFactory, written: str, typed: str
) -> None:
    papers = [document(1, "t", authors=(written, "Ann Other")), document(2, "u", authors=(typed,))]
    query = parse(f'author:"{typed}"')
    with index_of(tmp_path_factory.mktemp("any"), papers) as index:
        found = set(index.search(query, sets={}).keys)
    told = {hit.key for hit in make_hits(query, papers) if "authors" in hit.matched}
    assert told == found
