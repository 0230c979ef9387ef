"""Notes folder: names of note files, reading, and writing that survives a power cut.

Names are made of ids and titles, ``[a-z0-9-]`` only, so that every system
takes them and none takes two of them for one. The name of a note that lies in
a folder below has that before it: ``2026/name.md``.

A file that is a symbolic link is followed inside the folder and refused when
it leads out of it. The folder itself may be a link: the reader put it there.
"""

import contextlib
import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from paperdesk.files import sync_directory, write_atomically
from paperdesk.library.db import record_hashes
from paperdesk.library.db.clock import now
from paperdesk.library.notes import charset
from paperdesk.library.notes.copy_names import stem
from paperdesk.library.notes.front_matter import split
from paperdesk.library.notes.note_files import (
    TEMP,
    FolderListing,
    NoteFile,
    UnreadableNoteError,
    list_folder,
    may_be_note,
)
from paperdesk.model import LibraryError
from paperdesk.model.messages import Message

LARGEST = 4 * 1024 * 1024
"""Bytes of a note file that is read and written; a larger one is left alone."""

_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(-|$)")
_TITLE = 60
_ID = 80
_TRASH_STEM = 160
"""Bytes of the name of a file in the trash, beside date and number; systems take 255."""
_TEMP_STEM = 50
"""Letters of a name that the file has while it is written: a longer one may leave no room."""
_PEEK = 64


def file_name(paper_id: str, title: str) -> str:
    """``arxiv-1706-03762-attention-is-all-you-need.md``: of an id and a title."""
    name = f"{_slug(paper_id)[:_ID]}-{_slug(title)[:_TITLE]}".strip("-") or "paper"
    return f"{'x-' if _RESERVED.match(name) else ''}{name}.md"


