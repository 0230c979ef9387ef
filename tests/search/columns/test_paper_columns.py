"""Columns are counted as one would by hand."""

from array import array
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library.search import date_span
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


_DATES = st.from_regex(r"(20[0-2][0-9](-[01][0-9](-[0-3][0-9])?)?)?", fullmatch=True)


@given(
    facts=st.dictionaries(st.integers(0, 40), _DATES, max_size=40),
    value=st.one_of(_DATES, st.tuples(_DATES, _DATES).map("..".join), _DATES.map("<={}".format)),
)
def test_dates_are_found_as_one_by_one(facts: dict[int, str], value: str) -> None:
    columns = PaperColumns(8)
    columns.outdated(dict.fromkeys(range(6), (1, 1)))
    columns.put_facts(0, [1] * 6, [(key, 0, 0, date, *[""] * 4) for key, date in facts.items()])
    first, end = date_span.span("published", value)
    known = {key: date for key, date in facts.items() if date and first <= date < end}
    found = {key for key, date in known.items() if date + date_span.END <= end}
    assert set(columns.between("published", first, end)) == found
