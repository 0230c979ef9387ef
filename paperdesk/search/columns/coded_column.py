"""Coded column: a text for every paper, kept as the number of that text among those that differ."""

import json
from bisect import bisect_left
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import Mask

Codes = NDArray[np.int32]

LAST = "\U0010ffff"
"""It sorts behind all that goes on."""


class CodedColumn:
    """Column of texts: ``codes`` i4[keys] count among ``values``; -1 where there is none.

    ``packed`` are the values as JSON, which is read when a value is first needed.
    """

    def __init__(self, codes: Codes, packed: bytes = b"[]") -> None:
        self.codes = codes
        self._packed: bytes | None = packed
        self._values: list[str] = []
        self._code_of: dict[str, int] = {}
        self._rising: list[str] = []
        self._order = np.zeros(0, np.intp)

    @property
    def values(self) -> list[str]:
        """The texts that differ, in the order of their numbers."""
        if self._packed is not None:
            self._values = json.loads(self._packed)
            self._code_of = {value: code for code, value in enumerate(self._values)}
            self._packed = None
        return self._values

    def packed(self) -> bytes:
        """The values, as they are kept."""
        return self._packed if self._packed is not None else json.dumps(self._values).encode()

    def encoded(self, texts: Iterable[str]) -> list[int]:
        """The numbers of texts; a new text gets the next one."""
        values, code_of = self.values, self._code_of
        codes = []
        for text in texts:
            code = code_of.get(text)
            if code is None:
                code = code_of[text] = len(values)
                values.append(text)
            codes.append(code)
        return codes

    def between(self, first: str, end: str) -> Mask:
        """The papers whose text, and whatever goes on from it, stands from ``first`` to before
        ``end``: bool[keys]. ``""`` does not."""
        values = self.values
        if len(self._rising) != len(values):
            ordered = sorted(range(len(values)), key=values.__getitem__)
            self._order = np.array(ordered, np.intp)
            self._rising = [values[code] for code in ordered]
        chosen = np.zeros(len(values) + 1, np.bool_)  # the last one is that of code -1
        inside = slice(bisect_left(self._rising, first), bisect_left(self._rising, end))
        chosen[self._order[inside]] = True
        # Of what stands before the end, only a beginning of it goes on behind it.
        for length in range(len(end)):
            code = self._code_of.get(end[:length])
            if code is not None and (not length or end[:length] + LAST > end):
                chosen[code] = False
        found: Mask = chosen[self.codes]
        return found

    def counts(self, there: slice | NDArray[np.int64]) -> NDArray[np.intp]:
        """How many of the papers with these keys have each value: intp[values]."""
        codes = self.codes[there]
        found: NDArray[np.intp] = np.bincount(codes + 1, minlength=len(self.values) + 1)[1:]
        return found


def most_first(values: Sequence[str], counts: NDArray[np.intp]) -> list[tuple[str, int]]:
    """Each value that is there, but ``""``, and how many have it; the most frequent first."""
    order = np.argsort(-counts, kind="stable").tolist()
    return [(values[n], int(counts[n])) for n in order if counts[n] and values[n]]
