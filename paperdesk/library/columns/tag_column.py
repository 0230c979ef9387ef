"""Tag column: which tags each paper has, as far as facets and lists of a tag asked for it.

Of a block it is read anew where the stamps of the columns say that the reader did anything with
its papers; bulk writes are followed without that.
"""

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from paperdesk.library.columns import mark_bits
from paperdesk.library.db.bulk_stamps import BulkWrite
from paperdesk.library.db.database import Database

if TYPE_CHECKING:
    from paperdesk.search import FacetColumn, PaperColumns

_TAGS = "SELECT key, tag FROM paper_tags WHERE key >= ? AND key < ? ORDER BY key"
_FEW = 64
"""Blocks whose tags are read one by one; of more, all are read."""
_REMEMBERED = 8
"""Bulk writes that are remembered until somebody asks."""


class TagColumn:
    """Column of tags, for any thread; the first that asks has all read."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._tags: FacetColumn | None = None
        self._stamps: Sequence[int] = ()
        self._writes: list[BulkWrite] = []

    @property
    def is_read(self) -> bool:
        """Whether it was read."""
        return self._tags is not None

    def wrote(self, writes: Sequence[BulkWrite]) -> None:
        """Remember what was written in bulk, in its order."""
        self._writes = [*self._writes, *writes][-_REMEMBERED:]

    def now(self, columns: "PaperColumns") -> "FacetColumn":
        """The tags of the papers as these columns have them."""
        with self._lock:
            return self._followed(columns)

    def _followed(self, columns: "PaperColumns") -> "FacetColumn":
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
        for write in self._writes:
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
