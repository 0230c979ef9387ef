"""Undoable operations on notes: other words in a note, and a copy of its former words.

Why a note is merged where it is not as the operation left it: what another program
wrote there meanwhile stays in the note, beside what comes back, and whoever asked
is told. Texts that are nowhere whole after that are put into the trash.

Why a record remembers what it met: merging back what was merged apart would move lines
and blanks about. The other way restores to the letter what stood there.
"""

from paperdesk.library.changes.operations import Operation, WriteContext, register
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.notes import note_store, note_table, stray_files
from paperdesk.library.notes.front_matter import join, unified
from paperdesk.library.notes.text_merge import holds, merged
from paperdesk.model.messages import Message

KEPT_BOTH = Message("undo.kept_both")
OVERWRITTEN_BACK = Message("undo.overwritten_back")


def write_note(context: WriteContext, key: int, expected: str, wanted: str) -> tuple[str, str]:
    """Put ``wanted`` in the place of ``expected``, and keep what stands there besides.

    What stood there, and what stands there now.
    """
    context.updated.add(key)
    name, file = note_store.current(context.connection, context.folder, key)
    present = file.text if file is not None and file.text.strip() else ""
    if not present or present == expected:
        note_store.replace(context.connection, context.folder, key, wanted)
        return present, wanted
    text = unified(merged(expected, wanted, present))
    context.folder.keep_in_trash(name, present)
    for other in (wanted, expected):
        if not holds(text, other) and not holds(present, other):
            context.folder.keep_in_trash(name, other)
    note_store.replace(context.connection, context.folder, key, text)
    if present != wanted:
        context.remarks.append(KEPT_BOTH)
    return present, text


def _change_note(context: WriteContext, record: UndoRecord, back: bool) -> None:
    expected, wanted = record["after"], record["before"]
    if not back:
        expected, wanted = wanted, expected
    stood, left = record.pop("met", ("", ""))
    if left and left == _text(context, record["key"]):
        expected, wanted = left, stood
    before, after = write_note(context, record["key"], expected, wanted)
    if before not in ("", expected):
        record["met"] = [before, after]
    if back and record.get("outside") and record["after"].strip():
        context.remarks.append(OVERWRITTEN_BACK)


def _text(context: WriteContext, key: int) -> str:
    """The words of a note as they stand on the disk."""
    _, file = note_store.current(context.connection, context.folder, key)
    return file.text if file is not None else ""


def _change_copy(context: WriteContext, record: UndoRecord, back: bool) -> None:
    """A copy of a note's former words beside it; reverted, it goes to the trash."""
    name, text = record["name"], record["text"]
    file = context.folder.read(name)
    if back and file is not None and file.text == text:
        context.folder.throw_away(name)
        stray_files.drop(context.connection, name)
    elif not back and file is None:
        front = note_table.front_of(context.connection, record["key"])
        context.folder.write(name, join(front, text), new=True)
        if (written := context.folder.read(name)) is not None:
            stray_files.put_file(context.connection, written, stray_files.COPY, record["key"])
    context.updated.add(record["key"])


def _change_trashed_copy(context: WriteContext, record: UndoRecord, back: bool) -> None:
    """A copy that the reader did not choose lies in the trash; reverted, it stands beside again."""
    _change_copy(context, record, not back)


register(Operation("note", _change_note, notes=lambda record: {record["key"]}))
register(Operation("beside", _change_copy))
register(Operation("not beside", _change_trashed_copy))
