"""Document merger: lengths, stored fields and columns of several segments as one.

Array by array and segment by segment: of none stands more in memory than one segment has.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import numpy as np
from whoosh.columns import NumericColumn

from paperdesk.search.codec.array_ops import AnyInts, Mask
from paperdesk.search.codec.document_reader import DocumentReader
from paperdesk.search.codec.document_writer import (
    ColumnBytes,
    DocumentsWriter,
    Parts,
    is_whole_number,
)
from paperdesk.search.codec.segment import PackedSegment

Reader = tuple[DocumentReader, Mask | None]
"""The documents of a segment, and which of them are live (None: all)."""

_AT_ONCE = 10_000  # documents whose stored fields are copied together


def merge_documents(
    storage: Any, segment: PackedSegment, readers: Sequence[Reader], schema: Any
) -> None:
    """Write the documents of ``segment``: the live ones of all readers, in their order."""
    file = DocumentsWriter(storage, segment)
    names = {
        name.partition("/")[2] for reader, _ in readers for name in reader.file.names("length/")
    }
    for name in sorted(names):
        file.add_lengths(name, _parts(readers, partial(_lengths, name=name)))
    file.add_stored(_parts(readers, _stored_sizes), lambda: _stored(readers))
    columns = {name for reader, _ in readers for name in reader.list_columns()} & {*schema.names()}
    for name in sorted(columns):
        field = schema[name]
        if not isinstance(field.column_type, NumericColumn):
            column = _column(readers, name, field.column_type, segment.doc_count_all())
            file.add_column(name, lambda column=column: [column])  # type: ignore[misc]
            continue
        own = _parts(readers, partial(_fixed, name=name, column=field.column_type))
        if is_whole_number(field):
            numbers = _parts(
                readers, partial(DocumentReader.int_column, fieldname=name, field=field)
            )
            file.add_numbers(name, own, numbers)
        else:
            file.add_column(name, lambda own=own: (part.view(np.uint8) for part in own()))  # type: ignore[misc]
    file.finish(segment.doc_count_all())


def _parts(readers: Sequence[Reader], of: Callable[[DocumentReader], AnyInts]) -> Parts:
    """An array of each reader, of its live documents."""

    def parts() -> Iterator[AnyInts]:
        for reader, live in readers:
            yield of(reader) if live is None else of(reader)[live]

    return parts


def _lengths(reader: DocumentReader, name: str) -> AnyInts:
    lengths = reader.lengths(name)
    return np.zeros(reader.max_doc, np.uint8) if lengths is None else lengths


def _stored_sizes(reader: DocumentReader) -> AnyInts:
    starts = reader.file.get("stored.at")
    return np.zeros(reader.max_doc, np.int64) if starts is None else np.diff(starts)


def _stored(readers: Sequence[Reader]) -> Iterator[AnyInts]:
    """The stored fields of the live documents, some documents at a time."""
    for reader, live in readers:
        if "stored" in reader.file:
            doc_ids = np.arange(reader.max_doc) if live is None else np.flatnonzero(live)
            for start in range(0, len(doc_ids), _AT_ONCE):
                some = map(reader.stored_bytes, doc_ids[start : start + _AT_ONCE].tolist())
                yield np.frombuffer(b"".join(some), np.uint8)


def _column(readers: Sequence[Reader], name: str, column: Any, doc_count: int) -> AnyInts:
    """The bytes of one column of values of any kind, of the live documents."""
    written, new_id = ColumnBytes(column), 0
    for reader, live in readers:
        flags = [True] * reader.max_doc if live is None else live.tolist()
        if not reader.has_column(name):
            new_id += sum(flags)
            continue
        values = reader.column_reader(name, column)
        for doc_id, is_live in enumerate(flags):
            if is_live:
                written.add(new_id, values[doc_id])
                new_id += 1
    return np.frombuffer(written.finish(doc_count), np.uint8)


def _fixed(reader: DocumentReader, name: str, column: Any) -> AnyInts:
    """The numbers of all documents as they stand in a Whoosh column: big-endian."""
    kind = np.dtype(column._typecode).newbyteorder(">")
    values = np.full(reader.max_doc, column._default, kind)
    if reader.has_column(name):
        present = np.frombuffer(reader.column_bytes(name), kind)
        values[: len(present)] = present
    return values
