"""Export of papers with the reader's tags, states and notes, for other programs.

What was there before is replaced only by a whole file: a full disk or a power
cut leaves the old one.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import IO

from paperdesk.files import write_atomically
from paperdesk.formats.registry import BY_NAME
from paperdesk.library import Library
from paperdesk.model import Entry, Order, PaperDeskError, Progress, Scope, silent
from paperdesk.model.export_options import (
    DEFAULT_PATTERN,
    WITHOUT_FILES,
    ExportOptions,
    without_own_words,
)
from paperdesk.model.messages import Message
from paperdesk.model.query.parser import parse
from paperdesk.tasks.exported_files import with_files
from paperdesk.text.citation_key import KeyPatternError, make_key, parse_pattern

_BATCH = 1_000
"""Lines that are written at once."""


def export(
    library: Library,
    query: str,
    options: ExportOptions,
    out: Path | IO[str],
    progress: Progress = silent,
    *,
    keys: Sequence[int] | None = None,
) -> int:
    """Write the papers that ``query`` finds, or all with ``""``, also dismissed ones.

    ``keys`` are the papers where they are not those of a query; ``out`` is a file to be
    replaced, or a stream. Answers how many papers were written. Raises PaperDeskError when the
    file cannot be written: it is as it was then.
    """
    found = keys_of(library, query) if keys is None else list(keys)
    chosen = entries(library, found, options)
    if isinstance(out, Path) and "files" in (options.own_words or ()):
        marked = "marks" in (options.own_words or ())
        chosen = with_files(library, chosen, out, marked=marked)
    counted = _Counted(chosen, len(found), progress)
    lines = written(counted, options)
    if isinstance(out, Path):
        replace_file(out, _chunks(lines))
    else:
        out.writelines(lines)
    return counted.done


def written(entries: Iterable[tuple[Entry, str]], options: ExportOptions) -> Iterator[str]:
    """The lines of an export, with their ends."""
    write = BY_NAME[options.format].write
    assert write is not None
    return (line + "\n" for line in write(entries))


def entries(
    library: Library, keys: Sequence[int], options: ExportOptions
) -> Iterator[tuple[Entry, str]]:
    """The papers with their notes, as far as the options ask for what the reader said.

    Where a format names papers by citation keys, those that have none are given one first.
    Raises PaperDeskError where the pattern for these means nothing.
    """
    form = BY_NAME[options.format]
    kept = options.own_words
    if kept is None:
        kept = WITHOUT_FILES if form.personal else ()
    if form.keyed:
        give_citation_keys(library, keys, options.key_pattern)
    # Only a format that is read back into a library has all aliases.
    read = library.entries if form.personal else library.bare_entries
    for entry in read(keys):
        has_note = entry.noted and "notes" in kept
        yield without_own_words(entry, kept), library.note(entry.key).text if has_note else ""


def give_citation_keys(library: Library, keys: Sequence[int], pattern: str = "") -> None:
    """Give a citation key to those of the papers that have none.

    Raises PaperDeskError where the pattern means nothing.
    """
    pattern = pattern or DEFAULT_PATTERN
    check_pattern(pattern)
    library.give_citation_keys(keys, lambda paper: make_key(paper, pattern))


def check_pattern(pattern: str) -> None:
    """Raises PaperDeskError where a pattern of citation keys means nothing."""
    try:
        parse_pattern(pattern)
    except KeyPatternError as error:
        raise PaperDeskError(Message("export.key_pattern", part=str(error))) from error


def keys_of(library: Library, query: str) -> list[int]:
    """The papers that a query finds; all of them, also dismissed ones, with ``""``."""
    if query.strip():
        return list(library.search(parse(query), whole=True).keys)
    found = (library.keys(Scope(kind), Order.ARRIVAL) for kind in ("all", "dismissed"))
    return [key for keys in found for key in keys]


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


def replace_file(path: Path, chunks: Iterator[bytes]) -> None:
    """Replace a file by these bytes, durably, or leave it as it was. Raises PaperDeskError."""
    path = path.resolve()
    try:
        if path.exists() and not path.is_file():  # a pipe or a device: nothing to be kept
            with path.open("wb") as stream:
                stream.writelines(chunks)
        else:
            write_atomically(path, chunks)
    except OSError as error:
        reason = error.strerror or error
        raise PaperDeskError(Message("file.unwritable", path=path, reason=reason)) from error


def _chunks(lines: Iterator[str]) -> Iterator[bytes]:
    """Lines in UTF-8, many at a time."""
    while batch := list(islice(lines, _BATCH)):
        yield "".join(batch).encode()
