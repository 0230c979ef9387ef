"""Who stands on a paper stays at it, or at the next one that has not left."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.ui.features.list.stand import FEW, heir


def keys(*numbers: int) -> "array[int]":
    return array("q", numbers)


def test_a_paper_that_is_there_is_stood_on_wherever_it_has_gone() -> None:
    assert heir(keys(1, 2, 3), 1, keys(9, 3, 1, 2)) == 3


def test_in_the_place_of_one_that_left_comes_the_next_and_at_the_end_the_one_above() -> None:
    assert heir(keys(1, 2, 3, 4, 5), 1, keys(1, 5)) == 1
    assert heir(keys(1, 2, 3, 4, 5), 4, keys(1, 3)) == 1
    assert heir(keys(1, 2), 1, keys(7, 8)) == 0
    assert heir(keys(1, 2), 1, keys()) == -1
    assert heir(keys(1, 2), -1, keys(1)) == -1


@given(
    st.permutations(list(range(3 * FEW))),
    st.sets(st.integers(0, 3 * FEW - 1)),
    st.integers(0, 3 * FEW - 1),
    st.permutations(list(range(3 * FEW))),
)
def test_nobody_is_led_past_a_paper_that_has_not_left(
    before: list[int], gone: set[int], row: int, after: list[int]
) -> None:
    now = array("q", [key for key in after if key not in gone])
    found = heir(array("q", before), row, now)
    left = [key for key in (*before[row:], *before[:row][::-1]) if key not in gone]
    assert (now[found] if found >= 0 else None) == (left[0] if left else None)
