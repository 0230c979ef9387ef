"""Writes what is kept per paper: field lengths, stored fields, columns (file ``.pdd``).

Arrays::

    length/FIELD  u2 or u4  words of the field in each paper
    stored.at     u4 or u8  where each paper's stored fields begin (papers + 1)
    stored        u1        stored fields of each paper, a JSON object in UTF-8 or nothing
    column/FIELD  u1        the bytes of the ordinary Whoosh column

Meta: ``{"papers": n, "totals": {FIELD: words in all papers}}``.
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
    """Write the file of a segment; every length array has one number per paper."""
    file = segment.create_file(storage, EXTENSION)  # type: ignore[no-untyped-call]
    box = ArrayFileWriter(file)
    for field in sorted(lengths):
        box.add(f"length/{field}", narrowest(lengths[field], "<u2", "<u4"))
    sizes = np.fromiter(map(len, stored), np.int64, len(stored))
    box.add("stored.at", narrowest(offsets(sizes), "<u4", "<u8"))
    box.add("stored", b"".join(stored))
    for field in sorted(columns):
        box.add(f"column/{field}", columns[field])
    totals = {field: int(lengths[field].sum()) for field in sorted(lengths)}
    box.finish({"papers": len(stored), "totals": totals})


def stored_bytes(fields: Mapping[str, Any]) -> bytes:
    """Stored fields as they stand in the file; TypeError for what JSON cannot say."""
    if not fields:
        return b""
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()


def number_bytes(column: Any, values: Sequence[Any]) -> bytes:
    """The bytes of a Whoosh column of numbers, where every paper has one."""
    return np.array(values, np.dtype(column._typecode).newbyteorder(">")).tobytes()


class ColumnBytes:
    """Collects one Whoosh column in memory and gives its bytes."""

    def __init__(self, column: Column) -> None:
        self._buffer = io.BytesIO()
        self._writer = column.writer(StructFile(self._buffer))

    def add(self, number: int, value: Any) -> None:
        """Set the value of a paper; numbers rise."""
        self._writer.add(number, value)

    def finish(self, papers: int) -> bytes:
        """The column's bytes for a segment of that many papers."""
        self._writer.finish(papers)
        return self._buffer.getvalue()


class DocumentWriter(base.PerDocumentWriter):
    """What Whoosh's own writer calls, paper by paper.

    A paper's values are set aside until it is finished, so that one taken
    back (:meth:`cancel_doc`) leaves no trace.
    """

    def __init__(self, storage: Any, segment: PackedSegment) -> None:
        self._storage = storage
        self._segment = segment
        self._columns: dict[str, ColumnBytes] = {}
        self._lengths: dict[str, array[int]] = {}
        self._stored: list[bytes] = []
        self._paper: dict[str, Any] = {}
        self._paper_lengths: dict[str, int] = {}
        self._paper_columns: dict[str, tuple[Column, Any]] = {}
        self.is_closed = False

    def start_doc(self, docnum: int) -> None:
        """Begin the next paper."""
        if docnum != len(self._stored):
            raise ValueError(f"Paper {docnum} begun, but {len(self._stored)} is next")
        self._clear()

    def add_field(self, fieldname: str, fieldobj: Any, value: Any, length: int) -> None:  # noqa: ARG002
        """Keep a stored value (None: not stored) and a length in words."""
        if value is not None:
            self._paper[fieldname] = value
        if length:
            self._paper_lengths[fieldname] = length

    def add_column_value(self, fieldname: str, columnobj: Column, value: Any) -> None:
        """Keep a column's value."""
        self._paper_columns[fieldname] = (columnobj, value)

    def add_vector_items(self, fieldname: str, fieldobj: Any, items: Any) -> None:
        """Refused: highlighting and related papers analyse the text again instead."""
        raise NotImplementedError("A packed segment keeps no term vectors")

    def finish_doc(self) -> None:
        """Take the paper in."""
        number = len(self._stored)
        self._stored.append(stored_bytes(self._paper))
        for field, length in self._paper_lengths.items():
            counts = self._lengths.setdefault(field, array("I"))
            counts.extend([0] * (number - len(counts)))
            counts.append(length)
        for field, (column, value) in self._paper_columns.items():
            if field not in self._columns:
                self._columns[field] = ColumnBytes(column)
            self._columns[field].add(number, value)
        self._clear()

    def cancel_doc(self) -> None:
        """Forget the paper."""
        self._clear()

    def close(self) -> None:
        """Write the file; nothing is written where there was no paper."""
        self.is_closed = True
        papers = len(self._stored)
        if not papers:
            return
        lengths = {}
        for field, counts in self._lengths.items():
            counts.extend([0] * (papers - len(counts)))
            lengths[field] = np.frombuffer(counts, np.uint32)
        columns = {field: column.finish(papers) for field, column in self._columns.items()}
        write_documents(self._storage, self._segment, lengths, self._stored, columns)

    def _clear(self) -> None:
        self._paper = {}
        self._paper_lengths = {}
        self._paper_columns = {}
