"""Which of a field's terms are within an edit or two of a word.

Edits are letters changed, added or left out (Levenshtein 1965; a transposition
is two), as in Whoosh's automaton. Two steps: a cheap test upon every term at
once (lengths, and which letters each has), then the exact distance of the few
hundred that pass, a column of the table at a time for all of them together.
"""

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import AnyInts, Ints, encode_utf8, expand_ranges

_CELL = np.uint8


def _letter_set(word: bytes) -> np.uint32:
    """A bit for each letter of a word, by its byte's low five bits."""
    bits = 0
    for byte in word:
        bits |= 1 << (byte & 31)
    return np.uint32(bits)


class FuzzyIndex:
    """All terms of a field, ready to be compared: letters, lengths, and whether they are ASCII."""

    def __init__(self, blob: AnyInts, at: AnyInts) -> None:
        self._blob = blob
        self._starts = at[:-1].astype(np.intp)
        bits = np.left_shift(np.uint32(1), blob & 31, dtype=np.uint32)
        self._letters: NDArray[np.uint32] = np.bitwise_or.reduceat(bits, self._starts)
        self._lengths = np.diff(at.astype(np.int32))
        self._foreign = np.bitwise_or.reduceat(blob, self._starts) > 127

    def near(self, word: str, edits: int, start: int, stop: int) -> Ints:
        """The terms from ``start`` to ``stop`` that are within so many edits of ``word``."""
        candidates = self.candidates(word, edits, start, stop)
        foreign = self._foreign[candidates]
        plain, others = candidates[~foreign], candidates[foreign]
        lengths = self._lengths[plain].astype(np.intp)
        letters = self._blob[expand_ranges(self._starts[plain], lengths)]
        codes = [self._text(term) for term in others.tolist()]
        kept = (
            plain[_within(letters, lengths, word, edits)],
            others[terms_within(codes, word, edits)],
        )
        return np.sort(np.concatenate(kept))

    def candidates(self, word: str, edits: int, start: int, stop: int) -> Ints:
        """The terms from ``start`` to ``stop`` that may be within so many edits of ``word``.

        A letter that one has and the other has not is an edit. Letters beyond
        ASCII are several bytes, so such terms, and any term if ``word`` has
        such letters, are tried by length alone.
        """
        coded = encode_utf8(word)
        lengths = self._lengths[start:stop]
        loose = (lengths <= 4 * (len(word) + edits)) & (4 * lengths >= len(word) - edits)
        if not word.isascii():
            return start + np.flatnonzero(loose)
        letters, wanted = self._letters[start:stop], _letter_set(coded)
        fit = np.abs(lengths - len(coded)) <= edits
        fit &= np.bitwise_count(letters & ~wanted) <= edits
        fit &= np.bitwise_count(wanted & ~letters) <= edits
        fit |= self._foreign[start:stop] & loose
        return start + np.flatnonzero(fit)

    def _text(self, term: int) -> str:
        start = int(self._starts[term])
        return self._blob[start : start + int(self._lengths[term])].tobytes().decode()


def terms_within(words: list[str], word: str, edits: int) -> Ints:
    """Which of ``words`` are within ``edits`` edits of ``word``: their places in the list."""
    lengths = np.fromiter(map(len, words), np.intp, len(words))
    letters = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), "<u4")
    return _within(letters, lengths, word, edits)


def _within(letters: AnyInts, lengths: Ints, word: str, edits: int) -> Ints:
    """The same for words whose letters stand one after another.

    Cells further than ``edits`` from the diagonal are more than ``edits``
    anyway and are not computed; so a word longer than that is not looked at.
    """
    count, size, far = len(lengths), len(word), _CELL(edits + 1)
    rows = size + edits
    table = np.zeros((rows, count), letters.dtype)
    place = np.arange(len(letters)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    seen = place < rows
    table[place[seen], np.repeat(np.arange(count), lengths)[seen]] = letters[seen]
    codes = [ord(letter) for letter in word]
    nowhere = np.full(count, far, _CELL)
    before = [np.full(count, min(column, far), _CELL) for column in range(size + 1)]
    distance = np.where(lengths == 0, before[size], far)
    for row in range(rows):
        now = [nowhere] * (size + 1)
        now[0] = np.full(count, min(row + 1, far), _CELL)
        for column in range(max(0, row - edits), min(size, row + edits + 1)):
            cell = np.minimum(before[column + 1], now[column]) + _CELL(1)
            np.minimum(cell, before[column] + (table[row] != codes[column]), out=cell)
            now[column + 1] = np.minimum(cell, far)
        before = now
        ended = lengths == row + 1
        distance[ended] = now[size][ended]
    return np.flatnonzero(distance <= edits)
