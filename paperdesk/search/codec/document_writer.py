"""Writer of what is kept per document: field lengths, stored fields, columns (``.pdd``).

Arrays::

    length/FIELD  u2 or u4  words of the field in each document
    stored.at     u4 or u8  where each document's stored fields begin (n + 1)
    stored        u1        stored fields of each document, a JSON object in UTF-8 or nothing
    column/FIELD  u1        the bytes of the ordinary Whoosh column
    number/FIELD  i8        of a column of whole numbers these once more, to be read as they stand;
                            left out where Whoosh itself wrote the segment

Meta: ``{"papers": n, "totals": {FIELD: words in all documents}}``.

Two documents, of 2 and 0 words in ``title``, the first with a stored year::

    length/title  2 0                stored.at  0 13 13
    stored        {"year":2017}      meta       {"papers": 2, "totals": {"title": 2}}
"""

import io
import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np
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
        file.add(f"length/{field}", narrowest(lengths[field], "<u2", "<u4"))
    sizes = np.fromiter(map(len, stored), np.int64, len(stored))
    file.add("stored.at", narrowest(offsets(sizes), "<u4", "<u8"))
    file.add("stored", b"".join(stored))
    for field in sorted(columns):
        file.add(f"column/{field}", columns[field])
    for field in sorted(numbers):
        file.add(f"number/{field}", numbers[field].astype(np.int64))
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
