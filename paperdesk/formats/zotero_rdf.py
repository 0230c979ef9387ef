"""Reader of Zotero's RDF, its one export with notes, files, tags and collections.

Source: the translator 'Zotero RDF' of Zotero, RDF 1.1 XML Syntax. Items, journals, notes,
files and collections are nodes of one list and name each other: an item its journal
(``isPartOf``), notes (``isReferencedBy``) and files (``link``), a collection what is in it.
Collections stay collections, one within another ``Above/Below``; a note of HTML becomes Markdown.

Why ElementTree and no library for RDF: rdflib refuses the file as soon as one item has a file,
whose element ``rdf:resource`` is none of RDF's own. Why all is read before the first
paper is given: what an item names may stand anywhere behind it. Until then its text is
kept packed, and that of a file without measure not at all.
"""

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from paperdesk.formats.file_field import media_type
from paperdesk.formats.item_builder import ItemBuilder
from paperdesk.formats.json_fields import storable
from paperdesk.formats.reader_fields import OwnWords, path_of, tags_of
from paperdesk.formats.xml_document import XmlEntry, entries
from paperdesk.formats.xml_entry_builder import Element
from paperdesk.formats.xml_values import XmlValues, marked
from paperdesk.formats.zotero_items import (
    CONFERENCE,
    ZoteroItem,
    join,
    zotero_container,
    zotero_item,
)
from paperdesk.formats.zotero_notes import as_one, loose_note, note_of
from paperdesk.model import AttachedFile, Item, Problem
from paperdesk.model.messages import Message
from paperdesk.model.paper_collection import DEEPEST

_ZOTERO = "http://www.zotero.org/namespaces/export#"
_CONTAINERS = frozenset(
    """Journal Series Periodical Newspaper Magazine Website Blog CourtReporter
    Dictionary Encyclopedia Forum""".split()  # noqa: SIM905
)
_PICTURE = re.compile(r'(?i)\ssrc\s*=\s*"data:[^"<>]*"')
"""A picture that stands in a note itself; it may be as large as one likes."""
_MOST_PACKED = 128 * 1024**2


def sniff(head: str) -> bool:
    """Whether XML begins as RDF in the words of Zotero."""
    return head.startswith("<") and "RDF" in head and _ZOTERO in head


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """Papers and problems of a file; raises BadFileError where there is not a paper."""
    builder = ItemBuilder()
    yield from builder.of_file(_items(entries(chunks, name), builder), name)


@dataclass(frozen=True, slots=True)
class _NodeOfFile:
    file: AttachedFile
    url: str
    note: str
    place: Message


@dataclass(slots=True)
class _NodeOfCollection:
    title: str
    parts: list[str]
    above: str = ""


@dataclass(slots=True)
class _Nodes:
    """All nodes of a file by their names."""

    items: list[tuple[str, ZoteroItem, Message, bytes]] = field(default_factory=list)
    named: dict[str, ZoteroItem] = field(default_factory=dict)
    containers: dict[str, dict[str, object]] = field(default_factory=dict)
    notes: dict[str, tuple[str, Message]] = field(default_factory=dict)
    tags: dict[str, list[str]] = field(default_factory=dict)
    attachments: dict[str, _NodeOfFile] = field(default_factory=dict)
    collections: dict[str, _NodeOfCollection] = field(default_factory=dict)
    with_pictures: set[str] = field(default_factory=set)
    packed: int = 0

    def add(self, entry: XmlEntry) -> None:
        """Sort in a node by what it is."""
        root, name = entry.element, entry.element.get("about", "")
        kind = root.findtext("itemType", "").strip()
        if root.tag in ("Attachment", "Memo"):
            self.tags[name] = [marked(one) for one in root.findall("subject") if not len(one)]
        if root.tag == "Attachment" or kind == "attachment":
            self.attachments[name] = _attachment(root, entry.place)
        elif root.tag == "Memo" or kind == "note":
            markup = root.findtext("value") or ""
            self.notes[name] = (_markdown(markup), entry.place)
            if _PICTURE.search(markup):
                self.with_pictures.add(name)
        elif root.tag == "Collection":
            parts = [one.get("resource", "") for one in root.findall("hasPart")]
            self.collections[name] = _NodeOfCollection(root.findtext("title", "").strip(), parts)
        elif not kind and root.tag in _CONTAINERS:
            self.containers[name] = zotero_container(root)
        else:
            raw = zlib.compress(entry.raw.encode(), 1) if self.packed < _MOST_PACKED else b""
            self.packed += len(raw)
            self.named[name] = zotero_item(root)
            self.items.append((name, self.named[name], entry.place, raw))

    def collections_by_item(self) -> dict[str, list[str]]:
        """The paths of the collections that each item is in."""
        for name, one in self.collections.items():
            for part in one.parts:
                if part in self.collections and part != name:
                    self.collections[part].above = name
        found: dict[str, list[str]] = {}
        for name, one in self.collections.items():
            for part in one.parts if self._path(name) else ():
                found.setdefault(part, []).append(self._path(name))
        return found

    def _path(self, name: str) -> str:
        titles: list[str] = []
        while name in self.collections and len(titles) < DEEPEST:
            titles.append(self.collections[name].title)
            name = self.collections[name].above
        return path_of(reversed(titles))


