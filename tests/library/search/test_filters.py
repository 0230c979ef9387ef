"""Filters: each one of the registry of query fields becomes a set of papers."""

from pathlib import Path

from paperdesk.library.search import completion_values, filters
from paperdesk.model.query import completion
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
