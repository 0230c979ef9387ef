"""Stem groups: the terms that share a stem, from ``network`` to networks and networking.

The terms of a field are words as written, so that a prefix finds what one
sees and an exact word is exact. All terms of one stem are a *stem group*
(a conflation class), named by the stem. Arrays under a field's prefix::

    family.blob, family.size   u1, u1  the groups' names, sorted by bytes; how long each is
    family.count               u1      how many members each group has
    family.term                u4      the members' ordinals, rising within a group
    family.size.sum, .count.sum  u4    of both the sum of every 64 (``running_sums``)

A group whose one member is its name is not written: most terms are such. Of
the terms 0 air, 1 network, 2 networked, 3 networks, 4 sea::

    family.blob  network     family.size   7
    family.term  1 2 3       family.count  3
    members(b"network")      1 2 3
    members(b"sea")          None: look for the term itself

Why not index stems beside words: that doubles the index. The forms of a word
together have about as many postings as its stem would, so asking for all of
them costs little more than asking for one.

An analyser says the stems of words by a property ``stems_of_words``, a function of
many at once; fields of analysers without it have no groups.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import accumulate, compress, repeat
from operator import ne
from typing import Any

import numpy as np

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, narrowest
from paperdesk.search.codec.block_heads import BlockHeads, place_of
from paperdesk.search.codec.running_sums import BLOCK, RunningSums, write_block_sums, write_lengths

_AT_ONCE = 8_192
StemFunction = Callable[[Sequence[str]], list[str]]
"""The stem of each of some words."""


def stem_function(field: Any) -> StemFunction | None:
    """The stemmer of a Whoosh field; None where its terms have no stem groups."""
    stem: StemFunction | None = getattr(field.analyzer, "stems_of_words", None)
    return stem


def is_paged(field: Any) -> bool:
    """Whether a Whoosh field holds pages of long texts (``positions``): its analyser says so."""
    return bool(getattr(field.analyzer, "paged", False))


class StemGroups:
    """Reader of one field's stem groups."""

    def __init__(self, file: ArrayFile, prefix: str) -> None:
        self._blob = file.raw(prefix + "family.blob")
        self._name_sizes = file[prefix + "family.size"]
        self._name_starts = RunningSums.of(file, prefix + "family.size")
        self._member_starts = RunningSums.of(file, prefix + "family.count")
        self._members = file[prefix + "family.term"]

    def __len__(self) -> int:
        return len(self._name_starts) - 1

    def name(self, group: int) -> bytes:
        """The stem of a group."""
        start, stop = self._name_starts.range(group)
        return bytes(self._blob[start:stop])

    def members(self, stem: bytes) -> list[int] | None:
        """The terms of a stem, rising; None where no group of that name is written."""
        if (block := self._heads.block_of(stem)) < 0:
            return None
        first, start, sizes = self._name_starts.block(block)
        begins = list(accumulate(sizes, initial=0))
        joined = bytes(self._blob[start : start + begins[-1]])
        place = place_of(stem, joined, begins)
        if place < 0:
            return None
        members: list[int] = self.of(first + place).tolist()
        return members

    @cached_property
    def _heads(self) -> BlockHeads:
        firsts, sizes, blob = self._name_starts.firsts, self._name_sizes.data, self._blob

        def head_at(block: int) -> bytes:
            start = firsts[block]
            return bytes(blob[start : start + sizes[block * BLOCK]])

        return BlockHeads(self._name_starts.block_count, head_at)

    def by_member(self) -> tuple[AnyInts, AnyInts]:
        """All members, rising, and the group of each: u4."""
        groups = np.arange(len(self), dtype=np.uint32).repeat(np.diff(self._member_starts.whole))
        order = self._members.argsort(kind="stable")
        return self._members[order], groups[order]

    def names(self, groups: AnyInts) -> list[bytes]:
        """The stems of some groups."""
        blob, starts = self._blob, self._name_starts.whole
        places = zip(starts[groups].tolist(), starts[groups + 1].tolist(), strict=True)
        return [bytes(blob[start:stop]) for start, stop in places]

    def of(self, group: int) -> AnyInts:
        """The terms of a group by its number."""
        start, stop = self._member_starts.range(group)
        return self._members[start:stop]


def write_stem_groups(
    file: ArrayFileWriter, prefix: str, terms: Sequence[bytes], stems: Sequence[bytes]
) -> None:
    """Write the stem groups of a field; ``stems`` is in step with ``terms``."""
    names = sorted(set(compress(stems, map(ne, terms, stems))))
    number = dict(zip(names, range(len(names)), strict=True))
    group = np.fromiter(map(number.get, stems, repeat(-1)), np.int64, len(stems))
    member = np.flatnonzero(group >= 0).astype(np.uint32)
    lengths = np.fromiter(map(len, names), np.int64, len(names))
    write_groups(file, prefix, (b"".join(names), lengths), member, group[member])


def write_groups(
    file: ArrayFileWriter,
    prefix: str,
    names: tuple[AnyInts | bytes, AnyInts],
    members: AnyInts,
    groups: AnyInts,
) -> None:
    """Write groups: the bytes of all their names and the length of each, in byte order; the members
    of all (u4, rising), and the group of each."""
    blob, lengths = names
    file.add(prefix + "family.blob", blob)
    file.add(prefix + "family.size", narrowest(lengths, "<u1", "<u2", "<u4"))
    write_block_sums(file, prefix + "family.size", lengths)
    write_lengths(file, prefix + "family.count", np.bincount(groups, minlength=len(lengths)))
    file.add(prefix + "family.term", members[np.argsort(groups, kind="stable")])


class StemCache(dict[bytes, bytes]):
    """Cache of the stem of each term that was asked for."""

    def __init__(self, stem: StemFunction) -> None:
        super().__init__()
        self._stem = stem

    def of(self, terms: Sequence[bytes]) -> list[bytes]:
        """The stem of each term."""
        new = [term for term in terms if term not in self]
        self.update(zip(new, stems_of(new, self._stem), strict=True))
        return list(map(self.__getitem__, terms))


def stems_of(terms: Sequence[bytes], stem: StemFunction) -> list[bytes]:
    """The stem of each term; of some thousand at a time, so that little stands in memory."""
    stems: list[bytes] = []
    for start in range(0, len(terms), _AT_ONCE):
        some = terms[start : start + _AT_ONCE]
        words = b"\n".join(some).decode().split("\n")  # quicker than one by one
        if len(words) > len(some):
            words = [term.decode() for term in some]
        named = zip(some, words, stem(words), strict=True)
        stems += [term if name == word else name.encode() for term, word, name in named]
    return stems
