"""Plan writer: puts a plan into the database, in one short transaction."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from paperdesk.library.attachments import attachment_table
from paperdesk.library.changes import undo_log
from paperdesk.library.db import raw_records, record_hashes, row_inserts
from paperdesk.library.db.lean_texts import lean_paper, lean_shown
from paperdesk.library.db.paper_rows import (
    as_row,
    placeholders,
    read_papers,
    shown_row,
    storable,
)
from paperdesk.library.db.row_columns import COLUMNS, SHOWN
from paperdesk.library.imports import heard_facts, staged_import, unlogged_changes
from paperdesk.library.imports.identity import AliasRow
from paperdesk.library.imports.new_rows import PAPER_SQL, SHOWN_SQL, NewRows, Row
from paperdesk.library.imports.record_merge import PEOPLE, as_plain, differences
from paperdesk.library.index import index_queue
from paperdesk.library.notes import note_table
from paperdesk.library.papers import (
    citation_keys,
    collection_table,
    own_fact_table,
    reading_state,
    tag_table,
)
from paperdesk.model import ActionKind, BatchHeader, Paper, Progress
from paperdesk.model.messages import Message
from paperdesk.model.person_name import from_json

if TYPE_CHECKING:
    from paperdesk.library.attachments.attachment_table import NewAttachment
    from paperdesk.library.imports.import_plan import ExportedState, ImportPlan, PlannedBatch

_NOTHING = Paper("")
"""What sources say of a field that nobody but the reader has written."""
_SHOWN = ", ".join(SHOWN)


def write(
    connection: sqlite3.Connection,
    plan: "ImportPlan",
    rows: NewRows,
    files: Sequence["NewAttachment"],
    progress: Progress,
) -> int:
    """Write all of it inside the caller's transaction; the journal entry that undoes it."""
    number = undo_log.next_number(connection)
    insert_batches(connection, plan.batches, rows.added)
    _new_papers(connection, plan, rows, progress)
    _batch_papers(connection, plan, number)
    staged_import.show_these(connection, plan.arrived)
    index_queue.enqueue(connection, plan.new)
    added = [plan.first_key, len(plan.new)]
    return write_act(connection, plan, files, number, rows.added, {"added": added})


def write_act(
    connection: sqlite3.Connection,
    plan: "ImportPlan",
    files: Sequence["NewAttachment"],
    number: int,
    at: str,
    brought: Mapping[str, object],
) -> int:
    """Write what a plan has beside new papers, and the journal entry that undoes all of it.

    ``number`` is that by which its rows are known, ``brought`` tells the keys of new papers.
    """
    attachment_table.insert(connection, files, number)
    known = write_known(connection, plan)
    last_tag = tag_table.newest(connection)
    tagged = [
        [name, keys]
        for name in plan.tags
        if (keys := tag_table.attach(connection, tag_table.spelled(connection, name), plan.arrived))
    ]
    write_unlogged(connection, plan, at)
    made = [*known.pop("made"), *tag_table.made_since(connection, last_tag)]
    record = {"kind": "import", "number": number, **brought, **known, "tagged": tagged}
    return undo_log.write(connection, ActionKind.IMPORT, _words(plan), record | {"made": made})


def write_known(connection: sqlite3.Connection, plan: "ImportPlan") -> dict[str, Any]:
    """Write what a plan says of papers beside their being new; the record that undoes it."""
    insert_aliases(connection, plan.aliases)
    citation_keys.insert(connection, plan.cited.items())
    citation_keys.insert_further(connection, plan.further_keys.items())
    filled = _fill(connection, plan)
    last_tag = tag_table.newest(connection)
    stated = [fill_state(connection, key, stated) for key, stated in plan.said.items()]
    for key, (_, added) in plan.earlier.items():
        set_added(connection, key, added)
    index_queue.enqueue(connection, plan.filled)
    return {
        "filled": filled,
        "aliases": [list(row) for row in plan.aliases if row[2] not in plan.new],
        "said": stated,
        "made": tag_table.made_since(connection, last_tag),
        "cited": [[key, text] for key, text in plan.cited.items() if key not in plan.new],
        "further_keys": [list(held) for held in plan.further_keys.items()],
        "earlier": [[key, *moments] for key, moments in plan.earlier.items()],
        "collected": _collect(connection, plan),
        "heard": list(plan.heard.items()),
    }


