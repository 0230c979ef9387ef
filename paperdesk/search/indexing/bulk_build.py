"""Makes a large index: segment after segment, taken up again where it was broken off.

A rebuild goes into a folder of its own, where nobody else writes. After each
segment its progress is noted there (``building.json``, written beside and
renamed), so that a build that was killed goes on behind the last whole
segment. Each segment is noted with a digest of its papers; one whose papers
are no longer the same, and all behind it, are built anew.

Why segments of 20,000 papers: larger ones need more memory and build little
faster.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile
from pathlib import Path
from typing import Any

from paperdesk.files import write_atomically
from paperdesk.model import Progress, silent
from paperdesk.model.messages import Message
from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.indexing.commit import IndexTransaction
from paperdesk.search.indexing.segment_builder import Row, SegmentBuilder, uncollected

NOTE = "building.json"
PAPERS = 20_000
"""Papers of a segment."""

_STEP = 1_000

_Done = tuple[str, int, str]  # name, papers, digest


def build_index(
    writer: Any,
    rows: Iterable[Row],
    total: int,
    *,
    progress: Progress = silent,
    papers: int = PAPERS,
) -> int:
    """Fill the empty index that ``writer`` is on with ``rows``, and commit; how many they were.

    ``writer`` is made with ``codec=packed_codec()`` and ends committed, or
    cancelled if anything raises; what was finished by then is taken up by the
    next call.
    """
    note = _Checkpoint(Path(writer.storage.folder) / NOTE, writer.indexname)
    change = IndexTransaction(writer)
    builder = SegmentBuilder(writer.storage, writer.schema, writer.indexname)
    try:
        with uncollected():
            for some, several in _portions(_counted(rows, total, progress), papers):
                _add_segment(builder, note, some, several)
                some.clear()  # before the next are read
        del builder  # what it remembers is a quarter of the memory that merging needs
        change.adopt(note.segments)
        progress(note.papers, total, Message("step.merging"))
        change.commit_alone(merge_all=True)
    except BaseException:
        if not writer.is_closed:
            change.cancel()
        raise
    note.remove()
    progress(note.papers, total, Message("step.indexing"))
    return note.papers


def _portions(rows: Iterator[Row], papers: int) -> Iterator[tuple[list[Row], bool]]:
    """The rows of each segment, and whether more than this one segment is needed."""
    some = list(islice(rows, papers))
    ahead = list(islice(rows, 1))
    several = bool(ahead)
    while some:
        yield some, several
        some = ahead + list(islice(rows, papers - len(ahead)))
        ahead = []


def _add_segment(
    builder: SegmentBuilder, note: "_Checkpoint", rows: list[Row], several: bool
) -> None:
    """Build or take up one segment of these papers."""
    digest = f"{_digest(rows)}{'+' if several else ''}"
    if not note.has_next(digest, len(rows)):
        note.add(builder.build(rows, families=not several), digest)


def _digest(rows: Sequence[Row]) -> str:
    """Tells papers from others, word for word."""
    digest = hashlib.sha256()
    for row in rows:
        digest.update("\x1f".join([*row, *map(str, row.values())]).encode("utf-8", "replace"))
    return digest.hexdigest()


def _counted(rows: Iterable[Row], total: int, progress: Progress) -> Iterator[Row]:
    for number, row in enumerate(rows, 1):
        if number % _STEP == 0:
            progress(number, total, Message("step.indexing"))
        yield row


class _Checkpoint:
    """Which segments of a build are finished: those of a former one that still hold come first."""

    def __init__(self, path: Path, indexname: str) -> None:
        self._path = path
        self._indexname = indexname
        self._former = self._read()
        self._done: list[_Done] = []

    @property
    def papers(self) -> int:
        """How many papers are done."""
        return sum(papers for _, papers, _ in self._done)

    @property
    def segments(self) -> list[PackedSegment]:
        """What is done."""
        made = []
        for name, papers, _ in self._done:
            segment = PackedSegment(self._indexname, papers)
            segment.segid = name
            made.append(segment)
        return made

    def has_next(self, digest: str, papers: int) -> bool:
        """Whether the former build has finished the next segment, of just these papers."""
        place = len(self._done)
        if self._former[place : place + 1] and self._former[place][1:] == (papers, digest):
            self._done.append(self._former[place])
            return True
        self._former = []
        return False

    def add(self, segment: PackedSegment, digest: str) -> None:
        """Note that a segment is finished; its files are on the disk."""
        self._done.append((segment.segid, segment.doc_count_all(), digest))
        noted = json.dumps({"segments": self._done}).encode("ascii")
        write_atomically(self._path, noted, temporary=self._path.with_suffix(".new"))

    def remove(self) -> None:
        """The build is done."""
        self._path.unlink(missing_ok=True)

    def _read(self) -> list[_Done]:
        """What a former build has finished, as far as all its files are there."""
        try:
            noted = json.loads(self._path.read_text(encoding="utf-8"))
            done = [(str(n), int(papers), str(digest)) for n, papers, digest in noted["segments"]]
        except (OSError, ValueError, TypeError, KeyError):
            return []
        return list(takewhile(lambda entry: self._is_whole(entry[0]), done))

    def _is_whole(self, name: str) -> bool:
        files = [f"{self._indexname}_{name}{ending}" for ending in (".pdd", ".pdt")]
        return all((self._path.parent / file).is_file() for file in files)
