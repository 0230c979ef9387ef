"""Bulk build of a large index: segment after segment, resumed where it was broken off.

A rebuild goes into a folder of its own, where nobody else writes. After each
segment its progress is written there (``building.json``, written beside and
renamed), so that a build that was killed goes on behind the last whole
segment. Each segment stands there with a digest of its rows; one whose rows
are no longer the same, and all behind it, are built anew.

Why segments of 10,000 documents: larger ones need more memory and build no
faster. Of papers with the text of their pages some hundreds make one.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any

from paperdesk import freed_memory
from paperdesk.files import write_atomically
from paperdesk.model import Progress, silent
from paperdesk.model.messages import Message
from paperdesk.search.codec import document_writer, postings
from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.indexing.commit import IndexTransaction
from paperdesk.search.indexing.segment_builder import Row, SegmentBuilder, uncollected

CHECKPOINT = "building.json"
LAYOUT = 2
"""The layout of segments: counted up when one written before could no longer be read."""
NOTHING = json.dumps({"layout": LAYOUT, "segments": []}).encode("ascii")
"""A checkpoint of a build that has done nothing yet."""
BATCH = 10_000
"""Documents of a segment."""

LETTERS = 16_000_000
"""Letters of pages from which on documents are no longer put into one segment: to invert them
takes some twenty bytes for each."""

FILES = (document_writer.EXTENSION, postings.EXTENSION)
"""Endings of the files of a segment."""

_STEP = 1_000

_Done = tuple[str, int, str]  # segment id, documents, digest


def build_index(
    writer: Any,
    rows: Iterable[Row],
    total: int,
    *,
    progress: Progress = silent,
    batch: int = BATCH,
    ahead: Sequence[PackedSegment] = (),
) -> int:
    """Fill the empty index that ``writer`` is on with ``rows``, and commit; the number of papers.

    Segments that were built ``ahead``, as interim ones, come first; ``total`` counts theirs.

    ``writer`` is made with ``codec=packed_codec()`` and ends committed, or
    cancelled if anything raises; what was finished by then is resumed by the
    next call.
    """
    checkpoint = _Checkpoint(Path(writer.storage.folder) / CHECKPOINT, writer.indexname)
    transaction = IndexTransaction(writer)
    there = sum(segment.doc_count() for segment in ahead)
    builder = SegmentBuilder(writer.storage, writer.schema, writer.indexname)
    try:
        with uncollected():
            for rows_of, several in _batches(_counted(rows, there, total, progress), batch):
                _add_segment(builder, checkpoint, rows_of, several or bool(ahead))
                rows_of.clear()  # before the next are read
        del builder  # what it remembers is as much as merging needs
        freed_memory.give_back()
        transaction.add_built((*ahead, *checkpoint.segments))
        done = there + checkpoint.doc_count
        progress(done, total, Message("step.merging"))
        transaction.commit_replacing_all(merge_all=True)
    except BaseException:
        if not writer.is_closed:
            transaction.cancel()
        raise
    checkpoint.remove()
    progress(done, total, Message("step.indexing"))
    return done


def _batches(rows: Iterator[Row], size: int) -> Iterator[tuple[list[Row], bool]]:
    """The rows of each segment, and whether more than this one segment is needed."""
    ahead = next(rows, None)
    several = False
    while ahead is not None:
        batch, letters = [ahead], len(ahead.get("text", ""))
        ahead = None
        for row in rows:
            if len(batch) == size or letters >= LETTERS:
                ahead, several = row, True
                break
            batch.append(row)
            letters += len(row.get("text", ""))
        yield batch, several


def _add_segment(
    builder: SegmentBuilder, checkpoint: "_Checkpoint", rows: list[Row], several: bool
) -> None:
    """Build one segment of these rows, or resume it."""
    digest = f"{_digest(rows)}{'+' if several else ''}"
    if not checkpoint.has_next(digest, len(rows)):
        checkpoint.add(builder.build(rows, interim=several), digest)


def _digest(rows: Sequence[Row]) -> str:
    """The SHA-256 of all names and values of the rows."""
    digest = hashlib.sha256()
    for row in rows:
        digest.update("\x1f".join([*row, *map(str, row.values())]).encode("utf-8", "replace"))
    return digest.hexdigest()


def _counted(rows: Iterable[Row], before: int, total: int, progress: Progress) -> Iterator[Row]:
    for number, row in enumerate(rows, before + 1):
        if number % _STEP == 0:
            progress(number, total, Message("step.indexing"))
        yield row


def is_whole(folder: Path, segment_id: str) -> bool:
    """Whether all files of a segment are in a folder."""
    return all((folder / f"{segment_id}{ending}").is_file() for ending in FILES)


class _Checkpoint:
    """Checkpoint of a build: its finished segments; those of a former one that hold come first."""

    def __init__(self, path: Path, indexname: str) -> None:
        self._path = path
        self._indexname = indexname
        self._former = self._read()
        self._done: list[_Done] = []

    @property
    def doc_count(self) -> int:
        """The number of documents that are done."""
        return sum(count for _, count, _ in self._done)

    @property
    def segments(self) -> list[PackedSegment]:
        """The segments that are done."""
        named = PackedSegment.named
        return [named(self._indexname, name, doc_count) for name, doc_count, _ in self._done]

    def has_next(self, digest: str, doc_count: int) -> bool:
        """Whether the former build has finished the next segment, of just these documents."""
        n = len(self._done)
        if self._former[n : n + 1] and self._former[n][1:] == (doc_count, digest):
            self._done.append(self._former[n])
            return True
        self._former = []
        return False

    def add(self, segment: PackedSegment, digest: str) -> None:
        """Add a finished segment; its files are on the disk."""
        self._done.append((segment.segid, segment.doc_count_all(), digest))
        noted = json.dumps({"layout": LAYOUT, "segments": self._done}).encode("ascii")
        write_atomically(self._path, noted, temporary=self._path.with_suffix(".new"))

    def remove(self) -> None:
        """Remove the checkpoint: the build is done."""
        self._path.unlink(missing_ok=True)

    def _read(self) -> list[_Done]:
        """The segments of a former build, as far as all their files are there."""
        try:
            stored = json.loads(self._path.read_text(encoding="utf-8"))
            if stored["layout"] != LAYOUT:
                return []
            done = [(str(n), int(count), str(digest)) for n, count, digest in stored["segments"]]
        except (OSError, ValueError, TypeError, KeyError):
            return []
        prefix = f"{self._indexname}_"
        return list(takewhile(lambda entry: is_whole(self._path.parent, prefix + entry[0]), done))
