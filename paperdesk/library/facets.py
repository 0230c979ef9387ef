"""What the papers of an answer have in common, for the side bar and the strip of years.

The facts stand in columns beside the database (``search.facets``). Years,
categories and sources change only with papers, and every change of a paper is
given a stamp (``marking``); states and tags change with each act of the
reader, and are read anew when the database says that anything changed.
"""

import sqlite3
from array import array
from typing import TYPE_CHECKING, Any

from paperdesk.library.database import Database
from paperdesk.model import Facets

if TYPE_CHECKING:
    from paperdesk.search import Column

_OF_PAPERS = {
    "years": "SELECT key, year FROM shown WHERE year IS NOT NULL",
    "categories": "SELECT key, category FROM shown WHERE category <> ''",
    "sources": "SELECT key, source FROM papers WHERE source <> ''",
}
_OF_READING = {
    "states": "SELECT key, state FROM reading",
    "tags": "SELECT key, name FROM paper_tags JOIN tags ON number = tag ORDER BY folded",
}
_STAMP = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'unindexed'"


class FacetCounts:
    """Counts facets from any one thread; the first count reads the facts of all papers."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._columns: dict[str, Column[Any]] = {}
        self._stamp = self._version = -1

    def of(self, keys: "array[int]") -> Facets:
        """The facets of these papers."""
        reader = self._database.reader
        version, stamp = self._database.version(), int(reader.execute(_STAMP).fetchone()[0])
        if stamp != self._stamp:
            self._read(reader, _OF_PAPERS)
        if version != self._version:
            self._read(reader, _OF_READING)
        self._stamp, self._version = stamp, version
        counts = {name: tuple(column.counts(keys)) for name, column in self._columns.items()}
        counts["years"] = tuple(sorted(counts["years"]))
        return Facets(len(keys), **counts)

    def _read(self, reader: sqlite3.Connection, columns: dict[str, str]) -> None:
        # Late: search pulls in numpy, which no listing needs.
        from paperdesk.search import Column  # noqa: PLC0415

        for name, sql in columns.items():
            self._columns[name] = Column(reader.execute(sql))
