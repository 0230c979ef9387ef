"""Words that share a stem: from ``network`` to network, networks, networking, networked.

The terms of a field are words as written, so that a prefix finds what one
sees and an exact word is exact. A word with all its forms is a *family*,
named by their stem. Arrays under a field's prefix::

    family.blob, family.at   u1, u4  the families' names, sorted by bytes (f + 1 offsets)
    family.first             u4      where each family's members begin (f + 1)
    family.term              u4      the members' term numbers, rising within a family

A family whose one member is its name is not written: most words are such.

Why not index stems beside words: that doubles the index. The forms of a word
together have about as many postings as its stem would, so asking for all of
them costs little more than asking for one.

An analyser says what a word's family is by a method ``family(word) -> str``;
fields of analysers without it have no families.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import compress
from operator import ne
from typing import Any

import numpy as np

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, offsets

Family = Callable[[str], str]


def stem_group_of(field: Any) -> Family | None:
    """What says the family of a word in a field of Whoosh's; None where there are none."""
    family: Family | None = getattr(field.analyzer, "family", None)
    return family


class StemGroups:
    """Reads the families of one field."""

    def __init__(self, box: ArrayFile, prefix: str) -> None:
        self._blob = box.raw(prefix + "family.blob")
        self._at = box[prefix + "family.at"]
        self._first = box[prefix + "family.first"]
        self._terms = box[prefix + "family.term"]

    def __len__(self) -> int:
        return len(self._at) - 1

    def name(self, family: int) -> bytes:
        """The name of a family."""
        return bytes(self._blob[self._at[family] : self._at[family + 1]])

    def members(self, name: bytes) -> list[int] | None:
        """The terms of a family, rising; None where no family of that name is written."""
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) >> 1
            if self.name(middle) < name:
                low = middle + 1
            else:
                high = middle
        if low == len(self) or self.name(low) != name:
            return None
        members: list[int] = self.of(low).tolist()
        return members

    def all(self) -> Iterator[tuple[bytes, list[int]]]:
        """Every family: its name and its terms."""
        blob, at = bytes(self._blob), self._at.tolist()
        first, terms = self._first.tolist(), self._terms.tolist()
        for n in range(len(self)):
            yield blob[at[n] : at[n + 1]], terms[first[n] : first[n + 1]]

    def of(self, family: int) -> AnyInts:
        """The terms of a family by its place."""
        return self._terms[int(self._first[family]) : int(self._first[family + 1])]


def write_stem_groups(
    box: ArrayFileWriter, prefix: str, terms: Sequence[bytes], names: Sequence[bytes]
) -> None:
    """Write the families of a field; ``names`` has that of each term."""
    other = list(map(ne, terms, names))
    written = sorted(set(compress(names, other)))
    number = dict(zip(written, range(len(written)), strict=True))
    family = np.fromiter(map(number.__getitem__, compress(names, other)), np.int64)
    term = np.flatnonzero(np.array(other, np.bool_))
    own = [n for n in np.flatnonzero(~np.array(other, np.bool_)).tolist() if terms[n] in number]
    family = np.append(family, [number[terms[n]] for n in own]).astype(np.int64)
    term = np.append(term, own).astype(np.uint32)
    box.add(prefix + "family.blob", b"".join(written))
    box.add(prefix + "family.at", _starts(written))
    counts = np.bincount(family, minlength=len(written))
    box.add(prefix + "family.first", offsets(counts).astype(np.uint32))
    box.add(prefix + "family.term", term[np.lexsort((term, family))])


class StemGroupCache(dict[bytes, bytes]):
    """Remembers the family of each term that was asked for."""

    def __init__(self, family: Family) -> None:
        super().__init__()
        self._family = family

    def __missing__(self, term: bytes) -> bytes:
        name = self._family(term.decode()).encode()
        self[term] = name = term if name == term else name
        return name


def names_of(terms: Sequence[bytes], family: Family | StemGroupCache) -> list[bytes]:
    """The family of each term."""
    if isinstance(family, StemGroupCache):
        return list(map(family.__getitem__, terms))
    names = [family(term.decode()).encode() for term in terms]
    return [term if name == term else name for term, name in zip(terms, names, strict=True)]


def names_read(terms: Sequence[bytes], families: StemGroups) -> list[bytes]:
    """The family of each term, as written in a segment that is merged."""
    names = list(terms)
    for name, members in families.all():
        for term in members:
            names[term] = name
    return names


def _starts(things: Sequence[bytes]) -> AnyInts:
    return offsets(np.fromiter(map(len, things), np.int64, len(things))).astype(np.uint32)
