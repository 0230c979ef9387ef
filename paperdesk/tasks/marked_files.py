"""Marked files: the marks of a paper and its PDF files, put into one another.

:func:`bring_marks` takes the marks that this program once wrote into a file, :func:`place_marks`
finds those of another version in it, :func:`write_copies` writes copies with them. What opens a
file is done by workers (:mod:`~paperdesk.tasks.mark_jobs`); ``answer`` does a job and waits.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from paperdesk.documents.mark_values import mark_said, said_file_marks, said_mark
from paperdesk.library import Library
from paperdesk.model import ActionResult, PaperDeskError, Progress, silent
from paperdesk.model.attached_file import Attachment
from paperdesk.model.messages import Message, verbatim
from paperdesk.tasks.mark_jobs import FILE_MARKS, FIND_MARKS, WRITE_MARKED, digest_of
from paperdesk.tasks.worker_answers import Answer


@dataclass(frozen=True, slots=True)
class MarkedCopy:
    """A copy that was written, with so many marks; or why there is none."""

    source: Path
    path: Path | None
    marks: int = 0
    problem: Message | None = None


def pdf_files(library: Library, keys: Sequence[int]) -> dict[int, list[Attachment]]:
    """The PDF files of papers, of those that have any."""
    found = library.attachments(keys)
    chosen = {key: [one for one in files if one.is_pdf] for key, files in found.items()}
    return {key: files for key, files in chosen.items() if files}


def bring_marks(
    library: Library, key: int, path: Path, password: str = "", *, answer: Answer
) -> ActionResult | None:
    """Take those of the reader's marks in a file into the library that its paper never had; None
    when there are none."""
    said = answer(FILE_MARKS, {"path": str(path), "password": password})
    own = [found.mark for found in said_file_marks(said["marks"]) if found.is_own]
    unknown = library.unknown_marks(key, own)
    return library.bring_marks(key, unknown) if unknown else None


def place_marks(
    library: Library, key: int, path: Path, password: str = "", *, answer: Answer
) -> int:
    """Find the marks of a paper that were set in other files in this one; how many were looked
    for. Where they stand is remembered, and that some are adrift."""
    unplaced = library.unplaced(key, digest_of(path))
    if not unplaced:
        return 0
    said = {"path": str(path), "password": password, "marks": [mark_said(one) for one in unplaced]}
    library.anchored(said_mark(one) for one in answer(FIND_MARKS, said)["marks"])
    return len(unplaced)


def write_copies(
    library: Library,
    keys: Sequence[int],
    folder: Path,
    progress: Progress = silent,
    *,
    answer: Answer,
) -> list[MarkedCopy]:
    """Write a copy of each marked PDF file of papers into a folder.

    A file that is there is replaced only by the copy of the same name of this run's first file.
    """
    written: list[MarkedCopy] = []
    names: set[str] = set()
    files = [(key, one) for key, some in pdf_files(library, keys).items() for one in some]
    for number, (key, file) in enumerate(files):
        progress(number, len(files), verbatim(file.name))
        target = folder / _free_name(file.name, names)
        copy = write_one(library, key, Path(file.path), target, answer=answer)
        if copy is not None:
            names.add(target.name.casefold())
            written.append(copy)
    return written


def write_one(
    library: Library,
    key: int,
    source: Path,
    target: Path,
    password: str = "",
    *,
    answer: Answer,
) -> MarkedCopy | None:
    """Write a copy of one file of a paper with the marks that stand in it; None without any."""
    try:
        marks, forgotten = library.marks_to_write(key, digest_of(source))
        if not marks:
            return None
        args = {
            "source": str(source),
            "target": str(target),
            "password": password,
            "marks": [mark_said(mark) for mark in marks],
            "forgotten": forgotten,
        }
        return MarkedCopy(source, target, int(answer(WRITE_MARKED, args)["written"]))
    except PaperDeskError as error:
        return MarkedCopy(source, None, problem=error.message)


def _free_name(name: str, taken: set[str]) -> str:
    """A name of a copy that no other has."""
    stem = Path(name).stem
    count, wanted = 1, f"{stem}.pdf"
    while wanted.casefold() in taken:
        count += 1
        wanted = f"{stem}-{count}.pdf"
    return wanted
