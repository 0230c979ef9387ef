"""Restore of a whole backup in the library's place, after that was backed up.

The rows are exchanged inside one transaction of the library itself, under the
lock that every writer asks for: a window that is open goes on with the
restored library, and no change of another process falls between what is put
aside and what comes in its place. Files follow by :mod:`.placement`.

A database that is damaged cannot be copied through SQLite: it is moved aside
as it is, with a copy of every note beside it, and the backup's takes its name.

Why numbers of papers, acts and searches go on from the higher of both: what
was made after the backup had those numbers, and the index and other windows
must not take a new paper for it.
"""

import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from paperdesk import log, settings
from paperdesk.files import sync_directory
from paperdesk.library.backup import placement, shelf
from paperdesk.library.backup.comparison import attached_that_differ
from paperdesk.library.backup.inventory import BACKUPS, INSIDE, STAGE, lasting_settings
from paperdesk.library.backup.restore_marker import UNFINISHED
from paperdesk.library.backup.staging_area import Stage, counted, size_of, unpack
from paperdesk.library.db.clock import now
from paperdesk.library.db.database import Database, connect
from paperdesk.library.db.error_translation import translates_errors
from paperdesk.library.db.library_database import open_database
from paperdesk.library.notes.notes_folder import NotesFolder
from paperdesk.model import LibraryError, Progress, silent
from paperdesk.model.backup_results import Restored
from paperdesk.model.messages import Message
from paperdesk.paths import LIBRARY, Places

ROLE = "PaperDesk, which restores a backup,"
_BASES = ("main", "restored")
"""The library's database, and the backup's that is attached to it."""
_STAYS = ("lease", "unindexed")
"""Tables that tell of the index, which stays; what it lacks is marked."""


@translates_errors
def restore_library(
    places: Places, path: Path, folder: Path, *, progress: Progress = silent
) -> Restored:
    """Restore the library of ``places`` from the backup ``path``.

    What was there is put into ``folder`` first, as a backup that was proved.
    Raises LibraryError when the backup is refused or there is no room, or what
    ``progress`` raises; the library is then as it was.
    """
    step = counted(size_of(path), progress, Message("step.unpacking"))
    placement.sweep(places.data)
    data = places.data / f"{STAGE}{os.getpid()}-{time.monotonic_ns()}"
    data.mkdir(mode=0o700)
    try:
        stage = unpack(path, data, step)
        about = stage.manifest.about(path)
        undoable = not _is_damaged(places)
        if undoable:
            aside: Path | None = _exchange(places, stage, folder, progress)
        else:
            aside = _put_in_place_of_damaged(places, stage)
        _restore_settings(places, data)
        with closing(open_database(places.data, wait=30.0, role=ROLE)) as database:
            placement.finish(database, NotesFolder(places.data))
    finally:
        if not placement.is_awaited(places.data, data.name):
            shutil.rmtree(data, ignore_errors=True)
    log.library.info("the library was restored from %s; aside: %s", path.name, aside)
    missing = attached_that_differ(places, stage.manifest)
    return Restored(about, str(aside or ""), undoable, missing)


def _exchange(places: Places, stage: Stage, folder: Path, progress: Progress) -> Path:
    """Back the library up, then replace its rows by the backup's; the path of that backup."""
    with closing(open_database(places.data, wait=30.0, role=ROLE)) as database:
        if database.frozen:
            raise LibraryError(database.frozen)
        with _beside(database, stage) as tables, database.transaction() as connection:
            aside = shelf.put_aside(places, folder, progress)
            _bring_rows(connection, tables)
            connection.execute(
                "INSERT OR REPLACE INTO facts VALUES (?, ?)", (UNFINISHED, stage.data.name)
            )
    return Path(aside.path)


@contextmanager
def _beside(database: Database, stage: Stage) -> Iterator[list[str]]:
    """Attach the backup's database as ``restored``; the tables that both have."""
    writer = database.writer
    # Neither can be changed within a transaction. Rows that point to one another come and go
    # together, so that nothing is to be looked after in between.
    writer.execute("PRAGMA foreign_keys=OFF")
    writer.execute("ATTACH ? AS restored", (str(stage.database.absolute()),))
    try:
        ours, theirs = (_tables(writer, name) for name in _BASES)
        if ours != theirs:
            raise LibraryError(Message("backup.other_tables", name=stage.database.name))
        yield [name for name in ours if name not in _STAYS]
    finally:
        writer.execute("DETACH restored")
        writer.execute("PRAGMA foreign_keys=ON")


