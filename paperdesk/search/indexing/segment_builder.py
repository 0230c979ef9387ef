"""Segment builder: rows of fields become a segment, without Whoosh's writer.

A row is what ``writer.add_document`` takes: field names to values, ``None``
and absent alike. A built segment holds what Whoosh's writer with the packed
codec would write, and is no part of the index until it is committed
(``commit``).
"""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
from whoosh.columns import NumericColumn

from paperdesk.search.codec.array_file import ArrayFileWriter
from paperdesk.search.codec.document_writer import (
    ColumnBytes,
    is_whole_number,
    number_bytes,
    stored_bytes,
    write_documents,
)
from paperdesk.search.codec.postings import EXTENSION, PostingsWriter
from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.codec.stem_groups import StemCache, is_paged, stem_function
from paperdesk.search.indexing.field_collector import FieldCollectors
from paperdesk.search.indexing.inverter import InvertedField

Row = Mapping[str, Any]

_MOST_STEMS = 400_000


@contextmanager
def uncollected() -> Iterator[None]:
    """A context without garbage collection: among a million small objects without cycles it
    costs a third of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class SegmentBuilder:
    """Builder of segments of one schema; analysed words are cached from one to the next.

    ``storage`` is Whoosh's storage of the index folder. Raises
    NotImplementedError for fields that a packed segment cannot keep.
    """

    def __init__(self, storage: Any, schema: Any, indexname: str = "MAIN") -> None:
        self._storage = storage
        self._schema = schema
        self._indexname = indexname
        self._collectors = FieldCollectors(schema)
        self._fields = sorted(schema.names())
        self._stored_names = [name for name in self._fields if schema[name].stored]
        self._stems: dict[str, StemCache | None] = {}

    def build(self, rows: Sequence[Row], *, interim: bool = False) -> PackedSegment:
        """Build one segment of these documents, doc ids in their order; both files are synced.

        An ``interim`` one is none to be asked: the merge that it is made for finds the stem
        groups and packs the postings, once for all.
        """
        segment = PackedSegment(self._indexname, len(rows))
        with uncollected():
            lengths = self._write_terms(segment, rows, interim=interim)
            stored = [
                stored_bytes(self._stored(row)) if self._stored_names else b"" for row in rows
            ]
            columns = self._columns(rows)
            numbers = {
                name: np.array([row.get(name) for row in rows], np.int64)
                for name in filter(lambda name: is_whole_number(self._schema[name]), columns)
                if all(row.get(name) is not None for row in rows)
            }
            write_documents(self._storage, segment, lengths, stored, columns, numbers)
        return segment

    def _write_terms(
        self, segment: PackedSegment, rows: Sequence[Row], *, interim: bool
    ) -> dict[str, Any]:
        """Write the postings field by field; the field lengths of those that are scored."""
        opened = segment.create_file(self._storage, EXTENSION)  # type: ignore[no-untyped-call]
        file = ArrayFileWriter(opened)
        lengths, written = {}, []
        collectors = self._collectors.for_segment()
        for name, collector in collectors.items():  # all first, so that their words are sorted once
            values = [row.get(name) for row in rows]
            doc_ids: Sequence[int] = range(len(rows))
            if None in values:
                doc_ids = [doc_id for doc_id in doc_ids if values[doc_id] is not None]
                values = [values[doc_id] for doc_id in doc_ids]
            collector.take(doc_ids, values)
        for name in sorted(collectors):
            inverted, field_lengths = collectors[name].finish(len(rows))
            if field_lengths is not None:
                lengths[name] = field_lengths
            if inverted is not None:
                self._write_field(file, name, inverted, len(rows), interim=interim)
                written.append(name)
        file.finish({"papers": len(rows), "fields": written})
        return lengths

    def _write_field(
        self,
        file: ArrayFileWriter,
        name: str,
        field: InvertedField,
        doc_count: int,
        *,
        interim: bool,
    ) -> None:
        cache = None if interim else self._stems_of(name)
        stems = cache.of(field.terms) if cache is not None else None
        counts = field.doc_freqs, field.position_counts
        paged = is_paged(self._schema[name])
        writer = PostingsWriter(
            file, name, field.terms, *counts, doc_count, stems=stems, paged=paged, interim=interim
        )
        for part in field.portions:
            writer.add(part.doc_ids, part.doc_freqs, part.freqs, part.positions)
        writer.close()

    def _stems_of(self, field: str) -> StemCache | None:
        """The cache of a field's stems, kept from segment to segment; None: it has none."""
        if field not in self._stems or len(self._stems[field] or ()) > _MOST_STEMS:
            stem = stem_function(self._schema[field])
            self._stems[field] = StemCache(stem) if stem else None
        return self._stems[field]

    def _stored(self, row: Row) -> dict[str, Any]:
        return {name: row[name] for name in self._stored_names if row.get(name) is not None}

    def _columns(self, rows: Sequence[Row]) -> dict[str, bytes]:
        """The bytes of each column in which any row has a value."""
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
            for doc_id, value in enumerate(values):
                if value is not None:
                    column.add(doc_id, field.to_column_value(value))
            columns[name] = column.finish(len(rows))
        return columns
