"""Completed fields: what the reader chose from records that other sources have of papers.

It goes the way of an import, so that undo takes it back, and doing it again brings it back.
An id that is chosen finds the paper from then on, unless it finds another paper already.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import replace

from paperdesk.library.changes import operations, undo_log
from paperdesk.library.changes.operations import WriteContext
from paperdesk.library.db.clock import now
from paperdesk.library.db.paper_rows import read_papers, storable
from paperdesk.library.db.row_columns import FIELDS
from paperdesk.library.imports import heard_facts, unlogged_changes
from paperdesk.library.imports.heard_facts import HeardFacts
from paperdesk.library.imports.identity import AliasRow, identify, may_have
from paperdesk.library.imports.import_writer import set_fields
from paperdesk.library.imports.record_merge import differences, merge
from paperdesk.library.imports.unlogged_changes import UnloggedChanges
from paperdesk.library.index.index_queue import enqueue
from paperdesk.library.notes import note_table
from paperdesk.library.papers import own_fact_table
from paperdesk.model import ActionKind, ActionResult, ImportedRecord, Paper
from paperdesk.model.messages import Message

_OURS = frozenset(("id", "source"))
"""What is the library's own affair, and never chosen."""


def fill(
    context: WriteContext,
    choices: Mapping[int, Mapping[str, object]],
    heard: Mapping[int, HeardFacts] | None = None,
) -> ActionResult:
    """Set fields of papers, by key and name, as :class:`Paper` has them; all is one act.

    Papers that are gone, fields that are not a paper's own or that the reader wrote, and values
    that stand there already are left alone. ``heard`` is what sources say now of the latter.
    """
    connection = context.connection
    filled: list[object] = []
    aliases: list[AliasRow] = []
    own = own_fact_table.fields_of(connection, choices)
    for key, paper in read_papers(connection, choices).items():
        kept = _OURS | own.get(key, frozenset())
        wanted = {
            name: value
            for name, value in choices[key].items()
            if name in FIELDS and name not in kept
        }
        after = replace(paper, **wanted)  # type: ignore[arg-type]  # names come from FIELDS
        changes = differences(paper, after)
        if not changes:
            continue
        set_fields(connection, key, {name: value for name, (_, value) in changes.items()})
        aliases += learn(connection, key, after)
        filled.append([key, changes])
        context.updated.add(key)
    text = Message("action.completed", papers=operations.named(connection, context.updated))
    heard = heard or {}
    if not (filled or heard):
        return ActionResult(ActionKind.COMPLETE, text, context.changes())
    heard_facts.tell(connection, heard.items(), 1)
    enqueue(connection, context.updated)
    note_table.front_matter_stale(connection, list(context.updated))
    record: dict[str, object] = {
        "kind": "import",
        "number": undo_log.next_number(connection),
        "added": [0, 0],
        "filled": filled,
        "aliases": [list(row) for row in aliases],
        "said": [],
        "heard": list(heard.items()),
    }
    number = undo_log.write(connection, ActionKind.COMPLETE, text, record)
    return ActionResult(ActionKind.COMPLETE, text, context.changes(), number)


def renew(context: WriteContext, records: Mapping[int, ImportedRecord]) -> ActionResult:
    """Fill papers from fresh records of them, as an import does, but in no batch.

    What a site's readers did is kept by its time, and is no act.
    """
    choices: dict[int, dict[str, object]] = {}
    heard: dict[int, HeardFacts] = {}
    unlogged = UnloggedChanges()
    for key, known in read_papers(context.connection, records).items():
        told = records[key]
        after = merge(known, told.paper)
        own = own_fact_table.told(context.connection, key)
        if facts := heard_facts.heard(own, known, told.paper):
            heard[key] = facts
        changes = {name: getattr(after, name) for name in differences(known, after)}
        if changes.pop("upvotes", None) is not None:
            unlogged.upvotes[key] = after.upvotes
        if told.community is not None:
            unlogged.say(key, told.community)
        choices[key] = changes
    done = fill(context, choices, heard)
    unlogged_changes.write(context.connection, unlogged, [], now())
    context.updated.update(unlogged.upvotes)
    return replace(done, changes=context.changes())


def learn(connection: sqlite3.Connection, key: int, paper: Paper) -> list[AliasRow]:
    """Give a paper the aliases that are new; ids of other papers stay theirs."""
    rows: list[AliasRow] = []
    for kind, value in identify(paper, ()).aliases():
        if may_have(connection, key, kind, value):
            rows.append((kind, str(storable(value)), key))
    connection.executemany("INSERT INTO aliases (kind, value, key) VALUES (?, ?, ?)", rows)
    return rows
