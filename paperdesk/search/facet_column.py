"""Facet column: doc values by which an answer is counted, several or none a paper (tags).

Why arrays and not SQL: an answer may hold 86,000 of 100,000 papers, and a list
that is typed at is answered every few hundredths of a second. SQLite takes
0.2 s to join that many keys; a column of numbers is counted in half a
millisecond.
"""

from array import array
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import Mask
from paperdesk.search.key_bits import key_numbers


class FacetColumn:
    """Column of one facet: for every paper that has it its values as numbers, 0 at least.

    ``_pairs``: keys (i8, rising) and numbers (i4) in step; they are exchanged together, so that
    another thread may count meanwhile.
    """

    def __init__(self) -> None:
        self._pairs = np.zeros(0, np.int64), np.zeros(0, np.int32)

    def put(self, first: int, end: int, facts: Iterable[tuple[int, int]]) -> None:
        """Put anew what the papers with keys from ``first`` to before ``end`` have: pairs of key
        and value, by key."""
        keys, numbers = array("q"), array("i")
        for key, number in facts:
            keys.append(key)
            numbers.append(number)
        of_all, values = self._pairs
        start, stop = of_all.searchsorted((first, end))
        parts = of_all[:start], np.array(keys, np.int64), of_all[stop:]
        others = values[:start], np.array(numbers, np.int32), values[stop:]
        self._pairs = np.concatenate(parts), np.concatenate(others)

    def change(self, number: int, keys: NDArray[np.int64], *, given: bool) -> None:
        """Give these papers (rising, each once) a value, or take it off those that have it."""
        of_all, values = self._pairs
        end = 1 + int(max(keys.max(initial=-1), of_all.max(initial=-1)))
        chosen = np.zeros(end, np.bool_)
        chosen[keys] = True
        having = (values == number) & chosen[of_all]
        if not given:
            self._pairs = of_all[~having], values[~having]
            return
        chosen[of_all[having]] = False
        joined = np.concatenate([of_all, np.flatnonzero(chosen)])
        numbers = np.full(len(joined), number, np.int32)
        numbers[: len(values)] = values
        order = np.argsort(joined, kind="stable")
        self._pairs = joined[order], numbers[order]

    def having(self, numbers: Sequence[int], end: int) -> Mask:
        """Which papers, of keys before ``end``, have any of these values."""
        keys, values = self._pairs
        found = np.zeros(end, np.bool_)
        keys = keys[np.isin(values, np.array(numbers, np.int32))]
        found[keys[keys < end]] = True
        return found

    def counts(self, keys: "array[int] | NDArray[np.int64]") -> dict[int, int]:
        """How many of these papers have each value."""
        of_all, values = self._pairs
        if not len(of_all):
            return {}
        asked = keys if isinstance(keys, np.ndarray) else key_numbers(keys)
        end = int(of_all[-1]) + 1
        mask = np.zeros(end, np.bool_)
        mask[asked[(asked >= 0) & (asked < end)]] = True
        counts = np.bincount(values[mask[of_all]])
        return {number: int(counts[number]) for number in np.flatnonzero(counts).tolist()}
