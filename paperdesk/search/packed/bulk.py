"""Makes a large index: segment after segment, taken up again where it was broken off.

A rebuild goes into a folder of its own, where nobody else writes. After each
segment its progress is noted there (``building.json``, written beside and
renamed), so that a build that was killed goes on behind the last whole
segment, provided that it is given the same papers in the same order:
``mark`` says which they are, and another mark begins anew.

Why segments of 10,000 papers: larger ones need more memory and build little
faster.
"""

import json
import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from paperdesk.model import Progress, silent
from paperdesk.search.packed.building import Builder, Row
from paperdesk.search.packed.publishing import Change
from paperdesk.search.packed.segment import PackedSegment

NOTE = "building.json"
PAPERS = 10_000
"""Papers of a segment."""

_STEP = 1_000


def build_index(
    writer: Any,
    rows: Iterable[Row],
    total: int,
    *,
    mark: str = "",
    progress: Progress = silent,
    papers: int = PAPERS,
) -> int:
    """Fill the empty index that ``writer`` is on with ``rows``, and commit; how many they were.

    ``writer`` is made with ``codec=PackedCodec()`` and ends committed, or
    cancelled if anything raises; what was finished by then is taken up by the
    next call with the same ``mark``.
    """
    note = _Note(Path(writer.storage.folder) / NOTE, mark, writer.indexname)
    change = Change(writer)
    builder = Builder(writer.storage, writer.schema, writer.indexname)
    try:
        rest = islice(rows, note.papers, None)
        while some := list(_counted(islice(rest, papers), note.papers, total, progress)):
            note.add(builder.build(some))
        del builder  # what it remembers is a quarter of the memory that merging needs
        change.adopt(note.segments)
        progress(note.papers, total, "Merging")
        change.commit_alone(merge_all=True)
    except BaseException:
        if not writer.is_closed:
            change.cancel()
        raise
    note.remove()
    progress(note.papers, total, "Indexing")
    return note.papers


def _counted(rows: Iterable[Row], done: int, total: int, progress: Progress) -> Iterator[Row]:
    for number, row in enumerate(rows, done + 1):
        if number % _STEP == 0:
            progress(number, total, "Indexing")
        yield row


class _Note:
    """Which segments of a build are finished."""

    def __init__(self, path: Path, mark: str, indexname: str) -> None:
        self._path = path
        self._mark = mark
        self._indexname = indexname
        self.segments: list[PackedSegment] = []
        for name, papers in self._read():
            segment = PackedSegment(indexname, papers)
            segment.segid = name
            self.segments.append(segment)

    @property
    def papers(self) -> int:
        """How many papers are done."""
        return sum(segment.doc_count_all() for segment in self.segments)

    def add(self, segment: PackedSegment) -> None:
        """Note that a segment is finished; its files are on the disk."""
        self.segments.append(segment)
        done = [(segment.segid, segment.doc_count_all()) for segment in self.segments]
        text = json.dumps({"mark": self._mark, "segments": done})
        new = self._path.with_suffix(".new")
        with new.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        new.replace(self._path)

    def remove(self) -> None:
        """The build is done."""
        self._path.unlink(missing_ok=True)

    def _read(self) -> list[tuple[str, int]]:
        """What a build with this mark has finished, if all its files are there."""
        try:
            noted = json.loads(self._path.read_text(encoding="utf-8"))
            done = [(str(name), int(papers)) for name, papers in noted["segments"]]
            same = noted["mark"] == self._mark
        except (OSError, ValueError, TypeError, KeyError):
            return []
        for name, _ in done:
            for ending in (".pdd", ".pdt"):
                if not (self._path.parent / f"{self._indexname}_{name}{ending}").is_file():
                    return []
        return done if same else []
