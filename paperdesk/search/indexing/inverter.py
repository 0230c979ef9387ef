"""Inversion: from words in the order of texts to postings in the order of terms.

Words come in the order of documents and, in a document, of positions. So they
need only be ordered by their terms, by a stable sort. Of 'sea air' and 'the sea,
the sea' (doc ids 0 and 1; terms by rank 0 air, 1 sea, 2 the)::

    ranks      1 0 2 1 2 1      by term: 0 | 1 1 1 | 2 2
    doc_ids    0 0 1 1 1 1               0 | 0 1 1 | 1 1
    positions  0 1 0 1 2 3               1 | 0 1 3 | 0 2
    doc_freqs        1 2 1               position_counts  1 3 2
    doc ids of the postings  0 | 0 1 | 1      freqs  1 | 1 2 | 2
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from paperdesk.search.codec.array_ops import NO_INTS, AnyInts, Ints, offsets
from paperdesk.search.indexing.intern_table import Keys, keys_of


@dataclass(frozen=True)
class InvertedField:
    """Inverted index of one field, ready to be written.

    ``terms`` in byte order; ``doc_freqs`` and ``position_counts`` of each
    (None: without positions); then doc ids, term frequencies and positions of all.
    """

    terms: Sequence[bytes]
    doc_freqs: AnyInts
    position_counts: AnyInts | None
    doc_ids: AnyInts
    freqs: AnyInts
    positions: AnyInts | None


def sort_keys(terms: Sequence[bytes]) -> Keys:
    """Sort keys of terms: the first 16 bytes as two u8, which compare as the bytes do."""
    lengths = np.fromiter(map(len, terms), np.intp, len(terms))
    keys = keys_of(b"".join(terms), offsets(lengths)[:-1], np.minimum(lengths, 16))
    return keys[0].byteswap(), keys[1].byteswap()


def byte_order(terms: Sequence[bytes], keys: Keys | None = None, known: Ints = NO_INTS) -> Ints:
    """The indexes of the terms in the order of their bytes; ``keys`` are their :func:`sort_keys`,
    ``known`` the order of the first of them, which need not be found again.

    Most differ in the first key; only what is alike in both is compared as it is.
    """
    first, second = keys or sort_keys(terms)
    new = np.argsort(first[len(known) :]) + len(known)
    order: Ints = np.concatenate((known, new))
    if len(known):  # two rising runs, which numpy's stable sort merges
        order = order[np.argsort(first[order], kind="stable")]
    tied = np.append(False, first[order[1:]] == first[order[:-1]])
    tied[:-1] |= tied[1:]
    rows = np.flatnonzero(tied)
    ties = order[rows]
    order[rows] = ties[np.lexsort((second[ties], first[ties]))]
    first, second = first[order], second[order]
    alike = np.flatnonzero((first[1:] == first[:-1]) & (second[1:] == second[:-1]))
    for run in np.split(alike, np.flatnonzero(np.diff(alike) != 1) + 1):
        if len(run):
            same = slice(run[0], run[-1] + 2)
            order[same] = sorted(order[same].tolist(), key=terms.__getitem__)
    return order


def ranks_of(order: Ints) -> AnyInts:
    """The inverse permutation of ``order``: i4."""
    ranks = np.zeros(len(order), np.int32)
    ranks[order] = np.arange(len(order))
    return ranks


def invert_positions(
    terms: Sequence[bytes], order: Ints, ranks: AnyInts, doc_ids: AnyInts, positions: AnyInts
) -> InvertedField:
    """Invert a field with positions: one entry per word, in the order of the texts.

    ``ranks`` are indexes of ``order``, the numbers of ``terms`` in byte order,
    not all of which need stand in the field.
    """
    by_term = _stable_order(ranks)
    doc_ids, positions = doc_ids[by_term], positions[by_term]
    del by_term
    position_counts = np.bincount(ranks, minlength=len(order))
    used = np.flatnonzero(position_counts)
    position_counts = position_counts[used]
    begins = offsets(position_counts)[:-1]
    is_first = np.append(True, doc_ids[1:] != doc_ids[:-1])
    is_first[begins] = True
    first = np.flatnonzero(is_first)
    freqs = np.diff(np.append(first, len(doc_ids)))
    doc_freqs = np.add.reduceat(is_first, begins, dtype=np.int64)
    texts = list(map(terms.__getitem__, order[used].tolist()))
    return InvertedField(texts, doc_freqs, position_counts, doc_ids[first], freqs, positions)


def invert_freqs(
    terms: Sequence[bytes], order: Ints, ranks: AnyInts, doc_ids: AnyInts, freqs: AnyInts
) -> InvertedField:
    """Invert a field without positions: one entry per term and document, doc ids rising."""
    by_term = _stable_order(ranks)
    doc_freqs = np.bincount(ranks, minlength=len(order))
    texts = list(map(terms.__getitem__, order.tolist()))
    return InvertedField(texts, doc_freqs, None, doc_ids[by_term], freqs[by_term], None)


def _stable_order(ranks: AnyInts) -> Ints:
    """A stable argsort of the ranks: a radix sort of two digits.

    Sixteen bits at a time, which numpy sorts by counting: in half the time
    that it takes to compare.
    """
    order: Ints = np.argsort(ranks.astype(np.uint16), kind="stable")
    higher = (ranks >> 16).astype(np.uint16)
    if higher.any():
        order = order[np.argsort(higher[order], kind="stable")]
    return order
