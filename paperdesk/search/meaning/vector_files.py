"""Vector files: the vectors of papers beside the index, a file for each of its segments.

They follow the index as it follows the library: a segment never changes, so its file is right
for as long as there is one of its name, made by the same word vectors; a new segment has none
until :meth:`VectorFiles.follow` makes it. All may be thrown away at any time. A file is written
beside and renamed, so that a crash leaves none or a whole one; one that is cut, or of other word
vectors, counts as none and is made anew.

Why beside the index and not in it: 256 bytes a paper, of which a search needs none.
Why a file a segment: nothing need say which papers changed since.
"""

import contextlib
import os
import threading
from pathlib import Path

import numpy as np
from whoosh.filedb.filestore import FileStorage

from paperdesk import log
from paperdesk.files import sync_directory
from paperdesk.model import Progress, silent
from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter, DamagedFileError
from paperdesk.search.meaning import vector_builder
from paperdesk.search.meaning.paper_vectors import PaperVectors, SegmentVectors, packed
from paperdesk.search.meaning.word_vectors import WordVectors, word_vectors
from paperdesk.search.reader.index_generation import IndexGeneration
from paperdesk.search.reader.segment_reader import SegmentReader

ENDING = ".vec"


class VectorFiles:
    """Files of paper vectors in a folder of their own. Several threads may read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._open: dict[str, SegmentVectors] = {}
        self._last: tuple[IndexGeneration, int, PaperVectors] | None = None

    def of(self, generation: IndexGeneration) -> PaperVectors | None:
        """The vectors of a generation's papers; None where no segment has any yet."""
        words = word_vectors()
        if words is None:
            return None
        with self._lock:
            parts = [
                part
                for segment, base in zip(generation.segments, generation.doc_bases, strict=True)
                if (part := self._part(segment, base, words)) is not None
            ]
            if not parts:
                return None
            if self._last is None or self._last[:2] != (generation, len(parts)):
                vectors = PaperVectors(generation.int_column("key"), generation.live_docs(), parts)
                self._last = generation, len(parts), vectors
            return self._last[2]

    def lacking(self, generation: IndexGeneration) -> int:
        """The number of papers in segments that have no file."""
        segments = generation.segments
        count = sum(one.max_doc for one in segments if not self._path(one).exists())
        return count if count and word_vectors() is not None else 0

    def follow(self, generation: IndexGeneration, progress: Progress = silent) -> int:
        """Make the files that are missing and remove those of segments that are gone; for how
        many papers. Raises OSError where the disk refuses."""
        words = word_vectors()
        if words is None:
            return 0
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        made, names = 0, set()
        for segment in generation.segments:
            names.add(self._path(segment).name)
            with self._lock:
                known = self._part(segment, 0, words) is not None
            if not known:
                self._make(segment, words, progress)
                made += segment.max_doc
        for path in self._folder.iterdir():
            if path.suffix == ENDING and path.name not in names:
                with contextlib.suppress(OSError):  # mapped by somebody, on Windows
                    path.unlink()
        return made

    def _path(self, segment: SegmentReader) -> Path:
        return self._folder / f"{segment.segment.segid}{ENDING}"

    def _part(self, segment: SegmentReader, base: int, words: WordVectors) -> SegmentVectors | None:
        """The vectors of a segment, if its file is there and whole."""
        path = self._path(segment)
        part = self._open.get(path.name)
        if part is None or part.base != base:
            try:
                part = _read(path, base, segment.max_doc, words)
            except FileNotFoundError:
                return None
            except (OSError, DamagedFileError, ValueError, KeyError) as error:
                log.search.warning("Vectors of papers are made anew: %s", error)
                with contextlib.suppress(OSError):
                    path.unlink()
                return None
            self._open = {name: one for name, one in self._open.items() if name != path.name}
            self._open[path.name] = part
        return part

    def _make(self, segment: SegmentReader, words: WordVectors, progress: Progress) -> None:
        path = self._path(segment)
        fresh = path.with_suffix(f".{os.getpid()}")
        try:
            _write(fresh, segment, words, progress)
            fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)
        sync_directory(self._folder)


def _write(path: Path, segment: SegmentReader, words: WordVectors, progress: Progress) -> None:
    count = segment.max_doc
    scales, total = np.zeros(count, np.float32), np.zeros(words.dims, np.float32)
    with path.open("wb") as file:
        writer = ArrayFileWriter(file)
        writer.reserve("rows", np.int8, count * words.dims)
        start = 0
        for vectors in vector_builder.blocks(segment, words, progress):
            rows, of_block = packed(vectors)
            writer.fill("rows", rows.reshape(-1))
            scales[start : start + len(rows)] = of_block
            total += vectors.sum(axis=0)
            start += len(rows)
        writer.add("scales", scales)
        writer.add("total", total)
        writer.finish({"papers": count, "words": words.stamp})


def _read(path: Path, base: int, count: int, words: WordVectors) -> SegmentVectors:
    storage = FileStorage(str(path.parent))  # type: ignore[no-untyped-call]
    file = ArrayFile(storage, path.name)
    if file.meta != {"papers": count, "words": words.stamp}:
        raise ValueError(f"{path.name} is of other papers or words")
    rows = file["rows"].reshape(count, words.dims)
    return SegmentVectors(base, rows, file["scales"], file["total"])
