"""Table ``notes``: which paper has a note, in which file, and its words.

``text`` is a copy of what stands in the file, for the index. ``front`` is
what its front matter said of tags and fields when it was last written or read, so that
a change made outside is told from a change made here. ``due`` says what the
file still lacks: 1, its front matter is older than the paper's tags or fields; 2, the
file itself, whose words stand only here until it is written (the notes of an
import, which must be whole or not at all).
"""

import json
import sqlite3
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Any

from paperdesk.library.db import record_hashes
from paperdesk.library.db.bulk_stamps import in_spans
from paperdesk.library.db.paper_rows import Span
from paperdesk.library.index.index_queue import enqueue
from paperdesk.library.notes.front_matter import FrontMatter, unified
from paperdesk.library.notes.note_files import NoteFile, Seen
from paperdesk.library.notes.notes_folder import each_name, file_name
from paperdesk.library.papers import tag_table
from paperdesk.library.papers.queries import aliases_of
from paperdesk.model import LibraryError, Paper
from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.messages import Message
from paperdesk.model.reading_fields import FRONT_MATTER_FIELDS
from paperdesk.text import display

TEXT = 2
_FIELDS = ", ".join(field.name for field in FRONT_MATTER_FIELDS)
_TITLE = 60
_MANY = 10_000  # papers of which those with a note are quicker found among all notes

Base = tuple[tuple[str, ...] | None, Mapping[str, str]]
"""What front matter says of tags, and of the reader's fields by their names."""
NO_BASE: Base = (None, {})


@late_dataclass(frozen=True, slots=True, repr=False)
class NoteRow(Value):
    """Row of the table ``notes``."""

    key: int
    name: str
    text: str
    version: str
    size: int
    mtime_ns: int
    inode: int
    due: int
    base: Base


def version_of(text: str) -> str:
    """Version of a note's text: the hex SHA-256 of its UTF-8."""
    # Late: OpenSSL costs 5 ms of a start.
    import hashlib  # noqa: PLC0415

    return hashlib.sha256(text.encode()).hexdigest()


def base_of(front: FrontMatter | None) -> Base:
    """Tags (in the order of their names) and fields of front matter."""
    if front is None:
        return NO_BASE
    tags = None if front.tags is None else tuple(sorted(front.tags, key=tag_table.fold_tag))
    return tags, front.fields


def front_of(connection: sqlite3.Connection, key: int, others: tuple[str, ...] = ()) -> FrontMatter:
    """Front matter that the paper's note is to have now."""
    row = connection.execute(
        f"SELECT id, title, type, venue, published, {_FIELDS} FROM papers "
        "JOIN reading USING (key) WHERE key = ?",
        (key,),
    ).fetchone()
    if row is None:
        raise LibraryError(Message("paper.gone"))
    paper_id, title, kind, venue, published, *values = row
    publication = {
        "type": kind,
        "container": display(venue),
        "year": Paper("", published=published).year,
    }
    return FrontMatter(
        id=paper_id,
        aliases=tuple(alias for alias in aliases_of(connection, key) if alias != paper_id),
        title=display(title),
        publication={name: value for name, value in publication.items() if value},
        tags=tag_table.tags_of(connection, (key,)).get(key, ()),
        fields={
            field.name: shown
            for field, value in zip(FRONT_MATTER_FIELDS, values, strict=True)
            if (shown := field.as_front_matter(value)) is not None
        },
        others=others,
    )


def one(connection: sqlite3.Connection, key: int) -> NoteRow | None:
    """The row of a paper's note."""
    found = _rows(connection, "WHERE key = ?", (key,))
    return found[0] if found else None


def stamps(connection: sqlite3.Connection) -> dict[str, tuple[int, int, Seen]]:
    """By file name: paper, what is due, and how the file looked when it was read last."""
    rows = connection.execute("SELECT key, due, name, size, mtime_ns, inode FROM notes")
    return {row[2]: (row[0], row[1], Seen(*row[2:])) for row in rows}


def every(connection: sqlite3.Connection) -> list[NoteRow]:
    """All rows, by file name."""
    return _rows(connection, "ORDER BY name")


def pending(connection: sqlite3.Connection, limit: int) -> list[NoteRow]:
    """Rows whose files are to be written."""
    return _rows(connection, "WHERE due > 0 ORDER BY due DESC, key LIMIT ?", (limit,))


def put(connection: sqlite3.Connection, key: int, file: NoteFile) -> None:
    """Update a row from its file, and enqueue the paper where words changed."""
    before = one(connection, key)
    version = version_of(file.text)
    _write(connection, key, file.name, file.text, file, base_of(file.front), 0)
    if before is None or before.version != version:
        enqueue(connection, (key,))


