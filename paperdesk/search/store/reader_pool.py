"""Reader pool: opens generations of the index, and keeps their segment readers.

Why not Whoosh's searcher and its ``refresh``: reused readers keep their old
deletions, and after a merge the retired segments are counted again
(whoosh3 3.54.0). A segment's files never change, so its reader is kept by
its id; deletions come from the newest table of contents. What goes wrong in
a snapshot is looked into by its guard.
"""

# mypy: allow-untyped-calls
# Whoosh speaks of its types only in part.

from collections.abc import Callable
from functools import cache
from types import TracebackType
from typing import Any, NoReturn

import numpy as np
from whoosh.index import TOC

from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.query.snapshot import Snapshot
from paperdesk.search.reader.bm25f import BM25F
from paperdesk.search.reader.index_generation import IndexGeneration
from paperdesk.search.reader.segment_reader import SegmentReader
from paperdesk.search.store import corruption, integrity
from paperdesk.search.store.directory import INDEX_NAME, refused
from paperdesk.search.store.durable_storage import DurableStorage

_MEMORY = 24 << 20  # bytes: what the arrays of questions take, with those that are kept


@cache
def _make_room() -> None:
    """Make room for the arrays of questions: ask for memory twice, and give it back untouched.

    To get memory anew for each array from the system, page by page, is a third of what the first
    question takes. What was asked for and given back once is kept by the process up to that size
    (glibc, ``mallopt(3)``, M_MMAP_THRESHOLD), and numpy has the system give so much at once in
    large pages (``madvise(2)``, MADV_HUGEPAGE). Elsewhere it does nothing.
    """
    for size in (_MEMORY + (1 << 20), _MEMORY):
        np.empty(size, np.uint8)


class SnapshotOpener:
    """Opener of the snapshots of one directory. Not for two threads at once."""

    def __init__(self, schema: Any) -> None:
        self._schema = schema
        self._readers: dict[str, SegmentReader] = {}

    def open(self, storage: DurableStorage, toc_name: str) -> Snapshot:
        """Open the snapshot of a table of contents just proved to be ours.

        Raises DamagedError, or FileNotFoundError when a commit passed by.
        """
        match = integrity.TOC_NAME.fullmatch(toc_name)
        number = int(match[1]) if match else 0
        _make_room()
        try:
            with corruption.translating_damage():
                contents = TOC.read(storage, INDEX_NAME, gen=number, schema=self._schema)
                readers = {
                    segment.segment_id(): self._reader(storage, segment)
                    for segment in contents.segments
                }
                deleted = [segment.deletions() for segment in contents.segments]
                segments = list(readers.values())
                generation = IndexGeneration(number, self._schema, segments, deleted, BM25F())
                snapshot = Snapshot(generation)
        finally:
            storage.close_opened()
        self._readers = readers
        return snapshot

    def clear(self) -> None:
        """Let go of all readers; their files are closed with the last snapshot that has them."""
        self._readers = {}

    def _reader(self, storage: DurableStorage, segment: PackedSegment) -> SegmentReader:
        reader = self._readers.get(segment.segment_id())
        return reader or SegmentReader(storage, self._schema, segment)


class SnapshotGuard:
    """Guard of a snapshot for the time of one question: turns what goes wrong into damage or not.

    Why not the context managers that look into it: to enter and leave three of
    them takes as long as to find a rare word. They are entered for an error only.
    """

    __slots__ = ("_current", "_recreate", "_snapshot", "_state")

    def __init__(
        self,
        current: Callable[[], tuple[Snapshot, tuple[str, ...]]],
        recreate: Callable[[corruption.DamagedError, tuple[str, ...]], NoReturn],
    ) -> None:
        self._current = current
        self._recreate = recreate
        self._snapshot: Snapshot | None = None
        self._state: tuple[str, ...] = ()

    def __enter__(self) -> Snapshot:
        try:
            self._snapshot, self._state = self._current()
        except Exception as error:  # noqa: BLE001 - raised again
            self._look_into(error)
        return self._snapshot

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, Exception):
            self._look_into(error)

    def _look_into(self, error: Exception) -> NoReturn:
        verify = self._snapshot.verify if self._snapshot is not None else None
        try:
            with refused("read"):
                if verify is None:
                    raise error
                with corruption.blaming_damage_if(verify):
                    raise error
        except corruption.DamagedError as damaged:
            self._recreate(damaged, self._state)
