"""Fuzzy terms: those of a field within an edit or two of a word.

Edits are letters changed, added or left out (Levenshtein 1965; a transposition
is two), as in Whoosh's automaton and, but for transpositions, in Lucene's
FuzzyQuery. Two steps: a cheap test upon every term at once (lengths, and a
signature of the letters each has, one bit a letter), then the exact distance of
the few hundred that pass by dynamic programming (Wagner and Fischer 1974), a
column of the table at a time for all of them together; one edit is told by what words
begin and end with alike. Of the terms air, ese and sea, for 'see' and one edit::

    lengths      3 3 3            all within 1 of 3
    signatures   air, es, aes     against es: more than one letter of air is not in it
    candidates   1 2              ese and sea
    distance     2 1              so near("see", 1, 0, 3) is [2]
"""

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import NO_INTS, AnyInts, Ints, encode_utf8, expand_ranges

_CELL = np.uint8


def _signature(word: bytes) -> np.uint32:
    """The signature of a word: a bit for each letter, by its byte's low five bits."""
    bits = 0
    for byte in word:
        bits |= 1 << (byte & 31)
    return np.uint32(bits)


class FuzzyIndex:
    """Index of terms for fuzzy look-up: signatures (u4), lengths (i4), whether beyond ASCII.

    ``blob``: the bytes of all terms (u1); ``starts``: their offsets (n + 1).
    """

    def __init__(self, blob: AnyInts, starts: AnyInts) -> None:
        self._blob = blob
        self._starts = starts[:-1].astype(np.intp)
        bits = np.left_shift(np.uint32(1), blob & 31, dtype=np.uint32)
        self._signatures: NDArray[np.uint32] = np.bitwise_or.reduceat(bits, self._starts)
        self._lengths = np.diff(starts.astype(np.int32))
        self._beyond_ascii = np.bitwise_or.reduceat(blob, self._starts) > 127

    def near(self, word: str, edits: int, start: int, stop: int) -> Ints:
        """The terms from ``start`` to ``stop`` that are within so many edits of ``word``."""
        candidates = self.candidates(word, edits, start, stop)
        beyond = self._beyond_ascii[candidates]
        plain, others = candidates[~beyond], candidates[beyond]
        lengths = self._lengths[plain].astype(np.intp)
        letters = self._blob[expand_ranges(self._starts[plain], lengths)]
        texts = [self._text(term) for term in others.tolist()]
        near = (
            plain[_within(letters, lengths, word, edits)],
            others[terms_within(texts, word, edits)],
        )
        return np.sort(np.concatenate(near))

    def candidates(self, word: str, edits: int, start: int, stop: int) -> Ints:
        """The terms from ``start`` to ``stop`` that may be within so many edits of ``word``.

        A letter that one has and the other has not is an edit. Letters beyond
        ASCII are several bytes, so such terms, and any term if ``word`` has
        such letters, are tried by length alone.
        """
        coded = encode_utf8(word)
        lengths = self._lengths[start:stop]
        possible = (lengths <= 4 * (len(word) + edits)) & (4 * lengths >= len(word) - edits)
        if not word.isascii():
            return start + np.flatnonzero(possible)
        signatures, signature = self._signatures[start:stop], _signature(coded)
        fit = np.abs(lengths - len(coded)) <= edits
        fit &= np.bitwise_count(signatures & ~signature) <= edits
        fit &= np.bitwise_count(signature & ~signatures) <= edits
        fit |= self._beyond_ascii[start:stop] & possible
        return start + np.flatnonzero(fit)

    def _text(self, term: int) -> str:
        start = int(self._starts[term])
        return self._blob[start : start + int(self._lengths[term])].tobytes().decode()


def terms_within(words: list[str], word: str, edits: int) -> Ints:
    """The indexes of those of ``words`` that are within ``edits`` edits of ``word``."""
    if not words:
        return NO_INTS
    lengths = np.fromiter(map(len, words), np.intp, len(words))
    letters = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), "<u4")
    return _within(letters, lengths, word, edits)


def _within(letters: AnyInts, lengths: Ints, word: str, edits: int) -> Ints:
    """The same for words whose letters stand one after another: a banded Wagner-Fischer.

    ``table[row, word]`` holds letter ``row`` of each word, so a step over all words
    is one array step. Cells further than ``edits`` from the diagonal are more than ``edits``
    anyway and are not computed; so a word longer than that is not looked at.
    """
    if edits == 1:
        return _within_one(letters, lengths, word)
    count, size, far = len(lengths), len(word), _CELL(edits + 1)
    rows = size + edits
    table = np.zeros((rows, count), letters.dtype)
    row_of = np.arange(len(letters)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    inside = row_of < rows
    table[row_of[inside], np.repeat(np.arange(count), lengths)[inside]] = letters[inside]
    codes = [ord(letter) for letter in word]
    outside = np.full(count, far, _CELL)
    before = [np.full(count, min(column, far), _CELL) for column in range(size + 1)]
    distance = np.where(lengths == 0, before[size], far)
    for row in range(rows):
        now = [outside] * (size + 1)
        now[0] = np.full(count, min(row + 1, far), _CELL)
        for column in range(max(0, row - edits), min(size, row + edits + 1)):
            cell = np.minimum(before[column + 1], now[column]) + _CELL(1)
            np.minimum(cell, before[column] + (table[row] != codes[column]), out=cell)
            now[column + 1] = np.minimum(cell, far)
        before = now
        ended = lengths == row + 1
        distance[ended] = now[size][ended]
    return np.flatnonzero(distance <= edits)


def _within_one(letters: AnyInts, lengths: Ints, word: str) -> Ints:
    """The same for one edit: without what both begin with, and then end with, alike, at most one
    letter is left of each."""
    size, ends = len(word), lengths.cumsum()
    if not len(letters):
        return np.flatnonzero(lengths >= size - 1)
    codes = np.array(list(map(ord, word)), np.uint32)
    column = np.arange(size)
    inside = column < lengths[:, None]
    ahead = np.minimum((ends - lengths)[:, None] + column, len(letters) - 1)
    behind = np.maximum(ends[:, None] - 1 - column, 0)
    alike = _run((letters[ahead] == codes) & inside)
    alike += _run((letters[behind] == codes[::-1]) & inside)
    np.minimum(alike, np.minimum(lengths, size), out=alike)
    return np.flatnonzero(alike >= np.maximum(lengths, size) - 1)


def _run(equal: NDArray[np.bool_]) -> Ints:
    """How many of each row are set before the first that is not."""
    run: Ints = np.logical_and.accumulate(equal, axis=1).sum(axis=1)
    return run
