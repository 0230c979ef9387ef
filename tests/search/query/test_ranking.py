"""Findings are joined and papers put in order the same, whether few or many."""

import random
from collections.abc import Callable

import numpy as np
import pytest

from paperdesk.search.codec.shifted_numbers import ShiftedNumbers
from paperdesk.search.query.docset import DenseDocs, ScoreAccumulator, SparseDocs, intersect
from paperdesk.search.query.leaf_scorer import _sum_of_fields
from paperdesk.search.query.prepared import FieldMatches
from paperdesk.search.query.ranking import BEST, KeyOrder, ranking, sort_numbers

SIZE = 3_000


def part(name: str, chance: random.Random, count: int, *, exact: bool = True) -> FieldMatches:
    """Matches in ``count`` of a hundred documents."""
    doc_ids = np.array(sorted(chance.sample(range(100), count)), np.intp)
    weights = np.array([chance.random() + 0.1 for _ in range(count)], np.float32)
    return FieldMatches(name, doc_ids, weights, paths=[(doc_ids, exact)])


@pytest.mark.parametrize("has_prefix", [False, True])
def test_few_papers_in_a_list_and_many_spread_out_are_added_up_alike(has_prefix: bool) -> None:
    chance = random.Random(5)
    parts = [part("title", chance, 40, exact=not has_prefix), part("abstract", chance, 60)]
    few, many = (_sum_of_fields(size, parts, has_prefix=has_prefix) for size in (SIZE, 100))
    assert isinstance(few, SparseDocs)
    assert isinstance(many, DenseDocs)
    other = many.sparse()
    assert few.doc_ids.tolist() == other.doc_ids.tolist()
    assert few.scores.tolist() == pytest.approx(other.scores.tolist())
    assert few.title is not None
    assert other.title is not None
    assert few.title.tolist() == other.title.tolist()
    if has_prefix:
        assert few.exact is not None
        assert other.exact is not None
        assert few.exact.tolist() == other.exact.tolist()


def _found(chance: random.Random, size: int) -> tuple[SparseDocs, DenseDocs]:
    """The same doc set in both shapes."""
    mask = np.array([chance.random() < 0.3 for _ in range(size)])
    weights = np.array([chance.random() for _ in range(size)], np.float32) * mask
    exact, title = (np.array([chance.random() < 0.5 for _ in range(size)]) for _ in range(2))
    dense = DenseDocs(mask, weights, exact, title)
    return dense.sparse(), dense


def test_a_sum_is_the_same_of_either_shape() -> None:
    chance = random.Random(6)
    pairs = [_found(chance, 200) for _ in range(3)]
    lists, spreads = ScoreAccumulator(200, 3), ScoreAccumulator(200, 300)
    for few, many in pairs:
        lists.add(few)
        spreads.add(many)
    every = np.arange(200)
    assert lists.scores.tolist() == pytest.approx(spreads.scores.tolist())
    assert lists.count.tolist() == spreads.count.tolist()
    assert lists.title.tolist() == spreads.title.tolist()
    assert lists.exact(every).tolist() == spreads.exact(every).tolist()
    assert int(lists.exact(every).max()) > 1


def test_what_holds_together_is_the_same_of_either_shape() -> None:
    chance = random.Random(7)
    few, many = _found(chance, 200)
    other = few.filtered(np.arange(200) % 2 == 0)
    joined = [intersect(first, other) for first in (few, many)]
    assert joined[0].doc_ids.tolist() == other.doc_ids.tolist()
    assert joined[0].scores.tolist() == (2 * other.scores).tolist()
    assert joined[1].doc_ids.tolist() == other.doc_ids.tolist()
    assert joined[1].scores.tolist() == (2 * other.scores).tolist()


@pytest.mark.parametrize("rising", [True, False])
def test_the_best_are_the_first_of_all_and_equal_ones_stand_by_key(rising: bool) -> None:
    chance = random.Random(8)
    keys = np.arange(SIZE, dtype=np.int64) * 3
    places = None
    if not rising:
        places = np.array(chance.sample(range(SIZE), SIZE))
    papers = np.array(sorted(chance.sample(range(SIZE), 1_000)))
    scores = np.array([chance.randrange(20) / 4 for _ in papers], np.float32)
    tiers = np.array([chance.randrange(3) for _ in papers], np.uint64)
    order = KeyOrder(ShiftedNumbers(keys), places)
    found = ranking(sort_numbers(papers, scores, tiers, order), order)
    own = keys[papers if places is None else places[papers]]
    expected = sorted(
        zip((-tiers.astype(int)).tolist(), (-scores).tolist(), own.tolist(), strict=True)
    )
    assert found.total == 1_000
    assert len(found.best) == BEST
    assert list(found.best) == [key for _, _, key in expected[:BEST]]
    assert list(found.all()[0]) == [key for _, _, key in expected]
    assert list(found.all()[1]) == [-score for _, score, _ in expected]


@pytest.mark.parametrize(
    "score",
    [lambda n: n, lambda n: 9_000 - n, lambda n: n % 16, lambda _n: 1, lambda n: n * 7 % 64],
)
def test_the_best_of_very_many_are_the_first_of_all_however_they_lie(
    score: Callable[[int], float],
) -> None:
    keys = np.arange(9_000, dtype=np.int64)
    scores = np.array([score(n) + 1 for n in range(9_000)], np.float32)
    found = ranking(
        sort_numbers(keys, scores, 0, KeyOrder(ShiftedNumbers(keys), None)),
        KeyOrder(ShiftedNumbers(keys), None),
    )
    assert list(found.best) == list(found.all()[0][:BEST])
    assert list(found.best) == sorted(range(9_000), key=lambda n: (-score(n), n))[:BEST]
