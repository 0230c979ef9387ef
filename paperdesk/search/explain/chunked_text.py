"""Chunked text: where the words of one text stand, found by the chunks between its spaces.

Why by chunks: of the five hundred words of a page a query has three. So of a text only its
different chunks are looked at, and of those that are nothing but letters only the ones with the
first letter of what is asked; where they stand is counted at the end. To cut the page into tokens
would take ten times as long.

A word is told by a *number* that rises with its place: its chunk's, and its own in the chunk.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Literal

from paperdesk.model.search_results import Span
from paperdesk.search.analysis.tokenizer import (
    Analysed,
    Token,
    chunk_starts,
    chunk_tokens,
    chunks,
)

_BITS = 22  # of a word's number in its chunk: as many as a text has letters
_WORD = (1 << _BITS) - 1
_OTHER = ""


class ChunkedText:
    """Words of one text by raw form and stem; positions and spans as ``tokenizer.tokens`` has
    them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._chunks = chunks(text)
        self._words = _Words(self._chunks)

    def of_stem(self, stem: str) -> list[int]:
        """The words with a stem, by number, rising."""
        return self._numbers(self._by_stem.places([stem]))

    def of_raw(self, raw: str) -> list[int]:
        """The words with a raw form, by number, rising."""
        return self._numbers(self._by_raw.places([raw]))

    def matching(self, fits: Callable[[str], bool]) -> list[int]:
        """The words whose raw form fits, by number, rising."""
        return self._numbers(self._by_raw.places(filter(fits, self._by_raw.forms())))

    def span(self, number: int) -> Span:
        """Where a word begins and ends."""
        chunk, token = self._starts[number >> _BITS], self._token(number)
        return chunk + token.start, chunk + token.end

    def position(self, number: int) -> int:
        """How many words stand before a word, as phrases count them."""
        return self._positions[number >> _BITS] + self._token(number).position

    def _token(self, number: int) -> Token:
        return self._words.of(self._chunks[number >> _BITS])[0][number & _WORD]

    def _numbers(self, places: Iterable[tuple[str, int]]) -> list[int]:
        """The numbers of words that stand so in chunks."""
        wanted: dict[str, list[int]] = {}
        for chunk, word in places:
            wanted.setdefault(chunk, []).append(word)
        return [
            n << _BITS | word
            for n, chunk in enumerate(self._chunks if wanted else ())
            if chunk in wanted
            for word in sorted(wanted[chunk])
        ]

    @cached_property
    def _by_stem(self) -> "_Inverted":
        return _Inverted(self._words, 1)

    @cached_property
    def _by_raw(self) -> "_Inverted":
        return _Inverted(self._words, 0)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each chunk begins, in letters."""
        return chunk_starts(self._text)

    @cached_property
    def _positions(self) -> list[int]:
        """Where each chunk begins, in words."""
        return list(accumulate(map(self._words.steps, self._chunks), initial=0))


class _Words:
    """Words of the different chunks of a text. A *plain* chunk is one word that begins with its
    first letter, and so does the stem; they lie by that letter, all others under ``_OTHER``."""

    def __init__(self, parts: Sequence[str]) -> None:
        self.by_letter: dict[str, list[str]] = {_OTHER: []}
        self._analysed: dict[str, Analysed] = {}
        for chunk in set(parts):
            letter = chunk[0].lower() if _is_plain(chunk) else _OTHER
            self.by_letter.setdefault(letter, []).append(chunk)
        self._others = frozenset(self.by_letter[_OTHER])

    def of(self, chunk: str) -> Analysed:
        """The tokens of a chunk, and how many positions it takes."""
        found = self._analysed.get(chunk)
        if found is None:
            found = self._analysed[chunk] = chunk_tokens(chunk)
        return found

    def steps(self, chunk: str) -> int:
        """How many positions a chunk takes."""
        return self.of(chunk)[1] if chunk in self._others else 1


def _is_plain(chunk: str) -> bool:
    """Whether it is letters, with a sign behind them at most, and of one spelling."""
    letters = chunk.isalpha() or chunk[:-1].isalpha()
    # oestrogen has the stem of estrogen, and aesthetic that of esthetic
    return letters and chunk.isascii() and chunk[1:2] not in ("e", "E")


class _Inverted:
    """Chunks of a text by the raw forms (``form`` 0) or stems (1) of their words, as far as
    somebody asked.

    Two dictionaries, since most words stand in one chunk: a list for each would be so many objects
    that Python's collector looks through all memory for every few pages.
    """

    def __init__(self, words: _Words, form: Literal[0, 1]) -> None:
        self._words, self._form = words, form
        self._known: set[str] = set()
        self._first: dict[str, str] = {}
        self._others: dict[str, list[str]] = {}

    def places(self, forms: Iterable[str]) -> Iterator[tuple[str, int]]:
        """The words of these forms, by their chunk and their number in it."""
        for form in forms:
            self._learn(_OTHER)
            self._learn(form[:1])
            for chunk in self._chunks_of(form):
                for n, token in enumerate(self._words.of(chunk)[0]):
                    if token[self._form] == form:
                        yield chunk, n

    def forms(self) -> list[str]:
        """All forms that there are."""
        for letter in self._words.by_letter:
            self._learn(letter)
        return list(self._first)

    def _learn(self, letter: str) -> None:
        if letter in self._known:
            return
        self._known.add(letter)
        met = self._first.setdefault
        for chunk in self._words.by_letter.get(letter, ()):
            for token in self._words.of(chunk)[0]:
                form = token[self._form]
                if met(form, chunk) is not chunk:
                    self._others.setdefault(form, []).append(chunk)

    def _chunks_of(self, form: str) -> Iterator[str]:
        if (first := self._first.get(form)) is not None:
            yield first
            yield from dict.fromkeys(self._others.get(form, ()))
