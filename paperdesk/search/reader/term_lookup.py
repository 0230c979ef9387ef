"""Looks words up in one generation by the form in which they are asked.

A form is a way to choose terms of a field: one word exactly, all words of a
stem's family, all that begin alike, all within an edit or two, all that fit a
pattern. What it chooses (:class:`TermSet`) can then be asked for papers, or
for the words themselves. Papers are numbered through all segments.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import (
    NO_FLOATS,
    NO_INTS,
    AnyInts,
    Floats,
    Ints,
    Mask,
    encode_utf8,
)
from paperdesk.search.codec.doc_ids import PostingsRange
from paperdesk.search.codec.postings import Postings
from paperdesk.search.reader.index_generation import IndexGeneration
from paperdesk.search.reader.multi_term import wildcard_terms
from paperdesk.search.reader.phrase_match import (
    SlotPostings,
    match_near,
    match_phrase,
    slot_postings,
)
from paperdesk.search.reader.prefix_weights import PrefixWeights, prefix_weights
from paperdesk.search.reader.segment_reader import SegmentReader
from paperdesk.search.reader.slot_alternatives import SlotAlternatives, SlotPattern
from paperdesk.search.reader.term_set import TermSet

Number = TypeVar("Number", bound=np.generic)

_WIDE = 200_000  # postings of a prefix from which on all its papers are alike
_WIDE_WORTH = 0.7
_RUNS = 32  # words that are read one by one


@dataclass(frozen=True, slots=True)
class PostingsReader:
    """The postings of chosen words, found once and read often.

    ``size``: how many there are; ``distinct``: no paper stands there twice.
    """

    forms: "TermLookup"
    chosen: TermSet
    size: int
    distinct: bool
    runs: tuple[tuple[Postings, int, PostingsRange, float], ...] | None

    def read(self, having: Mask | None = None) -> tuple[Ints, Floats]:
        """The papers (of ``having`` only), in any order, and how often each has a word.

        A paper that has several of the words may stand there for each.
        """
        if self.runs is None:
            papers, often = self.forms.occurrences(self.chosen)
        else:
            papers, often = np.empty(self.size, np.intp), np.empty(self.size, np.float32)
            at = 0
            for postings, base, run, worth in self.runs:
                end = at + run.stop - run.start
                postings.read(run, papers[at:end], often[at:end])
                if base:
                    papers[at:end] += base
                if worth != 1:
                    often[at:end] *= worth
                at = end
        if having is None:
            return papers, often
        rows = np.flatnonzero(having[papers])
        return papers[rows], often[rows]


@dataclass(frozen=True, slots=True)
class PhraseReader:
    """Words that are to stand one after another, or near each other; found once, read often."""

    parts: tuple[tuple[tuple[SlotPostings, ...], int, int], ...]
    width: int | None

    @property
    def bytes(self) -> int:
        """How much room what was read of it takes, at most."""
        return 16 * sum(one.size for spots, _, _ in self.parts for one in spots)

    def forget(self) -> None:
        """Let go of what was read."""
        for spots, _, _ in self.parts:
            for one in spots:
                one.forget()

    def read(self, having: Mask | None = None) -> tuple[Ints, Floats]:
        """The papers (of ``having``) in which they stand so, rising, and how often."""
        found, often = [NO_INTS], [NO_FLOATS]
        for spots, base, size in self.parts:
            among = None if having is None else having[base : base + size]
            if self.width is None:
                papers, times = match_phrase(spots, among, size)
            else:
                papers, times = match_near(spots, among, size, self.width)
            found.append(papers + base)
            often.append(times.astype(np.float32))
        return _joined(found), _joined(often)


Spots = Sequence[tuple[Sequence[TermSet], int]]
"""What may stand at each place of a phrase (any word of any choice, all of one field), and
how far behind the phrase's first place."""


