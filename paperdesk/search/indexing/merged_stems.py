"""Merged stems: the stem groups of the terms of a merge, found portion by portion.

Of each term its stem is written in a segment that has it, or the analyser says it. Kept are, as
arrays, those stems that are not the term itself. Only when all are known can the other members be
found, the terms that are the name of a group; so the terms are passed through a second time.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import repeat
from operator import ne

import numpy as np

from paperdesk.search.codec.array_file import ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, mask_of, offsets
from paperdesk.search.codec.stem_groups import StemFunction, StemGroups, stems_of, write_groups
from paperdesk.search.indexing.term_union import UnionPortion, Words, union_of


class MergedStems:
    """Stem groups of one field that is merged, of segments that have those ``groups`` (None: one
    has none, and ``stem`` tells them)."""

    def __init__(self, groups: Sequence[StemGroups] | None, stem: StemFunction) -> None:
        self._stem = stem
        self._groups = None if groups is None else [(one, *one.by_member()) for one in groups]
        self._count = 0
        self._members: list[AnyInts] = []
        self._sizes: list[AnyInts] = []
        self._blobs: list[bytes] = []

    def of(self, portion: UnionPortion) -> list[bytes]:
        """The stem of each term of a portion."""
        texts = portion.terms.texts()
        if self._groups is None:
            return stems_of(texts, self._stem)
        for (groups, members, numbers), (start, stop), ordinals in zip(
            self._groups, portion.own, portion.ordinals, strict=True
        ):
            first, last = members.searchsorted(np.array([start, stop], members.dtype)).tolist()
            own = ordinals[members[first:last] - start].tolist()
            for ordinal, name in zip(own, groups.names(numbers[first:last]), strict=True):
                texts[ordinal] = name
        return texts

    def add(self, texts: Sequence[bytes], stems: Sequence[bytes]) -> None:
        """Append the next terms, and the stem of each."""
        differ = np.fromiter(map(ne, texts, stems), np.bool_, len(texts)).nonzero()[0]
        names = [stems[n] for n in differ.tolist()]
        self._members.append((differ + self._count).astype(np.uint32))
        self._sizes.append(np.fromiter(map(len, names), np.uint32, len(names)))
        self._blobs.append(b"".join(names))
        self._count += len(texts)

    def write(
        self, file: ArrayFileWriter, prefix: str, portions: Iterable[Sequence[bytes]]
    ) -> None:
        """Write the groups; ``portions``: all terms once more."""
        sizes = np.concatenate(self._sizes)
        words = Words(b"".join(self._blobs), offsets(sizes)[:-1], sizes)
        members = np.concatenate(self._members)
        distinct, groups = union_of(words)
        names = words.chosen(distinct)
        differ = mask_of(members, self._count)
        found = [(members, groups), *_named(names, differ, portions)]
        del words, distinct, self._blobs, self._sizes, self._members
        members, groups = (np.concatenate(column) for column in zip(*found, strict=True))
        order = members.argsort(kind="stable")
        blob = np.concatenate([np.zeros(0, np.uint8), *names.joined()])
        named = blob, names.sizes.astype(np.int64)
        write_groups(file, prefix, named, members[order], groups[order])


def _named(
    names: Words, differ: AnyInts, portions: Iterable[Sequence[bytes]]
) -> Iterable[tuple[AnyInts, AnyInts]]:
    """Which terms are the name of a group, and which group's, but for those of another stem."""
    first = before = 0
    for texts in portions:
        last = bisect_right(range(len(names)), texts[-1], first, key=names.text)
        some = names.chosen(slice(first, last)).texts()
        number = dict(zip(some, range(first, last), strict=True))
        groups = np.fromiter(map(number.get, texts, repeat(-1)), np.int64, len(texts))
        groups[differ[before : before + len(texts)]] = -1
        rows = (groups >= 0).nonzero()[0]
        yield (rows + before).astype(np.uint32), groups[rows]
        first, before = last, before + len(texts)
