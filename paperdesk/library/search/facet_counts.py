"""Facet counts of the papers found, for the side bar and the strip of years.

All of it stands in the columns of the library (``columns``).
"""

import json
from array import array
from collections.abc import Mapping

from paperdesk.library.columns import mark_bits
from paperdesk.library.columns.column_sync import ColumnSync
from paperdesk.model import Facets


def _categories(lists: str) -> tuple[str, ...]:
    """The categories of a paper, as a query finds them: the primary one, and those it lists."""
    primary, _, listed = lists.partition("\n")
    return tuple(dict.fromkeys(one for one in (primary, *json.loads(listed)) if one))


_NAMES = "SELECT number, name FROM tags ORDER BY folded"


class FacetCounts:
    """Facet counter, for any one thread; the first count reads what the columns lack."""

    def __init__(self, columns: ColumnSync) -> None:
        self._database = columns.database
        self._columns = columns

    def of(self, keys: "array[int]") -> Facets:
        """The facets of these papers."""
        columns = self._columns.now()
        tags, there = self._columns.tags.now(columns), columns.chosen(keys)
        return Facets(
            len(keys),
            years=tuple(columns.number_counts("year", there)),
            tags=self._named(tags.counts(there)),
            categories=tuple(columns.list_counts(there, _categories)),
            sources=tuple(columns.counts("source", there)),
            states=mark_bits.states(columns.number_counts("marks", there)),
        )

    def read_one(self) -> bool:
        """Read a part of the facts that are out of date; whether it was the last one.

        All of them take most of a second for 100,000 papers: who asks for a part at a
        time can do something else in between.
        """
        if not self._columns.read_some():
            return False
        self._columns.tags.now(self._columns.now())
        return True

    def _named(self, counts: Mapping[int, int]) -> tuple[tuple[str, int], ...]:
        """Counts of tags by their names, the most frequent first."""
        names = self._database.reader.execute(_NAMES) if counts else ()
        found = [(name, counts[number]) for number, name in names if number in counts]
        return tuple(sorted(found, key=lambda one: -one[1]))
