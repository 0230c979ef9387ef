"""Link search: files that were not copied and were moved are found again, by their content.

A file is the same when its size and its SHA-256 are. It is looked for around where it lay, and
in the folders that are told; only files of a size that is missed are read.

Why bounded: where a file lay, there may be a whole home folder, or a disk of the network.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from paperdesk.library.attachments import attachment_table
from paperdesk.library.attachments.attachment_folder import AttachmentFolder, read_through
from paperdesk.library.db.database import Database
from paperdesk.model import Attachment, Progress
from paperdesk.model.frozen import Value
from paperdesk.model.messages import Message

MOST_FILES = 100_000
"""Files of one folder that are looked at."""
_AROUND = 5_000
"""Files around where one lay."""


@dataclass(frozen=True, slots=True, repr=False)
class LinkSearch(Value):
    """What became of linked files: those that were found elsewhere, with where that is, and
    those that are still missed."""

    found: tuple[tuple[Attachment, str], ...] = ()
    missed: tuple[Attachment, ...] = ()


def missing(database: Database, folder: AttachmentFolder) -> tuple[Attachment, ...]:
    """The linked files that are not where they were."""
    links = attachment_table.links(database.reader, folder)
    return tuple(one for one in links if not one.there)


def find_again(
    database: Database, folder: AttachmentFolder, folders: Iterable[Path], progress: Progress
) -> LinkSearch:
    """Find missing files and write where they are."""
    wanted: dict[tuple[int, str], list[Attachment]] = {}
    for one in missing(database, folder):
        wanted.setdefault((one.size, one.digest), []).append(one)
    if not wanted:
        return LinkSearch()
    found: list[tuple[Attachment, str]] = []
    for place, digest in _candidates(wanted, folders, progress):
        size = place.stat().st_size
        found += ((one, str(place)) for one in wanted.pop((size, digest), ()))
        if not wanted:
            break
    if found:
        with database.transaction() as connection:
            for one, path in found:
                attachment_table.move_link(connection, one.number, path)
    missed = (one for some in wanted.values() for one in some)
    return LinkSearch(tuple(found), tuple(sorted(missed, key=lambda one: one.number)))


def _candidates(
    wanted: dict[tuple[int, str], list[Attachment]], folders: Iterable[Path], progress: Progress
) -> Iterator[tuple[Path, str]]:
    """Files of a size that is missed, with their SHA-256."""
    lay = dict.fromkeys(Path(one.path).parent for some in wanted.values() for one in some)
    places = [(folder, MOST_FILES) for folder in folders] + [(_there(one), _AROUND) for one in lay]
    seen: set[Path] = set()
    for top, most in places:
        for number, path in enumerate(_files(top)):
            if number >= most:
                break
            progress(number, 0, Message("step.looking", path=str(path.parent)))
            if path in seen:
                continue
            seen.add(path)
            try:
                if any(size == path.stat().st_size for size, _ in wanted):
                    yield path, read_through(path, lambda _: None)[1].hex()
            except OSError:
                continue


def _files(top: Path) -> Iterator[Path]:
    """The files below a folder, the nearest first in each; no link is followed."""
    for folder, below, names in os.walk(os.path.realpath(top)):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            yield Path(folder, name)


def _there(folder: Path) -> Path:
    """The folder, or the nearest above it that is still there."""
    return next((one for one in (folder, *folder.parents) if one.is_dir()), Path("/"))
