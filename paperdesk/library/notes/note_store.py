"""Store of notes: a file and its row, written the file first.

All of this happens inside a transaction of the caller: its write lock keeps
other processes from the same file, and the row is committed only after the
file is safely on the disk. A crash in between leaves the file ahead of its
row, which :mod:`~paperdesk.library.notes.external_edits` heals.
"""

import sqlite3

from paperdesk.library.notes import note_table, stray_files
from paperdesk.library.notes.charset import UTF_8
from paperdesk.library.notes.front_matter import join, unified
from paperdesk.library.notes.note_files import NoteFile, UnreadableNoteError
from paperdesk.library.notes.notes_folder import NotesFolder
from paperdesk.model import LibraryError
from paperdesk.model.messages import Message


def current(
    connection: sqlite3.Connection, folder: NotesFolder, key: int
) -> tuple[str, NoteFile | None]:
    """Name and file of a paper's note as it is on the disk now.

    Words whose file is still to be written, has gone with many others, or is no
    text any more, are given as if it were there; its inode is 0 then. A file that
    cannot be read is never the one that is written: the name is another one.
    Raises LibraryError when the paper has a note but the folder is gone.
    """
    row = note_table.one(connection, key)
    if row is None:
        return _first_file(connection, folder, key)
    if row.due == note_table.TEXT:
        name = _name_to_come(connection, folder, row)
        return name, _remembered(name, row.text)
    if not folder.is_there():
        raise LibraryError(Message("note.folder_away", path=folder.path))
    try:
        return row.name, folder.read(row.name) or _remembered(row.name, row.text)
    except UnreadableNoteError:
        name = _name_beside(connection, folder, key, {row.name})
        return name, _remembered(name, row.text)


def put(
    connection: sqlite3.Connection,
    folder: NotesFolder,
    key: int,
    name: str,
    text: str,
    known: str,
) -> None:
    """Write the paper's note file, front matter and words, and then its row.

    Keys that are not ours stay as they are. A file of another
    encoding becomes UTF-8; as it was it goes to the trash. ``known`` are the words in the
    place of which these are put: others, which another program wrote into the file since they
    were read, become a copy beside it.
    """
    before = folder.read(name)
    others = before.front.others if before and before.front else ()
    front = note_table.front_of(connection, key, others)
    if before is not None and before.encoding != UTF_8:
        folder.keep_bytes(name)
    replaced = folder.write(name, join(front, text), new=before is None)
    written = folder.read(name)
    if written is None:
        raise LibraryError(Message("note.taken_away", name=name))
    note_table.put(connection, key, written)
    stray_files.drop(connection, name)
    if replaced is not None and replaced.text.strip() and replaced.text not in (known, text):
        put_beside(connection, folder, key, name, replaced.text)


def put_beside(
    connection: sqlite3.Connection, folder: NotesFolder, key: int, name: str, text: str
) -> str:
    """Keep words as a conflict copy beside a note's file; the copy's name."""
    for copy, theirs in stray_files.copies(connection, folder, key, name):
        if theirs == text:
            return copy
    copy = folder.free_copy_name(name)
    front = note_table.front_of(connection, key)
    folder.write(copy, join(front, text), new=True)
    if (written := folder.read(copy)) is not None:
        stray_files.put_file(connection, written, stray_files.COPY, key)
    return copy


def remove(connection: sqlite3.Connection, folder: NotesFolder, key: int, name: str) -> None:
    """Move the paper's note file to the trash; the paper has no note then."""
    row = note_table.one(connection, key)
    if row is not None and (row.due == note_table.TEXT or not folder.is_file(name)):
        folder.keep_in_trash(name, row.text)  # its words stand nowhere else
    folder.throw_away(name)
    stray_files.drop(connection, name)
    if row is not None:
        note_table.drop(connection, key)


def replace(connection: sqlite3.Connection, folder: NotesFolder, key: int, text: str) -> None:
    """Put other words in place of the note's (``""``: no note); the former go to the trash."""
    name, file = current(connection, folder, key)
    text = unified(text)
    if file is not None and file.inode and file.text == text:
        return
    if not text.strip():
        remove(connection, folder, key, name)
        return
    if file is not None and file.text != text:
        folder.keep_in_trash(name, file.text)
    put(connection, folder, key, name, text, file.text if file else "")


def _first_file(
    connection: sqlite3.Connection, folder: NotesFolder, key: int
) -> tuple[str, NoteFile | None]:
    """Where the note of a paper without one is to be: where it was before it was emptied, if
    it was, else under a name that no other has."""
    emptied = stray_files.of_paper(connection, key, stray_files.BLANK)
    name = emptied[0].name if emptied else note_table.free_name(connection, key)
    if not folder.is_there():
        return name, None
    try:
        return name, folder.read(name)
    except UnreadableNoteError:
        return _name_beside(connection, folder, key, {name}), None


def _name_to_come(
    connection: sqlite3.Connection, folder: NotesFolder, row: note_table.NoteRow
) -> str:
    """Where words are to be written that stand only in their row: never over other words."""
    try:
        present = folder.read(row.name) if folder.is_there() else None
    except UnreadableNoteError:
        return _name_beside(connection, folder, row.key, {row.name})
    if present is None or not present.text.strip() or present.text == row.text:
        return row.name
    return _name_beside(connection, folder, row.key, {row.name})


def _name_beside(
    connection: sqlite3.Connection, folder: NotesFolder, key: int, taken: set[str]
) -> str:
    """A name that no note and no file has yet, for words whose own file must be left alone."""
    while folder.is_file(name := note_table.free_name(connection, key, taken)):
        taken.add(name)
    return name


def _remembered(name: str, text: str) -> NoteFile:
    return NoteFile(name, None, text, 0, 0, 0)
