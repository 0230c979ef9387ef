"""Paper columns: what is said of all papers, and what the reader did with them, by key.

Papers lie in blocks of equal size; a block that is out of date is read anew by whoever knows the
rows (:meth:`PaperColumns.put_facts`, :meth:`PaperColumns.put_marks`), in place. The stamps of a
block say which state of the rows it shows. An order of all papers is a column of keys, with the
stamps of all blocks that it was read at.
"""

from array import array
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import AnyInts, Mask
from paperdesk.search.columns.coded_column import CodedColumn, most_first
from paperdesk.search.key_bits import KeyBits, key_array, key_numbers

NUMBERS = {"marks": np.uint16, "has": np.uint8, "year": np.int16}
"""Columns of numbers and their types; a paper without a year has 0 there."""
TEXTS = ("published", "added", "category", "source", "categories")
"""Columns of texts."""
STAMPS = ("facts", "reading")
Row = Sequence[object]
Chosen: TypeAlias = "array[int] | NDArray[np.int64]"
"""Keys, or those of them that there is room for (:meth:`PaperColumns.chosen`)."""
Stamps = Mapping[int, Sequence[int]]
"""The stamps of each block that has papers, in the order of :data:`STAMPS`."""


class PaperColumns:
    """Columns of the papers with keys from 0 to before ``end``, a multiple of ``block``.

    ``marks`` are bits that the owner of the rows gives their meaning; 0 where there is no paper.
    """

    def __init__(self, block: int) -> None:
        self.block = block
        self.numbers: dict[str, AnyInts] = {n: np.zeros(0, kind) for n, kind in NUMBERS.items()}
        self.texts = {name: CodedColumn(np.zeros(0, np.int32)) for name in TEXTS}
        self.stamps: dict[str, NDArray[np.int64]] = {n: np.zeros(0, np.int64) for n in STAMPS}
        self.orders: dict[str, tuple[AnyInts, int, int]] = {}
        """The keys in each order, how many have a place in it, and the moment of it."""
        self.groups: dict[str, list[tuple[int, int]]] = {}
        """Of an order that is one group after another, the groups and how many each has."""
        self._lists: tuple[int, NDArray[np.intp], NDArray[np.intp], list[str]] | None = None

    @property
    def end(self) -> int:
        """The first key that there is no room for."""
        return len(self.numbers["marks"])

    def outdated(self, told: Stamps) -> dict[str, list[int]]:
        """The blocks whose facts, and whose reading, are to be put anew; all that these stamps
        lack are emptied at once."""
        count = max(told, default=-1) + 1
        self._grow(count)
        found = {}
        for at, name in enumerate(STAMPS):
            now = np.zeros(len(self.stamps[name]), np.int64)
            if told:
                now[key_numbers(list(told))] = [stamps[at] for stamps in told.values()]
            differing = np.flatnonzero(now != self.stamps[name]).tolist()
            found[name] = [block for block in differing if block in told]
            for block in differing:
                if block not in told:
                    self._empty(block)
        return found

    def put_facts(self, first: int, stamps: Sequence[int], rows: Sequence[Row]) -> None:
        """Put the facts of ``len(stamps)`` blocks from ``first`` on: rows of key, has, year and
        the texts of :data:`TEXTS`."""
        part = slice(first * self.block, (first + len(stamps)) * self.block)
        columns = list(zip(*rows, strict=True)) or [()] * (3 + len(TEXTS))
        keys = np.array(columns[0], np.intp)
        for name, values in zip(("has", "year"), columns[1:3], strict=True):
            column = self.numbers[name]
            column[part] = 0
            column[keys] = [_within(value) for value in values]
        for name, texts in zip(TEXTS, columns[3:], strict=True):
            codes = self.texts[name].encoded(map(str, texts))
            self.texts[name].codes[part] = -1
            self.texts[name].codes[keys] = codes
        self.stamps["facts"][first : first + len(stamps)] = stamps

    def put_marks(
        self,
        first: int,
        stamps: Sequence[int],
        rows: "Iterable[tuple[array[int], array[int] | int]]",
    ) -> None:
        """Put the marks of ``len(stamps)`` blocks from ``first`` on: keys, and the bits of each
        (then a key comes once) or of all; those of a key that comes twice are joined."""
        part = np.zeros(len(stamps) * self.block, np.uint16)
        start = first * self.block
        for keys, bits in rows:
            of_each = np.uint16(bits) if isinstance(bits, int) else key_numbers(bits)
            part[key_numbers(keys) - start] |= np.asarray(of_each, np.uint16)
        self.numbers["marks"][start : start + len(part)] = part
        self.stamps["reading"][first : first + len(stamps)] = stamps

    def change_marks(
        self,
        spans: Sequence[tuple[int, int]],
        bits: tuple[int, int],
        there: int,
        but: "array[int]",
        stamps: Mapping[int, tuple[int, int]],
    ) -> int:
        """Change marks in place, of the papers in spans (first and last keys) that have the bit
        ``there``: of ``bits`` the first are taken off and the second given, but of the papers
        ``but``. ``stamps`` are those of the blocks before and after; a block with another one is
        left as it is, to be put anew. How many blocks were changed."""
        told = np.array([(n, *both) for n, both in stamps.items()], np.int64).reshape(-1, 3)
        told = told[told[:, 0] < len(self.stamps["reading"])]
        told = told[self.stamps["reading"][told[:, 0]] == told[:, 1]]
        marks = self.numbers["marks"]
        chosen = self.in_blocks(spans, told[:, 0])
        chosen &= (marks & np.uint16(there)) != 0
        chosen[self.chosen(but)] = False
        asked, wanted = np.uint16(bits[0]), np.uint16(bits[1])
        np.copyto(marks, (marks & ~asked) | wanted, where=chosen)
        self.stamps["reading"][told[:, 0]] = told[:, 2]
        return len(told)

    def in_blocks(self, spans: Sequence[tuple[int, int]], blocks: Collection[int]) -> Mask:
        """The papers in rising spans (first and last keys) that are in these blocks."""
        known = np.zeros(len(self.stamps["reading"]), np.bool_)
        known[np.asarray(blocks, np.intp)] = True
        edges = np.zeros(self.end + 1, np.int8)
        firsts, lasts = np.array(spans, np.int64).reshape(-1, 2).T
        edges[np.minimum(firsts, self.end)] += 1  # no two spans touch
        edges[np.minimum(lasts + 1, self.end)] -= 1
        chosen: Mask = np.cumsum(edges[:-1], dtype=np.int8).view(np.bool_)
        chosen &= np.repeat(known, self.block)
        return chosen

    def moment(self) -> int:
        """A number that is another one after facts of any paper changed."""
        stamps = self.stamps["facts"].view(np.uint64)
        mixed = stamps * (np.arange(len(stamps), dtype=np.uint64) * np.uint64(2) + np.uint64(1))
        return int(mixed.sum(dtype=np.uint64)) >> 1

    def has_order(self, name: str) -> bool:
        """Whether an order is there, and need not be put anew."""
        return name in self.orders and self.orders[name][2] == self.moment()

    def put_order(self, name: str, keys: "array[int]", placed: int) -> None:
        """Put an order: all keys, of which the first ``placed`` have a place in it."""
        numbers = key_numbers(keys)
        self.orders[name] = (numbers[numbers < self.end].astype(np.int32), placed, self.moment())

    def put_turned_order(self, name: str, source: str, sizes: Sequence[int]) -> bool:
        """Put an order with the groups of another one, of which each has so many papers, the other
        way round, and within them as it is; False where they are not those of all papers."""
        keys, placed, moment = self.orders[source]
        if sum(sizes) != len(keys):
            return False
        parts = np.split(keys, np.cumsum(sizes)[:-1])
        self.orders[name] = np.concatenate(parts[::-1]), placed, moment
        return True

    def marked(self, asked: int, wanted: int) -> Mask:
        """The papers of whose bits ``asked`` those of ``wanted`` are set, and no others."""
        found: Mask = (self.numbers["marks"] & np.uint16(asked)) == np.uint16(wanted)
        return found

    def marked_bits(self, asked: int, wanted: int) -> KeyBits:
        """As :meth:`marked`, as a set."""
        return KeyBits.of_flags(self.marked(asked, wanted))

    def with_bits(self, name: str, bits: int) -> KeyBits:
        """The papers with any of these bits in a column of numbers."""
        column = self.numbers[name]
        return KeyBits.of_flags((column & column.dtype.type(bits)) != 0)

    def between(self, name: str, first: str, end: str) -> KeyBits:
        """The papers whose text in a column, and whatever goes on from it, stands from ``first``
        to before ``end``."""
        return KeyBits.of_flags(self.texts[name].between(first, end))

    def listed(self, name: str, members: Mask, *, turned: bool) -> "array[int]":
        """The members in an order that is there, or turned: those without a place last."""
        keys, placed = self.orders[name][:2]
        if turned:
            first, rest = keys[:placed][::-1], keys[placed:]
            return key_array(np.concatenate([first[members[first]], rest[members[rest]]]))
        return key_array(keys[members[keys]])

    def group_counts(
        self, name: str, tests: Sequence[tuple[int, int, int]]
    ) -> dict[int, tuple[int, ...]]:
        """How many papers of each group pass each test: (asked, wanted) as :meth:`marked` has it,
        and bits of which any is set (0: no such)."""
        marks = self.numbers["marks"][self.orders[name][0]]
        starts = np.cumsum([0, *(size for _, size in self.groups[name])])[:-1]
        if not len(starts):
            return {}
        found = []
        for asked, wanted, some in tests:
            passed = (marks & np.uint16(asked)) == np.uint16(wanted)
            if some:
                passed &= (marks & np.uint16(some)) != 0
            found.append(np.add.reduceat(passed, starts, dtype=np.intp).tolist())
        groups = (group for group, _ in self.groups[name])
        return dict(zip(groups, zip(*found, strict=True), strict=True))

    def number_counts(self, name: str, keys: "Chosen | None" = None) -> list[tuple[int, int]]:
        """How many of these papers (None: all) have each number but 0, the smallest first."""
        counts = np.bincount(self.numbers[name][self._chosen(keys)], minlength=1)
        return [
            (number, int(counts[number])) for number in np.flatnonzero(counts).tolist() if number
        ]

    def counts(self, name: str, keys: "Chosen | None" = None) -> list[tuple[str, int]]:
        """How many of these papers (None: all) have each text, the most frequent first."""
        column = self.texts[name]
        return most_first(column.values, column.counts(self._chosen(keys)))

    def list_counts(
        self, keys: "Chosen", split: Callable[[str], Iterable[str]]
    ) -> list[tuple[str, int]]:
        """As :meth:`counts` of ``categories``, of which each text is ``split`` into several."""
        column = self.texts["categories"]
        times = column.counts(self._chosen(keys))
        if self._lists is None or self._lists[0] != len(times):
            codes: dict[str, int] = {}
            flat = [[codes.setdefault(one, len(codes)) for one in split(v)] for v in column.values]
            lengths = np.array([len(each) for each in flat], np.intp)
            numbers = np.array([code for each in flat for code in each], np.intp)
            self._lists = len(times), numbers, lengths, list(codes)
        _, numbers, lengths, values = self._lists
        counts = np.bincount(numbers, np.repeat(times, lengths), minlength=len(values))
        return most_first(values, counts.astype(np.intp))

    def chosen(self, keys: "array[int]") -> NDArray[np.int64]:
        """Those of the keys that there is room for, as all that counts takes them."""
        numbers = key_numbers(keys)
        if not len(numbers) or (numbers.min() >= 0 and numbers.max() < self.end):
            return numbers
        return numbers[(numbers >= 0) & (numbers < self.end)]

    def _chosen(self, keys: "Chosen | None") -> slice | NDArray[np.int64]:
        if keys is None:
            return slice(None)
        return keys if isinstance(keys, np.ndarray) else self.chosen(keys)

    def _grow(self, blocks: int) -> None:
        lacking = blocks - len(self.stamps["facts"])
        if lacking <= 0:
            return
        for name, stamps in self.stamps.items():
            self.stamps[name] = np.concatenate([stamps, np.zeros(lacking, np.int64)])
        more = lacking * self.block
        for name, column in self.numbers.items():
            self.numbers[name] = np.concatenate([column, np.zeros(more, column.dtype)])
        for text in self.texts.values():
            text.codes = np.concatenate([text.codes, np.full(more, -1, np.int32)])

    def _empty(self, block: int) -> None:
        self.put_facts(block, [0], [])
        self.put_marks(block, [0], [])


def _within(number: object) -> int:
    """A year as a column can hold it."""
    value = int(number) if isinstance(number, int) else 0
    return value if 0 < value < 1 << 15 else 0
