"""Reading and saving of notes.

The note file is the truth. What was changed outside since the reader's editor
read it is never overwritten: then the reader's own text becomes a conflict
copy beside it, and both are shown.
"""

import sqlite3
from datetime import UTC, datetime

from paperdesk.library.changes import undo_log
from paperdesk.library.changes.operations import WriteContext
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.notes import (
    external_edits,
    former_notes,
    lost_words,
    note_store,
    note_table,
    stray_files,
)
from paperdesk.library.notes.front_matter import unified
from paperdesk.library.notes.note_files import UnreadableNoteError
from paperdesk.library.notes.note_table import NoteRow, version_of
from paperdesk.library.notes.notes_folder import NotesFolder
from paperdesk.library.notes.text_merge import holds
from paperdesk.model import ActionKind, ActionResult, LibraryError, Note, NoteSaved
from paperdesk.model.messages import Message

_ONE_GO = 300  # seconds that saves of one editor are one act


def read(connection: sqlite3.Connection, folder: NotesFolder, key: int) -> Note:
    """The note of a paper as it stands in its file, and its conflict copies.

    While the folder or the file is away, or the file cannot be read, the words
    that the database remembers.
    """
    _require_paper(connection, key)
    row = note_table.one(connection, key)
    if row is not None and (row.due == note_table.TEXT or not folder.is_there()):
        return Note(key, row.text, row.version, str(folder.path / row.name))
    name, file = note_store.current(connection, folder, key)
    copies = tuple(stray_files.copies(connection, folder, key, name))
    trouble = None if file is not None and file.inode else _trouble(connection, folder, key, row)
    if file is None:
        return Note(key, conflicts=copies, trouble=trouble)
    path = str(folder.path / (row.name if row else name))
    return Note(key, file.text, version_of(file.text), path, copies, trouble)


def save(
    context: WriteContext,
    key: int,
    text: str,
    version: str,
    *,
    going_on: bool = False,
    how: str = "",
) -> NoteSaved:
    """Put the reader's text on the disk; ``version`` is what the editor had read.

    ``going_on``: one of many saves while the reader types; together they are
    one act. Blank text removes the note (its file goes to the trash). ``how``: the message
    of the act, where it is another than writing.
    """
    _require_paper(context.connection, key)
    text = unified(text)
    text = text if text.strip() else ""
    external_edits.catch_up(context, (key,))
    name, file = note_store.current(context.connection, context.folder, key)
    present = file.text if file else ""
    if present.strip() and present != text and version_of(present) != version:
        beside = (context.connection, context.folder, key, name, text)
        copy = note_store.put_beside(*beside) if text else ""
        done = _done(context, key, "action.note_kept_beside")
        return NoteSaved(done, version_of(present), copy)
    lost_words.dismiss(context.connection, key)
    if present == text:
        if file is not None and not file.inode:
            note_store.put(context.connection, context.folder, key, name, text, present)
        return NoteSaved(_done(context, key, "action.note_kept"), _version(text))
    kept = _keep_foreign(context, key, name, present, text)
    former_notes.keep_version(context.connection, context.folder, key, present, text)
    if text:
        note_store.put(context.connection, context.folder, key, name, text, present)
    else:
        note_store.remove(context.connection, context.folder, key, name)
    record = {"kind": "note", "key": key, "before": present, "after": text}
    if not how:
        how = "action.note_written" if text else "action.note_removed"
    done = _done(context, key, how, record, going_on=going_on)
    return NoteSaved(done, _version(text), kept=kept)


def append(context: WriteContext, key: int, text: str) -> NoteSaved:
    """Add a paragraph to the end of the note as it stands on the disk."""
    _require_paper(context.connection, key)
    external_edits.catch_up(context, (key,))
    _, file = note_store.current(context.connection, context.folder, key)
    present = file.text if file else ""
    before = present.rstrip("\n")
    joined = f"{before}\n\n{text}" if before.strip() else text
    return save(context, key, joined, _version(present))


