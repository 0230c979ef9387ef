"""Edits of front matter: tags and fields changed outside, and rewriting what is stale.

Tags or a field changed there are the reader's own act, told from our older
writing by what it said when we last saw it.
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
    """Apply tags and fields of front matter changed outside; the undo record, or None.

    ``base`` is what it said when it was last seen; without one (a file
    from elsewhere) its tags are added and its fields are taken.
    """
    tags, fields = base_of(file.front)
    seen_tags, seen_fields = base
    parts: list[UndoRecord] = []
    if tags is not None:
        theirs = {tag_table.fold_tag(name): name for name in _names(tags)}
        ours = {tag_table.fold_tag(name): name for name in seen_tags or ()}
        parts += _tag(context, key, [theirs[name] for name in theirs.keys() - ours.keys()], on=True)
        parts += _tag(context, key, [ours[name] for name in ours.keys() - theirs.keys()], on=False)
    for field in FRONT_MATTER_FIELDS:
        now, seen = fields.get(field.name), seen_fields.get(field.name)
        if now != seen and (value := field.parse(now)) is not None:
            record = reading_state.field_record(context.connection, (key,), field.name, value)
            parts += [record] if record["from"] else []
    if not parts:
        return None
    for part in parts:
        operations.apply(context, part)
    return {"kind": "many", "parts": parts}


def flush_pending(database: Database, folder: NotesFolder, limit: int = 50) -> int:
    """Write the files that rows are ahead of (front matter, notes of an import); how many."""
    if database.frozen or not note_table.pending(database.reader, 1):
        return 0
    with database.transaction() as connection:
        context = WriteContext(connection, folder)
        rows = note_table.pending(connection, limit)
        for row in rows:
            if row.due == note_table.TEXT:
                _write_text(context, row)
            else:
                _write_front_matter(context, row)
    return len(rows)


def refresh_if_stale(context: WriteContext, key: int, file: NoteFile) -> None:
    """Mark front matter as stale where it does not say what the library knows."""
    if file.front is None:
        return
    if base_of(note_table.front_of(context.connection, key)) != base_of(file.front):
        note_table.front_matter_stale(context.connection, (key,))


def _write_text(context: WriteContext, row: NoteRow) -> None:
    """Write the file of a note that stands only in its row."""
    for name in each_name(row.name):
        present = read(context.folder, name)
        if present is None and context.folder.is_file(name):
            continue
        taken = note_table.belongs_to(context.connection, name) not in (None, row.key)
        if taken or (present is not None and present.text != row.text):
            continue
        note_table.rename(context.connection, row.key, name)
        note_store.put(context.connection, context.folder, row.key, name, row.text, row.text)
        return


def _write_front_matter(context: WriteContext, row: NoteRow) -> None:
    """Rewrite front matter; a file that was changed outside waits until that is taken over."""
    file = read(context.folder, row.name)
    is_known = (
        file is not None
        and file.front is not None
        and version_of(file.text) == row.version
        and base_of(file.front) == row.base
    )
    if file is None or file.front is None or not is_known:
        note_table.front_matter_done(context.connection, row.key)
        return
    note_store.put(context.connection, context.folder, row.key, row.name, file.text, file.text)


def _tag(context: WriteContext, key: int, names: list[str], *, on: bool) -> list[UndoRecord]:
    has = {
        tag_table.fold_tag(n) for n in tag_table.tags_of(context.connection, (key,)).get(key, ())
    }
    changed = [name for name in sorted(names) if (tag_table.fold_tag(name) in has) is not on]
    tags = [[name, [key]] for name in changed]
    return [{"kind": "tag", "on": on, "tags": tags}] if tags else []


def _names(tags: tuple[str, ...]) -> list[str]:
    """The valid tag names among those of front matter."""
    found = []
    for name in tags:
        try:
            found.append(tag_table.tag_name(name))
        except LibraryError:
            continue
    return found


def read(folder: NotesFolder, name: str) -> NoteFile | None:
    """Read a note file; None where it is missing, too large or strange, and left alone."""
    try:
        return folder.read(name)
    except (LibraryError, OSError) as error:
        log.library.warning("a note file was left alone: %s", error)
        return None
