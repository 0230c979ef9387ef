"""Writes papers with the reader's tags, states and notes for other programs.

Why to a temporary file first: what was there before is replaced only by a
whole file; a full disk or a power cut leaves the old one.
"""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

from paperdesk import formats
from paperdesk.library import Library
from paperdesk.model import Entry, Order, PaperDeskError, Progress, Scope, silent
from paperdesk.model.messages import Message
from paperdesk.model.query.parser import parse

FORMATS = ("jsonl", "markdown")


def export(
    library: Library,
    query: str,
    format: str,
    out: Path | IO[str],
    progress: Progress = silent,
) -> int:
    """Write the papers that ``query`` finds, or all with ``""``, also dismissed ones.

    ``format`` is one of :data:`FORMATS`; ``out`` a file to be replaced, or a
    stream. Answers how many papers were written. Raises PaperDeskError when
    the file cannot be written: it is as it was then.
    """
    keys = _keys(library, query)
    counted = _Counted(_with_notes(library, keys), len(keys), progress)
    write = formats.write_jsonl if format == "jsonl" else formats.write_markdown
    lines = (line + "\n" for line in write(counted))
    if isinstance(out, Path):
        _write_whole(out, lines)
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
    """Entries on their way, counted and told of."""

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


def _write_whole(path: Path, lines: Iterable[str]) -> None:
    """Replace a file by these lines, durably, or leave it as it was."""
    path = path.resolve()
    temporary: Path | None = None
    try:
        if path.exists() and not path.is_file():  # a pipe or a device: nothing to be kept
            with path.open("w", encoding="utf-8", newline="\n") as stream:
                stream.writelines(lines)
            return
        descriptor, name = tempfile.mkstemp(prefix=".paperdesk-", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(lines)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except OSError as error:
        reason = error.strerror or error
        raise PaperDeskError(Message("file.unwritable", path=path, reason=reason)) from error
    finally:
        if temporary:
            temporary.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    """The rights of the file that is replaced, or those a new file has here."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
