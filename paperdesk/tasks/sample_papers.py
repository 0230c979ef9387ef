"""Sample papers: a dozen to look at, for a reader who has none yet.

They arrive like any other file, as one batch, so one act takes them away.
"""

from pathlib import Path, PurePath

from paperdesk import formats
from paperdesk.library import Library
from paperdesk.model import ActionResult, Entry, ImportedRecord, Scope, State
from paperdesk.model.reading_fields import READING_FIELDS, FieldValue, ReadingField
from paperdesk.paths import resource

FILE = "starter/twelve-papers.jsonl"


def starter_file() -> Path:
    """The file with the twelve papers, to be imported."""
    return resource(FILE)


def starter_batch(library: Library) -> int | None:
    """The number of the starter's batch, known by the file it came from; None without one."""
    name = PurePath(FILE).name
    found = (batch.key for batch in library.batches() if PurePath(batch.origin).name == name)
    return next(found, None)


def remove_starter(library: Library) -> ActionResult | None:
    """Put the starter's papers into the trash; None when there are none.

    Papers that the reader has done something with, or that arrived from
    elsewhere as well, stay.
    """
    batch = starter_batch(library)
    if batch is None:
        return None
    items = formats.read(starter_file())
    records = {item.paper.arxiv_id: item for item in items if isinstance(item, ImportedRecord)}
    keys = library.keys(Scope("batch", str(batch)))
    untouched = (
        entry.key
        for entry in library.entries(keys)
        if len(entry.batches) == 1 and _is_as_it_came(library, entry, records)
    )
    return library.forget(list(untouched))


def _is_as_it_came(library: Library, entry: Entry, records: dict[str, ImportedRecord]) -> bool:
    """Whether fields, tags and note are those that the starter brought."""
    record = records.get(entry.paper.arxiv_id)
    return (
        record is not None
        and all(_is_as_brought(entry, record, field) for field in READING_FIELDS)
        and set(entry.tags) == set(record.tags)
        and library.note(entry.key).text.strip() == record.note.strip()
    )


def _is_as_brought(entry: Entry, record: ImportedRecord, field: ReadingField) -> bool:
    value: FieldValue = getattr(entry, field.name)
    return value == record.reading.get(field.name, field.initial) or value == State.SEEN
