"""Maps of papers, and what colours them: year, state and tags of each.

A map is made in a worker (``tasks.map_jobs``), and read here where it is kept. What is known of
its papers is read anew each time, since every act of the reader may change it.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from paperdesk.library.db.database import Database
from paperdesk.library.db.paper_rows import batches_of, placeholders
from paperdesk.library.index.index_sync import IndexSync
from paperdesk.library.papers import queries
from paperdesk.model import Progress
from paperdesk.model.map_values import MapFacts

if TYPE_CHECKING:
    from paperdesk.search import MapMaker, PaperMap

Value = TypeVar("Value")

_MOST_TAGS = 8
"""Tags that have a colour: more are not told apart."""


class PaperMaps:
    """Maps of the papers of this library, for one thread."""

    def __init__(self, database: Database, follower: IndexSync, cache: Path) -> None:
        self._database, self._follower = database, follower
        self._folder = cache / "index.maps"
        self._known: MapMaker | None = None

    def kept(self, keys: Sequence[int]) -> "PaperMap | None":
        """The map of these papers, if it was made and nothing has changed since."""
        return None if self._follower.index.lacks_vectors() else self._maker().kept(keys)

    def make(self, keys: Sequence[int], progress: Progress) -> int:
        """Make the map of these papers and keep it; how many are on it."""
        self._follower.index.make_vectors(progress)
        reader = self._database.reader
        made = self._maker().make(keys, lambda some: queries.documents(reader, some), progress)
        return len(made)

    def facts(self, keys: Sequence[int]) -> MapFacts:
        """What colours a map of these papers, in step with them."""
        years = self._column("SELECT key, year FROM shown WHERE key IN", keys, 0)
        states = self._column("SELECT key, state FROM reading WHERE key IN", keys, "")
        named: dict[int, list[str]] = {}
        counts: dict[str, int] = {}
        sql = "SELECT key, name FROM paper_tags JOIN tags ON number = tag WHERE key IN"
        for key, name in self._rows(sql, keys):
            named.setdefault(key, []).append(name)
            counts[name] = counts.get(name, 0) + 1
        most = sorted(counts, key=lambda name: (-counts[name], name))[:_MOST_TAGS]
        rank = {name: number for number, name in enumerate(most)}
        last = len(most)
        tags = bytes(
            min((rank.get(name, last) for name in named.get(key, ())), default=255) for key in keys
        )
        return MapFacts(tuple(years), tuple(states), tuple(most), tags)

    def _column(self, sql: str, keys: Sequence[int], without: Value) -> Iterable[Value]:
        found = dict(self._rows(sql, keys))
        return [found.get(key) or without for key in keys]

    def _rows(self, sql: str, keys: Sequence[int]) -> Iterable[tuple[int, Any]]:
        for batch in batches_of(keys):
            yield from self._database.reader.execute(f"{sql} ({placeholders(batch)})", batch)

    def _maker(self) -> "MapMaker":
        if self._known is None:
            # Late: numpy and whoosh are needed by nobody before the first search.
            from paperdesk.search import MapMaker  # noqa: PLC0415

            self._known = MapMaker(self._follower.index, self._folder)
        return self._known
