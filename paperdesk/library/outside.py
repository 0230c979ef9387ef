"""Notices what other programs did in the notes folder, and heals what a crash left.

Words changed outside are taken as they are. Where words that we had are gone by
that, they become an act that undo takes back, and a copy of them goes to the
trash: a program that empties a file, cuts it short, brings an older version or
saves it as garbage loses nothing. What only adds words is no act, so that undo
still takes back what the reader did last.

A file is found by the id in its head, wherever in the folder it lies and however
it is called. A file that vanished alone was removed by the reader (its last words
go to the trash); many at once mean a folder that is not there.

Why an emptied file stays where it is: a program that writes in place empties it
first, and would go on writing into a file that nobody has.
"""

from collections.abc import Iterable
from datetime import UTC, datetime

from paperdesk import log
from paperdesk.library import heads, journal, lost_words, note_rows, strays
from paperdesk.library.acts import papers
from paperdesk.library.database import Database
from paperdesk.library.folder_look import Look, in_order, is_offline, look_around
from paperdesk.library.journal import Recorded, Stroke
from paperdesk.library.note_files import NoteFile, Seen, UnreadableNoteError
from paperdesk.library.note_rows import NoteRow
from paperdesk.library.notes_folder import NotesFolder
from paperdesk.library.reading import find_key
from paperdesk.library.strokes import Desk
from paperdesk.library.text_merge import holds, keeps
from paperdesk.model import Act, Changes, LibraryError

ONE_GO = 300
"""Seconds in which changes of one note by other programs are one act."""


def adopt(database: Database, folder: NotesFolder) -> Changes:
    """Take over what was changed outside. Quick when nothing was: only sizes and times are read."""
    if not folder.is_there():
        if count := len(note_rows.stamps(database.reader)):
            log.library.warning("the notes folder is not there; %d notes wait for it", count)
        return Changes()
    if not look_around(Desk(database.reader, folder)):
        return Changes()
    with database.transaction() as connection:
        desk = Desk(connection, folder)
        # Looked at again under the lock: only now no other PaperDesk writes there.
        take_over(desk)
        return desk.changes()


def catch_up(desk: Desk, keys: Iterable[int], *, cuts: bool = True) -> None:
    """Take over what was changed outside, if any of these papers' notes was. Files are read."""
    if desk.folder.is_there() and not all(_is_known(desk, key) for key in keys):
        take_over(desk, cuts=cuts)


def take_over(desk: Desk, *, cuts: bool = True) -> None:
    """Let the rows say what the folder has; the write lock must be held.

    ``cuts``: acts that were taken back can no longer be done again.
    """
    look = look_around(desk)
    desk.folder.sweep(look.leftovers)
    parts: list[Stroke] = []
    for seen in in_order(desk, look):
        _stranger(desk, look, seen, parts)
    for key in look.changed:
        _changed(desk, look, key, parts)
    for key in look.missing:
        _missing(desk, look, key, parts)
    for name in look.gone:
        _gone(desk, name)
    if parts:
        number, again = _record(desk, parts, cuts=cuts)
        lost_words.belong_to(desk.connection, number, again=again)


def _is_known(desk: Desk, key: int) -> bool:
    """Whether the file of a paper's note says what its row says."""
    row = note_rows.one(desk.connection, key)
    if row is None or row.due == note_rows.TEXT:
        return True
    try:
        file = desk.folder.read(row.name)
    except LibraryError:
        return True  # whoever wants to write there is told
    if file is None:
        return False
    return (file.text, note_rows.base_of(file.front)) == (row.text, row.base)


