"""Staging area: a backup unpacked and verified, as a library that nobody works with.

What is older than this program is brought to its version here, and notes that
were written elsewhere are taken over, so that whatever comes next compares and
copies like with like. When any of that fails, the library in use has not even
been looked at.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from paperdesk.library.backup import archive, verification
from paperdesk.library.backup.archive import Manifest, Step
from paperdesk.library.backup.backup_writer import RESERVE, scratch
from paperdesk.library.backup.restore_marker import UNFINISHED
from paperdesk.library.db import migrations
from paperdesk.library.db.database import Database
from paperdesk.library.notes import external_edits
from paperdesk.library.notes.notes_folder import NotesFolder
from paperdesk.model import LibraryError, Progress
from paperdesk.model.messages import Message
from paperdesk.paths import Places


@dataclass(frozen=True, slots=True)
class Stage:
    """Unpacked backup: a folder like a library's data folder, settings in ``settings``."""

    manifest: Manifest
    data: Path

    @property
    def database(self) -> Path:
        """Its database, of the version this program writes."""
        return self.data / archive.DATABASE


@contextmanager
def staged_in_cache(places: Places, path: Path, progress: Progress) -> Iterator[Stage]:
    """Unpack a backup into the cache, where it is gone afterwards; ``progress`` in kilobytes.

    Raises LibraryError, saying why the backup is refused, or OSError.
    """
    with scratch(places) as folder:
        yield unpack(path, folder, counted(size_of(path), progress, Message("step.unpacking")))


def unpack(path: Path, data: Path, step: Step) -> Stage:
    """Unpack a backup into a folder that is there, prove it and bring it to this version."""
    with archive.opened(path, step) as found:
        _require_space(data, sum(member.size for member in found.manifest.members.values()))
        for name, member in found.manifest.members.items():
            path_of_member = archive.place(data, name)
            path_of_member.parent.mkdir(parents=True, exist_ok=True)
            found.extract(name, path_of_member, step)
            os.utime(path_of_member, ns=(member.mtime_ns, member.mtime_ns))
        verification.check_database(data / archive.DATABASE, found)
        manifest = found.manifest
    database = Database(data / archive.DATABASE, wait=5.0, role="PaperDesk, which restores,")
    try:
        migrations.upgrade(database)
        with database.transaction() as connection:  # it may have been made amid another restore
            connection.execute("DELETE FROM facts WHERE name = ?", (UNFINISHED,))
        external_edits.take_over_file(database, NotesFolder(data))
    finally:
        database.close()
    return Stage(manifest, data)


def counted(total: int, progress: Progress, of_work: Message) -> Callable[[int], None]:
    """Adapter of a :data:`Step` in bytes to a progress in kilobytes."""
    done = [0]

    def step(size: int) -> None:
        done[0] += size
        progress(min(done[0], total) // 1024, total // 1024, of_work)

    return step


def size_of(path: Path) -> int:
    """Bytes that :func:`unpack` steps through: of the file, and unpacked."""
    with archive.opened(path) as found:
        return path.stat().st_size + sum(member.size for member in found.manifest.members.values())


def _require_space(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < needed + RESERVE:
        raise LibraryError(
            Message(
                "backup.no_room_to_unpack",
                n=f"{needed + RESERVE >> 20:,}",
                folder=folder.parent,
                free=f"{free >> 20:,}",
            )
        )
