"""Doc sets that are added up give what each document has in all of them."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.search.codec.array_ops import mask_of
from paperdesk.search.query.docset import (
    DenseDocs,
    DocSet,
    ScoreAccumulator,
    SparseDocs,
    in_company,
)

MAX_DOC = 200
some = st.sets(st.integers(0, MAX_DOC - 1), min_size=1)
every = st.sampled_from([set(range(MAX_DOC)), set(range(3, MAX_DOC)), set(range(0, MAX_DOC, 2))])


def _docs(found: set[int], seed: int, *, dense: bool) -> DocSet:
    rnd = np.random.default_rng(seed)
    doc_ids = np.array(sorted(found))
    scores = rnd.random(len(doc_ids), np.float32) + np.float32(0.01)
    exact, title = (rnd.random(len(doc_ids)) < 0.5 for _ in range(2))
    if not dense:
        return SparseDocs(doc_ids, scores, exact, title)
    weights = np.zeros(MAX_DOC, np.float32)
    weights[doc_ids] = scores
    is_exact, in_title = (mask_of(doc_ids[which], MAX_DOC) for which in (exact, title))
    return DenseDocs(mask_of(doc_ids, MAX_DOC), weights, is_exact, in_title)


@settings(max_examples=60)
@given(st.lists(some | every, min_size=1, max_size=4), st.integers(0, 15))
def test_what_the_largest_alone_has_may_be_left_out_and_nothing_else_changes(
    wanted: list[set[int]], dense: int
) -> None:
    found = [_docs(docs, n, dense=bool(dense >> n & 1)) for n, docs in enumerate(wanted)]
    totals = []
    for docs in (found, in_company(found, MAX_DOC)):
        total = ScoreAccumulator(MAX_DOC, len(found))
        for doc_set in docs:
            total.add(doc_set)
        totals.append(total)
    whole, fewer = totals
    several = np.flatnonzero(whole.count > 1)
    for one, other in (
        (whole.count, fewer.count),
        (whole.scores, fewer.scores),
        (whole.title, fewer.title),
    ):
        assert one[several].tolist() == other[several].tolist()
    assert whole.exact(several).tolist() == fewer.exact(several).tolist()
    assert (fewer.count <= whole.count).all()
