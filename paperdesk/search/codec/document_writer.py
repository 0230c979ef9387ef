"""Writer of what is kept per document: field lengths, stored fields, columns (``.pdd``).

Arrays::

    length/FIELD  u2 or u4  words of the field in each document
    stored.at     u4 or u8  where each document's stored fields begin (n + 1)
    stored        u1        stored fields of each document, a JSON object in UTF-8 or nothing
    column/FIELD  u1        the bytes of the ordinary Whoosh column

Meta: ``{"papers": n, "totals": {FIELD: words in all documents}}``.

Two documents, of 2 and 0 words in ``title``, the first with a stored year::

    length/title  2 0                stored.at  0 13 13
    stored        {"year":2017}      meta       {"papers": 2, "totals": {"title": 2}}
"""

import io
import json
from array import array
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from whoosh.codec import base
from whoosh.columns import Column
from whoosh.filedb.structfile import StructFile

from paperdesk.search.codec.array_file import ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, narrowest, offsets
from paperdesk.search.codec.segment import PackedSegment

EXTENSION = ".pdd"


def write_documents(
    storage: Any,
    segment: PackedSegment,
    lengths: Mapping[str, AnyInts],
    stored: Sequence[bytes],
    columns: Mapping[str, bytes],
) -> None:
    """Write the file of a segment; each array of lengths has one number per document."""
    opened = segment.create_file(storage, EXTENSION)  # type: ignore[no-untyped-call]
    file = ArrayFileWriter(opened)
    for field in sorted(lengths):
        file.add(f"length/{field}", narrowest(lengths[field], "<u2", "<u4"))
    sizes = np.fromiter(map(len, stored), np.int64, len(stored))
    file.add("stored.at", narrowest(offsets(sizes), "<u4", "<u8"))
    file.add("stored", b"".join(stored))
    for field in sorted(columns):
        file.add(f"column/{field}", columns[field])
    totals = {field: int(lengths[field].sum()) for field in sorted(lengths)}
    file.finish({"papers": len(stored), "totals": totals})


def stored_bytes(fields: Mapping[str, Any]) -> bytes:
    """The JSON of stored fields; TypeError for what JSON cannot say."""
    if not fields:
        return b""
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()


def number_bytes(column: Any, values: Sequence[Any]) -> bytes:
    """The bytes of a Whoosh column of numbers, where every document has one."""
    return np.array(values, np.dtype(column._typecode).newbyteorder(">")).tobytes()


class ColumnBytes:
    """Writer of one Whoosh column in memory."""

    def __init__(self, column: Column) -> None:
        self._buffer = io.BytesIO()
        self._writer = column.writer(StructFile(self._buffer))

    def add(self, doc_id: int, value: Any) -> None:
        """Set the value of a document; doc ids rise."""
        self._writer.add(doc_id, value)

    def finish(self, doc_count: int) -> bytes:
        """The column's bytes for a segment of so many documents."""
        self._writer.finish(doc_count)
        return self._buffer.getvalue()


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
