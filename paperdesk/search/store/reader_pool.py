"""Opens generations of the index; what was read of a segment outlives the generation.

Why not Whoosh's searcher and its ``refresh``: reused readers keep their old
deletions, and after a merge the retired segments are counted again
(whoosh3 3.54.0). A segment's files never change, so its arrays are kept by
its name; deletions come from the newest table of contents.
"""

# mypy: allow-untyped-calls
# Whoosh speaks of its types only in part.

from typing import Any

from whoosh.index import TOC

from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.reader.bm25f import BM25F
from paperdesk.search.reader.index_generation import IndexGeneration
from paperdesk.search.reader.segment_reader import SegmentReader
from paperdesk.search.store import corruption, integrity
from paperdesk.search.store.directory import INDEX_NAME
from paperdesk.search.store.durable_storage import DurableStorage
from paperdesk.search.store.snapshot import Snapshot


class SnapshotOpener:
    """Makes snapshots of one folder. Not for two threads at once."""

    def __init__(self, schema: Any) -> None:
        self._schema = schema
        self._segments: dict[str, SegmentReader] = {}

    def open(self, storage: DurableStorage, toc_name: str) -> Snapshot:
        """Read a table of contents just proved to be ours.

        Raises DamagedError, or FileNotFoundError when a commit passed by.
        """
        match = integrity.TOC_NAME.fullmatch(toc_name)
        number = int(match[1]) if match else 0
        try:
            with corruption.translating_damage():
                contents = TOC.read(storage, INDEX_NAME, gen=number, schema=self._schema)
                kept = {
                    segment.segment_id(): self._arrays(storage, segment)
                    for segment in contents.segments
                }
                deleted = [segment.deletions() for segment in contents.segments]
                made = IndexGeneration(number, self._schema, list(kept.values()), deleted, BM25F())
                snapshot = Snapshot(made)
        finally:
            storage.close_opened()
        self._segments = kept
        return snapshot

    def forget(self) -> None:
        """Let go of all segments; their files are closed with the last snapshot that has them."""
        self._segments = {}

    def _arrays(self, storage: DurableStorage, segment: PackedSegment) -> SegmentReader:
        known = self._segments.get(segment.segment_id())
        return known or SegmentReader(storage, self._schema, segment)
