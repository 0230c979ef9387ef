"""Answers to a sentence are put in order by meaning as well; few words are taken at their word."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.model.query.parser import parse
from paperdesk.search import SearchIndex
from tests.search.sample_documents import document, index_of

PAPERS = [
    document(1, "The light of a lamp", "How much light is there, and what is the matter with it."),
    document(2, "Quasars", "Light of galaxies: halos, redshift, telescopes and what is there."),
    document(3, "Lamps", "The light and the lamps of offices, of desks, and what is there."),
    *(document(n, f"Filler number{n}", "Nothing of interest is said.") for n in range(6, 30)),
]
QUESTION = "what is the light of galaxies and how is its redshift measured"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    with index_of(tmp_path_factory.mktemp("reranked"), PAPERS) as index:
        yield index


def _answers(index: SearchIndex, text: str) -> list[tuple[int, float]]:
    found = index.search(parse(text), sets={})
    return list(zip(found.keys, found.scores, strict=True))


def test_a_question_finds_the_same_papers_and_the_nearest_gain(index: SearchIndex) -> None:
    few = "light galaxies"
    before, words = _answers(index, QUESTION), _answers(index, few)
    index.make_vectors()
    after = _answers(index, QUESTION)
    assert {key for key, _ in after} == {key for key, _ in before}
    assert after != before
    assert after[0][0] == 2
    scores = [score for _, score in after]
    assert scores == sorted(scores, reverse=True)
    lowest, highest = before[-1][1], before[0][1]
    assert all(lowest - 1e-4 <= score <= highest + 1e-4 for score in scores)
    assert _answers(index, few) == words


def test_quotation_marks_and_brackets_in_a_question_take_no_meaning_from_it(
    index: SearchIndex,
) -> None:
    index.make_vectors()
    for text in (QUESTION.replace("is its redshift", "(is its redshift)"), f'{QUESTION} "halos"'):
        assert _answers(index, text) != _without_vectors(index, text), text


def test_a_reader_may_have_sentences_in_the_order_of_their_words(index: SearchIndex) -> None:
    index.make_vectors()
    by_meaning = _answers(index, QUESTION)
    found = index.search(parse(QUESTION), sets={}, by_meaning=False)
    by_words = list(zip(found.keys, found.scores, strict=True))
    assert by_words == _without_vectors(index, QUESTION) != by_meaning
    assert _answers(index, QUESTION) == by_meaning


@pytest.mark.parametrize("text", ['"light of galaxies"', "title:quasars", "light galaxies -lamp"])
def test_what_is_no_sentence_is_taken_at_its_word(index: SearchIndex, text: str) -> None:
    index.make_vectors()
    assert _answers(index, text) == _without_vectors(index, text)


def _without_vectors(index: SearchIndex, text: str) -> list[tuple[int, float]]:
    vectors, index.vectors = index.vectors, type(index.vectors)(Path("/nowhere"))
    try:
        return _answers(index, text)
    finally:
        index.vectors = vectors
