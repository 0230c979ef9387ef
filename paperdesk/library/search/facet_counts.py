"""Facet counts of the papers found, for the side bar and the strip of years.

Years, categories, sources and states stand in the columns of the library (``columns``). Tags, of
which a paper may have several, are read anew where the stamps of the columns say that the reader
did anything with the papers of a block.
"""

import json
from array import array
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from paperdesk.library.columns import mark_bits
from paperdesk.library.columns.column_sync import ColumnSync
from paperdesk.model import Facets

if TYPE_CHECKING:
    from paperdesk.search import FacetColumn, PaperColumns


def _categories(lists: str) -> tuple[str, ...]:
    """The categories of a paper, as a query finds them: the primary one, and those it lists."""
    primary, _, listed = lists.partition("\n")
    return tuple(dict.fromkeys(one for one in (primary, *json.loads(listed)) if one))


_TAGS = "SELECT key, tag FROM paper_tags WHERE key >= ? AND key < ? ORDER BY key"
_NAMES = "SELECT number, name FROM tags ORDER BY folded"
_FEW = 64
"""Blocks whose tags are read one by one; of more, all are read."""


class FacetCounts:
    """Facet counter, for any one thread; the first count reads what the columns lack."""

    def __init__(self, columns: ColumnSync) -> None:
        self._database = columns.database
        self._columns = columns
        self._tags: FacetColumn | None = None
        self._stamps: Sequence[int] = ()

    def of(self, keys: "array[int]") -> Facets:
        """The facets of these papers."""
        columns = self._columns.now()
        tags, there = self._read_tags(columns), columns.chosen(keys)
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
        self._read_tags(self._columns.now())
        return True

    def _named(self, counts: Mapping[int, int]) -> tuple[tuple[str, int], ...]:
        """Counts of tags by their names, the most frequent first."""
        names = self._database.reader.execute(_NAMES) if counts else ()
        found = [(name, counts[number]) for number, name in names if number in counts]
        return tuple(sorted(found, key=lambda one: -one[1]))

    def _read_tags(self, columns: "PaperColumns") -> "FacetColumn":
        stamps = columns.stamps["reading"].tolist()
        if self._tags is not None and stamps == self._stamps:
            return self._tags
        # Late: search pulls in numpy, which no listing needs.
        from paperdesk.search import FacetColumn  # noqa: PLC0415

        self._follow(columns)
        tags, was, ask = self._tags, self._stamps, self._database.reader.execute
        changed = [n for n, stamp in enumerate(stamps) if n >= len(was) or stamp != was[n]]
        if tags is None or len(changed) > _FEW or len(was) > len(stamps):
            tags = FacetColumn()
            tags.put(0, columns.end, ask(_TAGS, (0, columns.end)))
        else:
            for block in changed:
                span = block * columns.block, (block + 1) * columns.block
                tags.put(*span, ask(_TAGS, span))
        self._tags, self._stamps = tags, stamps
        return tags

    def _follow(self, columns: "PaperColumns") -> None:
        """Follow what was written in bulk, in blocks of which the tags are from just before."""
        if self._tags is None:
            return
        stamps = list(self._stamps)
        for write in self._columns.followed:
            told = [
                block
                for block, (before, _) in write.stamps.items()
                if block < len(stamps) and stamps[block] == before
            ]
            if told and write.tag:
                there = columns.marked(mark_bits.THERE, mark_bits.THERE)
                chosen = columns.in_blocks(write.spans, told) & there
                self._tags.change(write.tag, chosen.nonzero()[0], given=bool(write.value))
            for block in told:
                stamps[block] = write.stamps[block][1]
        self._stamps = stamps
