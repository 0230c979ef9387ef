"""The folder of note files: names, reading, and writing that survives a power cut.

A file is written whole under another name, synced, renamed, and the folder
synced: of all ways tried with power cuts, only this one kept every note that
was acknowledged. Names are made of ids and titles, ``[a-z0-9-]`` only, so
that every system takes them and none takes two of them for one. The name of a
note that lies in a folder below has that before it: ``2026/name.md``.

A file that is a symbolic link is followed inside the folder and refused when
it leads out of it. The folder itself may be a link: the reader put it there.
"""

import contextlib
import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

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
    look_through,
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
    """``notes`` of the data folder, and the trash beside it."""

    def __init__(self, data: Path) -> None:
        self.path = data / "notes"
        self.trash = data / "trash" / "notes"
        self.below: tuple[str, ...] = ()
        """The folders below that have notes or may have some, as they were seen last."""

    def make(self) -> None:
        """Make the folder when there is none."""
        if not self.path.is_dir():
            self.path.mkdir(parents=True, exist_ok=True)
            sync_folder(self.path.parent)

    def is_there(self) -> bool:
        """Whether the folder can be listed now (a drive may be unplugged)."""
        return self.path.is_dir()

    def scan(self) -> FolderListing:
        """All files that may be notes, in folders below too; none is read."""
        listing = look_through(self.path)
        self.below = tuple(listing.folders)
        return listing

    def names_beside(self, name: str) -> list[str]:
        """The names of all files in the folder of a note that are called much like it."""
        where = PurePosixPath(name).parent
        begin = stem(name)
        try:
            names = [path.name for path in (self.path / where).iterdir()]
        except OSError:
            return []
        alike = (one for one in names if begin in one.casefold() and may_be_note(one))
        return [str(where / one) for one in alike]

    def is_file(self, name: str) -> bool:
        """Whether there is a file of this name now."""
        return (self.path / name).exists()

    def begins_with_head(self, name: str) -> bool:
        """Whether a file that is no Markdown by its name begins as a note does."""
        with self._place(name).open("rb") as file:
            return charset.begins_with_head(file.read(_PEEK))

    def read(self, name: str) -> NoteFile | None:
        """Read a note file; None when there is none.

        Raises UnreadableNoteError when it is too large or no text, another
        LibraryError when it leads out of the folder.
        """
        path = self._place(name)
        try:
            with path.open("rb") as file:
                about = os.fstat(file.fileno())
                if not stat.S_ISREG(about.st_mode):
                    raise LibraryError(Message("note.no_file", name=name))
                data = file.read(LARGEST + 1)
        except (FileNotFoundError, NotADirectoryError):
            return None
        if len(data) > LARGEST:
            raise UnreadableNoteError(Message("note.file_too_large", name=name))
        known = charset.decode(data)
        if known is None:
            raise UnreadableNoteError(Message("note.no_text", name=name))
        front, text = split(known[0])
        stamp = (about.st_size, about.st_mtime_ns, about.st_ino)
        return NoteFile(name, front, text, *stamp, known[1], record_hashes.of_file(data))

    def write(self, name: str, content: str, *, new: bool = False) -> None:
        """Put a file on the disk, whole or not at all; on return it survives a power cut.

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
        write_whole(path, data, new=new)

    def free_copy_name(self, name: str) -> str:
        """A name for a conflict copy that no file has yet."""
        when = now().replace(":", "").replace("T", "-").rstrip("Z")
        where = PurePosixPath(name)
        for number in range(1, 10_000):
            again = f" {number}" if number > 1 else ""
            copy = str(where.with_name(f"{where.stem} (conflict {when}{again}).md"))
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
            sync_folder(path.parent)

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
            write_whole(path, data, new=True)
            return path.name
        raise LibraryError(Message("note.trash_full", name=name))

    def _place(self, name: str) -> Path:
        parts = PurePosixPath(name)
        if parts.is_absolute() or ".." in parts.parts or not self._inside(name):
            raise LibraryError(Message("note.link_leads_out", name=name))
        return (self.path / name).resolve()

    def _inside(self, name: str) -> bool:
        return (self.path / name).resolve().is_relative_to(self.path.resolve())


def write_whole(path: Path, data: bytes, *, new: bool = False) -> None:
    """Write a file by way of another name, synced before and after the rename."""
    temp = path.parent / f"{TEMP}{path.name[:_TEMP_STEM]}.tmp"
    mode = _mode(path)
    with contextlib.suppress(FileNotFoundError):
        temp.unlink()  # of a crash; the caller holds the lock
    try:
        _write_synced(temp, data, mode)
        if new:
            _name_anew(temp, path)
        else:
            temp.replace(path)
        sync_folder(path.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            temp.unlink()
        raise


def sync_folder(folder: Path) -> None:
    """Make names in a folder survive a power cut, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write_synced(path: Path, data: bytes, mode: int | None) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        if mode is not None and hasattr(os, "fchmod"):
            os.fchmod(handle, mode)
        os.fsync(handle)
    finally:
        os.close(handle)


def _name_anew(temp: Path, path: Path) -> None:
    """Give the file its name unless that is taken (FileExistsError)."""
    try:
        os.link(temp, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        temp.replace(path)
        return
    temp.unlink()


def _mode(path: Path) -> int | None:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return None


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def each_name(first: str) -> Iterator[str]:
    """``first``, then the same with -2, -3, … before its end."""
    yield first
    for number in range(2, 100_000):
        yield f"{first.removesuffix('.md')}-{number}.md"
