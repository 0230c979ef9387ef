"""Phrases and span-near queries of Whoosh, by positions.

A position key is one i8, ``candidate << 26 | position``: candidates are the
documents that have all the words, so one sorted array per word holds all its
positions, and a join of two words is one ``searchsorted``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import (
    NO_INTS,
    AnyInts,
    Ints,
    Mask,
    expand_ranges,
    lookup_sorted,
    offsets,
)
from paperdesk.search.codec.postings import Postings

_SHIFT = 26
_AHEAD = 1 << 20  # room below every position, so that no window reaches another document
_WIDEST = _AHEAD - 1

Keys = NDArray[np.int64]


@dataclass(frozen=True)
class Nearness:
    """Distance of the words of a phrase.

    ``slop``: positions between neighbours at most; ``least``: at least.

    ``ordered``: one after another as given. As in Whoosh's SpanNear2, words
    are joined from left to right, each to the whole stretch found so far.
    """

    slop: int = 1
    ordered: bool = True
    least: int = 1


def match_together(
    postings: Postings, terms: Sequence[int], near: Nearness
) -> tuple[Ints, AnyInts]:
    """The documents in which the terms stand so, rising, and how often in each."""
    by_count = sorted(dict.fromkeys(terms), key=postings.doc_freq)
    decoded = {term: postings.doc_ids(term) for term in by_count}
    doc_ids = decoded[by_count[0]]
    for term in by_count[1:]:
        doc_ids = doc_ids[_rows(doc_ids, decoded[term])[1]]
    if not len(doc_ids) or postings.positions is None:
        return NO_INTS, NO_INTS
    keys = {term: _keys(postings, term, decoded[term], doc_ids) for term in by_count}
    find = _adjacent if near == Nearness() else _near
    found = find([keys[term] for term in terms], near)
    freqs = np.bincount(found >> _SHIFT, minlength=len(doc_ids))
    matched = freqs > 0
    return doc_ids[matched], freqs[matched]


def _rows(doc_ids: Ints, of_term: Ints) -> tuple[Ints, Mask]:
    """The index of each document among those of a term, and whether it is one of them.

    Looking few documents up one by one is quicker; marking all of them is, from
    a twentieth on.
    """
    if len(doc_ids) * 20 < len(of_term):
        return lookup_sorted(of_term, doc_ids)
    size = int(max(doc_ids[-1] if len(doc_ids) else 0, of_term[-1])) + 1
    row = np.full(size, -1, np.intp)
    row[of_term] = np.arange(len(of_term))
    rows = row[doc_ids]
    return rows, rows >= 0


def _keys(postings: Postings, term: int, of_term: Ints, doc_ids: Ints) -> Keys:
    """The position keys of a term in these documents (each has it), rising."""
    if postings.positions is None or postings.position_starts is None:
        return np.zeros(0, np.int64)
    rows = _rows(doc_ids, of_term)[0]
    freqs = postings.freqs(term)
    starts = offsets(freqs)[rows] + int(postings.position_starts[term])
    counts = freqs[rows].astype(np.intp)
    positions = postings.positions.of_postings(starts, counts).astype(np.int64)
    owner = np.repeat(np.arange(len(doc_ids), dtype=np.int64) << _SHIFT, counts)
    return owner + positions + _AHEAD


def _adjacent(words: Sequence[Keys], near: Nearness) -> Keys:  # noqa: ARG001
    """The keys at which an exact phrase begins; the rarest word first, so that few are tried."""
    order = sorted(range(len(words)), key=lambda n: len(words[n]))
    found = words[order[0]] - order[0]
    for n in order[1:]:
        found = found[lookup_sorted(words[n] - n, found)[1]]
    return found


def _near(words: Sequence[Keys], near: Nearness) -> Keys:
    """The keys at which spans end in which all words stand near each other."""
    slop = min(near.slop, _WIDEST)
    starts = ends = words[0]
    for word in words[1:]:
        after = _pairs(word, ends + near.least, ends + slop)
        pairs = [(starts[after[0]], word[after[1]])]
        if not near.ordered:
            before = _pairs(word, starts - slop, starts - near.least)
            pairs.append((word[before[1]], ends[before[0]]))
        if near.least < 1:
            inside = _pairs(word, starts, ends)
            pairs.append((starts[inside[0]], ends[inside[0]]))
        starts, ends = _distinct(pairs)
    return ends


def _pairs(word: Keys, low: Keys, high: Keys) -> tuple[Ints, Ints]:
    """Pairs of a span and a key between its ``low`` and ``high``, by their indexes."""
    first = np.searchsorted(word, low, "left")
    counts = np.maximum(np.searchsorted(word, high, "right") - first, 0)
    return np.repeat(np.arange(len(low)), counts), expand_ranges(first, counts)


def _distinct(pairs: Sequence[tuple[Keys, Keys]]) -> tuple[Keys, Keys]:
    """Each span once, in order."""
    starts = np.concatenate([start for start, _ in pairs])
    ends = np.concatenate([end for _, end in pairs])
    order = np.lexsort((ends, starts))
    starts, ends = starts[order], ends[order]
    new = np.ones(len(starts), np.bool_)
    new[1:] = (starts[1:] != starts[:-1]) | (ends[1:] != ends[:-1])
    return starts[new], ends[new]
