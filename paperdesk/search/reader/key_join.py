"""Key join: which position keys (``slot_postings``) stand among others, in whatever order they are.

A join by a filter, as of Bloom ('Space/time trade-offs in hash coding with allowable errors',
1970) with one hash: the keys of one side mark places of a table, and most of the other side fall
where nothing is marked. What is left of both is few, and is sorted and compared. To sort all of
100,000 keys, or to look each up, takes several times as long as this. Of 7 and 12 among 3, 12 and
23, with the last digit of a number as its place::

    marked by 7 12     . . x . . . . x . .
    left of 3 12 23    12
    marked by 12       . . x . . . . . . .
    left of 7 12       12                     found: no, yes
"""

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import NO_INTS, Ints, Mask, lookup_sorted, mask_of

SHIFT = 26
"""Bits of a position, and room below and above for the distance of two slots."""

Keys = NDArray[np.int64]

_FEW = 2_000  # keys of which all are sorted
_ROOM = 8  # places of the table for each key that marks one
_MOST = 1 << 21  # places: bytes
_PIECE = 1 << 15  # keys at once, which stay near the processor
_ODD = 40_503  # by which documents are apart (Knuth's, of the golden ratio)


def among(keys: Keys, others: Keys) -> Mask:
    """Which of ``keys`` are one of ``others``; in both any order, and any may stand there twice."""
    if min(len(keys), len(others)) < _FEW and len(others) < 16 * _FEW:
        return lookup_sorted(np.sort(others), keys)[1]
    size = _size(min(len(keys), len(others)))
    if len(keys) <= len(others):
        rows = _rows(others, _marked(keys, size))
        left = _rows(keys, _marked(others[rows], size))
    else:
        left = _rows(keys, _marked(others, size))
        rows = _rows(others, _marked(keys[left], size))
    found = lookup_sorted(np.sort(others[rows]), keys[left])[1]
    return mask_of(left[found], len(keys))


def near(keys: Keys, others: Keys, width: int) -> Keys:
    """Those of ``keys`` that have one of ``others`` within ``width``, and some that have none.

    As :func:`among`, of blocks of the text that are as long as that, each with those beside it.
    """
    bits = width.bit_length()
    marked = _marked(others, _size(len(others)), bits)
    marked |= np.roll(marked, 1) | np.roll(marked, -1)
    found: Keys = keys[_rows(keys, marked, bits)]
    return found


def _size(keys: int) -> int:
    """How many places a table has for so many keys: a power of two."""
    return min(_MOST, 1 << (_ROOM * keys).bit_length())


def _marked(keys: Keys, size: int, bits: int = 0) -> Mask:
    """The table of ``size`` in which the places of keys, or of their blocks, are marked."""
    marked = np.zeros(size, np.bool_)
    for start in range(0, len(keys), _PIECE):
        marked[_places(keys[start : start + _PIECE], size, bits)] = True
    return marked


def _rows(keys: Keys, marked: Mask, bits: int = 0) -> Ints:
    """The indexes of those keys whose place is marked."""
    rows = [NO_INTS]
    for start in range(0, len(keys), _PIECE):
        places = _places(keys[start : start + _PIECE], len(marked), bits)
        rows.append(marked[places].nonzero()[0] + start)
    return np.concatenate(rows)


def _places(keys: Keys, size: int, bits: int) -> Ints:
    """The place of each key, or of its block of so many bits, in a table of ``size``."""
    places = keys >> SHIFT
    places *= _ODD
    places += keys >> bits if bits else keys
    places &= size - 1
    return places
