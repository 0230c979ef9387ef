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

from paperdesk.search.codec.array_ops import Ints, Mask, lookup_sorted, mask_of

SHIFT = 26
"""Bits of a position, and room below and above for the distance of two slots."""

Keys = NDArray[np.int64]

_FEW = 2_000  # keys of which all are sorted
_ROOM = 16  # places of the table for each key that marks one
_MOST = 1 << 22  # places: bytes
_ODD = 40_503  # by which documents are apart (Knuth's, of the golden ratio)


def among(keys: Keys, others: Keys) -> Mask:
    """Which of ``keys`` are one of ``others``; in both any order, and any may stand there twice."""
    if min(len(keys), len(others)) < _FEW and len(others) < 16 * _FEW:
        return lookup_sorted(np.sort(others), keys)[1]
    size = min(_MOST, 1 << (_ROOM * min(len(keys), len(others))).bit_length())
    place, other = _places(keys, size), _places(others, size)
    if len(keys) <= len(others):
        rows = mask_of(place, size)[other].nonzero()[0]
        left = mask_of(other[rows], size)[place].nonzero()[0]
    else:
        left = mask_of(other, size)[place].nonzero()[0]
        rows = mask_of(place[left], size)[other].nonzero()[0]
    found = lookup_sorted(np.sort(others[rows]), keys[left])[1]
    return mask_of(left[found], len(keys))


def may_be_near(keys: Keys, others: Keys, width: int) -> Mask:
    """Which of ``keys`` may have one of ``others`` within ``width``; a few have none.

    As :func:`among`, of blocks of the text that are as long as that, each with those beside it.
    """
    bits = width.bit_length()
    size = min(_MOST, 1 << (_ROOM * len(others)).bit_length())
    marked = np.zeros(size, np.bool_)
    place = _places(others, size, bits)
    for beside in (-1, 0, 1):
        marked[(place + beside) & (size - 1)] = True
    found: Mask = marked[_places(keys, size, bits)]
    return found


def _places(keys: Keys, size: int, bits: int = 0) -> Ints:
    """The place of each key, or of its block of so many bits, in a table of ``size``, a power of
    two."""
    places = keys >> SHIFT
    places *= _ODD
    places += keys >> bits if bits else keys
    places &= size - 1
    return places
