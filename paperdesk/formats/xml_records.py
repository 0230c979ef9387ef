"""Papers of an XML file: its entries as records in the keys of our own export."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from paperdesk.formats.item_builder import EntryReading, ItemBuilder
from paperdesk.formats.xml_document import XmlEntry, entries
from paperdesk.formats.xml_values import XmlValues
from paperdesk.model import Item, Problem
from paperdesk.model.messages import Message

_NO_TITLE = Message("problem.no_title")

XmlRecordOf = Callable[[XmlValues], EntryReading]
"""What an entry says; what was not taken of its values is told of afterwards."""


def read_xml(
    chunks: Iterable[bytes], name: str, tags: frozenset[str], record_of: XmlRecordOf
) -> Iterator[Item]:
    """Papers and problems of a file whose entries are the elements ``tags``.

    Raises BadFileError when there is not a single paper in it.
    """
    builder = ItemBuilder()
    items = _items(entries(chunks, name, tags), record_of, builder)
    yield from builder.of_file(items, name)


def _items(
    source: Iterable[XmlEntry | Problem], record_of: XmlRecordOf, builder: ItemBuilder
) -> Iterator[Item]:
    for entry in source:
        if isinstance(entry, Problem):
            yield entry
            continue
        if not any(text.strip() for text in entry.element.itertext()):
            yield Problem(entry.place, _NO_TITLE)
            continue
        values = XmlValues(entry.element)
        reading = record_of(values)
        record = {key: value for key, value in reading.record.items() if value}
        for path, left in values.left().items():
            record[path] = [*_listed(left), *_listed(record[path])] if path in record else left
        yield from builder.items(record, entry.place, entry.raw, reading.files, reading.words)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
