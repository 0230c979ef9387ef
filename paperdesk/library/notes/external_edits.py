"""External edits: what other programs did in the notes folder is taken over.

What a crash left is healed by the same way.

Words changed outside are taken as they are. Where words that we had are gone by
that, they become an act that undo takes back, and a copy of them goes to the
trash: a program that empties a file, cuts it short, brings an older version or
saves it as garbage loses nothing. What only adds words is no act, so that undo
still takes back what the reader did last.

A file is found by the id in its front matter, wherever in the folder it lies and however
it is called. A file that vanished alone was removed by the reader (its last words
go to the trash); many at once mean a folder that is not there.

Why an emptied file stays where it is: a program that writes in place empties it
first, and would go on writing into a file that nobody has.
"""

from collections.abc import Iterable
from datetime import UTC, datetime

from paperdesk import log
from paperdesk.library.changes import undo_log
from paperdesk.library.changes.operations import WriteContext
from paperdesk.library.changes.undo_log import Recorded, UndoRecord
from paperdesk.library.db.database import Database
from paperdesk.library.notes import front_matter_edits, lost_words, note_table, stray_files
from paperdesk.library.notes.folder_scan import FolderScan, in_order, is_offline, scan_folder
from paperdesk.library.notes.note_files import NoteFile, Seen, UnreadableNoteError
from paperdesk.library.notes.note_table import NoteRow
from paperdesk.library.notes.notes_folder import NotesFolder
from paperdesk.library.notes.text_merge import holds, keeps
from paperdesk.library.papers.queries import find_key
from paperdesk.library.papers.reading_state import papers
from paperdesk.model import ActionKind, Changes, LibraryError
from paperdesk.model.messages import Message

ONE_GO = 300
"""Seconds in which changes of one note by other programs are one act."""

Parts = list[tuple[int, UndoRecord]]
"""Changes by other programs: the paper, and the undo record of each."""


def take_over_file(database: Database, folder: NotesFolder) -> Changes:
    """Take over what was changed outside. Quick when nothing was: only sizes and times are read."""
    if not folder.is_there():
        if count := len(note_table.stamps(database.reader)):
            log.library.warning("the notes folder is not there; %d notes wait for it", count)
        return Changes()
    if not scan_folder(WriteContext(database.reader, folder)):
        return Changes()
    with database.transaction() as connection:
        context = WriteContext(connection, folder)
        # Looked at again under the lock: only now no other PaperDesk writes there.
        take_over(context)
        return context.changes()


def catch_up(context: WriteContext, keys: Iterable[int], *, cuts: bool = True) -> None:
    """Take over what was changed outside, if any of these papers' notes was. Files are read."""
    if context.folder.is_there() and not all(_is_known(context, key) for key in keys):
        take_over(context, cuts=cuts)


def take_over(context: WriteContext, *, cuts: bool = True) -> None:
    """Update the rows from the folder; the write lock must be held.

    ``cuts``: acts that were taken back can no longer be done again.
    """
    scan = scan_folder(context)
    context.folder.sweep(scan.leftovers)
    parts: Parts = []
    for seen in in_order(context, scan):
        _stranger(context, scan, seen, parts)
    for key in scan.changed:
        _changed(context, scan, key, parts)
    for key in scan.missing:
        _missing(context, scan, key, parts)
    for name in scan.gone:
        _gone(context, name)
    if parts:
        number, again = _record(context, parts, cuts=cuts)
        lost_words.belong_to(context.connection, number, again=again)


def _is_known(context: WriteContext, key: int) -> bool:
    """Whether the file of a paper's note agrees with its row."""
    row = note_table.one(context.connection, key)
    if row is None or row.due == note_table.TEXT:
        return True
    try:
        file = context.folder.read(row.name)
    except LibraryError:
        return True  # whoever wants to write there is told
    if file is None:
        return False
    return (file.text, note_table.base_of(file.front)) == (row.text, row.base)


