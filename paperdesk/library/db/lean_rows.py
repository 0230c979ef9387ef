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
from collections.abc import Sequence
from contextlib import suppress

from paperdesk import log
from paperdesk.library.db import raw_records, record_hashes
from paperdesk.library.db.database import Database, fact
from paperdesk.library.db.lean_texts import (
    lean_paper,
    lean_shown,
    packed,
    whole_paper,
    whole_shown,
)
from paperdesk.library.db.paper_columns import COLUMNS, SHOWN
from paperdesk.library.db.paper_rows import as_paper, batches_of, placeholders
from paperdesk.model import LibraryError, Progress
from paperdesk.model.messages import Message

FACT = "lean from"
_LOOSE = "all"
"""Value of that fact once all rows are lean, while their room is not given back yet."""
_HELD = 0.05
"""Seconds for which a portion holds the lock, at most about."""
_PAUSE = 0.02
"""Seconds between two, in which others come to write."""
_AT_ONCE, _FEW = 200, 10
"""Papers of a portion, at most, and those between two looks at the clock."""
_WORTH = 16 * 1024 * 1024
"""Free bytes from which on, if they are an eighth of the file, they are given back."""
_LARGEST = 1024 * 1024 * 1024
"""Bytes in use up to which a file is written anew."""
_PAGES = 500
"""Free pages that are given back at a time."""
_INCREMENTAL = 2
_NAMES = ", ".join([*(f"papers.{name}" for name in COLUMNS), *(f"shown.{name}" for name in SHOWN)])


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
    while (at := fact(database.reader, FACT)) not in ("", _LOOSE):
        progress(*_place(database.reader, int(at)), Message("step.saving_space"))
        lean_some(database)
        time.sleep(_PAUSE)
    give_back(database, progress)
    return True


def lean_some(database: Database) -> None:
    """Bring some papers' rows into the lean form, in one short transaction."""
    with database.transaction() as connection:
        until = time.monotonic() + _HELD
        if (at := fact(connection, FACT)) in ("", _LOOSE):
            return
        after = int(at)
        sql = f"SELECT key, {_NAMES} FROM papers JOIN shown USING (key) WHERE key > ? "
        rows = connection.execute(sql + "ORDER BY key LIMIT ?", (after, _AT_ONCE)).fetchall()
        for some in batches_of(rows, _FEW):
            # What the disk has changed stays as it is; ``check`` tells of it.
            damaged = set(record_hashes.changed(connection, [row[0] for row in some]))
            for key, *row in some:
                if key not in damaged:
                    with suppress(zlib.error, ValueError):
                        _lean(connection, key, row[: len(COLUMNS)], row[len(COLUMNS) :])
            at = str(some[-1][0])
            if time.monotonic() > until:
                break
        _tell(connection, at if rows else _LOOSE)


def _tell(connection: sqlite3.Connection, value: str) -> None:
    connection.execute("UPDATE facts SET value = ? WHERE name = ?", (value, FACT))


def give_back(database: Database, progress: Progress) -> None:
    """Give free pages of the file back to the disk; what does not go now goes another time."""
    writer = database.writer
    is_loose = fact(database.reader, FACT) == _LOOSE
    try:
        if is_loose or _pragma(writer, "auto_vacuum") != _INCREMENTAL:
            if _in_use(writer) <= _LARGEST:
                database.write_anew()
            if is_loose:
                with database.transaction() as connection:
                    connection.execute("DELETE FROM facts WHERE name = ?", (FACT,))
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
    connection: sqlite3.Connection, key: int, row: Sequence[object], shown: Sequence[object]
) -> None:
    """Bring the rows of one paper into the lean form; they stand in both columns' orders."""
    said = whole_paper(row)
    whole = [*said[:-1], packed(str(said[COLUMNS.index("abstract")]))]
    lean = lean_paper(whole), lean_shown(whole_shown(shown, said, 0), said, 0)
    for table, names, now, was in (
        ("papers", COLUMNS, lean[0], row),
        ("shown", SHOWN, lean[1], shown),
    ):
        # Only what differs: a column that stays need not be read anew by who follows it.
        pairs = zip(names, now, was, strict=True)
        new = {name: value for name, value, old in pairs if value != old}
        if new:
            marks = placeholders(list(new))
            connection.execute(
                f"UPDATE {table} SET ({', '.join(new)}) = ({marks}) WHERE key = ?",
                [*new.values(), key],
            )
    _lean_record(connection, key, row)


def _lean_record(connection: sqlite3.Connection, key: int, row: Sequence[object]) -> None:
    found = connection.execute("SELECT record FROM raws WHERE key = ?", (key,)).fetchone()
    if found is None or raw_records.leans(found[0]):
        return
    paper = as_paper(row)
    record = raw_records.pack_raw(raw_records.unpack_raw(found[0], paper), paper)
    if len(record) < len(found[0]):
        connection.execute("UPDATE raws SET record = ? WHERE key = ?", (record, key))


def _can_give_back(connection: sqlite3.Connection) -> bool:
    free = _pragma(connection, "freelist_count")
    if free * _pragma(connection, "page_size") < _WORTH:
        return False
    if free * 8 < _pragma(connection, "page_count"):
        return False
    return _in_use(connection) <= _LARGEST or _pragma(connection, "auto_vacuum") == _INCREMENTAL


def _in_use(connection: sqlite3.Connection) -> int:
    """Bytes of pages that are not free."""
    pages = _pragma(connection, "page_count") - _pragma(connection, "freelist_count")
    return pages * _pragma(connection, "page_size")


def _place(connection: sqlite3.Connection, after: int) -> tuple[int, int]:
    row = connection.execute("SELECT coalesce(max(key), 0) FROM papers").fetchone()
    return min(after, int(row[0])), int(row[0])


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
