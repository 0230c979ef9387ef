"""Per-document writer: lengths, stored fields and columns as Whoosh's writer hands them over."""

from array import array
from typing import Any

import numpy as np
from whoosh.codec import base
from whoosh.columns import Column

from paperdesk.search.codec.document_writer import ColumnBytes, stored_bytes, write_documents
from paperdesk.search.codec.segment import PackedSegment


class DocumentWriter(base.PerDocumentWriter):
    """Per-document writer, as Whoosh's own writer calls it.

    A document's values are set aside until it is finished, so that one taken
    back (:meth:`cancel_doc`) leaves no trace.
    """

    def __init__(self, storage: Any, segment: PackedSegment) -> None:
        self._storage = storage
        self._segment = segment
        self._columns: dict[str, ColumnBytes] = {}
        self._lengths: dict[str, array[int]] = {}
        self._stored: list[bytes] = []
        self._values: dict[str, Any] = {}
        self._field_lengths: dict[str, int] = {}
        self._column_values: dict[str, tuple[Column, Any]] = {}
        self.is_closed = False

    def start_doc(self, docnum: int) -> None:
        """Begin the next document."""
        if docnum != len(self._stored):
            raise ValueError(f"Document {docnum} begun, but {len(self._stored)} is next")
        self._clear()

    def add_field(self, fieldname: str, fieldobj: Any, value: Any, length: int) -> None:  # noqa: ARG002
        """Keep a stored value (None: not stored) and a length in words."""
        if value is not None:
            self._values[fieldname] = value
        if length:
            self._field_lengths[fieldname] = length

    def add_column_value(self, fieldname: str, columnobj: Column, value: Any) -> None:
        """Keep a column's value."""
        self._column_values[fieldname] = (columnobj, value)

    def add_vector_items(self, fieldname: str, fieldobj: Any, items: Any) -> None:
        """Refused: highlighting and related papers analyse the text again instead."""
        raise NotImplementedError("A packed segment keeps no term vectors")

    def finish_doc(self) -> None:
        """End the document: take its values in."""
        doc_id = len(self._stored)
        self._stored.append(stored_bytes(self._values))
        for field, length in self._field_lengths.items():
            counts = self._lengths.setdefault(field, array("I"))
            counts.extend([0] * (doc_id - len(counts)))
            counts.append(length)
        for field, (column, value) in self._column_values.items():
            if field not in self._columns:
                self._columns[field] = ColumnBytes(column)
            self._columns[field].add(doc_id, value)
        self._clear()

    def cancel_doc(self) -> None:
        """Cancel the document."""
        self._clear()

    def close(self) -> None:
        """Write the file; nothing is written where there was no document."""
        self.is_closed = True
        doc_count = len(self._stored)
        if not doc_count:
            return
        lengths = {}
        for field, counts in self._lengths.items():
            counts.extend([0] * (doc_count - len(counts)))
            lengths[field] = np.frombuffer(counts, np.uint32)
        columns = {field: column.finish(doc_count) for field, column in self._columns.items()}
        write_documents(self._storage, self._segment, lengths, self._stored, columns)

    def _clear(self) -> None:
        self._values = {}
        self._field_lengths = {}
        self._column_values = {}
