"""Undoable operations on notes: other words in a note, and a copy of its former words.

Why a note is merged where it is not as the operation left it: what another program
wrote there meanwhile stays in the note, beside what comes back, and whoever asked
is told. Texts that are nowhere whole after that are put into the trash.
"""

from paperdesk.library.changes.operations import Operation, WriteContext, register
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.notes import note_store, note_table
from paperdesk.library.notes.front_matter import join, unified
from paperdesk.library.notes.text_merge import holds, merged
from paperdesk.model.messages import Message

KEPT_BOTH = Message("undo.kept_both")
OVERWRITTEN_BACK = Message("undo.overwritten_back")


def write_note(context: WriteContext, key: int, expected: str, wanted: str) -> None:
    """Put ``wanted`` in the place of ``expected``, and keep what stands there besides."""
    context.updated.add(key)
    name, file = note_store.current(context.connection, context.folder, key)
    present = file.text if file is not None and file.text.strip() else ""
    if not present or present == expected:
        note_store.replace(context.connection, context.folder, key, wanted)
        return
    text = unified(merged(expected, wanted, present))
    context.folder.keep_in_trash(name, present)
    for other in (wanted, expected):
        if not holds(text, other) and not holds(present, other):
            context.folder.keep_in_trash(name, other)
    note_store.replace(context.connection, context.folder, key, text)
    if present != wanted:
        context.remarks.append(KEPT_BOTH)


def _change_note(context: WriteContext, record: UndoRecord, back: bool) -> None:
    expected, wanted = record["after"], record["before"]
    if not back:
        expected, wanted = wanted, expected
    write_note(context, record["key"], expected, wanted)
    if back and record.get("outside") and record["after"].strip():
        context.remarks.append(OVERWRITTEN_BACK)


def _change_copy(context: WriteContext, record: UndoRecord, back: bool) -> None:
    """A copy of a note's former words beside it; reverted, it goes to the trash."""
    name, text = record["name"], record["text"]
    file = context.folder.read(name)
    if back and file is not None and file.text == text:
        context.folder.throw_away(name)
    elif not back and file is None:
        front = note_table.front_of(context.connection, record["key"])
        context.folder.write(name, join(front, text), new=True)
    context.updated.add(record["key"])


register(Operation("note", _change_note, notes=lambda record: {record["key"]}))
register(Operation("beside", _change_copy))
