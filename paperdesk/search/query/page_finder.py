"""Page finder: on which page of a paper the words of a query stand.

The index knows where a word stands in the text of all pages, and where each page begins (the
term :data:`~paperdesk.search.analysis.tokenizer.PAGE`). So the pages of the rows on the screen
are found without reading a text: of a document with pages at 128 and 700, a word at 130, 701
and 750 stands once on page 0 and twice on page 1.
"""

from collections.abc import Iterator, Mapping, Set

import numpy as np

from paperdesk.model.search_results import TextMatch
from paperdesk.search.codec.array_ops import AnyInts, Ints, Mask, is_new, mask_of
from paperdesk.search.query.leaf_preparer import LeafPreparer
from paperdesk.search.query.plan import QueryPlan, TermLeaf, leaves_of
from paperdesk.search.query.snapshot import Snapshot
from paperdesk.search.query.term_resolver import Deadline, TermResolver
from paperdesk.search.reader.key_join import Keys
from paperdesk.search.reader.slot_postings import doc_ids_of

_LONGEST = 2_000.0  # milliseconds that are spent on the pages of one screen
_MANY = 8  # mentions on a page that count, at most
_WANTED = 16  # how many other clauses one is worth that nothing about the paper has


def find_pages(
    snapshot: Snapshot, plan: QueryPlan, wanted: Mapping[int, Set[str]]
) -> dict[int, TextMatch]:
    """For each of the papers (by key) that has any of these clauses (as written) on a page: the
    page with the most of them, then of the others, then of mentions; the first of equals."""
    if "text" not in snapshot.lookup.fields:
        return {}
    terms = TermResolver(snapshot.lookup, Deadline(_LONGEST))
    preparer = LeafPreparer(snapshot.lookup, terms, snapshot.leaf_cache)
    doc_ids = np.sort(snapshot.doc_ids(list(wanted)))
    accept = mask_of(doc_ids, snapshot.max_doc)
    begins = snapshot.page_starts().keys(accept)
    papers = snapshot.stored_keys.of(doc_ids).tolist()
    rows = doc_ids.searchsorted(doc_ids_of(begins))  # of each page which of the papers it is of
    worth = np.zeros(len(begins), np.int64)
    words: list[set[str]] = [set() for _ in papers]
    for leaf, counts in _counts(preparer, plan, begins, accept):
        found = counts.nonzero()[0]
        having = rows[found]
        clause = np.array([_WANTED if leaf.label in wanted[key] else 1 for key in papers])
        worth[found] += clause[having] * (_MANY * _WANTED) + np.minimum(counts[found], _MANY)
        for row in set(having.tolist()):
            words[row].add(leaf.label)
    pages = dict(_best_pages(rows, worth))
    return {
        key: TextMatch(pages[row], frozenset(words[row]))
        for row, key in enumerate(papers)
        if words[row] & wanted[key]
    }


def _counts(
    preparer: LeafPreparer, plan: QueryPlan, begins: Keys, accept: Mask
) -> Iterator[tuple[TermLeaf, AnyInts]]:
    """Each leaf of the plan, and how often it stands on each page."""
    for leaf in dict.fromkeys(leaves_of((*plan.should, *plan.must))):
        counts = np.zeros(len(begins), np.int64)
        if "text" in leaf.fields:
            for phrase in preparer.phrases(leaf, "text"):
                if preparer.deadline.expired:
                    break
                page: Ints = np.searchsorted(begins, phrase.keys(accept), "right") - 1
                preparer.keep_slots(phrase)
                np.maximum(counts, np.bincount(page[page >= 0], minlength=len(begins)), out=counts)
        yield leaf, counts


def _best_pages(rows: Ints, worth: AnyInts) -> Iterator[tuple[int, int]]:
    """Of each of the papers, by the row of each page, which of its pages is worth most."""
    if not len(rows):
        return
    edges = is_new(rows).nonzero()[0]
    for start, stop in zip(edges.tolist(), [*edges[1:].tolist(), len(rows)], strict=True):
        yield int(rows[start]), int(worth[start:stop].argmax())