def _stranger(desk: Desk, look: Look, seen: Seen, parts: list[Stroke]) -> None:
    """A file that nobody knows: a note that was moved, renamed or dropped in, a copy, or none."""
    ask = desk.connection
    try:
        if not seen.markdown and not desk.folder.begins_with_head(seen.name):
            strays.put_seen(ask, seen, strays.OTHER)
            return
        file = desk.folder.read(seen.name)
    except UnreadableNoteError:
        strays.put_seen(ask, seen, strays.UNREADABLE if seen.markdown else strays.OTHER)
        return
    except (LibraryError, OSError) as error:
        log.library.warning("a note file was left alone: %s", error)
        return
    if file is None:
        return
    key = _paper_of(desk, look, file)
    if key is None:
        _nobodys(desk, file, markdown=seen.markdown)
        return
    row = note_rows.one(ask, key)
    own = row is None or not (row.due == note_rows.TEXT or row.name in look.files)
    if not file.text.strip():
        kind = strays.BLANK if row is None else strays.OTHER
        strays.put_file(ask, file, kind, key)
    elif own and file.front is not None and file.front.id:
        look.place(key, file.name)
        _take(desk, key, row, file, parts)
        strays.drop(ask, file.name)
    else:
        _copy(desk, file, key)


def _paper_of(desk: Desk, look: Look, file: NoteFile) -> int | None:
    """The paper whose note a file is, or is a copy of: by the id in its head, else by its name."""
    if file.front is not None and file.front.id:
        try:
            return find_key(desk.connection, file.front.id)
        except LibraryError:
            return None
    return look.paper_called(file.name)


def _nobodys(desk: Desk, file: NoteFile, *, markdown: bool) -> None:
    """A file of no paper here; without words, or no Markdown by its name, it is nobody's matter."""
    if file.front is not None and file.front.id:
        kind = strays.UNKNOWN
    else:
        kind = strays.HEADLESS if markdown and file.text.strip() else strays.OTHER
    strays.put_file(desk.connection, file, kind)


def _copy(desk: Desk, file: NoteFile, key: int) -> None:
    """Another copy of a note: shown beside it. Words that stood there before are kept."""
    was = strays.one(desk.connection, file.name)
    if was is not None and not holds(file.text, was.text):
        desk.folder.keep_in_trash(was.name, was.text)
    strays.put_file(desk.connection, file, strays.COPY, key)
    desk.updated.add(key)


def _gone(desk: Desk, name: str) -> None:
    """A file that was no note is there no more; the words of a copy are kept."""
    was = strays.one(desk.connection, name)
    strays.drop(desk.connection, name)
    if was is None or was.kind != strays.COPY or was.key is None:
        return
    desk.updated.add(was.key)
    row = note_rows.one(desk.connection, was.key)
    others = [stray.text for stray in strays.of_paper(desk.connection, was.key)]
    if not any(holds(text, was.text) for text in (row.text if row else "", *others)):
        desk.folder.keep_in_trash(name, was.text)


def _changed(desk: Desk, look: Look, key: int, parts: list[Stroke]) -> None:
    """The file of a note was written by another program."""
    row = note_rows.one(desk.connection, key)
    if row is None or row.name not in look.files or row.due == note_rows.TEXT:
        return  # its own words come first; settling finds another name where needed
    try:
        file = desk.folder.read(row.name)
    except UnreadableNoteError as error:
        log.library.warning("%s", error)
        strays.put_seen(desk.connection, look.files[row.name], strays.UNREADABLE, key)
        return
    except (LibraryError, OSError) as error:
        log.library.warning("a note file was left alone: %s", error)
        return
    if file is not None:
        _take(desk, key, row, file, parts)
        if file.text.strip():
            strays.drop(desk.connection, file.name)


def _take(desk: Desk, key: int, row: NoteRow | None, file: NoteFile, parts: list[Stroke]) -> None:
    """Let the row say what the file says, and keep the words that are gone by that."""
    ask = desk.connection
    if stroke := heads.adopt(desk, key, row.base if row else (None, None), file):
        parts.append(stroke)
    if stroke or row is None or (file.name, file.text) != (row.name, row.text):
        desk.updated.add(key)
    text = file.text if file.text.strip() else ""
    if row is not None and not holds(text, row.text):
        if keeps(row.text, text):
            desk.folder.keep_in_trash(row.name, row.text)
        else:
            how = lost_words.OVERWRITTEN if text else lost_words.EMPTIED
            lost_words.keep(ask, desk.folder, row, how)
            parts.append(_stroke(row, text))
    if text:
        if row is None:
            _refilled(desk, key, text)
        note_rows.put(ask, key, file)
        heads.look_again(desk, key, file)
    else:
        note_rows.drop(ask, key)
        strays.put_file(ask, file, strays.BLANK, key)


