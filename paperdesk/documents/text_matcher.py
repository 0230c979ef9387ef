"""Matcher: finds words in the pages of an open file as they are typed.

Why not PDFium's search: it knows no accents and no broken words, and miscounts where an astral
letter or a bracket without a code stands before.

Accents, case, ligatures and the shapes of quotes are one. A broken word is found with its hyphen
and without; words on two lines as words beside each other; a word before the small number of a
reference also as if that were not there.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping

from paperdesk.documents.match_key import (
    Join,
    MatchKey,
    QueryKey,
    Raised,
    lowered,
    query_key,
)
from paperdesk.model.pages import RAISED, PageText, TextSpan

_new = object.__new__
_set_page, _set_first, _set_end = (
    getattr(TextSpan, name).__set__ for name in ("page", "first", "end")
)
"""A frozen span made so takes a third of the time; a letter may be found fifty thousand times."""
_PARTING = "\n"
"""Stands between the keys of two pages, and in none."""


class Matcher:
    """The pages of a file, made ready to be searched. ``texts`` are those of pages by number."""

    def __init__(self, texts: Mapping[int, PageText]) -> None:
        pages = dict(sorted(texts.items()))
        raised = {number: page for number, page in pages.items() if RAISED in page.text}
        self._plain = _Reading(pages, Raised.APART)
        self._without = _Reading(raised, Raised.LEFT_OUT)
        self._attached = _Reading(raised, Raised.ATTACHED)

    def find(
        self, query: str, *, whole_words: bool = False, case: bool = False
    ) -> tuple[TextSpan, ...]:
        """All places of the query, in order, none over another. ``whole_words``: no letter and no
        digit stands beside it. ``case``: capitals matter."""
        wanted = query_key(query)
        if not wanted.text:
            return ()
        found = list(self._plain.find(wanted, whole_words=whole_words, case=case))
        also: list[TextSpan] = []
        if not wanted.text.isalnum():
            also += self._without.find(wanted, whole_words=whole_words, case=case)
        if any(letter.isdigit() for letter in wanted.text):
            also += self._attached.find(wanted, whole_words=whole_words, case=case)
        return tuple(_apart(sorted({*found, *also}))) if also else tuple(found)


class _Reading:
    """The keys of all pages, one behind the other."""

    def __init__(self, pages: Mapping[int, PageText], raised: Raised) -> None:
        self._pages = list(pages.items())
        self._keys = [MatchKey(page.text, raised) for page in pages.values()]
        self._key = _PARTING.join(key.text for key in self._keys)
        self._lower = lowered(self._key)
        self._is_plain = raised is Raised.APART
        self._starts: list[int] = []
        self._joins: list[int] = []
        self._kinds: list[Join] = []
        start = 0
        for key in self._keys:
            self._starts.append(start)
            self._joins += (start + place for place, _ in key.joins)
            self._kinds += (kind for _, kind in key.joins)
            start += len(key.text) + len(_PARTING)

    def find(self, wanted: QueryKey, *, whole_words: bool, case: bool) -> Iterator[TextSpan]:
        """The places of a query; in a reading that is not plain only those that need it."""
        key = self._key if case else self._lower
        needle = wanted.text if case else lowered(wanted.text)
        length, joins, starts = len(needle), self._joins, self._starts
        hyphens = bool(wanted.hyphens)
        behind = number = 0
        at = key.find(needle)
        while at >= 0:
            end = at + length
            first = bisect_left(joins, at)
            if hyphens or (first < len(joins) and joins[first] <= end):
                fits = self._fits(wanted, at, end)
            else:
                fits = self._is_plain
            if fits and not (whole_words and self._is_part(at, end)):
                if at >= behind:
                    number = bisect_right(starts, at) - 1
                    behind = starts[number + 1] if number + 1 < len(starts) else len(key)
                yield self._span(number, at, end)
                at = key.find(needle, end)
            else:
                at = key.find(needle, at + 1)

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

    def _span(self, number: int, at: int, end: int) -> TextSpan:
        start = self._starts[number]
        page, text = self._pages[number]
        first, last = self._keys[number].places(at - start, end - 1 - start)
        index = text.index
        span = _new(TextSpan)
        _set_page(span, page)
        _set_first(span, index[first])
        _set_end(span, index[last] + 1)
        return span


def _apart(spans: list[TextSpan]) -> Iterator[TextSpan]:
    """Of spans that share characters the first."""
    last: TextSpan | None = None
    for span in spans:
        if last is None or span.page != last.page or span.first >= last.end:
            yield span
            last = span
