"""Writer of what is kept per document: field lengths, stored fields, columns (``.pdd``).

Arrays::

    length/FIELD  u1, u2 or u4  words of the field in each document
    stored.at     u4 or u8      where each document's stored fields begin (n + 1); as ``stored``,
                                only where any has some
    stored        u1            stored fields of each document, a JSON object in UTF-8 or nothing
    column/FIELD  u1            the bytes of the ordinary Whoosh column
    number/FIELD  u1 to u8      in place of the bytes, the numbers of a column of whole numbers,
                                each less the least of them; where Whoosh itself wrote the segment
                                the bytes are kept

Meta: ``{"papers": n, "totals": {FIELD: words in all documents}, "numbers": {FIELD: [kind,
of_bytes, of_numbers]}}``: with ``of_bytes`` added they are the column's bytes, of ``kind``, and
with ``of_numbers`` added what was given, modulo 2**64.

Two documents, of 2 and 0 words in ``title``, the first with a stored year, with the keys 7 and 9
in a column of i8, which Whoosh has without a sign::

    length/title  2 0              stored.at   0 13 13
    stored        {"year":2017}    number/key  0 2
    meta          {"papers": 2, "totals": {"title": 2}, "numbers": {"key": [">u8", 2**63 + 7, 7]}}
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
        kind = _kind_of(columns[field], numbers.get(field))
        if kind is None:
            file.add(f"column/{field}", columns[field])
        else:
            kinds[field] = kind
            less = numbers[field].astype(np.uint64) - _modulo(kind[2])
            file.add(f"number/{field}", narrowest(less, "<u1", "<u2", "<u4", "<u8"))
    totals = {field: int(lengths[field].sum()) for field in sorted(lengths)}
    file.finish({"papers": len(stored), "totals": totals, "numbers": kinds})


def _kind_of(column: bytes, numbers: AnyInts | None) -> tuple[str, int, int] | None:
    """How the bytes of a column are made of its numbers; None where they are not."""
    if numbers is None or not len(numbers):
        return None
    kind, least = f">u{len(column) // len(numbers)}", int(numbers.min())
    of_bytes = int(np.frombuffer(column, kind, 1)[0]) - int(numbers[0]) + least
    less = numbers.astype(np.uint64) - _modulo(least)
    alike = column_bytes(less, kind, of_bytes) == column
    return (kind, of_bytes, least) if alike else None


def column_bytes(numbers: AnyInts, kind: str, more: int) -> bytes:
    """The bytes of a Whoosh column of whole numbers, ``more`` added to each."""
    return (numbers + _modulo(more)).astype(kind).tobytes()


def column_numbers(numbers: AnyInts, more: int) -> NDArray[np.int64]:
    """Whole numbers, ``more`` added to each: i8."""
    found: NDArray[np.int64] = (numbers + _modulo(more)).view(np.int64)
    return found


def _modulo(number: int) -> np.uint64:
    return np.uint64(number & 0xFFFF_FFFF_FFFF_FFFF)


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
