"""Table of saved searches: names, queries, rules, and which papers the rules muted.

Two names that differ in case only are one search, written as it was first.
"""

import sqlite3
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from paperdesk.library.changes.operations import Operation, WriteContext, register
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.db.database import next_key
from paperdesk.library.db.paper_rows import batches_of, placeholders, storable
from paperdesk.library.papers.tag_table import tag_name
from paperdesk.model import LibraryError, SavedSearch, WatchRule
from paperdesk.model.messages import Message
from paperdesk.model.query.parser import MAX_TEXT, parse

LONGEST = 100

Record = list[Any]
"""number, folded, name, text, badge, tag, mute, fetch: a row as an undo record keeps it.

One that was kept before rules could fetch ends with ``mute``.
"""

_COLUMNS = "number, folded, name, text, badge, tag, mute, fetch"


def search_name(text: str) -> str:
    """The name as it is kept: trimmed, single spaces, nothing invisible.

    Raises LibraryError when nothing is left, or when it is too long.
    """
    shown = str(storable(unicodedata.normalize("NFC", text)))
    plain = "".join(" " if unicodedata.category(sign)[0] == "C" else sign for sign in shown)
    name = " ".join(plain.split()).lstrip("@").strip()
    if not name:
        raise LibraryError(Message("search.unnamed"))
    if len(name) > LONGEST:
        raise LibraryError(Message("search.name_too_long", most=LONGEST, n=len(name)))
    return name


def query_text(text: str) -> str:
    """The query as it is kept. Raises LibraryError when it asks for nothing."""
    stripped = str(storable(text.strip()))[:MAX_TEXT]
    if not parse(stripped):
        raise LibraryError(Message("search.empty"))
    return stripped


def fold_name(name: str) -> str:
    """Fold a name: two spellings of one name are equal then."""
    return unicodedata.normalize("NFC", name.casefold())


def all_searches(connection: sqlite3.Connection) -> tuple[SavedSearch, ...]:
    """All saved searches, by name."""
    rows = connection.execute(
        "SELECT name, text, badge, tag, mute, fetch FROM searches ORDER BY folded"
    )
    return tuple(
        SavedSearch(name, text, WatchRule(bool(badge), tag, bool(mute), bool(fetch)))
        for name, text, badge, tag, mute, fetch in rows
    )


def find(connection: sqlite3.Connection, name: str) -> Record:
    """The row of a search. Raises LibraryError when there is none of that name."""
    found = look_up(connection, name)
    if found is None:
        raise LibraryError(Message("search.unknown", name=name))
    return found


def look_up(connection: sqlite3.Connection, name: str) -> Record | None:
    """The row of a search, if there is one."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM searches WHERE folded = ?", (fold_name(search_name(name)),)
    ).fetchone()
    return list(row) if row else None


def new_record(connection: sqlite3.Connection, name: str, text: str) -> Record:
    """The row of a search that is still to be put in; its number was never used."""
    return [next_key(connection, "searches"), fold_name(name), name, text, 0, "", 0, 0]


def with_watch(record: Record, watch: WatchRule) -> Record:
    """The row with other rules."""
    tag = tag_name(watch.tag) if watch.tag else ""
    return [*record[:4], int(watch.badge), tag, int(watch.mute), int(watch.fetch)]


def replace(
    connection: sqlite3.Connection, removed: Sequence[Record], rows: Sequence[Record]
) -> None:
    """Put rows in the place of others."""
    connection.executemany("DELETE FROM searches WHERE number = ?", [(row[0],) for row in removed])
    connection.executemany(
        f"INSERT INTO searches ({_COLUMNS}) VALUES ({placeholders('12345678')})",
        ([*row, 0][:8] for row in rows),
    )


def mute(connection: sqlite3.Connection, search: int, keys: Iterable[int], *, on: bool) -> None:
    """Mute papers by a search, or unmute them."""
    if on:
        connection.executemany(
            "INSERT OR REPLACE INTO muted SELECT key, ? FROM reading WHERE key = ?",
            ((search, key) for key in keys),
        )
        return
    for batch in batches_of(keys):
        connection.execute(f"DELETE FROM muted WHERE key IN ({placeholders(batch)})", batch)


def muted_by(connection: sqlite3.Connection, search: int) -> list[int]:
    """The papers that a search muted."""
    rows = connection.execute("SELECT key FROM muted WHERE search = ? ORDER BY key", (search,))
    return [row[0] for row in rows]


def _change_search(context: WriteContext, record: UndoRecord, back: bool) -> None:
    removed, added = ("after", "before") if back else ("before", "after")
    replace(context.connection, record[removed], record[added])


def _change_muted(context: WriteContext, record: UndoRecord, back: bool) -> None:
    on = record["on"] is not back
    mute(context.connection, record["search"], record["keys"], on=on)
    context.updated.update(record["keys"])


register(Operation("search", _change_search))
register(Operation("mute", _change_muted))