def plan_text(connection: sqlite3.Connection, key: int, text: str) -> None:
    """Store words whose file is written later, with what is pending."""
    text = unified(text)
    nowhere = NoteFile(free_name(connection, key), None, text, 0, 0, 0)
    _write(connection, key, nowhere.name, text, nowhere, NO_BASE, TEXT)
    enqueue(connection, (key,))


def drop(connection: sqlite3.Connection, key: int) -> None:
    """Delete the row of a paper's note."""
    connection.execute("DELETE FROM notes WHERE key = ?", (key,))
    record_hashes.note_written(connection, key, None)
    enqueue(connection, (key,))


def front_matter_stale(connection: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Mark the front matter of these papers' notes as stale: tags or fields changed."""
    keys = list(keys)
    if len(keys) > _MANY:  # a paper in a hundred has a note, if that
        noted = connection.execute("SELECT key FROM notes").fetchall()
        keys = list({key for (key,) in noted}.intersection(keys)) if noted else []
    if not keys:
        return
    connection.execute(
        "UPDATE notes SET due = max(due, 1) WHERE key IN (SELECT value FROM json_each(?))",
        (str(keys),),
    )


def front_matter_of_spans_stale(connection: sqlite3.Connection, spans: Sequence[Span]) -> None:
    """The same of papers by first and last keys."""
    connection.execute(
        "UPDATE notes SET due = max(due, 1) "
        f"WHERE key IN (SELECT notes.key FROM {in_spans('notes')})",
        (json.dumps(spans),),
    )


def front_matter_done(connection: sqlite3.Connection, key: int) -> None:
    """Front matter is as it should be, or nobody's to write."""
    connection.execute("UPDATE notes SET due = 0 WHERE key = ? AND due = 1", (key,))


def rename(connection: sqlite3.Connection, key: int, name: str) -> None:
    """Set the file name of a paper's note."""
    connection.execute("UPDATE notes SET name = ? WHERE key = ?", (name, key))


def belongs_to(connection: sqlite3.Connection, name: str) -> int | None:
    """The paper whose note is in a file."""
    row = connection.execute("SELECT key FROM notes WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def free_name(connection: sqlite3.Connection, key: int, taken: Container[str] = ()) -> str:
    """A file name for the paper's note: the one it has, or one that no other has.

    ``taken``: names of files that must be left alone.
    """
    row = connection.execute("SELECT name FROM notes WHERE key = ?", (key,)).fetchone()
    if row and row[0] not in taken:
        return str(row[0])
    paper_id, title = connection.execute(
        "SELECT id, title FROM papers WHERE key = ?", (key,)
    ).fetchone()
    for name in each_name(file_name(paper_id, display(title))):
        if belongs_to(connection, name) is None and name not in taken:
            return name
    raise LibraryError(Message("note.no_free_name"))


def shown_title(connection: sqlite3.Connection, key: int) -> str:
    """The title of a paper as a sentence names it: ‘A title’, cut when it is long."""
    title = connection.execute("SELECT title FROM papers WHERE key = ?", (key,)).fetchone()[0]
    return named_title(title)


def named_title(title: str) -> str:
    """A title as a sentence names it: ‘A title’, cut when it is long."""
    shown = display(title)
    return f"‘{shown if len(shown) <= _TITLE else shown[: _TITLE - 1] + '…'}’"


def _write(
    connection: sqlite3.Connection,
    key: int,
    name: str,
    text: str,
    file: NoteFile,
    base: Base,
    due: int,
) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO notes "
        "(key, name, text, version, size, mtime_ns, inode, front, due) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(key, name, text, version_of(text), file.size, file.mtime_ns, file.inode),
            json.dumps(base, ensure_ascii=False),
            due,
        ),
    )
    record_hashes.note_written(connection, key, file.digest)


def _rows(connection: sqlite3.Connection, rest: str, values: tuple[int, ...] = ()) -> list[NoteRow]:
    rows = connection.execute(
        "SELECT key, name, text, version, size, mtime_ns, inode, due, front FROM notes " + rest,
        values,
    )
    return [_row(row) for row in rows]


def _row(values: Sequence[Any]) -> NoteRow:
    key, name, text, version, size, mtime_ns, inode, due, front = values
    tags, fields = json.loads(front)
    if not isinstance(fields, dict):  # earlier versions knew of the state alone
        fields = {} if fields is None else {"state": fields}
    base = (None if tags is None else tuple(tags)), fields
    return NoteRow(key, name, text, version, size, mtime_ns, inode, due, base)
