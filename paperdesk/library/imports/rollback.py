"""Rollback of an import: the undoable operation, and the end of what it leaves behind.

Undone, an import's papers are withdrawn: all but those with which the reader did something
since. What it filled in known papers goes again.

Why not deleted at once: done again, the import has its papers back in a
moment, 100,000 of them too. Why deleted at all: when the act can no longer be
repeated, nobody could ever see them again. Why not those that were joined with another
paper: they are the records of its versions.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from paperdesk.library.attachments import attachment_table
from paperdesk.library.changes import undo_log
from paperdesk.library.changes.operations import Operation, WriteContext, register
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.db.database import Database
from paperdesk.library.db.paper_rows import batches_of, placeholders
from paperdesk.library.db.reading_columns import UNTOUCHED
from paperdesk.library.imports import heard_facts, staged_fills, staged_import
from paperdesk.library.imports.import_writer import set_added, set_all_fields
from paperdesk.library.index.index_queue import enqueue
from paperdesk.library.notes import note_store, note_table
from paperdesk.library.notes.front_matter import unified
from paperdesk.library.notes.note_operations import write_note
from paperdesk.library.notes.text_merge import holds
from paperdesk.library.papers import citation_keys, collection_table, reading_state, tag_table
from paperdesk.model.messages import Message
from paperdesk.model.reading_fields import FieldValue

STAYS = Message("undo.note_stays")
_AT_ONCE = 2_000
_JOINED = "(SELECT key FROM joined_papers)"
_WITHDRAWN = f"SELECT key FROM reading WHERE gone = 'withdrawn' AND key NOT IN {_JOINED}"
_OF_NO_OTHER = (
    "NOT EXISTS (SELECT 1 FROM batch_papers AS b "
    "WHERE b.key = reading.key AND NOT withdrawn AND import <> ?)"
)
"""Whether no other import, which came while this one was under way, has brought a paper too."""


def purge_all(database: Database) -> bool:
    """Delete all withdrawn papers for good, and with them the wish to repeat their import.

    In short transactions. Whether there were any.
    """
    if not _withdrawn(database.writer):
        return False
    with database.transaction() as connection:
        undo_log.cut(connection)
    while purge_some(database):
        pass
    return True


def purge_some(database: Database) -> bool:
    """Delete some withdrawn papers whose import cannot be repeated; whether more may wait."""
    if not _withdrawn(database.reader):
        return False
    with database.transaction() as connection:
        waits = connection.execute(
            "SELECT 1 FROM journal WHERE undone AND act = 'import'"
        ).fetchone()
        if waits:
            return False
        batch = f"({_nobodys(connection)} LIMIT ?)"
        connection.execute(f"DELETE FROM notes WHERE key IN {batch}", (_AT_ONCE,))
        connection.execute(f"DELETE FROM papers WHERE key IN {batch}", (_AT_ONCE,))
        connection.execute("DELETE FROM batches WHERE key NOT IN (SELECT batch FROM batch_papers)")
    return True


def _withdrawn(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute(f"SELECT EXISTS ({_nobodys(connection)})").fetchone()[0])


def _nobodys(connection: sqlite3.Connection) -> str:
    """Withdrawn papers that no other was joined with, and that no import is just putting in."""
    return _WITHDRAWN + staged_import.unstaged(connection)


def _change(context: WriteContext, record: UndoRecord, back: bool) -> None:
    (_withdraw if back else _bring_back)(context, record)


def _withdraw(context: WriteContext, record: UndoRecord) -> None:
    """Undo an import: withdraw its papers that the reader did nothing with, and what it filled."""
    staged_import.show_all(context.connection, record["number"])
    if "parts" in record:
        for part in staged_fills.parts(context.connection, record["number"], back=True):
            _take_back(context, part)
    _take_back(context, record)
    _withdraw_new(context, record)


def _take_back(context: WriteContext, record: UndoRecord) -> None:
    """Undo what an import said of papers beside their being new."""
    for key, before, after in record["said"]:
        _unsay(context, key, before, after)
    for name, keys in record.get("tagged", ()):
        tag_table.detach(context.connection, name, keys)
        context.restate(keys)
    for name in record.get("made", ()):  # not in journals of earlier versions
        tag_table.drop_unused(context.connection, name)
    _uncollect(context, record)
    heard_facts.tell(context.connection, record.get("heard", ()), 0)
    set_all_fields(context.connection, _values(record["filled"], 0))
    context.updated.update(key for key, _ in record["filled"])
    for key, was, _ in record.get("earlier", ()):  # not in journals of earlier versions
        set_added(context.connection, key, was)
        context.updated.add(key)
    citation_keys.delete(context.connection, [key for key, _ in record.get("cited", ())])
    citation_keys.delete_further(context.connection, record.get("further_keys", ()))
    context.connection.executemany(
        "DELETE FROM aliases WHERE kind = ? AND value = ? AND key = ?", record["aliases"]
    )
    enqueue(context.connection, [key for key, _ in record["filled"]])


def _withdraw_new(context: WriteContext, record: UndoRecord) -> None:
    ask = context.connection.execute
    files = attachment_table.set_import_gone(context.connection, record["number"], gone=True)
    context.updated.update(files)
    added = record.get("ranges") or [record["added"]]  # ranges have those of many papers
    gone = [
        row[0]
        for first, count in added
        for row in ask(
            "SELECT key FROM reading WHERE key >= ? AND key < ? AND gone IS NULL "
            f"AND {UNTOUCHED} AND {_OF_NO_OTHER} ORDER BY key",
            (first, first + count, record["number"]),
        )
    ]
    ask("UPDATE batch_papers SET withdrawn = 1 WHERE import = ?", (record["number"],))
    reading_state.update(context.connection, "gone", "withdrawn", gone)
    kept = {key for first, count in added for key in range(first, first + count)}
    kept.difference_update(gone)
    for batch in batches_of(kept):
        ask(
            "UPDATE batch_papers SET withdrawn = 0"
            f" WHERE import = ? AND key IN ({placeholders(batch)})",
            (record["number"], *batch),
        )
    record["withdrawn"] = _as_ranges(gone)
    enqueue(context.connection, gone)
    context.removed.update(gone)


def _unsay(context: WriteContext, key: int, before: Any, after: Sequence[Any]) -> None:
    reading, tags, note = _said(after)
    if not isinstance(before, dict):  # as earlier versions wrote it
        before = dict(zip(("state", "starred"), before, strict=True))
    for name in reading:
        reading_state.update(context.connection, name, before[name], (key,))
    for name in tags:
        tag_table.detach(context.connection, name, (key,))
    row = note_table.one(context.connection, key)
    if note and row is not None and row.text == unified(note):
        note_store.replace(context.connection, context.folder, key, "")
    elif note and row is not None:
        context.remarks.append(STAYS)
    context.restate((key,))


def _bring_back(context: WriteContext, record: UndoRecord) -> None:
    """Do an import again: what was withdrawn and taken out comes back."""
    for first, last in record["withdrawn"]:
        keys = range(first, last + 1)
        context.connection.execute(
            "UPDATE reading SET gone = NULL WHERE key BETWEEN ? AND ?", (first, last)
        )
        enqueue(context.connection, keys)
        context.added.update(keys)
    context.connection.execute(
        "UPDATE batch_papers SET withdrawn = 0 WHERE import = ?", (record["number"],)
    )
    files = attachment_table.set_import_gone(context.connection, record["number"], gone=False)
    context.updated.update(files)
    if "parts" in record:
        for part in staged_fills.parts(context.connection, record["number"], back=False):
            _give_again(context, part)
        staged_fills.write_rest(context.connection, record["number"])
    _give_again(context, record)


def _give_again(context: WriteContext, record: UndoRecord) -> None:
    """Do again what an import said of papers beside their being new."""
    context.connection.executemany(
        "INSERT OR IGNORE INTO aliases (kind, value, key) VALUES (?, ?, ?)", record["aliases"]
    )
    set_all_fields(context.connection, _values(record["filled"], 1))
    enqueue(context.connection, filled := [key for key, _ in record["filled"]])
    context.updated.update(filled)
    heard_facts.tell(context.connection, record.get("heard", ()), 1)
    citation_keys.insert(context.connection, record.get("cited", ()))
    citation_keys.insert_further(context.connection, record.get("further_keys", ()))
    for key, _, added in record.get("earlier", ()):
        set_added(context.connection, key, added)
        context.updated.add(key)
    for name, keys in record.get("tagged", ()):
        tag_table.attach(context.connection, name, keys)
        context.restate(keys)
    for key, _, after in record["said"]:
        _say_again(context, key, after)
    collected = record.get("collected", {})
    collection_table.put(context.connection, collected.get("made", ()))
    for number, keys in collected.get("sets", ()):
        collection_table.attach(context.connection, number, keys)
        context.updated.update(keys)


def _values(filled: Sequence[Any], place: int) -> Iterator[tuple[int, dict[str, object]]]:
    """(Key, values) of papers that were filled, as they were before (0) or after (1)."""
    for key, changes in filled:
        yield key, {name: pair[place] for name, pair in changes.items()}


def _uncollect(context: WriteContext, record: UndoRecord) -> None:
    """Take its papers out of collections; those that were made for them go, once nothing is in."""
    collected = record.get("collected", {})  # not in journals of earlier versions
    for number, keys in collected.get("sets", ()):
        collection_table.detach(context.connection, number, keys)
        context.updated.update(keys)
    made = [row[0] for row in collected.get("made", ())]
    collection_table.delete_empty(context.connection, reversed(made))


def _say_again(context: WriteContext, key: int, after: Sequence[Any]) -> None:
    reading, tags, note = _said(after)
    for name, value in reading.items():
        reading_state.update(context.connection, name, value, (key,))
    for name in tags:
        tag_table.attach(context.connection, name, (key,))
    row = note_table.one(context.connection, key)
    if note and row is None:
        note_table.plan_text(context.connection, key, note)
    elif note and row is not None and not holds(row.text, note):
        write_note(context, key, "", note)
    context.restate((key,))


def _said(after: Sequence[Any]) -> tuple[dict[str, FieldValue], Sequence[str], str]:
    """Fields, tags and note that an import brought to a paper."""
    *reading, tags, note = after
    if len(reading) == 1:
        return reading[0], tags, note
    state, starred = reading  # as earlier versions wrote it
    brought: dict[str, FieldValue] = {"state": state} if state else {}
    return brought | ({"starred": 1} if starred else {}), tags, note


def _as_ranges(keys: Sequence[int]) -> list[list[int]]:
    """[[first, last], ...] of ascending keys: 100,000 of them in a few bytes."""
    ranges: list[list[int]] = []
    for key in keys:
        if ranges and ranges[-1][1] == key - 1:
            ranges[-1][1] = key
        else:
            ranges.append([key, key])
    return ranges


def _noted(record: UndoRecord) -> set[int]:
    return {key for key, _, (*_, note) in record["said"] if note}.union(record.get("noted", ()))


register(Operation("import", _change, notes=_noted))
