"""Filters: each one of the registry of query fields becomes a set of papers."""

from paperdesk.library.search import completion_values, filters
from paperdesk.model.query import completion
from paperdesk.model.query.fields import FIELDS, FILTERS


def test_every_filter_is_resolved() -> None:
    assert {*filters.RESOLVERS, "like"} == set(FILTERS)


def test_every_field_that_the_library_completes_is_one_of_the_registry() -> None:
    assert set(completion.OF_LIBRARY) <= set(FIELDS)
    assert {*completion_values.COUNTS, "authors"} == set(completion.OF_LIBRARY)
