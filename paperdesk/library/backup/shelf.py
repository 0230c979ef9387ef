"""Backup folder: what is in it, a new backup, and which of them go.

Only files that are ours by their name and by what they say of themselves are
ever removed, and only after a newer one was written and proved. One that
cannot be read stays where it is, and is told of.
"""

import os
import shutil
import sqlite3
import zipfile
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from paperdesk import log
from paperdesk.library.backup import archive
from paperdesk.library.backup.archive import Manifest
from paperdesk.library.backup.backup_writer import PART, write_backup
from paperdesk.library.backup.inventory import BACKUPS, state_of, survey
from paperdesk.library.backup.retention import superfluous
from paperdesk.library.db.clock import now
from paperdesk.library.db.database import connect, fact
from paperdesk.library.db.error_translation import translates_errors
from paperdesk.library.db.write_lock import alive
from paperdesk.model import LibraryError, Progress, silent
from paperdesk.model.backup_results import Backup, BackupReason
from paperdesk.model.messages import Message, verbatim
from paperdesk.paths import LIBRARY, Places

SPACE = 2_000
"""Megabytes that backups take, unless the reader says otherwise."""
_NAME = "paperdesk-backup-"
_END = ".zip"


def backup_folder(places: Places, chosen: str = "") -> Path:
    """Where backups are: the folder that was chosen, or one in the data folder."""
    return Path(chosen) if chosen else places.data / BACKUPS


@translates_errors
def list_backups(places: Places, folder: Path) -> list[Backup]:
    """The backups of this library in a folder, newest first; unreadable ones at the end."""
    mine = _library(places)
    found = [
        manifest.about(path) if isinstance(manifest, Manifest) else _unread(path, manifest)
        for path, manifest in _manifests(folder)
        if not isinstance(manifest, Manifest) or not mine or manifest.library == mine
    ]
    found.sort(key=lambda backup: (not backup.problem, backup.made, backup.path), reverse=True)
    return found


@translates_errors
def back_up(
    places: Places,
    folder: Path,
    *,
    reason: BackupReason = BackupReason.AUTOMATIC,
    space: int = SPACE << 20,
    progress: Progress = silent,
) -> Backup | None:
    """Put a new backup into the folder, then let go of those that need not stay.

    ``space`` (bytes) is what all may take. An automatic one is only made when
    something changed since the newest, and when there is anything to keep:
    None otherwise. Raises LibraryError, which says why, or what ``progress``
    raises; earlier backups are then all still there.
    """
    newest = _newest(places, folder)
    if reason == BackupReason.AUTOMATIC and not _is_due(places, newest):
        return None
    folder.mkdir(parents=True, exist_ok=True)
    _sweep(places, folder)
    made = write_backup(places, _free_name(folder), reason, progress, newest)
    _remove_superfluous(places, folder, space)
    return made


@translates_errors
def back_up_to(places: Places, target: Path, progress: Progress = silent) -> Backup:
    """Make a backup as one file of the reader's own naming, or within a folder."""
    if target.is_dir():
        target = _free_name(target)
    if target.exists():
        raise LibraryError(Message("backup.exists", path=target))
    target.parent.mkdir(parents=True, exist_ok=True)
    return write_backup(places, target, BackupReason.BY_HAND, progress)


def put_aside(places: Places, folder: Path, progress: Progress) -> Backup:
    """Make the backup that takes a restore back."""
    folder.mkdir(parents=True, exist_ok=True)
    _sweep(places, folder)
    return write_backup(places, _free_name(folder), BackupReason.BEFORE_RESTORE, progress)


def find_backup(places: Places, folder: Path, named: str) -> Path:
    """The file that is meant: a path, a name in the folder, or (``""``) the newest.

    What a restore put aside is the newest only where there is no other: readers gave it up.
    """
    if named:
        for path in (Path(named), folder / named, folder / f"{named}{_END}"):
            if path.is_file():
                return path
        raise LibraryError(Message("backup.unknown", name=named))
    readable = [backup for backup in list_backups(places, folder) if not backup.problem]
    if not readable:
        raise LibraryError(Message("backup.none", folder=folder))
    usual = (backup for backup in readable if backup.reason != BackupReason.BEFORE_RESTORE)
    return Path(next(usual, readable[0]).path)


def _is_due(places: Places, newest: Manifest | None) -> bool:
    """Whether something changed since the newest backup, of a library that has anything."""
    if not (places.data / LIBRARY).is_file():
        return False
    with closing(connect(places.data / LIBRARY, wait=5.0, write=False)) as connection:
        if newest is not None:
            return state_of(connection, survey(places), places) != newest.state
        return bool(connection.execute("SELECT EXISTS (SELECT 1 FROM papers)").fetchone()[0])


def _library(places: Places) -> str:
    """The library's own name for itself; ``""`` where it cannot be read."""
    with suppress(sqlite3.Error, OSError):
        path = places.data / LIBRARY
        if path.is_file():
            with closing(connect(path, wait=5.0, write=False)) as connection:
                return fact(connection, "library")
    return ""


def _manifests(folder: Path) -> list[tuple[Path, Manifest | Message]]:
    """Files that are backups by their names, each with its manifest or why it cannot be read."""
    found: list[tuple[Path, Manifest | Message]] = []
    with suppress(FileNotFoundError, NotADirectoryError):
        for path in sorted(folder.glob(f"{_NAME}*{_END}")):
            try:
                with archive.opened(path) as opened:
                    found.append((path, opened.manifest))
            except (LibraryError, OSError, zipfile.BadZipFile) as error:
                why = error.message if isinstance(error, LibraryError) else verbatim(str(error))
                found.append((path, why))
    return found


def _newest(places: Places, folder: Path) -> Manifest | None:
    mine = _library(places)
    readable = (found for _, found in _manifests(folder) if isinstance(found, Manifest))
    ours = (manifest for manifest in readable if manifest.library == mine)
    return max(ours, key=lambda manifest: manifest.made, default=None)


def _remove_superfluous(places: Places, folder: Path, space: int) -> None:
    """Apply the retention policy. A new backup was verified a moment ago."""
    readable = [backup for backup in list_backups(places, folder) if not backup.problem]
    for old in superfluous(readable, space, datetime.now(UTC)):
        with suppress(OSError):
            Path(old.path).unlink()
            log.library.info("an older backup was removed: %s", Path(old.path).name)


def _sweep(places: Places, folder: Path) -> None:
    """Remove what a process that died left half made."""
    for torn in folder.glob(f"{_NAME}*{PART}"):
        pid = torn.suffixes[-2].removeprefix(".")
        if not pid.isdigit() or not alive(int(pid)):
            torn.unlink(missing_ok=True)
    for left in places.cache.glob("backup-*-*"):
        pid = left.name.split("-")[1]
        if pid.isdigit() and int(pid) != os.getpid() and not alive(int(pid)):
            shutil.rmtree(left, ignore_errors=True)


def _free_name(folder: Path) -> Path:
    stem = f"{_NAME}{now().replace(':', '').replace('-', '').rstrip('Z')}"
    for number in range(1, 10_000):
        path = folder / f"{stem}{f'-{number}' if number > 1 else ''}{_END}"
        if not path.exists():
            return path
    raise LibraryError(Message("backup.too_many", folder=folder))


def _unread(path: Path, problem: Message) -> Backup:
    return Backup(str(path), size=path.stat().st_size if path.exists() else 0, problem=problem)
