"""Reader's own fields of an exported record: tags, fields, note, and when a paper was added.

Why only where PaperDesk wrote the record itself: other programs have keys of
these names for other things. The ``note`` of CSL-JSON holds a style's extras,
``tags`` are topics of a web site, ``state`` is that of a pull request. Taken as
the reader's, they would stand among words that nobody but the reader may write;
what a foreign record says there is told of instead, and stays in its raw record.

Why a mark in each record, ``"paperdesk": 1``, and not at the head of the file:
exports are filtered, sorted and joined by line, and a head would be lost or be
said of others. Exports from before the mark are known by what all of them have:
an id of ours, one of our states, the moment of arrival as we write it, and no
key that we have not written. Another program's record has not all four.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from paperdesk.formats import json_fields
from paperdesk.formats.file_field import media_type
from paperdesk.model import AttachedFile, State
from paperdesk.model.paper_collection import DEEPEST, LONGEST_NAME
from paperdesk.model.reading_fields import READING_FIELDS, FieldValue

MARK = "paperdesk"
"""The key that only our exports have; its value is the version of the keys."""
VERSION = 1
OUR_IDS = ("arxiv:", "doi:", "local:")
KEYS = frozenset(
    (
        *("tags", "collections", "note", "added", "aliases", "citation_key", "files"),
        *(one.name for one in READING_FIELDS),
    )
)
"""Keys that hold the reader's words, and what the library knows besides the paper."""

LONGEST_TAG = 100
"""Characters of a tag, with those of the tags above it."""
_OLD_KEYS = frozenset(
    (
        "tags", "state", "starred", "note", "added", "aliases",
        "id", "title", "abstract", "summary", "authors", "date", "updated", "categories",
        "primary_category", "keywords", "url", "pdf_url", "code_url", "project_url", "doi",
        "arxiv_id", "venue", "comments", "upvotes", "submitter", "organisation", "source",
    )
)  # fmt: skip
_STATES = frozenset(state.value for state in State)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)
_FIRST_YEAR = 1990


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What a record says of the reader; empty where it says nothing."""

    tags: tuple[str, ...] = ()
    reading: Mapping[str, FieldValue] = field(default_factory=dict)
    note: str = ""
    added: str = ""
    files: tuple[AttachedFile, ...] = ()
    citation_key: str = ""
    collections: tuple[str, ...] = ()


def path_of(names: Iterable[str]) -> str:
    """The path of a collection by its name after those above it; ``""`` where none is left."""
    texts = (" ".join(json_fields.storable(name).split()) for name in names)
    parts = (text.replace("/", "∕")[:LONGEST_NAME].strip() for text in texts)
    return "/".join([part for part in parts if part][:DEEPEST])


def tags_of(texts: Iterable[str]) -> tuple[list[str], list[str]]:
    """(names that a tag may have, each once; the texts that are none, long ones above all)."""
    tags: dict[str, None] = {}
    others: list[str] = []
    for text in texts:
        name = "/".join(filter(None, (" ".join(part.split()) for part in text.split("/"))))
        name = "".join(sign for sign in name if sign.isprintable()).lstrip("#").strip()
        if 0 < len(name) <= LONGEST_TAG:
            tags[name] = None
        elif name:
            others.append(text)
    return list(tags), others


def paths_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Paths ``Above/Below`` of collections as they are kept, each once."""
    found = (path_of(text.split("/")) for text in texts)
    return tuple(dict.fromkeys(path for path in found if path))


def own_words(fields: Mapping[str, Any]) -> OwnWords:
    """The reader's words in a record that PaperDesk wrote; nothing from any other."""
    if not is_own(fields):
        return OwnWords()
    note = fields.get("note")
    return OwnWords(
        tags=json_fields.lines(fields, "tags"),
        reading=reading_of(fields),
        collections=paths_of(json_fields.lines(fields, "collections")),
        note=json_fields.storable(note) if isinstance(note, str) else "",
        added=moment(fields.get("added")),
        files=_files(fields.get("files")),
        citation_key=json_fields.line(fields, "citation_key"),
    )


def reading_of(fields: Mapping[str, Any]) -> dict[str, FieldValue]:
    """The reader's own fields that have a value which means something."""
    return {
        one.name: value
        for one in READING_FIELDS
        if (value := one.parse(fields.get(one.name))) is not None
    }


def _files(value: object) -> tuple[AttachedFile, ...]:
    """The files of a record of ours: ``[{"path", "title", "type"}]``."""
    listed = value[: json_fields.MOST_NAMES] if isinstance(value, list) else []
    files = (
        AttachedFile(
            json_fields.line(one, "path"),
            json_fields.line(one, "title"),
            media_type(json_fields.line(one, "type")),
        )
        for one in listed
        if isinstance(one, Mapping)
    )
    return tuple(file for file in files if file.path)


def is_own(fields: Mapping[str, Any]) -> bool:
    """Whether PaperDesk wrote this record."""
    mark = fields.get(MARK)
    if isinstance(mark, int) and not isinstance(mark, bool) and mark >= 1:
        return True
    own_id = fields.get("id")
    return (
        isinstance(own_id, str)
        and own_id.startswith(OUR_IDS)
        and isinstance(fields.get("state"), str)
        and fields["state"] in _STATES
        and bool(moment(fields.get("added")))
        and fields.keys() <= _OLD_KEYS
    )


def moment(value: object) -> str:
    """A moment in UTC as we write it (``2026-04-04T09:30:00Z``); ``""`` for any other value."""
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        return ""
    try:
        then = datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        return ""
    return value if then.year >= _FIRST_YEAR else ""
