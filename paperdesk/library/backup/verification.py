"""Verification of a backup: it is opened as a restore would.

The seal first, which finds every flipped bit; then each member against the
list; then the database, which must open, be whole by SQLite's own check, have
the tables of its version and nothing that runs by itself, and hold as many
papers, tags and notes as the list says.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from paperdesk.library.backup import archive
from paperdesk.library.backup.archive import Archive, Manifest, Step
from paperdesk.library.backup.inventory import counts
from paperdesk.library.db import database_schema
from paperdesk.library.db.block_tables import STAMPING
from paperdesk.library.db.database import APPLICATION_ID, connect


def prove(path: Path, scratch: Path, step: Step, *, is_checked: bool = False) -> Manifest:
    """Verify a backup; its manifest. ``scratch`` is a folder to be made, and removed by others;
    the database is left in it. ``is_checked``: SQLite has already checked these very bytes.

    Raises LibraryError, which says what is wrong, or OSError.
    """
    with archive.opened(path, step) as found:
        scratch.mkdir()
        for name in found.manifest.members:
            if name == archive.DATABASE:
                found.extract(name, scratch / archive.DATABASE, step)
            else:
                found.prove(name, step)
        check_database(scratch / archive.DATABASE, found, is_checked=is_checked)
        return found.manifest


def check_database(path: Path, found: Archive, *, is_checked: bool = False) -> None:
    """Verify the database of a backup: ours, intact, and what the manifest says."""
    name = found.path.name
    try:
        with closing(connect(path, wait=0, write=False)) as copy:
            application = copy.execute("PRAGMA application_id").fetchone()[0]
            version = int(copy.execute("PRAGMA user_version").fetchone()[0])
            if application != APPLICATION_ID or version < 1:
                raise archive.foreign(name)
            if version > database_schema.newest():
                raise archive.newer(name)
            _require_only_tables(copy, name)
            intact = is_checked or (copy.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
            if not intact or counts(copy) != found.manifest.counts:
                raise archive.damaged(name)
    except sqlite3.Error as error:
        raise archive.damaged(name) from error


def _require_only_tables(copy: sqlite3.Connection, name: str) -> None:
    """A foreign trigger or a view would run with the reader's next act; we have no view, and of
    triggers those that stamp blocks, to the letter."""
    for kind, what, sql in copy.execute("SELECT type, name, sql FROM sqlite_schema"):
        if sql in STAMPING:
            continue
        if kind not in ("table", "index") or str(sql or "").upper().startswith("CREATE VIRTUAL"):
            raise archive.strange(name, what)
