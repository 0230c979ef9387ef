"""File reader: finds the format of any file by its content and reads what stands in it.

Magic numbers as in the specifications of the formats (RFC 1952, the xz file
format, ISO 32000, PKWARE's APPNOTE, ...), after unpacking gzip and xz.
"""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from paperdesk.formats.decoder import decode, is_wide
from paperdesk.formats.decompression import LARGEST, TornError, chunks
from paperdesk.formats.registry import CAN_READ, Format, readable
from paperdesk.model import BadFileError, ImportedRecord, Item, Progress, silent
from paperdesk.text import plain_paper

_HEAD = 64 * 1024
"""Bytes of a file by which its format is found."""

_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x1f\x8b", "a gzip archive inside an archive"),
    (b"\xfd7zXZ\x00", "an xz archive inside an archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a Windows program"),
    (b"%!PS", "a PostScript document"),
    (b"{\\rtf", "an RTF document"),
)
_OTHER_TEXTS = (
    (re.compile(r"(?i)<!doctype html|<html\b|<head\b|<body\b"), "an HTML page (save it as text)"),
    (re.compile(r"<\?xml|<!--|<[A-Za-z][\w:.-]*[\s/>]"), "an XML document"),
    (re.compile(r"(?m)\s*(?:%[^\n]*\n\s*)*@\w+\s*[{(]"), "a BibTeX file"),
    (re.compile(r"TY  - "), "an RIS file"),
    (re.compile(r"\\documentclass"), "a LaTeX source"),
)


def format_of(path: Path) -> str:
    """The name of the format of ``path``, one of :data:`~paperdesk.formats.registry.FORMATS`.

    Raises BadFileError when the file is nothing that can be read.
    """
    return _format_of(path).name


def read(path: Path, progress: Progress = silent) -> Iterator[Item]:
    """What stands in ``path``, in file order, as it is read; papers without markup.

    ``progress`` gets bytes done and in all. Raises BadFileError, at the first
    step or later, when the file as a whole cannot be read; then nothing of it
    should be kept. What is bad in part comes as a Problem.
    """
    form = _format_of(path)
    assert form.read is not None
    try:
        yield from map(_plain, form.read(chunks(path, progress), path.name))
    except OSError as error:
        raise _unreadable(path, error) from error


def _format_of(path: Path) -> Format:
    try:
        return _recognised(path)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def _recognised(path: Path) -> Format:
    """The first format that knows the head of the file for its own.

    Text that is nothing else is taken for that without ``sniff``; whether it is one shows in
    reading. Raises BadFileError for what PaperDesk cannot read.
    """
    head = _head(path)
    for magic, what in _MAGIC:
        if head.startswith(magic) and not (magic == b"MZ" and b"\0" not in head):
            raise BadFileError(f"{path.name} is {what}. {CAN_READ}")
    if b"\0" in head and not is_wide(head):
        raise BadFileError(f"{path.name} is a binary file of a kind unknown here. {CAN_READ}")
    text = decode(head).lstrip()
    if not text:
        raise BadFileError(f"{path.name} is empty. {CAN_READ}")
    for form in readable():
        if form.sniff is not None and form.sniff(text):
            return form
    for pattern, what in _OTHER_TEXTS:
        if pattern.match(text):
            raise BadFileError(f"{path.name} is {what}. {CAN_READ}")
    return next(form for form in readable() if form.sniff is None)


def _head(path: Path) -> bytes:
    """The first unpacked bytes of a regular file of acceptable size."""
    if path.is_dir():
        raise BadFileError(f"{path.name or path} is a folder. Choose the files in it.")
    if not path.exists():
        raise BadFileError(f"There is no file {path}.")
    if not path.is_file():  # a pipe would make us wait for ever
        raise BadFileError(f"{path.name} is no regular file. {CAN_READ}")
    if path.stat().st_size > LARGEST:
        raise BadFileError(
            f"{path.name} is larger than 2 GB; PaperDesk reads files up to that size. "
            "Split it into smaller files."
        )
    try:
        with closing(chunks(path, silent)) as source:
            return next(source, b"")[:_HEAD]
    except TornError as error:
        raise BadFileError(f"{path.name} {error}; nothing in it can be read.") from error


def _plain(item: Item) -> Item:
    """The item as it is kept: the texts of a paper without their publisher's markup."""
    if not isinstance(item, ImportedRecord):
        return item
    paper = plain_paper(item.paper)
    return item if paper is item.paper else replace(item, paper=paper)


def _unreadable(path: Path, error: Exception) -> BadFileError:
    reason = getattr(error, "strerror", None) or str(error)
    return BadFileError(f"{path.name} cannot be read: {reason}. Nothing was imported from it.")
