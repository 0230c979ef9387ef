"""Notices what other programs did in the notes folder, and heals what a crash left.

Words changed outside are taken as they are. Tags or a state changed in a head
are the reader's own act, told from our older writing by what the head said
when we last saw it. A file that vanished alone was removed by the reader (its
last words go to the trash); many at once mean a folder that is not there.
"""

from dataclasses import dataclass, field

from paperdesk import log
from paperdesk.library import journal, note_rows, note_words, strokes, tagging
from paperdesk.library.acts import fresh, papers
from paperdesk.library.clock import now
from paperdesk.library.database import Database
from paperdesk.library.front_matter import join
from paperdesk.library.journal import Stroke
from paperdesk.library.note_rows import Base, NoteRow, base_of, version_of
from paperdesk.library.notes_folder import NoteFile, NotesFolder, Seen, conflict_of, each_name
from paperdesk.library.reading import find_key
from paperdesk.library.strokes import Desk
from paperdesk.model import Act, Changes, LibraryError, State

FEW = 3
MANY = 0.2
"""More than FEW files and more than this part of all gone at once: the folder is offline."""


@dataclass(slots=True)
class Look:
    """What is other in the folder than in the rows."""

    changed: list[NoteRow] = field(default_factory=list)
    missing: list[NoteRow] = field(default_factory=list)
    strangers: list[Seen] = field(default_factory=list)
    leftovers: bool = False

    def __bool__(self) -> bool:
        return bool(self.changed or self.missing or self.strangers or self.leftovers)


def adopt(database: Database, folder: NotesFolder) -> Changes:
    """Take over what was changed outside. Quick when nothing was: only sizes and times are read."""
    rows = note_rows.every(database.reader)
    if not folder.is_there():
        if rows:
            log.library.warning("the notes folder is not there; %d notes wait for it", len(rows))
        return Changes()
    if not look_around(rows, folder):
        return Changes()
    with database.transaction() as connection:
        # Looked at again under the lock: only now no other PaperDesk writes there.
        look = look_around(note_rows.every(connection), folder)
        folder.sweep()
        desk = Desk(connection, folder)
        parts: list[Stroke] = []
        for seen in look.strangers:
            _stranger(desk, seen, parts)
        for row in look.changed:
            _changed(desk, row, parts)
        for row in look.missing:
            _missing(desk, row, parts)
        if parts:
            whole = parts[0] if len(parts) == 1 else {"kind": "many", "parts": parts}
            text = f"Changed {papers(len(desk.updated))} in another program"
            journal.write(connection, Act.NOTE, text, whole)
        return desk.changes()


def look_around(rows: list[NoteRow], folder: NotesFolder) -> Look:
    """Compare the folder with the rows; files are not read."""
    seen = folder.scan()
    look = Look(leftovers=folder.has_leftovers())
    names = {row.name for row in rows}
    for row in rows:
        file = seen.get(row.name)
        if file is None:
            if row.due != note_rows.TEXT:
                look.missing.append(row)
        elif (file.size, file.mtime_ns, file.inode) != (row.size, row.mtime_ns, row.inode):
            look.changed.append(row)
    look.strangers = [
        file for name, file in seen.items() if name not in names and conflict_of(name) is None
    ]
    if len(look.missing) > FEW and len(look.missing) > MANY * len(rows):
        log.library.warning("%d note files are gone at once; left as it is", len(look.missing))
        look.missing.clear()
    return look


def adopt_head(desk: Desk, key: int, base: Base, file: NoteFile) -> Stroke | None:
    """Do what a head, changed outside, says of tags and state; the stroke, or None.

    ``base`` is what the head said when it was last seen; without one (a file
    from elsewhere) its tags are added and its state is taken.
    """
    tags, state = base_of(file.front)
    was_tags, was_state = base
    parts: list[Stroke] = []
    if tags is not None:
        theirs = {tagging.fold_tag(name): name for name in _names(tags)}
        ours = {tagging.fold_tag(name): name for name in was_tags or ()}
        parts += _tag(desk, key, [theirs[name] for name in theirs.keys() - ours.keys()], on=True)
        parts += _tag(desk, key, [ours[name] for name in ours.keys() - theirs.keys()], on=False)
    if state != was_state and state in {str(known) for known in State}:
        parts += _state(desk, key, str(state))
    if not parts:
        return None
    for part in parts:
        strokes.repeat(desk, part)
    return {"kind": "many", "parts": parts}


def settle(database: Database, folder: NotesFolder, limit: int = 50) -> int:
    """Write files that the rows are ahead of (heads, notes of an import); how many."""
    if database.frozen or not note_rows.due(database.reader, 1):
        return 0
    with database.transaction() as connection:
        desk = Desk(connection, folder)
        rows = note_rows.due(connection, limit)
        for row in rows:
            if row.due == note_rows.TEXT:
                _write_text(desk, row)
            else:
                _write_head(desk, row)
    return len(rows)


