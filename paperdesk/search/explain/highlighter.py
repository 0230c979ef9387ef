"""Highlighter: the spans of one text in which the words and phrases of a query stand.

Why each text is kept as a :class:`~paperdesk.search.explain.chunked_text.ChunkedText`: a query
has many words, most of which are not in it, and asking is one search of bytes each.
The texts that were asked last are cached, since a reader types letter by letter
with much the same papers on the screen.
"""

import fnmatch
import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from paperdesk.model.search_results import Span
from paperdesk.search.analysis.word_beginnings import beginnings
from paperdesk.search.explain.chunked_text import (
    ChunkedText,
    Slots,
    beginning,
    may_have,
    word_start,
)
from paperdesk.search.query.expansion import PhraseSlot, TermPattern, Variant, stem_of
from paperdesk.search.query.plan import TermLeaf
from paperdesk.search.query.query_correction import edit_distance_within

MOST_SPANS = 400
"""Spans of one leaf in one text."""

_CACHED = 192  # texts: those of a page of rows, twice

Spans = tuple[Span, ...]


class TextIndex:
    """Index of one text in memory, asked for leaves of a query."""

    def __init__(self, text: str) -> None:
        self._words = ChunkedText(text)

    def spans(
        self,
        leaf: TermLeaf,
        stemmed: bool,
        names: bool = False,
        known: frozenset[str] = frozenset(),
    ) -> Spans:
        """The spans of ``leaf`` in the text; with ``stemmed`` words meet by stem, with ``names``
        it may be the name of an author. Of its :func:`halves` only those ``known`` are words."""
        spans: list[Span] = []
        starts = self._words.starts
        for variant, slots, lone_stem in _variants(leaf, stemmed, names, known):
            if not may_have(starts, slots):
                continue
            if lone_stem:
                spans += self._words.stem_spans(lone_stem)
            elif len(variant) == 1:
                spans += map(self._words.span, self._filling(variant[0], stemmed))
            elif leaf.slop:
                spans += self._near(variant, stemmed, len(variant) - 1 + leaf.slop)
            else:
                spans += self._phrase(variant, stemmed)
            if len(spans) > MOST_SPANS:
                break
        return tuple(spans[:MOST_SPANS])

    def _phrase(self, variant: Variant, stemmed: bool) -> list[Span]:
        """The spans in which all slots of a phrase are filled, and no absent one is."""
        words = self._words
        filled = self._filled([slot for slot in variant if not slot.absent], stemmed)
        if not filled:
            return []
        distances = [slot.position for slot in variant]
        near = words.positions_around(min(filled, key=len), max(distances) - min(distances))
        starts = [(n, at) for n in filled[0] if (at := words.place(n, near)) is not None]
        for slot in variant:
            if slot.absent and starts:
                there = [words.place(n, near) for n in self._filling(slot, stemmed)]
                blocked = {at - slot.position for at in there if at is not None}
                starts = [(n, at) for n, at in starts if at not in blocked]
        others = [slot.position for slot in variant if not slot.absent][1:]
        ends = [
            (distance, self._ends(n, near)) for distance, n in zip(others, filled[1:], strict=True)
        ]
        spans: list[Span] = []
        for n, at in starts:
            begin, end = words.span(n)
            candidates = [end_at.get(at + distance) for distance, end_at in ends]
            reached = [end for end in candidates if end is not None]
            if len(reached) == len(candidates):
                spans.append((begin, [end, *reached][-1]))
        return spans

    def _ends(self, numbers: Sequence[int], near: Mapping[int, int]) -> dict[int, int]:
        """Where the longest of some words ends at each position."""
        end_at: dict[int, int] = {}
        for n in numbers:
            if (at := self._words.place(n, near)) is not None:
                end_at[at] = max(self._words.span(n)[1], end_at.get(at, 0))
        return end_at

    def _near(self, variant: Variant, stemmed: bool, width: int) -> list[Span]:
        """The span of each word that has all the others near it, ``width`` words at most."""
        filled = self._filled(variant, stemmed)
        if not filled:
            return []
        near = self._words.positions_around(min(filled, key=len), width)
        filling = sorted((n, slot) for slot, numbers in enumerate(filled) for n in numbers)
        placed = [(n, self._words.place(n, near), slot) for n, slot in filling]
        positions = [(at, slot) for _, at, slot in placed if at is not None]
        lows, highs = _windows(positions, len(variant), width)
        spans: list[Span] = []
        for n, at, _ in placed:
            if at is not None:
                first = bisect_left(lows, at - width)
                if first < len(lows) and highs[first] <= at + width:
                    spans.append(self._words.span(n))
        return spans

    def _filled(self, slots: Sequence[PhraseSlot], stemmed: bool) -> list[list[int]]:
        """The words that fill each slot; none where one has none."""
        filled = []
        for slot in slots:
            filled.append(self._filling(slot, stemmed))
            if not filled[-1]:
                return []
        return filled

    def _filling(self, slot: PhraseSlot, stemmed: bool) -> list[int]:
        """The words that fill a slot, by number, in their order."""
        if len(slot.patterns) == 1:
            return self._of_pattern(slot.patterns[0], stemmed)
        return sorted({n for p in slot.patterns for n in self._of_pattern(p, stemmed)})

    def _of_pattern(self, pattern: TermPattern, stemmed: bool) -> list[int]:
        match pattern.kind:
            case "word" if stemmed:
                return self._words.of_stem(stem_of(pattern))
            case "word" | "exact":
                return self._words.of_raw(pattern.text)
            case _:
                return self._words.matching(*_matcher(pattern))


