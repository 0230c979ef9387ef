"""Exported files: what is attached to papers, copied into a folder beside an export.

``thesis.bib`` gets ``thesis_files/berg2019dna/paper.pdf``, as Zotero and JabRef have it, and names
the copies by their paths from itself; so folder and file can be moved together and imported again.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from paperdesk import log
from paperdesk.files import write_atomically
from paperdesk.library import Library
from paperdesk.model import AttachedFile, Attachment, Entry, PaperDeskError
from paperdesk.model.messages import Message
from paperdesk.tasks.marked_files import write_one
from paperdesk.tasks.worker_answers import Answer, worker_answers

_ODD = re.compile(r"[^\w. ()+,=@-]+")
_LONGEST = 100
_CHUNK = 1_000_000
_Copy = tuple[Attachment, Path]


def with_files(
    library: Library,
    entries: Iterable[tuple[Entry, str]],
    out: Path,
    *,
    marked: bool = False,
    kept: bool = False,
) -> Iterator[tuple[Entry, str]]:
    """The entries with the copies of their files; ``marked``: PDF files with the reader's marks.

    With ``kept``, a copy that is there stays as it is: of the same size, or, where marks were
    put in, of any. Raises PaperDeskError where one cannot be written. One that the library has
    lost is left out, and one that cannot be marked is copied as it is.
    """
    folder = out.resolve().parent / f"{out.stem}_files"
    with ExitStack() as stack:
        # A worker of its own, since a file of a stranger may end who opens it.
        answer = stack.enter_context(worker_answers()) if marked else None
        for entry, note in entries:
            attached = library.attachments((entry.key,)).get(entry.key, ())
            if not attached:
                yield entry, note
                continue
            below = _plain(entry.citation_key) or str(entry.key)
            copies = _targets(attached, folder, below)
            made = [one for one in copies if not (kept and _is_there(*one, marked=marked))]
            lost = {one.number for one, target in made if not _copy(one, target)}
            if answer is not None:
                _mark(library, made, answer)
            there = [copy for copy in copies if copy[0].number not in lost]
            yield replace(entry, files=tuple(_named(*copy, folder) for copy in there)), note


def _mark(library: Library, copies: Iterable[_Copy], answer: Answer) -> None:
    """Put the reader's marks into the copies of PDF files."""
    for one, target in copies:
        if one.is_pdf and target.is_file():
            made = write_one(library, one.key, Path(one.path), target, answer=answer)
            if made is not None and made.problem is not None:
                log.library.warning("a copy was written without its marks: %s", made.problem)


def _targets(attached: Iterable[Attachment], folder: Path, below: str) -> list[_Copy]:
    """Where the copy of each file is."""
    taken: set[str] = set()
    found: list[_Copy] = []
    for one in attached:
        name = _plain(one.name) or str(one.number)
        if name.casefold() in taken:
            name = f"{one.number}-{name}"
        taken.add(name.casefold())
        found.append((one, folder / below / name))
    return found


def _named(one: Attachment, target: Path, folder: Path) -> AttachedFile:
    path = f"{folder.name}/{target.parent.name}/{target.name}"
    return AttachedFile(path, one.title, one.media_type)


def _is_there(one: Attachment, target: Path, *, marked: bool) -> bool:
    try:
        size = target.stat().st_size
        return (marked and one.is_pdf) or size == Path(one.path).stat().st_size
    except OSError:
        return False


def _copy(one: Attachment, target: Path) -> bool:
    """Copy a file; whether it was there to be copied."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with Path(one.path).open("rb") as source:
            write_atomically(target, iter(lambda: source.read(_CHUNK), b""))
    except FileNotFoundError:
        log.library.warning("a file of paper %d is missing and was not exported", one.key)
        return False
    except OSError as error:
        reason = error.strerror or error
        raise PaperDeskError(Message("file.unwritable", path=target, reason=reason)) from error
    return True


def _plain(name: str) -> str:
    """A name that every system takes, and no field of an export has to change."""
    return _ODD.sub("-", name)[-_LONGEST:].strip(" .-")
