"""Chunked text: where the words of one text stand, found from the letters that they begin with.

Why from letters: of the five hundred words of a page a query has three. So the page is searched
for the beginning of what is asked, as bytes, and only the *chunks* around what is found, from
space to space, are cut into tokens. To cut the page into tokens would take fifty times as long.
``model`` is the beginning of what has the stem ``modell``: 'A modelling of …' is read at one place.

Some words are not written letter by letter. For ``few-shot``, which is fewshot too, and ``1,000``
the chunks with marks that join are searched without them; where they hold more of a beginning then,
all of them are read. *Foreign* chunks (``α``), those with any letter
beyond ASCII, are read at once, and their words kept by form.

A word is told by a *number* that rises with its place: its chunk's, and its own in the chunk.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, partial
from itertools import repeat

from paperdesk.model.search_results import Span
from paperdesk.search.analysis.tokenizer import LONGEST_TEXT, Analysed, Token, chunk_tokens
from paperdesk.search.analysis.word_beginnings import beginnings

_BITS = 22  # of a word's number in its chunk: as many as a text has letters
_WORD = (1 << _BITS) - 1
_SPACE = ord(" ")
_CHUNK_SIZE = 6  # letters of a chunk, about
_AROUND = 16  # chunks that are read while looking for where to begin
_FAR = 1 << 40  # words between those that are not counted from the same
_FOREIGN = re.compile(rb"\?")  # which stands for each letter beyond ASCII
_MARKS = b"-'_,"
_CHUNK = re.compile(rb"(?P<plain>[a-z]+[,;)]?(?= ))|[^ ]+")
_ANY = re.compile(rb"(?<![a-z\d])[^ ]")


def _letters() -> bytes:
    """The translation table: small letters for capitals, spaces for all that parts chunks."""
    table = bytearray(range(256))
    for byte in b"\t\n\v\f\r":
        table[byte] = ord(" ")
    for capital in range(ord("A"), ord("Z") + 1):
        table[capital] = capital + 32
    return bytes(table)


_LETTERS = _letters()
_STARTS = bytes(n if chr(n).isalnum() and n < 128 else ord(" ") for n in range(256))
"""The translation table by which what stands behind a space begins a word."""
_SHAPES = bytes(
    ord("a") if byte != ord(" ") else ord("-" if n in _MARKS else " ")
    for n, byte in enumerate(_STARTS)
)
"""The translation table by which marks that join stand as in ``a-a``."""
_JOINED = b"a-a"


_NO_FOREIGN: tuple[dict[str, list[int]], dict[str, list[int]]] = {}, {}

Slots = tuple[tuple[bytes, ...], ...]
"""How words begin, as bytes of :func:`word_start`: for each of some slots."""


class ChunkedText:
    """Words of one text by raw form and stem; positions and spans as ``tokenizer.tokens`` has
    them."""

    def __init__(self, text: str) -> None:
        self._text = text[:LONGEST_TEXT]
        # A byte for each letter, and a space behind all.
        self._bytes = self._text.encode("ascii", "replace").translate(_LETTERS) + b" "
        self._starts = b" " + self._bytes.translate(_STARTS)
        self._marked = self._marked_chunks()
        ends = map(self._bytes.find, repeat(b" "), self._marked)
        pairs = zip(self._marked, ends, strict=True)
        # What stands in them, and that without the marks that join.
        self._apart = b" ".join([self._bytes[start:end] for start, end in pairs])
        self._joined = self._apart.translate(None, _MARKS)
        self._chunks: dict[int, Analysed] = {}
        self._of_stem: dict[str, list[int]] = {}
        self._foreign = _NO_FOREIGN if self._text.isascii() else self._foreign_words()
        self.starts = self._every_start()

    def of_stem(self, stem: str) -> list[int]:
        """The words with a stem, by number, rising; not to be changed."""
        known = self._of_stem.get(stem)
        if known is None:
            found = [
                start << _BITS | n
                for start in self._places(beginnings(stem))
                for n, token in enumerate(self._cut(start)[0])
                if token[1] == stem
            ]
            known = self._of_stem[stem] = _united(found, self._foreign[1].get(stem))
        return known

    def stem_spans(self, stem: str) -> list[Span]:
        """Where the words with a stem begin and end, rising. What :meth:`of_stem` and :meth:`span`
        tell, in half the time."""
        text, letters = self._text, self._bytes
        spans = [
            (start + token[3], start + token[4])
            for start in self._places(beginnings(stem))
            for token in chunk_tokens(text[start : letters.find(b" ", start)])[0]
            if token[1] == stem
        ]
        spans += map(self.span, self._foreign[1].get(stem, ()))
        return sorted(set(spans)) if len(spans) > 1 else spans

    def of_raw(self, raw: str) -> list[int]:
        """The words with a raw form, by number, rising."""
        found = [
            start << _BITS | n
            for start in self._places([raw])
            for n, token in enumerate(self._cut(start)[0])
            if token[0] == raw
        ]
        return _united(found, self._foreign[0].get(raw))

    def matching(self, begin: str, fits: Callable[[str], bool]) -> list[int]:
        """The words whose raw form begins so and fits, by number, rising."""
        found = [
            start << _BITS | n
            for start in self._places([begin])
            for n, token in enumerate(self._cut(start)[0])
            if token[0].startswith(begin) and fits(token[0])
        ]
        foreign = self._foreign[0].items()
        others = (n for raw, n in foreign if raw.startswith(begin) and fits(raw))
        return _united(found, [n for those in others for n in those])

    def span(self, number: int) -> Span:
        """Where a word begins and ends."""
        chunk, token = number >> _BITS, self._token(number)
        return chunk + token.start, chunk + token.end

    def position(self, number: int) -> int:
        """How many words stand before a word, as phrases count them."""
        return self._positions[number >> _BITS] + self._token(number).position

    def positions_around(self, numbers: Sequence[int], reach: int) -> Mapping[int, int]:
        """How many words stand before each chunk in which a word may be that is within ``reach``
        words of one of these (rising); see :meth:`place`.

        Counted from the same word only where they are that near: to count all words of a page takes
        longer than all that is asked of it.
        """
        if len(numbers) * (2 * reach + _AROUND) * _CHUNK_SIZE > len(self._bytes):
            return self._positions
        found: dict[int, int] = {}
        read = position = 0  # how far the chunks were read, and the position there
        for number in numbers:
            chunk = number >> _BITS
            known = found.get(chunk)
            last = known if known is None else known + self._cut(chunk)[1] + reach
            if known is None and (start := self._back(chunk, reach)) > read:
                read, position = start, position + _FAR
            for match in _CHUNK.finditer(self._bytes, read):
                if last is not None and position > last:
                    break
                start, read = match.span()
                found[start] = position
                position += 1 if match.lastgroup else self._cut(start)[1]
                if start == chunk:
                    last = position + reach
        return found

    def place(self, number: int, positions: Mapping[int, int]) -> int | None:
        """The position of a word by those of chunks; None where its chunk has none."""
        before = positions.get(number >> _BITS)
        return None if before is None else before + self._token(number).position

    def _back(self, chunk: int, reach: int) -> int:
        """Where a chunk begins that has ``reach`` words from its beginning to another chunk's."""
        letters, words = self._bytes, 0
        while chunk and words < reach:
            end = chunk
            chunk = letters.rfind(b" ", 0, end - 1) + 1
            if letters[chunk] != _SPACE:
                plain = _CHUNK.match(letters, chunk)
                words += 1 if plain and plain.lastgroup else self._cut(chunk)[1]
        return chunk

    def _token(self, number: int) -> Token:
        return self._cut(number >> _BITS)[0][number & _WORD]

    def _places(self, begins: Iterable[str]) -> list[int]:
        """Where the chunks begin in which a word may begin so, but for the foreign ones."""
        places: list[int] = []
        letters, starts = self._bytes, self._starts
        for begin in begins:
            sought = _sought(begin)
            if sought is None:
                continue  # stands in foreign chunks alone
            as_letters, as_start, whole = sought
            if not as_letters:
                places += _starts(letters, _ANY)
                continue
            # Behind one space more than in the text, so the place of the space is the word's.
            at = starts.find(as_start)
            while at >= 0:
                places.append(letters.rfind(b" ", 0, at) + 1)
                at = starts.find(as_start, at + 1)
            if len(as_letters) > 1 and whole(self._joined) > whole(self._apart):
                places += self._marked
        return places

    def _cut(self, start: int) -> Analysed:
        """The tokens of a chunk, and how many positions it takes."""
        found = self._chunks.get(start)
        if found is None:
            chunk = self._text[start : self._bytes.find(b" ", start)]
            found = self._chunks[start] = chunk_tokens(chunk)
        return found

    def _foreign_words(self) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
        """The words of foreign chunks by raw form and by stem."""
        by_raw: dict[str, list[int]] = {}
        by_stem: dict[str, list[int]] = {}
        for start in _starts(self._bytes, _FOREIGN):
            for n, token in enumerate(self._cut(start)[0], start << _BITS):
                by_raw.setdefault(token[0], []).append(n)
                by_stem.setdefault(token[1], []).append(n)
        return by_raw, by_stem

    def _every_start(self) -> bytes:
        """All with which a word may begin, each behind a space: as it stands, with its marks taken
        out, and as a foreign chunk has it."""
        foreign, every = self._foreign[0], self._starts
        if self._joined:
            every += word_start(self._joined)
        if foreign:
            every += word_start(b" ".join(map(beginning, foreign)))
        return every

    def _marked_chunks(self) -> list[int]:
        """Where the chunks with marks that join begin, rising."""
        letters, found = self._bytes, []
        shapes = letters.translate(_SHAPES)
        at = shapes.find(_JOINED)
        while at >= 0:
            found.append(letters.rfind(b" ", 0, at) + 1)
            at = shapes.find(_JOINED, letters.find(b" ", at))
        return found

    @cached_property
    def _positions(self) -> dict[int, int]:
        """How many words stand before each chunk."""
        positions: dict[int, int] = {}
        position = 0
        for match in _CHUNK.finditer(self._bytes):
            start = match.start()
            positions[start] = position
            position += 1 if match.lastgroup else self._cut(start)[1]
        return positions


