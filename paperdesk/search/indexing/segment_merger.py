"""Segment merger: one segment of several, without their deleted documents, in flat memory.

Field by field, and in a field some terms at a time: what stands in memory is
the terms of one field and some hundred thousand postings, however large the
segments are. Documents keep their order: those of the first segment first. Two
segments with the terms air, sea and sea, the::

    union            air sea the           ordinals of the first 0 1, of the second 1 2
    live             1 0 1 | 1 1           document 1 of the first is deleted
    new doc ids      0 0 1 | 2 3           running count of live, less 1 (dead ones: any)
    postings of sea  0, 2 | 1              so 0 and 1 of the first, then 3 of the second
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from paperdesk.model import Progress, silent
from paperdesk.model.messages import Message
from paperdesk.search.codec.array_file import ArrayFileWriter
from paperdesk.search.codec.array_ops import (
    AnyInts,
    Floats,
    Ints,
    Mask,
    expand_ranges,
    offsets,
    range_lengths,
    spans,
)
from paperdesk.search.codec.positions import summed
from paperdesk.search.codec.postings import EXTENSION, Postings, PostingsWriter
from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.codec.segment_files import SegmentFiles
from paperdesk.search.codec.stem_groups import (
    StemFunction,
    is_paged,
    stem_function,
    stems_of,
    stems_read,
)
from paperdesk.search.indexing.document_merger import merge_documents
from paperdesk.search.indexing.term_union import union_terms

POSTINGS_AT_ONCE = 250_000
"""Postings that are merged at a time."""

_READ_THROUGH = 8  # batches after which the pages that were read need no longer be in memory


@dataclass(frozen=True)
class _Source:
    """A segment to be merged: its live documents (bool[max_doc]) and their new doc ids."""

    files: SegmentFiles
    live: Mask
    new_ids: AnyInts

    @property
    def all_live(self) -> bool:
        return bool(self.live.all())


@dataclass(frozen=True)
class _FieldPart:
    """One field of a source; ``merged``: its terms' ordinals in the merged field, rising."""

    source: _Source
    postings: Postings
    merged: Ints

    @property
    def as_gaps(self) -> bool:
        """Whether its positions are kept as gaps."""
        return self.postings.positions is not None and self.postings.positions.as_gaps


def merge(
    storage: Any,
    schema: Any,
    segments: Sequence[PackedSegment],
    indexname: str = "MAIN",
    into: Any = None,
    *,
    progress: Progress = silent,
) -> PackedSegment:
    """Merge segments into a new one; the old ones are left as they are.

    It is written to the storage ``into``, if that is another. Raises
    FileNotFoundError where one of them is gone.
    """
    into = into or storage
    sources = _sources(storage, segments)
    doc_count = sum(int(source.live.sum()) for source in sources)
    segment = PackedSegment(indexname, doc_count)
    file = ArrayFileWriter(segment.create_file(into, EXTENSION))  # type: ignore[no-untyped-call]
    names = sorted({name for source in sources for name in source.files.fields} & {*schema.names()})
    with file.closed_on_error():
        written = []
        for number, name in enumerate(names, 1):
            stem, paged = stem_function(schema[name]), is_paged(schema[name])
            if _merge_field(file, name, sources, doc_count, stem, paged=paged):
                written.append(name)
            progress(number, len(names), Message("step.merging"))
        file.finish({"papers": doc_count, "fields": written})
    readers = [(source.files.documents, source.live) for source in sources]
    merge_documents(into, segment, readers, schema)
    return segment


def _sources(storage: Any, segments: Sequence[PackedSegment]) -> list[_Source]:
    sources, base = [], 0
    for segment in segments:
        live = np.ones(segment.doc_count_all(), np.bool_)
        live[list(segment.deletions())] = False
        new_ids = np.cumsum(live) - 1 + base
        sources.append(_Source(SegmentFiles(storage, segment), live, new_ids.astype(np.uint32)))
        base += int(live.sum())
    return sources


def _merge_field(
    file: ArrayFileWriter,
    name: str,
    sources: Sequence[_Source],
    doc_count: int,
    stem: StemFunction | None,
    *,
    paged: bool,
) -> bool:
    """Merge one field; False where no live document has a term of it."""
    holding = [(source, p) for source in sources if (p := source.files.fields.get(name))]
    terms, merged = union_terms([postings for _, postings in holding])
    parts = [_FieldPart(*pair, ordinals) for pair, ordinals in zip(holding, merged, strict=True)]
    del merged
    doc_freqs, position_counts = _counts(parts, len(terms))
    keep = doc_freqs > 0
    if not keep.any():
        return False
    positional = parts[0].postings.positions is not None
    stems = None if stem is None else _stems(parts, terms, stem)
    writer = PostingsWriter(
        file,
        name,
        _kept(terms, keep),
        doc_freqs[keep],
        position_counts[keep] if positional else None,
        doc_count,
        weighted=any(part.postings.weighted for part in parts),
        stems=None if stems is None else _kept(stems, keep),
        paged=paged,
    )
    for number, (start, stop) in enumerate(spans(doc_freqs, POSTINGS_AT_ONCE), 1):
        _merge_span(writer, parts, start, stop, doc_freqs[start:stop][keep[start:stop]])
        if number % _READ_THROUGH == 0:
            for source, _ in holding:
                source.files.file.drop_pages()
    writer.close()
    return True


def _kept(texts: Sequence[bytes], keep: Mask) -> Sequence[bytes]:
    return (
        texts
        if keep.all()
        else [text for text, kept in zip(texts, keep.tolist(), strict=True) if kept]
    )


