"""Table of follows: sources that the reader follows, and what their last answers were.

Two follows with one query are one. What the reader set is undone and done again; when a
source was asked, and what it answered, is no act of the reader.
"""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from paperdesk.library.changes import operations
from paperdesk.library.changes.operations import (
    Operation,
    SteppedAct,
    WriteContext,
    register,
)
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.db.clock import now
from paperdesk.library.db.database import next_key
from paperdesk.library.db.message_column import packed, unpacked
from paperdesk.library.db.paper_rows import placeholders, storable
from paperdesk.library.papers.tag_table import tag_name
from paperdesk.model import ActionKind, ActionResult, LibraryError
from paperdesk.model.follows import Follow, Rhythm, SourceQuery
from paperdesk.model.messages import Message

_SET = "number, source, kind, value, options, title, rhythm, tag, gone"
"""What the reader sets, and whether it was forgotten."""
_GONE = -1
_FOLLOWS = (
    f"SELECT {_SET}, asked, changed, problem, "
    "(SELECT count(DISTINCT p.key) FROM follow_batches AS f "
    "CROSS JOIN batch_papers AS p ON p.batch = f.batch AND NOT p.withdrawn "
    "CROSS JOIN reading AS r ON r.key = p.key AND r.gone IS NULL AND r.state = 'new' "
    "WHERE f.follow = follows.number AND p.key NOT IN (SELECT key FROM muted)), tried "
    "FROM follows WHERE NOT gone"
)


def all_follows(connection: sqlite3.Connection) -> tuple[Follow, ...]:
    """All follows, in the order in which they were begun."""
    return tuple(map(_as_follow, connection.execute(f"{_FOLLOWS} ORDER BY number")))


def one(connection: sqlite3.Connection, number: int) -> Follow:
    """The follow with this number. Raises LibraryError when there is none."""
    row = connection.execute(f"{_FOLLOWS} AND number = ?", (number,)).fetchone()
    if row is None:
        raise LibraryError(Message("follow.unknown", number=number))
    return _as_follow(row)


def save(context: WriteContext, follow: Follow) -> ActionResult:
    """Keep a follow: in the place of the one with its number, or else of its query."""
    row = _row(follow)
    before = _find(context.connection, follow.number, row)
    if before is None and follow.number:
        raise LibraryError(Message("follow.unknown", number=follow.number))
    row[0] = before[0] if before else next_key(context.connection, "follows")
    return _perform(context, before, row, Message("action.followed", title=str(row[5])))


def save_all(context: WriteContext, follows: Iterable[Follow]) -> ActionResult:
    """Keep all that are not followed yet, in one act; the others stay as they are."""
    act = SteppedAct(context)
    for follow in follows:
        row = _row(replace(follow, number=0))
        before = _find(context.connection, 0, row)
        if before is None or before[_GONE]:
            row[0] = before[0] if before else next_key(context.connection, "follows")
            act.do({"kind": "follow", "before": before, "after": row})
    return act.close(ActionKind.FOLLOW, Message("action.followed_many", n=len(act.steps)))


def forget(context: WriteContext, number: int) -> ActionResult:
    """Follow a source no more; its batches and papers stay."""
    before = _find(context.connection, number, [])
    if before is None or before[_GONE]:
        raise LibraryError(Message("follow.unknown", number=number))
    text = Message("action.unfollowed", title=str(before[5]))
    return _perform(context, before, [*before[:_GONE], 1], text)


def answered(
    connection: sqlite3.Connection,
    number: int,
    *,
    changed: bool,
    problem: Message | None,
    answer: str,
) -> None:
    """Keep when a follow was answered, or why it was not; ``answer`` is the digest of the answer.

    One that was not answered keeps when it was answered last.
    """
    if problem is not None:
        connection.execute(
            "UPDATE follows SET problem = ?, tried = ? WHERE number = ?",
            (packed(problem), now(), number),
        )
        return
    connection.execute(
        "UPDATE follows SET asked = ?1, tried = ?1, changed = iif(?2, ?1, changed), "
        "problem = '', answer = ?3 WHERE number = ?4",
        (now(), changed, answer, number),
    )


def answer_of(connection: sqlite3.Connection, number: int) -> str:
    """The digest of what a follow was answered last; ``""``: never, or not known."""
    row = connection.execute("SELECT answer FROM follows WHERE number = ?", (number,)).fetchone()
    return str(row[0]) if row else ""


def _as_follow(row: tuple[Any, ...]) -> Follow:
    number, source, kind, value, options, title, rhythm, tag, _, *rest = row
    asked, changed, problem, new, tried = rest
    query = SourceQuery(source, kind, value, json.loads(options))
    known = Rhythm(rhythm) if rhythm in set(Rhythm) else Rhythm.BY_HAND  # of a later version
    return Follow(
        *(query, title, known, number, tag),
        asked=asked,
        changed=changed,
        problem=unpacked(problem),
        new=new,
        tried=tried,
    )


def _row(follow: Follow) -> list[Any]:
    """The values of :data:`_SET`. Raises LibraryError when it has no title, or a bad tag."""
    title = " ".join(follow.title.split())
    if not title:
        raise LibraryError(Message("follow.untitled"))
    query, tag = follow.query, tag_name(follow.tag) if follow.tag else ""
    options = json.dumps(dict(query.options), ensure_ascii=False, sort_keys=True)
    texts = (query.source, query.kind, query.value, options, title, str(follow.rhythm), tag)
    return [follow.number, *map(storable, texts), 0]


def _find(connection: sqlite3.Connection, number: int, row: list[Any]) -> list[Any] | None:
    """The row with a number, or with the query of another row, forgotten ones last."""
    if number:
        found = connection.execute(f"SELECT {_SET} FROM follows WHERE number = ?", (number,))
    else:
        found = connection.execute(
            f"SELECT {_SET} FROM follows WHERE source = ? AND kind = ? AND value = ? "
            "AND options = ? ORDER BY gone, number DESC LIMIT 1",
            row[1:5],
        )
    there = found.fetchone()
    return list(there) if there else None


def _perform(
    context: WriteContext, before: list[Any] | None, after: list[Any], text: Message
) -> ActionResult:
    record: UndoRecord = {"kind": "follow", "before": before, "after": after}
    return operations.perform(context, ActionKind.FOLLOW, record, text, changes=before != after)


def _change(context: WriteContext, record: UndoRecord, back: bool) -> None:
    row = record["before" if back else "after"] or [*record["after"][:_GONE], 1]
    ask = context.connection.execute
    ask(f"INSERT OR IGNORE INTO follows ({_SET}) VALUES ({placeholders(row)})", row)
    ask(f"UPDATE follows SET ({_SET}) = ({placeholders(row)}) WHERE number = ?", [*row, row[0]])


register(Operation("follow", _change))
