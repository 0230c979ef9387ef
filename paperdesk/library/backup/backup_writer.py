"""Writer of one backup file, which is verified before it gets its name.

Why the database is copied first and the files after it: a note is on the disk
before its row is committed, so files are never older than the rows beside
them, and what is newer is taken over when the copy is opened.

Why ``pages=-1`` on a connection of its own: the copy reads one state while
others write; a stepped one began anew at every write and never ended. Why the
disk is settled every few megabytes: whoever saves a note meanwhile would wait
until all that was written here is on the disk, too.
"""

import contextlib
import hashlib
import os
import shutil
import sqlite3
import time
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from paperdesk import __version__, log
from paperdesk.files import sync_and_evict, sync_directory
from paperdesk.library.backup import archive, verification
from paperdesk.library.backup.archive import ArchiveMember, Manifest
from paperdesk.library.backup.inventory import (
    Survey,
    Surveyed,
    counts,
    each_in_order,
    state_of,
    survey,
)
from paperdesk.library.db.database import connect, fact
from paperdesk.model import LibraryError, Progress
from paperdesk.model.backup_results import Backup, BackupReason
from paperdesk.model.messages import Message
from paperdesk.paths import Places

PART = ".part"
RESERVE = 64 << 20
"""Bytes that stay free on the disk, for what the reader does meanwhile."""
_CHUNK = 1 << 20
_SYNC_EVERY = 4 << 20
_PACKED = (".png", ".jpg", ".jpeg", ".gif", ".zip", ".gz", ".xz", ".pdf")
"""Files that would not get smaller."""


def write_backup(
    places: Places,
    target: Path,
    reason: BackupReason,
    progress: Progress,
    earlier: Manifest | None = None,
) -> Backup:
    """Make a backup of the library in ``places`` as the file ``target``, which must not be there.

    ``earlier`` is one of before: attached files that look as they did then are
    not read again. ``progress`` counts kilobytes. Raises LibraryError, sqlite3.Error,
    OSError, or what ``progress`` raises; then nothing is left behind.
    """
    with scratch(places) as folder:
        writing = _Writing(places, folder, reason, progress, earlier)
        part = target.with_name(f"{target.name}.{os.getpid()}{PART}")
        try:
            manifest = writing.write(part)
            # The very bytes that were checked as a database: their hash is compared here.
            verification.prove(part, folder / "proof", writing.step, is_checked=True)
            part.rename(target)
            sync_directory(target.parent)
        except BaseException:
            with contextlib.suppress(OSError):
                part.unlink()
            raise
    log.library.info("a backup was made: %s", target.name)
    return manifest.about(target)


