"""One state of the index as arrays: postings, places, lengths, words.

A :class:`Snapshot` numbers the papers of all segments through and answers
with numpy arrays; the matcher knows nothing of Whoosh. A segment never
changes, so what was decoded of it (:class:`Part`) outlives the generation;
deletions come from the newest table of contents.

Why not Whoosh's searcher and its ``refresh``: reused readers keep their old
deletions, and after a merge the retired segments are counted again
(whoosh3 3.54.0).

Not safe for threads: the index asks under a lock.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
from whoosh.reading import SegmentReader, TermNotFound

from paperdesk.search import damage
from paperdesk.search.analysis import GRAM

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

PLACES = 20
"""Bits of a place that hold the position; the paper's number stands above them."""

_MOST_KEPT = 4_000_000  # postings decoded and kept per segment: 64 MB at most
_NOBODY: tuple[Ints, Floats] = (np.empty(0, np.int64), np.empty(0, np.float64))


class Part:
    """One segment: what was read of it stays in memory while the segment lives."""

    def __init__(self, reader: SegmentReader) -> None:
        self.reader = reader
        with damage.seen():
            self.size: int = reader.doc_count_all()
            column = reader.column_reader("key")
            keys = [column[number] for number in range(self.size)]
        self.keys: Ints = np.array(keys, np.int64)
        self._postings: dict[tuple[str, str], tuple[Ints, Floats]] = {}
        self._places: dict[tuple[str, str], Ints] = {}
        self._lengths: dict[str, Floats] = {}
        self._words: dict[str, list[str]] = {}
        self._kept = 0

    def postings(self, field: str, term: str) -> tuple[Ints, Floats]:
        """Papers with the term, ascending, and how often each has it."""
        found = self._postings.get((field, term))
        if found is None:
            docs: list[int] = []
            often: list[float] = []
            with damage.seen():
                for matcher in self._matcher(field, term):
                    docs.append(matcher.id())
                    often.append(matcher.weight())
            found = (np.array(docs, np.int64), np.array(often)) if docs else _NOBODY
            self._keep(len(docs))
            self._postings[field, term] = found
        return found

    def places(self, field: str, term: str) -> Ints:
        """Where the term stands: ``paper << PLACES | position``, ascending."""
        found = self._places.get((field, term))
        if found is None:
            places: list[int] = []
            with damage.seen():
                for matcher in self._matcher(field, term):
                    base = matcher.id() << PLACES
                    places.extend(base | position for position in matcher.value_as("positions"))
            found = np.array(places, np.int64)
            self._keep(len(places))
            self._places[field, term] = found
        return found

    def lengths(self, field: str) -> Floats:
        """Words of each paper in ``field`` (Whoosh rounds long ones)."""
        found = self._lengths.get(field)
        if found is None:
            length = self.reader.doc_field_length
            with damage.seen():
                lengths = [length(number, field) or 0 for number in range(self.size)]
            found = np.array(lengths, np.float64)
            self._lengths[field] = found
        return found

    def words(self, field: str) -> list[str]:
        """The raw words of ``field``, sorted as UTF-8, without grams."""
        found = self._words.get(field)
        if found is None:
            with damage.seen():
                terms = (term.decode() for term in self.reader.lexicon(field))
                found = [word for word in terms if word[:1] != GRAM]
            self._words[field] = found
        return found

    def _matcher(self, field: str, term: str) -> Iterator[Any]:
        try:
            matcher = self.reader.postings(field, term)
        except TermNotFound:
            return
        while matcher.is_active():
            yield matcher
            matcher.next()

    def _keep(self, more: int) -> None:
        self._kept += more + 16
        if self._kept > _MOST_KEPT:
            self._postings.clear()
            self._places.clear()
            self._kept = more


class Snapshot:
    """All segments of one generation, papers numbered from 0 through all of them."""

    def __init__(self, parts: Iterable[Part], deleted: Iterable[Iterable[int]]) -> None:
        self._parts = tuple(parts)
        self._bases: list[int] = []
        self.size = 0
        for part in self._parts:
            self._bases.append(self.size)
            self.size += part.size
        self.keys: Ints = self._joined(part.keys for part in self._parts)
        self.live: Bools = np.ones(self.size, np.bool_)
        for base, gone in zip(self._bases, deleted, strict=True):
            self.live[[base + number for number in gone]] = False
        self._norms: dict[str, tuple[Floats, float]] = {}

    @staticmethod
    def _joined(arrays: Iterable[npt.NDArray[np.int64]]) -> Ints:
        listed = list(arrays)
        return np.concatenate(listed) if listed else np.empty(0, np.int64)

    def postings(self, field: str, term: str) -> tuple[Ints, Floats]:
        """Papers with the term, ascending, and how often each has it."""
        if len(self._parts) == 1:
            return self._parts[0].postings(field, term)
        docs, often = [_NOBODY[0]], [_NOBODY[1]]
        for base, part in zip(self._bases, self._parts, strict=True):
            found, times = part.postings(field, term)
            if len(found):
                docs.append(found + base)
                often.append(times)
        return np.concatenate(docs), np.concatenate(often)

    def places(self, field: str, term: str) -> Ints:
        """Where the term stands: ``paper << PLACES | position``, ascending."""
        return self._joined(
            part.places(field, term) + (base << PLACES)
            for base, part in zip(self._bases, self._parts, strict=True)
        )

    def lengths(self, field: str) -> tuple[Floats, float]:
        """Words of each paper in ``field``, and their mean over papers that have any."""
        found = self._norms.get(field)
        if found is None:
            lengths = np.concatenate([np.empty(0), *(part.lengths(field) for part in self._parts)])
            some = lengths[lengths > 0]
            found = self._norms[field] = (lengths, float(some.mean()) if len(some) else 1.0)
        return found

    def starting(self, field: str, prefix: str) -> Iterator[str]:
        """The raw words of ``field`` that begin with ``prefix``, each once."""
        seen: set[str] = set()
        for part in self._parts:
            words = part.words(field)
            for place in range(bisect_left(words, prefix), len(words)):
                word = words[place]
                if not word.startswith(prefix):
                    break
                if word not in seen:
                    seen.add(word)
                    yield word

    def words_like(self, field: str, fits: Callable[[str], object], prefix: str) -> Iterator[str]:
        """The raw words that begin with ``prefix`` and fit."""
        return (word for word in self.starting(field, prefix) if fits(word))
