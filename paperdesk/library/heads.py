"""Heads of note files: what one changed outside says of tags and state, and writing it anew.

Tags or a state changed in a head are the reader's own act, told from our older
writing by what the head said when we last saw it.
"""

from paperdesk import log
from paperdesk.library import note_rows, note_words, strokes, tagging
from paperdesk.library.acts import fresh
from paperdesk.library.clock import now
from paperdesk.library.database import Database
from paperdesk.library.journal import Stroke
from paperdesk.library.note_files import NoteFile
from paperdesk.library.note_rows import Base, NoteRow, base_of, version_of
from paperdesk.library.notes_folder import NotesFolder, each_name
from paperdesk.library.strokes import Desk
from paperdesk.model import LibraryError, State


def adopt(desk: Desk, key: int, base: Base, file: NoteFile) -> Stroke | None:
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


def look_again(desk: Desk, key: int, file: NoteFile) -> None:
    """Let the head be written where it does not say what the library knows."""
    if file.front is None:
        return
    if base_of(note_rows.front_of(desk.connection, key)) != base_of(file.front):
        note_rows.heads_are_old(desk.connection, (key,))


def _write_text(desk: Desk, row: NoteRow) -> None:
    """Write the file of a note that stands only in its row."""
    for name in each_name(row.name):
        there = read(desk.folder, name)
        if there is None and desk.folder.is_file(name):
            continue
        taken = note_rows.belongs_to(desk.connection, name) not in (None, row.key)
        if taken or (there is not None and there.text != row.text):
            continue
        note_rows.rename(desk.connection, row.key, name)
        note_words.put(desk.connection, desk.folder, row.key, name, row.text)
        return


def _write_head(desk: Desk, row: NoteRow) -> None:
    """Write the head anew; a file that was changed outside waits until that is taken over."""
    file = read(desk.folder, row.name)
    as_we_know_it = (
        file is not None
        and file.front is not None
        and version_of(file.text) == row.version
        and base_of(file.front) == row.base
    )
    if file is None or file.front is None or not as_we_know_it:
        note_rows.head_is_done(desk.connection, row.key)
        return
    note_words.put(desk.connection, desk.folder, row.key, row.name, file.text)


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


def read(folder: NotesFolder, name: str) -> NoteFile | None:
    """A file as far as it can be read; one too large or strange is left alone."""
    try:
        return folder.read(name)
    except (LibraryError, OSError) as error:
        log.library.warning("a note file was left alone: %s", error)
        return None