def write_unlogged(connection: sqlite3.Connection, plan: "ImportPlan", at: str) -> None:
    """Write what is no act, at a time in UTC."""
    batches = [batch.key for batch in plan.batches]
    unlogged_changes.write(connection, plan.unlogged, batches, at)


def set_fields(connection: sqlite3.Connection, key: int, values: Mapping[str, object]) -> None:
    """Set fields of a paper (lists as lists) and, with them, what a list shows of it."""
    set_all_fields(connection, ((key, values),))


def set_all_fields(
    connection: sqlite3.Connection, changed: Iterable[tuple[int, Mapping[str, object]]]
) -> None:
    """:func:`set_fields` for each (key, values) of many papers."""
    written = []
    for key, values in changed:
        if values:
            _set(connection, key, values)
            written.append(key)
    record_hashes.renew(connection, written)


def _set(connection: sqlite3.Connection, key: int, values: Mapping[str, object]) -> None:
    paper = read_papers(connection, (key,)).get(key)
    if paper is None:
        return
    as_fields = {name: _field(name, value) for name, value in values.items()}
    before = paper
    paper = replace(paper, **as_fields)  # type: ignore[arg-type]  # names come from FIELDS
    raw_records.follow(connection, key, before, paper)
    connection.execute(
        f"UPDATE papers SET ({', '.join(COLUMNS)}) = ({placeholders(list(COLUMNS))}) WHERE key = ?",
        [*lean_paper(row := as_row(paper)), key],
    )
    shown = lean_shown(shown_row(key, paper), row)
    connection.execute(
        f"UPDATE shown SET ({_SHOWN}) = ({placeholders(shown[1:])}) WHERE key = ?",
        [*shown[1:], key],
    )


def _field(name: str, value: object) -> object:
    """A value of a field as :func:`~record_merge.differences` tells it, for a Paper."""
    if not isinstance(value, list):
        return value
    return from_json(value) if name in PEOPLE else tuple(value)


def set_added(connection: sqlite3.Connection, key: int, added: str) -> None:
    """Set when a paper came."""
    for table in ("papers", "shown"):
        connection.execute(f"UPDATE {table} SET added = ? WHERE key = ?", (added, key))
    record_hashes.renew(connection, (key,))


def fill_state(connection: sqlite3.Connection, key: int, said: "ExportedState") -> list[object]:
    """Fill what an exported file says of the reader's acts; what undoes and repeats it."""
    before = {
        name: reading_state.swap(connection, name, key, to) for name, to in said.reading.items()
    }
    tags = [name for name in said.tags if tag_table.attach(connection, name, (key,))]
    if said.note:
        note_table.plan_text(connection, key, str(storable(said.note)))
    return [key, before, [said.reading, tags, said.note]]


def _collect(connection: sqlite3.Connection, plan: "ImportPlan") -> dict[str, object]:
    """Put papers into the collections that files name; which were made for it, and what is
    in them that was not before."""
    papers: dict[str, list[int]] = {}
    for key, said in plan.said.items():
        for path in said.collections:
            papers.setdefault(path, []).append(key)
    made = collection_table.new_rows(connection, papers)
    collection_table.put(connection, made)
    known = collection_table.tree(connection)
    numbers = [(known.find(path), keys) for path, keys in papers.items()]
    sets = [[n, collection_table.attach(connection, n, keys)] for n, keys in numbers if n]
    return {"made": made, "sets": sets}


def insert_aliases(connection: sqlite3.Connection, rows: Iterable[AliasRow]) -> None:
    """Insert what papers are known by."""
    row_inserts.insert_rows(
        connection,
        "INSERT INTO aliases (kind, value, key) VALUES (?, ?, ?)",
        [(kind, storable(value), key) for kind, value, key in rows],
    )


def insert_rows(
    connection: sqlite3.Connection,
    papers: Sequence[Row],
    shown: Sequence[Row],
    hashes: Sequence[tuple[int, bytes]],
) -> None:
    """Insert some new papers' rows of ``papers`` and ``shown``, which are whole, and their
    hashes."""
    row_inserts.insert_rows(connection, PAPER_SQL, [lean_paper(row, 2) for row in papers])
    pairs = zip(shown, papers, strict=True)
    lean = [lean_shown(row, paper, 1, 2) for row, paper in pairs]
    row_inserts.insert_rows(connection, SHOWN_SQL, lean)
    record_hashes.insert(connection, hashes)


