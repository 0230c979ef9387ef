"""Segment acronyms: the file of what the papers of one segment introduce, and how it is read.

It is a list of lines ``rlhf<tab>RLHF<tab>reinforcement learning from human feedback<tab>3``,
sorted by the checksum of the acronym in small letters; beside it the checksums of the long forms'
keys with the numbers of their lines. All of it is mapped: no acronym takes memory before it is
asked for.
"""

import zlib
from collections.abc import Iterator, Sequence

import numpy as np

from paperdesk.search.acronyms.acronym_pairs import Pair
from paperdesk.search.acronyms.acronym_table import key_of_form
from paperdesk.search.codec.array_file import ArrayFile
from paperdesk.search.codec.array_ops import AnyInts

VERSION = 1
"""Of the rules by which pairs are read off texts."""


class SegmentAcronyms:
    """Pairs that the papers of one segment introduce, with the number of these papers."""

    def __init__(self, file: ArrayFile, count: int) -> None:
        if file.meta != {"papers": count, "version": VERSION}:
            raise ValueError("it is of other papers or rules")
        self._lines = file.raw("lines")
        self._starts, self._names = file["starts"], file["names"]
        self._keys, self._rows = file["keys"], file["rows"]

    def of_name(self, name: str) -> Iterator[tuple[Pair, int]]:
        """The pairs of an acronym in small letters."""
        for row in _range(self._names, name):
            line = self._line(row)
            if line[0] == name:
                yield (line[1], line[2]), int(line[3])

    def of_key(self, key: Sequence[str]) -> Iterator[tuple[Pair, int]]:
        """The pairs of a long form, by its key."""
        for place in _range(self._keys, " ".join(key)):
            line = self._line(int(self._rows[place]))
            if key_of_form(line[2]) == tuple(key):
                yield (line[1], line[2]), int(line[3])

    def _line(self, row: int) -> list[str]:
        start, end = int(self._starts[row]), int(self._starts[row + 1])
        return str(self._lines[start:end], "utf-8").split("\t")


def checksum(text: str) -> int:
    """The checksum by which a text is looked up."""
    return zlib.crc32(text.encode())


def _range(sums: AnyInts, text: str) -> range:
    """The places of a text's checksum."""
    wanted = np.uint32(checksum(text))
    return range(
        int(np.searchsorted(sums, wanted, "left")), int(np.searchsorted(sums, wanted, "right"))
    )
