"""Attachment folder: ``files`` of the library, a folder for each paper, and their trash.

``files/arxiv-1706-03762/Attention is all.pdf`` is named as it was, as far as every system takes
such a name; two files of one paper and name are told apart by ``-2``. A file is written once and
never again. ``files/trash/17-Attention is all.pdf`` is that of row 17, until its act is undone
or for good.
"""

import contextlib
import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath

from paperdesk.files import sync_directory, sync_files, write_atomically
from paperdesk.library.attachments.files_beside import LARGEST
from paperdesk.library.notes.note_files import TEMP
from paperdesk.library.notes.notes_folder import file_name
from paperdesk.model.frozen import Value, late_dataclass

FOLDER = "files"
_TRASH = "trash"
_CHUNK = 1 << 20
_STEM, _SUFFIX = 100, 16
_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]')
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")

Halted = Callable[[int], None]
"""Told of bytes that are done; raises to stop."""


class FileChangedError(OSError):
    """A file was changed while it was copied."""


@late_dataclass(frozen=True, slots=True, repr=False)
class KeptFile(Value):
    """A file that is kept: its place below the folder, and what is in it.

    ``linked`` is the place of one that stays where it lies; its ``file`` is ``""``.
    """

    file: str
    size: int
    digest: bytes
    is_new: bool = True
    linked: str = ""


class AttachmentFolder:
    """Folder of attached files of one library."""

    def __init__(self, data: Path) -> None:
        self.path = data / FOLDER

    def place(self, file: str) -> Path:
        """Where a file lies."""
        return self.path.joinpath(*PurePosixPath(file).parts)

    def keep(self, source: Path, name: str, paper_id: str, done: Halted) -> KeptFile:
        """Copy a file for a paper, under ``name``; :meth:`make_durable` has to follow.

        A file of the same content under that name is the same file. Raises OSError where the
        source cannot be read, or what ``done`` raises.
        """
        size, digest = read_through(source, done)
        folder = self.path / folder_name(paper_id)
        for candidate in _names(safe_name(name)):
            path = folder / candidate
            file = f"{folder.name}/{candidate}"
            if path.is_symlink() or (path.exists() and not path.is_file()):
                continue
            if path.exists():
                if path.stat().st_size == size and read_through(path, lambda _: None)[1] == digest:
                    return KeptFile(file, size, digest, is_new=False)
                continue
            self._make(folder)
            temporary = folder / f"{TEMP}{os.getpid()}.tmp"
            chunks = _same(_chunks(source, done), digest, source)
            write_atomically(path, chunks, temporary=temporary, exclusive=True, durable=False)
            return KeptFile(file, size, digest)
        raise OSError(f"no name is free for {name}")

    def link(self, source: Path, done: Halted) -> KeptFile:
        """Look at a file that stays where it lies. Raises as :meth:`keep`."""
        try:
            str(source).encode()
        except UnicodeEncodeError as error:
            raise OSError(22, "a name that can only be copied", str(source)) from error
        return KeptFile("", *read_through(source, done), is_new=False, linked=str(source))

    def make_durable(self, kept: Iterable[KeptFile], step: Callable[[], object]) -> None:
        """Make files that were just copied survive a power cut; ``step`` comes before each."""
        new = [self.place(one.file) for one in kept if one.is_new]
        if new:
            sync_files(new, self.path.parent, step)

    def remove(self, file: str) -> None:
        """Remove a file that was just copied, for an act that came to nothing."""
        path = self.place(file)
        with contextlib.suppress(OSError):
            path.unlink()
            path.parent.rmdir()

    def free_place(self, file: str) -> str:
        """The place of a file that is not there, under a name that no other one has."""
        folder = PurePosixPath(file).parent
        names = (str(folder / name) for name in _names(PurePosixPath(file).name))
        return next(name for name in names if not self.place(name).exists())

    def throw_away(self, number: int, file: str) -> None:
        """Move the file of a row to the trash, if it is there."""
        _move(self.place(file), self.in_trash(number, file))

    def bring_back(self, number: int, file: str) -> None:
        """Move the file of a row back from the trash, if it is there and its place is free."""
        _move(self.in_trash(number, file), self.place(file))

    def sync_moves(self) -> None:
        """Make moves survive a power cut, as far as that is needed: a file is found in either
        place."""
        for folder in (self.path, self.path / _TRASH):
            if folder.is_dir():
                sync_directory(folder)

    def in_trash(self, number: int, file: str) -> Path:
        """Where the file of a row lies in the trash."""
        return self.path / _TRASH / f"{number}-{PurePosixPath(file).name}"

    def files(self) -> set[str]:
        """The places of all files but those in the trash."""
        if self.path.is_symlink() or not self.path.is_dir():
            return set()
        found = set()
        for top, folders, names in os.walk(self.path):
            if Path(top) == self.path:
                folders[:] = [name for name in folders if name != _TRASH]
            below = Path(top).relative_to(self.path)
            found |= {(below / name).as_posix() for name in names if not name.startswith(TEMP)}
        return found

    def _make(self, folder: Path) -> None:
        for one in (self.path, folder):
            if one.is_symlink():
                raise NotADirectoryError(20, "a link to another place", str(one))
            one.mkdir(mode=0o700, exist_ok=True)
        for left in folder.glob(f"{TEMP}*"):  # by a crash
            left.unlink(missing_ok=True)


