"""What the papers of an answer have in common, for the side bar and the strip of years.

The facts stand in columns beside the database (``search.facets``). Years,
categories and sources change only with papers, and every change of a paper is
given a stamp (``queue``); states and tags change with each act of the
reader, and are read anew when the database says that anything changed.
"""

from array import array
from typing import TYPE_CHECKING, Any

from paperdesk.library.db.database import Database
from paperdesk.model import Facets

if TYPE_CHECKING:
    from paperdesk.search import FacetColumn

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
        self._columns: dict[str, FacetColumn[Any]] = {}
        self._read_at: dict[str, int] = {}

    def of(self, keys: "array[int]") -> Facets:
        """The facets of these papers."""
        for name, moment in self._outdated():
            self._read(name, moment)
        counts = {name: tuple(column.counts(keys)) for name, column in self._columns.items()}
        counts["years"] = tuple(sorted(counts["years"]))
        return Facets(len(keys), **counts)

    def read_one(self) -> bool:
        """Read one kind of fact that is out of date; whether it was the last one.

        All of them take most of a second for 100,000 papers: who asks for one at a
        time can do something else in between.
        """
        outdated = self._outdated()
        if outdated:
            self._read(*outdated[0])
        return len(outdated) <= 1

    def _outdated(self) -> list[tuple[str, int]]:
        """The columns that are to be read, and the moment of what they will hold."""
        version = self._database.version()
        stamp = int(self._database.reader.execute(_STAMP).fetchone()[0])
        moments = dict.fromkeys(_OF_PAPERS, stamp) | dict.fromkeys(_OF_READING, version)
        return [one for one in moments.items() if self._read_at.get(one[0]) != one[1]]

    def _read(self, name: str, moment: int) -> None:
        # Late: search pulls in numpy, which no listing needs.
        from paperdesk.search import FacetColumn  # noqa: PLC0415

        sql = (_OF_PAPERS | _OF_READING)[name]
        self._columns[name] = FacetColumn(self._database.reader.execute(sql))
        self._read_at[name] = moment
