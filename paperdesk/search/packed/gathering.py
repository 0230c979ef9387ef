"""Collects the words of one field, paper after paper, for one segment.

Two ways. Any field of Whoosh: as its ``index`` method says, word by word. A
field whose analyser works piece by piece: its text is split into pieces at
white space, a piece that was seen before is known by number, and the words
of all pieces are laid out by arrays; in running text nine pieces of ten were
seen before. Such an analyser has two methods besides Whoosh's own::

    split(text) -> list[str]   the pieces
    cut(piece) -> (words, steps)
                               (text, position from the piece's first) of each word,
                               and how many positions the piece takes

and promises that its words for a text are those of the pieces in order. All
analysers of one type cut alike.
"""

from array import array
from collections.abc import Callable, Sequence
from typing import Any, Protocol

import numpy as np
from whoosh import formats

from paperdesk.search.packed.arrays import AnyInts, offsets, runs
from paperdesk.search.packed.inverting import Inverted, invert_positions, invert_times

_MOST_PIECES = 400_000  # some 60 MB

Cut = Callable[[str], tuple[Sequence[tuple[str, int]], int]]


class Gatherer(Protocol):
    """Takes the values of one field."""

    def add(self, paper: int, value: Any) -> None:
        """Take a paper's value; papers rise."""

    def finish(self, papers: int) -> tuple[Inverted | None, AnyInts | None]:
        """The postings (None: no words) and the lengths (None: not scored), and begin anew."""


class Pieces(dict[str, int]):
    """Every piece of text seen so far, by number, with its words. Kept from segment to segment."""

    def __init__(self, cut: Cut) -> None:
        super().__init__()
        self._cut = cut
        self._numbers: dict[str, int] = {}
        self.terms: list[bytes] = []
        self.words = array("i")
        self.at = array("i")
        self.first = array("i", [0])
        self.steps = array("i")

    def __missing__(self, piece: str) -> int:
        words, steps = self._cut(piece)
        numbers = self._numbers
        for text, at in words:
            number = numbers.get(text)
            if number is None:
                number = numbers[text] = len(numbers)
                self.terms.append(text.encode("utf-8", "replace"))
            self.words.append(number)
            self.at.append(at)
        self.first.append(len(self.words))
        self.steps.append(steps)
        number = self[piece] = len(self)
        return number


class TextGatherer:
    """Collects a field with positions, piece by piece. ``pieces`` may be shared by fields."""

    def __init__(self, split: Callable[[str], list[str]], pieces: Pieces) -> None:
        self._split = split
        self._pieces = pieces
        self._clear()

    def add(self, paper: int, value: str) -> None:
        """Take a paper's text."""
        before = len(self._seen)
        self._seen.extend(map(self._pieces.__getitem__, self._split(value)))
        self._papers.append(paper)
        self._counts.append(len(self._seen) - before)

    def finish(self, papers: int) -> tuple[Inverted | None, AnyInts | None]:
        """The postings and the lengths in words."""
        seen = np.frombuffer(self._seen, np.int32) if self._seen else np.zeros(0, np.int32)
        first = np.frombuffer(self._pieces.first, np.int32)
        words = np.frombuffer(self._pieces.words, np.int32) if self._pieces.words else seen
        sizes = np.diff(first)[seen] if len(first) > 1 else seen
        if not sizes.any():
            self._clear()
            return None, None
        at = np.repeat(self._starts(seen), sizes)
        owner = np.repeat(np.array(self._papers, np.int32), np.array(self._counts))
        docs = np.repeat(owner, sizes)
        self._clear()
        taken = runs(first[seen], sizes)
        del owner, seen, sizes
        at += np.frombuffer(self._pieces.at, np.int32)[taken]
        words = words[taken]
        del taken, first
        lengths = np.bincount(docs, minlength=papers).astype(np.uint32)
        return invert_positions(self._pieces.terms, words, docs, at), lengths

    def _starts(self, seen: AnyInts) -> AnyInts:
        """The position at which each piece begins in its text."""
        steps = np.frombuffer(self._pieces.steps, np.int32)[seen]
        before = offsets(steps)
        counts = np.array(self._counts)
        text_first = offsets(counts)[:-1]
        starts = before[:-1] - np.repeat(before[text_first], counts)
        return starts.astype(np.int32)

    def _clear(self) -> None:
        self._seen = array("i")
        self._papers: list[int] = []
        self._counts: list[int] = []


class AnyGatherer:
    """Collects any field as Whoosh's own writer would."""

    def __init__(self, name: str, field: Any) -> None:
        if type(field.format) not in (formats.Existence, formats.Frequency, formats.Positions):
            kind = type(field.format).__name__
            raise NotImplementedError(f"A packed segment cannot keep {kind} ({name!r})")
        self._name = name
        self._field = field
        self._positional = isinstance(field.format, formats.Positions)
        self._clear()

    def add(self, paper: int, value: Any) -> None:
        """Take a paper's value."""
        length = 0
        for text, times, weight, code in self._field.index(value):
            if weight != times:
                raise NotImplementedError(f"The bulk builder knows no boosts ({self._name!r})")
            length += times
            number = self._numbers.setdefault(text, len(self._numbers))
            at = self._field.format.decode_positions(code) if self._positional else (times,)
            self._words.extend([number] * len(at))
            self._papers.extend([paper] * len(at))
            self._at.extend(at)
        if length and self._field.scorable:
            self._lengths[paper] = length

    def finish(self, papers: int) -> tuple[Inverted | None, AnyInts | None]:
        """The postings and, where the field is scored, the lengths in words."""
        inverted = None
        if self._words:
            invert = invert_positions if self._positional else invert_times
            ints = (np.frombuffer(a, np.int32) for a in (self._words, self._papers, self._at))
            inverted = invert(list(self._numbers), *ints)
        lengths = None
        if self._lengths:
            lengths = np.zeros(papers, np.uint32)
            lengths[list(self._lengths)] = list(self._lengths.values())
        self._clear()
        return inverted, lengths

    def _clear(self) -> None:
        self._numbers: dict[bytes, int] = {}
        self._words = array("i")
        self._papers = array("i")
        self._at = array("i")
        self._lengths: dict[int, int] = {}


class Gatherers:
    """The gatherers of a schema's fields; fields with analysers of one type share their pieces."""

    def __init__(self, schema: Any) -> None:
        self._schema = schema
        self._pieces: list[tuple[type, Pieces]] = []

    def for_segment(self) -> dict[str, Gatherer]:
        """A gatherer for each indexed field, with what was learned of pieces before."""
        return {
            name: self._gatherer(name, field)
            for name, field in self._schema.items()
            if field.format
        }

    def _gatherer(self, name: str, field: Any) -> Gatherer:
        analyzer = field.analyzer
        if not hasattr(analyzer, "cut") or type(field.format) is not formats.Positions:
            return AnyGatherer(name, field)
        return TextGatherer(analyzer.split, self._pieces_of(analyzer))

    def _pieces_of(self, analyzer: Any) -> Pieces:
        for known, pieces in self._pieces:
            if known is type(analyzer) and len(pieces) <= _MOST_PIECES:
                return pieces
        self._pieces = [
            (known, pieces) for known, pieces in self._pieces if known is not type(analyzer)
        ]
        self._pieces.append((type(analyzer), Pieces(analyzer.cut)))
        return self._pieces[-1][1]
