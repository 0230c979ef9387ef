"""Letters ahead: what a question with one letter more will ask for, read before it is asked.

Behind 'deep l' comes 'deep le', and then the half-typed word is looked for beside the first, in the
few papers that have that: to find these few among 800,000 postings of 'le' takes half of the
answer. Between two letters there is time to find them for 'l'; all longer words that begin so stand
among them (``posting_lists``).
"""

from collections.abc import Sequence

import numpy as np

from paperdesk.search.analysis.tokenizer import raw_word
from paperdesk.search.codec.array_ops import Mask
from paperdesk.search.query.plan import QueryPlan, TermLeaf
from paperdesk.search.query.snapshot import Snapshot
from paperdesk.search.reader.term_slots import TermSet

_FIELD = "abstract"
_LONGEST = 2  # letters of a prefix that has so many postings
_MOST_WORDS = 20_000  # that are counted in all segments
_MOST = 2_000_000  # postings that are gone through: in some milliseconds
_FEW = 4  # a share of all papers, of which the first words leave fewer


def read_ahead(snapshot: Snapshot, plan: QueryPlan) -> None:
    """Read what the letters behind the last word of a plan ask for."""
    leaves = [node for node in plan.should if isinstance(node, TermLeaf)]
    if not leaves or len(leaves) != len(plan.should):
        return
    *before, last = leaves
    pattern = last.variants[0][-1].patterns[-1]
    if len(last.variants[0]) > 1 or pattern.kind != "prefix" or len(pattern.text) > _LONGEST:
        return
    lookup = snapshot.lookup
    for field in last.fields if len(pattern.text) == 1 else ():
        terms = lookup.unweighted_prefix(field, pattern.text)
        lookup.word_counts.of(field, lookup.completions(terms), _MOST_WORDS)
    if before and plan.positions and _FIELD in last.fields:
        _read_rows(snapshot, before, last, pattern.text)


def _read_rows(snapshot: Snapshot, before: list[TermLeaf], last: TermLeaf, begun: str) -> None:
    """Read where the last word may stand beside those before it."""
    accept = _papers_of(snapshot, before)
    if accept is None or int(np.count_nonzero(accept)) * _FEW > snapshot.max_doc:
        return
    lookup, as_one = snapshot.lookup, raw_word(before[-1].label) + begun
    for field in last.fields:
        accept[lookup.postings(lookup.unweighted_prefix(field, as_one))[0]] = True
    terms = lookup.unweighted_prefix(_FIELD, begun)
    if lookup.posting_count(terms) <= _MOST:
        _keep_among(snapshot, terms, accept)


def _keep_among(snapshot: Snapshot, terms: TermSet, accept: Mask) -> None:
    """Keep where these neighbouring terms stand in the documents of ``accept``."""
    generation = snapshot.generation
    for segment, base, some in zip(
        generation.segments, generation.doc_bases, terms.terms, strict=True
    ):
        postings = segment.postings(terms.field)
        if postings is not None and len(some):
            inside = accept[base : base + segment.max_doc]
            postings.keep_among(int(some[0]), int(some[-1]) + 1, inside)


def _papers_of(snapshot: Snapshot, leaves: Sequence[TermLeaf]) -> Mask | None:
    """The documents that have all of some words; None where that is not known any more."""
    accept = np.ones(snapshot.max_doc, np.bool_)
    for leaf in leaves:
        prepared = snapshot.leaf_cache.get(leaf)
        if prepared is None or prepared.cached is None:
            return None
        accept &= prepared.cached.docs.mask(snapshot.max_doc)
    return accept