@contextmanager
def scratch(places: Places) -> Iterator[Path]:
    """Temporary folder in the cache, removed afterwards."""
    folder = places.cache / f"backup-{os.getpid()}-{time.monotonic_ns()}"
    folder.mkdir(parents=True, mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def copy_database(path: Path, target: Path) -> None:
    """Copy a database as a snapshot, while others go on writing to it."""
    with (
        closing(connect(path, wait=5.0, write=False)) as source,
        closing(sqlite3.connect(target)) as copy,
    ):
        # It is synced with the backup, not for itself.
        copy.execute("PRAGMA synchronous=OFF")
        source.backup(copy, pages=-1)
        # Read where no lock can be written, and one file.
        copy.execute("PRAGMA journal_mode=DELETE")


def _require_intact(database: Path) -> None:
    """Refuse to keep a damaged database as if it were a good one."""
    with closing(connect(database, wait=0, write=False)) as copy:
        if copy.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            raise LibraryError(Message("backup.library_damaged"))


@dataclass(slots=True)
class _Writing:
    places: Places
    scratch: Path
    reason: BackupReason
    progress: Progress
    known: Manifest | None
    done: int = 0
    total: int = 0
    unsynced: int = 0
    members: dict[str, ArchiveMember] = field(default_factory=dict)

    def write(self, part: Path) -> Manifest:
        """Write the whole file, sealed and synced."""
        source = self.places.data / archive.DATABASE
        size = sum(
            beside.stat().st_size
            for beside in (source, source.with_name(f"{source.name}-wal"))
            if beside.exists()
        )
        expected = size + survey(self.places).size
        self._require_space(part.parent, size, expected)
        # Copied, packed and settled, read as a whole, and its members read.
        self.total = size + 3 * expected
        self.step(0)
        database = self.scratch / archive.DATABASE
        copy_database(source, database)
        _require_intact(database)
        self.step(size)
        found = survey(self.places)
        with part.open("xb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
                packed.comment = archive.comment()
                about = database.stat()
                self._add(
                    packed, archive.DATABASE, Surveyed(database, about.st_size, about.st_mtime_ns)
                )
                for name, surveyed in each_in_order(found):
                    self._add_if_it_can_be_read(packed, name, surveyed, found)
                manifest = self._manifest(database, found)
                packed.writestr(_info(archive.MANIFEST, time.time_ns()), manifest.to_json())
            file.flush()
            archive.seal(part)
            sync_and_evict(file.fileno())
        database.unlink()
        return manifest

    def step(self, size: int) -> None:
        """Count bytes that are done."""
        self.done += size
        self.progress(
            min(self.done, self.total) // 1024, self.total // 1024, Message("step.backing_up")
        )

    def _require_space(self, folder: Path, database: int, expected: int) -> None:
        """Refuse to begin where the disk is short: a full one hurts more than a day without."""
        same_disk = folder.stat().st_dev == self.scratch.stat().st_dev
        in_folder = expected + (database if same_disk else 0) + RESERVE
        for needed, where in ((in_folder, folder), (database + RESERVE, self.scratch.parent)):
            free = shutil.disk_usage(where).free
            if free < needed:
                raise LibraryError(
                    Message(
                        "backup.no_room",
                        n=f"{needed >> 20:,}",
                        folder=where,
                        free=f"{free >> 20:,}",
                    )
                )

    def _add_if_it_can_be_read(
        self, packed: zipfile.ZipFile, name: str, surveyed: Surveyed, found: Survey
    ) -> None:
        try:
            with surveyed.path.open("rb"):
                pass
        except FileNotFoundError:
            return  # taken away since it was seen
        except OSError:
            found.left_out.append(name)
            return
        self._add(packed, name, surveyed)

    def _add(self, packed: zipfile.ZipFile, name: str, surveyed: Surveyed) -> None:
        digest, size = hashlib.sha256(), 0
        info = _info(name, surveyed.mtime_ns)
        if name.lower().endswith(_PACKED):
            info.compress_type = zipfile.ZIP_STORED
        # By its name alone, the database is packed as quickly as was asked for above.
        entry = name if name == archive.DATABASE else info
        with (
            surveyed.path.open("rb") as source,
            packed.open(entry, "w", force_zip64=True) as member,
        ):
            while chunk := source.read(_CHUNK):
                digest.update(chunk)
                member.write(chunk)
                size += len(chunk)
                self._sync_periodically(packed, len(chunk))
                self.step(len(chunk))
        self.members[name] = ArchiveMember(size, digest.hexdigest(), surveyed.mtime_ns)

    def _sync_periodically(self, packed: zipfile.ZipFile, size: int) -> None:
        self.unsynced += size
        if self.unsynced >= _SYNC_EVERY and packed.fp is not None:
            self.unsynced = 0
            packed.fp.flush()
            sync_and_evict(packed.fp.fileno())

    def _manifest(self, database: Path, found: Survey) -> Manifest:
        with closing(connect(database, wait=0, write=False)) as copy:
            return Manifest(
                schema=int(copy.execute("PRAGMA user_version").fetchone()[0]),
                made=f"{datetime.now(UTC).isoformat(timespec='milliseconds').removesuffix('+00:00')}Z",
                program=__version__,
                reason=str(self.reason),
                library=fact(copy, "library"),
                state=state_of(copy, found, self.places),
                counts=counts(copy),
                members=self.members,
                attached=dict(self._name_attached(found)),
                left_out=tuple(found.left_out),
            )

    def _name_attached(self, found: Survey) -> Iterator[tuple[str, ArchiveMember]]:
        known = self.known.attached if self.known else {}
        for name, surveyed in sorted(found.attached.items()):
            earlier = known.get(name)
            if earlier is not None and (earlier.size, earlier.mtime_ns) == (
                surveyed.size,
                surveyed.mtime_ns,
            ):
                yield name, earlier
                continue
            try:
                with surveyed.path.open("rb") as file:
                    digest = hashlib.file_digest(file, "sha256").hexdigest()
            except OSError:
                found.left_out.append(name)
                continue
            yield name, ArchiveMember(surveyed.size, digest, surveyed.mtime_ns)


def _info(name: str, mtime_ns: int) -> zipfile.ZipInfo:
    when = time.gmtime(min(max(mtime_ns // 10**9, 315532800), 4354819198))[:6]  # 1980 to 2107
    info = zipfile.ZipInfo(name, when)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16 | 0o100000 << 16
    return info
