r"""Accents of TeX in prose: the letter under ``\'e``, ``\v{c}`` and ``\"\i``."""

import unicodedata
from typing import NamedTuple

from paperdesk.text.tex import symbols

_VOWELS = frozenset("aeiouyAEIOUY")
_SHORT_MARK_WRONGLY = frozenset("csznrdtCSZNRDT")
r"""Letters with a wedge, which some write with the accent of short vowels: ``Mar\u{c}enko``."""


class Accented(NamedTuple):
    """What an accent and its letter show, and where the text goes on."""

    text: str
    end: int


def accented(text: str, name: str, start: int, at: int, *, sure: bool) -> Accented:
    r"""The letter under the accent ``\name``, or what stood there if it is none.

    ``sure``: the text is TeX, so that a name without a letter is a command of the author.
    """
    bare = "\\" + name
    if name.isalpha() and text[at : at + 1] not in ("{", " ", "\\"):
        return Accented(name if sure else bare, at)
    base, end = _base(text, at, spaced=name.isalpha() or name in "^'`")
    if name.isalpha() and name + base in symbols.SYMBOLS:  # '\\b{eta}', as arXiv writes β
        return Accented(symbols.SYMBOLS[name + base], end)
    mark = symbols.ACCENTS["v" if name == "u" and base in _SHORT_MARK_WRONGLY else name]
    joined = unicodedata.normalize("NFC", base[:1] + mark) + base[1:]
    apostrophe = name == "'" and base == "s" and not text[end : end + 1].isalpha()
    quote = name == '"' and base[:1] not in _VOWELS
    if base[:1].isalpha() and len(joined) == len(base) and not apostrophe and not quote:
        return Accented(joined, end)
    if name in ("'", '"', "~", "^"):
        return Accented(name, at)
    if name in ("=", "`") and base.isalpha() and text[start - 1 : start].isalpha():
        return Accented(joined, end)
    if name == "." and (not base.strip() or base == ","):  # 'et al\\. '
        return Accented(name, at)
    return Accented(name if sure and name.isalpha() else bare, at)


def _base(text: str, at: int, *, spaced: bool) -> tuple[str, int]:
    """Base of an accent: a letter, ``{letter}`` or a dotless i, and where it ends."""
    at += spaced and text[at : at + 1] == " "
    if text[at : at + 1] == "{":
        end = text.find("}", at, at + 12)
        inner = text[at + 1 : end] if end > 0 else ""
        return (inner.lstrip("\\") if inner in ("\\i", "\\j") else inner), end + 1
    if text[at : at + 2] in ("\\i", "\\j") and not text[at + 2 : at + 3].isalpha():
        spaced = text[at + 2 : at + 3] == " " and text[at + 3 : at + 4].islower()
        return text[at + 1], at + 2 + spaced  # TeX takes the blank: 'na\\"\\i ve'
    return text[at : at + 1], at + 1
