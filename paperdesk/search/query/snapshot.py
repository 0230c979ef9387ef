"""One state of the index as the matcher sees it: papers by number, their keys and norms.

A :class:`Snapshot` numbers the papers of all segments through; the words are
looked up through its ``term_lookup``. The matcher knows nothing of segments, and
nothing of Whoosh.

Why sets of keys are remembered as masks: the library hands over the same set
again and again while nothing changes (the papers of a place, of a tag), and
turning 100,000 keys into numbers takes longer than most searches.
"""

from collections.abc import Sequence, Set

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import Floats, Ints, Mask, lookup_sorted
from paperdesk.search.query.prepared import LeafCache
from paperdesk.search.query.ranking import KeyOrder
from paperdesk.search.reader.index_generation import IndexGeneration
from paperdesk.search.reader.term_lookup import TermLookup

_MOST_SETS = 16


class Snapshot:
    """All segments of one generation, papers numbered from 0 through all of them.

    Several threads may ask at once.
    """

    def __init__(self, generation: IndexGeneration) -> None:
        self.generation = generation
        self.forms = TermLookup(generation)
        self.weighting = generation.weighting
        self.size = generation.size
        self.papers = generation.papers
        self.keys: NDArray[np.int64] = generation.numbers("key")
        self.live: Mask = generation.live()
        self.whole = self.papers == self.size  # no paper is deleted
        self.remembered = LeafCache()
        self.by_key = _by_key(self.keys)
        self._norms: dict[str, Floats] = {}
        self._live_keys: tuple[NDArray[np.int64], Ints] | None = None
        self._masks: dict[int, tuple[Set[int], Mask]] = {}

    def norms(self, field: str) -> Floats:
        """What one occurrence in ``field`` weighs, paper by paper (``packed.scoring``)."""
        known = self._norms.get(field)
        if known is None:
            parts = [np.zeros(0, np.float32)]
            for segment in self.generation.segments:
                lengths = segment.docs.lengths(field)
                there = np.zeros(segment.papers) if lengths is None else lengths
                parts.append(there.astype(np.float32))
            every = np.concatenate(parts)
            some = every[every > 0]
            mean = float(some.mean()) if len(some) else 1.0
            known = self.weighting.norms(field, np.maximum(every, 1), mean, self.size)
            self._norms[field] = known
        return known

    def numbers(self, keys: Sequence[int]) -> Ints:
        """The numbers of the papers with these keys that are not deleted, in their order."""
        if self._live_keys is None:
            there = np.flatnonzero(self.live)
            if self.by_key.places is not None:
                there = there[np.argsort(self.keys[there], kind="stable")]
            self._live_keys = self.keys[there], there
        ordered, numbers = self._live_keys
        wanted = np.array(keys, np.int64)
        where, found = lookup_sorted(ordered, wanted)
        return numbers[where[found]]

    def mask(self, keys: Set[int]) -> Mask:
        """Which papers have one of these keys."""
        known = self._masks.get(id(keys))
        if known is not None:
            return known[1]
        mask: Mask = np.isin(self.keys, np.fromiter(keys, np.int64, len(keys)))
        if isinstance(keys, frozenset):
            if len(self._masks) >= _MOST_SETS:
                self._masks = {}
            self._masks[id(keys)] = (keys, mask)  # kept, so that its id stays its own
        return mask

    def verify(self) -> None:
        """Read every byte of the index; DamagedFileError where one is not as it was written."""
        for segment in self.generation.segments:
            segment.files.verify()


def _by_key(keys: NDArray[np.int64]) -> KeyOrder:
    if np.all(keys[1:] >= keys[:-1]):
        return KeyOrder(keys, None)
    order = np.argsort(keys, kind="stable")
    lookup_sorted = np.empty(len(keys), np.intp)
    lookup_sorted[order] = np.arange(len(keys))
    return KeyOrder(keys[order], lookup_sorted)