def _stems(parts: Sequence[_FieldPart], terms: Sequence[bytes], stem: StemFunction) -> list[bytes]:
    """The stem of each merged term: from whichever segment has it, or by the analyser."""
    if any(part.postings.stem_groups is None for part in parts):
        return stems_of(terms, stem)
    stems = list(terms)
    for part in parts:
        postings = part.postings
        if postings.stem_groups is not None:
            own = stems_read(postings.texts(0, postings.term_count), postings.stem_groups)
            for ordinal, name in zip(part.merged.tolist(), own, strict=True):
                stems[ordinal] = name
    return stems


def _counts(parts: Sequence[_FieldPart], term_count: int) -> tuple[AnyInts, AnyInts]:
    """Document frequency and number of positions of each merged term, of live documents."""
    doc_freqs, position_counts = np.zeros(term_count, np.int64), np.zeros(term_count, np.int64)
    for part in parts:
        postings = part.postings
        if part.source.all_live:
            doc_freqs[part.merged] += range_lengths(postings.posting_starts.whole)
            if postings.position_starts is not None:
                position_counts[part.merged] += range_lengths(postings.position_starts.whole)
            continue
        of_terms = range_lengths(postings.posting_starts.whole)
        for start, stop in spans(of_terms, POSTINGS_AT_ONCE):
            owner = np.repeat(part.merged[start:stop], of_terms[start:stop])
            live = part.source.live[postings.doc_ids_of_span(start, stop)]
            doc_freqs += np.bincount(owner[live], minlength=term_count)
            freqs = postings.freqs_of_span(start, stop)[live]
            counts = np.bincount(owner[live], freqs, minlength=term_count)
            position_counts += counts.astype(np.int64)
    return doc_freqs, position_counts


def _merge_span(
    writer: PostingsWriter, parts: Sequence[_FieldPart], start: int, stop: int, doc_freqs: AnyInts
) -> None:
    """Merge the terms from ``start`` to ``stop``.

    A source has a term's postings in one range, and its positions too: each range
    is put behind those of the sources before it.
    """
    as_gaps = all(part.as_gaps for part in parts)
    weighted = any(part.postings.weighted for part in parts)
    found = (_take(part, start, stop, as_gaps=as_gaps) for part in parts)
    taken = [span for span in found if span is not None]
    if not taken:
        return
    postings = np.zeros(stop - start, np.int64)
    position_counts = np.zeros(stop - start, np.int64)
    for span in taken:
        postings[span.terms] += span.doc_freqs
        position_counts[span.terms] += span.position_counts
    next_posting, next_position = offsets(postings)[:-1], offsets(position_counts)[:-1]
    doc_ids, freqs = (np.empty(int(postings.sum()), np.uint32) for _ in range(2))
    weights = np.empty(len(doc_ids), np.float32) if weighted else None
    positions = np.empty(int(position_counts.sum()), np.uint32)
    for span in taken:
        rows = expand_ranges(next_posting[span.terms], span.doc_freqs)
        doc_ids[rows], freqs[rows] = span.doc_ids, span.freqs
        if weights is not None:
            weights[rows] = span.freqs if span.weights is None else span.weights
        next_posting[span.terms] += span.doc_freqs
        rows = expand_ranges(next_position[span.terms], span.position_counts)
        positions[rows] = span.positions
        next_position[span.terms] += span.position_counts
    writer.add(doc_ids, doc_freqs, freqs, positions, weights, as_stored=as_gaps)


@dataclass(frozen=True)
class _TermSpan:
    """A source's live postings of some merged terms, with their new doc ids.

    ``terms``: ordinals, from the first merged one; of each ``doc_freqs`` and
    ``position_counts``; then doc ids, frequencies, weights (None: the frequencies) and positions
    of all.
    """

    terms: Ints
    doc_freqs: AnyInts
    position_counts: AnyInts
    doc_ids: Ints
    freqs: AnyInts
    weights: Floats | None
    positions: AnyInts


def _take(part: _FieldPart, start: int, stop: int, *, as_gaps: bool) -> _TermSpan | None:
    """A source's postings of these merged terms; the positions ``as_gaps`` or as they are."""
    first, last = np.searchsorted(part.merged, np.array([start, stop], np.intp)).tolist()
    if first == last:
        return None
    postings = part.postings
    doc_freqs = range_lengths(postings.posting_starts.whole[first : last + 1])
    position_counts = np.zeros_like(doc_freqs)
    doc_ids = postings.doc_ids_of_span(first, last)
    freqs = postings.freqs_of_span(first, last)
    weights = postings.weights_of_span(first, last) if postings.weighted else None
    positions = np.zeros(0, np.uint32)
    if postings.positions is not None and (starts := postings.position_starts) is not None:
        positions = postings.positions.stored(int(starts[first]), int(starts[last]))
        positions = summed(positions, freqs) if part.as_gaps and not as_gaps else positions
        position_counts = range_lengths(starts[first : last + 1])
    if not part.source.all_live:
        live = part.source.live[doc_ids]
        owner = np.repeat(np.arange(len(doc_freqs)), doc_freqs)[live]
        if len(positions):
            positions = positions[np.repeat(live, freqs)]
            position_counts = np.bincount(owner, freqs[live], len(doc_freqs)).astype(np.int64)
        doc_freqs = np.bincount(owner, minlength=len(doc_freqs))
        doc_ids, freqs = doc_ids[live], freqs[live]
        weights = None if weights is None else weights[live]
    terms = part.merged[first:last] - start
    doc_ids = part.source.new_ids[doc_ids]
    return _TermSpan(terms, doc_freqs, position_counts, doc_ids, freqs, weights, positions)
