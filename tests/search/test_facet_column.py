"""Facets are counted as one would by hand."""

from array import array
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.search import FacetColumn


@given(
    facts=st.lists(st.tuples(st.integers(0, 40), st.integers(1990, 1999)), max_size=60),
    keys=st.sets(st.integers(0, 60)),
)
def test_each_value_is_counted_among_the_papers_asked_for(
    facts: list[tuple[int, int]], keys: set[int]
) -> None:
    counts = FacetColumn(facts).counts(array("q", keys))
    assert dict(counts) == Counter(value for key, value in facts if key in keys)
    assert [count for _, count in counts] == sorted((c for _, c in counts), reverse=True)


def test_no_papers_and_no_facts_have_no_counts() -> None:
    assert FacetColumn[str]([]).counts(array("q", [1, 2])) == []
    assert FacetColumn([(1, "rl")]).counts(array("q")) == []
