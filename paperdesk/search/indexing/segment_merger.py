"""Segment merger: one segment of several, without their deleted documents, in flat memory.

Field by field, and in a field some terms at a time: what stands in memory is a
portion of its terms (``merged_terms``) and some hundred thousand postings,
however large the segments are. Documents keep their order: those of the first segment first. Two
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
from paperdesk.search.codec.array_ops import AnyInts, Ints, Mask, expand_ranges, offsets, spans
from paperdesk.search.codec.postings import EXTENSION, Postings, PostingsWriter
from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.codec.segment_files import SegmentFiles
from paperdesk.search.codec.stem_groups import is_paged, stem_function
from paperdesk.search.indexing.document_merger import merge_documents
from paperdesk.search.indexing.merged_field import POSTINGS_AT_ONCE, LivePostings, MergedField
from paperdesk.search.indexing.merged_terms import MergedPortion, MergedTerms

_READ_THROUGH = 8  # batches after which the pages that were read need no longer be in memory


@dataclass(frozen=True)
class _Source:
    """A segment to be merged: its live documents (bool[max_doc]; None: all) and the doc ids that
    they get."""

    files: SegmentFiles
    live: Mask | None
    new_ids: AnyInts

    def field(self, name: str) -> MergedField | None:
        """One field; opened anew, so that what was kept of it goes with it."""
        if name not in self.files.fields:
            return None
        file = self.files.file
        postings = Postings(file, name, file.meta["papers"])
        return MergedField(postings, self.live, self.new_ids)


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
    doc_count = sum(segment.doc_count() for segment in segments)
    segment = PackedSegment(indexname, doc_count)
    file = ArrayFileWriter(segment.create_file(into, EXTENSION))  # type: ignore[no-untyped-call]
    names = sorted({name for source in sources for name in source.files.fields} & {*schema.names()})
    with file.closed_on_error():
        written = []
        for number, name in enumerate(names, 1):
            if _merge_field(file, name, sources, doc_count, schema[name]):
                written.append(name)
            _drop_pages(sources)
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
        new_ids = (np.cumsum(live) - 1 + base).astype(np.uint32)
        files = SegmentFiles(storage, segment)
        sources.append(_Source(files, None if live.all() else live, new_ids))
        base += int(live.sum())
    return sources


def _drop_pages(sources: Sequence[_Source]) -> None:
    for source in sources:
        source.files.file.drop_pages()


def _merge_field(
    file: ArrayFileWriter, name: str, sources: Sequence[_Source], doc_count: int, field: Any
) -> bool:
    """Merge one field of the schema; False where no live document has a term of it."""
    fields = [part for source in sources if (part := source.field(name)) is not None]
    terms = MergedTerms(file, name, fields, stem_function(field), lambda: _drop_pages(sources))
    if not len(terms.doc_freqs):
        return False
    position_counts = terms.write()
    writer = PostingsWriter(
        file,
        name,
        None,
        terms.doc_freqs,
        position_counts if fields[0].postings.positions is not None else None,
        doc_count,
        weighted=any(part.postings.weighted for part in fields),
        paged=is_paged(field),
    )
    del position_counts
    merger = _PostingsMerger(writer, all(part.as_gaps for part in fields))
    done = 0
    for portion in terms.portions():
        parts = _parts(portion, fields)
        _drop_pages(sources)  # the counts were read for the whole portion
        for start, stop in spans(portion.doc_freqs, POSTINGS_AT_ONCE):
            merger.merge(parts, start, portion.doc_freqs[start:stop])
            done += int(portion.doc_freqs[start:stop].sum())
            if done >= _READ_THROUGH * POSTINGS_AT_ONCE:
                _drop_pages(sources)
                done = 0
    writer.close()
    return True


@dataclass(frozen=True)
class _FieldPart:
    """A portion of one field of a source, from its term ``first`` on; ``merged``: the ordinals of
    these terms in the merged portion, rising."""

    field: MergedField
    first: int
    merged: Ints


def _parts(portion: MergedPortion, fields: Sequence[MergedField]) -> list[_FieldPart]:
    parts = []
    for field, (start, stop), merged in zip(fields, portion.own, portion.ordinals, strict=True):
        if start < stop:
            field.hold(start, stop)
            parts.append(_FieldPart(field, start, merged))
    return parts


@dataclass(frozen=True)
class _PostingsMerger:
    """Merger of postings into ``writer``; positions ``as_gaps``, if all have them so, or as they
    are."""

    writer: PostingsWriter
    as_gaps: bool

    def merge(self, parts: Sequence[_FieldPart], start: int, doc_freqs: AnyInts) -> None:
        """Merge the terms from ``start`` on, of these document frequencies."""
        taken = []
        ends = np.array([start, start + len(doc_freqs)], np.intp)
        for part in parts:
            bounds = part.merged.searchsorted(ends)
            if bounds[0] < bounds[1]:
                first, last = (bounds + part.first).tolist()
                taken.append((part.field, first, last, part.merged[slice(*bounds)] - start))
        if doc_freqs[0] > POSTINGS_AT_ONCE:
            self._write_term([(field, first, last) for field, first, last, _ in taken])
        else:
            found = [
                (terms, field.take(first, last, as_gaps=self.as_gaps))
                for field, first, last, terms in taken
            ]
            self._write_terms([(terms[own.terms], own) for terms, own in found], doc_freqs)

    def _write_term(self, taken: Sequence[tuple[MergedField, int, int]]) -> None:
        """Write one term of many postings: all its doc ids first, then the positions, of which
        there may be ten times as many, some at a time."""
        found = [field.take(first, last, places=False) for field, first, last in taken]
        doc_ids = np.concatenate([one.doc_ids for one in found])
        freqs = np.concatenate([one.freqs for one in found])
        weights = np.concatenate([one.weighed for one in found]) if self.writer.weighted else None
        del found
        self.writer.add(doc_ids, np.array([len(doc_ids)]), freqs, None, weights)
        for field, first, last in taken:
            for positions, counts in field.positions(first, last, as_gaps=self.as_gaps):
                self.writer.add_positions(positions, counts, as_stored=self.as_gaps)

    def _write_terms(self, found: Sequence[tuple[Ints, LivePostings]], doc_freqs: AnyInts) -> None:
        """Write some terms. A source has a term's postings in one range, and its positions too:
        each range is put behind those of the sources before it."""
        position_counts = np.zeros(len(doc_freqs), np.int64)
        for terms, own in found:
            position_counts[terms] += own.position_counts
        next_posting, next_position = offsets(doc_freqs)[:-1], offsets(position_counts)[:-1]
        doc_ids, freqs = (np.empty(int(doc_freqs.sum()), np.uint32) for _ in range(2))
        weights = np.empty(len(doc_ids), np.float32) if self.writer.weighted else None
        positions = np.empty(int(position_counts.sum()), np.uint32)
        for terms, own in found:
            rows = expand_ranges(next_posting[terms], own.doc_freqs)
            doc_ids[rows], freqs[rows] = own.doc_ids, own.freqs
            if weights is not None:
                weights[rows] = own.weighed
            next_posting[terms] += own.doc_freqs
            rows = expand_ranges(next_position[terms], own.position_counts)
            positions[rows] = own.positions
            next_position[terms] += own.position_counts
        self.writer.add(doc_ids, doc_freqs, freqs, positions, weights, as_stored=self.as_gaps)
