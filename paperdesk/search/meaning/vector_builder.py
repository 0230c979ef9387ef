"""Vector builder: the vectors of a segment's papers, of its own postings.

A paper's vector is the sum of those of the words in title and abstract, weighted by how often
they stand there, and of length 1. Postings are inverted back, some thousand documents at a
time, so that memory stays flat; each is one number while they are sorted::

    40 bits  document, 16 bits row of the word vector, 8 bits how often (255 for more)

Why of postings and not of texts: nothing need be read and taken apart again, the terms of the
dictionary are stemmed once each, and what is indexed and what is near never differ.
"""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from paperdesk.model import Progress
from paperdesk.model.messages import Message
from paperdesk.search.codec.array_ops import range_lengths
from paperdesk.search.codec.postings import Postings
from paperdesk.search.meaning.word_vectors import Table, WordVectors, weight
from paperdesk.search.reader.segment_reader import SegmentReader

FIELDS = ("title", "abstract")
"""The fields whose words make a paper's vector."""

BLOCK = 1 << 14
"""Documents whose postings are sorted at a time: some 15 MB of them."""

_SPAN = 500_000  # postings that are decoded at once
_HELD = 8 * _SPAN  # postings after which the pages that were read need no longer be in memory
_TERMS = 1 << 16  # terms that are looked up at once
_DOC, _ROW = 24, 8  # bits behind a document, behind a row

Codes = NDArray[np.uint64]


def blocks(segment: SegmentReader, words: WordVectors, progress: Progress) -> Iterator[Table]:
    """The vectors of a segment's documents, :data:`BLOCK` at a time; zeros for one without any
    known word."""
    fields = [postings for name in FIELDS if (postings := segment.postings(name)) is not None]
    rows = [_rows(postings, words) for postings in fields]
    for first in range(0, segment.max_doc, BLOCK):
        last = min(first + BLOCK, segment.max_doc)
        progress(first, segment.max_doc, Message("step.merging"))
        codes = [
            _codes(*pair, first, last, segment.files.drop_pages)
            for pair in zip(fields, rows, strict=True)
        ]
        yield _vectors(np.concatenate([np.zeros(0, np.uint64), *codes]), last - first, words)


def _rows(postings: Postings, words: WordVectors) -> NDArray[np.int32]:
    """The row of each term's word vector, or -1."""
    found = [
        words.rows(postings.texts(start, min(start + _TERMS, postings.term_count)))
        for start in range(0, postings.term_count, _TERMS)
    ]
    return np.concatenate([np.zeros(0, np.int32), *found], dtype=np.int32)


def _codes(
    postings: Postings,
    rows: NDArray[np.int32],
    first: int,
    last: int,
    drop_pages: Callable[[], None],
) -> Codes:
    """The postings of the documents from ``first`` to ``last`` that have a word vector."""
    starts = postings.posting_starts.whole
    found, start, stop, held = [np.zeros(0, np.uint64)], 0, 0, 0
    while (start := stop) < postings.term_count:
        after = int(np.searchsorted(starts, int(starts[start]) + _SPAN, "right")) - 1
        stop = min(max(start + 1, after), postings.term_count)
        if not (rows[start:stop] >= 0).any():
            continue
        held += int(starts[stop]) - int(starts[start])
        if held > _HELD:
            drop_pages()
            held = 0
        row = np.repeat(rows[start:stop], range_lengths(starts[start : stop + 1]))
        doc_ids = postings.doc_ids_of_span(start, stop).astype(np.intp)
        freqs = postings.freqs_of_span(start, stop)
        kept = np.flatnonzero((row >= 0) & (doc_ids >= first) & (doc_ids < last))
        codes = (doc_ids[kept] - first).astype(np.uint64) << np.uint64(_DOC)
        codes |= row[kept].astype(np.uint64) << np.uint64(_ROW)
        codes |= np.minimum(freqs[kept], 255).astype(np.uint64)
        found.append(codes)
    drop_pages()
    return np.concatenate(found)


def _vectors(codes: Codes, count: int, words: WordVectors) -> Table:
    """The vectors of ``count`` documents."""
    vectors = np.zeros((count, words.dims), np.float32)
    if not len(codes):
        return vectors
    codes.sort()
    words_of = codes >> np.uint64(_ROW)
    heads = np.flatnonzero(np.append(True, words_of[1:] != words_of[:-1]))
    weights = weight(np.add.reduceat((codes & np.uint64(255)).astype(np.float32), heads))
    docs = (codes[heads] >> np.uint64(_DOC)).astype(np.intp)
    rows = (words_of[heads] & np.uint64(0xFFFF)).astype(np.intp)
    used = np.flatnonzero(np.bincount(rows))
    row = np.searchsorted(used, rows)
    table = words.vectors(used)
    ends = np.searchsorted(docs, np.arange(count + 1)).tolist()
    for doc in range(count):
        start, stop = ends[doc], ends[doc + 1]
        if start < stop:
            vectors[doc] = weights[start:stop] @ table[row[start:stop]]
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors /= np.maximum(lengths, 1e-9)
    return vectors
