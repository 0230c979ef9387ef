"""Brings some papers and notes back from a backup, as one act that can be undone.

It adds and puts back, and takes nothing away: tags and stars of both sides
stay, a state on which the reader had said nothing then does not replace one
of now, empty fields of the backup replace none. A note that has other words
now gets those of the backup, and the present ones are kept beside it as a
conflict copy, so that the reader sees both.

A paper that is no longer in the library comes back under a new number, which
like those of an import is withdrawn when the act is undone.
"""

import sqlite3
from collections.abc import Collection
from contextlib import closing, suppress
from typing import Any

from paperdesk.library.backup.staging_area import Stage
from paperdesk.library.changes import operations, undo_log
from paperdesk.library.changes.operations import WriteContext
from paperdesk.library.changes.undo_log import Stroke
from paperdesk.library.db import record_hashes
from paperdesk.library.db.clock import now
from paperdesk.library.db.database import connect
from paperdesk.library.db.paper_rows import COLUMNS, read_papers
from paperdesk.library.imports import import_writer
from paperdesk.library.imports.record_merge import differences
from paperdesk.library.index.queue import enqueue
from paperdesk.library.notes import note_images, note_store
from paperdesk.library.notes.notes_folder import NotesFolder
from paperdesk.library.papers import queries, tag_table
from paperdesk.library.papers.commands import fresh, papers
from paperdesk.model import ActionKind, ActionResult, LibraryError, State
from paperdesk.model.messages import Message
from paperdesk.text import picture_names

_SPOKEN = (State.LATER, State.READ, State.DISMISSED)


def restore_some(
    context: WriteContext, there: Stage, papers_of: Collection[str], notes_of: Collection[str]
) -> ActionResult:
    """Bring back these papers, and the notes of these; both name papers by an id.

    Raises LibraryError when the backup has no such paper; then nothing is done.
    """
    with closing(connect(there.database, wait=5.0, write=False)) as ask:
        wanted = {queries.find_key(ask, one): one for one in papers_of}
        noted = {queries.find_key(ask, one): one for one in notes_of}
        bringing = _Bringing(context, ask, NotesFolder(there.data))
        keys = bringing.papers(list(wanted), [key for key in noted if key not in wanted])
        for key in wanted:
            bringing.words(key, keys[key])
        for key in noted:
            bringing.note(key, keys[key])
    touched = papers(len(context.added | context.updated))
    text = Message("action.restored", papers=touched)
    if not bringing.parts:
        return ActionResult(ActionKind.IMPORT, text, context.changes())
    stroke: Stroke = {"kind": "many", "parts": bringing.parts}
    return ActionResult(
        ActionKind.IMPORT,
        text,
        context.changes(),
        undo_log.write(context.connection, ActionKind.IMPORT, text, stroke),
    )


