"""Reads and saves the reader's words on a paper.

The note file is the truth. What was changed outside since the reader's editor
read it is never overwritten: then the reader's own text becomes a conflict
copy beside it, and both are shown.
"""

import sqlite3
from datetime import UTC, datetime

from paperdesk.library import journal, lost_words, note_rows, note_words, outside, strays
from paperdesk.library.front_matter import join, unified
from paperdesk.library.journal import Stroke
from paperdesk.library.note_files import UnreadableNoteError
from paperdesk.library.note_rows import NoteRow, version_of
from paperdesk.library.notes_folder import NotesFolder
from paperdesk.library.strokes import Desk
from paperdesk.library.text_merge import holds
from paperdesk.model import Act, Done, LibraryError, Note, NoteSaved

_ONE_GO = 300  # seconds that saves of one editor are one act


def read(connection: sqlite3.Connection, folder: NotesFolder, key: int) -> Note:
    """The note of a paper as it stands in its file, and its conflict copies.

    While the folder or the file is away, or the file cannot be read, the words
    that the database remembers.
    """
    _must_be_there(connection, key)
    row = note_rows.one(connection, key)
    if row is not None and (row.due == note_rows.TEXT or not folder.is_there()):
        return Note(key, row.text, row.version, str(folder.path / row.name))
    name, file = note_words.current(connection, folder, key)
    copies = tuple(strays.copies(connection, folder, key, name))
    trouble = "" if file is not None and file.inode else _trouble(connection, folder, key, row)
    if file is None:
        return Note(key, conflicts=copies, trouble=trouble)
    path = str(folder.path / (row.name if row else name))
    return Note(key, file.text, version_of(file.text), path, copies, trouble)


def save(desk: Desk, key: int, text: str, version: str, *, going_on: bool = False) -> NoteSaved:
    """Put the reader's text on the disk; ``version`` is what the editor had read.

    ``going_on``: one of many saves while the reader types; together they are
    one act. Blank text removes the note (its file goes to the trash).
    """
    _must_be_there(desk.connection, key)
    text = unified(text)
    text = text if text.strip() else ""
    outside.catch_up(desk, (key,))
    name, file = note_words.current(desk.connection, desk.folder, key)
    there = file.text if file else ""
    if there.strip() and there != text and version_of(there) != version:
        copy = _conflict(desk, key, name, text) if text else ""
        done = _done(desk, key, "Kept your text beside the note on {}")
        return NoteSaved(done, version_of(there), copy)
    lost_words.settle(desk.connection, key)
    if there == text:
        if file is not None and not file.inode:
            note_words.put(desk.connection, desk.folder, key, name, text)
        return NoteSaved(_done(desk, key, "Kept the note on {}"), _version(text))
    kept = _keep_foreign(desk, key, name, there, text)
    if text:
        note_words.put(desk.connection, desk.folder, key, name, text)
    else:
        note_words.remove(desk.connection, desk.folder, key, name)
    stroke = {"kind": "note", "key": key, "before": there, "after": text}
    words = "Wrote the note on {}" if text else "Removed the note on {}"
    done = _done(desk, key, words, stroke, going_on=going_on)
    return NoteSaved(done, _version(text), kept=kept)


def append(desk: Desk, key: int, text: str) -> NoteSaved:
    """Add a paragraph to the end of the note as it stands on the disk."""
    _must_be_there(desk.connection, key)
    outside.catch_up(desk, (key,))
    _, file = note_words.current(desk.connection, desk.folder, key)
    there = file.text if file else ""
    before = there.rstrip("\n")
    whole = f"{before}\n\n{text}" if before.strip() else text
    return save(desk, key, whole, _version(there))


def drop_conflict(desk: Desk, key: int, name: str) -> Done:
    """Move a conflict copy of the paper's note to the trash: the reader has dealt with it."""
    outside.catch_up(desk, (key,))
    note, _ = note_words.current(desk.connection, desk.folder, key)
    if name not in [copy for copy, _ in strays.copies(desk.connection, desk.folder, key, note)]:
        raise LibraryError(f"There is no conflict copy called '{name}' of this note.")
    desk.folder.throw_away(name)
    strays.drop(desk.connection, name)
    desk.updated.add(key)
    return Done(Act.NOTE, f"Put '{name}' into the trash", desk.changes())


def _trouble(
    connection: sqlite3.Connection, folder: NotesFolder, key: int, row: NoteRow | None
) -> str:
    """Why the file of a note cannot be read; ``""`` when it can, or is not there."""
    try:
        folder.read(row.name if row else note_rows.free_name(connection, key))
    except UnreadableNoteError as error:
        return str(error)
    return ""


def _keep_foreign(desk: Desk, key: int, name: str, there: str, text: str) -> str:
    """Keep words of another program that this text replaces; their file in the trash, or ``""``.

    The reader's own are in the journal. These are, too, but may be nowhere else.
    """
    if holds(text, there) or journal.wrote_note(desk.connection, key, there):
        return ""
    return desk.folder.keep_in_trash(name, there)


def _conflict(desk: Desk, key: int, name: str, text: str) -> str:
    """Keep the reader's text beside a file that was changed outside; the copy's name."""
    for copy, theirs in strays.copies(desk.connection, desk.folder, key, name):
        if theirs == text:
            return copy
    copy = desk.folder.free_copy_name(name)
    front = note_rows.front_of(desk.connection, key)
    desk.folder.write(copy, join(front, text), new=True)
    if (written := desk.folder.read(copy)) is not None:
        strays.put_file(desk.connection, written, strays.COPY, key)
    return copy


def _done(
    desk: Desk, key: int, words: str, stroke: Stroke | None = None, *, going_on: bool = False
) -> Done:
    text = words.format(note_rows.shown_title(desk.connection, key))
    desk.updated.add(key)
    if stroke is None:
        return Done(Act.NOTE, text, desk.changes())
    number = _extend(desk, stroke) if going_on else 0
    number = number or journal.write(desk.connection, Act.NOTE, text, stroke)
    return Done(Act.NOTE, text, desk.changes(), number)


def _extend(desk: Desk, stroke: Stroke) -> int:
    """Let the act of the same go of typing end with the new text; its number, or 0.

    A save that takes words away is an act of its own: they stand nowhere else.
    """
    last = journal.to_undo(desk.connection)
    if last is None or journal.to_redo(desk.connection) is not None:
        return 0
    same = (
        last.stroke["kind"] == "note"
        and last.stroke["key"] == stroke["key"]
        and last.stroke["after"] == stroke["before"]
        and holds(stroke["after"], stroke["before"])
        and not last.stroke.get("outside")
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


def _version(text: str) -> str:
    return version_of(text) if text else ""
