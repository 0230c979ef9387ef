"""Matcher: finds words in the pages of an open file as they are typed.

Why not PDFium's search: it knows no accents and no broken words, and miscounts where an astral
letter or a bracket without a code stands before.

Accents, case, ligatures and the shapes of quotes are one. A broken word is found with its hyphen
and without; words on two lines as words beside each other; a word before the small number of a
reference also as if that were not there.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from paperdesk.documents.late_spans import CountedSpans, LateSpans
from paperdesk.documents.match_key import (
    Join,
    MatchKey,
    QueryKey,
    Raised,
    lowered,
    query_key,
)
from paperdesk.model.pages import RAISED, PageText, TextSpan

_SAMPLE, _OFTEN = 32, 5
"""A 32nd of a file in which a word stands more often than that."""
_MANY, _SHORT = 1000, 6
"""Places from which on counting them is quicker than finding them by a letter; letters with which
a text that stands less often is found as quickly as it is."""
_LETTERS, _RARE = 2048, 50
"""Of so many letters in the middle, one that stands there no more often is rare."""
_TOGETHER = 50
"""So many places, what a screen shows, are about counted at once, and looked for."""
_PARTING = "\n"
"""Stands between the keys of two pages, and in none."""


class Matcher:
    """The pages of a file, made ready to be searched. ``texts`` are those of pages by number."""

    def __init__(self, texts: Mapping[int, PageText]) -> None:
        pages = [(number, texts[number]) for number in sorted(texts)]
        self._raised = [_KeptPage(*page, Raised.LEFT_OUT) for page in pages if _has_raised(page)]
        self._attach = [_KeptPage(*page, Raised.ATTACHED) for page in pages if _has_raised(page)]
        self._make_ready([_KeptPage(*page, Raised.APART) for page in pages])

    @classmethod
    def joined(cls, matchers: Iterable["Matcher"]) -> "Matcher":
        """One for the pages of several, which come in order; nothing is made ready anew."""
        made, parts = cls({}), list(matchers)
        made._raised = [page for part in parts for page in part._raised]
        made._attach = [page for part in parts for page in part._attach]
        made._make_ready([page for part in parts for page in part._plain.pages])
        return made

    def _make_ready(self, pages: "list[_KeptPage]") -> None:
        self._plain = _Reading(pages, Raised.APART)
        self._without = _Reading(self._raised, Raised.LEFT_OUT)
        self._attached = _Reading(self._attach, Raised.ATTACHED)

    def find(
        self, query: str, *, whole_words: bool = False, case: bool = False
    ) -> Sequence[TextSpan]:
        """All places of the query, in order, none over another. ``whole_words``: no letter and no
        digit stands beside it. ``case``: capitals matter."""
        wanted = query_key(query)
        if not wanted.text:
            return ()
        found = self._plain.find(wanted, whole_words=whole_words, case=case)
        also: list[TextSpan] = []
        if self._raised and not wanted.text.isalnum():
            also += self._without.find(wanted, whole_words=whole_words, case=case)
        if self._raised and any(letter.isdigit() for letter in wanted.text):
            also += self._attached.find(wanted, whole_words=whole_words, case=case)
        return tuple(_apart(sorted({*found, *also}))) if also else found


def _has_raised(page: tuple[int, PageText]) -> bool:
    return RAISED in page[1].text


class _KeptPage:
    """A page with its key in one reading."""

    __slots__ = ("index", "key", "number")

    def __init__(self, number: int, text: PageText, raised: Raised) -> None:
        self.number, self.index = number, text.index
        self.key = MatchKey(text.text, raised)


class _Reading:
    """The keys of all pages, one behind the other."""

    def __init__(self, pages: list[_KeptPage], raised: Raised) -> None:
        self.pages = pages
        self._key = _PARTING.join(page.key.text for page in pages)
        self._lower = lowered(self._key)
        self._narrow = self._lower.encode("latin-1", "replace").decode("latin-1")
        """With one byte a letter, as most queries need no more: half as much is gone through. What
        has no such byte is a question mark."""
        self._is_plain = raised is Raised.APART
        self._starts: list[int] = []
        self._joins: list[int] = []
        self._kinds: list[Join] = []
        start = 0
        for page in pages:
            self._starts.append(start)
            self._joins += (start + place for place, _ in page.key.joins)
            self._kinds += (kind for _, kind in page.key.joins)
            start += len(page.key.text) + len(_PARTING)
        self._hyphens: dict[str, list[int]] = {}
        """Places of hyphens by the two letters beside them."""
        self._numbers: list[int] = []
        """Places of small numbers, where they are left out or no words of their own."""
        for at, kind in zip(self._joins, self._kinds, strict=True):
            if kind is Join.RAISED:
                self._numbers.append(at)
            elif kind is Join.HYPHEN:
                self._hyphens.setdefault(self._lower[at - 1 : at + 1], []).append(at)

    def find(self, wanted: QueryKey, *, whole_words: bool, case: bool) -> Sequence[TextSpan]:
        """The places of a query; in a reading that is not plain only those that need it."""
        key = self._key if case else self._lower
        needle = wanted.text if case else lowered(wanted.text)
        if not self._is_plain:
            places = list(self._over_numbers(key, needle, wanted, whole_words=whole_words))
        elif not wanted.hyphens and not whole_words and not _overlaps(needle):
            wrong = self._across(key, needle)
            if not case and needle.isascii() and "?" not in needle:
                key = self._narrow
            often = _often(key, needle)
            by_letter = often < _MANY if often else len(needle) < _SHORT
            rare = _rarest(key, needle) if by_letter else -1
            if rare >= 0:
                places = [at for at in _by_letter(key, needle, rare) if at not in wrong]
                return LateSpans(places, len(needle), self.span)
            if often:
                step = max(1, len(self._starts) * _TOGETHER // often)
                return CountedSpans(key, self._starts[::step], needle, wrong, self.span)
            places = [at for at in _places(key, needle) if at not in wrong]
        else:
            places = list(self._carefully(key, needle, wanted, whole_words=whole_words))
        return LateSpans(places, len(needle), self.span)

    def _across(self, key: str, needle: str) -> set[int]:
        """Where a text that never stands over itself has the hyphen of a broken word in it."""
        found: set[int] = set()
        for place in range(1, len(needle)):
            pair = lowered(needle[place - 1 : place + 1])
            starts = (at - place for at in self._hyphens.get(pair, ()))
            found |= {at for at in starts if at >= 0 and key.startswith(needle, at)}
        return found

    def _carefully(
        self, key: str, needle: str, wanted: QueryKey, *, whole_words: bool
    ) -> Iterator[int]:
        length, joins = len(needle), self._joins
        hyphens = bool(wanted.hyphens)
        at = key.find(needle)
        while at >= 0:
            end = at + length
            first = bisect_left(joins, at)
            asks = hyphens or (first < len(joins) and joins[first] <= end)
            fits = not asks or self._fits(wanted, at, end)
            if fits and not (whole_words and self._is_part(at, end)):
                yield at
                at = key.find(needle, end)
            else:
                at = key.find(needle, at + 1)

    def _over_numbers(
        self, key: str, needle: str, wanted: QueryKey, *, whole_words: bool
    ) -> Iterator[int]:
        """The places with a small number in them, of which a page has few."""
        length, free = len(needle), 0
        for number in self._numbers:
            last = number + length - 1
            at = key.find(needle, max(free, number - length + 1), last)
            while at >= 0:
                end = free = at + length
                if self._fits(wanted, at, end) and not (whole_words and self._is_part(at, end)):
                    yield at
                else:
                    free = at + 1
                at = key.find(needle, free, last)

    def _fits(self, wanted: QueryKey, at: int, end: int) -> bool:
        """Whether the hyphens of a place are those of the query, but for broken words."""
        first, last = bisect_left(self._joins, at), bisect_right(self._joins, end)
        noted: dict[int, Join] = {}
        for number in range(first, last):
            noted[self._joins[number] - at] = self._kinds[number]
        inside = {place: kind for place, kind in noted.items() if 0 < place < end - at}
        if not self._is_plain and Join.RAISED not in inside.values():
            return False
        if any(kind is Join.HYPHEN and at not in wanted.hyphens for at, kind in inside.items()):
            return False
        return all(
            noted.get(place) in (Join.HYPHEN, Join.BREAK) or self._has_dash(at, end, place)
            for place in wanted.hyphens
        )

    def _has_dash(self, at: int, end: int, place: int) -> bool:
        """Whether a dash that is in the key stands where a query begins or ends with one."""
        if place == 0:
            return at > 0 and self._key[at - 1] == "-"
        return at + place == end and self._key[end : end + 1] == "-"

    def _is_part(self, at: int, end: int) -> bool:
        """Whether a place is within a longer word."""
        return self._goes_on(at) or self._goes_on(end)

    def _goes_on(self, at: int) -> bool:
        if not (self._key[at - 1 : at].isalnum() and self._key[at : at + 1].isalnum()):
            return False
        number = bisect_left(self._joins, at)
        parted = number < len(self._joins) and self._joins[number] == at
        return not (parted and self._kinds[number] is not Join.BREAK)

    def span(self, at: int, end: int) -> TextSpan:
        """The characters of a place."""
        number = bisect_right(self._starts, at) - 1
        start, page = self._starts[number], self.pages[number]
        first, last = page.key.places(at - start, end - 1 - start)
        return TextSpan(page.number, page.index[first], page.index[last] + 1)


def _places(key: str, needle: str) -> Iterator[int]:
    """The places of what never stands over itself, whatever is beside it."""
    length = len(needle)
    at = key.find(needle)
    while at >= 0:
        yield at
        at = key.find(needle, at + length)


def _often(key: str, needle: str) -> int:
    """How often about a text stands there, by a sample from the middle; 0 where finding the places
    is as quick as counting them."""
    part = len(key) // _SAMPLE
    middle = len(key) // 2
    found = key.count(needle, middle, middle + part)
    return found * _SAMPLE if found > _OFTEN else 0


def _rarest(key: str, needle: str) -> int:
    """Which letter of a text is the rarest, by a sample; -1 where none is rare."""
    middle = len(key) // 2
    counts = [key.count(letter, middle, middle + _LETTERS) for letter in needle]
    fewest = min(counts)
    return counts.index(fewest) if fewest <= _RARE else -1


def _by_letter(key: str, needle: str, at: int) -> Iterator[int]:
    """The places of what never stands over itself, by the first letter ``at`` that is rare: a
    pattern looks for what it begins with, and most texts begin with what stands everywhere."""
    behind = re.compile(f"{re.escape(needle[at:])}(?<={re.escape(needle)})")
    return (found.start() - at for found in behind.finditer(key))


def _overlaps(needle: str) -> bool:
    """Whether a text can stand over itself, as 'aba' does in 'ababa'."""
    return any(needle.startswith(needle[at:]) for at in range(1, len(needle)))


def _apart(spans: list[TextSpan]) -> Iterator[TextSpan]:
    """Of spans that share characters the first."""
    last: TextSpan | None = None
    for span in spans:
        if last is None or span.page != last.page or span.first >= last.end:
            yield span
            last = span