class _Bringing:
    """Puts things into the library one after another, and remembers each as a stroke."""

    def __init__(
        self, context: WriteContext, there: sqlite3.Connection, folder: NotesFolder
    ) -> None:
        self._context, self._there, self._folder = context, there, folder
        self.parts: list[Stroke] = []

    def papers(self, wanted: list[int], others: list[int]) -> dict[int, int]:
        """Our number of each paper of theirs; those that are not here are put in."""
        known = {key: self._find(key) for key in (*wanted, *others)}
        missing = [key for key, here in known.items() if here is None]
        first = _next(self._context.connection)
        added = {key: first + place for place, key in enumerate(missing)}
        if added:
            self._add(added, first)
        for key in wanted:
            here = known[key]
            if here is not None:
                self._bring_back(key, here)
        return {key: added.get(key, here or 0) for key, here in known.items()}

    def words(self, key: int, here: int) -> None:
        """What the reader said of a paper: tags, star and state."""
        ask = self._there.execute
        state, starred, spoken = ask(
            "SELECT state, starred, changed IS NOT NULL FROM reading WHERE key = ?", (key,)
        ).fetchone()
        was, has = self._context.connection.execute(
            "SELECT state, starred FROM reading WHERE key = ?", (here,)
        ).fetchone()
        unsaid = fresh(self._context.connection, (here,))
        if state != was and (state in _SPOKEN or spoken):
            said = {"to": state, "from": {was: [here]}, "at": now(), "fresh": unsaid}
            self._do({"kind": "state", **said})
        if starred and not has:
            self._do({"kind": "star", "on": True, "keys": [here], "at": now(), "fresh": unsaid})
        self._tag(key, here)

    def note(self, key: int, here: int) -> None:
        """The words of a note, with the pictures that they name."""
        row = self._there.execute("SELECT text FROM notes WHERE key = ?", (key,)).fetchone()
        if row is None or not str(row[0]).strip():
            return
        text, context = str(row[0]), self._context
        name, file = note_store.current(context.connection, context.folder, here)
        before = file.text if file else ""
        for picture in picture_names(text):
            with suppress(LibraryError):
                note_images.put_back(
                    context.folder, picture, note_images.read(self._folder, picture)
                )
        if before == text:
            return
        if before.strip():
            copy = context.folder.free_copy_name(name)
            self._do({"kind": "beside", "key": here, "name": copy, "text": before})
        self._do({"kind": "note", "key": here, "before": before, "after": text})

    def _do(self, stroke: Stroke) -> None:
        operations.apply(self._context, stroke)
        self.parts.append(stroke)

    def _find(self, key: int) -> int | None:
        """The paper here that is this one of theirs: of the same id, arXiv id or DOI."""
        (own,) = self._there.execute("SELECT id FROM papers WHERE key = ?", (key,)).fetchone()
        ask = self._context.connection.execute
        row = ask("SELECT key FROM papers WHERE id = ?", (own,)).fetchone()
        if row:
            return int(row[0])
        for kind, value in self._there.execute(
            "SELECT kind, value FROM aliases WHERE key = ? AND kind IN ('arxiv', 'doi', 'id')",
            (key,),
        ).fetchall():
            row = ask(
                "SELECT key FROM aliases WHERE kind = ? AND value = ?", (kind, value)
            ).fetchone()
            if row:
                return int(row[0])
        return None

    def _add(self, added: dict[int, int], first: int) -> None:
        connection = self._context.connection
        number = undo_log.next_number(connection)
        for key, new in added.items():
            self._copy("papers", key, new)
            self._copy("shown", key, new, batch=0, rank=0)
            self._copy("raws", key, new)
            connection.execute("INSERT INTO reading (key) VALUES (?)", (new,))
            for row in self._there.execute(
                "SELECT kind, value FROM aliases WHERE key = ?", (key,)
            ).fetchall():
                connection.execute("INSERT OR IGNORE INTO aliases VALUES (?, ?, ?)", (*row, new))
        record_hashes.renew(connection, added.values())
        enqueue(connection, list(added.values()))
        self._context.added.update(added.values())
        self.parts.append(
            {
                "kind": "import",
                "number": number,
                "added": [first, len(added)],
                "filled": [],
                "aliases": [],
                "said": [],
            }
        )

    def _copy(self, table: str, key: int, new: int, **other: object) -> None:
        """Put a row of theirs into ours, under a number of ours."""
        found = self._there.execute(f"SELECT * FROM {table} WHERE key = ?", (key,))
        row = found.fetchone()
        if row is None:
            return
        names = [column[0] for column in found.description]
        values = {**dict(zip(names, row, strict=True)), **other, "key": new}
        self._context.connection.execute(
            f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",
            list(values.values()),
        )

    def _bring_back(self, key: int, here: int) -> None:
        """Out of the trash, if it lies there, and with the fields that theirs has."""
        connection = self._context.connection
        (gone,) = connection.execute("SELECT gone FROM reading WHERE key = ?", (here,)).fetchone()
        if gone is not None:
            self._do({"kind": "gone", "gone": False, "keys": [here]})
            enqueue(connection, (here,))
        theirs = read_papers(self._there, (key,))[key]
        ours = read_papers(connection, (here,))[here]
        changes = {
            name: change
            for name, change in differences(ours, theirs).items()
            if name in COLUMNS and name != "id" and change[1] not in ("", [], None)
        }
        if changes:
            self._fill(here, changes)

    def _fill(self, here: int, changes: dict[str, Any]) -> None:
        connection = self._context.connection
        import_writer.set_fields(
            connection, here, {name: after for name, (_, after) in changes.items()}
        )
        enqueue(connection, (here,))
        self._context.updated.add(here)
        self.parts.append(
            {
                "kind": "import",
                "number": undo_log.next_number(connection),
                "added": [0, 0],
                "filled": [[here, changes]],
                "aliases": [],
                "said": [],
            }
        )

    def _tag(self, key: int, here: int) -> None:
        connection = self._context.connection
        ours = {tag_table.fold_tag(name) for name in _tags(connection, here)}
        for name in _tags(self._there, key):
            if tag_table.fold_tag(name) in ours:
                continue
            is_new = tag_table.find_tag(connection, name) is None
            self._do({"kind": "tag", "on": True, "tags": [[name, [here]]]})
            (colour,) = self._there.execute(
                "SELECT colour FROM tags WHERE folded = ?", (tag_table.fold_tag(name),)
            ).fetchone()
            if is_new:
                tag_table.set_colour(connection, name, colour)


def _tags(connection: sqlite3.Connection, key: int) -> tuple[str, ...]:
    return tag_table.tags_of(connection, (key,)).get(key, ())


def _next(connection: sqlite3.Connection) -> int:
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'papers'").fetchone()
    return (row[0] if row else 0) + 1
