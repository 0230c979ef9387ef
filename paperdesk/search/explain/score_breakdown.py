"""Score breakdown: what each clause of a query contributed to a paper, field by field.

The score of a leaf is ``idf · (k1 + 1) · w / (k1 + w)`` with one sum ``w`` of
weights over all fields (``bm25f``); each field's part is its share of that sum.
What a misspelled word was read as counts under the word as written.

Why few documents are gone through one by one: a call of numpy takes as long as to
look three of them up, and one of a dozen that there would be for each field.
"""

from collections.abc import Iterator, Sequence
from functools import partial, reduce
from itertools import repeat
from operator import add

from paperdesk.model import ScorePart
from paperdesk.search.codec.array_ops import Floats, Ints, Mask, lookup_sorted
from paperdesk.search.query.executor import QueryExecutor
from paperdesk.search.query.leaf_scorer import LeafContribution
from paperdesk.search.query.prepared import FieldMatches
from paperdesk.search.query.snapshot import Snapshot

_LITTLE = 64  # postings that contributed, and are gone through one by one
_NOTHING = 1e-30  # added to what nothing is divided by
_PART = partial(tuple.__new__, ScorePart)  # a third of the time that its own call takes


def score_parts(executor: QueryExecutor, keys: Sequence[int]) -> list[tuple[ScorePart, ...]]:
    """The score parts of each key, as ``executor`` has ranked it; nothing for others."""
    snapshot = executor.snapshot
    if _is_little(executor):
        return _one_by_one(executor, keys)
    doc_ids, there = snapshot.lookup_keys(keys)
    columns: list[list[ScorePart | None]] = []
    partial_rows = set((~there).nonzero()[0].tolist())
    for leaf, contribution in executor.contributions.items():
        for column, absent in _columns(snapshot, leaf.label, contribution, doc_ids, there):
            columns.append(column)
            partial_rows.update(absent)
    if not columns:
        return [()] * len(keys)
    parts: list[tuple[ScorePart, ...]] = list(zip(*columns, strict=True))
    for row in partial_rows:
        parts[row] = tuple(filter(None, parts[row]))
    return parts


def _is_little(executor: QueryExecutor) -> bool:
    """Whether all that contributed, to whatever documents, is little."""
    left = _LITTLE
    for contribution in executor.contributions.values():
        for field in contribution.fields:
            left -= len(field.doc_ids)
    return left >= 0


def _one_by_one(executor: QueryExecutor, keys: Sequence[int]) -> list[tuple[ScorePart, ...]]:
    """The same for all documents, without arrays, which for little is quicker."""
    snapshot = executor.snapshot
    parts: dict[int, list[ScorePart]] = {}
    k1 = snapshot.weighting.k1
    for leaf, contribution in executor.contributions.items():
        of_fields = [(field, _weights(field)) for field in contribution.fields]
        total = _sums([weights for _, weights in of_fields])
        most = contribution.idf * (k1 + 1)
        for field, weights in of_fields:
            name, norms = field.field, snapshot.norms_of(field.field, field.doc_ids)
            norm_of = dict(zip(field.doc_ids.tolist(), norms.tolist(), strict=True))
            freq = snapshot.weighting.frequency
            for doc_id, weight in weights.items():
                score = most * weight / (total[doc_id] + k1)
                part = _PART((leaf.label, name, freq(name, weight, norm_of[doc_id]), score))
                if (of_doc := parts.get(doc_id)) is None:
                    parts[doc_id] = [part]
                else:
                    of_doc.append(part)
    if snapshot.has_deletions:
        live = snapshot.live_docs
        parts = {doc_id: of_doc for doc_id, of_doc in parts.items() if live[doc_id]}
    key_of = snapshot.stored_keys.item
    of_key = {key_of(doc_id): tuple(of_doc) for doc_id, of_doc in parts.items()}
    return [of_key.get(key, ()) for key in keys]


def _weights(field: FieldMatches) -> dict[int, float]:
    """The weight of a field in each document."""
    return dict(zip(field.doc_ids.tolist(), field.weights.tolist(), strict=True))


def _sums(of_fields: Sequence[dict[int, float]]) -> dict[int, float]:
    """The weights of all fields added up."""
    if len(of_fields) < 2:
        return of_fields[0] if of_fields else {}
    total = dict(of_fields[0])
    for weights in of_fields[1:]:
        for doc_id, weight in weights.items():
            total[doc_id] = total.get(doc_id, 0.0) + weight
    return total


def _weights_of(field: FieldMatches, doc_ids: Ints) -> Floats:
    """The weight of a field in each of some documents: f4, in step."""
    rows, hit = lookup_sorted(field.doc_ids, doc_ids)
    return field.weights[rows] * hit


def _columns(
    snapshot: Snapshot, label: str, contribution: LeafContribution, doc_ids: Ints, there: Mask
) -> Iterator[tuple[list[ScorePart | None], list[int]]]:
    """For each field that a leaf has in any of the documents its part of each, None for none, and
    in which rows that is so. Only those ``there`` count."""
    of_fields = [_weights_of(field, doc_ids) for field in contribution.fields]
    if not of_fields:
        return
    total = reduce(add, of_fields)
    share = snapshot.weighting.saturate(total, contribution.idf)
    share /= total + _NOTHING
    for field, weights in zip(contribution.fields, of_fields, strict=True):
        absent = ((weights == 0) | ~there).nonzero()[0].tolist()
        if len(absent) == len(doc_ids):
            continue
        norms = snapshot.norms_of(field.field, doc_ids)
        freqs = snapshot.weighting.frequencies(field.field, weights, norms).tolist()
        scores = (weights * share).tolist()
        column: list[ScorePart | None]
        column = list(map(_PART, zip(repeat(label), repeat(field.field), freqs, scores)))
        for row in absent:
            column[row] = None
        yield column, absent
