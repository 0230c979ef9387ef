"""Declared character set of a bibliography, for the files that are no UTF-8.

JabRef writes ``% Encoding: ISO8859_2`` at the head, Emacs ``-*- coding: latin-2 -*-``, BibDesk
'Saved with string encoding ...'.

Why what is UTF-8 is read as UTF-8, whatever it declares: a text in another encoding is never
valid UTF-8 by chance, while heads are copied from file to file.
"""

import codecs
import re

from paperdesk.formats.decoder import Bytes, decode, is_wide

_DECLARED = re.compile(
    rb"(?:encoding|coding)\s*[:=]\s*([\w.-]{2,30})|string encoding ([^\r\n]{2,60})", re.I
)
_HEAD = 2_048
_KNOWN = re.compile(
    r"(?:iso[-_ ]?(?:8859|2022)|latin|windows|cp|koi8|gb|big5|shift|sjis|euc|mac|tis|hz|johab)"
    r"[\w-]{0,20}",
    re.IGNORECASE,
)
_OTHER_NAMES = {
    "western (windows latin 1)": "cp1252",
    "western (iso latin 1)": "latin-1",
    "western (mac os roman)": "mac-roman",
    "x-macroman": "mac-roman",
}


def declared_text(data: Bytes) -> str:
    """The text of a file; one that is no UTF-8 is read as its head declares. Never raises."""
    if is_wide(data) or data.startswith(codecs.BOM_UTF8):
        return decode(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    for found in _DECLARED.finditer(data[:_HEAD]):
        name = (found[1] or found[2]).decode("ascii", "replace").strip().lower()
        name = _OTHER_NAMES.get(name, name)
        if _KNOWN.fullmatch(name):
            try:
                return data.decode(name)
            except (LookupError, UnicodeDecodeError):
                continue
    return decode(data)
