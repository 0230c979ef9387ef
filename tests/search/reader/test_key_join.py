"""Many position keys are joined as if each were looked up."""

import numpy as np
import pytest
from numpy.typing import NDArray

from paperdesk.search.reader.key_join import SHIFT, among, near

Sizes = tuple[int, int]


def keys(size: int, seed: int, *, rising: bool = False) -> NDArray[np.int64]:
    dice = np.random.default_rng(seed)
    made = (dice.integers(0, 300, size) << SHIFT) + (1 << 24) + dice.integers(0, 500, size)
    return np.sort(made) if rising else made


@pytest.mark.parametrize("sizes", [(0, 9), (9, 0), (40, 50_000), (9_000, 50_000), (50_000, 9_000)])
def test_keys_are_told_from_those_that_do_not_stand_among_others(sizes: Sizes) -> None:
    these, others = keys(sizes[0], 1), keys(sizes[1], 2)
    found = among(these, others)
    assert found.tolist() == np.isin(these, others).tolist()
    assert not len(these) or not len(others) or found.any()


def test_documents_with_the_same_places_are_kept_apart() -> None:
    places = np.arange(30_000, dtype=np.int64) + (1 << 24)
    assert not among(places + (7 << SHIFT), places + (8 << SHIFT)).any()
    assert among(places + (7 << SHIFT), places + (7 << SHIFT)).all()


@pytest.mark.parametrize("width", [1, 8, 9, 99])
def test_no_key_that_is_near_another_is_left_out(width: int) -> None:
    these, others = keys(40_000, 3), keys(600, 4, rising=True)
    begins = np.searchsorted(others, these - width)
    is_near = begins < np.searchsorted(others, these + width, "right")
    kept = near(these, others, width)
    assert is_near.any()
    assert set(these[is_near].tolist()) <= set(kept.tolist())
    assert width > 50 or 2 * len(kept) < len(these)
