"""Migrations of ``library.db`` to the version this program writes, after a checked backup.

Why the copy is opened and checked before anything is changed: a backup that
nobody has read has destroyed more than it saved. Why ``pages=-1``: a stepped
backup starts anew whenever another process writes, and may never end.
"""

import os
import sqlite3
from pathlib import Path

from paperdesk import log
from paperdesk.library.db import database_schema, record_hashes
from paperdesk.library.db.clock import now
from paperdesk.library.db.database import Database, connect
from paperdesk.library.db.write_lock import alive
from paperdesk.model import LibraryError
from paperdesk.model.messages import Message

KEPT = 5
"""Backups; older ones are deleted after a new one was checked."""


def migrate(database: Database, backups: Path) -> None:
    """Run the migrations that are missing, each in one transaction with its number.

    A file that holds something is backed up first. Two processes may come at
    once: the second finds the work done. Raises LibraryError when the backup
    does not check; then nothing was migrated.
    """
    version = _version(database.writer)
    if version >= database_schema.newest():
        return
    if version > 0:
        backup(database, backups, f"before-version-{database_schema.newest()}")
    upgrade(database)


def upgrade(database: Database) -> None:
    """Run the migrations that are missing, without a copy.

    Records that a migration changed get a new hash, but for those that the disk
    had changed before: they stay what ``check`` tells of.
    """
    for number in range(_version(database.writer) + 1, database_schema.newest() + 1):
        with database.transaction() as connection:
            if _version(connection) >= number:
                continue
            migration = database_schema.MIGRATIONS[number - 1]
            has_hashes = record_hashes.is_kept(connection)
            has_hashes &= migration not in database_schema.LEAVE_RECORDS
            damaged = record_hashes.changed(connection) if has_hashes else []
            migration(connection)
            if has_hashes:
                record_hashes.renew_all(connection, but=damaged)
            connection.execute(f"PRAGMA user_version={number}")
        log.library.info("library.db is now of version %d", number)


def backup(database: Database, folder: Path, why: str) -> Path:
    """Copy the database into ``folder``, with its SHA-256 beside it, and check the copy."""
    # Late: OpenSSL costs 5 ms of a start, and few starts bring an upgrade.
    import hashlib  # noqa: PLC0415

    folder.mkdir(exist_ok=True)
    path = folder / f"library-{now().replace(':', '')}-{why}.db"
    unchecked = path.with_suffix(f".{os.getpid()}.part")
    _clear_torn(folder)
    target = sqlite3.connect(unchecked)
    try:
        database.reader.backup(target, pages=-1)
        # A copy in WAL mode would need a folder it can write to only to be read.
        target.execute("PRAGMA journal_mode=DELETE")
    finally:
        target.close()
    found = _problems(unchecked)
    if found:
        unchecked.unlink()
        raise LibraryError(Message("library.upgrade_unchecked", reason=found))
    with unchecked.open("rb") as file:
        os.fsync(file.fileno())
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    unchecked.replace(path)
    path.with_suffix(".sha256").write_text(f"{digest}  {path.name}\n", encoding="utf-8")
    _keep_the_last(folder)
    return path


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _problems(path: Path) -> str:
    try:
        connection = connect(path, wait=0, write=False)
        try:
            result = connection.execute("PRAGMA integrity_check").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.Error as error:
        return str(error)
    return "" if result == "ok" else str(result)


def _clear_torn(folder: Path) -> None:
    """Remove copies whose process died over them."""
    for torn in folder.glob("library-*.part"):
        pid = torn.suffixes[-2].removeprefix(".")
        if not pid.isdigit() or int(pid) == os.getpid() or not alive(int(pid)):
            torn.unlink(missing_ok=True)


def _keep_the_last(folder: Path) -> None:
    for old in sorted(folder.glob("library-*.db"))[:-KEPT]:
        old.unlink()
        old.with_suffix(".sha256").unlink(missing_ok=True)
