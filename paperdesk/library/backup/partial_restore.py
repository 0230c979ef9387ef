"""Restore of some papers and notes from a backup, as one operation that can be undone.

It adds and puts back, and takes nothing away: tags and stars of both sides
stay, a state on which the reader had said nothing then does not replace one
of now, empty fields of the backup replace none, and nothing replaces a field
that the reader wrote since. A note that has other words now gets those of the
backup, and the present ones are kept beside it as a conflict copy, so that the
reader sees both. Files come with their papers (:mod:`file_restore`).

A paper that is no longer in the library comes back under a new number, which
like those of an import is withdrawn when the act is undone.
"""

import json
import sqlite3
from collections.abc import Collection, Mapping
from contextlib import closing, suppress
from typing import Any

from paperdesk.library.attachments.attachment_folder import AttachmentFolder
from paperdesk.library.backup import file_restore
from paperdesk.library.backup.staging_area import Stage
from paperdesk.library.changes import undo_log
from paperdesk.library.changes.operations import SteppedAct, WriteContext
from paperdesk.library.db import record_hashes
from paperdesk.library.db.database import connect, next_key
from paperdesk.library.db.paper_rows import read_papers
from paperdesk.library.imports import import_writer
from paperdesk.library.imports.completed_fields import learn
from paperdesk.library.imports.record_merge import differences, is_nothing
from paperdesk.library.index.index_queue import enqueue
from paperdesk.library.marks import mark_commands, mark_table
from paperdesk.library.notes import note_images, note_store
from paperdesk.library.notes.notes_folder import NotesFolder
from paperdesk.library.papers import (
    citation_keys,
    collection_table,
    own_fact_table,
    queries,
    reading_state,
    tag_table,
)
from paperdesk.library.papers.reading_state import papers
from paperdesk.model import ActionKind, ActionResult, LibraryError
from paperdesk.model.messages import Message
from paperdesk.model.reading_fields import READING_FIELDS
from paperdesk.text import picture_names

_NAMES = (*(field.name for field in READING_FIELDS), "changed")
_FIELDS_OF = f"SELECT {', '.join(_NAMES)} FROM reading WHERE key = ?"


def restore_some(
    context: WriteContext,
    files: AttachmentFolder,
    stage: Stage,
    papers_of: Collection[str],
    notes_of: Collection[str],
) -> ActionResult:
    """Bring back these papers, and the notes of these; both name papers by an id.

    Raises LibraryError when the backup has no such paper; then nothing is done.
    """
    with closing(connect(stage.database, wait=5.0, write=False)) as ask:
        paper_keys = {queries.find_key(ask, paper_id): paper_id for paper_id in papers_of}
        note_keys = {queries.find_key(ask, paper_id): paper_id for paper_id in notes_of}
        restore = _PartialRestore(context, ask, NotesFolder(stage.data))
        keys = restore.papers(list(paper_keys), [key for key in note_keys if key not in paper_keys])
        for key in paper_keys:
            restore.words(key, keys[key])
            file_restore.bring_back(context, restore.act, files, ask, (key, keys[key]))
        for key in note_keys:
            restore.note(key, keys[key])
    changes = context.changes()
    touched = papers(len(changes.added) + len(changes.updated))
    text = Message("action.restored", papers=touched)
    return restore.act.close(ActionKind.IMPORT, text)


