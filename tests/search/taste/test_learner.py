"""The direction that is learned holds what its mathematics promise, for any papers."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.search.taste.learner import PaperRows, TasteVector, learn, logistic, rocchio

PAPERS = st.integers(0, 2**31).map(np.random.default_rng)


def _papers(chance: np.random.Generator, size: int, width: int = 12, dims: int = 4) -> PaperRows:
    table = chance.random((size, width)) * (chance.random((size, width)) < 0.4)
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
    meaning = chance.normal(size=(size, dims))
    meaning /= np.linalg.norm(meaning, axis=1, keepdims=True)
    rows, columns = np.nonzero(table)
    return PaperRows(rows, columns, table[rows, columns], meaning, width)


def _labels(chance: np.random.Generator, size: int) -> np.ndarray:
    kept = chance.random(size) < 0.3
    kept[:2] = True, False
    return kept


def _loss(papers: PaperRows, kept: np.ndarray, found: TasteVector, share: float) -> float:
    signs = np.where(kept, 1, -1)
    trust = 10 * len(kept) / (2 * np.where(kept, kept.sum(), (~kept).sum()))
    square = found.words @ found.words / (1 - share) + found.meaning @ found.meaning / share
    return float(square / 2 + trust @ np.logaddexp(0, -signs * papers.along(found)))


@given(PAPERS)
@settings(max_examples=15, deadline=None)
def test_no_weights_near_those_of_the_regression_fit_better(chance: np.random.Generator) -> None:
    papers, kept = _papers(chance, 60), _labels(chance, 60)
    found = logistic(papers, kept, len(kept), 0.15)
    best = _loss(papers, kept, found, 0.15)
    for _ in range(5):
        aside = TasteVector(chance.normal(size=12), chance.normal(size=4), float(chance.normal()))
        assert _loss(papers, kept, found.plus(aside, 0.01), 0.15) >= best - 1e-4


@given(PAPERS, st.sampled_from((8, 60)))
@settings(max_examples=20, deadline=None)
def test_who_keeps_what_was_dismissed_has_the_opposite_taste(
    chance: np.random.Generator, size: int
) -> None:
    papers, kept = _papers(chance, size), _labels(chance, size)
    one, other = learn(papers, kept, size), learn(papers, ~kept, size)
    assert papers.along(one) == pytest.approx(-papers.along(other), abs=1e-2)


@given(PAPERS, st.sampled_from((8, 60)))
@settings(max_examples=15, deadline=None)
def test_a_word_of_kept_papers_alone_speaks_for_a_paper(
    chance: np.random.Generator, size: int
) -> None:
    papers, kept = _papers(chance, size), _labels(chance, size)
    with_word = np.flatnonzero(kept)
    told = PaperRows(
        np.concatenate((papers.rows, with_word)),
        np.concatenate((papers.columns, np.full(len(with_word), papers.width))),
        np.concatenate((papers.values, np.full(len(with_word), 0.5))),
        papers.meaning,
        papers.width + 1,
    )
    assert learn(told, kept, size).words[-1] > 0


def test_papers_without_vectors_are_learned_by_words_alone() -> None:
    chance = np.random.default_rng(1)
    for size in (8, 60):
        papers, kept = _papers(chance, size, dims=0), _labels(chance, size)
        along = papers.along(learn(papers, kept, size))
        assert along[kept].mean() > along[~kept].mean()


def test_rocchio_puts_zero_halfway_between_kept_and_dismissed() -> None:
    chance = np.random.default_rng(2)
    papers, kept = _papers(chance, 20), _labels(chance, 20)
    along = papers.along(rocchio(papers, kept, 20, 0.3))
    assert along[kept].mean() == pytest.approx(-along[~kept].mean())
    assert along[kept].mean() > 0


@pytest.mark.parametrize("size", [20, 90])
def test_papers_that_nobody_judged_speak_against_what_they_have_in_common(size: int) -> None:
    chance = np.random.default_rng(3)
    papers = _papers(chance, size + 200)
    kept = np.append(_labels(chance, size), np.zeros(200, np.bool_))
    others = np.arange(size, size + 200)
    told = PaperRows(
        np.concatenate((papers.rows, others, np.flatnonzero(kept))),
        np.concatenate((papers.columns, np.full(200 + kept.sum(), papers.width))),
        np.concatenate((papers.values, np.full(200 + kept.sum(), 0.5))),
        papers.meaning,
        papers.width + 1,
    )
    alone = PaperRows(*_first(told, size), papers.meaning[:size], told.width)
    with_others, without = learn(told, kept, size), learn(alone, kept[:size], size)
    assert 0 < with_others.words[-1] < without.words[-1]


def _first(papers: PaperRows, count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    there = papers.rows < count
    return papers.rows[there], papers.columns[there], papers.values[there]