def _missing(desk: Desk, look: Look, key: int, parts: list[Stroke]) -> None:
    """The file of a note is gone: moved, perhaps first copied, or removed."""
    row = note_rows.one(desk.connection, key)
    if row is None or row.name in look.files:
        return  # found again under another name
    copies = strays.of_paper(desk.connection, key)
    same = [one for one in copies if one.text == row.text and one.id]
    file = heads.read(desk.folder, same[0].name) if same else None
    if file is not None and file.text.strip():
        look.place(key, file.name)
        _take(desk, key, row, file, parts)
        strays.drop(desk.connection, file.name)
        return
    if is_offline(look):
        return
    lost_words.keep(desk.connection, desk.folder, row, lost_words.REMOVED)
    note_rows.drop(desk.connection, key)
    desk.updated.add(key)
    parts.append(_stroke(row, ""))


def _stroke(row: NoteRow, text: str) -> Stroke:
    return {"kind": "note", "key": row.key, "before": row.text, "after": text, "outside": True}


def _record(desk: Desk, parts: list[Stroke], *, cuts: bool) -> tuple[int, bool]:
    """Write down what other programs did as an act; its number, and whether it was there before."""
    if len(parts) == 1 and cuts and (number := _extend(desk, parts[0])):
        return number, True
    whole = parts[0] if len(parts) == 1 else {"kind": "many", "parts": parts}
    keys = {key for part in parts for key in _keys_of(part)}
    text = f"Changed {papers(len(keys))} in another program"
    notes = journal.notes_of(whole)
    if notes and len(keys) == 1:
        verb = "Changed" if notes[0]["after"] else "Removed"
        title = note_rows.shown_title(desk.connection, notes[0]["key"])
        text = f"{verb} the note on {title} in another program"
    return journal.write(desk.connection, Act.NOTE, text, whole, cuts=cuts), False


def _keys_of(stroke: Stroke) -> set[int]:
    """The papers that a note, or a head, was changed of."""
    match stroke["kind"]:
        case "note":
            return {stroke["key"]}
        case "many":
            return {key for part in stroke["parts"] for key in _keys_of(part)}
        case "tag":
            return {key for _, keys in stroke["tags"] for key in keys}
        case _:
            return {key for keys in stroke["from"].values() for key in keys}


def _extend(desk: Desk, stroke: Stroke) -> int:
    """Let the last act end with the new text, if it is of the same go; its number, or 0.

    Whoever writes in another editor would fill the journal otherwise. All words
    between are in the trash.
    """
    if not stroke.get("outside") or journal.to_redo(desk.connection) is not None:
        return 0
    last = _last_go(desk, stroke["key"], stroke["before"])
    if last is None:
        return 0
    last.stroke["after"] = stroke["after"]
    journal.rewrite(desk.connection, last.number, last.stroke)
    return last.number


def _refilled(desk: Desk, key: int, text: str) -> None:
    """A file that was emptied a moment ago has words: a program wrote it anew in two steps."""
    last = _last_go(desk, key, "")
    if last is None:
        return
    last.stroke["after"] = text
    if keeps(last.stroke["before"], text):
        journal.forget(desk.connection, last.number)
    else:
        journal.rewrite(desk.connection, last.number, last.stroke)


def _last_go(desk: Desk, key: int, after: str) -> Recorded | None:
    """The last act, if by it another program left ``after`` as this note, not long ago."""
    last = journal.to_undo(desk.connection)
    if last is None:
        return None
    was = last.stroke
    if (
        was["kind"] != "note"
        or not was.get("outside")
        or (was["key"], was["after"]) != (key, after)
    ):
        return None
    age = datetime.now(UTC) - datetime.fromisoformat(last.at)
    return last if 0 <= age.total_seconds() < ONE_GO else None
