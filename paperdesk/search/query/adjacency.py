"""Adjacency: the documents that have the few words of a query side by side, as typed.

A row is found like a phrase: each word in any of its patterns, at the distance at
which it was typed; a stop word may be any word there ('state of the art'). Two
neighbours may also stand as one word ('finetuning').

Why such papers stand before those that have the words scattered: asked for
neighbouring words of a title, or of an abstract, the paper that they were
taken from comes first more often. Of 30,000 arXiv papers, the share that comes
first (mean reciprocal rank) of 400, where a row outside the title stands
before all the words in it, and behind:

======================  ============  ============  ============
words taken             no rows       row before    row behind
======================  ============  ============  ============
two of a title          .497 (.631)   .653 (.745)   .653 (.745)
three of a title        .830 (.893)   .880 (.924)   .880 (.924)
two of an abstract      .242 (.335)   .507 (.612)   .427 (.544)
three of an abstract    .518 (.646)   .882 (.916)   .854 (.896)
two apart of a title    .632 (.762)   .570 (.701)   .621 (.752)
three apart of one      .957 (.975)   .957 (.972)   .957 (.975)
======================  ============  ============  ============

Why before for two words and behind for more: two words that somebody types are
mostly neighbours; of three, some were only remembered from the title.
Of 100,000, asked for by three of their rarer words, 92.0 % come first instead of
91.0 %. Judged questions (cranfield .381, cisi .416) lose nothing.

Why one letter that is still typed stands for itself in a row ('vitamin c') and not for all words
that begin so: these take half of the time of the answer, and the next letter is a moment away.

Why not for sentences: there a bonus of two tenths for two neighbours, for the
first 200 papers (Metzler and Croft, 'A Markov random field model for term
dependencies', 2005), brings nDCG@10 from .381 to .388 on one collection of
questions and from .411 to .404 on another.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from paperdesk.search.codec.array_ops import Mask, mask_of
from paperdesk.search.query.docset import ScoreAccumulator
from paperdesk.search.query.expansion import PhraseSlot, Variant, moved
from paperdesk.search.query.leaf_preparer import LeafPreparer
from paperdesk.search.query.plan import PlanNode, TermLeaf
from paperdesk.search.query.ranking import IN_A_ROW, Bytes, elsewhere

_ELSEWHERE = ("abstract", "note", "authors")
_MOST = 500  # documents that are looked at for a row outside the title: the best without it


def adjacent(
    preparer: LeafPreparer,
    should: Sequence[PlanNode],
    positions: Sequence[int],
    total: ScoreAccumulator,
) -> Bytes | None:
    """The level of adjacency of each document that has every clause: u1[max_doc], 0 for none.

    None if the clauses are no row of words.
    """
    leaves = [node for node in should if isinstance(node, TermLeaf)]
    if len(positions) != len(should) or len(leaves) != len(should):
        return None
    has_all = total.count == len(should)
    levels = np.zeros(len(has_all), np.uint8)
    variants = list(_rows(leaves, positions))
    in_title = total.title == len(should)
    best = _best(total, has_all, in_title)
    shared = set.intersection(*(set(leaf.fields) for leaf in leaves))
    for field in _ELSEWHERE:
        if field in shared:
            _set_level(levels, preparer, variants, field, best, elsewhere(len(should)))
    if "title" in shared:
        _set_level(levels, preparer, variants, "title", has_all & in_title, IN_A_ROW)
    return levels


def _best(total: ScoreAccumulator, accept: Mask, in_title: Mask) -> Mask:
    """The best of the documents, as they rank without rows."""
    doc_ids = np.flatnonzero(accept)
    if len(doc_ids) <= _MOST:
        return accept
    rank = total.scores[doc_ids] + in_title[doc_ids] * np.float32(1e6)
    return mask_of(doc_ids[np.argpartition(rank, -_MOST)[-_MOST:]], len(accept))


def _set_level(
    levels: Bytes,
    preparer: LeafPreparer,
    variants: Sequence[Variant],
    field: str,
    accept: Mask,
    level: int,
) -> None:
    """Set the level of the documents of ``accept`` in which one of the rows stands."""
    for variant in variants:
        if preparer.deadline.expired:
            return
        phrase = preparer.phrase(variant, field)
        if phrase is not None:
            levels[phrase.read(accept)[0]] = level
            preparer.keep_slots(phrase)


def _rows(leaves: Sequence[TermLeaf], positions: Sequence[int]) -> Iterator[Variant]:
    """The words at their positions, and once more with two neighbours as one word."""
    slots = [
        tuple(map(_begun, moved(leaf.variants[0], position)))
        for leaf, position in zip(leaves, positions, strict=True)
    ]
    yield tuple(slot for of_leaf in slots for slot in of_leaf)
    for n, (left, right) in enumerate(pairwise(leaves)):
        compounds = set(left.variants[1:]) & set(right.variants[1:])
        for variant in compounds if positions[n + 1] == positions[n] + 1 else ():
            compound = PhraseSlot(variant[0].patterns, positions[n])
            before = [slot for of_leaf in slots[:n] for slot in of_leaf]
            behind = [slot for of_leaf in slots[n + 2 :] for slot in moved(of_leaf, -1)]
            yield (*before, compound, *behind)


def _begun(slot: PhraseSlot) -> PhraseSlot:
    """A slot in which a word of one letter that is still typed is that letter."""
    if all(one.kind != "prefix" or len(one.text) > 1 for one in slot.patterns):
        return slot
    patterns = (
        one._replace(kind="word") if one.kind == "prefix" and len(one.text) == 1 else one
        for one in slot.patterns
    )
    return slot._replace(patterns=tuple(dict.fromkeys(patterns)))