def _changed(desk: Desk, row: NoteRow, parts: list[Stroke]) -> None:
    file = _read(desk.folder, row.name)
    if file is None:
        return
    if row.due == note_rows.TEXT:
        return  # its own words come first; settle finds another name where needed
    stroke = adopt_head(desk, row.key, row.base, file)
    if stroke:
        parts.append(stroke)
    if stroke or version_of(file.text) != row.version:
        desk.updated.add(row.key)
    if not file.text.strip():
        note_words.remove(desk.connection, desk.folder, row.key, row.name)
        return
    note_rows.put(desk.connection, row.key, file)
    _head_again(desk, row.key, file)


def _stranger(desk: Desk, seen: Seen, parts: list[Stroke]) -> None:
    """A file that nobody knows: a note dropped in by hand, or one renamed outside."""
    file = _read(desk.folder, seen.name)
    if file is None or file.front is None or not file.front.id or not file.text.strip():
        return
    try:
        key = find_key(desk.connection, file.front.id)
    except LibraryError:
        return
    row = note_rows.one(desk.connection, key)
    if row is not None and (row.due == note_rows.TEXT or (desk.folder.path / row.name).exists()):
        return  # the paper has its note; check tells of this one
    stroke = adopt_head(desk, key, row.base if row else (None, None), file)
    if stroke:
        parts.append(stroke)
    note_rows.put(desk.connection, key, file)
    _head_again(desk, key, file)
    desk.updated.add(key)


def _missing(desk: Desk, row: NoteRow, parts: list[Stroke]) -> None:
    known = note_rows.one(desk.connection, row.key)
    if known is None or known.name != row.name:
        return  # found again under another name
    desk.folder.keep_in_trash(row.name, row.text)
    note_rows.drop(desk.connection, row.key)
    desk.updated.add(row.key)
    parts.append({"kind": "note", "key": row.key, "before": row.text, "after": ""})


def _write_text(desk: Desk, row: NoteRow) -> None:
    """Write the file of a note that stands only in its row."""
    for name in each_name(row.name):
        there = desk.folder.read(name)
        taken = note_rows.belongs_to(desk.connection, name) not in (None, row.key)
        if taken or (there is not None and there.text != row.text):
            continue
        note_rows.rename(desk.connection, row.key, name)
        note_words.put(desk.connection, desk.folder, row.key, name, row.text)
        return


def _write_head(desk: Desk, row: NoteRow) -> None:
    """Write the head anew; a file that was changed outside waits until that is taken over."""
    file = _read(desk.folder, row.name)
    as_we_know_it = (
        file is not None
        and file.front is not None
        and version_of(file.text) == row.version
        and base_of(file.front) == row.base
    )
    if file is None or file.front is None or not as_we_know_it:
        note_rows.head_is_done(desk.connection, row.key)
        return
    content = join(note_rows.front_of(desk.connection, row.key, file.front.others), file.text)
    desk.folder.write(row.name, content)
    if (written := desk.folder.read(row.name)) is not None:
        note_rows.put(desk.connection, row.key, written)


def _head_again(desk: Desk, key: int, file: NoteFile) -> None:
    """Let the head be written where it does not say what the library knows."""
    if file.front is None:
        return
    if base_of(note_rows.front_of(desk.connection, key)) != base_of(file.front):
        note_rows.heads_are_old(desk.connection, (key,))


def _tag(desk: Desk, key: int, names: list[str], *, on: bool) -> list[Stroke]:
    has = {tagging.fold_tag(n) for n in tagging.tags_of(desk.connection, (key,)).get(key, ())}
    wanted = [name for name in sorted(names) if (tagging.fold_tag(name) in has) is not on]
    return [{"kind": "tag", "on": on, "tags": [[name, [key]] for name in wanted]}] if wanted else []


def _state(desk: Desk, key: int, state: str) -> list[Stroke]:
    was = desk.connection.execute("SELECT state FROM reading WHERE key = ?", (key,)).fetchone()[0]
    if was == state:
        return []
    return [
        {
            "kind": "state",
            "to": state,
            "from": {was: [key]},
            "at": now(),
            "fresh": fresh(desk.connection, (key,)),
        }
    ]


def _names(tags: tuple[str, ...]) -> list[str]:
    """Those tags of a head that can be tags."""
    found = []
    for name in tags:
        try:
            found.append(tagging.tag_name(name))
        except LibraryError:
            continue
    return found


def _read(folder: NotesFolder, name: str) -> NoteFile | None:
    """A file as far as it can be read; one too large or strange is left alone."""
    try:
        return folder.read(name)
    except (LibraryError, OSError) as error:
        log.library.warning("a note file was left alone: %s", error)
        return None
