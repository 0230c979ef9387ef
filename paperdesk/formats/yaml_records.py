"""Reader of records in YAML: papis's ``info.yaml`` and bibliographies of pandoc.

Sources: papis (https://papis.readthedocs.io, 'The info.yaml file'), of which a document lies in
a folder of its own with its files, and an export holds many, with ``---`` between; pandoc, whose
``references`` are items of CSL. Tags and the day of arrival that papis keeps are the reader's.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from paperdesk.formats import json_fields
from paperdesk.formats.decoder import whole_text
from paperdesk.formats.item_builder import ItemBuilder
from paperdesk.formats.reader_fields import OwnWords, moment, tags_of
from paperdesk.formats.record_dialects import translated
from paperdesk.formats.yaml_document import YamlError, documents, yaml_value
from paperdesk.model import AttachedFile, Item, Problem
from paperdesk.model.messages import Message

_TITLE = re.compile(r"(?m)^title[ \t]*:")
_OF_PAPIS = re.compile(
    r"(?m)^(?:papis_id|author_list|ref|files|time-added|doc_url|bibtex|citations)[ \t]*:"
)
_OF_PANDOC = re.compile(r"(?m)^references[ \t]*:[ \t]*\n[ \t]*-[ \t]")
_OTHER_FORMATS = ("{", "<", "@", "\\", "[")
_PROGRAM = frozenset(("papis_id", "ref", "files", "tags", "time-added", "citations", "author"))
_ADDED = re.compile(r"(\d{4}-\d\d-\d\d)[-T ](\d\d:\d\d:\d\d)")
_BIBTEX_TYPES = {
    "article": "article-journal",
    "misc": "",
    "manual": "report",
}


def sniff(head: str) -> bool:
    """Whether a text is a document of papis, or begins with one, or holds pandoc's references."""
    if head.startswith(_OTHER_FORMATS):
        return False
    return bool((_TITLE.search(head) and _OF_PAPIS.search(head)) or _OF_PANDOC.search(head))


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """Papers and problems of a file; raises BadFileError where there is not a paper."""
    builder = ItemBuilder(titles_must_be=True)
    yield from builder.of_file(_items(whole_text(chunks, name), builder), name)


def _items(text: str, builder: ItemBuilder) -> Iterator[Item]:
    for line, document in documents(text):
        place = Message("place.line", n=line)
        try:
            value = yaml_value(document)
        except YamlError as error:
            wrong = Message("place.line", n=line + error.line - 1)
            yield Problem(wrong, error.reason)
            continue
        listed = value.get("references") if isinstance(value, Mapping) else value
        for one in listed if isinstance(listed, list) else [value]:
            yield from _paper(builder, one, place)


def _paper(builder: ItemBuilder, value: Any, place: Message) -> Iterator[Item]:
    if not isinstance(value, Mapping):
        yield Problem(place, Message("problem.stray_lines"))
        return
    raw = json_fields.dump(value)
    if found := translated(value):
        yield from builder.items(found.fields, place, raw, words=found.words, is_work=True)
        return
    record = {key: one for key, one in value.items() if key not in _PROGRAM}
    tags, others = tags_of(_tags(value.get("tags")))
    record["keywords"] = [*_texts(value.get("keywords")), *others]
    record["author"] = value.get("author_list") or value.get("author")
    record.pop("author_list", None)
    record["type"] = _type(record)
    words = OwnWords(
        tags=tuple(tags),
        added=_added(value.get("time-added")),
        citation_key=str(value.get("ref") or ""),
    )
    yield from builder.items(record, place, raw, _files(value.get("files")), words, is_work=True)


def _type(record: Mapping[str, Any]) -> Any:
    """The type of CSL of one of BibTeX, which is what papis keeps."""
    kind = record.get("type")
    found = _BIBTEX_TYPES.get(kind, kind) if isinstance(kind, str) else kind
    return "article" if found == "article-journal" and not record.get("journal") else found


def _texts(value: Any) -> list[str]:
    """The texts of a list, or of one text between commas or semicolons."""
    values = re.split(r"[,;]", value) if isinstance(value, str) else value
    listed = values[: json_fields.MOST_NAMES] if isinstance(values, list) else []
    return [text.strip() for text in listed if isinstance(text, str) and text.strip()]


def _tags(value: Any) -> list[str]:
    """Tags; papis parts those in one text by blanks where there is no comma."""
    found = _texts(value)
    return value.split() if isinstance(value, str) and len(found) == 1 else found


def _files(value: Any) -> tuple[AttachedFile, ...]:
    names = [value] if isinstance(value, str) else _texts(value)
    return tuple(AttachedFile(name) for name in names)


def _added(value: Any) -> str:
    """When papis took it in: ``2023-01-02-03:04:05``."""
    found = _ADDED.match(value) if isinstance(value, str) else None
    return moment(f"{found[1]}T{found[2]}Z") if found else ""
