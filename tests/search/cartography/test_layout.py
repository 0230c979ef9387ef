"""Papers that are alike lie beside one another on the plane, the same way every time."""

import numpy as np
import pytest

from paperdesk.model import Cancelled
from paperdesk.search.cartography import layout, neighbours
from paperdesk.search.cartography.grid_forces import GridForces

CROWDS, OF_EACH = 6, 60


def quiet(_share: float) -> None:
    """Nobody wants to know."""


def crowds(seed: int = 1) -> np.ndarray:
    """Papers of some crowds, those of one beside one another, of length 1."""
    chance = np.random.default_rng(seed)
    middles = chance.normal(size=(CROWDS, 40))
    papers = np.repeat(middles, OF_EACH, axis=0) + chance.normal(size=(CROWDS * OF_EACH, 40)) * 0.3
    papers /= np.linalg.norm(papers, axis=1, keepdims=True)
    return papers.astype(np.float32)


def own_crowd(places: np.ndarray) -> float:
    """The share of the ten nearest on the plane that are of a paper's own crowd."""
    apart = ((places[:, np.newaxis] - places) ** 2).sum(axis=2)
    np.fill_diagonal(apart, np.inf)
    near = np.argsort(apart, axis=1)[:, :10] // OF_EACH
    return float((near == np.arange(len(places))[:, np.newaxis] // OF_EACH).mean())


@pytest.fixture
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few papers are many already, so that all that is done for many is done for them."""
    monkeypatch.setattr(layout, "_SAMPLE", 90)
    monkeypatch.setattr(neighbours, "_ALL", 50)


@pytest.mark.usefixtures("small_steps")
def test_of_many_papers_those_of_a_crowd_are_together_and_lie_where_they_lay_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(layout, "_ROUNDS", (40, 60, 20))
    places = layout.laid_out(crowds(), quiet)
    assert own_crowd(places) > 0.95
    assert places.min() >= 0
    assert places.max() <= 1
    assert (places == layout.laid_out(crowds(), quiet)).all()


def test_few_papers_lie_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "_ROUNDS", (20, 40, 10))
    for count in range(6):
        places = layout.laid_out(crowds()[:count], quiet)
        assert places.shape == (count, 2)
        assert len(np.unique(places, axis=0)) == count


@pytest.mark.usefixtures("small_steps")
def test_nearly_all_of_the_nearest_are_found_without_comparing_all() -> None:
    papers = crowds()
    near = papers @ papers.T
    np.fill_diagonal(near, -2)
    true = np.argsort(-near, axis=1)[:, :8]
    found = neighbours.nearest(papers, 8, quiet)
    share = np.mean(
        [len(set(one) & set(other)) / 8 for one, other in zip(true, found, strict=True)]
    )
    assert share > 0.9
    assert not (found == np.arange(len(papers))[:, np.newaxis]).any()


def test_papers_that_are_all_the_same_have_places_too() -> None:
    same = np.tile(crowds()[:1], (30, 1))
    assert np.isfinite(layout.laid_out(same, quiet)).all()


def test_what_pushes_by_way_of_the_grid_is_nearly_what_all_pairs_push() -> None:
    points = np.random.default_rng(3).normal(0, 8, (300, 2)).astype(np.float32)
    step = points[:, np.newaxis] - points
    near = 1 / (1 + (step**2).sum(axis=2))
    true = (step * near[:, :, np.newaxis] ** 2).sum(axis=1)
    push, total = GridForces().of(points)
    assert np.abs(push - true).mean() < 0.15 * np.abs(true).mean()
    assert total == pytest.approx(near.sum() - len(points), rel=0.1)


def test_who_has_enough_of_it_ends_it() -> None:
    def enough(share: float) -> None:
        if share > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        layout.laid_out(crowds(), enough)
