"""More like this: papers like others, by their key words and by their meaning, half and half.

The words are those of ``key_words``, scored like words of a query; the meaning is the cosine of
the papers' vectors (``meaning``). Both are brought to 0 to 1 over the :data:`CANDIDATES` best of
each list and added. Of what is alike, papers that say the same once more stand further behind:
each place goes to the paper with the most of ``.9 · score - .1 · likeness to those before``
(Carbonell and Goldstein, 'The use of MMR', 1998). Where there are no vectors, words say it alone.

Why: among the ten nearest of 400 papers among 100,000 of arXiv, .41 share the paper's class;
.34 by words alone.

Each suggestion names the words that caused it. A vector is a sum of those of the words, so the
likeness of two papers splits into them exactly: a key word's share is what it adds to either
half. Words of both papers are named first; where they are few, so are words of the paper asked
about that are near in meaning to the other.
"""

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass

import numpy as np

from paperdesk.model import Document, Related
from paperdesk.search.analysis.tokenizer import tokens
from paperdesk.search.codec.array_ops import Floats, Ints, Mask, distinct, lookup_sorted
from paperdesk.search.key_words import KeyWord, key_words, scored
from paperdesk.search.meaning.paper_vectors import PaperVectors
from paperdesk.search.meaning.vector_builder import FIELDS
from paperdesk.search.meaning.word_vectors import Table, WordVectors, unit, word_vectors
from paperdesk.search.query.snapshot import Snapshot
from paperdesk.search.schema import field_text

CANDIDATES = 100
"""Papers of each list that are mixed."""

MOST_LOOKED_AT = 60_000
"""Papers whose meaning is looked at, of a library of twice as many and more: of a million the
vectors of all take 256 MB to read, for which nobody waits."""

_EACH = 16
"""Of so many scores one says about which are the highest."""

SAME_AGAIN = 0.1
"""What likeness to those before takes from a paper's score."""

_NEAR = 0.25  # cosine from which on papers without a common word are alike
_NAMED = 5  # words that are named with each suggestion
_ENOUGH = 3  # common words beside which none that is only near is named


@dataclass(frozen=True, slots=True)
class _Alike:
    """Papers alike, best first: doc ids, score, and the halves of it by words and by meaning."""

    doc_ids: Ints
    scores: Floats
    by_words: Floats
    by_meaning: Floats


def related(
    documents: Sequence[Document],
    snapshot: Snapshot,
    vectors: PaperVectors | None,
    within: Set[int] | None,
    limit: int,
    without: Set[int] = frozenset(),
) -> tuple[Related, ...]:
    """The ``limit`` papers of ``within`` (None: all) most like ``documents``, but not these, nor
    those of ``without``."""
    words = key_words(documents, snapshot)
    found = [scored(word, snapshot) for word in words]
    accept = snapshot.live_docs.copy()
    if within is not None:
        accept &= snapshot.mask(within)
    if without:
        accept &= ~snapshot.mask(without)
    accept[snapshot.doc_ids([document.key for document in documents])] = False
    total = np.zeros(snapshot.max_doc, np.float32)
    for doc_ids, scores in found:
        total[doc_ids] += scores
    total *= accept
    known = word_vectors()
    if vectors is None or known is None:
        best = _best(total, snapshot, limit)
        nothing = np.zeros(len(best), np.float32)
        alike = _Alike(best, total[best], total[best], nothing)
        parts = np.zeros((len(words), len(best)), np.float32)
    else:
        likeness = _likeness(vectors, _meaning(documents, known), total)
        alike = _spread(_mixed(total, likeness, accept, snapshot), vectors, limit)
        parts = _parts(words, known, vectors.of(alike.doc_ids))
    shares = _shares(found, alike.doc_ids)
    keys = snapshot.stored_keys.of(alike.doc_ids).tolist()
    rows = zip(keys, alike.scores.tolist(), strict=True)
    return tuple(
        Related(key, score, *_reasons(words, shares[:, n], parts[:, n], alike, n))
        for n, (key, score) in enumerate(rows)
    )


def _best(scores: Floats, snapshot: Snapshot, limit: int) -> Ints:
    best = np.flatnonzero(scores > 0)
    if len(best) > limit:
        least = np.partition(scores[best], len(best) - limit)[len(best) - limit]
        best = best[scores[best] >= least]
    return best[np.lexsort((snapshot.stored_keys.of(best), -scores[best]))][:limit]


