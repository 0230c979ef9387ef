"""Reader's words in the record of a known paper: what of them fills, and what is left and told.

A file fills what the reader has not yet spoken of, and replaces nothing. What it says otherwise
is named before the import, as other values of the paper are.
"""

import sqlite3
from collections.abc import Collection

from paperdesk.library.imports.import_plan import ExportedState
from paperdesk.library.papers import collection_table, tag_table
from paperdesk.model.reading_fields import READING_FIELDS

UntakenWords = tuple[tuple[str, str, str], ...]
"""(field, what the record says, what is kept), texts cut short."""
_SHOWN = 120
_TOLD = ("rating",)
"""Fields whose other value is told; a state changes by mere looking."""


def unsaid(
    connection: sqlite3.Connection, key: int, said: ExportedState, beside: Collection[str] = ()
) -> tuple[ExportedState, UntakenWords]:
    """What of ``said`` the reader has not spoken of, and what is left out of it; the tags
    ``beside`` come with the same import."""
    ask = connection.execute
    tags = tag_table.tags_of(connection, (key,)).get(key, ())
    if beside:
        tags = tuple(_others(tags, beside))
    noted = ask("SELECT text FROM notes WHERE key = ?", (key,)).fetchone()
    names = ", ".join(one.name for one in READING_FIELDS)
    sql = f"SELECT {names}, changed IS NOT NULL FROM reading WHERE key = ?"
    *row, touched = ask(sql, (key,)).fetchone()
    has = {one.name: (one, value) for one, value in zip(READING_FIELDS, row, strict=True)}
    free = {name for name, (one, value) in has.items() if not touched and value in one.untouched}
    left: list[tuple[str, str, str]] = []
    for name in _TOLD:
        value, kept = said.reading.get(name), has[name][1]
        if value is not None and name not in free and value != kept:
            left.append((name, str(value), str(kept)))
    if tags and (others := _others(said.tags, tags)):
        left.append(("tags", ", ".join(others), ", ".join(tags)))
    groups = collection_table.paths_of(connection, (key,)).get(key, ())
    if groups and (others := _others(said.collections, groups)):
        left.append(("collections", ", ".join(others), ", ".join(groups)))
    if noted and said.note.strip() and said.note.strip() not in noted[0]:
        left.append(("note", _short(said.note), _short(noted[0])))
    rest = ExportedState(
        {name: value for name, value in said.reading.items() if name in free},
        () if tags else said.tags,
        "" if noted else said.note,
        () if groups else said.collections,
    )
    return rest, tuple(left)


def _others(said: Collection[str], has: Collection[str]) -> list[str]:
    known = {tag_table.fold_tag(name) for name in has}
    return [name for name in said if tag_table.fold_tag(name) not in known]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
