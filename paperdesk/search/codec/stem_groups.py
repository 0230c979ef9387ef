"""Stem groups: the terms that share a stem, from ``network`` to networks and networking.

The terms of a field are words as written, so that a prefix finds what one
sees and an exact word is exact. All terms of one stem are a *stem group*
(a conflation class), named by the stem. Arrays under a field's prefix::

    family.blob, family.at   u1, u4  the groups' names, sorted by bytes (g + 1 offsets)
    family.first             u4      where each group's members begin (g + 1)
    family.term              u4      the members' ordinals, rising within a group

A group whose one member is its name is not written: most terms are such. Of
the terms 0 air, 1 network, 2 networked, 3 networks, 4 sea::

    family.blob  network     family.at     0 7
    family.term  1 2 3       family.first  0 3
    members(b"network")      1 2 3
    members(b"sea")          None: look for the term itself

Why not index stems beside words: that doubles the index. The forms of a word
together have about as many postings as its stem would, so asking for all of
them costs little more than asking for one.

An analyser says the stem of a word by a property ``stem_group``, a function of
``str`` to ``str``; fields of analysers without it have no groups.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import compress
from operator import ne
from typing import Any

import numpy as np

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, offsets
from paperdesk.search.codec.block_heads import BlockHeads, place_of

_BLOCK = 64  # groups of which the first is a head
StemFunction = Callable[[str], str]


def stem_function(field: Any) -> StemFunction | None:
    """The stemmer of a Whoosh field; None where its terms have no stem groups."""
    stem: StemFunction | None = getattr(field.analyzer, "stem_group", None)
    return stem


def is_paged(field: Any) -> bool:
    """Whether a Whoosh field holds pages of long texts (``positions``): its analyser says so."""
    return bool(getattr(field.analyzer, "paged", False))


class StemGroups:
    """Reader of one field's stem groups."""

    def __init__(self, file: ArrayFile, prefix: str) -> None:
        self._blob = file.raw(prefix + "family.blob")
        self._name_starts = file[prefix + "family.at"]
        self._member_starts = file[prefix + "family.first"]
        self._members = file[prefix + "family.term"]

    def __len__(self) -> int:
        return len(self._name_starts) - 1

    def name(self, group: int) -> bytes:
        """The stem of a group."""
        return bytes(self._blob[self._name_starts[group] : self._name_starts[group + 1]])

    def members(self, stem: bytes) -> list[int] | None:
        """The terms of a stem, rising; None where no group of that name is written."""
        if (block := self._heads.block_of(stem)) < 0:
            return None
        first = block * _BLOCK
        begins = self._name_starts[first : first + _BLOCK + 1].tolist()
        joined = bytes(self._blob[begins[0] : begins[-1]])
        place = place_of(stem, joined, [begin - begins[0] for begin in begins])
        if place < 0:
            return None
        members: list[int] = self.of(first + place).tolist()
        return members

    @cached_property
    def _heads(self) -> BlockHeads:
        starts, blob = self._name_starts.data, self._blob

        def head_at(block: int) -> bytes:
            group = block * _BLOCK
            return bytes(blob[starts[group] : starts[group + 1]])

        return BlockHeads(-(-len(self) // _BLOCK), head_at)

    def all(self) -> Iterator[tuple[bytes, list[int]]]:
        """Every group: its stem and its terms."""
        blob, names = bytes(self._blob), self._name_starts.tolist()
        starts, members = self._member_starts.tolist(), self._members.tolist()
        for n in range(len(self)):
            yield blob[names[n] : names[n + 1]], members[starts[n] : starts[n + 1]]

    def of(self, group: int) -> AnyInts:
        """The terms of a group by its number."""
        starts = self._member_starts
        return self._members[int(starts[group]) : int(starts[group + 1])]


def write_stem_groups(
    file: ArrayFileWriter, prefix: str, terms: Sequence[bytes], stems: Sequence[bytes]
) -> None:
    """Write the stem groups of a field; ``stems`` is in step with ``terms``."""
    differs = list(map(ne, terms, stems))
    names = sorted(set(compress(stems, differs)))
    number = dict(zip(names, range(len(names)), strict=True))
    group = np.fromiter(map(number.__getitem__, compress(stems, differs)), np.int64)
    member = np.flatnonzero(np.array(differs, np.bool_))
    own = [n for n in np.flatnonzero(~np.array(differs, np.bool_)).tolist() if terms[n] in number]
    group = np.append(group, [number[terms[n]] for n in own]).astype(np.int64)
    member = np.append(member, own).astype(np.uint32)
    file.add(prefix + "family.blob", b"".join(names))
    lengths = np.fromiter(map(len, names), np.int64, len(names))
    file.add(prefix + "family.at", offsets(lengths).astype(np.uint32))
    counts = np.bincount(group, minlength=len(names))
    file.add(prefix + "family.first", offsets(counts).astype(np.uint32))
    file.add(prefix + "family.term", member[np.lexsort((member, group))])


def _uncached(stem: StemFunction) -> StemFunction:
    """The function without a cache of its own: each term is asked for once, and to remember what it
    says takes half as long as to say it."""
    whole: StemFunction = getattr(stem, "__wrapped__", stem)
    return whole


class StemCache(dict[bytes, bytes]):
    """Cache of the stem of each term that was asked for."""

    def __init__(self, stem: StemFunction) -> None:
        super().__init__()
        self._stem = _uncached(stem)

    def __missing__(self, term: bytes) -> bytes:
        name = self._stem(term.decode()).encode()
        self[term] = name = term if name == term else name
        return name


def stems_of(terms: Sequence[bytes], stem: StemFunction | StemCache) -> list[bytes]:
    """The stem of each term."""
    if isinstance(stem, StemCache):
        return list(map(stem.__getitem__, terms))
    stem = _uncached(stem)
    stems = [stem(term.decode()).encode() for term in terms]
    return [term if name == term else name for term, name in zip(terms, stems, strict=True)]


def stems_read(terms: Sequence[bytes], groups: StemGroups) -> list[bytes]:
    """The stem of each term, as written in a segment that is merged."""
    stems = list(terms)
    for name, members in groups.all():
        for term in members:
            stems[term] = name
    return stems
