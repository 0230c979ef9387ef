"""File phase of a restore: files follow after the rows are there.

The rows come in one transaction, and with them the name of the folder from
which files are to be taken: whoever opens the library next goes on where a
crash broke off, and nobody looks at the notes before that is done.

No word is dropped: a file that makes way goes to the trash, a note that the
backup has not as well; pictures, conflict copies and files that are no paper's
note stay where they are.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from paperdesk.files import sync_directory
from paperdesk.library.attachments import attachment_table
from paperdesk.library.backup.inventory import INSIDE, STAGE
from paperdesk.library.backup.restore_marker import UNFINISHED, unfinished
from paperdesk.library.db.database import Database, connect
from paperdesk.library.db.write_lock import alive
from paperdesk.library.notes.copy_names import MARKDOWN, ending, original, stem
from paperdesk.library.notes.note_files import TEMP
from paperdesk.library.notes.notes_folder import NotesFolder, write_durably
from paperdesk.model import LibraryError
from paperdesk.paths import LIBRARY


def finish(database: Database, folder: NotesFolder) -> None:
    """Finish a restore that was broken off, if one was; idempotent."""
    if not unfinished(database.reader):
        return
    data = database.path.parent
    with database.transaction() as connection:
        name = unfinished(connection)
        stage = data / name
        if name.startswith(STAGE) and stage.is_dir():
            _place(stage, data, folder)
        attachment_table.look_at_all(connection)
        connection.execute("DELETE FROM facts WHERE name = ?", (UNFINISHED,))
    shutil.rmtree(stage, ignore_errors=True)


def is_awaited(data: Path, name: str) -> bool:
    """Whether files are still to be taken from that folder by whoever opens the library next."""
    if not (data / LIBRARY).is_file():
        return False
    try:
        with closing(connect(data / LIBRARY, wait=5.0, write=False)) as ask:
            return unfinished(ask) == name
    except sqlite3.Error:
        return False


def sweep(data: Path) -> None:
    """Remove what a process that died unpacked and put nowhere."""
    for left in data.glob(f"{STAGE}*-*"):
        pid = left.name.removeprefix(STAGE).split("-")[0]
        if pid.isdigit() and not alive(int(pid)) and not is_awaited(data, left.name):
            shutil.rmtree(left, ignore_errors=True)


def _place(stage: Path, data: Path, folder: NotesFolder) -> None:
    if (stage / "notes").is_dir() or folder.is_there():
        folder.make()
    for top in INSIDE:
        for name in _files(stage / top):
            _put(stage / top / name, data / top / name, folder, replaces=top != "trash")
    if folder.is_there():
        in_backup = set(_files(stage / "notes"))
        stems = {stem(name) for name in in_backup}
        for name in [name for name in _files(folder.path) if name not in in_backup]:
            if original(name, stems, same=False) is None:
                _clear(folder, name)
        sync_directory(folder.path)


def _put(source: Path, target: Path, folder: NotesFolder, *, replaces: bool) -> None:
    data = source.read_bytes()
    if target.is_file():
        present = target.read_bytes()
        if present == data:
            return
        if not replaces:
            return  # the trash only grows
        folder.keep_file_in_trash(target.name, present)
    target.parent.mkdir(parents=True, exist_ok=True)
    write_durably(target, data)
    about = source.stat()
    os.utime(target, ns=(about.st_mtime_ns, about.st_mtime_ns))


def _clear(folder: NotesFolder, name: str) -> None:
    """A note that the backup has not goes to the trash; what is no note stays."""
    if ending(name) not in MARKDOWN:
        return
    path = folder.path / name
    with suppress(LibraryError, OSError):
        file = folder.read(name)
        if file is not None and file.front is not None and file.front.id:
            folder.keep_file_in_trash(path.name, path.read_bytes())
            path.unlink()


def _files(top: Path) -> Iterator[str]:
    """The names of all files below a folder, as ways down from it."""
    for directory, folders, names in os.walk(top):
        folders.sort()
        for name in sorted(names):
            if not name.startswith(TEMP):
                yield (Path(directory) / name).relative_to(top).as_posix()