class _PartialRestore:
    """Copies from a backup into the library, with an undo record of each step."""

    def __init__(
        self, context: WriteContext, backup: sqlite3.Connection, folder: NotesFolder
    ) -> None:
        self._context, self._backup, self._folder = context, backup, folder
        self.act = SteppedAct(context)

    def papers(self, paper_keys: list[int], note_keys: list[int]) -> dict[int, int]:
        """Our key of each paper of theirs; those that are missing are added."""
        known = {key: self._find(key) for key in (*paper_keys, *note_keys)}
        missing = [key for key, our_key in known.items() if our_key is None]
        first = next_key(self._context.connection, "papers")
        added = {key: first + offset for offset, key in enumerate(missing)}
        if added:
            self._add(added, first)
        for key in paper_keys:
            our_key = known[key]
            if our_key is not None:
                self._restore_record(key, our_key)
        return {key: added.get(key, our_key or 0) for key, our_key in known.items()}

    def words(self, key: int, our_key: int) -> None:
        """Restore tags, reading state and marks of a paper."""
        theirs, ours = (
            dict(zip(_NAMES, ask.execute(_FIELDS_OF, (paper_key,)).fetchone(), strict=True))
            for ask, paper_key in ((self._backup, key), (self._context.connection, our_key))
        )
        for field in READING_FIELDS:
            value = theirs[field.name]
            spoken = field.name == "state" and theirs["changed"] is not None
            if value != ours[field.name] and (value not in field.untouched or spoken):
                connection = self._context.connection
                self.act.do(reading_state.field_record(connection, (our_key,), field.name, value))
        self._tag(key, our_key)
        self._collect(key, our_key)
        self._cite({key: our_key})
        marks = mark_table.as_set(self._backup, key)
        mark_commands.bring_back(self._context, self.act, our_key, marks)

    def note(self, key: int, our_key: int) -> None:
        """Restore a note, with the pictures it names."""
        row = self._backup.execute("SELECT text FROM notes WHERE key = ?", (key,)).fetchone()
        if row is None or not str(row[0]).strip():
            return
        text, context = str(row[0]), self._context
        name, file = note_store.current(context.connection, context.folder, our_key)
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
            self.act.do({"kind": "beside", "key": our_key, "name": copy, "text": before})
        self.act.do({"kind": "note", "key": our_key, "before": before, "after": text})

    def _find(self, key: int) -> int | None:
        """Our key of one of their papers, by id, arXiv id or DOI; of one that was joined with
        another here, that one's."""
        (own,) = self._backup.execute("SELECT id FROM papers WHERE key = ?", (key,)).fetchone()
        ask = self._context.connection.execute
        row = ask(
            "SELECT coalesce(paper, key) FROM papers LEFT JOIN joined_papers USING (key) "
            "WHERE id = ?",
            (own,),
        ).fetchone()
        if row:
            return int(row[0])
        for kind, value in self._backup.execute(
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
            own_fact_table.copy(self._backup, key, connection, new)
            self._copy_community(key, new)
            connection.execute("INSERT INTO reading (key) VALUES (?)", (new,))
            for row in self._backup.execute(
                "SELECT kind, value FROM aliases WHERE key = ?", (key,)
            ).fetchall():
                connection.execute("INSERT OR IGNORE INTO aliases VALUES (?, ?, ?)", (*row, new))
        self._cite(added)
        record_hashes.renew(connection, added.values())
        enqueue(connection, list(added.values()))
        self._context.added.update(added.values())
        self.act.steps.append(
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
        """Copy a row of theirs, under a key of ours."""
        found = self._backup.execute(f"SELECT * FROM {table} WHERE key = ?", (key,))
        row = found.fetchone()
        if row is None:
            return
        names = [column[0] for column in found.description]
        values = {**dict(zip(names, row, strict=True)), **other, "key": new}
        self._context.connection.execute(
            f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",
            list(values.values()),
        )

    def _copy_community(self, key: int, new: int) -> None:
        """Copy what a site said of a paper, with its numbers by time."""
        self._copy("community", key, new)
        self._context.connection.executemany(
            "INSERT INTO captures (key, at, upvotes, stars, comments) VALUES (?, ?, ?, ?, ?)",
            (
                (new, *row)
                for row in self._backup.execute(
                    "SELECT at, upvotes, stars, comments FROM captures WHERE key = ?", (key,)
                )
            ),
        )

    def _cite(self, our_keys: Mapping[int, int]) -> None:
        """Bring back the citation keys of papers; where one has another now, both find it."""
        claims = citation_keys.CitationKeys(self._context.connection)
        for key, our_key in our_keys.items():
            claims.claim(our_key, citation_keys.key_of(self._backup, key))
            for text in citation_keys.further_of(self._backup, key):
                claims.claim(our_key, text)
        claims.write()

    def _restore_record(self, key: int, our_key: int) -> None:
        """Restore a paper from the trash, and the fields that theirs has."""
        connection = self._context.connection
        (gone,) = connection.execute(
            "SELECT gone FROM reading WHERE key = ?", (our_key,)
        ).fetchone()
        if gone is not None:
            self.act.do({"kind": "gone", "gone": False, "keys": [our_key]})
            enqueue(connection, (our_key,))
        theirs = read_papers(self._backup, (key,))[key]
        ours = read_papers(connection, (our_key,))[our_key]
        told = own_fact_table.told(self._backup, key)
        own = own_fact_table.told(connection, our_key)
        changes = {
            name: change
            for name, change in differences(ours, theirs).items()
            if name not in {"id", *own} and (name in told or not is_nothing(change[1]))
        }
        if changes:
            self._fill(our_key, changes)
        facts = {name: [None, json.dumps(told[name])] for name in told if name not in own}
        if facts:
            self.act.do({"kind": "own facts", "key": our_key, "changes": {}, "facts": facts})

    def _fill(self, our_key: int, changes: dict[str, Any]) -> None:
        connection = self._context.connection
        import_writer.set_fields(
            connection, our_key, {name: after for name, (_, after) in changes.items()}
        )
        aliases = learn(connection, our_key, read_papers(connection, (our_key,))[our_key])
        enqueue(connection, (our_key,))
        self._context.updated.add(our_key)
        self.act.steps.append(
            {
                "kind": "import",
                "number": undo_log.next_number(connection),
                "added": [0, 0],
                "filled": [[our_key, changes]],
                "aliases": [list(row) for row in aliases],
                "said": [],
            }
        )

    def _tag(self, key: int, our_key: int) -> None:
        connection = self._context.connection
        ours = {tag_table.fold_tag(name) for name in _tags(connection, our_key)}
        for name in _tags(self._backup, key):
            if tag_table.fold_tag(name) in ours:
                continue
            is_new = tag_table.find_tag(connection, name) is None
            self.act.do({"kind": "tag", "on": True, "tags": [[name, [our_key]]]})
            (colour,) = self._backup.execute(
                "SELECT colour FROM tags WHERE folded = ?", (tag_table.fold_tag(name),)
            ).fetchone()
            if is_new:
                tag_table.set_colour(connection, name, colour)

    def _collect(self, key: int, our_key: int) -> None:
        """Put a paper into the collections that theirs is in, by path."""
        connection = self._context.connection
        ours = collection_table.paths_of(connection, (our_key,)).get(our_key, ())
        theirs = collection_table.paths_of(self._backup, (key,)).get(key, ())
        for path in (path for path in theirs if path not in ours):
            if made := collection_table.new_rows(connection, (path,)):
                self.act.do({"kind": "collections", "before": [], "after": made, "held": []})
            number = collection_table.tree(connection).find(path)
            sets = [[number, [our_key]]]
            self.act.do({"kind": "collect", "on": True, "name": path, "sets": sets})


def _tags(connection: sqlite3.Connection, key: int) -> tuple[str, ...]:
    return tag_table.tags_of(connection, (key,)).get(key, ())
