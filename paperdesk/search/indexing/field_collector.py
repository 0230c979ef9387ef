"""Field collectors: the words of one field of a segment, gathered from its values.

Two kinds. Any field of Whoosh: as its ``index`` method says, word by word. A
field whose analyser works chunk by chunk: the words of its texts are laid out
by arrays (``analysis_cache``). Texts 'sea few-shot' and 'sea' of the documents 4
and 7, with the chunks 0 sea (word 0) and 1 few-shot (words 1 fewshot, 2 few, 3 shot,
at 0 0 1)::

    chunks      0 1 0            counts      2 1         chunks of each text
    sizes       1 3 1            begins      0 1 0       positions, from the text's first
    leading     0 1 0            further       2 3       words of a chunk behind its first
    numbers     0 1 2 3 0        doc_ids     4 4 4 4 7
    positions   0 1 1 2 0        lengths     0 0 0 0 4 0 0 1
"""

import itertools
from array import array
from collections.abc import Iterator, Sequence
from typing import Any, Protocol

import numpy as np
from whoosh import formats

from paperdesk.search.codec.array_ops import AnyInts, expand_ranges, narrowest, offsets
from paperdesk.search.indexing.analysis_cache import AnalysedChunks, AnalysisCache
from paperdesk.search.indexing.inverter import (
    InvertedField,
    byte_order,
    invert_freqs,
    invert_piece,
    join_pieces,
    ranks_of,
)

_MOST_CHUNKS = 200_000
"""Chunks of a cache from which on the next segment begins with none: with their words some 50 MB.
With more a build takes more memory and no less time, for the most common are met at once again."""
_LETTERS = 500_000
"""Letters of texts that are laid out at once: their arrays fit a processor's cache."""


class FieldCollector(Protocol):
    """Collector of one field's values."""

    def take(self, doc_ids: Sequence[int], values: Sequence[Any]) -> None:
        """Collect the values of some documents, doc ids rising. Once a segment."""

    def finish(self, doc_count: int) -> tuple[InvertedField | None, AnyInts | None]:
        """The postings (None: no words) and field lengths (u4[doc_count]; None: not scored).

        The collector begins anew.
        """


class TextFieldCollector:
    """Collector of a field with positions, chunk by chunk. ``cache`` may be shared by fields."""

    def __init__(self, cache: AnalysisCache) -> None:
        self._cache = cache
        self._doc_ids: AnyInts = np.zeros(0, np.int32)
        self._parts: list[tuple[AnyInts, AnyInts]] = []

    def take(self, doc_ids: Sequence[int], values: Sequence[str]) -> None:
        """Collect the texts of some documents."""
        self._parts = [self._cache.numbers(texts) for texts in _together(values)]
        self._doc_ids = narrowest(np.array(doc_ids, np.int32), "<u2", "<u4")

    def finish(self, doc_count: int) -> tuple[InvertedField | None, AnyInts | None]:
        """The postings and the field lengths in words."""
        terms, order = self._cache.terms()
        parts, self._parts = self._parts, []
        if not terms or not parts:
            return None, None
        analysed = self._cache.analysed()
        lengths = np.zeros(doc_count, np.uint32)
        pieces, start = [], 0
        for chunks, counts in parts:
            doc_ids = self._doc_ids[start : start + len(counts)]
            words = _in_order(analysed, doc_ids, chunks, counts, lengths)
            if len(words[0]):
                pieces.append(invert_piece(*words))
            start += len(counts)
        if not pieces:
            return None, None
        return join_pieces(terms, order, pieces), lengths


def _in_order(
    analysed: AnalysedChunks, doc_ids: AnyInts, chunks: AnyInts, counts: AnyInts, lengths: AnyInts
) -> tuple[AnyInts, AnyInts, AnyInts]:
    """Number, doc id and position of each word in the order of some texts; fills in ``lengths``."""
    others = np.flatnonzero(analysed.is_other.take(chunks))
    of_others = chunks.take(others)
    sizes = np.ones(len(chunks), np.int32)
    sizes[others] = analysed.sizes.take(of_others)
    steps = np.ones(len(chunks), np.int32)
    steps[others] = analysed.steps.take(of_others)
    text_starts = offsets(counts)
    word_starts = offsets(sizes, np.intp)
    lengths[doc_ids] = words_of_texts = np.diff(word_starts.take(text_starts))
    begins = offsets(steps, np.int32)  # of each chunk, by positions
    of_texts = begins.take(text_starts[:-1])
    begins = begins[:-1]
    begins -= np.repeat(of_texts, counts)
    numbers = analysed.leading.take(chunks).repeat(sizes)
    doc_ids = doc_ids.repeat(words_of_texts)
    several = others[sizes[others] > 1]
    further = sizes.take(several) - 1
    at = expand_ranges(word_starts.take(several) + 1, further)
    words = expand_ranges(analysed.starts.take(chunks.take(several)) + 1, further)
    places = analysed.positions.take(words) + begins.take(several).repeat(further)
    begins[others] += analysed.leading_positions.take(of_others)
    positions = begins.repeat(sizes)
    numbers[at] = analysed.words.take(words)
    positions[at] = places
    return numbers, doc_ids, positions


