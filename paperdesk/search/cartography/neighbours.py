"""Neighbours: for each paper those nearest to it in meaning, found without comparing all.

Papers are parted into cells around centres (k-means of a sample); a paper is compared with
those of its own cell and of the cells nearest to that. One in ten of the true neighbours is
missed so, which a map does not show.

Why not all with all: of 100,000 papers that is sixty times the work, minutes of it.
"""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import Ints, offsets
from paperdesk.search.meaning.word_vectors import Table

_CELLS = 8  # cells that are looked into, a paper's own among them
_ALL = 2_000  # papers of which all are compared with all
_SAMPLE = 20_000  # papers that the centres are made of
_ROUNDS = 6  # of k-means
_MOST = 6_000  # papers that one is compared with
_AT_ONCE = 1 << 21  # products that stand in memory

Rows = NDArray[np.int32]
"""Numbers of rows: i4[n, k]."""

Stepped = Callable[[float], None]
"""Told which share of the work is done; may raise Cancelled."""


def nearest(vectors: Table, most: int, stepped: Stepped) -> Rows:
    """The ``most`` nearest of each row, or fewer where there are not so many; in no order.

    ``vectors`` are of length 1.
    """
    count = len(vectors)
    most = min(most, count - 1)
    found, done = np.empty((count, most), np.int32), 0
    for rows, others in _blocks(vectors, most):
        near = vectors[rows] @ vectors[others].T
        near[others == rows[:, np.newaxis]] = -2  # not itself
        best = np.argpartition(near, len(others) - most, axis=1)[:, len(others) - most :]
        found[rows] = others[best]
        done += len(rows)
        stepped(done / count)
    return found


def _blocks(vectors: Table, most: int) -> Iterator[tuple[Ints, Ints]]:
    """Rows, and those that they are compared with."""
    if len(vectors) <= _ALL:
        everyone = np.arange(len(vectors))
        yield everyone, everyone
        return
    centres = _centres(vectors)
    cell = _cell_of(vectors, centres)
    order = np.argsort(cell, kind="stable")
    starts = offsets(np.bincount(cell, minlength=len(centres)))
    nearness = np.argsort(-(centres @ centres.T), axis=1, kind="stable")
    sizes = np.diff(starts)
    for one in np.flatnonzero(sizes):
        near = nearness[one]
        enough = int(np.searchsorted(sizes[near].cumsum(), most + 1)) + 1
        some = near[: max(_CELLS, enough)]
        others = np.concatenate([order[starts[at] : starts[at + 1]] for at in some])
        if len(others) > _MOST:
            others = others[np.linspace(0, len(others) - 1, _MOST).astype(np.intp)]
        own = order[starts[one] : starts[one + 1]]
        step = max(1, _AT_ONCE // len(others))
        for start in range(0, len(own), step):
            yield own[start : start + step], others


def _centres(vectors: Table) -> Table:
    """The centres of cells, as many as each has papers."""
    sample = vectors[:: max(1, len(vectors) // _SAMPLE)]
    many = int(np.sqrt(len(vectors)))
    centres = sample[:: len(sample) // many][:many].copy()
    for _ in range(_ROUNDS):
        cell = _cell_of(sample, centres)
        order = np.argsort(cell, kind="stable")
        filled, heads = np.unique(cell[order], return_index=True)
        centres[filled] = np.add.reduceat(sample[order], heads, axis=0)
        centres /= np.maximum(np.linalg.norm(centres, axis=1, keepdims=True), 1e-9)
    return centres


def _cell_of(vectors: Table, centres: Table) -> Ints:
    cell = np.empty(len(vectors), np.intp)
    step = max(1, _AT_ONCE // len(centres))
    for start in range(0, len(vectors), step):
        cell[start : start + step] = np.argmax(vectors[start : start + step] @ centres.T, axis=1)
    return cell
