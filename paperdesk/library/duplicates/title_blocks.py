"""Title blocks: which papers of many are alike enough in a few words to be compared at all.

Blocking of record linkage (Christen, Data Matching, 2012, chapter 4): 100,000 papers make five
thousand million pairs, of which only those are looked at that share a rare word of their titles
and the first author's family name, two rare words, or the beginning or end of their abstracts.

Why words that two titles have at least: a word that stands in one title only (mistyped, or of
a subtitle) can never be shared, and would push out one that is. Why a block that is too large is
passed over: its words tell nothing, and the papers of one work meet in another block.

Why numbers and not words in the keys: a hundred thousand papers then take some 60 MB, not 300.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from paperdesk.library.imports.compared_words import SMALL

MOST = 24
"""Papers of one block that are compared with one another."""
_RARE = 3
"""Rare words of a title that make blocks."""
_END = 60
"""Letters of an abstract's beginning, and of its end, by which it is known again."""
_LEAST = 0.5
"""Share of the shorter title's words that two titles have in common to be compared."""
_WORDS = re.compile(r"[^\W_]+")
_POSITIVE = 0x7FFF_FFFF_FFFF_FFFF
_NO_LETTERS = {code: None for code in range(128) if not chr(code).isalpha()}


class TitleBlocks:
    """Collector of papers, by number, which then names the pairs that share a block."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._counts: list[int] = []
        self._titles: dict[int, tuple[int, frozenset[int]]] = {}
        self._abstracts: dict[int, int | list[int]] = {}

    def add(self, key: int, title: str, family: str, ends: tuple[str, str]) -> None:
        """Take a paper in: its folded title, its first author's folded family name, and how its
        abstract begins and ends."""
        found = dict.fromkeys(_WORDS.findall(title))  # in their order, the same at each search
        words = (word for word in found if word not in SMALL and len(word) > 1)
        numbers = frozenset([self._number(word) for word in words])
        for number in numbers:
            self._counts[number] += 1
        name = family.rpartition(" ")[2]
        self._titles[key] = (self._number(f"@{name}") if name else -1, numbers)
        for sign, part in zip((1, -1), ends, strict=True):
            letters = part.lower().translate(_NO_LETTERS)[::sign][:_END]
            if len(letters) == _END:
                _put(self._abstracts, sign * (hash(letters) & _POSITIVE), key)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Each pair that shares a block, the smaller key first; some come more than once."""
        yield from _pairs(self._abstracts)
        self._abstracts.clear()
        for one, two in _pairs(self._title_blocks()):
            ours, theirs = self._titles[one][1], self._titles[two][1]
            if len(ours & theirs) >= _LEAST * min(len(ours), len(theirs)):
                yield one, two

    def _title_blocks(self) -> dict[int, int | list[int]]:
        blocks: dict[int, int | list[int]] = {}
        counts, size = self._counts, len(self._counts) + 1
        for key, (family, numbers) in self._titles.items():
            known = [(counts[number], number) for number in numbers if counts[number] > 1]
            rare = sorted([number for _, number in sorted(known)[:_RARE]])
            for one, two in combinations(rare, 2):
                _put(blocks, one * size + two, key)
            if family >= 0:
                for one in rare:
                    _put(blocks, -(one * size + family) - 1, key)
        return blocks

    def _number(self, word: str) -> int:
        number = self._ids.setdefault(word, len(self._counts))
        if number == len(self._counts):
            self._counts.append(0)
        return number


def _put(blocks: dict[int, int | list[int]], block: int, key: int) -> None:
    """Most blocks have one paper, which needs no list."""
    there = blocks.get(block)
    if there is None:
        blocks[block] = key
    elif isinstance(there, list):
        if len(there) <= MOST:
            there.append(key)
    elif there != key:
        blocks[block] = [there, key]


def _pairs(blocks: dict[int, int | list[int]]) -> Iterator[tuple[int, int]]:
    for keys in blocks.values():
        if isinstance(keys, list) and len(keys) <= MOST:
            for one, two in combinations(keys, 2):
                yield (one, two) if one < two else (two, one)
