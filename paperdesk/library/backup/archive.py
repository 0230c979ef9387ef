"""Archive format of a backup: a ZIP file with a manifest, sealed with a hash.

``manifest.json`` says what the backup is and, of every other member, size,
SHA-256 and time. The members are ``library.db`` and files below ``notes/``,
``templates/``, ``trash/`` and ``settings/``. The comment at the end of the file
holds the SHA-256 of every byte before it, so that one flipped bit anywhere is
noticed, also in what no member's own hash covers.

Why names are checked again although the seal is right: whoever makes a file
can seal it. A name that leads elsewhere, a link, a member that is not listed
or far more bytes than the file can honestly hold refuse the whole backup;
nothing is unpacked by halves.

ZIP: PKWARE's APPNOTE 6.3; the seal stands in its archive comment.
"""

import errno
import hashlib
import json
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from paperdesk.model import LibraryError
from paperdesk.model.backup_results import Backup
from paperdesk.model.frozen import Value
from paperdesk.model.messages import Message

FORMAT = "paperdesk backup"
VERSION = 1
MANIFEST = "manifest.json"
DATABASE = "library.db"
FOLDERS = ("notes", "templates", "trash", "settings")
SEAL = b"PaperDesk backup. SHA-256 of all bytes before this one's hex: "
_HEX = 64
_CHUNK = 1 << 20
_LARGEST_MANIFEST = 64 << 20
_HONEST = 64 << 20
_RATIO = 100
"""Beyond ``_HONEST`` bytes, a backup does not hold more than so many times its own size."""

_UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError),
    *(ValueError, OverflowError, NotImplementedError, RuntimeError),
)
"""Errors that reading a damaged ZIP file raises."""

Step = Callable[[int], None]
"""Called with the number of bytes that were read."""


@dataclass(frozen=True, slots=True, repr=False)
class ArchiveMember(Value):
    """Metadata of a file in a backup, or of one only named: bytes, hex SHA-256, nanoseconds."""

    size: int
    sha256: str
    mtime_ns: int


@dataclass(frozen=True, slots=True, repr=False)
class Manifest(Value):
    """Table of contents of a backup, and what it is of.

    ``schema`` is the version of its database, ``library`` whose it is, ``state``
    a fingerprint by which the next one knows whether anything changed.
    ``attached`` are files that belong to the library and are not in the backup.
    """

    schema: int
    made: str
    program: str
    reason: str
    library: str
    state: str
    counts: dict[str, int]
    members: dict[str, ArchiveMember]
    attached: dict[str, ArchiveMember] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()

    def to_json(self) -> bytes:
        """Serialise to the member ``manifest.json``."""
        values = {name: getattr(self, name) for name in Manifest.__slots__}
        for files in ("members", "attached"):
            values[files] = {name: asdict(member) for name, member in values[files].items()}
        document = {"format": FORMAT, "version": VERSION, **values}
        return json.dumps(document, ensure_ascii=False, indent=1).encode()

    @classmethod
    def from_json(cls, data: bytes, name: str) -> "Manifest":
        """Parse that member. Raises LibraryError when it is another's, newer, or makes no sense."""
        try:
            values = json.loads(data)
            if not isinstance(values, dict) or values.pop("format", None) != FORMAT:
                raise foreign(name)
            version = values.pop("version")
            if isinstance(version, int) and version > VERSION:
                raise newer(name)
            for files in ("members", "attached"):
                values[files] = {str(key): _member(member) for key, member in values[files].items()}
            for text in ("made", "program", "reason", "library", "state"):
                values[text] = str(values[text])
            datetime.fromisoformat(values["made"])
            values["schema"] = int(values["schema"])
            values["left_out"] = tuple(map(str, values.get("left_out", ())))
            values["counts"] = {str(key): int(n) for key, n in values["counts"].items()}
            return cls(**values)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise damaged(name) from error

    def about(self, path: Path) -> Backup:
        """Summary of the backup for the reader."""
        return Backup(
            path=str(path),
            made=self.made,
            size=path.stat().st_size,
            reason=self.reason,
            program=self.program,
            attached=len(self.attached),
            papers=self.counts.get("papers", 0),
            tags=self.counts.get("tags", 0),
            notes=self.counts.get("notes", 0),
            left_out=self.left_out,
        )


