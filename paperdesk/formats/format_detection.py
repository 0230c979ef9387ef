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

PAPERS_PAGE = "papers-page"
HF_JSON = "hf-json"
JSONL = "jsonl"

CAN_READ = (
    "PaperDesk reads a Hugging Face papers page saved as text, answers of the Hugging Face "
    "papers API as JSON, and JSON Lines (also as .gz or .xz)."
)

_HEAD = 64 * 1024
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
            raise BadFileError(f"{path.name} is {what}. {CAN_READ}")
    if b"\0" in head and not is_wide(head):
        raise BadFileError(f"{path.name} is a binary file of a kind unknown here. {CAN_READ}")
    text = decode(head).lstrip()
    if not text:
        raise BadFileError(f"{path.name} is empty. {CAN_READ}")
    if text[0] in "{[" or _OTHER_JSON.match(text):
        return HF_JSON if _HF_KEYS.search(text) else JSONL
    for pattern, what in _OTHER_TEXTS:
        if pattern.match(text):
            raise BadFileError(f"{path.name} is {what}. {CAN_READ}")
    return PAPERS_PAGE


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
