"""Builds segments from rows of fields, without Whoosh's writer: many papers or a single one.

A row is what ``writer.add_document`` takes: field names to values, ``None``
and absent alike. A built segment holds what Whoosh's writer with the packed
codec would write, and is no part of the index until it is published
(``commit``).
"""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from whoosh.columns import NumericColumn

from paperdesk.search.codec.array_file import ArrayFileWriter
from paperdesk.search.codec.document_writer import (
    ColumnBytes,
    number_bytes,
    stored_bytes,
    write_documents,
)
from paperdesk.search.codec.postings import EXTENSION, PostingsWriter
from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.codec.stem_groups import StemGroupCache, names_of, stem_group_of
from paperdesk.search.indexing.field_collector import FieldCollectors
from paperdesk.search.indexing.inverter import InvertedField

Row = Mapping[str, Any]

_MOST_NAMES = 400_000


@contextmanager
def uncollected() -> Iterator[None]:
    """Let no garbage be looked for: among a million small objects without cycles that costs
    a third of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class SegmentBuilder:
    """Writes one segment after another of one schema, remembering words in between.

    ``storage`` is Whoosh's storage of the index folder. Raises
    NotImplementedError for fields that a packed segment cannot keep.
    """

    def __init__(self, storage: Any, schema: Any, indexname: str = "MAIN") -> None:
        self._storage = storage
        self._schema = schema
        self._indexname = indexname
        self._gatherers = FieldCollectors(schema)
        self._fields = sorted(schema.names())
        self._kept = [name for name in self._fields if schema[name].stored]
        self._names: dict[str, StemGroupCache | None] = {}

    def build(self, rows: Sequence[Row], *, families: bool = True) -> PackedSegment:
        """Write one segment of these papers, numbered in their order; both files are synced.

        Without ``families`` it is none to be asked: the merge that it is made
        for finds them, once for all.
        """
        segment = PackedSegment(self._indexname, len(rows))
        with uncollected():
            lengths = self._write_terms(segment, rows, families)
            stored = [stored_bytes(self._stored(row)) if self._kept else b"" for row in rows]
            write_documents(self._storage, segment, lengths, stored, self._columns(rows))
        return segment

    def _write_terms(
        self, segment: PackedSegment, rows: Sequence[Row], families: bool
    ) -> dict[str, Any]:
        """Write the postings field by field; the lengths of those that are scored."""
        file = segment.create_file(self._storage, EXTENSION)  # type: ignore[no-untyped-call]
        box = ArrayFileWriter(file)
        lengths, written = {}, []
        gatherers = self._gatherers.for_segment()
        for name, gatherer in gatherers.items():  # all first, so that their words are sorted once
            values = [row.get(name) for row in rows]
            papers: Sequence[int] = range(len(rows))
            if None in values:
                papers = [paper for paper in papers if values[paper] is not None]
                values = [values[paper] for paper in papers]
            gatherer.take(papers, values)
        for name in sorted(gatherers):
            inverted, counted = gatherers[name].finish(len(rows))
            if counted is not None:
                lengths[name] = counted
            if inverted is not None:
                names = self._names_of(name) if families else None
                self._write_field(box, name, inverted, len(rows), names)
                written.append(name)
        box.finish({"papers": len(rows), "fields": written})
        return lengths

    def _write_field(
        self,
        box: ArrayFileWriter,
        name: str,
        field: InvertedField,
        papers: int,
        names: StemGroupCache | None,
    ) -> None:
        families = names_of(field.terms, names) if names is not None else None
        writer = PostingsWriter(
            box, name, field.terms, field.counts, field.places, papers, families=families
        )
        writer.add(field.docs, field.counts, field.times, field.positions)
        writer.close()

    def _names_of(self, field: str) -> StemGroupCache | None:
        """The families of a field's words, remembered from segment to segment."""
        if field not in self._names or len(self._names[field] or ()) > _MOST_NAMES:
            family = stem_group_of(self._schema[field])
            self._names[field] = StemGroupCache(family) if family else None
        return self._names[field]

    def _stored(self, row: Row) -> dict[str, Any]:
        return {name: row[name] for name in self._kept if row.get(name) is not None}

    def _columns(self, rows: Sequence[Row]) -> dict[str, bytes]:
        columns = {}
        for name in self._fields:
            field = self._schema[name]
            if not field.column_type or all(row.get(name) is None for row in rows):
                continue
            values = [row.get(name) for row in rows]
            if isinstance(field.column_type, NumericColumn) and None not in values:
                columns[name] = number_bytes(
                    field.column_type, list(map(field.to_column_value, values))
                )
                continue
            column = ColumnBytes(field.column_type)
            for paper, value in enumerate(values):
                if value is not None:
                    column.add(paper, field.to_column_value(value))
            columns[name] = column.finish(len(rows))
        return columns
