"""In which ways a look can stand in each field of one snapshot: found once, read often.

A word has few ways that can find anything: its family in title and abstract,
perhaps one cut in two. To find them, dozens of words are looked up; to read
them then is quick. So they are remembered with the snapshot, and with them how
many papers they find, which a word's idf needs. Of single words what stands in
the fields is kept as well, as far as there is room: whoever types the third
word of a query asks for the first two with every letter. Phrases are found
anew each time.

Why by the identity of the look: ``plan`` remembers its plans, so a query that
is asked again has the same looks, and to compare their words takes longer than
to look one of them up.
"""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from paperdesk.search.codec.array_ops import Floats, Ints, Mask, lookup_sorted
from paperdesk.search.query.docset import DocFilter, SparseDocs
from paperdesk.search.query.expansion import TermPattern, Variant
from paperdesk.search.query.plan import TermLeaf
from paperdesk.search.query.term_resolver import TermResolver
from paperdesk.search.reader.slot_alternatives import SlotAlternatives
from paperdesk.search.reader.term_lookup import PhraseReader, PostingsReader, Spots, TermLookup
from paperdesk.search.reader.term_set import TermSet
from paperdesk.search.schema import STEMMED

_COMMON = 1_000  # papers from which on a word is not also looked for as two rarer ones
_MOST_WORDS = 2_000_000  # that all remembered looks stand for, at 8 bytes each
_EACH = 100  # for a look itself
_MOST_BYTES = 24_000_000  # of what looks found
_LARGEST = 8_000_000  # of one look
_LONGER = 16  # times as long as a list of few papers, which are then looked up one by one

Occurrences = tuple[Ints, Floats, bool]


@dataclass(frozen=True, slots=True)
class AccessPath:
    """One way to find a look in one field.

    Either ``readings`` of the words that will do, or a ``phrase``. ``whole``:
    without the help of a prefix; ``size``: how many postings it has at most.
    """

    whole: bool
    size: int
    readings: tuple[PostingsReader, ...] = ()
    phrase: PhraseReader | SlotAlternatives | None = None

    def read(self, having: Mask | None) -> list[Occurrences]:
        """The papers (of ``having``), how often each has it, and whether none stands there twice;
        for each reading."""
        if self.readings:
            return [(*some.read(having), some.distinct) for some in self.readings]
        if self.phrase is not None:
            return [(*self.phrase.read(having), True)]
        return []


@dataclass(frozen=True, slots=True)
class FieldMatches:
    """What one field brings: papers with weights (each once, if ``distinct``), and of ``ways``
    the papers by each, and whether it is a whole one."""

    name: str
    papers: Ints
    weights: Floats
    distinct: bool
    ways: Sequence[tuple[Ints, bool]]

    def among(self, few: DocFilter) -> "FieldMatches":
        """What it brings to some papers."""
        if self.distinct and len(few.papers) * _LONGER < len(self.papers):
            at, there = lookup_sorted(self.papers, few.papers)
            papers, weights = few.papers[there], self.weights[at[there]]
        else:
            rows = few.mask[self.papers].nonzero()[0]
            papers, weights = self.papers[rows], self.weights[rows]
        ways = [
            (papers if some is self.papers else some[few.mask[some]], whole)
            for some, whole in self.ways
        ]
        return FieldMatches(self.name, papers, weights, self.distinct, ways)

    @property
    def size(self) -> int:
        """How many bytes it takes."""
        return self.weights.nbytes + self.papers.nbytes + sum(some.nbytes for some, _ in self.ways)


@dataclass(frozen=True, slots=True)
class CachedMatches:
    """What a look found: parts, each paper of them once, and all fields together, unscored."""

    parts: tuple[FieldMatches, ...]
    found: SparseDocs


@dataclass(slots=True, eq=False)
class PreparedLeaf:
    """A look as it is found in one snapshot: the fields it may stand in, with the ways there.

    Ways that were tried and found nothing are left out from then on.

    ``size``: how many postings it has at most, all fields together;
    ``papers``: how many papers have it, once they were counted; ``cut``: a
    limit left some words out; ``written``: the word as the reader wrote it, in
    titles; ``kept``: what was found, as long as there is room for it.
    """

    fields: tuple[tuple[str, tuple[AccessPath, ...]], ...]
    size: int
    cut: bool
    written: PostingsReader | None = None
    papers: int | None = None
    kept: CachedMatches | None = None

    @property
    def loose(self) -> bool:
        """Whether a prefix helps anywhere."""
        return any(not way.whole for _, ways in self.fields for way in ways)

    @property
    def bytes(self) -> int:
        """How much room what was read and kept takes."""
        phrases = sum(phrase.bytes for phrase in self._phrases())
        if self.kept is None:
            return phrases
        return phrases + sum(part.size for part in self.kept.parts) + 14 * len(self.kept.found)

    def forget(self) -> None:
        """Let go of what was read."""
        self.kept = None
        for phrase in self._phrases():
            phrase.forget()

    def _phrases(self) -> Iterator[PhraseReader | SlotAlternatives]:
        return (way.phrase for _, ways in self.fields for way in ways if way.phrase is not None)


