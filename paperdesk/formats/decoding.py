"""Bytes to text: by the byte order mark, else UTF-8, else Windows-1252."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes) -> str:
    """``data`` as text, without a byte order mark. Never raises.

    Why Windows-1252 for what is no UTF-8: it is what browsers on Windows
    saved, and it reads Latin-1 as well.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def is_wide(head: bytes) -> bool:
    """Whether a byte order mark says that letters take two or four bytes."""
    return any(head.startswith(mark) for mark, name in _MARKS if name != "utf-8")