def bring_back(context: WriteContext, key: int, text: str) -> ActionResult:
    """Put former words in the place of the note; what stands there now becomes a former note."""
    _require_paper(context.connection, key)
    external_edits.catch_up(context, (key,))
    name, file = note_store.current(context.connection, context.folder, key)
    present = file.text if file else ""
    if present != unified(text):
        context.folder.keep_in_trash(name, present)
    return save(context, key, text, _version(present), how="action.note_brought_back").done


def drop_conflict(
    context: WriteContext, key: int, name: str, chosen: str | None = None
) -> ActionResult:
    """Move a conflict copy of the paper's note to the trash: the reader has dealt with it.

    ``chosen``: words of theirs, to which the copy belongs; it goes only where they are the
    note now, and is no act of its own.
    """
    external_edits.catch_up(context, (key,))
    note, file = note_store.current(context.connection, context.folder, key)
    copies = dict(stray_files.copies(context.connection, context.folder, key, note))
    text = Message("action.file_trashed", name=name)
    if chosen is not None and (name not in copies or file is None or file.text != unified(chosen)):
        return ActionResult(ActionKind.NOTE, text, context.changes())
    if name not in copies:
        raise LibraryError(Message("note.no_conflict", name=name))
    context.folder.throw_away(name)
    stray_files.drop(context.connection, name)
    context.updated.add(key)
    if chosen is not None:
        return ActionResult(ActionKind.NOTE, text, context.changes())
    record = {"kind": "not beside", "key": key, "name": name, "text": copies[name]}
    number = undo_log.write(context.connection, ActionKind.NOTE, text, record)
    return ActionResult(ActionKind.NOTE, text, context.changes(), number)


def _trouble(
    connection: sqlite3.Connection, folder: NotesFolder, key: int, row: NoteRow | None
) -> Message | None:
    """Why the file of a note cannot be read; None when it can, or is not there."""
    try:
        folder.read(row.name if row else note_table.free_name(connection, key))
    except UnreadableNoteError as error:
        return error.message
    return None


def _keep_foreign(context: WriteContext, key: int, name: str, present: str, text: str) -> str:
    """Keep words of another program that this text replaces; their file in the trash, or ``""``.

    The reader's own are in the journal. These are, too, but may be nowhere else.
    """
    if holds(text, present) or undo_log.wrote_note(context.connection, key, present):
        return ""
    return context.folder.keep_in_trash(name, present)


def _done(
    context: WriteContext,
    key: int,
    how: str,
    record: UndoRecord | None = None,
    *,
    going_on: bool = False,
) -> ActionResult:
    text = Message(how, title=note_table.shown_title(context.connection, key))
    context.updated.add(key)
    if record is None:
        return ActionResult(ActionKind.NOTE, text, context.changes())
    number = _extend(context, record) if going_on else 0
    number = number or undo_log.write(context.connection, ActionKind.NOTE, text, record)
    return ActionResult(ActionKind.NOTE, text, context.changes(), number)


def _extend(context: WriteContext, record: UndoRecord) -> int:
    """Coalesce with the last entry, if it is of the same typing; its number, or 0.

    A save that takes words away is an act of its own: they stand nowhere else.
    """
    last = undo_log.to_undo(context.connection)
    if last is None or undo_log.to_redo(context.connection) is not None:
        return 0
    same = (
        last.record["kind"] == "note"
        and last.record["key"] == record["key"]
        and last.record["after"] == record["before"]
        and holds(record["after"], record["before"])
        and not last.record.get("outside")
    )
    age = datetime.now(UTC) - datetime.fromisoformat(last.at)
    if not same or not 0 <= age.total_seconds() < _ONE_GO:
        return 0
    last.record["after"] = record["after"]
    undo_log.rewrite(context.connection, last.number, last.record)
    return last.number


def _require_paper(connection: sqlite3.Connection, key: int) -> None:
    row = connection.execute(
        "SELECT 1 FROM reading WHERE key = ? AND gone IS NOT 'withdrawn'", (key,)
    ).fetchone()
    if row is None:
        raise LibraryError(Message("paper.gone"))


def _version(text: str) -> str:
    return version_of(text) if text else ""
