"""Reader of what is kept per document (``.pdd``; ``document_writer`` names its arrays)."""

import json
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.codec import base
from whoosh.columns import Column, ColumnReader
from whoosh.fields import NUMERIC
from whoosh.filedb.structfile import BufferFile

from paperdesk.search.codec.array_file import ArrayFile
from paperdesk.search.codec.array_ops import AnyInts
from paperdesk.search.codec.document_writer import EXTENSION, column_bytes, column_numbers
from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.codec.shifted_numbers import ShiftedNumbers

_WIDE = 8  # bytes


class DocumentReader(base.PerDocumentReader):
    """Per-document reader: field lengths, stored fields and columns of one segment.

    Deletions are those of the segment object this reader was opened with.
    """

    def __init__(self, storage: Any, segment: PackedSegment) -> None:
        self._segment = segment
        name = segment.segment_id() + EXTENSION
        self.file = ArrayFile(storage, name)
        self.max_doc: int = self.file.meta["papers"]

    def close(self) -> None:
        """Nothing: the mapping goes with the last array that looks into it."""

    def doc_count(self) -> int:
        """The number of documents that are not deleted."""
        return self.max_doc - self._segment.deleted_count()

    def doc_count_all(self) -> int:
        """The number of documents, deleted ones too."""
        return self.max_doc

    def has_deletions(self) -> bool:
        """Whether any document is deleted."""
        return self._segment.deleted_count() > 0

    def is_deleted(self, docnum: int) -> bool:
        """Whether a document is deleted."""
        return self._segment.is_deleted(docnum)

    def deleted_docs(self) -> Iterator[int]:
        """The doc ids of the deleted documents, rising."""
        return self._segment.deleted_docs()

    def supports_columns(self) -> bool:
        """Whether fields may have columns: they may."""
        return True

    def has_column(self, fieldname: str) -> bool:
        """Whether the segment has a column of that field."""
        return f"column/{fieldname}" in self.file or f"number/{fieldname}" in self.file

    def list_columns(self) -> list[str]:
        """The fields that have a column."""
        names = self.file.names("column/") + self.file.names("number/")
        return [name.partition("/")[2] for name in names]

    def column_reader(self, fieldname: str, column: Column) -> ColumnReader:
        """The column reader of a field: Whoosh's own, on the bytes of the column."""
        data = self.column_bytes(fieldname)
        reader: ColumnReader = column.reader(BufferFile(data), 0, len(data), self.max_doc)
        return reader

    def column_bytes(self, fieldname: str) -> memoryview:
        """The bytes of a field's column."""
        if (numbers := self.file.get(f"number/{fieldname}")) is not None:
            kind, more, _ = self.file.meta["numbers"][fieldname]
            return memoryview(column_bytes(numbers, kind, more))
        return self.file.raw(f"column/{fieldname}")

    def int_column(self, fieldname: str, field: NUMERIC) -> NDArray[np.int64]:
        """A column of whole numbers: i8[max_doc], the field's default where a document has none.

        Whoosh writes these big-endian and without a sign (a signed number has
        the half of their range added), fills gaps, and leaves out the tail.
        """
        if (numbers := self.file.get(f"number/{fieldname}")) is not None:
            return column_numbers(numbers, self.file.meta["numbers"][fieldname][2])
        out, filled = np.empty(self.max_doc, np.uint64), 0
        if self.has_column(fieldname):
            kind = np.dtype(field.sortable_typecode).newbyteorder(">")
            values = np.frombuffer(self.file.raw(f"column/{fieldname}"), kind)
            filled = len(values)
            out[:filled] = values
        out[filled:] = field.to_column_value(field.default)
        out -= np.uint64(1 << (field.bits - 1) if field.signed else 0)
        return out.view(np.int64)

    def numbers(self, fieldname: str, field: NUMERIC) -> ShiftedNumbers:
        """The same as they stand in the file, where they do so in a few bytes."""
        numbers = self.file.get(f"number/{fieldname}")
        if numbers is None or numbers.itemsize == _WIDE:
            return ShiftedNumbers(self.int_column(fieldname, field))
        return ShiftedNumbers(numbers, self.file.meta["numbers"][fieldname][2])

    def lengths(self, fieldname: str) -> AnyInts | None:
        """The field length (words) of each document: u1, u2 or u4[max_doc]; None where none has
        any."""
        return self.file.get(f"length/{fieldname}")

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """The field length of one document, in words."""
        lengths = self.lengths(fieldname)
        return default if lengths is None else int(lengths[docnum]) or default

    def field_length(self, fieldname: str) -> int:
        """The sum of a field's lengths, in words."""
        total: int = self.file.meta["totals"].get(fieldname, 0)
        return total

    def min_field_length(self, fieldname: str) -> int:
        """The least field length, in words."""
        lengths = self.lengths(fieldname)
        return 0 if lengths is None else int(lengths.min())

    def max_field_length(self, fieldname: str) -> int:
        """The greatest field length, in words."""
        lengths = self.lengths(fieldname)
        return 0 if lengths is None else int(lengths.max())

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        """The stored fields of one document."""
        text = self.stored_bytes(docnum)
        fields: dict[str, Any] = json.loads(text) if text else {}
        return fields

    def stored_bytes(self, docnum: int) -> bytes:
        """The stored fields of one document as they stand in the file."""
        if (starts := self.file.get("stored.at")) is None:
            return b""
        return bytes(self.file.raw("stored")[int(starts[docnum]) : int(starts[docnum + 1])])
