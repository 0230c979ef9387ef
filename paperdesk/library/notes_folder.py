"""The folder of note files: names, reading, and writing that survives a power cut.

A file is written whole under another name, synced, renamed, and the folder
synced: of all ways tried with power cuts, only this one kept every note that
was acknowledged. Names are made of ids and titles, ``[a-z0-9-]`` only, so
that every system takes them and none takes two of them for one.

A file that is a symbolic link is followed inside the folder and refused when
it leads out of it. The folder itself may be a link: the reader put it there.
"""

import contextlib
import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from paperdesk.library import record_hashes
from paperdesk.library.clock import now
from paperdesk.library.front_matter import Front, split
from paperdesk.model import LibraryError
from paperdesk.model.value import Value

LARGEST = 4 * 1024 * 1024
"""Bytes of a note file that is read and written; a larger one is left alone."""

_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(-|$)")
_TITLE = 60
_ID = 80
TEMP = ".paperdesk-"
"""How the name of a file begins that is being written."""
_IGNORED = re.compile(r"^(\.|~\$|\.~|#.*#$)|\.(tmp|part|swp|bak)$|~$", re.IGNORECASE)
_CONFLICTS = (
    re.compile(r"^(?P<stem>.+?) \(conflict [^)]*\)\.md$"),
    re.compile(r"^(?P<stem>.+?)\.sync-conflict-[0-9]{8}-[0-9]{6}(-[A-Z0-9]+)?\.md$"),
    re.compile(r"^(?P<stem>.+?) \(.*conflicted copy.*\)\.md$"),
)


@dataclass(frozen=True, slots=True, repr=False)
class NoteFile(Value):
    """A note file as it was read: its head, its words and how it looked on the disk."""

    name: str
    front: Front | None
    text: str
    size: int
    mtime_ns: int
    inode: int
    digest: bytes | None = None
    """The hash of the whole file; None where there is no file."""


@dataclass(frozen=True, slots=True, repr=False)
class Seen(Value):
    """A note file as the folder lists it, not yet read."""

    name: str
    size: int
    mtime_ns: int
    inode: int


def file_name(paper_id: str, title: str) -> str:
    """``arxiv-1706-03762-attention-is-all-you-need.md``: of an id and a title."""
    name = f"{_slug(paper_id)[:_ID]}-{_slug(title)[:_TITLE]}".strip("-") or "paper"
    return f"{'x-' if _RESERVED.match(name) else ''}{name}.md"


def conflict_of(name: str) -> str | None:
    """The note file that ``name`` is a conflict copy of, if it looks like one."""
    for pattern in _CONFLICTS:
        if match := pattern.match(name):
            return f"{match['stem']}.md"
    return None


