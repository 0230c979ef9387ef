"""Decoder of bytes: by the byte order mark, by where zeros stand, else UTF-8, else Windows-1252.

Why zeros: UTF-16 and UTF-32 without a mark show themselves by them, since a
file of ours begins with ASCII (RFC 4627, section 3, says so of JSON). It is
taken for such text only if all of its beginning then reads as text.
"""

import codecs
import re
from collections.abc import Iterable

from paperdesk.formats.decompression import LARGEST_WHOLE, TornError
from paperdesk.model import BadFileError
from paperdesk.model.messages import Message

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BY_ZEROS = (
    (b"\0\0\0x", "utf-32-be"),
    (b"x\0\0\0", "utf-32-le"),
    (b"\0x\0x", "utf-16-be"),
    (b"x\0x\0", "utf-16-le"),
)
"""Where the first two letters, or the first one, have zeros; ``x`` is any other byte."""
_LOOKED_AT = 1024
Bytes = bytes | bytearray
_NO_TEXT = re.compile("[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffd-\uffff]")


def decode(data: Bytes) -> str:
    """``data`` as text, without a byte order mark. Never raises.

    Why Windows-1252 for what is no UTF-8: it is what browsers on Windows
    saved, and it reads Latin-1 as well.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if encoding := _unmarked(data):
        return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def whole_text(chunks: Iterable[bytes], name: str) -> str:
    """All text of a file that is small enough to be read at once.

    Raises BadFileError, which calls it ``name``, when it is larger than 64 MB or torn.
    """
    return decode(whole_bytes(chunks, name))


def whole_bytes(chunks: Iterable[bytes], name: str) -> bytearray:
    """All bytes of such a file; raises as :func:`whole_text` does.

    Why not pieces that are joined at the end: twice the memory, which takes the system as long to
    give as it takes to read the file.
    """
    found = bytearray()
    try:
        for chunk in chunks:
            found += chunk
            if len(found) > LARGEST_WHOLE:
                raise BadFileError(Message("file.page_too_large", name=name))
    except TornError as error:
        key = "file.packing_cut" if error.cut else "file.packing_damaged"
        raise BadFileError(Message(key, name=name)) from error
    return found


def encoding_told(head: Bytes) -> str:
    """The encoding that a mark or zeros tell of; ``""`` where neither does."""
    marked = next((name for mark, name in _MARKS if head.startswith(mark)), "")
    return marked or _unmarked(head)


def is_wide(head: Bytes) -> bool:
    """Whether letters take two or four bytes, by the mark or by zeros."""
    return encoding_told(head) not in ("", "utf-8")


def _unmarked(data: Bytes) -> str:
    """The encoding of two or four bytes that ``data`` has without a mark, or ``""``."""
    zeros = bytes(byte and ord("x") for byte in data[:4])
    for pattern, encoding in _BY_ZEROS:
        if zeros == pattern:
            # A letter that the cut has split is left out; what reads otherwise is no text.
            text = data[:_LOOKED_AT].decode(encoding, errors="replace")[:-1]
            return "" if _NO_TEXT.search(text) else encoding
    return ""
