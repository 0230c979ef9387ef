"""Fact edits: fields of a paper that the reader writes, and the way back to what sources say.

One act of any number of fields, undone as one. An id that is written finds the paper from then
on, unless it finds another already; the former one goes on to find it, for sources go on to say
it.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from paperdesk.library.changes import operations
from paperdesk.library.changes.operations import Operation, WriteContext, register
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.db.paper_rows import read_papers
from paperdesk.library.db.raw_records import read_raw
from paperdesk.library.imports import fact_values
from paperdesk.library.imports.completed_fields import learn
from paperdesk.library.imports.import_writer import set_fields
from paperdesk.library.imports.record_merge import as_plain, differences
from paperdesk.library.imports.record_numbers import numbers
from paperdesk.library.imports.record_traits import Traits
from paperdesk.library.index.index_queue import enqueue
from paperdesk.library.notes import note_table
from paperdesk.library.papers import own_fact_table
from paperdesk.library.papers.reading_state import values_of
from paperdesk.model import ActionKind, ActionResult, LibraryError, Paper
from paperdesk.model.messages import Message
from paperdesk.text import title_key


def write(
    context: WriteContext, key: int, words: Mapping[str, str], back: Iterable[str] = ()
) -> ActionResult:
    """Write fields of a paper, by name, in the words of a form (:mod:`fact_values`); own fields
    in ``back`` become again what the sources said.

    Raises LibraryError for a paper that is gone, a field that there is not, and words that its
    field cannot hold; then nothing is written.
    """
    before = _paper(context, key)
    values = {name: fact_values.value_of(name, text) for name, text in words.items()}
    after = replace(before, **values)  # type: ignore[arg-type]  # names are checked
    own = own_fact_table.told(context.connection, key)
    changes = {name: list(pair) for name, pair in differences(before, after).items()}
    facts = {
        name: [_packed(own, name), _packed(own, name) or json.dumps(was)]
        for name, (was, _) in changes.items()
    }
    for name in own.keys() & set(back) - words.keys():
        if name == "title" and not own[name]:
            raise LibraryError(Message("facts.title_of_nobody"))
        changes[name] = [as_plain(getattr(before, name)), own[name]]
        facts[name] = [_packed(own, name), None]
    record: UndoRecord = {"kind": "own facts", "key": key, "changes": changes, "facts": facts}
    if not own:
        record["known by"] = fingerprint(context.connection, key, before)
    title = note_table.shown_title(context.connection, key)
    text = Message("action.corrected" if words else "action.facts_back", title=title)
    return operations.perform(context, ActionKind.FACTS, record, text, changes=bool(changes))


def joined(
    kept: int, before: Paper, after: Paper, other: Paper, own: Collection[str]
) -> UndoRecord | None:
    """The record by which ``own`` fields, which the reader wrote of another paper alone, stay the
    reader's word in the one it becomes part of; None where there are none."""
    taken = [name for name in sorted(own) if getattr(after, name) == getattr(other, name)]
    if not taken:
        return None
    facts = {name: [None, json.dumps(as_plain(getattr(before, name)))] for name in taken}
    return {"kind": "own facts", "key": kept, "changes": {}, "facts": facts}


def fingerprint(connection: sqlite3.Connection, key: int, paper: Paper) -> list[tuple[str, str]]:
    """By what a record without identifiers is known when its file is imported again."""
    title = title_key(paper.title)
    if paper.arxiv_id or paper.doi or not title:
        return []
    traits = Traits(paper, numbers(read_raw(connection, key, paper)))
    return [("title", f"{title}#{traits.fingerprint}")]


def _paper(context: WriteContext, key: int) -> Paper:
    there = values_of(context.connection, (key,), "gone")
    found = read_papers(context.connection, there).get(key)
    if found is None:
        raise LibraryError(Message("paper.gone"))
    return found


def _packed(own: Mapping[str, object], name: str) -> str | None:
    return json.dumps(own[name], ensure_ascii=False) if name in own else None


def _change(context: WriteContext, record: UndoRecord, back: bool) -> None:
    key, place = record["key"], 0 if back else 1
    connection = context.connection
    if back:
        connection.executemany(
            "DELETE FROM aliases WHERE kind = ? AND value = ? AND key = ?",
            record.get("aliases", ()),
        )
    set_fields(connection, key, {name: pair[place] for name, pair in record["changes"].items()})
    own_fact_table.put(connection, key, {name: p[place] for name, p in record["facts"].items()})
    if not back and record["changes"]:
        aliases = learn(connection, key, read_papers(connection, (key,))[key])
        for kind, value in record.get("known by", ()):
            aliases += connection.execute(
                "INSERT OR IGNORE INTO aliases (kind, value, key) VALUES (?, ?, ?) "
                "RETURNING kind, value, key",
                (kind, value, key),
            ).fetchall()
        record["aliases"] = [list(row) for row in aliases]
    enqueue(connection, (key,))
    context.restate((key,))


register(Operation("own facts", _change, papers=lambda record: [record["key"]]))
