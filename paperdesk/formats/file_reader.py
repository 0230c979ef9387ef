"""File reader: finds the format of any file by its content and reads what stands in it.

Magic numbers as in the specifications of the formats (RFC 1952, the xz file
format, ISO 32000, PKWARE's APPNOTE, ...), after unpacking gzip, xz and zip archives of one file.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from paperdesk.formats import csv_table
from paperdesk.formats.decoder import decode, is_wide
from paperdesk.formats.decompression import TornError, chunks
from paperdesk.formats.registry import BY_LINE, BY_NAME, CAN_READ, TABLE, Format, readable
from paperdesk.model import BadFileError, ImportedRecord, Item, Progress, silent
from paperdesk.model.messages import Message
from paperdesk.model.table_columns import ColumnMapping, TableColumn
from paperdesk.text import plain_paper

_HEAD = 64 * 1024
"""Bytes of a file by which its format is found."""

_MAGIC = (
    (b"%PDF-", Message("kind.pdf")),
    (b"PK\x03\x04", Message("kind.zip")),
    (b"PK\x05\x06", Message("kind.empty_zip")),
    (b"BZh", Message("kind.bzip2")),
    (b"\x28\xb5\x2f\xfd", Message("kind.zstandard")),
    (b"7z\xbc\xaf\x27\x1c", Message("kind.7zip")),
    (b"Rar!", Message("kind.rar")),
    (b"\x1f\x8b", Message("kind.inner_gzip")),
    (b"\xfd7zXZ\x00", Message("kind.inner_xz")),
    (b"\x89PNG", Message("kind.png")),
    (b"\xff\xd8\xff", Message("kind.jpeg")),
    (b"GIF8", Message("kind.gif")),
    (b"SQLite format 3\x00", Message("kind.sqlite")),
    (b"\x7fELF", Message("kind.program")),
    (b"MZ", Message("kind.windows_program")),
    (b"%!PS", Message("kind.postscript")),
    (b"{\\rtf", Message("kind.rtf")),
)
_OTHER_TEXTS = (
    (re.compile(r"(?i)<!doctype html|<html\b|<head\b|<body\b"), Message("kind.html")),
    (re.compile(r"<\?xml|<!--|<[A-Za-z][\w:.-]*[\s/>]"), Message("kind.xml")),
    (re.compile(r"\\documentclass"), Message("kind.latex")),
)


def format_of(path: Path, columns: ColumnMapping | None = None) -> str:
    """The name of the format of ``path``, one of :data:`~paperdesk.formats.registry.FORMATS`.

    A table that has the ``columns`` is one whatever they are called. Raises BadFileError when
    the file is nothing that can be read.
    """
    return _format_of(path, columns).name


def read(
    path: Path, progress: Progress = silent, columns: ColumnMapping | None = None
) -> Iterator[Item]:
    """What stands in ``path``, in file order, as it is read; papers without markup.

    ``progress`` gets bytes done and in all; ``columns`` are those of tables. Raises
    BadFileError, at the first step or later, when the file as a whole cannot be read; then
    nothing of it should be kept. What is bad in part comes as a Problem.
    """
    form = _format_of(path, columns)
    assert form.read is not None
    try:
        if form.name == TABLE and columns:
            items = csv_table.read(chunks(path, progress), path.name, columns)
        else:
            by_line = form.name == BY_LINE
            items = form.read(chunks(path, progress, by_line=by_line), path.name)
        yield from plain_items(items)
    except OSError as error:
        raise _unreadable(path, error) from error


def read_answer(content: bytes, form: str, name: str) -> Iterator[Item]:
    """What stands in the answer of a service, whose format is known: papers without markup.

    Raises BadFileError, which calls the answer ``name``, as :func:`read` does.
    """
    known = BY_NAME[form]
    assert known.read is not None
    yield from plain_items(known.read((content,), name))


def plain_items(items: Iterable[Item]) -> Iterator[Item]:
    """The items as they are kept: the texts of papers without their publisher's markup."""
    return map(_plain, items)


def table_columns(path: Path) -> tuple[TableColumn, ...]:
    """The columns of a table with what each is taken for; none of any other file.

    Raises BadFileError when the file cannot be read.
    """
    try:
        text = decode(_head(path)).lstrip("\ufeff")
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    return csv_table.columns_of(text)


def _format_of(path: Path, columns: ColumnMapping | None) -> Format:
    try:
        return _recognised(path, columns)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def _recognised(path: Path, columns: ColumnMapping | None) -> Format:
    """The first format that knows the head of the file for its own.

    Text that is nothing else is taken for that without ``sniff``; whether it is one shows in
    reading. Raises BadFileError for what PaperDesk cannot read.
    """
    head = _head(path)
    for magic, what in _MAGIC:
        if head.startswith(magic) and not (magic == b"MZ" and b"\0" not in head):
            raise BadFileError(
                Message("file.is_other", name=path.name, kind=what, readable=CAN_READ)
            )
    if b"\0" in head and not is_wide(head):
        raise BadFileError(Message("file.is_binary", name=path.name, readable=CAN_READ))
    text = decode(head).lstrip()
    if not text:
        raise BadFileError(Message("file.is_empty", name=path.name))
    for form in readable():
        if form.sniff is not None and form.sniff(text):
            return form
    if columns and csv_table.has_columns(text, columns):
        return BY_NAME[TABLE]
    for pattern, what in _OTHER_TEXTS:
        if pattern.match(text):
            raise BadFileError(
                Message("file.is_other", name=path.name, kind=what, readable=CAN_READ)
            )
    return next(form for form in readable() if form.sniff is None)


def _head(path: Path) -> bytes:
    """The first unpacked bytes of a regular file."""
    if path.is_dir():
        raise BadFileError(Message("file.is_folder", name=path.name or path))
    if not path.exists():
        raise BadFileError(Message("file.missing", path=path))
    if not path.is_file():  # a pipe would make us wait for ever
        raise BadFileError(Message("file.is_irregular", name=path.name))
    try:
        with closing(chunks(path, silent)) as source:
            return next(source, b"")[:_HEAD]
    except TornError as error:
        raise error.of_all(path.name) from error


def _plain(item: Item) -> Item:
    """The item as it is kept: the texts of a paper without their publisher's markup."""
    if not isinstance(item, ImportedRecord):
        return item
    paper = plain_paper(item.paper)
    return item if paper is item.paper else replace(item, paper=paper)


def _unreadable(path: Path, error: Exception) -> BadFileError:
    reason = getattr(error, "strerror", None) or str(error)
    return BadFileError(Message("file.unreadable_import", name=path.name, reason=reason))
