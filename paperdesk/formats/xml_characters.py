"""Characters of an XML file: its bytes as UTF-8 that a parser can be given, piece by piece; and
texts as they stand in a file that we write.

The encoding is told by the mark, by where zeros stand, or by the XML declaration, which is
taken out (XML 1.0, section 4.3.3 and appendix F). Programs declare what is not so: a declaration
that could be read as ASCII is not that of UTF-16, and what is valid UTF-8 with letters beyond
ASCII is UTF-8 whatever was declared.

Why characters are mended that XML forbids: EndNote writes control characters that came with a
pasted abstract, others ``&nbsp;`` or a bare ``&``, and a parser would refuse the whole file for
one of them.
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from html import escape
from html.entities import html5

from paperdesk.formats.decoder import encoding_told

_DECLARATION = re.compile(r"[\ufeff\s]*<\?xml\b[^<>]{0,300}\?>")
_DECLARED = re.compile(rb"""<\?xml[^<>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_BYTES_OF_ONE = re.compile(r"iso-?8859|windows-?125|cp125|latin|ascii|koi8|mac")
_BYTES_OF_MANY = re.compile(r"gb|big5|shift|euc|iso-?2022-?jp|cp93|cp94|utf-?8")
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&(?:#x([0-9A-Fa-f]{1,8});|#([0-9]{1,9});|([A-Za-z][A-Za-z0-9]{1,31});)?")
_OWN_NAMES = frozenset(("amp", "lt", "gt", "quot", "apos"))
_CDATA, _CDATA_ENDS = "<![CDATA[", "]]>"
_LONGEST_REFERENCE = 34
_LONGEST_DECLARATION = 512


def xml_text(text: str) -> str:
    """A text as it stands in a file, with U+FFFD for characters that XML forbids."""
    return escape(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text))


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Bytes that are no UTF-8 are letters of Windows-1252, which is what is found in such files."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("windows-letters", _as_windows)


def xml_bytes(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The characters of a file as UTF-8, without its mark and its declaration."""
    decoder: codecs.IncrementalDecoder | None = None
    mender, held = _Mender(), ""
    for chunk in _begun(chunks):
        is_first = decoder is None
        decoder = decoder or codecs.getincrementaldecoder(_encoding(chunk))("windows-letters")
        text = held + decoder.decode(chunk)
        if is_first:
            text = _DECLARATION.sub(lambda found: "\n" * found[0].count("\n"), text, count=1)
            text = text.removeprefix("\ufeff")
        text, held = _held(text)
        yield mender.mended(text).encode("utf-8")
    if decoder:
        yield mender.mended(held + decoder.decode(b"", final=True)).encode("utf-8")


def _begun(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes; the first piece is long enough to tell the encoding by."""
    head, is_begun = b"", False
    for chunk in chunks:
        head += chunk
        if is_begun or len(head) >= _LONGEST_DECLARATION:
            yield head
            head, is_begun = b"", True
    if head:
        yield head


def _encoding(head: bytes) -> str:
    if told := encoding_told(head):
        return told
    found = _DECLARED.search(head[:_LONGEST_DECLARATION])
    name = found[1].decode("ascii").lower() if found else "utf-8"
    if _BYTES_OF_ONE.match(name):
        if any(byte > 127 for byte in head) and _is_utf8(head):
            return "utf-8"
        return "cp1252" if name in ("iso-8859-1", "us-ascii", "ascii", "latin1") else _known(name)
    return _known(name) if _BYTES_OF_MANY.match(name) else "utf-8"


def _is_utf8(head: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True


def _known(name: str) -> str:
    try:
        codecs.lookup(name)
    except LookupError:
        return "utf-8"
    return name


def _held(text: str) -> tuple[str, str]:
    """The text, and what at its end may be the beginning of a reference or of CDATA."""
    tail = text[-_LONGEST_REFERENCE:]
    cuts = [tail.rfind("<", len(tail) - len(_CDATA)), len(tail.rstrip("]")) if tail else -1]
    if ";" not in tail[(at := tail.rfind("&")) :]:
        cuts.append(at)
    cut = min((one for one in cuts if one >= 0), default=len(tail))
    cut += len(text) - len(tail)
    return text[:cut], text[cut:]


class _Mender:
    """Replaces what XML forbids, piece after piece; within CDATA an ``&`` stays."""

    def __init__(self) -> None:
        self._in_cdata = False

    def mended(self, text: str) -> str:
        """The next piece of a file, as a parser takes it."""
        text = _FORBIDDEN.sub(" ", text)
        parts: list[str] = []
        while text:
            mark = _CDATA_ENDS if self._in_cdata else _CDATA
            part, found, text = text.partition(mark)
            if not self._in_cdata and "&" in part:
                part = _REFERENCE.sub(_reference, part)
            parts += (part, found)
            self._in_cdata ^= bool(found)
        return "".join(parts)


def _reference(found: re.Match[str]) -> str:
    """The reference, or the letter that it means where XML does not know it."""
    hexadecimal, decimal, name = found.groups()
    if name:
        known = name in _OWN_NAMES
        letters = "" if known else html5.get(f"{name};", "")
        return found[0] if known else letters or f"&amp;{name};"
    if not hexadecimal and not decimal:
        return "&amp;"
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code > 0x10FFFF or _FORBIDDEN.match(chr(code)):
        return " "
    return found[0]