def _likeness(vectors: PaperVectors, meaning: Floats, total: Floats) -> Floats:
    """How near each document is to a meaning; of very many only those with most by words are
    looked at, and the others are at 0."""
    if len(total) <= MOST_LOOKED_AT * 2:
        return vectors.likeness(meaning)
    doc_ids = np.flatnonzero(total)
    if len(doc_ids) > MOST_LOOKED_AT:
        scores = total[doc_ids]
        sample = np.sort(scores[::_EACH])
        least = sample[len(sample) - MOST_LOOKED_AT // _EACH]
        doc_ids = doc_ids[scores >= least]
    likeness = np.zeros(len(total), np.float32)
    likeness[doc_ids] = vectors.likeness_of(meaning, doc_ids)
    return likeness


def _meaning(documents: Sequence[Document], known: WordVectors) -> Floats:
    """The vector of the documents together, each counting alike."""
    total = np.zeros(known.dims, np.float32)
    for document in documents:
        texts = (tokens(field_text(document, field)) for field in FIELDS)
        total += known.of_text(Counter(token.raw for text in texts for token in text))
    return unit(total)


def _mixed(total: Floats, likeness: Floats, accept: Mask, snapshot: Snapshot) -> _Alike:
    """The best by words and by meaning, the scores of both brought to 0 to 1 and halved."""
    likeness = np.where(accept, likeness, 0)
    near = np.where(likeness >= _NEAR, likeness, 0)
    of_each = [_best(scores, snapshot, CANDIDATES) for scores in (total, near)]
    doc_ids = distinct(np.concatenate(of_each))
    words, meaning = (
        _levelled(scores, best, doc_ids)
        for scores, best in zip((total, likeness), of_each, strict=True)
    )
    scores = words + meaning
    order = np.lexsort((snapshot.stored_keys.of(doc_ids), -scores))
    return _Alike(doc_ids[order], scores[order], words[order], meaning[order])


def _levelled(scores: Floats, best: Ints, doc_ids: Ints) -> Floats:
    """Half of the scores of ``doc_ids``, 1 for the highest of the ``best``; 0 for what is below
    the lowest of them, where they are as many as are looked at."""
    if not len(best):
        return np.zeros(len(doc_ids), np.float32)
    highest = float(scores[best[0]])
    lowest = float(scores[best[-1]]) if len(best) == CANDIDATES else 0.0
    levelled: Floats = np.clip((scores[doc_ids] - lowest) / max(highest - lowest, 1e-6), 0, 1)
    return (levelled / 2).astype(np.float32)


def _spread(alike: _Alike, vectors: PaperVectors, limit: int) -> _Alike:
    """The ``limit`` best, with those that say the same once more further behind."""
    table = vectors.of(alike.doc_ids[:limit])
    likeness = table @ table.T
    before = np.zeros(len(table), np.float32)
    left, order = alike.scores[: len(table)].copy(), []
    for _ in range(len(table)):
        chosen = int(np.argmax((1 - SAME_AGAIN) * left - SAME_AGAIN * before))
        order.append(chosen)
        left[chosen] = -np.inf
        np.maximum(before, likeness[chosen], out=before)
    rows = np.array(order, np.intp)
    return _Alike(
        alike.doc_ids[rows], alike.scores[rows], alike.by_words[rows], alike.by_meaning[rows]
    )


def _parts(words: Sequence[KeyWord], known: WordVectors, papers: Table) -> Table:
    """What each key word adds to the likeness to each paper: f4[words, papers], 0 at least."""
    rows = known.rows(word.written.lower().encode() for word in words)
    table = known.vectors(np.maximum(rows, 0))
    table[rows < 0] = 0
    table *= np.array([[word.weight] for word in words], np.float32).reshape(-1, 1)
    parts: Table = np.maximum(table @ papers.T, 0)
    return parts


def _shares(found: Sequence[tuple[Ints, Floats]], best: Ints) -> Table:
    """The score of each key word in each of the best papers: f4[words, papers]."""
    shares = np.zeros((len(found), len(best)), np.float32)
    for n, (doc_ids, scores) in enumerate(found):
        rows, hit = lookup_sorted(doc_ids, best)
        shares[n, hit] = scores[rows[hit]]
    return shares


def _reasons(
    words: Sequence[KeyWord], shares: Floats, parts: Floats, alike: _Alike, n: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of both papers that make the n-th alike, and those that are near in meaning."""
    told = alike.by_words[n] * shares / max(float(shares.sum()), 1e-9)
    told = told + alike.by_meaning[n] * parts / max(float(parts.sum()), 1e-9)
    order = np.argsort(-told, kind="stable").tolist()
    common = _named([words[at] for at in order if shares[at] > 0])
    if len(common) >= _ENOUGH:
        return common, ()
    near = _named([words[at] for at in order if not shares[at] and parts[at] > 0])
    return common, near[: _ENOUGH - len(common)]


def _named(words: list[KeyWord]) -> tuple[str, ...]:
    """The first words, each said once: who reads ``zero-shot`` needs no ``zero`` and ``shot``."""
    told = frozenset[str]().union(*(word.parts for word in words))
    names = dict.fromkeys(word.written for word in words if word.stem not in told)
    return tuple(names)[:_NAMED]
