"""Acronyms and their long forms find each other, and lose nothing that the plain word finds."""

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.model.query.alternatives import alternatives, without_alternative
from paperdesk.model.query.parser import parse
from paperdesk.search import SearchIndex, make_hits
from paperdesk.search.acronyms.acronym_table import AcronymTable, shipped_acronyms
from paperdesk.search.acronyms.known_acronyms import KnownAcronyms
from paperdesk.search.query.acronym_expansion import with_acronyms
from tests.search.sample_documents import found, index_of, titled

TITLES = (
    "Markov chain Monte Carlo for lattices",
    "MCMC in small steps",
    "Monte Carlo of a chain",
    "A robot arm at work",
    "Bose-Einstein condensates of rubidium",
    "The BEC of rubidium",
    "Quantum electrodynamics on a chip",
)
ACRONYMS = [acronym for acronym, _, _ in shipped_acronyms().rows() if acronym.isalnum()]


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("MCMC", {1, 2}),
        ("mcmc", {1, 2}),
        ("markov chain monte carlo", {1, 2}),
        ("MCMC lattices", {1}),
        ("bose-einstein condensate", {5, 6}),
        ("BECs", {5, 6}),
        ("QED", {7}),
        ('"MCMC"', {2}),
        ("rubidium -BEC", {5}),
        ("arm", {4}),
        ("ARM", {4}),
    ],
)
def test_an_acronym_finds_its_long_form_and_the_other_way(
    tmp_path: Path, query: str, keys: set[int]
) -> None:
    with index_of(tmp_path, titled(*TITLES)) as index:
        assert keys <= set(found(index, parse(query)))
        answer = index.search(parse(query), sets={})
        assert set(answer.keys[: answer.full]) == keys


def test_the_acronym_as_typed_stands_first_and_the_long_form_is_marked(tmp_path: Path) -> None:
    papers = titled(*TITLES)
    with index_of(tmp_path, papers) as index:
        answer = index.search(parse("MCMC"), sets={})
        assert list(answer.keys) == [2, 1]
        assert {part.word for part in index.score_parts(answer.query, [1])[0]} == {"MCMC"}
    hit = make_hits(answer.query, papers[:1])[0]
    assert not hit.without
    assert hit.title_marks == ((0, len("Markov chain Monte Carlo")),)


def test_an_expansion_never_loses_a_paper_that_the_plain_word_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = list(shipped_acronyms().rows())[::60]
    asked_for = [acronym for acronym, _, _ in rows]
    asked_for += [form for _, forms, _ in rows for form, _ in forms[:1] if len(form.split()) < 5]

    def answers(index: SearchIndex) -> list[set[int]]:
        return [
            set(index.search(parse(words), sets={}, limit_ms=60_000).keys) for words in asked_for
        ]

    with index_of(tmp_path, titled(*(f"On the {words}" for words in asked_for))) as index:
        expanded = answers(index)
    monkeypatch.setattr("paperdesk.search.answers.with_acronyms", lambda query, _: query)
    with closing(SearchIndex(tmp_path / "index")) as index:
        plain = answers(index)
    lost = {
        words: less - more for words, less, more in zip(asked_for, plain, expanded, strict=True)
    }
    assert not any(lost.values()), lost
    assert sum(map(len, plain)) < sum(map(len, expanded))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(ACRONYMS), min_size=1, max_size=4))
def test_what_was_taken_off_is_not_looked_for(words: list[str]) -> None:
    text = " ".join(words)
    for _ in words:
        for one in alternatives(with_acronyms(parse(text))):
            text = without_alternative(text, one)
    assert not alternatives(with_acronyms(parse(text))), text


def test_of_several_meanings_the_likely_ones_count_and_letters_tell_which() -> None:
    table = AcronymTable.of(
        [
            "GAN\tgenerative adversarial network\t90",
            "GaN\tgallium nitride\t50",
            "SOC\tspin-orbit coupling\t60\tstate of charge\t40\trare\t2",
        ]
    )
    assert table.long_forms("GAN") == ("generative adversarial network",)
    assert table.long_forms("gan") == ("generative adversarial network", "gallium nitride")
    assert table.long_forms("SOC") == ("spin-orbit coupling", "state of charge")
    assert table.acronym(("gallium", "nitride")) == "GaN"


def test_a_question_is_asked_as_it_stands_but_a_long_form_may_be_as_long_as_one() -> None:
    asked_for = parse("what is known about MCMC on large lattices")
    assert with_acronyms(asked_for) is asked_for
    table = AcronymTable.of(["RLHF\treinforcement learning from human feedback\t9"])
    whole = with_acronyms(
        parse("reinforcement learning from human feedback"), KnownAcronyms(shipped=table)
    )
    assert [one.also for one in alternatives(whole)] == [("RLHF",)]


def test_brackets_in_a_question_are_no_group(tmp_path: Path) -> None:
    titles = ("Flow of air", "Wings of birds", "Calculation by hand")
    with index_of(tmp_path, titled(*titles)) as index:
        answer = index.search(
            parse("what is known about flow (a calculation of any wings)"), sets={}
        )
        assert set(answer.keys) == {1, 2, 3}
