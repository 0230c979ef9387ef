"""Index follower: a packed index from generation to generation.

Why not Whoosh's ``refresh`` and ``reader(reuse=...)``: in whoosh3 3.54.0 a
reused reader keeps its old segment object, so a deletion is not seen; and
after a merge the retired segments are added to the new list, so their papers
are counted twice. Here segments are kept by id, deletions are taken from the
newest table of contents, and a new generation takes the old one's place by
one assignment: who is searching goes on with the one they have.
"""

import time
from typing import Any

from whoosh.index import FileIndex

from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.reader.bm25f import BM25F
from paperdesk.search.reader.segment_reader import SegmentReader
from paperdesk.search.whoosh_compat.queryable_generation import QueryableGeneration

_TRIES = 10


class ForeignSegmentError(Exception):
    """A segment of Whoosh's own kind in the index; see ``whoosh_codec.convert``."""


class IndexFollower:
    """Reader of the newest generation of an index.

    Raises :class:`ForeignSegmentError` or
    :class:`~paperdesk.search.codec.array_file.DamagedFileError` on opening
    and refreshing.
    """

    def __init__(self, index: FileIndex, weighting: BM25F | None = None) -> None:
        self._index: Any = index
        self._weighting = weighting or BM25F()
        self._readers: dict[str, SegmentReader] = {}
        self._generation = self._newest()

    @property
    def generation(self) -> QueryableGeneration:
        """The generation that was read last."""
        return self._generation

    def refresh(self) -> QueryableGeneration:
        """Reopen: look for a newer generation and take it."""
        if self._index.latest_generation() != self._generation.number:
            self._generation = self._newest()
        return self._generation

    def _newest(self) -> QueryableGeneration:
        """Read the table of contents; again, where a writer took a file away meanwhile."""
        for attempt in range(_TRIES):
            try:
                return self._read()
            except FileNotFoundError:
                if attempt == _TRIES - 1:
                    raise
                time.sleep(0.02)
        raise AssertionError("not reached")

    def _read(self) -> QueryableGeneration:
        contents = self._index._read_toc()
        readers: dict[str, SegmentReader] = {}
        for segment in contents.segments:
            if not isinstance(segment, PackedSegment):
                raise ForeignSegmentError(f"{segment!r} is not a packed segment")
            name = segment.segment_id()
            reader = self._readers.get(name)
            if reader is None:
                reader = SegmentReader(self._index.storage, contents.schema, segment)
            readers[name] = reader
        self._readers = readers
        deleted = [segment.deletions() for segment in contents.segments]
        return QueryableGeneration(
            contents.generation, contents.schema, list(readers.values()), deleted, self._weighting
        )
