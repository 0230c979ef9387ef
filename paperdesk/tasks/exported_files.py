"""Exported files: what is attached to papers, copied into a folder beside an export.

``thesis.bib`` gets ``thesis_files/berg2019dna/paper.pdf``, as Zotero and JabRef have it, and names
the copies by their paths from itself; so folder and file can be moved together and imported again.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from paperdesk import log
from paperdesk.files import write_atomically
from paperdesk.library import Library
from paperdesk.model import AttachedFile, Attachment, Entry, PaperDeskError
from paperdesk.model.messages import Message

_ODD = re.compile(r"[^\w. ()+,=@-]+")
_LONGEST = 100
_CHUNK = 1_000_000


def with_files(
    library: Library, entries: Iterable[tuple[Entry, str]], out: Path
) -> Iterator[tuple[Entry, str]]:
    """The entries with the copies of their files.

    Raises PaperDeskError where one cannot be written. One that the library has lost is left out.
    """
    folder = out.resolve().parent / f"{out.stem}_files"
    for entry, note in entries:
        attached = library.attachments((entry.key,)).get(entry.key, ())
        if attached:
            below = _plain(entry.citation_key) or str(entry.key)
            copies = _copied(attached, folder, below)
            yield replace(entry, files=tuple(copies)), note
        else:
            yield entry, note


def _copied(attached: Iterable[Attachment], folder: Path, below: str) -> Iterator[AttachedFile]:
    taken: set[str] = set()
    for one in attached:
        name = _plain(one.name) or str(one.number)
        if name.casefold() in taken:
            name = f"{one.number}-{name}"
        taken.add(name.casefold())
        target = folder / below / name
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with Path(one.path).open("rb") as source:
                write_atomically(target, iter(lambda: source.read(_CHUNK), b""))
        except FileNotFoundError:
            log.library.warning("a file of paper %d is missing and was not exported", one.key)
            continue
        except OSError as error:
            reason = error.strerror or error
            raise PaperDeskError(Message("file.unwritable", path=target, reason=reason)) from error
        yield AttachedFile(f"{folder.name}/{below}/{name}", one.title, one.media_type)


def _plain(name: str) -> str:
    """A name that every system takes, and no field of an export has to change."""
    return _ODD.sub("-", name)[-_LONGEST:].strip(" .-")
