"""Columns are counted as one would by hand."""

from array import array
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.search import PaperColumns


@given(
    facts=st.dictionaries(st.integers(0, 40), st.text("abc ", max_size=8), max_size=40),
    keys=st.sets(st.integers(0, 50)),
)
def test_each_value_of_a_list_is_counted(facts: dict[int, str], keys: set[int]) -> None:
    columns = PaperColumns(8)
    columns.outdated(dict.fromkeys(range(6), (1, 1)))
    rows = [(key, 0, 0, "", "", "", "", lists) for key, lists in facts.items()]
    columns.put_facts(0, [1] * 6, rows)
    counts = dict(columns.list_counts(array("q", keys), lambda text: dict.fromkeys(text.split())))
    assert counts == Counter(one for key in keys for one in set(facts.get(key, "").split()))