class NotesFolder:
    """Notes folder of the data directory, and the trash beside it."""

    def __init__(self, data: Path) -> None:
        self.path = data / "notes"
        self.trash = data / "trash" / "notes"
        self.versions = data / "trash" / "versions"
        self.below: tuple[str, ...] = ()
        """The folders below that have notes or may have some, as they were seen last."""

    def make(self) -> None:
        """Make the folder when there is none."""
        if not self.path.is_dir():
            self.path.mkdir(parents=True, exist_ok=True)
            sync_directory(self.path.parent)

    def is_there(self) -> bool:
        """Whether the folder can be listed now (a drive may be unplugged)."""
        return self.path.is_dir()

    def scan(self) -> FolderListing:
        """All files that may be notes, in folders below too; none is read."""
        listing = list_folder(self.path)
        self.below = tuple(listing.folders)
        return listing

    def names_beside(self, name: str) -> list[str]:
        """The names of all files in the folder of a note that are called much like it."""
        folder = PurePosixPath(name).parent
        beginning = stem(name)
        try:
            names = [path.name for path in (self.path / folder).iterdir()]
        except OSError:
            return []
        similar = (file for file in names if beginning in file.casefold() and may_be_note(file))
        return [str(folder / file) for file in similar]

    def is_file(self, name: str) -> bool:
        """Whether there is a file of this name now."""
        return (self.path / name).exists()

    def begins_with_front_matter(self, name: str) -> bool:
        """Whether a file that is no Markdown by its name begins with front matter."""
        with self._place(name).open("rb") as file:
            return charset.begins_with_front_matter(file.read(_PEEK))

    def read(self, name: str) -> NoteFile | None:
        """Read a note file; None when there is none.

        Raises UnreadableNoteError when it is too large or no text, another
        LibraryError when it leads out of the folder.
        """
        path = self._place(name)
        try:
            with path.open("rb") as file:
                return self._read(file, name)
        except (FileNotFoundError, NotADirectoryError):
            return None

    def _read(self, file: BinaryIO, name: str) -> NoteFile:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise LibraryError(Message("note.no_file", name=name))
        data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise UnreadableNoteError(Message("note.file_too_large", name=name))
        decoded = charset.decode(data)
        if decoded is None:
            raise UnreadableNoteError(Message("note.no_text", name=name))
        front, text = split(decoded[0])
        stamp = (status.st_size, status.st_mtime_ns, status.st_ino)
        return NoteFile(name, front, text, *stamp, decoded[1], record_hashes.of_file(data))

    def write(self, name: str, content: str, *, new: bool = False) -> NoteFile | None:
        """Put a file on the disk, whole or not at all; on return it survives a power cut.

        Returns the file that was replaced, as it was at last: another program may have written
        to it until then. (None on Windows, where a file that is open is not replaced.)

        The mode of a file that was there is kept. ``new``: raises
        FileExistsError rather than replace one. Raises LibraryError before
        anything is touched when it is too large to be read again.
        """
        data = content.encode()
        if len(data) > LARGEST:
            raise LibraryError(Message("note.too_large"))
        self.make()
        path = self._place(name)
        path.parent.mkdir(parents=True, exist_ok=True)  # a folder below may have been removed
        with contextlib.ExitStack() as held:
            replaced: list[BinaryIO] = []

            def hold() -> None:
                with contextlib.suppress(OSError):
                    replaced.append(held.enter_context(path.open("rb")))

            replacing = hold if os.name != "nt" else None
            write_durably(path, data, exclusive=new, replacing=replacing)
            for file in replaced:
                try:
                    return self._read(file, name)
                except UnreadableNoteError:  # no note, but somebody's words
                    file.seek(0)
                    self._to_trash(name, file.read())
        return None

    def free_copy_name(self, name: str) -> str:
        """A name for a conflict copy that no file has yet."""
        when = now().replace(":", "").replace("T", "-").rstrip("Z")
        path = PurePosixPath(name)
        for number in range(1, 10_000):
            again = f" {number}" if number > 1 else ""
            copy = str(path.with_name(f"{path.stem} (conflict {when}{again}).md"))
            if not (self.path / copy).exists():
                return copy
        raise LibraryError(Message("note.too_many_conflicts", name=name))

    def throw_away(self, name: str) -> None:
        """Move a note file to the trash. Nothing happens when it is gone already."""
        path = self.path / name
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            data = path.read_bytes()
            if data.strip():
                self._to_trash(name, data)
            path.unlink()
            sync_directory(path.parent)

    def keep_in_trash(self, name: str, text: str) -> str:
        """Put words that are about to be replaced into the trash; their file there, or ``""``."""
        return self._to_trash(name, text.encode()) if text.strip() else ""

    def keep_file_in_trash(self, name: str, data: bytes) -> None:
        """Put a file that is about to be replaced into the trash, whatever it is."""
        if data.strip():
            self._to_trash(name.replace("/", "-"), data)

    def keep_bytes(self, name: str) -> None:
        """Put a file as it is, byte by byte, into the trash before it is written anew."""
        with contextlib.suppress(FileNotFoundError):
            self._to_trash(name, (self.path / name).read_bytes())

    def sweep(self, leftovers: list[str]) -> None:
        """Move what a crash left half written to the trash. The write lock must be held."""
        for name in leftovers:
            path = self.path / name
            with contextlib.suppress(OSError):
                data = path.read_bytes()
                if data:
                    self._to_trash(path.name.removeprefix(TEMP).removesuffix(".tmp"), data)
                path.unlink()

    def _to_trash(self, name: str, data: bytes) -> str:
        """Write a file there under a name that no other has, and say which."""
        self.trash.mkdir(parents=True, exist_ok=True)
        plain = name.removesuffix(".md").replace("/", "-").encode()[:_TRASH_STEM]
        stem = f"{now().replace(':', '')}-{plain.decode(errors='ignore')}"
        for number in range(1, 100_000):
            path = self.trash / f"{stem}{f'-{number}' if number > 1 else ''}.md"
            if path.exists():
                if path.read_bytes() == data:
                    return path.name
                continue
            write_durably(path, data, exclusive=True)
            return path.name
        raise LibraryError(Message("note.trash_full", name=name))

    def _place(self, name: str) -> Path:
        parts = PurePosixPath(name)
        if parts.is_absolute() or ".." in parts.parts or not self._inside(name):
            raise LibraryError(Message("note.link_leads_out", name=name))
        return (self.path / name).resolve()

    def _inside(self, name: str) -> bool:
        return (self.path / name).resolve().is_relative_to(self.path.resolve())


def write_durably(
    path: Path,
    data: bytes,
    *,
    exclusive: bool = False,
    replacing: Callable[[], object] | None = None,
) -> None:
    """Write a file of this folder atomically. The caller holds the write lock.

    Its temporary file has a name by which :meth:`NotesFolder.sweep` knows it after a crash.
    """
    temporary = path.with_name(f"{TEMP}{path.name[:_TEMP_STEM]}.tmp")
    write_atomically(path, data, temporary=temporary, exclusive=exclusive, replacing=replacing)


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def each_name(first: str) -> Iterator[str]:
    """``first``, then the same with -2, -3, … before its end."""
    yield first
    for number in range(2, 100_000):
        yield f"{first.removesuffix('.md')}-{number}.md"
