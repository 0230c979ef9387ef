"""Queue of the network: requests that are kept until they are done, also over a restart.

A process claims a request, does it, and says that it is done; two never do one at once. What a
process that was killed had claimed is free at once, since its number is not alive; a number
that another process has by now holds it for :data:`LONGEST` at most.

Why those that ended over a request are counted: one that kills its process each time, were it
by the memory it takes, must not do so for ever.

Why a request that fails for good stays: the reader sees what became of it, and may try again
or drop it. It is not tried by itself any more (:data:`BY_HAND`).
"""

import json
import sqlite3
from collections.abc import Collection, Iterable
from datetime import timedelta

from paperdesk.library.db.clock import now
from paperdesk.library.db.holders import later, this_process, works
from paperdesk.library.db.message_column import packed, unpacked
from paperdesk.library.db.paper_rows import placeholders, storable
from paperdesk.model.follows import QueuedRequest
from paperdesk.model.messages import Message
from paperdesk.model.messages.message import as_json

BY_HAND = "9999-12-31T00:00:00Z"
"""The ``not_before`` of what is tried again only when the reader says so."""
LONGEST = timedelta(hours=6)
"""How long one process may hold a request."""
MOST_TRIES = 12
"""How often a request is tried by itself, counted with the processes that ended over it."""
_COLUMNS = "number, kind, subject, title, asked, tries, not_before, problem"


def add(connection: sqlite3.Connection, requests: Iterable[QueuedRequest]) -> tuple[int, ...]:
    """Keep requests, and their numbers. One that waits already keeps its place, and is tried
    again where it had failed for good."""
    numbers: list[int] = []
    for request in requests:
        subject = json.dumps(request.subject, ensure_ascii=False, sort_keys=True, default=as_json)
        row = connection.execute(
            "INSERT INTO network_queue (kind, subject, title, same, asked, not_before) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (same) DO UPDATE SET title = excluded.title, "
            f"tries = iif(not_before = '{BY_HAND}', 0, tries), "
            f"not_before = iif(not_before = '{BY_HAND}', '', not_before) RETURNING number",
            (
                *map(storable, (request.kind, subject, request.title)),
                *(storable(f"{request.kind} {subject}"), now(), request.not_before),
            ),
        )
        numbers.append(int(row.fetchone()[0]))
    return tuple(numbers)


def all_requests(connection: sqlite3.Connection) -> tuple[QueuedRequest, ...]:
    """All that wait, the one asked first first."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM network_queue ORDER BY number")
    return tuple(map(_as_request, rows))


def claim(
    connection: sqlite3.Connection,
    kinds: Collection[str] | None,
    numbers: Collection[int] | None,
    without: Collection[int],
) -> QueuedRequest | None:
    """Take the first request that is due for this process; None when there is none.

    ``numbers``: only of these, and those also before their time. ``without``: none of these.
    """
    moment = now()
    for number, kind, tries, not_before, holder, until in connection.execute(
        "SELECT number, kind, tries, not_before, holder, until FROM network_queue ORDER BY number"
    ).fetchall():
        is_due = not_before <= moment if numbers is None else number in numbers
        if not is_due or number in without or (kinds and kind not in kinds):
            continue
        if until > moment and works(holder):
            continue
        if holder and tries + 1 >= MOST_TRIES:
            failed(connection, number, Message("work.ended_often"), BY_HAND)
            continue
        row = connection.execute(
            "UPDATE network_queue SET holder = ?, until = ?, tries = tries + ? WHERE number = ? "
            f"RETURNING {_COLUMNS}",
            (this_process(), later(LONGEST), bool(holder), number),
        ).fetchone()
        return _as_request(row)
    return None


def held(connection: sqlite3.Connection) -> frozenset[int]:
    """The requests that a process is at just now."""
    rows = connection.execute(
        "SELECT number, holder FROM network_queue WHERE until > ?", (now(),)
    ).fetchall()
    return frozenset(number for number, holder in rows if works(holder))


def release(connection: sqlite3.Connection, number: int) -> None:
    """Give a claimed request back as it was."""
    connection.execute(
        "UPDATE network_queue SET holder = '', until = '' WHERE number = ?", (number,)
    )


def failed(
    connection: sqlite3.Connection, number: int, problem: Message | None, not_before: str
) -> None:
    """Give a claimed request back with what was in the way, and when it may be tried again."""
    connection.execute(
        "UPDATE network_queue SET holder = '', until = '', tries = tries + 1, problem = ?, "
        "not_before = ? WHERE number = ?",
        (packed(problem), not_before, number),
    )


def again(connection: sqlite3.Connection, numbers: Collection[int]) -> None:
    """Let requests be tried again, as if they had never failed."""
    connection.execute(
        "UPDATE network_queue SET tries = 0, not_before = '', problem = '' "
        f"WHERE number IN ({placeholders(list(numbers))})",
        list(numbers),
    )


def remove(connection: sqlite3.Connection, numbers: Collection[int]) -> None:
    """Take requests out of the queue: they are done, or not wanted any more."""
    connection.execute(
        f"DELETE FROM network_queue WHERE number IN ({placeholders(list(numbers))})",
        list(numbers),
    )


def _as_request(row: Iterable[object]) -> QueuedRequest:
    number, kind, subject, title, asked, tries, not_before, problem = row
    return QueuedRequest(
        *(str(kind), json.loads(str(subject)), str(title)),
        number=int(str(number)),
        asked=str(asked),
        tries=int(str(tries)),
        not_before=str(not_before),
        problem=unpacked(str(problem)),
    )
