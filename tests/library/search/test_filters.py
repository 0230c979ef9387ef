"""Filters: each one of the registry of query fields becomes a set of papers."""

from pathlib import Path

import pytest

from paperdesk.library.search import completion_values, filters
from paperdesk.model.query import completion
from paperdesk.model.query.ast import Filter
from paperdesk.model.query.fields import FIELDS, FILTERS
from paperdesk.model.query.parser import parse
from tests.library.builders import context


def test_every_filter_is_resolved() -> None:
    assert {*filters.RESOLVERS, "like"} == set(FILTERS)


def test_every_field_that_the_library_completes_is_one_of_the_registry() -> None:
    assert set(completion.OF_LIBRARY) <= set(FIELDS)
    assert {*completion_values.COUNTS, "authors", "in"} == set(completion.OF_LIBRARY)


def test_a_citation_key_finds_its_paper_by_its_beginning(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 3)
    with library:
        library.give_citation_keys(keys, lambda paper: f"Study{paper.title.split()[2]}")
        found = [list(library.search(parse(f"key:{text}")).keys) for text in ("study2", "s", "x")]
        assert [len(one) for one in found] == [1, 3, 0]
        assert library.entry(found[0][0]).citation_key == "Study2"


def test_sets_asked_for_long_ago_are_forgotten_and_the_last_one_never(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filters, "REMEMBERED", 1)
    library, keys = context(tmp_path, 4)
    with library:
        library.star(keys[:2], True)
        sets = filters.FilterSets(library._columns, lambda _name: ())
        starred, rated, every = (
            Filter("is", "starred"), Filter("rating", "none"), Filter("is", "new")
        )  # fmt: skip
        assert set(sets.get(starred)) == set(keys[:2])
        first = sets.get(rated)
        assert len(first) == 4
        assert list(sets._known) == [rated]  # both are more than a byte
        assert sets.get(rated) is first
        assert set(sets.get(every)) == set(first)
        assert list(sets._known) == [every]
