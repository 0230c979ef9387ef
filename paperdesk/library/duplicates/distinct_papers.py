"""Distinct papers: pairs of which the reader said that they are not the same.

A pair is never proposed again; what was said of a paper is so of the one it is joined with.
"""

import sqlite3
from collections.abc import Iterable

from paperdesk.library.changes import operations
from paperdesk.library.changes.operations import Operation, WriteContext, register
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.papers.reading_state import papers
from paperdesk.model import ActionKind, ActionResult, LibraryError
from paperdesk.model.messages import Message, MessageValue

Pair = tuple[int, int]
"""Keys of two papers, the smaller first."""


def tell_apart(context: WriteContext, first: int, second: int) -> ActionResult:
    """Remember that two papers are two."""
    if first == second:
        raise LibraryError(Message("duplicates.one_paper"))
    pair = ordered(first, second)
    record: UndoRecord = {"kind": "distinct", "pairs": [pair]}
    known = pair in distinct_pairs(context.connection)
    return operations.perform(context, ActionKind.DISTINCT, record, changes=not known)


def ordered(first: int, second: int) -> Pair:
    """The keys as a pair."""
    return (first, second) if first < second else (second, first)


def distinct_pairs(connection: sqlite3.Connection) -> frozenset[Pair]:
    """All pairs that are two, of papers as they are now."""
    said = connection.execute("SELECT first, second FROM distinct_papers").fetchall()
    now = dict(connection.execute("SELECT key, paper FROM joined_papers")) if said else {}
    return frozenset(
        ordered(now.get(first, first), now.get(second, second)) for first, second in said
    )


def _change(context: WriteContext, record: UndoRecord, back: bool) -> None:
    pairs: Iterable[Pair] = record["pairs"]
    sql = (
        "DELETE FROM distinct_papers WHERE first = ? AND second = ?"
        if back
        else "INSERT OR IGNORE INTO distinct_papers (first, second) VALUES (?, ?)"
    )
    context.connection.executemany(sql, pairs)


def _describe(record: UndoRecord, _papers: MessageValue) -> Message:
    return Message("action.told_apart", papers=papers(2 * len(record["pairs"])))


register(Operation("distinct", _change, _describe))
