"""Merges segments into one, without their deleted papers, by arrays and in flat memory.

Field by field, and in a field some terms at a time: what stands in memory is
the words of one field and some hundred thousand postings, however large the
segments are. Papers keep their order: those of the first segment first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from whoosh.columns import NumericColumn

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
    sizes,
)
from paperdesk.search.codec.document_reader import DocumentReader
from paperdesk.search.codec.document_writer import ColumnBytes, write_documents
from paperdesk.search.codec.postings import EXTENSION, Postings, PostingsWriter
from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.codec.segment_files import SegmentFiles
from paperdesk.search.codec.stem_groups import Family, names_of, names_read, stem_group_of
from paperdesk.search.indexing.term_union import union_terms

PIECE = 250_000
"""Postings that are merged at a time."""

_READ_THROUGH = 8  # pieces after which the pages that were read need no longer be in memory


@dataclass(frozen=True)
class _Source:
    """A segment to be merged: which of its papers live, and their new numbers."""

    files: SegmentFiles
    live: Mask
    numbers: Ints

    @property
    def docs(self) -> DocumentReader:
        return self.files.docs

    @property
    def whole(self) -> bool:
        return bool(self.live.all())


@dataclass(frozen=True)
class _FieldPart:
    """One field of a source: its terms by their numbers in the merged field (rising)."""

    source: _Source
    postings: Postings
    merged: Ints


def merge(
    storage: Any,
    schema: Any,
    segments: Sequence[PackedSegment],
    indexname: str = "MAIN",
    into: Any = None,
    *,
    progress: Progress = silent,
) -> PackedSegment:
    """Write one segment of all papers that are not deleted; the old ones are left as they are.

    It is written to the storage ``into``, if that is another. Raises
    FileNotFoundError where one of them is gone.
    """
    into = into or storage
    sources = _sources(storage, segments)
    papers = sum(int(source.live.sum()) for source in sources)
    segment = PackedSegment(indexname, papers)
    box = ArrayFileWriter(segment.create_file(into, EXTENSION))  # type: ignore[no-untyped-call]
    names = sorted({name for source in sources for name in source.files.fields} & {*schema.names()})
    with box.given_up_on_error():
        written = []
        for number, name in enumerate(names, 1):
            if _merge_field(box, name, sources, papers, stem_group_of(schema[name])):
                written.append(name)
            progress(number, len(names), Message("step.merging"))
        box.finish({"papers": papers, "fields": written})
    docs = [(source.docs, source.live) for source in sources]
    stored = [text for reader, live in docs for text in _stored(reader, live)]
    write_documents(into, segment, _lengths(docs), stored, _columns(docs, schema, papers))
    return segment


def _sources(storage: Any, segments: Sequence[PackedSegment]) -> list[_Source]:
    sources, base = [], 0
    for segment in segments:
        live = np.ones(segment.doc_count_all(), np.bool_)
        live[list(segment.deletions())] = False
        numbers = np.cumsum(live) - 1 + base
        sources.append(_Source(SegmentFiles(storage, segment), live, numbers.astype(np.intp)))
        base += int(live.sum())
    return sources


def _merge_field(
    box: ArrayFileWriter, name: str, sources: Sequence[_Source], papers: int, family: Family | None
) -> bool:
    """Write one field; False where no living paper has a word of it."""
    holding = [(source, p) for source in sources if (p := source.files.fields.get(name))]
    terms, merged = union_terms([postings for _, postings in holding])
    parts = [_FieldPart(*one, places) for one, places in zip(holding, merged, strict=True)]
    del merged
    counts, places = _sizes(parts, len(terms))
    keep = counts > 0
    if not keep.any():
        return False
    positional = parts[0].postings.positions is not None
    families = None if family is None else _families(parts, terms, family)
    writer = PostingsWriter(
        box,
        name,
        _kept(terms, keep),
        counts[keep],
        places[keep] if positional else None,
        papers,
        weighted=any(part.postings.weighted for part in parts),
        families=None if families is None else _kept(families, keep),
    )
    for number, (start, stop) in enumerate(_pieces(counts), 1):
        _merge_piece(writer, parts, start, stop, counts[start:stop][keep[start:stop]])
        if number % _READ_THROUGH == 0:
            for source, _ in holding:
                source.files.file.put_out_of_memory()
    writer.close()
    return True


def _kept(texts: Sequence[bytes], keep: Mask) -> Sequence[bytes]:
    return (
        texts
        if keep.all()
        else [text for text, kept in zip(texts, keep.tolist(), strict=True) if kept]
    )


def _families(parts: Sequence[_FieldPart], terms: Sequence[bytes], family: Family) -> list[bytes]:
    """The family of each merged term: from whichever segment has it, or as the analyser says."""
    if any(part.postings.families is None for part in parts):
        return names_of(terms, family)
    names = list(terms)
    for part in parts:
        if part.postings.families is not None:
            own = names_read(part.postings.texts(0, part.postings.terms), part.postings.families)
            for number, name in zip(part.merged.tolist(), own, strict=True):
                names[number] = name
    return names


def _sizes(parts: Sequence[_FieldPart], terms: int) -> tuple[AnyInts, AnyInts]:
    """Papers and positions of each merged term, without deleted papers."""
    counts, places = np.zeros(terms, np.int64), np.zeros(terms, np.int64)
    for part in parts:
        postings = part.postings
        if part.source.whole:
            counts[part.merged] += sizes(postings.first)
            if postings.place is not None:
                places[part.merged] += sizes(postings.place)
            continue
        for start, stop in _pieces(sizes(postings.first)):
            of_term = sizes(postings.first[start : stop + 1])
            owner = np.repeat(part.merged[start:stop], of_term)
            live = part.source.live[postings.papers_of_span(start, stop)]
            counts += np.bincount(owner[live], minlength=terms)
            times = postings.times_of_span(start, stop)[live]
            places += np.bincount(owner[live], times, minlength=terms).astype(np.int64)
    return counts, places


def _pieces(counts: AnyInts) -> Iterator[tuple[int, int]]:
    """Cut a row of terms so that each piece has about :data:`PIECE` postings."""
    ends = np.cumsum(counts)
    start = 0
    while start < len(counts):
        done = int(ends[start - 1]) if start else 0
        stop = max(start + 1, int(np.searchsorted(ends, done + PIECE, "right")))
        yield start, stop
        start = stop


def _merge_piece(
    writer: PostingsWriter, parts: Sequence[_FieldPart], start: int, stop: int, counts: AnyInts
) -> None:
    """Write the merged terms from ``start`` to ``stop``.

    A source has a term's postings in one run, and its positions too: each run
    is put behind those of the sources before it.
    """
    taken = [piece for part in parts if (piece := _take(part, start, stop)) is not None]
    if not taken:
        return
    every, places = np.zeros(stop - start, np.int64), np.zeros(stop - start, np.int64)
    for piece in taken:
        every[piece.terms] += piece.counts
        places[piece.terms] += piece.places
    next_posting, next_place = offsets(every)[:-1], offsets(places)[:-1]
    docs = np.empty(int(every.sum()), np.intp)
    times, weights = np.empty(len(docs), np.int64), np.empty(len(docs), np.float32)
    positions = np.empty(int(places.sum()), np.uint32)
    for piece in taken:
        at = expand_ranges(next_posting[piece.terms], piece.counts)
        docs[at], times[at], weights[at] = piece.docs, piece.times, piece.weights
        next_posting[piece.terms] += piece.counts
        positions[expand_ranges(next_place[piece.terms], piece.places)] = piece.positions
        next_place[piece.terms] += piece.places
    writer.add(docs, counts, times, positions, weights)


@dataclass(frozen=True)
class _Piece:
    """A source's postings of some merged terms: for each term how many and of how many
    positions, then those of all."""

    terms: Ints
    counts: AnyInts
    places: AnyInts
    docs: Ints
    times: AnyInts
    weights: Floats
    positions: AnyInts


def _take(part: _FieldPart, start: int, stop: int) -> _Piece | None:
    """A source's postings of these merged terms."""
    first, last = np.searchsorted(part.merged, np.array([start, stop], np.intp)).tolist()
    if first == last:
        return None
    postings = part.postings
    counts = sizes(postings.first[first : last + 1])
    places = np.zeros_like(counts)
    docs = postings.papers_of_span(first, last)
    times = postings.times_of_span(first, last).astype(np.int64)
    weights = postings.weights_of_span(first, last)
    positions = np.zeros(0, np.uint32)
    if postings.positions is not None and postings.place is not None:
        ends = int(postings.place[first]), int(postings.place[last])
        positions = postings.positions.slice(*ends).astype(np.uint32)
        places = sizes(postings.place[first : last + 1])
    if not part.source.whole:
        live = part.source.live[docs]
        owner = np.repeat(np.arange(len(counts)), counts)[live]
        if len(positions):
            positions = positions[np.repeat(live, times)]
            places = np.bincount(owner, times[live], len(counts)).astype(np.int64)
        counts = np.bincount(owner, minlength=len(counts))
        docs, times, weights = docs[live], times[live], weights[live]
    terms = part.merged[first:last] - start
    docs = part.source.numbers[docs]
    return _Piece(terms, counts, places, docs, times, weights, positions)


