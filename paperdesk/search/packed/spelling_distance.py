"""Which of a field's terms are within an edit or two of a word.

Edits are letters changed, added or left out (Levenshtein 1965; a transposition
is two), as in Whoosh's automaton. Two steps: a cheap test upon every term at
once (lengths, and which letters each has), then the exact distance of the few
hundred that pass, a column of the table at a time for all of them together.
"""

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.packed.arrays import AnyInts, Ints

_CELL = np.uint8


def _letter_set(word: bytes) -> np.uint32:
    """A bit for each letter of a word, by its byte's low five bits."""
    bits = 0
    for byte in word:
        bits |= 1 << (byte & 31)
    return np.uint32(bits)


class Signatures:
    """Of every term of a field: a 32-bit set of its letters, its length, whether it is ASCII."""

    def __init__(self, blob: AnyInts, at: AnyInts) -> None:
        starts = at[:-1].astype(np.intp)
        bits = np.left_shift(np.uint32(1), blob & 31, dtype=np.uint32)
        self._letters: NDArray[np.uint32] = np.bitwise_or.reduceat(bits, starts)
        self._lengths = np.diff(at.astype(np.int32))
        self._foreign = np.bitwise_or.reduceat(blob, starts) > 127

    def candidates(self, word: str, edits: int, start: int, stop: int) -> Ints:
        """The terms from ``start`` to ``stop`` that may be within so many edits of ``word``.

        A letter that one has and the other has not is an edit. Letters beyond
        ASCII are several bytes, so such terms, and any term if ``word`` has
        such letters, are tried by length alone.
        """
        coded = word.encode()
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


def within(words: list[str], word: str, edits: int) -> Ints:
    """Which of ``words`` are within ``edits`` edits of ``word``: their places in the list."""
    count = len(words)
    if not count:
        return np.zeros(0, np.intp)
    lengths = np.fromiter(map(len, words), np.intp, count)
    longest = min(int(lengths.max()), len(word) + edits)
    table = np.zeros((longest, count), np.uint32)
    for place, other in enumerate(words):
        codes = np.frombuffer(other[:longest].encode("utf-32-le", "surrogatepass"), "<u4")
        table[: len(codes), place] = codes
    far = edits + 1
    distance = np.where(lengths == 0, min(len(word), far), far).astype(_CELL)
    before = [np.full(count, min(column, far), _CELL) for column in range(len(word) + 1)]
    codes_of_word = [ord(letter) for letter in word]
    for row in range(longest):
        now = [np.full(count, min(row + 1, far), _CELL)]
        for column, code in enumerate(codes_of_word):
            cell = np.minimum(before[column + 1], now[column]) + _CELL(1)
            np.minimum(cell, before[column] + (table[row] != code), out=cell)
            now.append(np.minimum(cell, _CELL(far)))
        before = now
        ended = lengths == row + 1
        distance[ended] = now[-1][ended]
    return np.flatnonzero(distance <= edits)
