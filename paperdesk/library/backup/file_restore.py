"""Restore of the files of a paper: what a backup names of them, joined with what lies here.

A backup holds no files. So each one that the paper lacks is looked for where it was and in the
trash, by its content; one that lies in neither is known again, as missing, so that the reader may
find it elsewhere. What was taken off since comes back as the row that it was.
"""

import sqlite3
from pathlib import Path

from paperdesk.library.attachments import attachment_table
from paperdesk.library.attachments.attachment_folder import (
    AttachmentFolder,
    KeptFile,
    read_through,
)
from paperdesk.library.attachments.attachment_table import BackedUpFile, NewAttachment
from paperdesk.library.changes.operations import SteppedAct, WriteContext
from paperdesk.model import LibraryError
from paperdesk.model.messages import Message


def bring_back(
    context: WriteContext,
    act: SteppedAct,
    folder: AttachmentFolder,
    backup: sqlite3.Connection,
    keys: tuple[int, int],
) -> None:
    """Add to an act those files that a paper has in a backup and lacks here; its key in both.

    Raises LibraryError where the disk takes no copy of one.
    """
    theirs, ours = keys
    connection = context.connection
    numbers = []
    for named in attachment_table.as_backed_up(backup, theirs):
        if attachment_table.number_of(connection, ours, named.digest) is not None:
            continue
        taken_off = attachment_table.number_of(connection, ours, named.digest, gone=True)
        numbers += [taken_off] if taken_off else _row(connection, folder, named, ours)
    if numbers:
        act.do({"kind": "files", "on": True, "numbers": numbers})


def _row(
    connection: sqlite3.Connection, folder: AttachmentFolder, named: BackedUpFile, key: int
) -> list[int]:
    (paper_id,) = connection.execute("SELECT id FROM papers WHERE key = ?", (key,)).fetchone()
    try:
        kept = _kept(folder, named, paper_id)
    except OSError as error:
        reason = error.strerror or str(error)
        raise LibraryError(Message("files.unreadable", name=named.name, reason=reason)) from error
    new = NewAttachment(key, kept, named.name, named.title, named.media_type)
    return attachment_table.insert(connection, [new], gone=True)


def _kept(folder: AttachmentFolder, named: BackedUpFile, paper_id: str) -> KeptFile:
    """Where the file lies from now on: where it was, in a copy of that in the trash, or nowhere."""
    if named.linked:
        return KeptFile("", named.size, named.digest, is_new=False, linked=named.linked)
    place = folder.place(named.file)
    if _holds(place, named):
        return KeptFile(named.file, named.size, named.digest, is_new=False)
    if _holds(trash := folder.in_trash(named.number, named.file), named):
        kept = folder.keep(trash, place.name, paper_id, lambda _: None)
        folder.make_durable([kept], lambda: None)
        return kept
    free = folder.free_place(named.file)
    return KeptFile(free, named.size, named.digest, is_new=False)


def _holds(path: Path, named: BackedUpFile) -> bool:
    """Whether this is the file: one of its size and content."""
    try:
        about = path.lstat()
        return about.st_size == named.size and read_through(path, lambda _: None)[1] == named.digest
    except OSError:
        return False
