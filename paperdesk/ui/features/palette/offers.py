"""Fuzzy matching of the palette's offers by a few letters. Pure.

Every word one types must be found: at the beginning of the name (best), at
the beginning of one of its words, inside a word, or with letters left out
(``opf`` for 'Open PDF'), in this order; the last only where nothing has the
word as it is typed. Among equals the earlier offer and the shorter name come
first. Case and accents do not matter.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from paperdesk.model import Span
from paperdesk.ui.i18n import language

_MOST = 12
_LONGEST = 120
_SCATTERED = 1000
"""The cost of a word that has letters left out: more than all other costs together."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Offer of the palette: a thing to do or place to go. ``what`` says it to whoever does it.

    ``kind`` is ``action``, ``place``, ``tag``, ``collection``, ``batch`` or ``paper``.
    ``detail`` stands small behind the name, ``key`` (of a paper: its year) at the far edge;
    ``colour`` makes a dot instead of the icon. ``also`` is found but not shown.
    """

    kind: str
    text: str
    what: Any
    detail: str = ""
    key: str = ""
    icon: str = ""
    colour: str = ""
    also: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return language.listed(part for part in (self.text, self.detail, self.key) if part)


@dataclass(frozen=True, slots=True)
class OfferMatch:
    """Match: an offer that fits, and which characters of its name do."""

    offer: Offer
    marks: tuple[Span, ...] = ()


def best(typed: str, offers: Sequence[Offer], most: int = _MOST) -> list[OfferMatch]:
    """Matches of what is typed, best first; all offers when nothing is."""
    words = flat(typed).split()
    if not words:
        return [OfferMatch(offer) for offer in offers]
    ranked = []
    for place, offer in enumerate(offers):
        fit = _fit(words, flat(offer.text[:_LONGEST]), flat(offer.also))
        if fit is not None:
            ranked.append((fit[0], len(offer.text), place, OfferMatch(offer, fit[1])))
    ranked.sort(key=lambda entry: entry[:3])
    if ranked and ranked[0][0] < _SCATTERED:
        ranked = [entry for entry in ranked if entry[0] < _SCATTERED]
    return [entry[3] for entry in ranked[:most]]


def flat(text: str) -> str:
    """Letters without case and accents, one for each character, so that places stay."""
    if text.isascii():
        return text.lower()
    return "".join(_plain(character) for character in text)


def _plain(character: str) -> str:
    base = unicodedata.normalize("NFKD", character)[:1].lower()
    return base if len(base) == 1 else character


def _fit(words: Sequence[str], name: str, also: str) -> tuple[int, tuple[Span, ...]] | None:
    """How badly the words fit (0: the whole beginning), and where; None: they do not."""
    cost = 0
    marks: list[Span] = []
    for word in words:
        found = _place(word, name)
        if found is None:
            if not also or word not in also:
                return None
            found = (4, ())
        cost += found[0]
        marks.extend(found[1])
    return cost, tuple(sorted(set(marks)))


def _place(word: str, name: str) -> tuple[int, tuple[Span, ...]] | None:
    if name.startswith(word):
        return 0, ((0, len(word)),)
    at = name.find(word)
    inside = at
    while at > 0:
        if not name[at - 1].isalnum():
            return 1, ((at, at + len(word)),)
        at = name.find(word, at + 1)
    if inside > 0:
        return 3, ((inside, inside + len(word)),)
    return _scattered(word, name) if len(word) > 1 else None


def _scattered(word: str, name: str) -> tuple[int, tuple[Span, ...]] | None:
    """The letters of a word in their order, at beginnings of words where they can be."""
    starts = [at for at in range(len(name)) if name[at] != " " and (not at or name[at - 1] == " ")]
    places = _walk(word, name, starts) or _walk(word, name, starts[:0])
    if places is None or places[0] not in starts:
        return None
    jumps = sum(1 for one, other in pairwise(places) if other != one + 1)
    if jumps > len(word) // 2 + 1:
        return None
    return _SCATTERED + jumps, tuple((place, place + 1) for place in places)


def _walk(word: str, name: str, starts: Sequence[int]) -> list[int] | None:
    """Where each letter is found: right behind the last one, at one of the starts, or next."""
    places: list[int] = []
    at = 0
    for letter in word:
        begins = next((one for one in starts if one >= at and name[one] == letter), -1)
        beside = at if places and name[at : at + 1] == letter else -1
        found = beside if beside >= 0 else begins if begins >= 0 else name.find(letter, at)
        if found < 0:
            return None
        places.append(found)
        at = found + 1
    return places
