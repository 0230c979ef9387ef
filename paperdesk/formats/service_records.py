"""Records of services, once their answer is opened: each becomes a paper in the words of its own
service.

Why not as a file of JSON: who asks a service knows where in its answer the records lie, and an
answer without any is a search that found nothing, where a file without any is a wrong file.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from paperdesk.formats import json_fields
from paperdesk.formats.file_reader import plain_items
from paperdesk.formats.item_builder import ItemBuilder
from paperdesk.formats.json_envelopes import fault_of
from paperdesk.formats.jsonl import record_items
from paperdesk.model import BatchHeader, ImportedRecord, Item, SourceError
from paperdesk.model.messages import Message


class OwnRecord(NamedTuple):
    """A record in the keys of our own export, and the service's own as it came."""

    fields: dict[str, Any]
    raw: Any


def opened(content: bytes, service: Message) -> Any:
    """The JSON of an answer. Raises SourceError where it is none, or tells of an error."""
    try:
        value = json_fields.parse(content.decode("utf-8-sig", "replace"))
    except json_fields.NotJsonError as error:
        told = Message("source.no_json", source=service, problem=error.reason)
        raise SourceError(told) from error
    if isinstance(value, dict) and (fault := fault_of(value)):
        raise SourceError(fault)
    return value


def told_fault(content: bytes) -> str:
    """What an error of a service says, in its own words; ``""`` where it is none that is known."""
    try:
        value = json_fields.parse(content.decode("utf-8-sig", "replace"))
    except json_fields.NotJsonError:
        return ""
    if not isinstance(value, dict):
        return ""
    fault = fault_of(value)
    told = fault.values.get("reason") if fault else value.get("message")
    return " ".join(told.split()) if isinstance(told, str) else ""


def members(value: Any, *path: str) -> list[Any]:
    """The list that lies under these keys, without the nulls in it; none where there is none."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    found = value if isinstance(value, list) else [value] if isinstance(value, dict) else []
    return [one for one in found if one is not None]


def service_items(records: Iterable[Any], header: BatchHeader) -> Iterator[Item]:
    """The header and the papers of an answer, ranked in its order, each with its source."""
    yield header
    builder = ItemBuilder()
    for number, record in enumerate(records, 1):
        place = Message("place.record", n=number)
        if isinstance(record, OwnRecord):
            found = builder.items(record.fields, place, json_fields.dump(record.raw))
        else:
            found = record_items(builder, record, place)
        for item in plain_items(found):
            if isinstance(item, ImportedRecord) and not item.paper.source:
                item = replace(item, paper=replace(item.paper, source=header.source))  # noqa: PLW2901
            yield item
