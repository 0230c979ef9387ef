"""Reading places: where the files of a paper were left. No acts of the reader, so not undone."""

import sqlite3

from paperdesk.library.db.clock import now
from paperdesk.library.db.paper_rows import storable
from paperdesk.model.reading_place import ReadingPlace

_PLACE = "SELECT page, top, zoom, mode, left FROM reading_places WHERE key = ?"


def find(connection: sqlite3.Connection, key: int, file: str) -> ReadingPlace | None:
    """Where a file was left; of one that was never open, where the last file of the paper was
    that it has no more, as an earlier version of this one."""
    row = connection.execute(f"{_PLACE} AND file = ?", (key, file)).fetchone()
    if row is None:
        row = connection.execute(
            f"{_PLACE} AND file NOT IN (SELECT lower(hex(hash)) FROM attachments "
            "WHERE attachments.key = reading_places.key AND NOT gone) ORDER BY at DESC LIMIT 1",
            (key,),
        ).fetchone()
    return ReadingPlace(*row) if row else None


def file_read_last(connection: sqlite3.Connection, key: int) -> str:
    """The file (SHA-256, hex) of a paper that was left last; ``""`` without one."""
    row = connection.execute(
        "SELECT file FROM reading_places WHERE key = ? ORDER BY at DESC LIMIT 1", (key,)
    ).fetchone()
    return str(row[0]) if row else ""


def keep(connection: sqlite3.Connection, key: int, file: str, place: ReadingPlace) -> None:
    """Remember where a file was left; of a paper that is gone, nothing."""
    connection.execute(
        "INSERT OR REPLACE INTO reading_places (key, file, page, top, zoom, mode, left, at) "
        "SELECT key, ?, ?, ?, ?, ?, ?, ? FROM papers WHERE key = ?",
        (
            *(file, place.page, float(place.top), float(place.zoom)),
            *(storable(place.mode), float(place.left), now(), key),
        ),
    )
