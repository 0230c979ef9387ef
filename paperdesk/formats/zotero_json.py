"""Reader of Zotero libraries as JSON: those of Better BibTeX, and answers of Zotero's Web API.

Sources: the translator 'BetterBibTeX JSON' (``config``, ``collections``, ``items`` with their
notes and attachments within), Zotero Web API v3 (a list of ``{"key", "data"}``, in which notes,
attachments and annotations are items that name their ``parentItem``). Collections stay
collections, one within another ``Above/Below``; a note of HTML becomes Markdown.

Why all is read before the first paper is given: what belongs to an item may stand anywhere.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from paperdesk.formats import json_fields
from paperdesk.formats.decoder import whole_text
from paperdesk.formats.file_field import media_type
from paperdesk.formats.item_builder import ItemBuilder
from paperdesk.formats.json_records import begins_json, damaged_lines, listed
from paperdesk.formats.reader_fields import OwnWords, moment, path_of, tags_of
from paperdesk.formats.zotero_notes import as_one, loose_note, note_of
from paperdesk.formats.zotero_record import tags_and_keywords, texts_of, zotero_fields
from paperdesk.model import AttachedFile, Item, Problem
from paperdesk.model.messages import Message
from paperdesk.model.paper_collection import DEEPEST

_ITEM = re.compile(r'"itemType"\s*:\s*"')
_CHILDREN = frozenset(("note", "attachment", "annotation"))

Record = Mapping[str, Any]


class _Member(NamedTuple):
    """An item of a library and its place; ``value`` is what it is where it is none."""

    place: Message
    value: Any
    data: Record


def sniff(head: str) -> bool:
    """Whether a file begins as items of Zotero."""
    return begins_json(head) and bool(_ITEM.search(head))


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """Papers and problems of a library; raises BadFileError where there is not a paper."""
    text = whole_text(chunks, name)
    collections: Any = None
    try:
        value = json_fields.parse(text)
    except json_fields.NotJsonError:
        found = [(Message("place.line", n=line), item) for line, item in damaged_lines(text)]
    else:
        is_library = isinstance(value, dict) and isinstance(value.get("items"), list)
        collections = value.get("collections") if is_library else None
        members = value["items"] if is_library else listed(value)
        found = [(Message("place.record", n=n), item) for n, item in enumerate(members, 1)]
    builder = ItemBuilder()
    yield from builder.of_file(_items(found, _paths_by_item(collections), builder), name)


def _items(
    found: Iterable[tuple[Message, Any]],
    collections: Mapping[str, list[str]],
    builder: ItemBuilder,
) -> Iterator[Item]:
    members = [_Member(place, value, _data(value)) for place, value in found]
    children: dict[str, list[_Member]] = {}
    for one in members:
        if parent := one.data.get("parentItem"):
            children.setdefault(str(parent), []).append(one)
    known = {str(one.data.get("key")) for one in members if one.data.get("key")}
    for one in members:
        kind = str(one.data.get("itemType") or "")
        if not kind:
            yield from builder.items(one.value, one.place)
        elif kind in _CHILDREN and str(one.data.get("parentItem")) in known:
            continue
        elif kind in ("note", "annotation"):
            yield _loose(one)
        else:
            yield from _paper(builder, one, children, collections)


def _data(value: Any) -> Record:
    """An item's own fields; those of the Web API stand within."""
    inner = value.get("data", value) if isinstance(value, Mapping) else {}
    return inner if isinstance(inner, Mapping) else {}


def _paper(
    builder: ItemBuilder,
    one: _Member,
    children: Mapping[str, list[_Member]],
    collections: Mapping[str, list[str]],
) -> Iterator[Item]:
    data = one.data
    below = children.get(str(data.get("key")), [])
    attachments = data.get("attachments")
    holders = list(attachments) if isinstance(attachments, list) else []
    holders += [child.data for child in below if child.data.get("itemType") == "attachment"]
    holders = [holder for holder in holders if isinstance(holder, Mapping)]
    if data.get("itemType") == "attachment":
        holders.append(data)
    notes = texts_of(data.get("notes"), "note")
    notes += [str(child.data.get("note", "")) for child in below]
    notes += [str(holder.get("note") or "") for holder in holders]
    marks = [mark for holder in holders for mark in children.get(str(holder.get("key")), [])]
    tags, keywords = tags_and_keywords(data.get("tags"))
    taken, others = tags_of(tags)
    record = zotero_fields(data)
    record["keywords"] = [*keywords, *others]
    words = OwnWords(
        tags=tuple(dict.fromkeys(taken)),
        collections=tuple(dict.fromkeys(collections.get(str(data.get("itemID")), ()))),
        note=as_one((*map(_markdown, notes), *map(_marked, marks))),
        added=moment(data.get("dateAdded")),
        citation_key=str(record.pop("citation_key", "")),
    )
    raw = json_fields.dump(one.value)
    yield from builder.items(record, one.place, raw, _files(holders), words)


def _files(holders: Iterable[Record]) -> tuple[AttachedFile, ...]:
    """The files of attachments; one that is only an address is none."""
    found = (
        AttachedFile(
            path=str(one.get("localPath") or one.get("path") or one.get("filename") or ""),
            title=str(one.get("title") or ""),
            media_type=media_type(str(one.get("contentType") or one.get("mimeType") or "")),
        )
        for one in holders
    )
    return tuple(file for file in found if file.path)


def _markdown(note: str) -> str:
    return note_of(note).strip()


def _marked(mark: _Member) -> str:
    """A mark in a file: the words that are marked, and what the reader wrote beside them."""
    words = " ".join(str(mark.data.get("annotationText") or "").split())
    said = str(mark.data.get("annotationComment") or "").strip()
    return "\n\n".join(filter(None, (f"> {words}" if words else "", said)))


def _loose(note: _Member) -> Problem:
    """A note that belongs to no item."""
    text = _markdown(str(note.data.get("note") or note.data.get("annotationText") or ""))
    return loose_note(note.place, text)


def _paths_by_item(collections: Any) -> dict[str, list[str]]:
    """The collections that each item is in, by the number of the item, with those above them."""
    known = collections if isinstance(collections, Mapping) else {}
    named = {key: one for key, one in known.items() if isinstance(one, Mapping)}
    found: dict[str, list[str]] = {}
    for key, one in named.items():
        path = _path(key, named)
        items = one.get("items")
        for item in items if isinstance(items, list) else ():
            inner = item.get("itemID") if isinstance(item, Mapping) else item
            if path:
                found.setdefault(str(inner), []).append(path)
    return found


def _path(key: Any, named: Mapping[str, Record]) -> str:
    titles: list[str] = []
    while key in named and len(titles) < DEEPEST:
        titles.append(str(named[key].get("name") or ""))
        above = named[key].get("parent")
        key = above if isinstance(above, str) else ""
    return path_of(reversed(titles))