def _together(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """The texts in runs that are laid out at once."""
    ends = np.cumsum(np.fromiter(map(len, values), np.int64, len(values)))
    stops = np.flatnonzero(np.diff(ends // _LETTERS, append=-1)) + 1
    for start, stop in itertools.pairwise([0, *stops.tolist()]):
        yield values[start:stop]


class KeywordFieldCollector:
    """Collector of any field, as Whoosh's own writer indexes it."""

    def __init__(self, name: str, field: Any) -> None:
        if type(field.format) not in (formats.Existence, formats.Frequency, formats.Positions):
            kind = type(field.format).__name__
            raise NotImplementedError(f"A packed segment cannot keep {kind} ({name!r})")
        self._name = name
        self._field = field
        self._positional = isinstance(field.format, formats.Positions)
        self._clear()

    def take(self, doc_ids: Sequence[int], values: Sequence[Any]) -> None:
        """Collect the values of some documents."""
        for doc_id, value in zip(doc_ids, values, strict=True):
            self._add(doc_id, value)

    def _add(self, doc_id: int, value: Any) -> None:
        length = 0
        for text, freq, weight, code in self._field.index(value):
            if weight != freq:
                raise NotImplementedError(f"The bulk builder knows no boosts ({self._name!r})")
            length += freq
            number = self._numbers.setdefault(text, len(self._numbers))
            details = self._field.format.decode_positions(code) if self._positional else (freq,)
            self._words.extend([number] * len(details))
            self._doc_ids.extend([doc_id] * len(details))
            self._details.extend(details)
        if length and self._field.scorable:
            self._lengths[doc_id] = length

    def finish(self, doc_count: int) -> tuple[InvertedField | None, AnyInts | None]:
        """The postings and, where the field is scored, the field lengths in words."""
        inverted = None
        if self._words:
            terms = list(self._numbers)
            words, *others = (
                np.frombuffer(a, np.int32) for a in (self._words, self._doc_ids, self._details)
            )
            order = byte_order(terms)
            if self._positional:
                inverted = join_pieces(terms, order, [invert_piece(words, *others)])
            else:
                inverted = invert_freqs(terms, order, ranks_of(order)[words], *others)
        lengths = None
        if self._lengths:
            lengths = np.zeros(doc_count, np.uint32)
            lengths[list(self._lengths)] = list(self._lengths.values())
        self._clear()
        return inverted, lengths

    def _clear(self) -> None:
        self._numbers: dict[bytes, int] = {}
        self._words = array("i")
        self._doc_ids = array("i")
        self._details = array("i")  # positions, or term frequencies
        self._lengths: dict[int, int] = {}


class FieldCollectors:
    """Collectors of a schema's fields; those with analysers of one type share a cache."""

    def __init__(self, schema: Any) -> None:
        self._schema = schema
        self._caches: list[tuple[type, AnalysisCache]] = []

    def for_segment(self) -> dict[str, FieldCollector]:
        """A collector for each indexed field, with what was analysed for segments before."""
        return {
            name: self._collector(name, field)
            for name, field in self._schema.items()
            if field.format
        }

    def _collector(self, name: str, field: Any) -> FieldCollector:
        analyzer = field.analyzer
        if not hasattr(analyzer, "words_of") or type(field.format) is not formats.Positions:
            return KeywordFieldCollector(name, field)
        return TextFieldCollector(self._cache_of(analyzer))

    def _cache_of(self, analyzer: Any) -> AnalysisCache:
        for kind, cache in self._caches:
            if kind is type(analyzer) and len(cache) <= _MOST_CHUNKS:
                return cache
        self._caches = [pair for pair in self._caches if pair[0] is not type(analyzer)]
        self._caches.append((type(analyzer), AnalysisCache(analyzer)))
        return self._caches[-1][1]
