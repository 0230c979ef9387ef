"""Facets are counted as one would by hand."""

from array import array
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.search import FacetColumn

FACTS = st.sets(st.tuples(st.integers(0, 40), st.integers(0, 9)), max_size=60).map(sorted)


@given(facts=FACTS, others=FACTS, first=st.integers(0, 40), keys=st.sets(st.integers(0, 60)))
def test_each_value_is_counted_among_the_papers_asked_for(
    facts: list[tuple[int, int]], others: list[tuple[int, int]], first: int, keys: set[int]
) -> None:
    column = FacetColumn()
    column.put(0, 41, facts)
    assert column.counts(array("q", keys)) == Counter(v for key, v in facts if key in keys)
    span = range(first, first + 10)
    column.put(span.start, span.stop, [fact for fact in others if fact[0] in span])
    now = [fact for fact in facts if fact[0] not in span]
    now += [fact for fact in others if fact[0] in span]
    assert column.counts(array("q", keys)) == Counter(v for key, v in now if key in keys)


def test_no_papers_and_no_facts_have_no_counts() -> None:
    column = FacetColumn()
    assert column.counts(array("q", [1, 2])) == {}
    column.put(0, 5, [(1, 3)])
    assert column.counts(array("q")) == {}
