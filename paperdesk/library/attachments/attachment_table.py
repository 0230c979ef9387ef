"""Attachment table: the rows of ``attachments``, and the files that have to follow them.

A row that is ``gone`` was taken off by the reader or by the undo of its import; it comes back
with the next undo or redo. ``due`` are rows whose file has yet to be moved to where it belongs.
``import`` is the number of the act that brought a file, 0 where the reader did. ``linked`` is
the place of a file that was not copied; then ``file`` is ``""``, and nothing ever moves it.
"""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from paperdesk.library.attachments.attachment_folder import AttachmentFolder, KeptFile
from paperdesk.library.db.clock import now
from paperdesk.library.db.database import Database
from paperdesk.library.db.paper_rows import batches_of, placeholders, storable
from paperdesk.library.index import index_queue
from paperdesk.model import Attachment
from paperdesk.model.frozen import Value, late_dataclass

_MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".epub": "application/epub+zip",
    ".djvu": "image/vnd.djvu",
    ".ps": "application/postscript",
    ".html": "text/html",
    ".htm": "text/html",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}
_LONGEST = 1_000
PDF_FILES = "NOT gone AND (media_type = 'application/pdf' OR lower(name) LIKE '%.pdf')"
"""Condition of the rows of PDF files that their papers have; :attr:`Attachment.is_pdf` in SQL."""
_COLUMNS = "number, key, file, name, title, media_type, size, added, hash"


@late_dataclass(frozen=True, slots=True, repr=False)
class NewAttachment(Value):
    """A file that was copied, and what is said of it."""

    key: int
    kept: KeptFile
    name: str
    title: str = ""
    media_type: str = ""


@late_dataclass(frozen=True, slots=True, repr=False)
class BackedUpFile(Value):
    """A file as a backup names it: its number and place there, and what it was."""

    number: int
    file: str
    name: str
    title: str
    media_type: str
    size: int
    digest: bytes
    linked: str


def as_backed_up(backup: sqlite3.Connection, key: int) -> list[BackedUpFile]:
    """The files that a paper has in a backup, as they came."""
    rows = backup.execute(
        "SELECT number, file, name, title, media_type, size, hash, linked FROM attachments "
        "WHERE key = ? AND NOT gone ORDER BY number",
        (key,),
    )
    return [BackedUpFile(*row) for row in rows]


def insert(
    connection: sqlite3.Connection,
    new: Iterable[NewAttachment],
    act: int = 0,
    *,
    gone: bool = False,
) -> list[int]:
    """Add rows; their numbers. What a paper has already is left out."""
    numbers = []
    for one in new:
        if number_of(connection, one.key, one.kept.digest) is not None:
            continue
        suffix = PurePosixPath(one.kept.file or one.name).suffix.lower()
        cursor = connection.execute(
            "INSERT INTO attachments (key, file, name, title, media_type, size, hash, added, "
            "import, gone, linked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                one.key,
                one.kept.file,
                storable(one.name[:_LONGEST]),
                storable(one.title[:_LONGEST]),
                one.media_type or _MEDIA_TYPES.get(suffix, ""),
                one.kept.size,
                one.kept.digest,
                now(),
                act,
                int(gone),
                one.kept.linked,
            ),
        )
        numbers.append(int(cursor.lastrowid or 0))
        if not gone:
            index_queue.enqueue(connection, (one.key,))  # its pages may be known
    return numbers


def number_of(
    connection: sqlite3.Connection, key: int, digest: bytes, *, gone: bool = False
) -> int | None:
    """The row of a paper's file of that content, or the last that was taken off."""
    which = "gone" if gone else "NOT gone"
    row = connection.execute(
        f"SELECT number FROM attachments WHERE key = ? AND hash = ? AND {which} "
        "ORDER BY number DESC",
        (key, digest),
    ).fetchone()
    return int(row[0]) if row else None


def lacks(connection: sqlite3.Connection, files: Iterable[NewAttachment]) -> bool:
    """Whether one of these files is none that its paper has."""
    return any(number_of(connection, one.key, one.kept.digest) is None for one in files)


def of_papers(
    connection: sqlite3.Connection, folder: AttachmentFolder, keys: Sequence[int]
) -> dict[int, tuple[Attachment, ...]]:
    """The files of papers, as they came."""
    found: dict[int, list[Attachment]] = {}
    columns = _columns(connection)
    for batch in batches_of(keys):
        for row in connection.execute(
            f"SELECT {columns} FROM attachments "
            f"WHERE key IN ({placeholders(batch)}) AND NOT gone ORDER BY number",
            batch,
        ):
            one = _attachment(folder, row)
            found.setdefault(one.key, []).append(one)
    return {key: tuple(some) for key, some in found.items()}


def papers(connection: sqlite3.Connection) -> list[int]:
    """The papers that have files and are not gone."""
    rows = connection.execute(
        "SELECT DISTINCT key FROM attachments WHERE NOT gone "
        "AND key IN (SELECT key FROM reading WHERE gone IS NULL) ORDER BY key"
    )
    return [int(key) for (key,) in rows]