class NotesFolder:
    """``notes`` of the data folder, and the trash beside it."""

    def __init__(self, data: Path) -> None:
        self.path = data / "notes"
        self.trash = data / "trash" / "notes"

    def make(self) -> None:
        """Make the folder when there is none."""
        if not self.path.is_dir():
            self.path.mkdir(parents=True, exist_ok=True)
            sync_folder(self.path.parent)

    def is_there(self) -> bool:
        """Whether the folder can be listed now (a drive may be unplugged)."""
        return self.path.is_dir()

    def scan(self) -> dict[str, Seen]:
        """All Markdown files of the folder, conflict copies too, by name."""
        found = {}
        with os.scandir(self.path) as entries:
            for entry in entries:
                if not entry.name.endswith(".md") or _IGNORED.search(entry.name):
                    continue
                with contextlib.suppress(OSError):
                    about = entry.stat()
                    if stat.S_ISREG(about.st_mode) and self._inside(entry.name):
                        found[entry.name] = Seen(
                            entry.name, about.st_size, about.st_mtime_ns, about.st_ino
                        )
        return found

    def read(self, name: str) -> NoteFile | None:
        """Read a note file; None when there is none.

        Raises LibraryError when it is too large or leads out of the folder.
        """
        path = self._place(name)
        try:
            with path.open("rb") as file:
                about = os.fstat(file.fileno())
                if not stat.S_ISREG(about.st_mode):
                    raise LibraryError(f"{name} in the notes folder is not a file.")
                data = file.read(LARGEST + 1)
        except FileNotFoundError:
            return None
        if len(data) > LARGEST:
            raise LibraryError(f"The note file {name} is larger than 4 MB and was left alone.")
        front, text = split(_decode(data))
        looks = about.st_size, about.st_mtime_ns, about.st_ino
        return NoteFile(name, front, text, *looks, record_hashes.of_file(data))

    def write(self, name: str, content: str, *, new: bool = False) -> None:
        """Put a file on the disk, whole or not at all; on return it survives a power cut.

        The mode of a file that was there is kept. ``new``: raises
        FileExistsError rather than replace one. Raises LibraryError before
        anything is touched when it is too large to be read again.
        """
        data = content.encode()
        if len(data) > LARGEST:
            raise LibraryError(
                "A note may have 4 MB; this one is larger. What was saved of it before is "
                "unchanged."
            )
        self.make()
        write_whole(self._place(name), data, new=new)

    def copies(self, name: str) -> list[tuple[str, str]]:
        """(file name, text) of each conflict copy of a note file, by name."""
        if not self.is_there():
            return []
        found = []
        for other in sorted(self.scan()):
            if conflict_of(other) == name:
                with contextlib.suppress(LibraryError, OSError):
                    if (file := self.read(other)) is not None:
                        found.append((other, file.text))
        return found

    def free_copy_name(self, name: str) -> str:
        """A name for a conflict copy that no file has yet."""
        when = now().replace(":", "").replace("T", "-").rstrip("Z")
        stem = name.removesuffix(".md")
        for number in range(1, 10_000):
            again = f" {number}" if number > 1 else ""
            copy = f"{stem} (conflict {when}{again}).md"
            if not (self.path / copy).exists():
                return copy
        raise LibraryError(f"There are too many conflict copies of {name}; look through them.")

    def throw_away(self, name: str) -> None:
        """Move a note file to the trash. Nothing happens when it is gone already."""
        path = self.path / name
        with contextlib.suppress(FileNotFoundError):
            data = path.read_bytes()
            self._to_trash(name, data)
            path.unlink()
            sync_folder(self.path)

    def keep_in_trash(self, name: str, text: str) -> None:
        """Put words that are about to be replaced into the trash."""
        if text.strip():
            self._to_trash(name, text.encode())

    def keep_file_in_trash(self, name: str, data: bytes) -> None:
        """Put a file that is about to be replaced into the trash, whatever it is."""
        if data.strip():
            self._to_trash(name.replace("/", "-"), data)

    def has_leftovers(self) -> bool:
        """Whether a crash left something half written."""
        return any(self.path.glob(f"{TEMP}*"))

    def sweep(self) -> None:
        """Move what a crash left half written to the trash. The write lock must be held."""
        if not self.is_there():
            return
        for path in self.path.glob(f"{TEMP}*"):
            with contextlib.suppress(OSError):
                data = path.read_bytes()
                if data:
                    self._to_trash(f"{path.name.removeprefix(TEMP).removesuffix('.tmp')}", data)
                path.unlink()

    def _to_trash(self, name: str, data: bytes) -> None:
        self.trash.mkdir(parents=True, exist_ok=True)
        stem = f"{now().replace(':', '')}-{name.removesuffix('.md')}"
        for number in range(1, 10_000):
            path = self.trash / f"{stem}{f'-{number}' if number > 1 else ''}.md"
            if path.exists():
                if path.read_bytes() == data:
                    return
                continue
            write_whole(path, data, new=True)
            return

    def _place(self, name: str) -> Path:
        if name != Path(name).name or not self._inside(name):
            raise LibraryError(
                f"The note file {name} is a link that leads out of the notes folder; it was "
                "left alone. Put a plain file in its place."
            )
        return (self.path / name).resolve()

    def _inside(self, name: str) -> bool:
        return (self.path / name).resolve().is_relative_to(self.path.resolve())


def write_whole(path: Path, data: bytes, *, new: bool = False) -> None:
    """Write a file by way of another name, synced before and after the rename."""
    temp = path.parent / f"{TEMP}{path.name}.tmp"
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


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def each_name(first: str) -> Iterator[str]:
    """``first``, then the same with -2, -3, … before its end."""
    yield first
    for number in range(2, 100_000):
        yield f"{first.removesuffix('.md')}-{number}.md"
