"""Ahead segments: parts of a new index that are built before all of its papers are there.

While a large import puts papers in, some thousand at a time become a segment, in the folder of the
index that the next rebuild makes; that takes those of them that are still true, and merges them
with the rest. Beside each segment stands which papers are in it and a mark of each, by which
whoever knows the papers can tell whether they are as they were.

File ``MAIN_x.aheadN``, of the segment ``x`` in the layout ``N``: the key of each document
(``<i8``), then the mark of each (8 bytes). It is written last, and so stands for a whole segment.

Why the lock of the index is not held meanwhile: an import takes minutes, in which the reader's
words go into the index that is there. It is taken where the folder is made and a segment is told
of; a rebuild that went on in between has cleared the folder away, which ends this one's work.
"""

# mypy: allow-untyped-calls
# Whoosh speaks of its types only in part.

import sys
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from whoosh.fields import Schema

from paperdesk.files import write_atomically
from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.indexing.bulk_build import FILES, is_whole
from paperdesk.search.indexing.segment_builder import Row, SegmentBuilder
from paperdesk.search.indexing.segment_merger import merge
from paperdesk.search.store.directory import AHEAD, INDEX_NAME, IndexDirectory, refused
from paperdesk.search.store.durable_storage import DurableStorage

TOGETHER = 20
"""Segments that are made one as soon as there are more: to merge hundreds takes the more memory
the more there are, as each has most of the words."""
_KEY, _MARK = 8, 8
"""Bytes of a key and of a mark."""


@dataclass(frozen=True, slots=True)
class AheadSegment:
    """A segment that was built ahead: its papers in their order, and the mark of each."""

    name: str
    keys: "array[int]"
    marks: bytes

    def packed(self) -> PackedSegment:
        """The segment, as an index has it."""
        return PackedSegment.named(INDEX_NAME, self.name, len(self.keys))


class AheadBuild:
    """Builder of segments in the folder of the next rebuild. Raises LibraryError for what the disk
    refuses, and where a rebuild has taken that folder."""

    def __init__(self, directory: IndexDirectory, schema: Schema) -> None:
        self._directory, self._schema = directory, schema
        with directory.write_lock(), refused("opened"):
            self._folder = directory.begin_anew()
            self._inode = self._folder.stat().st_ino
        self._storage = DurableStorage(self._folder)
        self._builder = SegmentBuilder(self._storage, schema, INDEX_NAME)
        self._small: list[AheadSegment] = []

    def add(self, rows: Sequence[Row], marks: bytes) -> None:
        """Build a segment of these rows; durable when it returns."""
        with refused("written"):
            segment = self._builder.build(rows, interim=True)
        keys = array("q", [row["key"] for row in rows])
        self._small.append(AheadSegment(segment.segid, keys, marks))
        self._tell(self._small[-1])
        if len(self._small) > TOGETHER:
            self._merge()

    def _merge(self) -> None:
        parts, self._small = self._small, []
        with refused("written"):
            segments = [part.packed() for part in parts]
            merged = merge(self._storage, self._schema, segments, INDEX_NAME)
        keys = array("q", chain.from_iterable(part.keys for part in parts))
        marks = b"".join(part.marks for part in parts)
        self._tell(AheadSegment(merged.segid, keys, marks), instead=parts)

    def _tell(self, segment: AheadSegment, instead: Sequence[AheadSegment] = ()) -> None:
        """Tell of a segment, whose files are on the disk, in the place of others."""
        with self._directory.write_lock(), refused("written"):
            is_there = self._folder.stat().st_ino == self._inode
            if not (is_there and is_whole(self._folder, f"{INDEX_NAME}_{segment.name}")):
                raise FileNotFoundError(f"{self._folder.name} is another one by now")
            path = self._folder / f"{INDEX_NAME}_{segment.name}{AHEAD}"
            data = _swapped(segment.keys[:]).tobytes() + segment.marks
            write_atomically(path, data, temporary=path.with_suffix(".new"))
            for part in instead:
                for ending in (AHEAD, *FILES):
                    (self._folder / f"{INDEX_NAME}_{part.name}{ending}").unlink()


def ahead_segments(directory: IndexDirectory) -> list[AheadSegment]:
    """The whole segments that were built ahead, by their first key."""
    found = []
    with refused("read"):
        folder = directory.begun_anew()
        for path in folder.glob(f"{INDEX_NAME}_*{AHEAD}") if folder else ():
            name, data = path.stem.removeprefix(f"{INDEX_NAME}_"), path.read_bytes()
            count = len(data) // (_KEY + _MARK)
            keys = array("q")
            keys.frombytes(data[: _KEY * count])
            if count and is_whole(path.parent, path.stem):
                found.append(AheadSegment(name, _swapped(keys), data[_KEY * count :]))
    return sorted(found, key=lambda one: one.keys[0])


def _swapped(keys: "array[int]") -> "array[int]":
    """The keys in the order of bytes of the file, or back."""
    if sys.byteorder == "big":
        keys.byteswap()
    return keys
