"""Where the words and phrases of a query stand in one text.

Why each text is kept as a table of its different words: a query has many
words, most of which are not in it, and asking the table is one look-up each.
Tables of the texts that were looked at last are remembered, since a reader
types letter by letter with much the same papers on the screen.
"""

import fnmatch
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache

from paperdesk.model.search_results import Span
from paperdesk.search.analysis.tokenizer import Token, tokens
from paperdesk.search.query.expansion import PhraseSlot, TermPattern, Variant, stem_of
from paperdesk.search.query.plan import TermLeaf
from paperdesk.search.query.spellcheck import edit_distance_within

MOST_MARKS = 400
"""Marks of one look in one text."""

_REMEMBERED = 192  # texts: those of a page of rows, twice

Marks = tuple[Span, ...]


class TextIndex:
    """The words of one text, by what they are and where they stand."""

    def __init__(self, words: Sequence[Token]) -> None:
        self._words = words
        self._by_raw: dict[str, list[int]] = defaultdict(list)
        self._by_stem: dict[str, list[int]] = {}
        for n, word in enumerate(words):
            self._by_raw[word[0]].append(n)
        for places in self._by_raw.values():  # words of one spelling have one stem
            stem = words[places[0]].stem
            before = self._by_stem.get(stem)
            self._by_stem[stem] = places if before is None else sorted(before + places)

    def marks(self, look: TermLeaf, stemmed: bool, names: bool = False) -> Marks:
        """Where ``look`` stands, as spans of the text; with ``stemmed`` words meet by stem, with
        ``names`` it may be the name of an author."""
        found: list[Span] = []
        for variant in (*look.variants, *(look.names if names else ())):
            if look.slop and len(variant) > 1:
                found += self._near(variant, stemmed, len(variant) - 1 + look.slop)
            else:
                found += self._in_a_row(variant, stemmed)
            if len(found) > MOST_MARKS:
                break
        return tuple(found[:MOST_MARKS])

    def _in_a_row(self, variant: Variant, stemmed: bool) -> list[Span]:
        first, *others = (spot for spot in variant if not spot.absent)
        starts = [self._words[n] for n in self._standing(first, stemmed)]
        for spot in variant:
            if spot.absent and starts:
                none = {self._words[n].at - spot.at for n in self._standing(spot, stemmed)}
                starts = [word for word in starts if word.at not in none]
        if not others or not starts:
            return [(word.start, word.end) for word in starts]
        ends: list[tuple[int, dict[int, int]]] = []
        for spot in others:
            here = [self._words[n] for n in self._standing(spot, stemmed)]
            if not here:
                return []
            by_place: dict[int, int] = {}
            for word in here:
                by_place[word.at] = max(word.end, by_place.get(word.at, 0))
            ends.append((spot.at, by_place))
        found: list[Span] = []
        for start in starts:
            there = [by_place.get(start.at + at) for at, by_place in ends]
            reached = [end for end in there if end is not None]
            if len(reached) == len(there):
                found.append((start.start, reached[-1]))
        return found

    def _near(self, variant: Variant, stemmed: bool, width: int) -> list[Span]:
        """Each word of the phrase that has all the others near it, ``width`` words at most."""
        there: list[tuple[int, int]] = []
        for spot in range(len(variant)):
            some = self._standing(variant[spot], stemmed)
            if not some:
                return []
            there += [(n, spot) for n in some]
        there.sort()
        places = [(self._words[n].at, spot) for n, spot in there]
        lows, highs = _windows(places, len(variant), width)
        found: list[Span] = []
        for n, _ in there:
            word = self._words[n]
            first = bisect_left(lows, word.at - width)
            if first < len(lows) and highs[first] <= word.at + width:
                found.append((word.start, word.end))
        return found

    def _standing(self, spot: PhraseSlot, stemmed: bool) -> Sequence[int]:
        """The words that will do for a spot, in their order."""
        if len(spot.forms) == 1:
            return self._fitting(spot.forms[0], stemmed)
        return sorted({n for form in spot.forms for n in self._fitting(form, stemmed)})

    def _fitting(self, form: TermPattern, stemmed: bool) -> Sequence[int]:
        match form.kind:
            case "word" if stemmed:
                return self._by_stem.get(stem_of(form), ())
            case "word" | "exact":
                return self._by_raw.get(form.text, ())
            case _:
                fits = _fits_form(form)
                raws = [at for raw, at in self._by_raw.items() if fits(raw)]
                return raws[0] if len(raws) == 1 else sorted(n for some in raws for n in some)


@lru_cache(maxsize=_REMEMBERED)
def text_index(text: str) -> TextIndex:
    """The table of a text's words."""
    return TextIndex(tokens(text))


def _windows(
    places: Sequence[tuple[int, int]], spots: int, width: int
) -> tuple[list[int], list[int]]:
    """First and last place of each stretch of at most ``width`` that holds every spot.

    ``places`` are (place, number of its spot), ascending; both lists ascend, too.
    """
    latest: dict[int, int] = {}
    lows: list[int] = []
    highs: list[int] = []
    for place, spot in places:
        latest[spot] = place
        if len(latest) == spots and place - (low := min(latest.values())) <= width:
            lows.append(low)
            highs.append(place)
    return lows, highs


@lru_cache(maxsize=64)
def _fits_form(form: TermPattern) -> Callable[[str], bool]:
    """Whether a raw word will do for a beginning, a pattern or a misspelled word."""
    text = form.text
    match form.kind:
        case "prefix" | "initial":
            return lambda raw: raw.startswith(text)
        case "wild":
            fits = re.compile(fnmatch.translate(text.replace("[", "[[]"))).match
            return lambda raw: fits(raw) is not None
        case _:
            return lru_cache(maxsize=2_000)(
                lambda raw: raw[:1] == text[:1] and edit_distance_within(text, raw, form.edits)
            )
