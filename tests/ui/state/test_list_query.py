"""Papers that were only seen stay where they stood, however the list is read again."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.ui.state.list_query import with_seen

KEYS = st.lists(st.integers(1, 30), unique=True)


def as_told(keys: list[int], seen: set[int], before: list[int]) -> list[int]:
    """The same, one paper after another."""
    after: dict[int, list[int]] = {}
    last = -1
    for key in before:
        if key in keys:
            last = key
        elif key in seen:
            after.setdefault(last, []).append(key)
    return after.get(-1, []) + [one for key in keys for one in (key, *after.get(key, ()))]


@given(KEYS, st.sets(st.integers(1, 30)), KEYS)
def test_each_stays_behind_the_paper_that_stood_before_it(
    keys: list[int], seen: set[int], before: list[int]
) -> None:
    found = with_seen(array("q", keys), seen, array("q", before))
    assert found.tolist() == as_told(keys, seen, before)


def test_a_paper_that_was_dismissed_goes() -> None:
    assert with_seen(array("q", [1, 4]), {2}, array("q", [1, 2, 3, 4])).tolist() == [1, 2, 4]
