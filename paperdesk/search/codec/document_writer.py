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
from collections.abc import Callable, Iterable, Mapping, Sequence
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

Parts = Callable[[], Iterable[AnyInts]]
"""Consecutive parts of one array, again from the first at each call."""


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
    file = DocumentsWriter(storage, segment)
    for field in sorted(lengths):
        file.add_lengths(field, lambda field=field: [lengths[field]])  # type: ignore[misc]
    sizes = np.fromiter(map(len, stored), np.int64, len(stored))
    file.add_stored(lambda: [sizes], lambda: [np.frombuffer(b"".join(stored), np.uint8)])
    for field in sorted(columns):
        column = np.frombuffer(columns[field], np.uint8)
        given = numbers.get(field)
        if given is None or not len(given) or len(column) % len(given):
            file.add_column(field, lambda column=column: [column])  # type: ignore[misc]
            continue
        kind = f">u{len(column) // len(given)}"
        file.add_numbers(
            field,
            lambda column=column, kind=kind: [column.view(kind)],  # type: ignore[misc]
            lambda given=given: [given],  # type: ignore[misc]
        )
    file.finish(len(stored))


class DocumentsWriter:
    """Writer of the file of a segment, array by array, of each what stands in parts: so no array
    need ever stand in memory as a whole. First the lengths, then the stored fields, then the
    columns, in the order of their fields."""

    def __init__(self, storage: Any, segment: PackedSegment) -> None:
        opened = segment.create_file(storage, EXTENSION)  # type: ignore[no-untyped-call]
        self._file = ArrayFileWriter(opened)
        self._totals: dict[str, int] = {}
        self._kinds: dict[str, tuple[str, int, int]] = {}

    def add_lengths(self, field: str, parts: Parts) -> None:
        """Write the lengths of a field in each document."""
        self._totals[field] = sum(int(part.sum(dtype=np.int64)) for part in parts())
        self._add(f"length/{field}", parts, "<u1", "<u2", "<u4")

    def add_stored(self, sizes: Parts, stored: Parts) -> None:
        """Write stored fields (u1), those of each document of its size; none if all are empty."""
        total = sum(int(part.sum(dtype=np.int64)) for part in sizes())
        if not total:
            return
        count = 1 + sum(map(len, sizes()))
        self._file.reserve("stored.at", "<u4" if total < 1 << 32 else "<u8", count)
        self._file.fill("stored.at", np.zeros(1, np.int64))
        end = 0
        for part in sizes():
            self._file.fill("stored.at", offsets(part)[1:] + end)
            end += int(part.sum(dtype=np.int64))
        self._file.reserve("stored", np.uint8, total)
        for part in stored():
            self._file.fill("stored", part)

    def add_column(self, field: str, parts: Parts) -> None:
        """Write the bytes of a column (u1)."""
        self._file.reserve(f"column/{field}", np.uint8, sum(map(len, parts())))
        for part in parts():
            self._file.fill(f"column/{field}", part)

    def add_numbers(self, field: str, column: Parts, numbers: Parts) -> None:
        """Write a column of whole numbers: as ``numbers`` (i8) if its own, big-endian and without a
        sign, are those with one and the same added, else as bytes."""
        ends = [(int(part.min()), int(part.max())) for part in numbers() if len(part)]
        least = min((low for low, _ in ends), default=0)
        kind = _kind_of(column, numbers, least)
        if kind is None:
            self.add_column(field, lambda: (part.view(np.uint8) for part in column()))
            return
        self._kinds[field] = kind
        less = _modulo(least)
        self._add(
            f"number/{field}",
            lambda: (part.astype(np.uint64) - less for part in numbers()),
            *("<u1", "<u2", "<u4", "<u8"),
        )

    def finish(self, doc_count: int) -> None:
        """End the file of so many documents, synced."""
        totals = dict(sorted(self._totals.items()))
        self._file.finish({"papers": doc_count, "totals": totals, "numbers": self._kinds})

    def _add(self, name: str, parts: Parts, *widths: str) -> None:
        """Write numbers in the first of these widths that holds them all."""
        top = max((int(part.max()) for part in parts() if len(part)), default=0)
        kind = narrowest(np.array([top], np.uint64), *widths).dtype
        self._file.reserve(name, kind, sum(map(len, parts())))
        for part in parts():
            self._file.fill(name, part)


def _kind_of(column: Parts, numbers: Parts, least: int) -> tuple[str, int, int] | None:
    """How the numbers of a column are made of those that were given; None where they are not."""
    found: tuple[str, int, int] | None = None
    for own, given in zip(column(), numbers(), strict=True):
        if not len(given):
            continue
        kind = f">u{own.itemsize}"
        found = found or (kind, int(own[0]) - int(given[0]) + least, least)
        less = given.astype(np.uint64) - _modulo(least)
        if column_bytes(less, kind, found[1]) != own.tobytes():
            return None
    return found


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
