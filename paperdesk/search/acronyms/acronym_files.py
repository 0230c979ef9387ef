"""Acronym files: the acronyms that the reader's own papers introduce, beside the index.

They follow the index (``follower_files``), a file for each of its segments (``segment_acronyms``).

Why from the texts and not from the postings: these know neither brackets nor capitals.
Why in an idle moment: the index is built no slower for it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np

from paperdesk.model import Progress, silent
from paperdesk.model.messages import Message
from paperdesk.search.acronyms.acronym_pairs import Pair, acronym_pairs
from paperdesk.search.acronyms.acronym_table import key_of_form
from paperdesk.search.acronyms.known_acronyms import KnownAcronyms
from paperdesk.search.acronyms.segment_acronyms import VERSION, SegmentAcronyms, checksum
from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.reader.follower_files import FollowerFiles
from paperdesk.search.reader.index_generation import IndexGeneration
from paperdesk.search.reader.segment_reader import SegmentReader

Texts = Callable[[Sequence[int]], Iterable[str]]
"""What gives the texts of the papers with these keys."""

MOST = 50_000
"""Pairs that are kept of one segment, the most frequent."""

_AT_ONCE = 1_000  # papers whose texts are read
_TIDY = 4 * MOST  # pairs in memory from which on the rarest are forgotten


class AcronymFiles:
    """Files of acronyms in a folder of their own. Several threads may read."""

    def __init__(self, folder: Path) -> None:
        self._files = FollowerFiles(folder, ".acr", _read)
        self._last = KnownAcronyms()

    def of(self, generation: IndexGeneration) -> KnownAcronyms:
        """The acronyms of a generation's papers, as far as there are files, and those we ship; the
        same object while these are the same."""
        parts = self._files.parts(generation)
        last = self._last
        if last.own != parts:
            self._last = last = KnownAcronyms(parts)
        return last

    def lacking(self, generation: IndexGeneration) -> int:
        """The number of papers in segments that have no file."""
        return self._files.lacking(generation)

    def follow(self, generation: IndexGeneration, texts: Texts, progress: Progress = silent) -> int:
        """Make the files that are missing and remove those of segments that are gone; for how
        many papers. Raises OSError where the disk refuses."""

        def write(segment: SegmentReader, writer: ArrayFileWriter) -> None:
            _write(writer, _pairs(segment, texts, progress), segment.max_doc)

        return self._files.follow(generation, write)


def _pairs(segment: SegmentReader, texts: Texts, progress: Progress) -> Counter[Pair]:
    """The pairs of a segment's papers, in how many of them each stands."""
    counts: Counter[Pair] = Counter()
    keys = segment.int_column("key")
    for done in range(0, len(keys), _AT_ONCE):
        progress(done, len(keys), Message("step.merging"))
        for text in texts(keys[done : done + _AT_ONCE].tolist()):
            counts.update(set(acronym_pairs(text)))
        if len(counts) > _TIDY:
            counts = Counter(dict(counts.most_common(_TIDY // 2)))
    return counts


def _write(writer: ArrayFileWriter, counts: Counter[Pair], papers: int) -> None:
    kept = [
        (acronym.lower(), acronym, form, count)
        for (acronym, form), count in counts.most_common(MOST)
    ]
    kept.sort(key=lambda line: (checksum(line[0]), line))
    lines = ["\t".join(map(str, line)).encode() for line in kept]
    names = np.array([checksum(name) for name, *_ in kept], np.uint32)
    keys = np.array([checksum(" ".join(key_of_form(form))) for _, _, form, _ in kept], np.uint32)
    rows = np.argsort(keys, kind="stable")
    writer.add("lines", b"".join(lines))
    writer.add("starts", np.cumsum([0, *map(len, lines)]).astype(np.uint32))
    writer.add("names", names)
    writer.add("keys", keys[rows])
    writer.add("rows", rows.astype(np.uint32))
    writer.finish({"papers": papers, "version": VERSION})


def _read(file: ArrayFile, base: int, count: int) -> SegmentAcronyms:  # noqa: ARG001
    return SegmentAcronyms(file, count)
