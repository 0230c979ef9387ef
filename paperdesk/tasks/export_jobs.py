"""Export of papers with the reader's tags, states and notes, for other programs.

What was there before is replaced only by a whole file: a full disk or a power
cut leaves the old one.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import IO

from paperdesk.files import write_atomically
from paperdesk.formats.registry import BY_NAME
from paperdesk.library import Library
from paperdesk.model import Entry, Order, PaperDeskError, Progress, Scope, silent
from paperdesk.model.messages import Message
from paperdesk.model.query.parser import parse

_BATCH = 1_000
"""Lines that are written at once."""


def export(
    library: Library, query: str, format: str, out: Path | IO[str], progress: Progress = silent
) -> int:
    """Write the papers that ``query`` finds, or all with ``""``, also dismissed ones.

    ``format`` is the name of one that is written; ``out`` a file to be replaced, or a
    stream. Answers how many papers were written. Raises PaperDeskError when
    the file cannot be written: it is as it was then.
    """
    keys = _keys(library, query)
    counted = _Counted(_with_notes(library, keys), len(keys), progress)
    write = BY_NAME[format].write
    assert write is not None
    lines = (line + "\n" for line in write(counted))
    if isinstance(out, Path):
        _replace(out, lines)
    else:
        out.writelines(lines)
    return counted.done


def _keys(library: Library, query: str) -> list[int]:
    if query.strip():
        return list(library.search(parse(query)).keys)
    found = (library.keys(Scope(kind), Order.ARRIVAL) for kind in ("all", "dismissed"))
    return [key for keys in found for key in keys]


def _with_notes(library: Library, keys: list[int]) -> Iterator[tuple[Entry, str]]:
    for entry in library.entries(keys):
        yield entry, library.note(entry.key).text if entry.noted else ""


class _Counted:
    """Entries, counted for progress as they pass."""

    def __init__(
        self, entries: Iterator[tuple[Entry, str]], total: int, progress: Progress
    ) -> None:
        self.done = 0
        self._entries, self._total, self._progress = entries, total, progress

    def __iter__(self) -> Iterator[tuple[Entry, str]]:
        for entry in self._entries:
            yield entry
            self.done += 1
            self._progress(self.done, self._total, Message("step.writing"))


def _replace(path: Path, lines: Iterator[str]) -> None:
    """Replace a file by these lines, durably, or leave it as it was."""
    path = path.resolve()
    try:
        if path.exists() and not path.is_file():  # a pipe or a device: nothing to be kept
            with path.open("w", encoding="utf-8", newline="\n") as stream:
                stream.writelines(lines)
        else:
            write_atomically(path, _chunks(lines))
    except OSError as error:
        reason = error.strerror or error
        raise PaperDeskError(Message("file.unwritable", path=path, reason=reason)) from error


def _chunks(lines: Iterator[str]) -> Iterator[bytes]:
    """Lines in UTF-8, many at a time."""
    while batch := list(islice(lines, _BATCH)):
        yield "".join(batch).encode()
