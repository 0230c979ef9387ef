"""Attachment commands: the reader attaches a file to a paper, or takes one off."""

import os
from collections.abc import Collection
from pathlib import Path

from paperdesk.library.attachments import attachment_table
from paperdesk.library.attachments.attachment_folder import AttachmentFolder
from paperdesk.library.attachments.attachment_table import NewAttachment
from paperdesk.library.changes import operations
from paperdesk.library.changes.operations import Operation, WriteContext, register
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.model import ActionKind, ActionResult, LibraryError
from paperdesk.model.messages import Message


def attach(
    context: WriteContext,
    folder: AttachmentFolder,
    key: int,
    path: Path,
    title: str = "",
    *,
    linked: bool = False,
) -> ActionResult:
    """Copy a file for a paper, or link it. One that it has already is not taken twice; where
    that was linked and was moved, it is known to be here now."""
    row = context.connection.execute("SELECT id FROM papers WHERE key = ?", (key,)).fetchone()
    if row is None:
        raise LibraryError(Message("paper.gone"))
    try:
        true = Path(os.path.realpath(path))
        if linked:
            kept = folder.link(true, lambda _: None)
        else:
            kept = folder.keep(true, path.name, row[0], lambda _: None)
        folder.make_durable([kept], lambda: None)
    except OSError as error:
        reason = error.strerror or str(error)
        raise LibraryError(Message("files.unreadable", name=path.name, reason=reason)) from error
    new = NewAttachment(key, kept, path.name, title)
    numbers = attachment_table.insert(context.connection, [new], gone=True)
    if linked and not numbers:
        known = attachment_table.number_of(context.connection, key, kept.digest)
        attachment_table.move_link(context.connection, known or 0, kept.linked)
    record: UndoRecord = {"kind": "files", "on": True, "numbers": numbers}
    done = "action.file_linked" if linked else "action.file_attached"
    text = Message(done, name=path.name)
    return operations.perform(context, ActionKind.FILES, record, text, changes=bool(numbers))


def detach(context: WriteContext, numbers: Collection[int]) -> ActionResult:
    """Take files off their papers; they go to the trash."""
    names = [
        str(name)
        for number in numbers
        for (name,) in context.connection.execute(
            "SELECT name FROM attachments WHERE number = ? AND NOT gone", (number,)
        )
    ]
    record: UndoRecord = {"kind": "files", "on": False, "numbers": list(numbers)}
    text = Message("action.file_detached", name=names[0] if names else "")
    return operations.perform(context, ActionKind.FILES, record, text, changes=bool(names))


def _change(context: WriteContext, record: UndoRecord, back: bool) -> None:
    keys = attachment_table.set_gone(
        context.connection, record["numbers"], gone=record["on"] is back
    )
    context.updated.update(keys)


register(Operation("files", _change))