def halves(leaf: TermLeaf) -> set[str]:
    """The words for which a leaf is also looked for, cut in two."""
    return {word for variant in leaf.variants for word in leaf.halves(variant)}


@lru_cache(maxsize=_CACHED)
def _variants(
    leaf: TermLeaf, stemmed: bool, names: bool, known: frozenset[str]
) -> tuple[tuple[Variant, Slots, str], ...]:
    """The variants of a leaf, and how a word may begin in each slot that must be filled: the
    longest first, since it is where most texts have none; of a word alone its stem."""
    found = []
    of_words = [one for one in leaf.variants if known.issuperset(leaf.halves(one))]
    others = leaf.others if stemmed else ()
    for variant in (*of_words, *(leaf.names if names else ()), *others):
        slots = [
            tuple(
                {
                    word_start(beginning(begin))
                    for p in slot.patterns
                    for begin in _beginnings(p, stemmed)
                }
            )
            for slot in variant
            if not slot.absent
        ]
        slots.sort(key=lambda begins: -min(map(len, begins)))
        found.append((variant, tuple(slots), _lone_stem(variant) if stemmed else ""))
    return tuple(found)


def _lone_stem(variant: Variant) -> str:
    """The stem of a variant that is one word and nothing else; none of others."""
    pattern = variant[0].patterns[0]
    is_one = len(variant) == len(variant[0].patterns) == 1 and not variant[0].absent
    return stem_of(pattern) if is_one and pattern.kind == "word" else ""


def _beginnings(pattern: TermPattern, stemmed: bool) -> tuple[str, ...]:
    match pattern.kind:
        case "word" if stemmed:
            return beginnings(stem_of(pattern))
        case "word" | "exact":
            return (pattern.text,)
        case _:
            return (_matcher(pattern)[0],)


@lru_cache(maxsize=_CACHED)
def text_index(text: str) -> TextIndex:
    """The index of a text's words."""
    return TextIndex(text)


def _windows(
    positions: Sequence[tuple[int, int]], slots: int, width: int
) -> tuple[list[int], list[int]]:
    """First and last position of each window of at most ``width`` that holds every slot.

    ``positions`` are (position, number of its slot), rising; both lists rise, too.
    """
    latest: dict[int, int] = {}
    lows: list[int] = []
    highs: list[int] = []
    for position, slot in positions:
        latest[slot] = position
        if len(latest) == slots and position - (low := min(latest.values())) <= width:
            lows.append(low)
            highs.append(position)
    return lows, highs


@lru_cache(maxsize=64)
def _matcher(pattern: TermPattern) -> tuple[str, Callable[[str], bool]]:
    """How raw words for a prefix, a wildcard or a misspelled word begin, and which of them fit."""
    text = pattern.text
    match pattern.kind:
        case "prefix" | "initial":
            return text, lambda _: True
        case "wild":
            matches = re.compile(fnmatch.translate(text.replace("[", "[[]"))).match
            return re.split(r"[*?]", text, maxsplit=1)[0], lambda raw: matches(raw) is not None
        case _:
            near = lru_cache(maxsize=2_000)(
                lambda raw: edit_distance_within(text, raw, pattern.edits)
            )
            return text[:1], near