def of_content(
    connection: sqlite3.Connection, folder: AttachmentFolder, digests: Iterable[str]
) -> dict[str, tuple[Attachment, ...]]:
    """The files that papers have with this content, by SHA-256; of papers that are not gone."""
    found = {}
    columns = _columns(connection)
    for digest in dict.fromkeys(digests):
        rows = connection.execute(
            f"SELECT {columns} FROM attachments WHERE hash = ? AND NOT gone "
            "AND key IN (SELECT key FROM reading WHERE gone IS NULL) ORDER BY number",
            (bytes.fromhex(digest),),
        ).fetchall()
        if rows:
            found[digest] = tuple(_attachment(folder, row) for row in rows)
    return found


def links(connection: sqlite3.Connection, folder: AttachmentFolder) -> tuple[Attachment, ...]:
    """The files that were not copied, as they came."""
    if not _knows_links(connection):
        return ()
    rows = connection.execute(
        f"SELECT {_COLUMNS}, linked FROM attachments "
        "WHERE linked <> '' AND NOT gone ORDER BY number"
    )
    return tuple(_attachment(folder, row) for row in rows)


def move_link(connection: sqlite3.Connection, number: int, place: str) -> None:
    """Say where a file lies that was not copied."""
    connection.execute(
        "UPDATE attachments SET linked = ? WHERE number = ? AND linked <> ''", (place, number)
    )


def _columns(connection: sqlite3.Connection) -> str:
    linked = "linked" if _knows_links(connection) else "''"
    return f"{_COLUMNS}, {linked}"


def _knows_links(connection: sqlite3.Connection) -> bool:
    """Not in an earlier version's library that is read only."""
    sql = "SELECT 1 FROM pragma_table_info('attachments') WHERE name = 'linked'"
    return connection.execute(sql).fetchone() is not None


def _attachment(folder: AttachmentFolder, row: Sequence[Any]) -> Attachment:
    number, key, file, name, title, media_type, size, added, digest, linked = row
    path = Path(linked)
    if not linked:
        places = (folder.place(file), folder.in_trash(number, file))
        path = next((place for place in places if place.is_file()), places[0])
    about = (name, title, media_type, size, added)
    there = path.is_file()
    return Attachment(number, key, str(path), *about, digest.hex(), bool(linked), there)


def set_gone(connection: sqlite3.Connection, numbers: Collection[int], *, gone: bool) -> list[int]:
    """Take rows off or bring them back; the papers they are of."""
    keys: list[int] = []
    for batch in batches_of(numbers):
        keys += _set_gone(connection, f"number IN ({placeholders(batch)})", batch, gone=gone)
    return keys


def set_import_gone(connection: sqlite3.Connection, act: int, *, gone: bool) -> list[int]:
    """Take off all that an import brought, or bring it back; the papers it was for."""
    return _set_gone(connection, "import = ?", (act,), gone=gone)


def _set_gone(
    connection: sqlite3.Connection, which: str, values: Sequence[int], *, gone: bool
) -> list[int]:
    rows = connection.execute(
        f"UPDATE attachments SET gone = ?, due = 1 WHERE {which} AND gone = ? RETURNING key",
        (int(gone), *values, int(not gone)),
    ).fetchall()
    keys = list(dict.fromkeys(int(key) for (key,) in rows))
    index_queue.enqueue(connection, keys)  # its pages come, or go
    return keys


def settle(database: Database, folder: AttachmentFolder, limit: int) -> int:
    """Move the files of rows that are due, at most so many of them; how many it were."""
    if database.frozen is not None or not is_due(database.reader):
        return 0
    with database.transaction() as connection:
        return _settle(connection, folder, limit)


def _settle(connection: sqlite3.Connection, folder: AttachmentFolder, limit: int) -> int:
    due = connection.execute(
        "SELECT number, file, gone FROM attachments WHERE due ORDER BY number LIMIT ?", (limit,)
    ).fetchall()
    for number, file, gone in due:
        if not file:
            pass  # it lies where the reader has it
        elif not gone:
            folder.bring_back(number, file)
        elif not _is_named(connection, file):
            folder.throw_away(number, file)
        connection.execute("UPDATE attachments SET due = 0 WHERE number = ?", (number,))
    folder.sync_moves()
    return len(due)


def look_at_all(connection: sqlite3.Connection) -> None:
    """Rows came from a backup: each file may lie in its place or in the trash."""
    connection.execute("UPDATE attachments SET due = 1")


def is_due(connection: sqlite3.Connection) -> bool:
    """Whether a file has yet to be moved."""
    return bool(
        connection.execute("SELECT EXISTS (SELECT 1 FROM attachments WHERE due)").fetchone()[0]
    )


def _is_named(connection: sqlite3.Connection, file: str) -> bool:
    row = connection.execute("SELECT 1 FROM attachments WHERE file = ? AND NOT gone", (file,))
    return row.fetchone() is not None
