"""Term subset: terms of a field whose numbers are kept apart from those of all others.

As the doc ids of dense terms are (``dense_terms``), and the frequencies of terms that stand often
in a document (``patched_small``). Arrays, for a subset ``NAME``, absent where it is empty::

    NAME.term   u4  rising: the ordinals of its terms
    NAME.first  u4  how many postings those before this one have (n + 1; or u8)

Both the subset's numbers and those of the others stand in the order of the terms. Of four terms
with 1, 300, 2 and 400 postings the second and the last are apart::

    posting_starts  0 1 301 303 703     NAME.term  1 3     NAME.first  0 300 700
    of the others   0 1 1 3 3           woven      1 | 300 of the subset | 2 | 400 of the subset
"""

from bisect import bisect_left
from dataclasses import dataclass
from typing import overload

import numpy as np

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Ints, Mask, lookup_sorted, narrowest, offsets
from paperdesk.search.codec.running_sums import RunningSums


class TermSubset:
    """Reader of one subset. A *row* is a term's number in it."""

    def __init__(self, file: ArrayFile, name: str) -> None:
        self.terms, self.first = file[f"{name}.term"], file[f"{name}.first"]
        # Looked at number by number: not as arrays, of which each call takes longer.
        self._terms, self._first = self.terms.data, self.first.data

    def place(self, term: int) -> tuple[int, int]:
        """The row of a term (-1: it is none of them), and how many postings those before it
        have."""
        row = bisect_left(self._terms, term)
        there = row < len(self._terms) and self._terms[row] == term
        return row if there else -1, self._first[row]

    def before(self, term: int) -> int:
        """How many postings those of its terms have that come before ``term``."""
        first: int = self._first[bisect_left(self._terms, term)]
        return first

    def all_before(self, start: int, stop: int) -> AnyInts:
        """The same of each of the terms ``start`` to ``stop``: it changes behind a term of its
        own."""
        row, end = self.rows(start, stop)
        ends = np.empty(end - row + 2, np.int64)
        ends[0], ends[1:-1], ends[-1] = start - 1, self.terms[row:end], stop - 1
        return self.first[row : end + 1].astype(np.int64).repeat(np.diff(ends))

    def rows(self, start: int, stop: int) -> tuple[int, int]:
        """The rows of the terms ``start`` to ``stop``: the first and the one behind the last."""
        row = bisect_left(self._terms, start)
        return row, bisect_left(self._terms, stop, row)

    def rows_of(self, terms: Ints) -> tuple[Ints, Mask]:
        """Of rising terms the rows of those that are in it, and which these are."""
        rows, hit = lookup_sorted(self.terms, terms.astype(self.terms.dtype))
        return rows[hit], hit

    def range(self, row: int) -> tuple[int, int]:
        """Where the postings of a row begin and end."""
        return self._first[row], self._first[row + 1]

    def within(self, starts: RunningSums, start: int, stop: int) -> "SubsetPlaces":
        """Where in a span, whose terms begin at ``starts``, its postings stand."""
        rows = slice(*self.rows(start, stop))
        begins = starts[self.terms[rows].astype(np.intp)] - starts[start]
        first = self.first[rows.start : rows.stop + 1].astype(np.int64)
        return SubsetPlaces(begins.astype(np.int64), first - first[0])


@dataclass(frozen=True, slots=True)
class SubsetPlaces:
    """Where in a span of terms the postings of a subset stand: where each of its terms begins there
    (``begins``), and among those of the subset alone (``first``, n + 1).

    ``begins 1 303``, ``first 0 300 700``: the postings 1 to 300 and 303 on are the subset's.
    """

    begins: AnyInts
    first: AnyInts

    def rows_of_others(self, others: Ints) -> Ints:
        """Where in the span the postings of all others stand, by their number among these."""
        before = self.begins - self.first[:-1]
        found: Ints = others + self.first[before.searchsorted(others, "right")]
        return found

    def rows_of_subset(self, numbers: Ints) -> Ints:
        """Where in the span the subset's postings stand, by their number."""
        terms = self.first.searchsorted(numbers, "right") - 1
        found: Ints = numbers + (self.begins - self.first[:-1])[terms]
        return found

    def before(self, rows: Ints) -> Ints:
        """How many of the subset's postings come before each of some in the span."""
        if not len(self.begins):
            return np.zeros(len(rows), np.intp)
        terms = self.begins.searchsorted(rows, "right")
        reached = rows - (self.begins - self.first[:-1])[terms - 1]
        return np.where(terms > 0, np.minimum(self.first[terms], reached), 0)


class OtherStarts:
    """Offsets of all terms (n + 1) among the postings of those that are not in a subset; of these
    there are none. Asked for as :class:`RunningSums` are."""

    def __init__(self, starts: RunningSums, subset: TermSubset) -> None:
        self._starts, self._subset = starts, subset

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice | Ints) -> AnyInts: ...
    def __getitem__(self, index: int | slice | Ints) -> int | AnyInts:
        starts, subset = self._starts, self._subset
        if not isinstance(index, slice | np.ndarray):
            return starts[index] - subset.before(index)
        found = starts[index].astype(np.int64)
        if isinstance(index, slice):
            found -= subset.all_before(index.start, index.stop)
            return found
        rows = subset.terms.searchsorted(index.astype(subset.terms.dtype))
        return found - subset.first[rows]


Starts = RunningSums | OtherStarts
"""Offsets of terms, of all or of those that are not in a subset."""


def woven(others: AnyInts, begins: AnyInts, of_subset: AnyInts, sizes: AnyInts) -> AnyInts:
    """The numbers of the others, and those of a subset in between: of each of its terms where it
    begins among all, and how many it has."""
    parts, at, taken, given = [], 0, 0, 0
    for begin, size in zip(begins.tolist(), sizes.tolist(), strict=True):
        if begin > at:
            parts.append(others[taken : taken + begin - at])
            taken += begin - at
        parts.append(of_subset[given : given + size])
        given += size
        at = begin + size
    return np.concatenate([*parts, others[taken:]])


def write_subset(file: ArrayFileWriter, name: str, terms: AnyInts, doc_freqs: AnyInts) -> None:
    """Write a subset, if there is any such term."""
    if len(terms):
        file.add(f"{name}.term", terms.astype(np.uint32))
        file.add(f"{name}.first", narrowest(offsets(doc_freqs), "<u4", "<u8"))
