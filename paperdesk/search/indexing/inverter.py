"""Inversion: from words in the order of texts to postings in the order of terms.

Words come in the order of documents and, in a document, of positions. So they
need only be ordered by their terms, by a stable sort: first within a *piece*, some
texts whose arrays fit a processor's cache. There the words of a term are one run,
and the runs of all pieces are put in the order of their terms. Of 'sea air' and 'the
sea, the sea' (doc ids 0 and 1; terms by number 0 sea, 1 air, 2 the), a piece each::

    numbers    0 1 | 2 0 2 0     by number: 0  1 | 0 0  2 2
    doc_ids    0 0 | 1 1 1 1                0  0 | 1 1  1 1
    positions  0 1 | 0 1 2 3                0  1 | 1 3  0 2
    runs of air, sea and the     positions  1 | 0  1 3 | 0 2
    doc_freqs        1 2 1       position_counts  1 3 2
    doc ids of the postings      0 | 0 1 | 1      freqs  1 | 1 2 | 2
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from paperdesk.search.codec.array_ops import (
    NO_INTS,
    AnyInts,
    Ints,
    expand_ranges,
    is_new,
    narrowest,
    offsets,
    spans,
)
from paperdesk.search.indexing.intern_table import Keys, keys_of

_POSTINGS_AT_ONCE = 40_000  # with their positions they fit a processor's cache


class PostingsPortion(NamedTuple):
    """Postings of some terms: ``doc_freqs`` of each; then doc ids, term frequencies and positions
    (None: without positions) of all."""

    doc_freqs: AnyInts
    doc_ids: AnyInts
    freqs: AnyInts
    positions: AnyInts | None


@dataclass(frozen=True)
class InvertedField:
    """Inverted index of one field, ready to be written.

    ``terms`` in byte order; ``doc_freqs`` and ``position_counts`` of each
    (None: without positions); then the postings of all, which can be read once.
    """

    terms: Sequence[bytes]
    doc_freqs: AnyInts
    position_counts: AnyInts | None
    portions: Iterable[PostingsPortion]


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


@dataclass(frozen=True)
class InvertedPiece:
    """Inverted words of some texts, as many as fit a processor's cache.

    ``numbers`` of the terms, rising; ``doc_freqs`` and ``position_counts`` of each; then doc
    ids, term frequencies and positions of all. Of pieces the documents of each come before those
    of the next.
    """

    numbers: AnyInts
    doc_freqs: AnyInts
    position_counts: AnyInts
    doc_ids: AnyInts
    freqs: AnyInts
    positions: AnyInts


def invert_piece(numbers: AnyInts, doc_ids: AnyInts, positions: AnyInts) -> InvertedPiece:
    """Invert some words (one at least), an entry of each array per word: the number of its term,
    in the order of the texts."""
    by_term = _stable_order(numbers)
    numbers, doc_ids, positions = (of.take(by_term) for of in (numbers, doc_ids, positions))
    starts_posting = is_new(numbers)
    starts_posting[1:] |= doc_ids[1:] != doc_ids[:-1]
    first = np.flatnonzero(starts_posting)
    of_postings = numbers.take(first)
    begins = np.flatnonzero(is_new(of_postings))
    return InvertedPiece(
        of_postings.take(begins),
        np.diff(begins, append=len(first)),
        np.diff(first.take(begins), append=len(numbers)),
        doc_ids.take(first),
        narrowest(np.diff(first, append=len(numbers)), "<u1", "<u4"),
        narrowest(positions, "<u2", "<u4"),
    )


def join_pieces(
    terms: Sequence[bytes], order: Ints, pieces: Sequence[InvertedPiece]
) -> InvertedField:
    """The inverted field of some pieces (one at least). ``order``: the numbers of ``terms`` in
    byte order, not all of which need stand in the field."""
    ranks = ranks_of(order).take(_joined(piece.numbers for piece in pieces))
    by_term = _stable_order(ranks)
    ranks = ranks.take(by_term)
    runs = np.flatnonzero(is_new(ranks))  # of pieces that have the same term
    doc_freqs = _joined(piece.doc_freqs for piece in pieces)
    position_counts = _joined(piece.position_counts for piece in pieces)
    postings = offsets(doc_freqs).take(by_term), doc_freqs.take(by_term)
    places = offsets(position_counts).take(by_term), position_counts.take(by_term)
    return InvertedField(
        list(map(terms.__getitem__, order.take(ranks.take(runs)).tolist())),
        np.add.reduceat(postings[1], runs),
        np.add.reduceat(places[1], runs),
        _portions(pieces, runs, postings, places),
    )


_Ranges = tuple[AnyInts, AnyInts]  # where each begins, and how long it is


def _portions(
    pieces: Sequence[InvertedPiece], runs: Ints, postings: _Ranges, places: _Ranges
) -> Iterator[PostingsPortion]:
    """The postings of all pieces, term by term. ``runs``: where the terms begin in the ranges of
    their postings and positions in the pieces."""
    doc_ids = _joined(piece.doc_ids for piece in pieces)
    freqs = _joined(piece.freqs for piece in pieces)
    positions = _joined(piece.positions for piece in pieces)
    doc_freqs = np.add.reduceat(postings[1], runs)
    bounds = np.append(runs, len(postings[1])).tolist()
    for start, stop in spans(doc_freqs, _POSTINGS_AT_ONCE):
        of_runs = slice(bounds[start], bounds[stop])
        rows = expand_ranges(postings[0][of_runs], postings[1][of_runs])
        at = expand_ranges(places[0][of_runs], places[1][of_runs])
        yield PostingsPortion(
            doc_freqs[start:stop], doc_ids.take(rows), freqs.take(rows), positions.take(at)
        )


def _joined(arrays: Iterable[AnyInts]) -> AnyInts:
    return np.concatenate(list(arrays))


def invert_freqs(
    terms: Sequence[bytes], order: Ints, ranks: AnyInts, doc_ids: AnyInts, freqs: AnyInts
) -> InvertedField:
    """Invert a field without positions: one entry per term and document, doc ids rising."""
    by_term = _stable_order(ranks)
    doc_freqs = np.bincount(ranks, minlength=len(order))
    texts = list(map(terms.__getitem__, order.tolist()))
    portion = PostingsPortion(doc_freqs, doc_ids[by_term], freqs[by_term], None)
    return InvertedField(texts, doc_freqs, None, [portion])


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
