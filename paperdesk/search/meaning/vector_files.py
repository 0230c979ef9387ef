"""Vector files: the vectors of papers beside the index, a file for each of its segments.

They follow the index (``follower_files``); a file that other word vectors made counts as none.

Why beside the index and not in it: 256 bytes a paper, of which a search needs none.
"""

import threading
from pathlib import Path

import numpy as np

from paperdesk.model import Progress, silent
from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.meaning import vector_builder
from paperdesk.search.meaning.paper_vectors import PaperVectors, SegmentVectors, packed
from paperdesk.search.meaning.word_vectors import WordVectors, word_vectors
from paperdesk.search.reader.follower_files import FollowerFiles
from paperdesk.search.reader.index_generation import IndexGeneration
from paperdesk.search.reader.segment_reader import SegmentReader


class VectorFiles:
    """Files of paper vectors in a folder of their own. Several threads may read."""

    def __init__(self, folder: Path) -> None:
        self._files = FollowerFiles(folder, ".vec", _read)
        self._lock = threading.Lock()
        self._last: tuple[IndexGeneration, int, PaperVectors] | None = None

    @property
    def folder(self) -> Path:
        """Where the files are."""
        return self._files.folder

    def of(self, generation: IndexGeneration) -> PaperVectors | None:
        """The vectors of a generation's papers; None where no segment has any yet."""
        parts = [] if word_vectors() is None else self._files.parts(generation)
        if not parts:
            return None
        with self._lock:
            if self._last is None or self._last[:2] != (generation, len(parts)):
                vectors = PaperVectors(generation.int_column("key"), generation.live_docs(), parts)
                self._last = generation, len(parts), vectors
            return self._last[2]

    def drop_pages(self) -> None:
        """Drop the pages of the vectors that were read, which are read again where needed."""
        with self._lock:
            if self._last is not None:
                self._last[2].drop_pages()

    def lacking(self, generation: IndexGeneration) -> int:
        """The number of papers in segments that have no file."""
        count = self._files.lacking(generation)
        return count if count and word_vectors() is not None else 0

    def follow(self, generation: IndexGeneration, progress: Progress = silent) -> int:
        """Make the files that are missing and remove those of segments that are gone; for how
        many papers. Raises OSError where the disk refuses."""
        words = word_vectors()
        if words is None:
            return 0

        def write(segment: SegmentReader, writer: ArrayFileWriter) -> None:
            _write(writer, segment, words, progress)

        return self._files.follow(generation, write)


def _write(
    writer: ArrayFileWriter, segment: SegmentReader, words: WordVectors, progress: Progress
) -> None:
    count = segment.max_doc
    scales, total = np.zeros(count, np.float32), np.zeros(words.dims, np.float32)
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


def _read(file: ArrayFile, base: int, count: int) -> SegmentVectors:
    words = word_vectors()
    if words is None or file.meta != {"papers": count, "words": words.stamp}:
        raise ValueError("it is of other papers or words")
    rows = file["rows"].reshape(count, words.dims)
    return SegmentVectors(base, rows, file["scales"], file["total"], file)
