"""From words in the order of texts to postings in the order of terms.

Words come in the order of papers and, in a paper, of positions. So they need
only be ordered by their terms, by a sort that leaves equal ones as they stand.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from paperdesk.search.codec.array_ops import AnyInts, Ints, offsets
from paperdesk.search.indexing.intern_table import Keys, keys_of


@dataclass(frozen=True)
class InvertedField:
    """One field's postings, ready to be written.

    ``terms`` in byte order; ``counts`` papers and ``places`` positions of each
    (None: without positions); then papers, times and positions of all.
    """

    terms: Sequence[bytes]
    counts: AnyInts
    places: AnyInts | None
    docs: AnyInts
    times: AnyInts
    positions: AnyInts | None


def sort_keys(terms: Sequence[bytes]) -> Keys:
    """The first 16 bytes of each term as two numbers, which compare as the bytes do."""
    lengths = np.fromiter(map(len, terms), np.intp, len(terms))
    keys = keys_of(b"".join(terms), offsets(lengths)[:-1], np.minimum(lengths, 16))
    return keys[0].byteswap(), keys[1].byteswap()


def byte_order(terms: Sequence[bytes], keys: Keys | None = None) -> Ints:
    """The numbers of the terms in the order of their bytes; ``keys`` are their :func:`sort_keys`.

    Most differ in the first key; only what is alike in both is compared as it is.
    """
    first, second = keys or sort_keys(terms)
    order: Ints = np.argsort(first)
    tied = np.append(False, first[order[1:]] == first[order[:-1]])
    tied[:-1] |= tied[1:]
    places = np.flatnonzero(tied)
    some = order[places]
    order[places] = some[np.lexsort((second[some], first[some]))]
    first, second = first[order], second[order]
    alike = np.flatnonzero((first[1:] == first[:-1]) & (second[1:] == second[:-1]))
    for run in np.split(alike, np.flatnonzero(np.diff(alike) != 1) + 1):
        if len(run):
            same = slice(run[0], run[-1] + 2)
            order[same] = sorted(order[same].tolist(), key=terms.__getitem__)
    return order


def ranks_of(order: Ints) -> AnyInts:
    """The place of each number in ``order``."""
    ranks = np.zeros(len(order), np.int32)
    ranks[order] = np.arange(len(order))
    return ranks


def invert_positions(
    terms: Sequence[bytes], order: Ints, ranks: AnyInts, docs: AnyInts, positions: AnyInts
) -> InvertedField:
    """Invert a field with positions: one entry per word, in the order of the texts.

    ``ranks`` are places in ``order``, the numbers of ``terms`` in byte order,
    not all of which need stand in the field.
    """
    by_term = _stable_order(ranks)
    docs, positions = docs[by_term], positions[by_term]
    del by_term
    places = np.bincount(ranks, minlength=len(order))
    used = np.flatnonzero(places)
    places = places[used]
    begins = offsets(places)[:-1]
    is_first = np.append(True, docs[1:] != docs[:-1])
    is_first[begins] = True
    first = np.flatnonzero(is_first)
    times = np.diff(np.append(first, len(docs)))
    counts = np.add.reduceat(is_first, begins, dtype=np.int64)
    found = list(map(terms.__getitem__, order[used].tolist()))
    return InvertedField(found, counts, places, docs[first], times, positions)


def invert_times(
    terms: Sequence[bytes], order: Ints, ranks: AnyInts, docs: AnyInts, times: AnyInts
) -> InvertedField:
    """Invert a field without positions: one entry per term and paper, papers rising."""
    by_term = _stable_order(ranks)
    counts = np.bincount(ranks, minlength=len(order))
    used = list(map(terms.__getitem__, order.tolist()))
    return InvertedField(used, counts, None, docs[by_term], times[by_term], None)


def _stable_order(ranks: AnyInts) -> Ints:
    """The places of the ranks, the lowest first, equal ones as they stand.

    Sixteen bits at a time, which numpy sorts by counting: in half the time
    that it takes to compare.
    """
    order: Ints = np.argsort(ranks.astype(np.uint16), kind="stable")
    higher = (ranks >> 16).astype(np.uint16)
    if higher.any():
        order = order[np.argsort(higher[order], kind="stable")]
    return order