def _stranger(context: WriteContext, scan: FolderScan, seen: Seen, parts: Parts) -> None:
    """Handle an unknown file: a note moved, renamed or dropped in, a copy, or none."""
    ask = context.connection
    try:
        if not seen.markdown and not context.folder.begins_with_front_matter(seen.name):
            stray_files.put_seen(ask, seen, stray_files.OTHER)
            return
        file = context.folder.read(seen.name)
    except UnreadableNoteError:
        stray_files.put_seen(
            ask, seen, stray_files.UNREADABLE if seen.markdown else stray_files.OTHER
        )
        return
    except (LibraryError, OSError) as error:
        log.library.warning("a note file was left alone: %s", error)
        return
    if file is None:
        return
    key = _paper_of(context, scan, file)
    if key is None:
        _nobodys(context, file, markdown=seen.markdown)
        return
    row = note_table.one(ask, key)
    is_own = row is None or not (row.due == note_table.TEXT or row.name in scan.files)
    if not file.text.strip():
        kind = stray_files.BLANK if row is None else stray_files.OTHER
        stray_files.put_file(ask, file, kind, key)
    elif is_own and file.front is not None and file.front.id:
        scan.place(key, file.name)
        _take(context, key, row, file, parts)
        stray_files.drop(ask, file.name)
    else:
        _copy(context, file, key)


def _paper_of(context: WriteContext, scan: FolderScan, file: NoteFile) -> int | None:
    """The paper of a note file or a copy of one: by the id in it, else by its name."""
    if file.front is not None and file.front.id:
        try:
            return find_key(context.connection, file.front.id)
        except LibraryError:
            return None
    return scan.paper_called(file.name)


def _nobodys(context: WriteContext, file: NoteFile, *, markdown: bool) -> None:
    """A file of no paper here; without words, or no Markdown by its name, it is nobody's matter."""
    if file.front is not None and file.front.id:
        kind = stray_files.UNKNOWN
    else:
        kind = stray_files.HEADLESS if markdown and file.text.strip() else stray_files.OTHER
    stray_files.put_file(context.connection, file, kind)


def _copy(context: WriteContext, file: NoteFile, key: int) -> None:
    """Another copy of a note: shown beside it. Words that stood there before are kept."""
    former = stray_files.one(context.connection, file.name)
    if former is not None and not holds(file.text, former.text):
        context.folder.keep_in_trash(former.name, former.text)
    stray_files.put_file(context.connection, file, stray_files.COPY, key)
    context.updated.add(key)


def _gone(context: WriteContext, name: str) -> None:
    """A file that was no note is there no more; the words of a copy are kept."""
    was = stray_files.one(context.connection, name)
    stray_files.drop(context.connection, name)
    if was is None or was.kind != stray_files.COPY or was.key is None:
        return
    context.updated.add(was.key)
    row = note_table.one(context.connection, was.key)
    others = [stray.text for stray in stray_files.of_paper(context.connection, was.key)]
    if not any(holds(text, was.text) for text in (row.text if row else "", *others)):
        context.folder.keep_in_trash(name, was.text)


def _changed(context: WriteContext, scan: FolderScan, key: int, parts: Parts) -> None:
    """The file of a note was written by another program."""
    row = note_table.one(context.connection, key)
    if row is None or row.name not in scan.files or row.due == note_table.TEXT:
        return  # its own words come first; settling finds another name where needed
    try:
        file = context.folder.read(row.name)
    except UnreadableNoteError as error:
        log.library.warning("%s", error)
        stray_files.put_seen(context.connection, scan.files[row.name], stray_files.UNREADABLE, key)
        return
    except (LibraryError, OSError) as error:
        log.library.warning("a note file was left alone: %s", error)
        return
    if file is not None:
        _take(context, key, row, file, parts)
        if file.text.strip():
            stray_files.drop(context.connection, file.name)