class LeafCache:
    """The looks of one snapshot that are ready, and what the latest of them found; for several
    threads."""

    def __init__(self) -> None:
        self._ready: dict[TermLeaf, PreparedLeaf] = {}
        self._words = 0
        self._kept: dict[PreparedLeaf, int] = {}
        self._bytes = 0
        self._gate = threading.Lock()

    def get(self, look: TermLeaf) -> PreparedLeaf | None:
        """The look made ready, if it was."""
        return self._ready.get(look)

    def add(self, look: TermLeaf, ready: PreparedLeaf, words: int) -> None:
        """Remember a look that stands for so many words."""
        with self._gate:
            if self._words > _MOST_WORDS:
                self._ready, self._words = {}, 0
            self._ready[look] = ready
            self._words += words + _EACH

    def keep(self, ready: PreparedLeaf) -> None:
        """Count what a look keeps; what was found longest ago makes room for it."""
        size = ready.bytes
        if size > _LARGEST:
            ready.forget()
            return
        with self._gate:
            self._bytes += size - self._kept.pop(ready, 0)
            self._kept[ready] = size
            while self._bytes > _MOST_BYTES:
                oldest = next(iter(self._kept))
                oldest.forget()
                self._bytes -= self._kept.pop(oldest)


class LeafPreparer:
    """Makes looks ready on the words of one snapshot, for one search."""

    def __init__(self, forms: TermLookup, terms: TermResolver, remembered: LeafCache) -> None:
        self._forms = forms
        self._terms = terms
        self.clock = terms.clock
        self._remembered = remembered
        self._halves: dict[Variant, bool] = {}
        self._count = 0  # words chosen for a look

    def ready(self, look: TermLeaf) -> PreparedLeaf:
        """The ways of a look; those it has, if they are known."""
        known = self._remembered.get(look)
        clock = self.clock
        if known is not None:
            clock.cut |= known.cut
            return known
        before, clock.cut, self._count = clock.cut, False, 0
        fields = [(name, tuple(self._ways(look, name))) for name in look.fields]
        fields = [(name, ways) for name, ways in fields if ways]
        size = sum(way.size for _, ways in fields for way in ways)
        made = PreparedLeaf(tuple(fields), size, clock.cut, self._written(look))
        clock.cut |= before
        if not clock.over:
            self._remembered.add(look, made, self._count)
        return made

    def keep(self, look: TermLeaf, ready: PreparedLeaf, kept: CachedMatches | None = None) -> None:
        """Keep what was found of a word; of a phrase only what was read."""
        if kept is not None and len(look.variants[0]) == 1:
            ready.kept = kept
        self._remembered.keep(ready)

    def standing(self, variant: Variant, name: str) -> PhraseReader | None:
        """How to find the words of a variant at their places in a field; None: nowhere."""
        filled = self._filled(variant, name)
        return None if filled is None else self._forms.standing(filled[0])

    def _filled(self, variant: Variant, name: str) -> tuple[Spots, Spots] | None:
        """The words of a field for each spot, and for those where they may not stand; None: some
        spot has none."""
        spots: list[tuple[list[TermSet], int]] = []
        absent: list[tuple[list[TermSet], int]] = []
        for spot in variant:
            words = [some for form in spot.forms if len(some := self._terms.chosen(name, form))]
            if words:
                (absent if spot.absent else spots).append((words, spot.at))
            elif not spot.absent:
                return None
        return spots, absent

    def _written(self, look: TermLeaf) -> PostingsReader | None:
        first = look.variants[0]
        if len(first) > 1:
            return None
        word = self._terms.chosen("title", TermPattern("exact", first[0].forms[0].text))
        return self._forms.reading(word) if len(word) else None

    def _ways(self, look: TermLeaf, name: str) -> Iterator[AccessPath]:
        """The ways in field ``name`` that may find anything."""
        base = self._bound(look.variants[0], name)
        for variant in look.variants:
            if self.clock.over:
                return
            more = len(variant) > len(look.variants[0])
            if more and not self._has_halves(variant):
                continue
            bound = self._bound(variant, name)
            if not bound or (more and base > _COMMON and base >= bound):
                continue
            for loose in (False, True):
                way = self._way(variant, name, look.slop, loose=loose)
                if way is not None:
                    yield way
        if name == "authors":
            some = [one for one in look.names if self._bound(one, name)]
            filled = [one for variant in some if (one := self._filled(variant, name))]
            if filled:
                bound = sum(self._bound(variant, name) for variant in some)
                yield AccessPath(True, bound, phrase=self._forms.alternatives(filled))

    def _has_halves(self, variant: Variant) -> bool:
        """Whether a word cut in two makes two words: most cuts do not, and cost nothing more."""
        known = self._halves.get(variant)
        if known is None:
            words = (TermPattern("exact", spot.forms[0].text) for spot in reversed(variant))
            amount = self._terms.amount
            known = all(any(amount(name, word) for name in STEMMED) for word in words)
            self._halves[variant] = known
        return known

    def _bound(self, variant: Variant, name: str) -> int:
        """How many papers can have the variant at most."""
        amount = self._terms.amount
        some = (spot.forms for spot in variant if not spot.absent)
        return min(max(amount(name, form) for form in forms) for forms in some)

    def _way(self, variant: Variant, name: str, slop: int, *, loose: bool) -> AccessPath | None:
        """How to find the spots of ``variant`` one after another, or near; None: nowhere.

        ``loose``: the last word goes on.
        """
        *before, last = variant
        ends = [form for form in last.forms if (form.kind == "prefix") == loose]
        if loose and not ends:
            return None
        if loose and before:
            ends = list(last.forms)
        spots = []
        for forms, at in (*((spot.forms, spot.at) for spot in before), (ends, last.at)):
            words = [some for form in forms if len(some := self._terms.chosen(name, form))]
            if not words:
                return None
            self._count += sum(map(len, words))
            spots.append((words, at))
        if len(spots) == 1:
            readings = tuple(map(self._forms.reading, spots[0][0]))
            return AccessPath(not loose, sum(reading.size for reading in readings), readings)
        width = len(variant) - 1 + slop if slop else None
        phrase = self._forms.standing(spots, width)
        return AccessPath(not loose, self._bound(variant, name), phrase=phrase)
