"""Reads what is kept per paper (file ``.pdd``; its arrays are named in ``document_writer``)."""

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
from paperdesk.search.codec.document_writer import EXTENSION
from paperdesk.search.codec.segment import PackedSegment


class DocumentReader(base.PerDocumentReader):
    """Lengths, stored fields and columns of one segment, and its deletions.

    Deletions are those of the segment object this reader was opened with.
    """

    def __init__(self, storage: Any, segment: PackedSegment) -> None:
        self._segment = segment
        name = segment.segment_id() + EXTENSION
        self.box = ArrayFile(storage, name)
        self.papers: int = self.box.meta["papers"]

    def close(self) -> None:
        """Nothing: the mapping goes with the last array that looks into it."""

    def doc_count(self) -> int:
        """How many papers, without deleted ones."""
        return self.papers - self._segment.deleted_count()

    def doc_count_all(self) -> int:
        """How many papers, deleted ones too."""
        return self.papers

    def has_deletions(self) -> bool:
        """Whether any paper is deleted."""
        return self._segment.deleted_count() > 0

    def is_deleted(self, docnum: int) -> bool:
        """Whether a paper is deleted."""
        return self._segment.is_deleted(docnum)

    def deleted_docs(self) -> Iterator[int]:
        """The deleted papers, rising."""
        return self._segment.deleted_docs()

    def supports_columns(self) -> bool:
        """Yes."""
        return True

    def has_column(self, fieldname: str) -> bool:
        """Whether the segment has a column of that field."""
        return f"column/{fieldname}" in self.box

    def list_columns(self) -> list[str]:
        """The fields that have a column."""
        return [name.partition("/")[2] for name in self.box.names("column/")]

    def column_reader(self, fieldname: str, column: Column) -> ColumnReader:
        """The ordinary Whoosh column, on the mapped bytes."""
        data = self.box.raw(f"column/{fieldname}")
        reader: ColumnReader = column.reader(BufferFile(data), 0, len(data), self.papers)
        return reader

    def numbers(self, fieldname: str, field: NUMERIC) -> NDArray[np.int64]:
        """A column of whole numbers as one array; the field's default where a paper has none.

        Whoosh writes these big-endian and without a sign (a signed number has
        the half of their range added), fills gaps, and leaves out the tail.
        """
        out = np.full(self.papers, field.to_column_value(field.default), np.uint64)
        if self.has_column(fieldname):
            kind = np.dtype(field.sortable_typecode).newbyteorder(">")
            values = np.frombuffer(self.box.raw(f"column/{fieldname}"), kind)
            out[: len(values)] = values
        half = np.uint64(1 << (field.bits - 1) if field.signed else 0)
        return (out - half).view(np.int64)

    def lengths(self, fieldname: str) -> AnyInts | None:
        """Words of a field in each paper; None where no paper has any."""
        return self.box.get(f"length/{fieldname}")

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """Words of a field in one paper."""
        lengths = self.lengths(fieldname)
        return default if lengths is None else int(lengths[docnum]) or default

    def field_length(self, fieldname: str) -> int:
        """Words of a field in all papers."""
        total: int = self.box.meta["totals"].get(fieldname, 0)
        return total

    def min_field_length(self, fieldname: str) -> int:
        """Words of a field where it is shortest."""
        lengths = self.lengths(fieldname)
        return 0 if lengths is None else int(lengths.min())

    def max_field_length(self, fieldname: str) -> int:
        """Words of a field where it is longest."""
        lengths = self.lengths(fieldname)
        return 0 if lengths is None else int(lengths.max())

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        """The stored fields of one paper."""
        text = self.stored_bytes(docnum)
        fields: dict[str, Any] = json.loads(text) if text else {}
        return fields

    def stored_bytes(self, docnum: int) -> bytes:
        """The stored fields of one paper as they stand in the file."""
        at = self.box["stored.at"]
        return bytes(self.box.raw("stored")[int(at[docnum]) : int(at[docnum + 1])])