def _items(source: Iterable[XmlEntry | Problem], builder: ItemBuilder) -> Iterator[Item]:
    library = _Nodes()
    for entry in source:
        if isinstance(entry, Problem):
            yield entry
        else:
            library.add(entry)
    collections = library.collections_by_item()
    for name, item, place, raw in library.items:
        _joined(item, library)
        below = [tag for one in (*item.notes, *item.links) for tag in library.tags.get(one, ())]
        tags, others = tags_of((*item.tags, *below))
        item.record["keywords"] += others
        if pictures := sum(one in library.with_pictures for one in item.notes):
            item.record["<Memo><img>"] = pictures
        notes = [library.notes.pop(one)[0] for one in item.notes if one in library.notes]
        files = [library.attachments.pop(one) for one in item.links if one in library.attachments]
        notes += [one.note for one in files]
        urls = [one.url for one in files if one.url and not one.file.path]
        item.record |= {"<Attachment><URI>": urls} if urls else {}
        words = OwnWords(
            tags=tuple(tags),
            collections=tuple(dict.fromkeys(collections.get(name, ()))),
            note=as_one(notes),
            citation_key=item.citation_key,
        )
        kept = tuple(one.file for one in files if one.file.path)
        text = zlib.decompress(raw).decode() if raw else ""
        record = {key: value for key, value in item.record.items() if value}
        yield from builder.items(record, place, text, kept, words)
    yield from _alone(builder, library)


def _joined(item: ZoteroItem, library: _Nodes) -> None:
    """Put into an item what holds it, which may be another item, such as a book."""
    name = item.container
    if name in library.containers:
        join(item.record, library.containers[name])
    elif book := library.named.get(name):
        join(item.record, {"venue": book.record["title"], "isbn": book.record["isbn"]})
    elif name:
        item.record["<isPartOf>"] = name
    if not item.record.get("venue"):
        item.record["venue"] = item.record.pop(CONFERENCE)


def _alone(builder: ItemBuilder, library: _Nodes) -> Iterator[Item]:
    """Files that belong to no item are papers of their own; a note is told of."""
    for one in library.attachments.values():
        record = {"title": one.file.title, "url": one.url, "type": "document"}
        files = (one.file,) if one.file.path else ()
        words = OwnWords(note=storable(one.note))
        yield from builder.items(record, one.place, files=files, words=words)
    for note, place in library.notes.values():
        yield loose_note(place, note)


def _attachment(root: Element, place: Message) -> _NodeOfFile:
    values = XmlValues(root)
    paths = [one.get("resource", "") for one in root.findall("resource")]
    file = AttachedFile(
        path=next(filter(None, paths), ""),
        title=values.first("title"),
        media_type=media_type(values.first("type")),
    )
    note = _markdown(values.first("description"))
    return _NodeOfFile(file, values.first("identifier/URI/value"), note, place)


def _markdown(markup: str) -> str:
    """A note as Markdown, without pictures in it."""
    return note_of(_PICTURE.sub(" ", markup))
