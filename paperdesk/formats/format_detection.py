"""Finds out by content what a file is.

Magic numbers as in the specifications of the formats (RFC 1952, the xz file
format, ISO 32000, PKWARE's APPNOTE, ...), after unpacking gzip and xz.
"""

import re
from contextlib import closing
from pathlib import Path

from paperdesk.formats.decoder import decode, is_wide
from paperdesk.formats.decompression import LARGEST, TornError, chunks
from paperdesk.model import BadFileError, silent
from paperdesk.model.messages import Message

PAPERS_PAGE = "papers-page"
HF_JSON = "hf-json"
JSONL = "jsonl"

CAN_READ = Message("file.readable")

_HEAD = 64 * 1024
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
    (re.compile(r"(?m)\s*(?:%[^\n]*\n\s*)*@\w+\s*[{(]"), Message("kind.bibtex")),
    (re.compile(r"TY  - "), Message("kind.ris")),
    (re.compile(r"\\documentclass"), Message("kind.latex")),
)
# Below comments; or without the bracket that should begin it.
_OTHER_JSON = re.compile(r'(?:[ \t]*(?:#|//)[^\n]*\n\s*)+[{\[]\s*["{\[]|"\w+"\s*:\s*["\[{\d]')
# A key inside a string is followed by a backslash, not by its closing quotation mark.
_HF_KEYS = re.compile(
    r'"paper"\s*:\s*\{|"(?:publishedAt|submittedOnDailyBy|submittedOnDailyAt|discussionId|ai_summary)"\s*:'
)


def sniff(path: Path) -> str:
    """The format of ``path``: one of the names above.

    Text that is nothing else is taken for a papers page; whether it is one
    shows in reading. Raises BadFileError for what PaperDesk cannot read.
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
        raise BadFileError(Message("file.is_empty", name=path.name, readable=CAN_READ))
    if text[0] in "{[" or _OTHER_JSON.match(text):
        return HF_JSON if _HF_KEYS.search(text) else JSONL
    for pattern, what in _OTHER_TEXTS:
        if pattern.match(text):
            raise BadFileError(
                Message("file.is_other", name=path.name, kind=what, readable=CAN_READ)
            )
    return PAPERS_PAGE


def _head(path: Path) -> bytes:
    """The first unpacked bytes of a regular file of acceptable size."""
    if path.is_dir():
        raise BadFileError(Message("file.is_folder", name=path.name or path))
    if not path.exists():
        raise BadFileError(Message("file.missing", path=path))
    if not path.is_file():  # a pipe would make us wait for ever
        raise BadFileError(Message("file.is_irregular", name=path.name, readable=CAN_READ))
    if path.stat().st_size > LARGEST:
        raise BadFileError(Message("file.too_large", name=path.name))
    try:
        with closing(chunks(path, silent)) as source:
            return next(source, b"")[:_HEAD]
    except TornError as error:
        key = "file.all_cut" if error.cut else "file.all_damaged"
        raise BadFileError(Message(key, name=path.name)) from error