def insert_raws(connection: sqlite3.Connection, plan: "ImportPlan") -> None:
    """Insert the raw records of the plan's new papers."""
    row_inserts.insert_rows(
        connection,
        "INSERT INTO raws (key, record) VALUES (?, ?)",
        [(key, planned.raw) for key, planned in plan.new.items() if planned.raw],
    )


def insert_batches(
    connection: sqlite3.Connection, batches: Iterable["PlannedBatch"], arrived: str
) -> None:
    """Insert those of the batches that are new."""
    connection.executemany(
        "INSERT INTO batches (key, source, date, title, curators, listing, arrived, origin) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (b.key, *map(storable, _head(b.header)), arrived, storable(b.origin))
            for b in sorted(batches, key=lambda batch: batch.key)
            if b.is_new
        ),
    )


def _batch_papers(connection: sqlite3.Connection, plan: "ImportPlan", number: int) -> None:
    """Put papers into their batches; ``number`` is the act's."""
    rows = [
        (batch.key, key, rank, number)
        for batch in plan.batches
        for key, rank in batch.papers.items()
    ]
    row_inserts.insert_rows(
        connection, "INSERT INTO batch_papers (batch, key, rank, import) VALUES (?, ?, ?, ?)", rows
    )


def _head(header: BatchHeader) -> tuple[str, str, str, str, str]:
    return header.source, header.date, header.title, header.curators, header.listing


def _new_papers(
    connection: sqlite3.Connection, plan: "ImportPlan", rows: NewRows, progress: Progress
) -> None:
    done = 0
    for papers, shown, hashes in rows:
        progress(done, rows.count, Message("step.writing"))
        insert_rows(connection, papers, shown, hashes)
        done += len(papers)
    if plan.new:
        connection.execute(
            "INSERT INTO reading (key) SELECT key FROM papers WHERE key >= ? ORDER BY key",
            (plan.first_key,),
        )
    insert_raws(connection, plan)


def _fill(connection: sqlite3.Connection, plan: "ImportPlan") -> Sequence[object]:
    """Fill known papers; (key, {field: [before, after]}) of each. Own facts are kept too."""
    filled = plan.filled.items()
    records = [(key, differences(one.before, one.after)) for key, one in filled]
    told = ((key, {name: now for name, (_, now) in changes.items()}) for key, changes in records)
    set_all_fields(connection, told)
    for key, one in filled:
        if one.raw:
            raw_records.add(connection, key, one.raw, one.told)
    own_facts(connection, plan.own)
    heard_facts.tell(connection, plan.heard.items(), 1)
    return records


def own_facts(connection: sqlite3.Connection, own: Mapping[int, Sequence[str]]) -> None:
    """Keep what the reader wrote of new papers as the reader's word."""
    for key, names in own.items():
        facts = {name: json.dumps(as_plain(getattr(_NOTHING, name))) for name in names}
        own_fact_table.put(connection, key, facts)


def _words(plan: "ImportPlan") -> Message:
    if plan.own.keys() and plan.own.keys() == plan.new.keys() and len(plan.own) == 1:
        ((_, written),) = plan.new.items()
        return Message("action.written", title=note_table.named_title(written.paper.title))
    learned = {key for _, _, key in plan.aliases}
    told = plan.filled.keys() | plan.said.keys() | plan.earlier.keys() | plan.cited.keys()
    filled = len(told | learned | plan.heard.keys() | set(plan.further_keys.values()))
    filled += plan.staged_fills
    if not plan.writes_rows:
        files = sum(map(len, plan.attachments.files.values()))
        return Message("action.files_brought", n=files)
    if filled and not (plan.new or plan.staged):
        return Message("action.filled_in", papers=Message("papers", n=filled))
    # Known papers that came once more, in another batch, were imported as well.
    joined = {key for batch in plan.batches for key in batch.papers}
    number = plan.staged + len(plan.new) or plan.joined or len(joined)
    return Message("action.imported", papers=Message("papers", n=number))
