"""Facet counts of the papers found, for the side bar and the strip of years.

The facts stand in columns beside the database (``search/facet_column``). Years,
categories and sources change only with papers, and every change of a paper is
given a stamp (``queue``); states and tags change with each act of the
reader, and are read anew when the database says that anything changed.
"""

import json
from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from paperdesk.library.db.database import Database
from paperdesk.model import Facets

if TYPE_CHECKING:
    from paperdesk.search import FacetColumn


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet: the attribute of Facets that it fills, and the SQL of (key, value) of all papers.

    ``depends_on`` says when its column is out of date: when ``papers`` change, or with every
    act on their ``reading``. ``sort`` puts its values in their own order, not by frequency.
    ``split`` takes a value that SQL gives apart.
    """

    name: str
    sql: str
    depends_on: Literal["papers", "reading"]
    sort: bool = False
    split: Callable[[str], Iterable[str]] | None = None


def _categories(lists: str) -> tuple[str, ...]:
    """The categories of a paper, as a query finds them: the primary one, and those it lists."""
    primary, _, listed = lists.partition("\n")
    return tuple(dict.fromkeys(one for one in (primary, *json.loads(listed)) if one))


FACETS = (
    Facet("years", "SELECT key, year FROM shown WHERE year IS NOT NULL", "papers", sort=True),
    Facet(
        "categories",
        "SELECT key, primary_category || char(10) || categories FROM papers",
        "papers",
        split=_categories,
    ),
    Facet("sources", "SELECT key, source FROM papers WHERE source <> ''", "papers"),
    Facet("states", "SELECT key, state FROM reading", "reading"),
    Facet(
        "tags",
        "SELECT key, name FROM paper_tags JOIN tags ON number = tag ORDER BY folded",
        "reading",
    ),
)
"""Every facet. Its values are shown by ``ui/features/side_bar`` and the command line."""

_STAMP = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'unindexed'"


class FacetCounts:
    """Facet counter, for any one thread; the first count reads the facts of all papers."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._columns: dict[str, FacetColumn[Any]] = {}
        self._read_at: dict[str, int] = {}

    def of(self, keys: "array[int]") -> Facets:
        """The facets of these papers."""
        for facet, moment in self._outdated():
            self._read(facet, moment)
        counts = {}
        for facet in FACETS:
            found = self._columns[facet.name].counts(keys)
            counts[facet.name] = tuple(sorted(found) if facet.sort else found)
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

    def _outdated(self) -> list[tuple[Facet, int]]:
        """The facets that are to be read, and the moment of what they will hold."""
        version = self._database.version()
        stamp = int(self._database.reader.execute(_STAMP).fetchone()[0])
        moments = {"papers": stamp, "reading": version}
        return [
            (facet, moments[facet.depends_on])
            for facet in FACETS
            if self._read_at.get(facet.name) != moments[facet.depends_on]
        ]

    def _read(self, facet: Facet, moment: int) -> None:
        # Late: search pulls in numpy, which no listing needs.
        from paperdesk.search import FacetColumn  # noqa: PLC0415

        facts = self._database.reader.execute(facet.sql)
        self._columns[facet.name] = FacetColumn(facts, facet.split)
        self._read_at[facet.name] = moment