def _tables(connection: sqlite3.Connection, base: str) -> dict[str, list[str]]:
    names = connection.execute(
        f"SELECT name FROM {base}.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        "ORDER BY name"
    ).fetchall()
    return {name: sorted(_columns(connection, name, base)) for (name,) in names}


def _columns(connection: sqlite3.Connection, table: str, base: str) -> list[str]:
    rows = connection.execute("SELECT name FROM pragma_table_info(?, ?)", (table, base))
    return [row[0] for row in rows]


def _bring_rows(connection: sqlite3.Connection, tables: list[str]) -> None:
    """Replace the rows of every table by the backup's; enqueue papers the index then lacks."""
    held, restored = (_as_indexed(connection, base) for base in _BASES)
    changed = [key for key in held.keys() | restored.keys() if held.get(key) != restored.get(key)]
    numbers = dict(connection.execute("SELECT name, seq FROM main.sqlite_sequence").fetchall())
    for table in tables:
        connection.execute(f"DELETE FROM main.{table}")
        ours, theirs = (", ".join(_columns(connection, table, base)) for base in _BASES)
        # With a star, SQLite copies the pages of tables that are made alike.
        into, what = (table, "*") if ours == theirs else (f"{table} ({ours})", ours)
        connection.execute(f"INSERT INTO main.{into} SELECT {what} FROM restored.{table}")
    for name, number in numbers.items():
        connection.execute(
            "UPDATE main.sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (number, name)
        )
    connection.execute(
        "INSERT OR IGNORE INTO main.unindexed (key) SELECT value FROM json_each(?)", (str(changed),)
    )


def _as_indexed(connection: sqlite3.Connection, base: str) -> dict[int, tuple[object, ...]]:
    """Versions of each paper's indexed content: record hash and note version, by key."""
    rows = connection.execute(
        f"SELECT r.key, r.paper, n.version FROM {base}.record_hashes AS r "
        f"JOIN {base}.reading USING (key) LEFT JOIN {base}.notes AS n USING (key) "
        "WHERE gone IS NOT 'withdrawn'"
    )
    return {row[0]: tuple(row[1:]) for row in rows}


def _is_damaged(places: Places) -> bool:
    """Whether the database of the library is not there, or not whole."""
    path = places.data / LIBRARY
    if not path.is_file():
        return True
    try:
        with closing(connect(path, wait=5.0, write=False)) as ask:
            return bool(ask.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok")
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise
        return True


def _put_in_place_of_damaged(places: Places, stage: Stage) -> Path | None:
    """Move the damaged database aside, as it is, and give the backup's its name.

    Where it is now; None when there was nothing, as on another machine.
    """
    aside: Path | None = None
    files = (f"{LIBRARY}-wal", f"{LIBRARY}-shm", LIBRARY)
    if any((places.data / name).exists() for name in (*INSIDE, *files)):
        aside = places.data / BACKUPS / f"damaged-{now().replace(':', '')}-{stage.data.name[-6:]}"
        aside.mkdir(parents=True, mode=0o700)
    for top in INSIDE:
        if aside and (places.data / top).is_dir():
            shutil.copytree(places.data / top, aside / top)
            _sync_tree(aside / top)
    with closing(sqlite3.connect(stage.database, isolation_level=None)) as theirs:
        theirs.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (UNFINISHED, stage.data.name))
        theirs.execute("INSERT OR IGNORE INTO unindexed (key) SELECT key FROM papers")
        theirs.execute("PRAGMA journal_mode=DELETE")
    for name in files:
        if aside and (places.data / name).exists():
            (places.data / name).rename(aside / name)
    stage.database.rename(places.data / LIBRARY)
    for changed in (aside, places.data):
        if changed:
            sync_directory(changed)
    return aside


def _sync_tree(folder: Path) -> None:
    """Sync a copied folder before anything makes way for something else."""
    for directory, _folders, names in os.walk(folder):
        for name in names:
            with (Path(directory) / name).open("rb") as file:
                os.fsync(file.fileno())
        sync_directory(Path(directory))


def _restore_settings(places: Places, data: Path) -> None:
    """Restore the settings, but for those that say where the reader stood."""
    if not (data / "settings" / settings.FILE_NAME).is_file():
        return
    restored = lasting_settings(replace(places, config=data / "settings"))
    settings.save(places, replace(settings.load(places), **restored))
