"""Canonical text: letters and digits alone, as quotes are compared in two versions of a file.

What a typesetter changes falls away: case, accents, ligatures, spaces, hyphens and line ends. Each
of its letters knows its page and the number of its character there.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache

from paperdesk.model.pages import PageText, TextSpan

_NUMBER_FIRST = re.compile(r"\s*\d{1,4}[^\S\n]*\n")
_NUMBER_LAST = re.compile(r"\n[^\S\n]*\d{1,4}\s*\Z")


@lru_cache(maxsize=8192)
def _letters(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


def canonical(text: str) -> str:
    """The letters and digits of a text, decomposed and in small letters."""
    return "".join(map(_letters, text))


def _without_number(text: str) -> tuple[int, int]:
    """From where to where a page goes without its number, which would part its last words from
    the first ones of the next."""
    first, end = _NUMBER_FIRST.match(text), _NUMBER_LAST.search(text)
    return (first.end() if first else 0), (end.start() if end else len(text))


class CanonicalText:
    """The canonical text of some pages, in their order."""

    def __init__(self, pages: Mapping[int, PageText]) -> None:
        self._pages = sorted(pages)
        self._starts: list[int] = []
        self._characters = array("I")
        self._word_starts = bytearray()
        pieces: list[str] = []
        for number in self._pages:
            self._starts.append(len(self._characters))
            self._add(pages[number], pieces)
        self.text = "".join(pieces)

    def _add(self, page: PageText, pieces: list[str]) -> None:
        follows, (first, end) = False, _without_number(page.text)
        for character, number in zip(page.text[first:end], page.index[first:end], strict=True):
            letters = _letters(character)
            for letter in letters:
                pieces.append(letter)
                self._characters.append(number)
                self._word_starts.append(not follows)
                follows = True
            if character.isspace():
                follows = False

    def span(self, first: int, end: int) -> tuple[TextSpan, bool]:
        """The characters of letters from ``first`` up to ``end`` (at least one), and whether it
        is all of them: where they are on two pages, those on the page that has more."""
        page, last = self._page(first), self._page(end - 1)
        whole = page == last
        if not whole:
            pieces = [
                (max(first, self._starts[at]), min(end, self._end(at)), at)
                for at in range(page, last + 1)
            ]
            first, end, page = max(pieces, key=lambda piece: piece[1] - piece[0])
        characters = self._characters
        number = self._pages[page]
        return TextSpan(number, characters[first], characters[end - 1] + 1), whole

    def letters_of(self, span: TextSpan) -> tuple[int, int]:
        """From where to where the letters of a span go; both alike where it has none."""
        at = bisect_right(self._pages, span.page) - 1
        if at < 0 or self._pages[at] != span.page:
            return 0, 0
        start, end = self._starts[at], self._end(at)
        low = bisect_right(self._characters, span.first - 1, start, end) if span.first else start
        high = bisect_right(self._characters, span.end - 1, low, end) if span.end else low
        return low, high

    def whole_words(self, first: int, end: int) -> tuple[int, int]:
        """A range of letters, grown to the words that it touches."""
        starts, last = self._word_starts, len(self._word_starts)
        while first > 0 and not starts[first]:
            first -= 1
        while end < last and not starts[end]:
            end += 1
        return first, end

    def _page(self, letter: int) -> int:
        return bisect_right(self._starts, letter) - 1

    def _end(self, at: int) -> int:
        return self._starts[at + 1] if at + 1 < len(self._starts) else len(self._characters)
