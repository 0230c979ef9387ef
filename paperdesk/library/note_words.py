"""Puts words into a note file and its row, the file first.

All of this happens inside a transaction of the caller: its write lock keeps
other processes from the same file, and the row is committed only after the
file is safely on the disk. A crash in between leaves the file ahead of its
row, which :mod:`~paperdesk.library.outside` heals.
"""

import sqlite3

from paperdesk.library import note_rows
from paperdesk.library.front_matter import join, unified
from paperdesk.library.notes_folder import NoteFile, NotesFolder
from paperdesk.model import LibraryError

OFFLINE = (
    "The notes folder is not there ({}). If it lies on a drive or a share, connect it; "
    "nothing was changed."
)


def current(
    connection: sqlite3.Connection, folder: NotesFolder, key: int
) -> tuple[str, NoteFile | None]:
    """Name and file of a paper's note as it is on the disk now.

    Words whose file is still to be written are given as if it were there.
    Raises LibraryError when the paper has a note but the folder is gone.
    """
    row = note_rows.one(connection, key)
    if row is None:
        name = note_rows.free_name(connection, key)
        return name, folder.read(name) if folder.is_there() else None
    if row.due == note_rows.TEXT:
        return row.name, NoteFile(row.name, None, row.text, 0, 0, 0)
    if not folder.is_there():
        raise LibraryError(OFFLINE.format(folder.path))
    return row.name, folder.read(row.name)


def put(
    connection: sqlite3.Connection, folder: NotesFolder, key: int, name: str, text: str
) -> None:
    """Write the paper's note file, head and words, and let its row follow.

    Keys in the head that are not ours stay as they are.
    """
    before = folder.read(name)
    others = before.front.others if before and before.front else ()
    front = note_rows.front_of(connection, key, others)
    folder.write(name, join(front, text), new=before is None)
    written = folder.read(name)
    if written is None:
        raise LibraryError(f"The note file {name} was taken away while it was written.")
    note_rows.put(connection, key, written)


def remove(connection: sqlite3.Connection, folder: NotesFolder, key: int, name: str) -> None:
    """Move the paper's note file to the trash; the paper has no note then."""
    folder.throw_away(name)
    if note_rows.one(connection, key) is not None:
        note_rows.drop(connection, key)


def replace(connection: sqlite3.Connection, folder: NotesFolder, key: int, text: str) -> None:
    """Put other words in place of the note's (``""``: no note); the former go to the trash."""
    name, file = current(connection, folder, key)
    text = unified(text)
    if file is not None and file.text == text:
        return
    if not text.strip():
        if file is not None and file.inode == 0:
            folder.keep_in_trash(name, file.text)
        remove(connection, folder, key, name)
        return
    if file is not None:
        folder.keep_in_trash(name, file.text)
    put(connection, folder, key, name, text)
