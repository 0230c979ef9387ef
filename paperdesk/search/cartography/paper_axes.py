"""Paper axes: vectors of papers along the directions in which these papers differ most."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import Ints
from paperdesk.search.meaning.paper_vectors import PaperVectors
from paperdesk.search.meaning.word_vectors import Table

AXES = 128
"""Directions that are kept."""

_SAMPLE = 20_000  # papers that say which
_AT_ONCE = 8192


def along_axes(vectors: PaperVectors, doc_ids: Ints) -> Table:
    """Vectors of documents, the direction in which they differ most first: f4[n, axes], of
    length 1, or of length 0 where a paper is in the middle of all."""
    some = vectors.of(doc_ids[:: max(1, len(doc_ids) // _SAMPLE)])
    middle = some.mean(axis=0)
    some -= middle
    axes = _main_directions(some)
    del some
    found = np.empty((len(doc_ids), axes.shape[1]), np.float32)
    for rows in _blocks(len(doc_ids)):
        found[rows] = (vectors.of(doc_ids[rows]) - middle) @ axes
        found[rows] /= np.maximum(np.linalg.norm(found[rows], axis=1, keepdims=True), 1e-9)
    return found


def _main_directions(vectors: Table) -> NDArray[np.float32]:
    _, axes = np.linalg.eigh((vectors.T @ vectors).astype(np.float64))
    axes = axes[:, ::-1][:, :AXES]
    turned = axes[np.abs(axes).argmax(axis=0), np.arange(axes.shape[1])]
    signed: NDArray[np.float32] = (axes * np.sign(turned)).astype(np.float32)
    return signed  # else a sign is as it happens


def _blocks(count: int) -> Iterator[slice]:
    for start in range(0, count, _AT_ONCE):
        yield slice(start, start + _AT_ONCE)
