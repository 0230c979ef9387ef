"""Table of notices: news of papers that a refresh of their records brought, each told once."""

import sqlite3
from collections.abc import Iterable

from paperdesk.library.db.lean_texts import TITLE_SQL
from paperdesk.library.db.paper_rows import storable
from paperdesk.model.follows import PaperNotice

_ORDER = "ORDER BY at DESC, n.number DESC"
_NOTICES = (
    f"SELECT n.key, kind, value, at, n.number, {TITLE_SQL} FROM paper_notices AS n "
    "JOIN shown USING (key) JOIN papers USING (key) JOIN reading USING (key) "
    "WHERE NOT dismissed AND gone IS NULL "
)


def all_notices(connection: sqlite3.Connection) -> tuple[PaperNotice, ...]:
    """The notices that were not dismissed, newest first, of papers that are there."""
    return tuple(PaperNotice(*row) for row in connection.execute(_NOTICES + _ORDER))


def of_paper(connection: sqlite3.Connection, key: int) -> tuple[PaperNotice, ...]:
    """Those of one paper."""
    rows = connection.execute(f"{_NOTICES}AND n.key = ? {_ORDER}", (key,))
    return tuple(PaperNotice(*row) for row in rows)


def add(connection: sqlite3.Connection, notices: Iterable[PaperNotice]) -> int:
    """Keep notices; how many are news. One that was dismissed does not come back."""
    before = connection.total_changes
    connection.executemany(
        "INSERT OR IGNORE INTO paper_notices (key, kind, value, at) VALUES (?, ?, ?, ?)",
        ((one.key, one.kind, storable(one.value), one.at) for one in notices),
    )
    return connection.total_changes - before


def dismiss(connection: sqlite3.Connection, number: int) -> None:
    """Tell of a notice no more."""
    connection.execute("UPDATE paper_notices SET dismissed = 1 WHERE number = ?", (number,))
