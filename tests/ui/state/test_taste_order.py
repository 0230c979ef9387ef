"""Papers in the order for their reader stand still while the reader stays."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.ui.state.taste_order import in_place

KEYS = st.lists(st.integers(1, 30), unique=True)


@given(KEYS, KEYS)
def test_papers_stand_where_they_stood_and_none_is_lost(now: list[int], before: list[int]) -> None:
    placed = list(in_place(array("q", now), before))
    assert sorted(placed) == sorted(now)
    assert [key for key in placed if key in before] == [key for key in before if key in now]


def test_a_paper_that_came_back_stands_where_it_stands_by_now() -> None:
    assert list(in_place(array("q", [7, 3, 1, 2]), [1, 2, 3])) == [7, 1, 2, 3]