def _take(
    context: WriteContext, key: int, row: NoteRow | None, file: NoteFile, parts: Parts
) -> None:
    """Update the row from the file, and keep words that are lost by that."""
    ask = context.connection
    if record := front_matter_edits.adopt(
        context, key, row.base if row else note_table.NO_BASE, file
    ):
        parts.append((key, record))
    if record or row is None or (file.name, file.text) != (row.name, row.text):
        context.updated.add(key)
    text = file.text if file.text.strip() else ""
    if row is not None and not holds(text, row.text):
        if keeps(row.text, text):
            context.folder.keep_in_trash(row.name, row.text)
        else:
            how = lost_words.OVERWRITTEN if text else lost_words.EMPTIED
            lost_words.keep(ask, context.folder, row, how)
            parts.append((key, _note_record(row, text)))
    if text:
        if row is None:
            _refilled(context, key, text)
        note_table.put(ask, key, file)
        front_matter_edits.refresh_if_stale(context, key, file)
    else:
        note_table.drop(ask, key)
        stray_files.put_file(ask, file, stray_files.BLANK, key)


def _missing(context: WriteContext, scan: FolderScan, key: int, parts: Parts) -> None:
    """The file of a note is gone: moved, perhaps first copied, or removed."""
    row = note_table.one(context.connection, key)
    if row is None or row.name in scan.files:
        return  # found again under another name
    copies = stray_files.of_paper(context.connection, key)
    same_words = [copy for copy in copies if copy.text == row.text and copy.id]
    file = front_matter_edits.read(context.folder, same_words[0].name) if same_words else None
    if file is not None and file.text.strip():
        scan.place(key, file.name)
        _take(context, key, row, file, parts)
        stray_files.drop(context.connection, file.name)
        return
    if is_offline(scan):
        return
    lost_words.keep(context.connection, context.folder, row, lost_words.REMOVED)
    note_table.drop(context.connection, key)
    context.updated.add(key)
    parts.append((key, _note_record(row, "")))


def _note_record(row: NoteRow, text: str) -> UndoRecord:
    return {"kind": "note", "key": row.key, "before": row.text, "after": text, "outside": True}


def _record(context: WriteContext, parts: Parts, *, cuts: bool) -> tuple[int, bool]:
    """Write down what other programs did as an act; its number, and whether it was there before."""
    keys = {key for key, _ in parts}
    records = [record for _, record in parts]
    if len(records) == 1 and cuts and (number := _extend(context, records[0])):
        return number, True
    record = records[0] if len(records) == 1 else {"kind": "many", "parts": records}
    text = Message("action.changed_outside", papers=papers(len(keys)))
    notes = undo_log.notes_of(record)
    if notes and len(keys) == 1:
        changed = bool(notes[0]["after"])
        title = note_table.shown_title(context.connection, notes[0]["key"])
        how = "action.note_changed_outside" if changed else "action.note_removed_outside"
        text = Message(how, title=title)
    return undo_log.write(context.connection, ActionKind.NOTE, text, record, cuts=cuts), False


def _extend(context: WriteContext, record: UndoRecord) -> int:
    """Coalesce with the last entry of the undo log, if it is recent; its number, or 0.

    Whoever writes in another editor would fill the journal otherwise. All words
    between are in the trash.
    """
    if not record.get("outside") or undo_log.to_redo(context.connection) is not None:
        return 0
    last = _last_go(context, record["key"], record["before"])
    if last is None:
        return 0
    last.record["after"] = record["after"]
    undo_log.rewrite(context.connection, last.number, last.record)
    return last.number


def _refilled(context: WriteContext, key: int, text: str) -> None:
    """A file that was emptied a moment ago has words: a program wrote it anew in two steps."""
    last = _last_go(context, key, "")
    if last is None:
        return
    last.record["after"] = text
    if keeps(last.record["before"], text):
        undo_log.forget(context.connection, last.number)
    else:
        undo_log.rewrite(context.connection, last.number, last.record)


def _last_go(context: WriteContext, key: int, after: str) -> Recorded | None:
    """The last act, if by it another program left ``after`` as this note, not long ago."""
    last = undo_log.to_undo(context.connection)
    if last is None:
        return None
    record = last.record
    if (
        record["kind"] != "note"
        or not record.get("outside")
        or (record["key"], record["after"]) != (key, after)
    ):
        return None
    age = datetime.now(UTC) - datetime.fromisoformat(last.at)
    return last if 0 <= age.total_seconds() < ONE_GO else None
