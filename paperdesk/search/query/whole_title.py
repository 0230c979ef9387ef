"""Whole titles: the documents whose title is what was typed, and hardly anything else.

A pasted title finds its paper among others that say the same words too: longer titles that
hold the whole of it, abstracts that name it more often. Of few words the title is as long as
they are, and has them in a row (``adjacency``), of more than those it is the shortest that has
every one. A phrase in quotation marks is as long as it is, and has no more than its words. Of
1,000 titles of 100,000 arXiv papers, as their source writes them, this puts the paper itself
first for eight more.
"""

from collections.abc import Sequence

import numpy as np

from paperdesk.search.analysis.tokenizer import tokens
from paperdesk.search.codec.array_ops import Ints
from paperdesk.search.query.docset import ScoreAccumulator
from paperdesk.search.query.plan import PlanNode, TermLeaf
from paperdesk.search.query.ranking import IN_A_ROW, Bytes
from paperdesk.search.query.snapshot import Snapshot
from paperdesk.text import display

_LONG = 5  # words of which it is no chance that a title has all


def whole_titles(
    should: Sequence[PlanNode],
    positions: Sequence[int],
    total: ScoreAccumulator,
    levels: Bytes | None,
    snapshot: Snapshot,
) -> Ints | None:
    """The doc ids, rising, whose title is the words of ``should``; None: they are no title.

    ``levels`` as of ``adjacent``.
    """
    if levels is not None and positions:
        whole: Ints = np.flatnonzero(levels == IN_A_ROW)
        whole = whole[total.exact(whole) == len(should)]
        longest = _length(should, positions)
    elif len(should) >= _LONG:
        whole = np.flatnonzero(total.title == len(should))
        longest = None
    else:
        return None
    if not len(whole):
        return whole
    of_each = snapshot.lengths("title")[whole]
    return whole[of_each <= (of_each.min() if longest is None else longest)]


def whole_phrases(leaf: TermLeaf, titled: Ints, snapshot: Snapshot) -> Ints:
    """Of the doc ids with a phrase in the title those whose title is nothing but the phrase."""
    return titled[snapshot.lengths("title")[titled] <= len(tokens(display(leaf.label)))]


def _length(should: Sequence[PlanNode], positions: Sequence[int]) -> int:
    """The words of a title that is what was typed; a compound also counts as one word."""
    sizes = [len(node.variants[0]) for node in should if isinstance(node, TermLeaf)]
    return positions[-1] + sizes[-1] + sum(size > 1 for size in sizes)
