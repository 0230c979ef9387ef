"""Small array steps that the packed index is made of: types, runs, membership.

Shapes: every array here is one-dimensional. Paper numbers are positions in
their segment, counted from 0.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.intp]
"""Indexes: numpy gathers and scatters twice as fast with its own index type."""

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]
AnyInts = NDArray[Any]
"""Integers of any width, as they stand in a file."""

NO_INTS: Ints = np.zeros(0, np.intp)
NO_FLOATS: Floats = np.zeros(0, np.float32)


def encode_utf8(text: str) -> bytes:
    """A text as the bytes of a term. Half a letter (a lone surrogate), which no term holds, passes.

    So a query made of anything at all finds nothing instead of failing.
    """
    return text.encode("utf-8", "surrogatepass")


def expand_ranges(starts: AnyInts, lengths: AnyInts) -> Ints:
    """The numbers ``start, start+1, ...`` of every run, one run after another."""
    ends = lengths.cumsum(dtype=np.intp)
    total = int(ends[-1]) if len(ends) else 0
    shift = starts - (ends - lengths)
    out: Ints = shift.astype(np.intp, copy=False).repeat(lengths)
    out += np.arange(total, dtype=np.intp)
    return out


def lookup_sorted(ordered: AnyInts, wanted: AnyInts) -> tuple[Ints, Mask]:
    """Where each of ``wanted`` stands in ``ordered``, and whether it is there at all.

    The place of a number that is absent is some valid index, of no meaning.
    Both must have one dtype: numpy would otherwise copy all of ``ordered``.
    """
    if not len(ordered):
        return np.zeros(len(wanted), np.intp), np.zeros(len(wanted), np.bool_)
    found = ordered.searchsorted(wanted)
    np.minimum(found, len(ordered) - 1, out=found)
    return found, ordered[found] == wanted


def offsets(lengths: AnyInts) -> NDArray[np.int64]:
    """Where each of a row of things begins, and where the last ends: n + 1 numbers."""
    out = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=out[1:])
    return out


def sizes(starts: AnyInts) -> NDArray[np.int64]:
    """How long each of a row of things is, from where each begins and the last ends."""
    ends: NDArray[np.int64] = starts.astype(np.int64)
    return ends[1:] - ends[:-1]


def narrowest(array: AnyInts, *widths: str) -> AnyInts:
    """The same numbers in the first of ``widths`` (dtype names, rising) that holds them all."""
    top = int(array.max()) if array.size else 0
    for width in widths:
        if top <= np.iinfo(width).max:
            return array.astype(width, copy=False)
    raise OverflowError(f"{top} does not fit {widths[-1]}")