def folder_name(paper_id: str) -> str:
    """The name of a paper's folder, made of its id: ``[a-z0-9-]`` only."""
    return file_name(paper_id, "").removesuffix(".md")


def safe_name(name: str) -> str:
    """A name that every system takes, as like ``name`` as may be."""
    plain = unicodedata.normalize("NFC", name).encode("utf-8", "replace").decode()
    plain = " ".join(_UNFIT.sub(" ", plain).split()).strip(". ")
    stem, dot, suffix = plain.rpartition(".")
    if not dot or len(suffix.encode()) > _SUFFIX:
        stem, suffix = plain, ""
    stem = stem.encode()[:_STEM].decode(errors="ignore").strip(". ") or "file"
    stem = f"_{stem}" if _RESERVED.match(stem) else stem
    return f"{stem}.{suffix}" if suffix else stem


def read_through(path: Path, done: Halted) -> tuple[int, bytes]:
    """Size and SHA-256 of a regular file. Raises OSError."""
    # Late: OpenSSL costs 5 ms of a start.
    import hashlib  # noqa: PLC0415

    digest, size = hashlib.sha256(), 0
    for chunk in _chunks(path, done):
        digest.update(chunk)
        size += len(chunk)
    return size, digest.digest()


def _chunks(path: Path, done: Halted) -> Iterator[bytes]:
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0)
    # No link is followed, and nobody waits for the other end of a pipe.
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        about = os.fstat(file.fileno())
        if not stat.S_ISREG(about.st_mode) or about.st_size > LARGEST:
            raise OSError(22, "no plain file, or a very large one", str(path))
        while chunk := file.read(_CHUNK):
            done(len(chunk))
            yield chunk


def _same(chunks: Iterator[bytes], expected: bytes, source: Path) -> Iterator[bytes]:
    """The chunks; raises at their end where they are not those that were read before."""
    # Late: OpenSSL costs 5 ms of a start.
    import hashlib  # noqa: PLC0415

    digest = hashlib.sha256()
    for chunk in chunks:
        digest.update(chunk)
        yield chunk
    if digest.digest() != expected:
        raise FileChangedError(5, "it was changed while it was copied", str(source))


def _names(first: str) -> Iterator[str]:
    stem, dot, suffix = first.rpartition(".") if "." in first else (first, "", "")
    yield first
    for number in range(2, 10_000):
        yield f"{stem}-{number}{dot}{suffix}"


def _move(source: Path, target: Path) -> None:
    if not source.is_file() or target.exists():
        return
    target.parent.mkdir(mode=0o700, exist_ok=True)
    source.replace(target)
    with contextlib.suppress(OSError):
        source.parent.rmdir()  # as long as it is empty