class TermLookup:
    """Chooses words of a generation, and reads where they stand."""

    def __init__(self, generation: IndexGeneration) -> None:
        self._generation = generation
        self._segments = generation.segments

    def exact(self, field: str, word: str) -> TermSet:
        """This word and no other."""
        return self._choose(field, lambda s, _: _one(s.find(field, encode_utf8(word))))

    def family(self, field: str, stem: str) -> TermSet:
        """All words of a stem; where families are not kept, the word itself."""

        def members(segment: SegmentReader, _: Postings) -> Ints:
            return segment.family(field, encode_utf8(stem))

        return self._choose(field, members)

    def prefix(self, field: str, text: str) -> TermSet:
        """All words that begin so, each weighed by how common it is (``completions``)."""
        head = encode_utf8(text)
        chosen = self._choose(field, lambda _, p: np.arange(*p.beginning(head)))
        if self.amount(chosen) > _WIDE:
            return TermSet(field, chosen.terms, wide=True)
        words = zip(self._segments, chosen.terms, strict=True)
        completions = [PrefixWeights(some.postings(field), terms) for some, terms in words]
        return TermSet(field, chosen.terms, prefix_weights(completions, head))

    def beginning(self, field: str, text: str) -> TermSet:
        """All words that begin so, all alike."""
        head = encode_utf8(text)
        return self._choose(field, lambda _, p: np.arange(*p.beginning(head)))

    def near(self, field: str, word: str, edits: int, same: int = 0) -> TermSet:
        """All words within so many edits that share the first ``same`` letters."""
        head = encode_utf8(word[:same])

        def alike(segment: SegmentReader, postings: Postings) -> Ints:
            return segment.near(field, word, edits, *postings.beginning(head))

        return self._choose(field, alike)

    def pattern(self, field: str, pattern: str) -> TermSet:
        """All words that fit a pattern with ``*`` (any letters) and ``?`` (one letter)."""
        glob = pattern.replace("[", "[[]")
        return self._choose(field, lambda _, postings: wildcard_terms(postings, glob))

    def words(self, chosen: TermSet, limit: int | None = None) -> list[tuple[str, int]]:
        """The words, each with how many papers have it, most first (then by letters)."""
        totals: dict[bytes, int] = {}
        for segment, terms in zip(self._segments, chosen.terms, strict=True):
            postings = segment.postings(chosen.field)
            if postings is None or not len(terms):
                continue
            counts = postings.counts(terms)
            some = terms
            if limit is not None and len(terms) > 20 * limit:
                some = terms[np.argpartition(-counts, 10 * limit)[: 10 * limit]]
            for term in some.tolist():
                text = postings.text(term)
                totals[text] = totals.get(text, 0) + postings.count(term)
        ordered = sorted(totals.items(), key=lambda entry: (-entry[1], entry[0]))
        return [(text.decode(), count) for text, count in ordered[:limit]]

    def papers(self, chosen: TermSet) -> tuple[Ints, Floats]:
        """The papers that have any of the words, rising, and how often (by their worth)."""
        papers, often = self.occurrences(chosen)
        if chosen.wide or max(map(len, chosen.terms), default=0) < 2:
            return papers, often
        total = np.zeros(self._generation.size, np.float32)
        np.add.at(total, papers, often)
        some = np.flatnonzero(total != 0)
        return some, total[some]

    def occurrences(self, chosen: TermSet) -> tuple[Ints, Floats]:
        """As :meth:`papers`, but a paper that has several of the words may stand there for each."""
        found, often = [NO_INTS], [NO_FLOATS]
        for place, (segment, base) in enumerate(
            zip(self._segments, self._generation.bases, strict=True)
        ):
            postings, terms = segment.postings(chosen.field), chosen.terms[place]
            if postings is None or not len(terms):
                continue
            worth = None if chosen.worth is None else chosen.worth[place]
            if chosen.wide:
                papers = segment.papers_of_span(chosen.field, int(terms[0]), int(terms[-1]) + 1)
                times = np.full(len(papers), _WIDE_WORTH, np.float32)
            else:
                papers, times = _occurrences(postings, terms, worth)
            found.append(papers + base if base else papers)
            often.append(times)
        return _joined(found), _joined(often)

    def reading(self, chosen: TermSet) -> PostingsReader:
        """How to read the postings of these words."""
        size, most = self.amount(chosen), max(map(len, chosen.terms), default=0)
        if chosen.wide or len(chosen) > _RUNS:
            return PostingsReader(self, chosen, size, distinct=chosen.wide, runs=None)
        runs = []
        for place, (segment, base) in enumerate(
            zip(self._segments, self._generation.bases, strict=True)
        ):
            postings, terms = segment.postings(chosen.field), chosen.terms[place]
            if postings is not None and len(terms):
                prefix_weights = (
                    [1.0] * len(terms) if chosen.worth is None else chosen.worth[place].tolist()
                )
                for term, worth in zip(terms.tolist(), prefix_weights, strict=True):
                    runs.append((postings, base, postings.run(term), worth))
        return PostingsReader(self, chosen, size, distinct=most < 2, runs=tuple(runs))

    def amount(self, chosen: TermSet) -> int:
        """How many papers have one of the words; those with two of them count twice."""
        total = 0
        for segment, terms in zip(self._segments, chosen.terms, strict=True):
            postings = segment.postings(chosen.field)
            if postings is not None and len(terms):
                total += postings.count_of_terms(terms)
        return total

    def alternatives(self, patterns: Sequence[tuple[Spots, Spots]]) -> SlotAlternatives:
        """How to find words at the distances of any pattern, and none of its second spots."""
        return SlotAlternatives(
            tuple(
                (tuple(_FilledSlot(segment, place).patterns(patterns)), base, segment.papers)
                for place, (segment, base) in enumerate(
                    zip(self._segments, self._generation.bases, strict=True)
                )
            )
        )

    def standing(self, spots: Spots, width: int | None = None) -> PhraseReader:
        """How to find words at these distances; with ``width``, a word for each spot within so
        many words of the others, in any order."""
        field = spots[0][0][0].field
        parts = []
        for place, (segment, base) in enumerate(
            zip(self._segments, self._generation.bases, strict=True)
        ):
            postings = segment.postings(field)
            filled = [(_any_of(choices, place), at) for choices, at in spots]
            if postings is not None and all(len(terms) for terms, _ in filled):
                some = tuple(slot_postings(postings, terms, at) for terms, at in filled)
                parts.append((some, base, segment.papers))
        return PhraseReader(tuple(parts), width)

    def _choose(self, field: str, choose: Callable[[SegmentReader, Postings], AnyInts]) -> TermSet:
        terms = []
        for segment in self._segments:
            postings = segment.postings(field)
            chosen = NO_INTS if postings is None else choose(segment, postings)
            terms.append(chosen.astype(np.intp, copy=False))
        return TermSet(field, tuple(terms))


