"""Paper vectors: the meaning of each paper of a generation, and which are near it.

A vector is kept as 256 whole numbers of one byte, with a scale that makes it of length 1
again; a look at all of 100,000 takes some milliseconds, so nothing else need be indexed.

What all papers of a library have in common tells nothing: their mean is taken off before any
two are compared, the less of it the fewer they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_file import ArrayFile
from paperdesk.search.codec.array_ops import Floats, Ints, Mask
from paperdesk.search.meaning.word_vectors import Table, unit

_AT_ONCE = 4096  # rows that stay in the processor's cache
_FEW = 100  # papers of which half of the mean is taken off

Bytes = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class SegmentVectors:
    """Vectors of one segment's documents from ``base`` on: i1[n, dims], and the scale of each;
    ``total`` is their sum, ``file`` where they are mapped from."""

    base: int
    rows: Bytes
    scales: Floats
    total: Floats
    file: ArrayFile | None = None


def packed(vectors: Table) -> tuple[Bytes, Floats]:
    """Vectors of length 1 as bytes, with the scales that make them of length 1 again."""
    largest = np.abs(vectors).max(axis=1, initial=1e-9)
    rows = np.rint(vectors * (127 / largest)[:, np.newaxis]).astype(np.int8)
    lengths = np.linalg.norm(rows.astype(np.float32), axis=1)
    return rows, np.divide(1, lengths, out=np.zeros_like(lengths), where=lengths > 0)


class PaperVectors:
    """Vectors of the documents of a generation with these keys (i8[max_doc]); those of a segment
    that has none are zeros, and near nothing."""

    def __init__(
        self, keys: NDArray[np.int64], live: Mask, parts: Sequence[SegmentVectors]
    ) -> None:
        self._keys, self._live, self._parts = keys, live, parts
        count = sum(len(part.rows) for part in parts)
        dims = parts[0].rows.shape[1]
        total = sum((part.total for part in parts), np.zeros(dims, np.float32))
        self.mean: Floats = total / np.float32(max(count + _FEW, 1))

    @cached_property
    def _lengths(self) -> list[Floats]:
        """The length of each vector without the mean."""
        square = float(self.mean @ self.mean)
        # |r - m|² = 1 - 2 r·m + m·m, where r is of length 1
        return [
            np.sqrt(np.maximum(1 + square - 2 * _products(part, self.mean), 1e-6))
            for part in self._parts
        ]

    def drop_pages(self) -> None:
        """Drop the pages of the vectors that were read, which are read again where needed."""
        for part in self._parts:
            if part.file is not None:
                part.file.drop_pages()

    def likeness(self, vector: Floats) -> Floats:
        """How near each document is to a vector of length 1: the cosine, f4[max_doc], 1 at most.
        Documents that have none are at 0."""
        return self.along(unit(vector - self.mean))

    def likeness_of(self, vector: Floats, doc_ids: Ints) -> Floats:
        """As :meth:`likeness`, of some documents (rising) alone, a portion of them at a time."""
        direction = unit(vector - self.mean)
        both = np.array((direction, self.mean))
        offset, square = float(direction @ self.mean), float(self.mean @ self.mean)
        found = np.zeros(len(doc_ids), np.float32)
        for part in self._parts:
            first, end = doc_ids.searchsorted((part.base, part.base + len(part.rows)))
            for start in range(first, end, _AT_ONCE):
                some = slice(start, min(start + _AT_ONCE, end))
                at = doc_ids[some] - part.base
                scales = part.scales[at]
                along, by_mean = np.einsum("ij,kj->ki", part.rows[at].astype(np.float32), both)
                lengths = np.sqrt(np.maximum(1 + square - 2 * by_mean * scales, 1e-6))
                found[some] = np.where(scales > 0, (along * scales - offset) / lengths, 0)
        return found

    def along(self, direction: Floats) -> Floats:
        """How far the vector of each document, as :meth:`of` has it, lies in a direction:
        f4[max_doc]."""
        found = np.zeros(len(self._keys), np.float32)
        offset = float(direction @ self.mean)
        for part, lengths in zip(self._parts, self._lengths, strict=True):
            along = _products(part, direction) - offset
            found[part.base : part.base + len(along)] = np.where(
                part.scales > 0, along / lengths, 0
            )
        return found

    def nearness_of(self, vector: Floats, doc_ids: Ints) -> Floats:
        """How near some documents are to a question's vector of length 1: the cosine as the words
        were trained for it, the mean not taken off."""
        nearness: Floats = np.einsum("ij,j->i", self._raw(doc_ids), vector)
        return nearness

    def of(self, doc_ids: Ints) -> Table:
        """The vectors of some documents without the mean, of length 1."""
        vectors = self._raw(doc_ids)
        known = vectors.any(axis=1)
        vectors[known] -= self.mean
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
        return vectors

    def matrix(self) -> tuple[NDArray[np.int64], Table]:
        """The keys of all papers that have a vector, and their vectors in step: i8[n],
        f4[n, dims] of length 1, the mean taken off. 1 kB a paper."""
        doc_ids = np.flatnonzero(self._live)
        doc_ids = doc_ids[self.known(doc_ids)]
        return self._keys[doc_ids], self.of(doc_ids)

    def known(self, doc_ids: Ints) -> Mask:
        """Which of some documents have a vector."""
        known = np.zeros(len(self._keys), np.bool_)
        for part in self._parts:
            known[part.base : part.base + len(part.rows)] = part.scales > 0
        return known[doc_ids]

    def packed_rows(self, doc_ids: Ints) -> Bytes:
        """The vectors of some documents as they are kept; zeros for one that has none."""
        rows = np.zeros((len(doc_ids), len(self.mean)), np.int8)
        for part in self._parts:
            inside = np.flatnonzero((doc_ids >= part.base) & (doc_ids < part.base + len(part.rows)))
            rows[inside] = part.rows[doc_ids[inside] - part.base]
        return rows

    def _raw(self, doc_ids: Ints) -> Table:
        vectors = np.zeros((len(doc_ids), len(self.mean)), np.float32)
        for part in self._parts:
            inside = np.flatnonzero((doc_ids >= part.base) & (doc_ids < part.base + len(part.rows)))
            at = doc_ids[inside] - part.base
            vectors[inside] = part.rows[at] * part.scales[at][:, np.newaxis]
        return vectors


def _products(part: SegmentVectors, vector: Floats) -> Floats:
    """The product of each row with a vector.

    By ``einsum``: the threads of a matrix product wait for one another, which takes a hundred
    times as long where the processor is busy.
    """
    products = np.empty(len(part.rows), np.float32)
    for start in range(0, len(products), _AT_ONCE):
        rows = part.rows[start : start + _AT_ONCE].astype(np.float32)
        np.einsum("ij,j->i", rows, vector, out=products[start : start + len(rows)])
    products *= part.scales
    return products
