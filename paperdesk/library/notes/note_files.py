"""Note files: directory entries, contents, and the listing of the folder.

The listing is made of names, sizes and times only, so that 10,000 notes are looked
through in a few hundredths of a second. Folders below count, whatever their
depth within reason; hidden ones (``.stversions`` and other affairs of programs),
the pictures, and links to folders do not.
"""

import contextlib
import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path

from paperdesk import log
from paperdesk.library.notes.copy_names import MARKDOWN, ending
from paperdesk.library.notes.front_matter import FrontMatter
from paperdesk.model import LibraryError
from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.text.markdown.image_links import FOLDER as PICTURES

TEMP = ".paperdesk-"
"""How the name of a file begins that is being written."""

_IGNORED = re.compile(r"^(\.|~\$|\.~|#.*#$)|\.(tmp|part|swp|bak)$|~$", re.IGNORECASE)
_DEEPEST = 16
_MOST = 200_000
"""Files and folders that are looked at; somebody has put another tree into the folder."""


class UnreadableNoteError(LibraryError):
    """Error: a note file cannot be read as text, or is too large; it is left alone."""


@late_dataclass(frozen=True, slots=True, repr=False)
class NoteFile(Value):
    """Note file that was read: front matter, text, stat and character encoding."""

    name: str
    front: FrontMatter | None
    text: str
    size: int
    mtime_ns: int
    inode: int
    encoding: str = "utf-8"
    digest: bytes | None = None
    """The hash of the whole file; None where there is no file."""


@late_dataclass(frozen=True, slots=True, repr=False)
class Seen(Value):
    """Directory entry of a file, not read. ``markdown``: by the end of its name."""

    name: str
    size: int
    mtime_ns: int
    inode: int
    markdown: bool = True

    @property
    def stamp(self) -> tuple[int, int, int]:
        """Bytes, time in nanoseconds, inode: another after the file was written or replaced."""
        return self.size, self.mtime_ns, self.inode


@dataclass(slots=True)
class FolderListing:
    """Listing of the notes folder. Of ``unlisted`` folders nobody can say what is in them now;
    ``leftovers`` is what a crash left half written."""

    files: dict[str, Seen] = field(default_factory=dict)
    folders: list[str] = field(default_factory=list)
    unlisted: list[str] = field(default_factory=list)
    leftovers: list[str] = field(default_factory=list)

    def may_hold(self, name: str) -> bool:
        """Whether a file that is not listed may be there all the same."""
        return any(not folder or name.startswith(f"{folder}/") for folder in self.unlisted)


def list_folder(path: Path) -> FolderListing:
    """List the folder and all below it. Raises OSError when the folder itself is not there."""
    listing = FolderListing()
    pending = [""]
    count = 0
    while pending:
        prefix = pending.pop()
        try:
            with os.scandir(path / prefix) as entries:
                for entry in entries:
                    count += 1
                    if count > _MOST:
                        log.library.warning("the notes folder has too much in it to be listed")
                        listing.unlisted += [prefix.rstrip("/"), *(name[:-1] for name in pending)]
                        return listing
                    if below := _take(listing, path, prefix, entry):
                        pending.append(below)
        except OSError as error:
            if not prefix:
                raise
            log.library.warning("a folder of notes could not be listed: %s", error)
            listing.unlisted.append(prefix.rstrip("/"))
    return listing


def may_be_note(name: str) -> bool:
    """Whether a file of this name is not an affair of programs."""
    return not _IGNORED.search(name) and _is_utf8(name)


def _take(listing: FolderListing, path: Path, prefix: str, entry: "os.DirEntry[str]") -> str:
    """Add an entry to the listing; the folder, if it is one to descend into."""
    name = prefix + entry.name
    if entry.name.startswith(TEMP):
        listing.leftovers.append(name)
        return ""
    if not may_be_note(entry.name):
        return ""
    with contextlib.suppress(OSError):
        if entry.is_dir(follow_symlinks=False):
            if name == PICTURES or name.count("/") >= _DEEPEST:
                return ""
            listing.folders.append(name)
            return f"{name}/"
        status = entry.stat()
        if stat.S_ISREG(status.st_mode) and (not entry.is_symlink() or _is_within(path, name)):
            markdown = ending(name) in MARKDOWN
            stamp = (status.st_size, status.st_mtime_ns, status.st_ino)
            listing.files[name] = Seen(name, *stamp, markdown)
    return ""


def _is_within(path: Path, name: str) -> bool:
    return (path / name).resolve().is_relative_to(path.resolve())


def _is_utf8(name: str) -> bool:
    """Whether the name is text; one with bytes of another code is nobody's note."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
