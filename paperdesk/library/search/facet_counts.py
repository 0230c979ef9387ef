"""Facet counts of the papers found, for the side bar and the strip of years.

Years, categories, sources and states stand in the columns of the library (``columns``). Tags, of
which a paper may have several, are read anew when the database says that anything changed.
"""

import json
from array import array
from typing import TYPE_CHECKING

from paperdesk.library.columns import mark_bits
from paperdesk.library.columns.column_sync import ColumnSync
from paperdesk.model import Facets

if TYPE_CHECKING:
    from paperdesk.search import FacetColumn


def _categories(lists: str) -> tuple[str, ...]:
    """The categories of a paper, as a query finds them: the primary one, and those it lists."""
    primary, _, listed = lists.partition("\n")
    return tuple(dict.fromkeys(one for one in (primary, *json.loads(listed)) if one))


_TAGS = "SELECT key, name FROM paper_tags JOIN tags ON number = tag ORDER BY folded"


class FacetCounts:
    """Facet counter, for any one thread; the first count reads what the columns lack."""

    def __init__(self, columns: ColumnSync) -> None:
        self._database = columns.database
        self._columns = columns
        self._tags: FacetColumn[str] | None = None
        self._read_at = -1

    def of(self, keys: "array[int]") -> Facets:
        """The facets of these papers."""
        columns = self._columns.now()
        self._read_tags()
        return Facets(
            len(keys),
            years=tuple(columns.number_counts("year", keys)),
            tags=tuple(self._tags.counts(keys) if self._tags else ()),
            categories=tuple(columns.list_counts(keys, _categories)),
            sources=tuple(columns.counts("source", keys)),
            states=mark_bits.states(columns.number_counts("marks", keys)),
        )

    def read_one(self) -> bool:
        """Read a part of the facts that are out of date; whether it was the last one.

        All of them take most of a second for 100,000 papers: who asks for a part at a
        time can do something else in between.
        """
        if not self._columns.read_some():
            return False
        self._read_tags()
        return True

    def _read_tags(self) -> None:
        version = self._database.version()
        if self._tags is not None and version == self._read_at:
            return
        # Late: search pulls in numpy, which no listing needs.
        from paperdesk.search import FacetColumn  # noqa: PLC0415

        self._tags = FacetColumn(self._database.reader.execute(_TAGS))
        self._read_at = version