Docs = Sequence[tuple[DocumentReader, Mask]]


def _lengths(docs: Docs) -> dict[str, AnyInts]:
    names = {name.partition("/")[2] for reader, _ in docs for name in reader.box.names("length/")}
    merged = {}
    for name in names:
        parts = []
        for reader, live in docs:
            lengths = reader.lengths(name)
            some = np.zeros(len(live), np.uint32) if lengths is None else lengths
            parts.append(some[live].astype(np.uint32))
        merged[name] = np.concatenate(parts)
    return merged


def _stored(reader: DocumentReader, live: Mask) -> Iterator[bytes]:
    at = reader.box["stored.at"].tolist()
    whole = bytes(reader.box.raw("stored"))
    for paper in np.flatnonzero(live).tolist():
        yield whole[at[paper] : at[paper + 1]]


def _columns(docs: Docs, schema: Any, papers: int) -> dict[str, bytes]:
    names = {name for reader, _ in docs for name in reader.list_columns()} & {*schema.names()}
    return {name: _column(docs, name, schema[name].column_type, papers) for name in names}


def _column(docs: Docs, name: str, column: Any, papers: int) -> bytes:
    if isinstance(column, NumericColumn):
        return b"".join(_fixed(reader, live, name, column) for reader, live in docs)
    written, number = ColumnBytes(column), 0
    for reader, live in docs:
        living = live.tolist()
        if not reader.has_column(name):
            number += sum(living)
            continue
        values = reader.column_reader(name, column)
        for paper, alive in enumerate(living):
            if alive:
                written.add(number, values[paper])
                number += 1
    return written.finish(papers)


def _fixed(reader: DocumentReader, live: Mask, name: str, column: Any) -> bytes:
    """Numbers of the living papers as they stand in a Whoosh column."""
    kind = np.dtype(column._typecode).newbyteorder(">")
    values = np.full(len(live), column._default, kind)
    if reader.has_column(name):
        have = np.frombuffer(reader.box.raw(f"column/{name}"), kind)
        values[: len(have)] = have
    return values[live].tobytes()
