"""Character encoding detection of note files.

Editors write UTF-8; some keep UTF-16 (Windows Notepad's 'Unicode', PowerShell's
``>``), with a byte order mark (RFC 3629, RFC 2781) or without one; old ones keep
windows-1252. A file of any other code would be read as garbage, and a save would
put that garbage in the place of the words; so it is said to be no text instead.

Why not a guessing library: a note begins with our own front matter of ASCII letters,
which shows UTF-16 at once, and a wrong guess is worse than none.
"""

import codecs
import re

UTF_8 = "utf-8"

_MARKS = (
    (codecs.BOM_UTF8, UTF_8),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
"""Bytes by which UTF-16 without a mark is known."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_HIGH = re.compile(rb"[\x80-\xff]+")
_RUN = 3
"""Letters beyond ASCII that seldom stand together in the languages of windows-1252."""
_FEW = 8


def decode(data: bytes) -> tuple[str, str] | None:
    """(text, encoding) of the bytes of a file; None when they are no text of a known code."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data.removeprefix(mark), encoding)
    if wide := _wide(data):
        return _strictly(data, wide)
    try:
        text = data.decode(UTF_8)
    except UnicodeDecodeError:
        return _damaged(data) or _western(data)
    return None if _holed(data) else (text, UTF_8)


def begins_with_front_matter(data: bytes) -> bool:
    """Whether a file that begins so may have front matter, in whichever encoding."""
    return data.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xfe\xff").startswith(b"---")


def _strictly(data: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else (text, encoding)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every other byte of Western letters, and of front matter, is 0."""
    sample = data[:_SAMPLE]
    if len(data) < 4 or len(data) % 2 or b"\0" not in sample:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    most = len(sample) // 2
    if odd * 5 >= most * 2 and even * 20 <= most:
        return "utf-16-le"
    if even * 5 >= most * 2 and odd * 20 <= most:
        return "utf-16-be"
    return ""


def _holed(data: bytes) -> bool:
    """Whether a power cut or a bad copy left zeros where words were, or it is no text at all."""
    return b"\0\0\0\0" in data or data.count(0) * 10 > len(data)


def _damaged(data: bytes) -> tuple[str, str] | None:
    """UTF-8 with a few bytes that are broken, as a file cut short within a letter has."""
    text = data.decode(UTF_8, "replace")
    broken = text.count("\ufffd")
    sound = sum(not letter.isascii() for letter in text) - broken
    return (text, "utf-8, damaged") if sound >= 2 * broken and not _holed(data) else None


def _western(data: bytes) -> tuple[str, str] | None:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    runs = [len(run) for run in _HIGH.findall(data)]
    together = sum(run for run in runs if run >= _RUN)
    if _CONTROL.search(text) or (sum(runs) >= _FEW and together * 2 > sum(runs)):
        return None
    return text, "windows-1252"
