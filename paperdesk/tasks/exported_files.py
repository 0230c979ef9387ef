"""Exported files: what is attached to papers, copied into a folder beside an export.

``thesis.bib`` gets ``thesis_files/berg2019dna/paper.pdf``, as Zotero and JabRef have it, and names
the copies by their paths from itself; so folder and file can be moved together and imported again.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
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


def with_files(
    library: Library, entries: Iterable[tuple[Entry, str]], out: Path, *, marked: bool = False
) -> Iterator[tuple[Entry, str]]:
    """The entries with the copies of their files; ``marked``: PDF files with the reader's marks.

    Raises PaperDeskError where one cannot be written. One that the library has lost is left out,
    and one that cannot be marked is copied as it is.
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
            copies = tuple(_copied(attached, folder, below))
            if answer is not None:
                _mark(library, attached, folder.parent, copies, answer)
            yield replace(entry, files=tuple(copy for _, copy in copies)), note


def _mark(
    library: Library,
    attached: Sequence[Attachment],
    folder: Path,
    copies: Iterable[tuple[int, AttachedFile]],
    answer: Answer,
) -> None:
    """Put the reader's marks into the copies of PDF files."""
    by_number = {one.number: one for one in attached if one.is_pdf}
    for number, copy in copies:
        if one := by_number.get(number):
            made = write_one(library, one.key, Path(one.path), folder / copy.path, answer=answer)
            if made is not None and made.problem is not None:
                log.library.warning("a copy was written without its marks: %s", made.problem)


def _copied(
    attached: Iterable[Attachment], folder: Path, below: str
) -> Iterator[tuple[int, AttachedFile]]:
    """The copies, each with the number of its file."""
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
        path = f"{folder.name}/{below}/{name}"
        yield one.number, AttachedFile(path, one.title, one.media_type)


def _plain(name: str) -> str:
    """A name that every system takes, and no field of an export has to change."""
    return _ODD.sub("-", name)[-_LONGEST:].strip(" .-")