class Archive:
    """Open backup whose manifest is sound; made by :func:`opened`."""

    def __init__(self, path: Path, packed: zipfile.ZipFile) -> None:
        self.path = path
        self._packed = packed
        self.manifest = Manifest.from_json(self._read_manifest(), path.name)
        self._check_members()

    def read(self, name: str) -> bytes:
        """A member's bytes. Raises LibraryError when they are not what the manifest lists."""
        return b"".join(self._chunks(name))

    def extract(self, name: str, path: Path, step: Step) -> None:
        """Write a member to a new file."""
        with path.open("xb") as target:
            for chunk in self._chunks(name):
                target.write(chunk)
                step(len(chunk))

    def prove(self, name: str, step: Step) -> None:
        """Verify a member's hash. Raises LibraryError when it is not what the manifest lists."""
        for chunk in self._chunks(name):
            step(len(chunk))

    def _chunks(self, name: str) -> Iterator[bytes]:
        listed, digest, size = self.manifest.members[name], hashlib.sha256(), 0
        try:
            with self._packed.open(name) as member:
                while chunk := member.read(_CHUNK):
                    digest.update(chunk)
                    size += len(chunk)
                    if size > listed.size:
                        raise damaged(self.path.name)
                    yield chunk
        except _UNREADABLE as error:
            raise damaged(self.path.name) from error
        if size != listed.size or digest.hexdigest() != listed.sha256:
            raise damaged(self.path.name)

    def _read_manifest(self) -> bytes:
        try:
            about = self._packed.getinfo(MANIFEST)
            if about.file_size > _LARGEST_MANIFEST or about.flag_bits & 1:
                raise foreign(self.path.name)
            return self._packed.read(MANIFEST)
        except KeyError as error:
            raise foreign(self.path.name) from error
        except _UNREADABLE as error:
            raise damaged(self.path.name) from error

    def _check_members(self) -> None:
        infos = self._packed.infolist()
        names = [info.filename for info in infos]
        listed = {MANIFEST, *self.manifest.members}
        if len(set(names)) != len(names) or set(names) != listed:
            raise damaged(self.path.name)
        if DATABASE not in listed:
            raise foreign(self.path.name)
        for info in infos:
            kind = stat.S_IFMT(info.external_attr >> 16)
            if not is_sound(info.filename) or kind not in (0, stat.S_IFREG) or info.flag_bits & 1:
                raise strange(self.path.name, info.filename)
        unpacked = sum(info.file_size for info in infos)
        if unpacked > _HONEST and unpacked > _RATIO * self.path.stat().st_size:
            raise strange(self.path.name, "far more than a file of its size can")


def is_sound(name: str) -> bool:
    """Whether a member may have this name: a plain way down from one of our folders."""
    if name in (MANIFEST, DATABASE):
        return True
    parts = name.split("/")
    if len(parts) < 2 or parts[0] not in FOLDERS or len(name.encode()) > 2000:
        return False
    # What a file of this system is called may be odd elsewhere; what leads away may not be.
    return not any(part in ("", ".", "..") or "\0" in part or "\\" in part for part in parts)


def place(folder: Path, name: str) -> Path:
    """Where a member lies below a folder; never elsewhere, whatever a system makes of its name."""
    parts = name.split("/")
    path = folder.joinpath(*parts)
    if path.parts[len(folder.parts) :] != tuple(parts):
        raise strange(folder.name, name)
    return path


@contextmanager
def opened(path: Path, step: Step | None = None) -> Iterator[Archive]:
    """Open a backup and check its manifest; with ``step`` every byte against the seal first.

    Raises LibraryError, saying what is wrong, or OSError.
    """
    if path.stat().st_size == 0:
        raise LibraryError(Message("backup.empty", name=path.name))
    if step is not None:
        _check_seal(path, step)
    with ExitStack() as stack:
        try:
            packed = stack.enter_context(zipfile.ZipFile(path))
            found = Archive(path, packed)
        except _UNREADABLE as error:
            raise _no_archive(path) from error
        except OSError as error:
            if error.errno != errno.EINVAL:  # a place within the file that no file can have
                raise
            raise damaged(path.name) from error
        yield found


def seal(path: Path) -> None:
    """Write the hash of all bytes before it into the comment that :data:`SEAL` begins."""
    with path.open("r+b") as file:
        digest = _hash_before_seal(path, lambda _bytes: None)
        file.seek(-_HEX, 2)
        file.write(digest.encode())


def comment() -> bytes:
    """The archive's comment before it is sealed."""
    return SEAL + b"0" * _HEX


def _check_seal(path: Path, step: Step) -> None:
    """Read the whole file and compare it with its seal. Raises LibraryError when it is another."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - len(comment())))
        end = file.read()
    if not end.startswith(SEAL):
        with opened(path):  # of another program, perhaps, and whole
            raise damaged(path.name)
    if end[len(SEAL) :] != _hash_before_seal(path, step).encode():
        raise damaged(path.name)


def _hash_before_seal(path: Path, step: Step) -> str:
    digest, left = hashlib.sha256(), path.stat().st_size - _HEX
    with path.open("rb") as file:
        while left > 0 and (chunk := file.read(min(_CHUNK, left))):
            digest.update(chunk)
            left -= len(chunk)
            step(len(chunk))
    return digest.hexdigest()


def _no_archive(path: Path) -> LibraryError:
    with path.open("rb") as file:
        begins = file.read(4)
    return damaged(path.name) if begins == b"PK\x03\x04" else foreign(path.name)


def _member(values: dict[str, Any]) -> ArchiveMember:
    member = ArchiveMember(int(values["size"]), str(values["sha256"]), int(values["mtime_ns"]))
    if member.size < 0:
        raise ValueError(member.size)
    return member


def damaged(name: str) -> LibraryError:
    """Error: the backup is not as it was made."""
    return LibraryError(Message("backup.damaged", name=name))


def foreign(name: str) -> LibraryError:
    """Error: the file is no backup of ours."""
    return LibraryError(Message("backup.foreign", name=name))


def newer(name: str) -> LibraryError:
    """Error: a later version of the program made it."""
    return LibraryError(Message("backup.newer", name=name))


def strange(name: str, what: str) -> LibraryError:
    """Error: it has what no backup of ours has."""
    return LibraryError(Message("backup.strange", name=name, reason=what))
