"""Images of notes: the folder ``images`` beside them, which only the library opens.

A picture is taken in once and never written again: its name ends with a part of
the hash of its content, so that the same picture has one file, and no other
can take its place. Names are made of the paper's id, ``[a-z0-9-]`` only.

Why nothing is removed here: a note that names a picture may come back by undo,
from the trash or from another machine. ``paperdesk check`` says which pictures
no note names, and which are named and missing.
"""

import contextlib
import errno
import hashlib
import os
import re
import stat

from paperdesk.files import sync_directory
from paperdesk.library.changes.operations import WriteContext
from paperdesk.library.notes import note_table
from paperdesk.library.notes.note_files import TEMP
from paperdesk.library.notes.notes_folder import NotesFolder, file_name, write_durably
from paperdesk.model import LibraryError
from paperdesk.model.messages import Message
from paperdesk.text import is_picture_name, picture_names
from paperdesk.text.markdown.image_links import FOLDER

LARGEST = 20 * 1024 * 1024
"""Bytes of a picture that is taken in, or read."""

_SIGNS = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
)
_STEM, _HASH = 60, 12
_OURS = re.compile(r"(?:arxiv|doi|local)-.*-([0-9a-f]{12})\.(?:png|jpg|gif)")


def kind(data: bytes) -> str:
    """``png``, ``jpg`` or ``gif``, by how the data begin; ``""`` for anything else."""
    return next((name for sign, name in _SIGNS if data.startswith(sign)), "")


def keep(context: WriteContext, key: int, data: bytes) -> str:
    """Put a picture for a paper's note on the disk; its name, once it survives a power cut."""
    ending = kind(data)
    if not ending:
        raise LibraryError(Message("picture.wrong_kind"))
    if len(data) > LARGEST:
        raise LibraryError(Message("picture.too_large"))
    row = context.connection.execute("SELECT id FROM papers WHERE key = ?", (key,)).fetchone()
    if row is None:
        raise LibraryError(Message("paper.gone"))
    stem = file_name(row[0], "").removesuffix(".md")[:_STEM]
    name = f"{stem}-{hashlib.sha256(data).hexdigest()[:_HASH]}.{ending}"
    folder = context.folder.path / FOLDER
    if not folder.is_dir():
        context.folder.make()
        folder.mkdir(exist_ok=True)
        sync_directory(context.folder.path)
    if folder.is_symlink():
        raise LibraryError(Message("picture.folder_is_link", path=folder))
    if _read(context.folder, name) != data:
        for left in folder.glob(f"{TEMP}*"):  # by a crash; it was never said to be kept
            left.unlink(missing_ok=True)
        write_durably(folder / name, data)
    return name


def put_back(folder: NotesFolder, name: str, data: bytes) -> None:
    """Put a picture of a backup beside the notes, unless there is one of its name."""
    images = folder.path / FOLDER
    if is_picture_name(name) and not (images / name).exists() and not images.is_symlink():
        folder.make()
        images.mkdir(exist_ok=True)
        write_durably(images / name, data)


def read(folder: NotesFolder, name: str) -> bytes:
    """A picture's bytes. Raises LibraryError when it is missing, too large, or not a picture."""
    data = _read(folder, name) if is_picture_name(name) else None
    if data is None or not kind(data):
        raise LibraryError(Message("picture.missing", name=name))
    return data


def names(folder: NotesFolder) -> set[str]:
    """The names of all files in the folder that may be pictures."""
    images = folder.path / FOLDER
    if images.is_symlink() or not images.is_dir():
        return set()
    with os.scandir(images) as entries:
        return {
            entry.name
            for entry in entries
            if is_picture_name(entry.name) and entry.is_file(follow_symlinks=False)
        }


def named(folder: NotesFolder, rows: "list[note_table.NoteRow]") -> dict[str, str]:
    """The pictures that the notes name, each with the file of a note that does."""
    found: dict[str, str] = {}
    for row in rows:
        with contextlib.suppress(LibraryError, OSError):
            file = folder.read(row.name)
            for picture in picture_names(file.text if file else ""):
                found.setdefault(picture, row.name)
    return found


def altered(folder: NotesFolder) -> list[str]:
    """The pictures that have not the content whose hash is part of their name."""
    found = []
    for name in sorted(names(folder)):
        hashed = _OURS.fullmatch(name)
        data = _read(folder, name) if hashed else None
        if hashed and (data is None or not hashlib.sha256(data).hexdigest().startswith(hashed[1])):
            found.append(name)
    return found


def _read(folder: NotesFolder, name: str) -> bytes | None:
    """The bytes of a plain file of this name in the folder, if it is one and not too large."""
    images = folder.path / FOLDER
    if images.is_symlink() or (images / name).is_symlink():
        return None
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0)
    # No link is followed, and nobody waits for the other end of a pipe.
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        handle = os.open(images / name, flags)
    except OSError as error:
        if error.errno in (errno.ENOENT, errno.ELOOP, errno.ENOTDIR, errno.EISDIR, errno.ENXIO):
            return None
        raise
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
            return None
        with os.fdopen(handle, "rb", closefd=False) as file:
            data = file.read(LARGEST + 1)
    finally:
        os.close(handle)
    return data if len(data) <= LARGEST else None
