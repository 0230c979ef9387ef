"""Every piece of text met so far, by number: many are looked up at once, by arrays.

Nine pieces of ten in running text are words that were met before, so what a
build does most is to look one up. A piece of up to 16 bytes is two 64-bit
numbers, its *key*. A table, at least four times as long as needed, holds the number
of a piece at the place that its key's hash says; where that is taken by
another, at the next that is free. All pieces of some texts are looked up
together, in as many rounds as the longest way takes. The few longer pieces
are in a dictionary.

Why not a dictionary for all: to make a string of each word and look it up
costs five times as much.
"""

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import Ints

Keys = tuple[NDArray[np.uint64], NDArray[np.uint64]]
"""Of each piece its first eight bytes and the next eight, as numbers."""

_Numbers = NDArray[np.int32]

_LONGEST = 16
_LEAST = 1 << 12
_FIRST_MIX, _SECOND_MIX = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
_MASKS = np.array([(1 << 8 * size) - 1 for size in range(9)], np.uint64)


class InternTable:
    """Numbers pieces, from 0 on, when they are first met."""

    def __init__(self) -> None:
        # In the table and before the keys stands one for nobody: numbers are counted from 1 here.
        self._table: _Numbers = np.zeros(_LEAST, np.int32)
        self._keys = _no_keys(_LEAST // 2)
        self._long: dict[bytes, int] = {}
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def look_up(self, text: bytearray, starts: Ints, sizes: Ints) -> tuple[_Numbers, list[bytes]]:
        """The number of each piece of ``text``, and those met for the first time, in order."""
        long = sizes > _LONGEST
        if 0 in text:  # such a piece and its beginning have one key
            zeros = np.flatnonzero(np.frombuffer(text, np.uint8) == 0)
            long[np.searchsorted(starts, zeros, "right") - 1] = True
        self._make_room(len(starts) >> 4)
        keys = keys_of(text, starts, np.where(long, 1, sizes) if long.any() else sizes)
        spots = self._spots(keys)
        found = self._table[spots]
        found *= (self._keys[0][found] == keys[0]) & (self._keys[1][found] == keys[1])
        found[long] = 0
        left = np.flatnonzero((found == 0) & ~long)
        first = self._look_further((keys[0][left], keys[1][left]), spots[left], left, found)
        stops = (starts[first] + sizes[first]).tolist()
        whole = bytes(text)
        new = [whole[a:b] for a, b in zip(starts[first].tolist(), stops, strict=True)]
        for place in np.flatnonzero(long).tolist():
            piece = bytes(text[starts[place] : starts[place] + sizes[place]])
            number = self._long.get(piece)
            if number is None:
                self._make_room(1)
                self._count += 1
                number = self._long[piece] = self._count
                new.append(piece)
            found[place] = number
        found -= 1
        return found, new

    def _look_further(self, keys: Keys, spots: Ints, places: Ints, found: _Numbers) -> Ints:
        """Find or number the pieces at these places; one place for each that is new."""
        new = [places[:0]]
        while len(places):
            numbers = self._table[spots]
            same = (self._keys[0][numbers] == keys[0]) & (self._keys[1][numbers] == keys[1])
            found[places[same]] = numbers[same]
            free = np.flatnonzero(numbers == 0)
            self._table[spots[free]] = free  # whoever wrote last has the place
            winners = free[self._table[spots[free]] == free]
            if self._make_room(len(winners)):
                spots = self._spots(keys)
                continue
            given = np.arange(self._count + 1, self._count + 1 + len(winners), dtype=np.int32)
            self._table[spots[winners]] = given
            self._keys[0][given], self._keys[1][given] = keys[0][winners], keys[1][winners]
            self._count += len(given)
            found[places[winners]] = given
            new.append(places[winners])
            left = np.flatnonzero(found[places] == 0)
            spots = (spots + (numbers > 0)) & (len(self._table) - 1)
            places, spots, keys = places[left], spots[left], (keys[0][left], keys[1][left])
        return np.concatenate(new)

    def _spots(self, keys: Keys) -> Ints:
        """Where in the table a piece of this key stands, or the way to it begins."""
        bits = np.uint64(65 - len(self._table).bit_length())
        mixed = (keys[0] * _FIRST_MIX) ^ (keys[1] * _SECOND_MIX)
        spots: Ints = (((mixed ^ (mixed >> np.uint64(32))) * _FIRST_MIX) >> bits).astype(np.intp)
        return spots

    def _make_room(self, more: int) -> bool:
        """Have room for that many more pieces; whether the table had to be made anew for it."""
        end = self._count + 1
        if end + more <= len(self._keys[0]):
            return False
        before, self._keys = self._keys, _no_keys(1 << (end + more).bit_length())
        for old, new in zip(before, self._keys, strict=True):
            new[:end] = old[:end]
        self._table = np.zeros(4 * len(self._keys[0]), np.int32)
        # None of long ones. Who was met first is met often: put in last, he has the first place.
        numbers = np.flatnonzero(before[0][:end])[::-1].astype(np.int32)
        spots = self._spots((self._keys[0][numbers], self._keys[1][numbers]))
        while len(numbers):
            free = self._table[spots] == 0
            self._table[spots[free]] = numbers[free]
            left = self._table[spots] != numbers
            numbers = numbers[left]
            spots = (spots[left] + 1) & (len(self._table) - 1)
        return True


def _no_keys(room: int) -> Keys:
    return np.zeros(room, np.uint64), np.zeros(room, np.uint64)


def keys_of(text: bytes | bytearray, starts: Ints, sizes: Ints) -> Keys:
    """The bytes of each piece as two numbers, zeros behind its end."""
    every = np.ndarray((len(text) + 1,), "<u8", bytes(text) + bytes(8), strides=(1,))
    first = every[starts]
    first &= _MASKS[np.minimum(sizes, 8)]
    second = np.zeros(len(starts), np.uint64)
    more = np.flatnonzero(sizes > 8)
    second[more] = every[starts[more] + 8] & _MASKS[np.minimum(sizes[more] - 8, 8)]
    return first, second
