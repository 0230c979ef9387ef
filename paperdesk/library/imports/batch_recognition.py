"""Batch recognition: which batches of an import are here already, and how those grow.

Why an issue of a list is known by its list and date alone: who puts it together, and what
stands in it, changes while the day lasts.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import replace

from paperdesk.library.db.database import next_key
from paperdesk.library.imports.import_plan import ImportPlan, PlannedBatch
from paperdesk.model import BatchHeader

WHOLE_DATE = len("2026-04-04")


def settle(connection: sqlite3.Connection, plan: ImportPlan) -> None:
    """Find those batches that are here already, and number the others.

    The newest comes first in a list, so numbers go up with the date, or,
    where not all have one, from the last batch of the files to the first.
    """
    for batch in plan.batches:
        _recognise(connection, plan, batch)
    fresh = [batch for batch in plan.batches if batch.is_new and batch.papers]
    if all(len(batch.header.date) == WHOLE_DATE for batch in fresh):
        fresh.sort(key=lambda batch: batch.header.date)
    else:
        fresh.reverse()
    for key, batch in enumerate(fresh, next_key(connection, "batches")):
        batch.key = key
    plan.batches = [batch for batch in plan.batches if batch.key]


def whole_one(connection: sqlite3.Connection, header: BatchHeader) -> int:
    """The batch that is here already with this head and a whole date; 0 where there is none."""
    for key, date, is_issue in _like(connection, header):
        sql = "SELECT 1 FROM batch_papers WHERE batch = ? AND NOT withdrawn LIMIT 1"
        if (is_issue or len(date) == WHOLE_DATE) and connection.execute(sql, (key,)).fetchone():
            return key
    return 0


def is_repeated(connection: sqlite3.Connection, batch: PlannedBatch) -> bool:
    """Whether a batch that was written has no paper that another of the same head has not."""
    return any(
        not connection.execute(
            "SELECT 1 FROM batch_papers AS b WHERE batch = ? AND NOT EXISTS (SELECT 1 FROM "
            "batch_papers WHERE batch = ? AND key = b.key AND NOT withdrawn) LIMIT 1",
            (batch.key, key),
        ).fetchone()
        for key, _, _ in _like(connection, batch.header)
        if key != batch.key
    )


def is_same_issue(one: BatchHeader, other: BatchHeader) -> bool:
    """Whether two heads are of one issue of a list."""
    same = (one.source, one.listing, one.date) == (other.source, other.listing, other.date)
    return bool(one.listing) and same


def _recognise(connection: sqlite3.Connection, plan: ImportPlan, batch: PlannedBatch) -> None:
    """A batch is here already when it has the same head and whole date, or brings no paper;
    an issue of a list is, whatever stands in it."""
    for key, date, is_issue in _like(connection, batch.header):
        ranks = dict(
            connection.execute(
                "SELECT key, rank FROM batch_papers WHERE batch = ? AND NOT withdrawn", (key,)
            ).fetchall()
        )
        is_whole = is_issue or len(date) == WHOLE_DATE
        if ranks and (is_whole or ranks.keys() >= batch.papers.keys()):
            batch.key, batch.is_new = key, False
            if is_issue:
                _grow(connection, plan, batch, ranks)
            batch.papers = {k: rank for k, rank in batch.papers.items() if k not in ranks}
            return


def _like(connection: sqlite3.Connection, head: BatchHeader) -> list[tuple[int, str, int]]:
    """The batches that may be this one: key, date, whether it is an issue of its list.

    A day's list that was read from a file before is the one that is asked for.
    """
    return connection.execute(
        "SELECT key, date, listing <> '' OR ?5 <> '' FROM batches "
        "WHERE source = ?1 AND date = ?2 AND (listing = ?5 AND ?5 <> '' OR listing = '' "
        "AND (?5 = 'day' AND length(date) = ?6 OR title = ?3 AND curators = ?4)) "
        "ORDER BY listing DESC, key DESC",
        (head.source, head.date, head.title, head.curators, head.listing, WHOLE_DATE),
    ).fetchall()


def _grow(
    connection: sqlite3.Connection,
    plan: ImportPlan,
    batch: PlannedBatch,
    ranks: Mapping[int, int],
) -> None:
    """Renew the places of papers, and the head, of an issue that is asked for again."""
    moved = {k: rank for k, rank in batch.papers.items() if ranks.get(k, rank) != rank}
    if moved:
        plan.unlogged.ranks[batch.key] = moved
    if not batch.header.listing:
        return
    row = connection.execute(
        "SELECT source, date, title, curators, listing FROM batches WHERE key = ?", (batch.key,)
    ).fetchone()
    kept = BatchHeader(*row)
    told = replace(
        batch.header,
        title=batch.header.title or kept.title,
        curators=batch.header.curators or kept.curators,
    )
    if told != kept:
        plan.unlogged.headers[batch.key] = told
