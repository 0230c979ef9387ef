"""Reads and saves the reader's words on a paper.

The note file is the truth. What was changed outside since the reader's editor
read it is never overwritten: then the reader's own text becomes a conflict
copy beside it, and both are shown.
"""

import sqlite3
from datetime import UTC, datetime

from paperdesk.library import journal, note_rows, note_words, outside
from paperdesk.library.front_matter import join, unified
from paperdesk.library.journal import Stroke
from paperdesk.library.note_rows import base_of, version_of
from paperdesk.library.notes_folder import NotesFolder
from paperdesk.library.strokes import Desk
from paperdesk.model import Act, Done, LibraryError, Note, NoteSaved
from paperdesk.text import display

_ONE_GO = 300  # seconds that saves of one editor are one act
_TITLE = 60


def read(connection: sqlite3.Connection, folder: NotesFolder, key: int) -> Note:
    """The note of a paper as it stands in its file, and its conflict copies.

    While the folder is away, the words that the database remembers.
    """
    _must_be_there(connection, key)
    row = note_rows.one(connection, key)
    if row is not None and (row.due == note_rows.TEXT or not folder.is_there()):
        return Note(key, row.text, row.version, str(folder.path / row.name))
    name, file = note_words.current(connection, folder, key)
    copies = tuple(folder.copies(name))
    if file is None:
        return Note(key, conflicts=copies)
    path = str(folder.path / name)
    return Note(key, file.text, version_of(file.text), path, copies)


def save(desk: Desk, key: int, text: str, version: str, *, going_on: bool = False) -> NoteSaved:
    """Put the reader's text on the disk; ``version`` is what the editor had read.

    ``going_on``: one of many saves while the reader types; together they are
    one act. Blank text removes the note (its file goes to the trash).
    """
    _must_be_there(desk.connection, key)
    text = unified(text)
    text = text if text.strip() else ""
    name, file = note_words.current(desk.connection, desk.folder, key)
    there = file.text if file else ""
    heads = _heads(desk, key)
    if there.strip() and there != text and version_of(there) != version:
        copy = _conflict(desk, key, name, text) if text else ""
        done = _done(desk, key, "Kept your text beside the note on {}", None, heads)
        return NoteSaved(done, version_of(there), copy)
    if there == text:
        _know(desk, key)
        return NoteSaved(_done(desk, key, "Kept the note on {}", None, heads), _version(text))
    if text:
        note_words.put(desk.connection, desk.folder, key, name, text)
    else:
        note_words.remove(desk.connection, desk.folder, key, name)
    stroke = {"kind": "note", "key": key, "before": there, "after": text}
    words = "Wrote the note on {}" if text else "Removed the note on {}"
    done = _done(desk, key, words, stroke, heads, going_on=going_on)
    return NoteSaved(done, _version(text))


def append(desk: Desk, key: int, text: str) -> NoteSaved:
    """Add a paragraph to the end of the note as it stands on the disk."""
    _must_be_there(desk.connection, key)
    _, file = note_words.current(desk.connection, desk.folder, key)
    there = file.text if file else ""
    before = there.rstrip("\n")
    whole = f"{before}\n\n{text}" if before.strip() else text
    return save(desk, key, whole, _version(there))


def drop_conflict(desk: Desk, key: int, name: str) -> Done:
    """Move a conflict copy of the paper's note to the trash: the reader has dealt with it."""
    note, _ = note_words.current(desk.connection, desk.folder, key)
    if name not in [copy for copy, _ in desk.folder.copies(note)]:
        raise LibraryError(f"There is no conflict copy called '{name}' of this note.")
    desk.folder.throw_away(name)
    desk.updated.add(key)
    return Done(Act.NOTE, f"Put '{name}' into the trash", desk.changes())


def _heads(desk: Desk, key: int) -> Stroke | None:
    """Take over what the file's head says differently, before the head is written anew."""
    row = note_rows.one(desk.connection, key)
    if row is None or row.due == note_rows.TEXT:
        return None
    file = desk.folder.read(row.name)
    if file is None:
        return None
    return outside.adopt_head(desk, key, row.base, file)


def _conflict(desk: Desk, key: int, name: str, text: str) -> str:
    """Keep the reader's text beside a file that was changed outside; the copy's name."""
    for copy, theirs in desk.folder.copies(name):
        if theirs == text:
            return copy
    copy = desk.folder.free_copy_name(name)
    front = note_rows.front_of(desk.connection, key)
    desk.folder.write(copy, join(front, text), new=True)
    _know(desk, key)
    return copy


def _know(desk: Desk, key: int) -> None:
    """Let the row say what the file says, when that was changed outside."""
    row = note_rows.one(desk.connection, key)
    if row is None or row.due == note_rows.TEXT:
        return
    file = desk.folder.read(row.name)
    if file is not None and (version_of(file.text), base_of(file.front)) != (row.version, row.base):
        note_rows.put(desk.connection, key, file)
        note_rows.heads_are_old(desk.connection, (key,))


def _done(
    desk: Desk,
    key: int,
    words: str,
    stroke: Stroke | None,
    heads: Stroke | None,
    *,
    going_on: bool = False,
) -> Done:
    text = words.format(_title(desk.connection, key))
    desk.updated.add(key)
    parts = [part for part in (heads, stroke) if part]
    if not parts:
        return Done(Act.NOTE, text, desk.changes())
    if going_on and stroke and not heads and (number := _extend(desk, stroke)):
        return Done(Act.NOTE, text, desk.changes(), number)
    whole = parts[0] if len(parts) == 1 else {"kind": "many", "parts": parts}
    return Done(
        Act.NOTE, text, desk.changes(), journal.write(desk.connection, Act.NOTE, text, whole)
    )


def _extend(desk: Desk, stroke: Stroke) -> int:
    """Let the act of the same go of typing end with the new text; its number, or 0."""
    last = journal.to_undo(desk.connection)
    if last is None or journal.to_redo(desk.connection) is not None:
        return 0
    same = (
        last.stroke["kind"] == "note"
        and last.stroke["key"] == stroke["key"]
        and last.stroke["after"] == stroke["before"]
    )
    age = datetime.now(UTC) - datetime.fromisoformat(last.at)
    if not same or not 0 <= age.total_seconds() < _ONE_GO:
        return 0
    last.stroke["after"] = stroke["after"]
    journal.rewrite(desk.connection, last.number, last.stroke)
    return last.number


def _must_be_there(connection: sqlite3.Connection, key: int) -> None:
    row = connection.execute(
        "SELECT 1 FROM reading WHERE key = ? AND gone IS NOT 'withdrawn'", (key,)
    ).fetchone()
    if row is None:
        raise LibraryError("That paper is no longer in the library.")


def _title(connection: sqlite3.Connection, key: int) -> str:
    title = connection.execute("SELECT title FROM papers WHERE key = ?", (key,)).fetchone()[0]
    shown = display(title)
    return f"‘{shown if len(shown) <= _TITLE else shown[: _TITLE - 1] + '…'}’"


def _version(text: str) -> str:
    return version_of(text) if text else ""