class _FilledSlot:
    """The spots of patterns in one segment; words that several ask for are read once."""

    def __init__(self, segment: SegmentReader, place: int) -> None:
        self._segment = segment
        self._place = place
        self._known: dict[tuple[int, ...], SlotPostings | None] = {}

    def patterns(self, patterns: Sequence[tuple[Spots, Spots]]) -> Iterator[SlotPattern]:
        """The patterns that can stand in the segment."""
        for spots, absent in patterns:
            some = [(one, at) for choices, at in spots if (one := self._spot(choices))]
            none = [(one, at) for choices, at in absent if (one := self._spot(choices))]
            if len(some) == len(spots):
                yield SlotPattern(tuple(some), tuple(none))

    def _spot(self, choices: Sequence[TermSet]) -> SlotPostings | None:
        known = tuple(map(id, choices))
        if known not in self._known:
            postings = self._segment.postings(choices[0].field)
            terms = _any_of(choices, self._place)
            there = postings is not None and len(terms)
            self._known[known] = slot_postings(postings, terms, 0) if postings and there else None
        return self._known[known]


def _one(term: int) -> Ints:
    return NO_INTS if term < 0 else np.array([term], np.intp)


def _any_of(choices: Sequence[TermSet], place: int) -> Ints:
    """The terms of several choices in one segment, each once."""
    if len(choices) == 1:
        return choices[0].terms[place]
    return np.unique(np.concatenate([one.terms[place] for one in choices]))


def _joined(parts: list[NDArray[Number]]) -> NDArray[Number]:
    """Arrays of all segments as one; the first is empty and says the type."""
    return parts[1] if len(parts) == 2 else np.concatenate(parts)


def _occurrences(postings: Postings, terms: Ints, worth: Floats | None) -> tuple[Ints, Floats]:
    times = postings.weights_of_terms(terms)
    if worth is not None:
        times = times * np.repeat(worth, postings.counts(terms))
    return postings.papers_of_terms(terms), times
