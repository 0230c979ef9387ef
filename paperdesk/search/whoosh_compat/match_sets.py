"""Match sets: what a query matches in one segment, and how matches are joined."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from paperdesk.search.codec.array_ops import NO_FLOATS, NO_INTS, Floats, Ints, Mask, lookup_sorted


@dataclass(frozen=True)
class ScoredDocs:
    """Match set of one segment: doc ids, rising, deleted ones too, and a score each (0 or more)."""

    doc_ids: Ints
    scores: Floats

    def __len__(self) -> int:
        return len(self.doc_ids)


NOTHING = ScoredDocs(NO_INTS, NO_FLOATS)


def constant(doc_ids: Ints, score: float) -> ScoredDocs:
    """Documents that all have one score."""
    return ScoredDocs(doc_ids, np.full(len(doc_ids), score, np.float32))


def intersect_scored(left: ScoredDocs, right: ScoredDocs, max_doc: int) -> ScoredDocs:
    """The conjunction, scores added. ``max_doc`` is the size of the segment."""
    keep, scores = _look_up(left.doc_ids, right, max_doc)
    return ScoredDocs(left.doc_ids[keep], left.scores[keep] + scores[keep])


def maybe(left: ScoredDocs, right: ScoredDocs, max_doc: int) -> ScoredDocs:
    """The documents of ``left``; what ``right`` scores for them is added."""
    keep, scores = _look_up(left.doc_ids, right, max_doc)
    return ScoredDocs(left.doc_ids, left.scores + np.where(keep, scores, np.float32(0)))


def required(left: ScoredDocs, right: ScoredDocs, max_doc: int) -> ScoredDocs:
    """The conjunction, with the scores of ``left``."""
    keep, _ = _look_up(left.doc_ids, right, max_doc)
    return ScoredDocs(left.doc_ids[keep], left.scores[keep])


def without(left: ScoredDocs, right: ScoredDocs, max_doc: int) -> ScoredDocs:
    """The documents of ``left`` that are not in ``right``."""
    keep = ~_look_up(left.doc_ids, right, max_doc)[0]
    return ScoredDocs(left.doc_ids[keep], left.scores[keep])


def either(parts: Iterable[ScoredDocs], max_doc: int) -> ScoredDocs:
    """The disjunction, scores added."""
    filled = [part for part in parts if len(part)]
    if len(filled) < 2:
        return filled[0] if filled else NOTHING
    scores = np.zeros(max_doc, np.float32)
    mask = np.zeros(max_doc, np.bool_)
    for part in filled:
        scores[part.doc_ids] += part.scores
        mask[part.doc_ids] = True
    joined = np.flatnonzero(mask)
    return ScoredDocs(joined, scores[joined])


def best_of(parts: Iterable[ScoredDocs], max_doc: int) -> ScoredDocs:
    """The disjunction, each document with its best score."""
    scores = np.full(max_doc, -1, np.float32)
    for part in parts:
        scores[part.doc_ids] = np.maximum(scores[part.doc_ids], part.scores)
    joined = np.flatnonzero(scores >= 0)
    return ScoredDocs(joined, scores[joined])


def all_but(refused: ScoredDocs, max_doc: int) -> ScoredDocs:
    """The complement: every other document of the segment, without a score."""
    mask = np.ones(max_doc, np.bool_)
    mask[refused.doc_ids] = False
    return constant(np.flatnonzero(mask), 0.0)


def _look_up(doc_ids: Ints, found: ScoredDocs, max_doc: int) -> tuple[Mask, Floats]:
    """Which of ``doc_ids`` are in ``found``, and its score for each that is."""
    if len(doc_ids) * 20 < len(found) or len(doc_ids) * 20 < max_doc:
        rows, hit = lookup_sorted(found.doc_ids, doc_ids)
        return hit, found.scores[rows] if len(found) else np.zeros(len(doc_ids), np.float32)
    scores = np.full(max_doc, -1, np.float32)
    scores[found.doc_ids] = found.scores
    own = scores[doc_ids]
    return own >= 0, own
