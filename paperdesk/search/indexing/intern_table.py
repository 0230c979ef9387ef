"""Intern table: a vectorised hash table that numbers the distinct chunks of text.

Nine chunks of ten in running text are words that were met before, so what a
build does most is to look one up. A chunk of up to 16 bytes is two 64-bit
numbers, its *key*. Open addressing with linear probing (Knuth, 'The Art of
Computer Programming' 3, section 6.4, algorithm L), the hash multiplicative
(the same section): a table, at least four times as long as needed, holds the
number of a chunk in the slot that its key's hash says; where that is taken by
another, in the next that is free. All chunks of some texts are looked up
together, in as many rounds as the longest probe takes. The few longer chunks
are in a dictionary. For ``b" sea air sea\\n"``, both hashed to slot 1 of four::

    keys     (0x616573, 0) (0x726961, 0) (0x616573, 0)   'sea', little-endian
    table    0 0 0 0                     slot 0 is empty, numbers count from 1
    round 1  all want slot 1: the last, sea, gets it   table  0 1 0 0
    round 2  the first sea is found there; air goes on to slot 2
    round 3  air gets it                               table  0 1 2 0
    look_up  [0, 1, 0] i4, and b"sea", b"air" as new

Why not a dictionary for all: to make a string of each word and look it up
costs five times as much.
"""

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import Ints

Keys = tuple[NDArray[np.uint64], NDArray[np.uint64]]
"""Of each chunk its first eight bytes and the next eight, as numbers."""

_Numbers = NDArray[np.int32]

_LONGEST = 16
_LEAST = 1 << 12
_FIRST_MIX, _SECOND_MIX = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
_MASKS = np.array([(1 << 8 * size) - 1 for size in range(9)], np.uint64)


class InternTable:
    """Numbers of chunks, given from 0 on when they are first met."""

    def __init__(self) -> None:
        # 0 is an empty slot, and key 0 is nobody's: numbers are counted from 1 here.
        self._table: _Numbers = np.zeros(_LEAST, np.int32)
        self._keys = _no_keys(_LEAST // 2)
        self._long: dict[bytes, int] = {}
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def look_up(self, text: bytearray, starts: Ints, sizes: Ints) -> tuple[_Numbers, list[bytes]]:
        """The number of each chunk of ``text``, and those met for the first time, in order."""
        long = sizes > _LONGEST
        if 0 in text:  # such a chunk and its beginning have one key
            zeros = np.flatnonzero(np.frombuffer(text, np.uint8) == 0)
            long[np.searchsorted(starts, zeros, "right") - 1] = True
        self._reserve(len(starts) >> 4)
        keys = keys_of(text, starts, sizes)
        slots = self._slots(keys)
        numbers = self._table.take(slots)
        numbers *= self._keys[0].take(numbers) == keys[0]
        # The first eight bytes of a shorter chunk end in a zero, as those of no other do.
        more = np.flatnonzero(sizes >= 8)
        of_more = numbers.take(more)
        numbers[more] = of_more * (self._keys[1].take(of_more) == keys[1].take(more))
        numbers[long] = 0
        rest = np.flatnonzero((numbers == 0) & ~long)
        first = self._probe((keys[0][rest], keys[1][rest]), slots[rest], rest, numbers)
        stops = (starts[first] + sizes[first]).tolist()
        whole = bytes(text)
        new = [whole[a:b] for a, b in zip(starts[first].tolist(), stops, strict=True)]
        rows = np.flatnonzero(long)
        starts = starts.take(rows)
        stops = starts + sizes.take(rows)
        for n, a, b in zip(rows.tolist(), starts.tolist(), stops.tolist(), strict=True):
            chunk = whole[a:b]
            number = self._long.get(chunk)
            if number is None:
                self._reserve(1)
                self._count += 1
                number = self._long[chunk] = self._count
                new.append(chunk)
            numbers[n] = number
        numbers -= 1
        return numbers, new

    def _probe(self, keys: Keys, slots: Ints, rows: Ints, numbers: _Numbers) -> Ints:
        """Find or number the chunks of these rows, slot after slot; one row for each new one."""
        new = [rows[:0]]
        while len(rows):
            held = self._table[slots]
            same = (self._keys[0][held] == keys[0]) & (self._keys[1][held] == keys[1])
            numbers[rows[same]] = held[same]
            free = np.flatnonzero(held == 0)
            self._table[slots[free]] = free  # whoever wrote last has the slot
            winners = free[self._table[slots[free]] == free]
            if self._reserve(len(winners)):
                slots = self._slots(keys)
                continue
            given = np.arange(self._count + 1, self._count + 1 + len(winners), dtype=np.int32)
            self._table[slots[winners]] = given
            self._keys[0][given], self._keys[1][given] = keys[0][winners], keys[1][winners]
            self._count += len(given)
            numbers[rows[winners]] = given
            new.append(rows[winners])
            rest = np.flatnonzero(numbers[rows] == 0)
            slots = (slots + (held > 0)) & (len(self._table) - 1)
            rows, slots, keys = rows[rest], slots[rest], (keys[0][rest], keys[1][rest])
        return np.concatenate(new)

    def _slots(self, keys: Keys) -> Ints:
        """The home slot of each key: the high bits of a multiplicative hash."""
        bits = np.uint64(65 - len(self._table).bit_length())
        mixed = (keys[0] * _FIRST_MIX) ^ (keys[1] * _SECOND_MIX)
        slots: Ints = (((mixed ^ (mixed >> np.uint64(32))) * _FIRST_MIX) >> bits).astype(np.intp)
        return slots

    def _reserve(self, more: int) -> bool:
        """Have room for that many more chunks; whether the table was rehashed for it."""
        end = self._count + 1
        if end + more <= len(self._keys[0]):
            return False
        before, self._keys = self._keys, _no_keys(1 << (end + more).bit_length())
        for old, new in zip(before, self._keys, strict=True):
            new[:end] = old[:end]
        self._table = np.zeros(4 * len(self._keys[0]), np.int32)
        # None of long ones. Who was met first is met often: put in last, he has the first slot.
        numbers = np.flatnonzero(before[0][:end])[::-1].astype(np.int32)
        slots = self._slots((self._keys[0][numbers], self._keys[1][numbers]))
        while len(numbers):
            free = self._table[slots] == 0
            self._table[slots[free]] = numbers[free]
            rest = self._table[slots] != numbers
            numbers = numbers[rest]
            slots = (slots[rest] + 1) & (len(self._table) - 1)
        return True


def _no_keys(room: int) -> Keys:
    return np.zeros(room, np.uint64), np.zeros(room, np.uint64)


def keys_of(text: bytes | bytearray, starts: Ints, sizes: Ints) -> Keys:
    """The bytes of each chunk as two little-endian u8, zeros behind its end."""
    windows = np.ndarray((len(text) + 1,), "<u8", bytes(text) + bytes(8), strides=(1,))
    first = windows[starts]
    first &= _MASKS.take(sizes, mode="clip")
    second = np.zeros(len(starts), np.uint64)
    more = np.flatnonzero(sizes > 8)
    second[more] = windows[starts[more] + 8] & _MASKS.take(sizes[more] - 8, mode="clip")
    return first, second
