"""Collects the words of one field for one segment.

Two ways. Any field of Whoosh: as its ``index`` method says, word by word. A
field whose analyser works piece by piece: the words of its texts are laid out
by arrays (``analysis_cache``).
"""

from array import array
from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from whoosh import formats

from paperdesk.search.codec.array_ops import AnyInts, Mask, expand_ranges, narrowest, offsets
from paperdesk.search.indexing.analysis_cache import AnalysisCache
from paperdesk.search.indexing.inverter import (
    InvertedField,
    byte_order,
    invert_positions,
    invert_times,
    ranks_of,
)

_MOST_PIECES = 500_000  # with their words some 100 MB
_TOGETHER = 2_000
"""Texts that are laid out at once: their arrays fit a processor's cache."""


class FieldCollector(Protocol):
    """Takes the values of one field."""

    def take(self, papers: Sequence[int], values: Sequence[Any]) -> None:
        """Take the values of some papers, whose numbers rise. Once a segment."""

    def finish(self, papers: int) -> tuple[InvertedField | None, AnyInts | None]:
        """The postings (None: no words) and the lengths (None: not scored), and begin anew."""


class TextFieldCollector:
    """Collects a field with positions, piece by piece. ``pieces`` may be shared by fields."""

    def __init__(self, pieces: AnalysisCache) -> None:
        self._pieces = pieces
        self._papers: AnyInts = np.zeros(0, np.int32)
        self._counts: AnyInts = self._papers
        self._seen: AnyInts = np.zeros(0, np.int32)

    def take(self, papers: Sequence[int], values: Sequence[str]) -> None:
        """Take the texts of some papers."""
        parts = [
            self._pieces.numbers(values[start : start + _TOGETHER])
            for start in range(0, len(values), _TOGETHER)
        ]
        self._papers = narrowest(np.array(papers, np.int32), "<u2", "<u4")
        self._seen = np.concatenate([self._seen[:0], *(seen for seen, _ in parts)])
        self._counts = np.concatenate([self._counts[:0], *(counts for _, counts in parts)])

    def finish(self, papers: int) -> tuple[InvertedField | None, AnyInts | None]:
        """The postings and the lengths in words."""
        terms, order = self._pieces.terms()
        lengths = np.zeros(papers, np.uint32)
        ranks, docs, at = self._in_order(ranks_of(order), lengths)
        if not len(ranks):
            return None, None
        return invert_positions(terms, order, ranks, docs, at), lengths

    def _in_order(
        self, rank: AnyInts, lengths: NDArray[np.uint32]
    ) -> tuple[AnyInts, AnyInts, AnyInts]:
        """Rank, paper and position of each word in the order of the texts; fills ``lengths``."""
        laid = self._pieces.laid()
        seen, self._seen = self._seen, self._seen[:0]
        sizes = laid.sizes[seen]
        first = offsets(self._counts)
        words = _begins(sizes)  # where each piece's words begin, counted through all texts
        lengths[self._papers] = np.diff(words[first])
        begins = _begins(laid.steps[seen])  # where each piece begins, by positions
        texts = begins[first[:-1]]
        begins = begins[:-1]
        begins -= np.repeat(texts, self._counts)
        docs = np.repeat(self._papers, self._counts)
        ranks = rank[laid.leading][seen]
        at = begins + laid.leading_at[seen] if laid.leading_at.any() else begins
        if (sizes == 1).all():
            return ranks, docs, at
        leads = sizes > 0
        several = np.flatnonzero(sizes > 1)
        more = sizes[several].astype(np.int64) - 1
        further = expand_ranges(words[several] + 1, more)
        place = np.ones(words[-1], np.bool_)
        place[further] = False
        taken = expand_ranges(laid.first[seen[several]] + 1, more)
        return (
            _spread(ranks[leads], place, rank[laid.words[taken]]),
            _spread(docs[leads], place, np.repeat(docs[several], more)),
            _spread(at[leads], place, laid.at[taken] + np.repeat(begins[several], more)),
        )


def _begins(sizes: AnyInts) -> NDArray[np.int32]:
    """Where each of very many begins, and where the last ends."""
    out = np.zeros(len(sizes) + 1, np.int32)
    np.cumsum(sizes, out=out[1:])
    return out


def _spread(leading: AnyInts, is_leading: Mask, further: AnyInts) -> AnyInts:
    """One row of what stands where a mask says so and, in between, of the others."""
    out = np.empty(len(is_leading), leading.dtype)
    out[is_leading] = leading
    out[~is_leading] = further
    return out


class KeywordFieldCollector:
    """Collects any field as Whoosh's own writer would."""

    def __init__(self, name: str, field: Any) -> None:
        if type(field.format) not in (formats.Existence, formats.Frequency, formats.Positions):
            kind = type(field.format).__name__
            raise NotImplementedError(f"A packed segment cannot keep {kind} ({name!r})")
        self._name = name
        self._field = field
        self._positional = isinstance(field.format, formats.Positions)
        self._clear()

    def take(self, papers: Sequence[int], values: Sequence[Any]) -> None:
        """Take the values of some papers."""
        for paper, value in zip(papers, values, strict=True):
            self._add(paper, value)

    def _add(self, paper: int, value: Any) -> None:
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

    def finish(self, papers: int) -> tuple[InvertedField | None, AnyInts | None]:
        """The postings and, where the field is scored, the lengths in words."""
        inverted = None
        if self._words:
            invert = invert_positions if self._positional else invert_times
            terms = list(self._numbers)
            words, *others = (
                np.frombuffer(a, np.int32) for a in (self._words, self._papers, self._at)
            )
            order = byte_order(terms)
            inverted = invert(terms, order, ranks_of(order)[words], *others)
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


class FieldCollectors:
    """The gatherers of a schema's fields; fields with analysers of one type share their pieces."""

    def __init__(self, schema: Any) -> None:
        self._schema = schema
        self._pieces: list[tuple[type, AnalysisCache]] = []

    def for_segment(self) -> dict[str, FieldCollector]:
        """A gatherer for each indexed field, with what was learned of pieces before."""
        return {
            name: self._gatherer(name, field)
            for name, field in self._schema.items()
            if field.format
        }

    def _gatherer(self, name: str, field: Any) -> FieldCollector:
        analyzer = field.analyzer
        if not hasattr(analyzer, "cut") or type(field.format) is not formats.Positions:
            return KeywordFieldCollector(name, field)
        return TextFieldCollector(self._pieces_of(analyzer))

    def _pieces_of(self, analyzer: Any) -> AnalysisCache:
        for known, pieces in self._pieces:
            if known is type(analyzer) and len(pieces) <= _MOST_PIECES:
                return pieces
        self._pieces = [
            (known, pieces) for known, pieces in self._pieces if known is not type(analyzer)
        ]
        self._pieces.append((type(analyzer), AnalysisCache(analyzer)))
        return self._pieces[-1][1]
