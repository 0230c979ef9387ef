"""Document merger: lengths, stored fields and columns of several segments as one."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from whoosh.columns import NumericColumn

from paperdesk.search.codec.array_ops import AnyInts, Mask
from paperdesk.search.codec.document_reader import DocumentReader
from paperdesk.search.codec.document_writer import ColumnBytes, is_whole_number, write_documents
from paperdesk.search.codec.segment import PackedSegment

Readers = Sequence[tuple[DocumentReader, Mask]]
"""The documents of each segment, and which of them are live."""


def merge_documents(storage: Any, segment: PackedSegment, readers: Readers, schema: Any) -> None:
    """Write the documents of ``segment``: the live ones of all readers, in their order."""
    stored = [text for reader, live in readers for text in _stored(reader, live)]
    columns = _columns(readers, schema, len(stored))
    numbers = {
        name: np.concatenate([one.int_column(name, schema[name])[live] for one, live in readers])
        for name in filter(lambda name: is_whole_number(schema[name]), columns)
    }
    write_documents(storage, segment, _lengths(readers), stored, columns, numbers)


def _lengths(readers: Readers) -> dict[str, AnyInts]:
    """The field lengths of the live documents."""
    names = {
        name.partition("/")[2] for reader, _ in readers for name in reader.file.names("length/")
    }
    merged = {}
    for name in names:
        parts = []
        for reader, live in readers:
            lengths = reader.lengths(name)
            present = np.zeros(len(live), np.uint32) if lengths is None else lengths
            parts.append(present[live].astype(np.uint32))
        merged[name] = np.concatenate(parts)
    return merged


def _stored(reader: DocumentReader, live: Mask) -> Iterator[bytes]:
    """The stored fields of the live documents of a segment."""
    if "stored" not in reader.file:
        yield from [b""] * int(live.sum())
        return
    starts = reader.file["stored.at"].tolist()
    stored = bytes(reader.file.raw("stored"))
    for doc_id in np.flatnonzero(live).tolist():
        yield stored[starts[doc_id] : starts[doc_id + 1]]


def _columns(readers: Readers, schema: Any, doc_count: int) -> dict[str, bytes]:
    names = {name for reader, _ in readers for name in reader.list_columns()} & {*schema.names()}
    return {name: _column(readers, name, schema[name].column_type, doc_count) for name in names}


def _column(readers: Readers, name: str, column: Any, doc_count: int) -> bytes:
    """The bytes of one column of the live documents."""
    if isinstance(column, NumericColumn):
        return b"".join(_fixed(reader, live, name, column) for reader, live in readers)
    written, new_id = ColumnBytes(column), 0
    for reader, live in readers:
        flags = live.tolist()
        if not reader.has_column(name):
            new_id += sum(flags)
            continue
        values = reader.column_reader(name, column)
        for doc_id, is_live in enumerate(flags):
            if is_live:
                written.add(new_id, values[doc_id])
                new_id += 1
    return written.finish(doc_count)


def _fixed(reader: DocumentReader, live: Mask, name: str, column: Any) -> bytes:
    """The numbers of the live documents as they stand in a Whoosh column: big-endian."""
    kind = np.dtype(column._typecode).newbyteorder(">")
    values = np.full(len(live), column._default, kind)
    if reader.has_column(name):
        present = np.frombuffer(reader.column_bytes(name), kind)
        values[: len(present)] = present
    return values[live].tobytes()
