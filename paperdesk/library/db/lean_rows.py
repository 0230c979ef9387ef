"""Lean rows: what earlier versions wrote comes into the form that holds no text twice.

A library of an earlier version is opened as it is, since both forms are read alike. A fact of the
library tells from which paper on its rows are still as they were; in idle moments some at a time
follow, each time in one short transaction that moves the fact on, too. A stop or a crash loses at
most the one that was under way, and the next idle moment goes on from there.

What that leaves free in the file is given back at its end. A library that was made by this
version gives its free pages back some at a time, as well. One of before is written anew once
(VACUUM): not while somebody waits to write, and not where it is so large that the last step of
that, which cannot be broken off, would take more than a moment; its free pages are filled with
the papers to come.
"""

import sqlite3
import time
import zlib

from paperdesk import log
from paperdesk.library.db import raw_records
from paperdesk.library.db.database import Database, fact
from paperdesk.library.db.paper_rows import COLUMNS, as_paper
from paperdesk.model import LibraryError, Progress
from paperdesk.model.messages import Message

FACT = "lean from"
_HELD = 0.05
"""Seconds for which a portion holds the lock, at most about."""
_PAUSE = 0.02
"""Seconds between two, in which others come to write."""
_AT_ONCE = 200
_WORTH = 16 * 1024 * 1024
"""Free bytes from which on, if they are an eighth of the file, they are given back."""
_LARGEST = 1024 * 1024 * 1024
"""Bytes in use up to which a file is written anew."""
_PAGES = 500
"""Free pages that are given back at a time."""
_INCREMENTAL = 2


def mark(connection: sqlite3.Connection) -> None:
    """Tell, as a migration, that all rows are still as they were."""
    connection.execute(
        "INSERT OR REPLACE INTO facts SELECT ?, '0' WHERE EXISTS (SELECT 1 FROM papers)", (FACT,)
    )


def is_due(database: Database) -> bool:
    """Whether :func:`settle` has something to do."""
    if database.frozen:
        return False
    return bool(fact(database.reader, FACT)) or _can_give_back(database.reader)


def settle(database: Database, progress: Progress) -> bool:
    """Bring rows into the lean form, and give the space back; whether anything was done.

    ``progress`` is told after each portion, and may raise to break it off.
    """
    if not is_due(database):
        return False
    while at := fact(database.reader, FACT):
        progress(*_place(database.reader, int(at)), Message("step.saving_space"))
        lean_some(database)
        time.sleep(_PAUSE)
    if _can_give_back(database.reader):
        give_back(database, progress)
    return True


def lean_some(database: Database) -> None:
    """Bring some papers' rows into the lean form, in one short transaction."""
    until = time.monotonic() + _HELD
    with database.transaction() as connection:
        after = int(fact(connection, FACT) or -1)
        if after < 0:
            return
        rows = connection.execute(
            f"SELECT key, {', '.join(COLUMNS)}, record FROM papers LEFT JOIN raws USING (key) "
            "WHERE key > ? ORDER BY key LIMIT ?",
            (after, _AT_ONCE),
        ).fetchall()
        for key, *row, record in rows:
            _lean(connection, key, row, record)
            if time.monotonic() > until:
                break
        if rows:
            connection.execute("UPDATE facts SET value = ? WHERE name = ?", (str(key), FACT))
        else:
            connection.execute("DELETE FROM facts WHERE name = ?", (FACT,))
            log.library.info("all rows hold their texts once")


def give_back(database: Database, progress: Progress) -> None:
    """Give free pages of the file back to the disk; what does not go now goes another time."""
    writer = database.writer
    try:
        if _pragma(writer, "auto_vacuum") != _INCREMENTAL:
            database.write_anew()
            return
        free = _pragma(writer, "freelist_count")
        while left := _pragma(writer, "freelist_count"):
            progress(max(free - left, 0), free, Message("step.saving_space"))
            # Not execute: of a statement without columns that takes one step, which is one page.
            writer.executescript(f"PRAGMA incremental_vacuum({_PAGES})")
            time.sleep(_PAUSE)
    except (LibraryError, sqlite3.Error) as error:  # somebody writes, or the disk is full
        log.library.info("room was not given back: %s", error)


def _lean(
    connection: sqlite3.Connection, key: int, row: list[object], record: bytes | None
) -> None:
    if record is None or raw_records.leans(record):
        return
    try:
        paper = as_paper(row)
        packed = raw_records.pack_raw(raw_records.unpack_raw(record, paper), paper)
    except (zlib.error, ValueError):  # the disk has changed it; ``check`` tells of that
        return
    if len(packed) < len(record):
        connection.execute("UPDATE raws SET record = ? WHERE key = ?", (packed, key))


def _can_give_back(connection: sqlite3.Connection) -> bool:
    size, pages, free = (
        _pragma(connection, name) for name in ("page_size", "page_count", "freelist_count")
    )
    if free * size < _WORTH or free * 8 < pages:
        return False
    return (pages - free) * size <= _LARGEST or _pragma(connection, "auto_vacuum") == _INCREMENTAL


def _place(connection: sqlite3.Connection, after: int) -> tuple[int, int]:
    row = connection.execute("SELECT coalesce(max(key), 0) FROM papers").fetchone()
    return min(after, int(row[0])), int(row[0])


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
