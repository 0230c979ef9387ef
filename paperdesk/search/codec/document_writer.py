"""Writer of what is kept per document: field lengths, stored fields, columns (``.pdd``).

Arrays::

    length/FIELD  u1, u2 or u4  words of the field in each document
    stored.at     u4 or u8      where each document's stored fields begin (n + 1); as ``stored``,
                                only where any has some
    stored        u1            stored fields of each document, a JSON object in UTF-8 or nothing
    column/FIELD  u1            the bytes of the ordinary Whoosh column
    number/FIELD  i8            in place of the bytes, whole numbers, to be read as they stand;
                                where Whoosh itself wrote the segment the bytes are kept

Meta: ``{"papers": n, "totals": {FIELD: words in all documents}, "numbers": {FIELD: [kind,
less]}}``; the bytes of a column of numbers are those of ``kind``, of the numbers with ``less``
added, modulo 2**64.

Two documents, of 2 and 0 words in ``title``, the first with a stored year, with the keys 7 and 9
in a column of i8, which Whoosh has without a sign::

    length/title  2 0              stored.at   0 13 13
    stored        {"year":2017}    number/key  7 9
    meta          {"papers": 2, "totals": {"title": 2}, "numbers": {"key": [">u8", 2**63]}}
"""

import io
import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.columns import Column
from whoosh.fields import NUMERIC
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
    numbers: Mapping[str, AnyInts] = MappingProxyType({}),
) -> None:
    """Write the file of a segment; each array of lengths or ``numbers`` has one number per
    document."""
    opened = segment.create_file(storage, EXTENSION)  # type: ignore[no-untyped-call]
    file = ArrayFileWriter(opened)
    for field in sorted(lengths):
        file.add(f"length/{field}", narrowest(lengths[field], "<u1", "<u2", "<u4"))
    if any(stored):
        sizes = np.fromiter(map(len, stored), np.int64, len(stored))
        file.add("stored.at", narrowest(offsets(sizes), "<u4", "<u8"))
        file.add("stored", b"".join(stored))
    kinds = {}
    for field in sorted(columns):
        whole = numbers[field].astype(np.int64) if field in numbers else np.zeros(0, np.int64)
        if len(whole) and (kind := _kind_of(columns[field], whole)):
            kinds[field] = kind
            file.add(f"number/{field}", whole)
        else:
            file.add(f"column/{field}", columns[field])
    totals = {field: int(lengths[field].sum()) for field in sorted(lengths)}
    file.finish({"papers": len(stored), "totals": totals, "numbers": kinds})


def _kind_of(column: bytes, numbers: NDArray[np.int64]) -> tuple[str, int] | None:
    """How the bytes of a column are made of its numbers; None where they are not."""
    kind = f">u{len(column) // len(numbers)}"
    less = int(np.frombuffer(column, kind, 1)[0]) - int(numbers[0])
    return (kind, less) if column_bytes(numbers, kind, less) == column else None


def column_bytes(numbers: NDArray[np.int64], kind: str, less: int) -> bytes:
    """The bytes of a Whoosh column of whole numbers."""
    shifted = numbers.view(np.uint64) + np.uint64(less & 0xFFFF_FFFF_FFFF_FFFF)
    return shifted.astype(kind).tobytes()


def stored_bytes(fields: Mapping[str, Any]) -> bytes:
    """The JSON of stored fields; TypeError for what JSON cannot say."""
    if not fields:
        return b""
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()


def number_bytes(column: Any, values: Sequence[Any]) -> bytes:
    """The bytes of a Whoosh column of numbers, where every document has one."""
    return np.array(values, np.dtype(column._typecode).newbyteorder(">")).tobytes()


def is_whole_number(field: Any) -> bool:
    """Whether a Whoosh field holds whole numbers."""
    return isinstance(field, NUMERIC) and field.numtype is int


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
