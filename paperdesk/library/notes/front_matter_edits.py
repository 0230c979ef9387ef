"""Edits of front matter: what one made outside says of tags and fields, and writing it anew.

Tags or a field changed in a head are the reader's own act, told from our older
writing by what the head said when we last saw it.
"""

from paperdesk import log
from paperdesk.library.changes import operations
from paperdesk.library.changes.operations import WriteContext
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.db.database import Database
from paperdesk.library.notes import note_store, note_table
from paperdesk.library.notes.note_files import NoteFile
from paperdesk.library.notes.note_table import Base, NoteRow, base_of, version_of
from paperdesk.library.notes.notes_folder import NotesFolder, each_name
from paperdesk.library.papers import reading_state, tag_table
from paperdesk.model import LibraryError
from paperdesk.model.reading_fields import FRONT_MATTER_FIELDS


def adopt(context: WriteContext, key: int, base: Base, file: NoteFile) -> UndoRecord | None:
    """Do what a head, changed outside, says of tags and fields; the undo record, or None.

    ``base`` is what the head said when it was last seen; without one (a file
    from elsewhere) its tags are added and its fields are taken.
    """
    tags, fields = base_of(file.front)
    was_tags, were = base
    parts: list[UndoRecord] = []
    if tags is not None:
        theirs = {tag_table.fold_tag(name): name for name in _names(tags)}
        ours = {tag_table.fold_tag(name): name for name in was_tags or ()}
        parts += _tag(context, key, [theirs[name] for name in theirs.keys() - ours.keys()], on=True)
        parts += _tag(context, key, [ours[name] for name in ours.keys() - theirs.keys()], on=False)
    for field in FRONT_MATTER_FIELDS:
        now, was = fields.get(field.name), were.get(field.name)
        if now != was and (value := field.parse(now)) is not None:
            record = reading_state.field_record(context.connection, (key,), field.name, value)
            parts += [record] if record["from"] else []
    if not parts:
        return None
    for part in parts:
        operations.apply(context, part)
    return {"kind": "many", "parts": parts}


def settle(database: Database, folder: NotesFolder, limit: int = 50) -> int:
    """Write files that the rows are ahead of (heads, notes of an import); how many."""
    if database.frozen or not note_table.due(database.reader, 1):
        return 0
    with database.transaction() as connection:
        context = WriteContext(connection, folder)
        rows = note_table.due(connection, limit)
        for row in rows:
            if row.due == note_table.TEXT:
                _write_text(context, row)
            else:
                _write_head(context, row)
    return len(rows)


def look_again(context: WriteContext, key: int, file: NoteFile) -> None:
    """Let the head be written where it does not say what the library knows."""
    if file.front is None:
        return
    if base_of(note_table.front_of(context.connection, key)) != base_of(file.front):
        note_table.front_matter_stale(context.connection, (key,))


def _write_text(context: WriteContext, row: NoteRow) -> None:
    """Write the file of a note that stands only in its row."""
    for name in each_name(row.name):
        there = read(context.folder, name)
        if there is None and context.folder.is_file(name):
            continue
        taken = note_table.belongs_to(context.connection, name) not in (None, row.key)
        if taken or (there is not None and there.text != row.text):
            continue
        note_table.rename(context.connection, row.key, name)
        note_store.put(context.connection, context.folder, row.key, name, row.text)
        return


def _write_head(context: WriteContext, row: NoteRow) -> None:
    """Write the head anew; a file that was changed outside waits until that is taken over."""
    file = read(context.folder, row.name)
    as_we_know_it = (
        file is not None
        and file.front is not None
        and version_of(file.text) == row.version
        and base_of(file.front) == row.base
    )
    if file is None or file.front is None or not as_we_know_it:
        note_table.head_is_done(context.connection, row.key)
        return
    note_store.put(context.connection, context.folder, row.key, row.name, file.text)


def _tag(context: WriteContext, key: int, names: list[str], *, on: bool) -> list[UndoRecord]:
    has = {
        tag_table.fold_tag(n) for n in tag_table.tags_of(context.connection, (key,)).get(key, ())
    }
    wanted = [name for name in sorted(names) if (tag_table.fold_tag(name) in has) is not on]
    return [{"kind": "tag", "on": on, "tags": [[name, [key]] for name in wanted]}] if wanted else []


def _names(tags: tuple[str, ...]) -> list[str]:
    """Those tags of a head that can be tags."""
    found = []
    for name in tags:
        try:
            found.append(tag_table.tag_name(name))
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
