"""Facet column: doc values by which an answer is counted, several or none a paper (tags).

Why arrays and not SQL: an answer may hold 86,000 of 100,000 papers, and a list
that is typed at is answered every few hundredths of a second. SQLite takes
0.2 s to join that many keys; a column of numbers is counted in half a
millisecond.
"""

from array import array
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.key_bits import key_numbers


class FacetColumn:
    """Column of one facet: for every paper that has it its values as numbers, 0 at least.

    ``_keys`` (i8, rising) and ``_numbers`` (i4) are in step.
    """

    def __init__(self) -> None:
        self._keys = np.zeros(0, np.int64)
        self._numbers = np.zeros(0, np.int32)

    def put(self, first: int, end: int, facts: Iterable[tuple[int, int]]) -> None:
        """Put anew what the papers with keys from ``first`` to before ``end`` have: pairs of key
        and value, by key."""
        keys, numbers = array("q"), array("i")
        for key, number in facts:
            keys.append(key)
            numbers.append(number)
        start, stop = self._keys.searchsorted((first, end))
        parts = self._keys[:start], np.array(keys, np.int64), self._keys[stop:]
        self._keys = np.concatenate(parts)
        others = self._numbers[:start], np.array(numbers, np.int32), self._numbers[stop:]
        self._numbers = np.concatenate(others)

    def change(self, number: int, keys: NDArray[np.int64], *, given: bool) -> None:
        """Give these papers (rising, each once) a value, or take it off those that have it."""
        end = 1 + int(max(keys.max(initial=-1), self._keys.max(initial=-1)))
        chosen = np.zeros(end, np.bool_)
        chosen[keys] = True
        having = (self._numbers == number) & chosen[self._keys]
        if not given:
            self._keys, self._numbers = self._keys[~having], self._numbers[~having]
            return
        chosen[self._keys[having]] = False
        joined = np.concatenate([self._keys, np.flatnonzero(chosen)])
        numbers = np.full(len(joined), number, np.int32)
        numbers[: len(self._numbers)] = self._numbers
        order = np.argsort(joined, kind="stable")
        self._keys, self._numbers = joined[order], numbers[order]

    def counts(self, keys: "array[int] | NDArray[np.int64]") -> dict[int, int]:
        """How many of these papers have each value."""
        if not len(self._keys):
            return {}
        asked = keys if isinstance(keys, np.ndarray) else key_numbers(keys)
        end = int(self._keys[-1]) + 1
        mask = np.zeros(end, np.bool_)
        mask[asked[(asked >= 0) & (asked < end)]] = True
        counts = np.bincount(self._numbers[mask[self._keys]])
        return {number: int(counts[number]) for number in np.flatnonzero(counts).tolist()}