def may_have(starts: bytes, slots: Slots) -> bool:
    """Whether a word may stand in each slot, in texts with such ``starts``; most of what is asked
    stands nowhere."""
    for begins in slots:
        for begin in begins:
            if begin in starts:
                break
        else:
            return False
    return True


def beginning(raw: str) -> bytes:
    """The letters of a raw word, or of how it begins, as they are looked for in a text at first."""
    return raw.encode("ascii", "replace").translate(None, _MARKS)


def word_start(letters: bytes) -> bytes:
    """The letters with which a word begins, behind a space; all but letters and digits are spaces,
    which finds a little more."""
    return b" " + letters.translate(_STARTS)


@lru_cache(maxsize=4_000)
def _sought(begin: str) -> tuple[bytes, bytes, Callable[[bytes], int]] | None:
    """The letters of a beginning, what a word has there that begins so, and how often the letters
    stand in others; None where they are beyond ASCII."""
    if not begin.isascii():
        return None
    letters = begin.encode()
    return letters, word_start(letters), partial(_count, letters, _overlaps(letters))


def _overlaps(sought: bytes) -> bool:
    """Whether letters may begin once more before they end."""
    return any(sought.startswith(sought[n:]) for n in range(1, len(sought)))


def _count(sought: bytes, overlapping: bool, letters: bytes) -> int:
    """How often letters stand in others, also where one ends behind the beginning of the next."""
    if not overlapping:
        return letters.count(sought)
    return sum(1 for _ in _all(letters, sought))


def _all(letters: bytes, sought: bytes) -> Iterator[int]:
    at = letters.find(sought)
    while at >= 0:
        yield at
        at = letters.find(sought, at + 1)


def _starts(letters: bytes, pattern: re.Pattern[bytes]) -> set[int]:
    """Where the chunks begin in which a pattern is found."""
    return {letters.rfind(b" ", 0, match.start()) + 1 for match in pattern.finditer(letters)}


def _united(numbers: list[int], others: Sequence[int] | None) -> list[int]:
    """The numbers in either, rising, each once."""
    if others:
        numbers += others
    return sorted(set(numbers)) if len(numbers) > 1 else numbers
