r"""Commands of TeX that lack something: glued to a word, without their braces, or unknown.

``Gurevi\vc`` has the accent of ``\v c``, ``\muW`` the sign of ``\mu W``, ``\verb=INLA=`` its own
braces, ``\boiling"`` a backslash for a quotation mark; a name that nobody knows, ``\opal``, is a
word. Asked last, of texts that show no path; a set less another, ``M\N``, stays as it is.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from paperdesk.text.tex import symbols


class Mended(NamedTuple):
    """What such a command shows, and where the text goes on."""

    text: str
    end: int


_PATH = re.compile(r"\b[A-Za-z]:\\(?![RCZNQ][_^])([A-Za-z]*)|(?:^|\s)\\\\[a-z]+\\[a-z]")
_VERBATIM = re.compile(r"([^\w\s*{\\])(.{1,80}?)\1")
_QUOTED = re.compile(r"[\w ,-]{0,40}(?<!\s)\"(?!\w)")
_GLUED_ACCENT = re.compile(r"([vucHkr])([A-Za-z])([a-z]*)")
_GLUED_LETTER = re.compile(r"(OE|oe|AE|ae|ss|AA|aa|[oOlLij])([a-z]{2,})")
_NAME_BEFORE = re.compile(r"(?:^|[\s({-])[A-Z][a-z]{0,3}$")
_OF_PROSE = frozenset(("footnote", "cite", "emph", "url"))
_ENGLISH = frozenset(("off", "one", "online", "offline", "out", "over", "open", "other", "less"))
_GREEK = "|".join(
    sorted((name for name, sign in symbols.SYMBOLS.items() if "Α" <= sign <= "ϵ"), key=len)[::-1]
)
_LONG_GREEK = "|".join(name for name in _GREEK.split("|") if len(name) > len("psi"))
_GLUED_SIGN = re.compile(
    rf"({_GREEK})([A-Z]\w*)|({_LONG_GREEK})([a-z])|(mu)(m\w{{0,2}})|(surd|pm|in)([A-Z]|[np]|Hz)"
)
_GLUED_STYLE = re.compile(r"(?:emph|textit|textbf|textsc)([a-z]{4,})")
_GLUED_LINK = re.compile(r"(?:url|ref)([a-z]+)")
_STANDS_FREE = frozenset(" \n\t([{\"'-/~.,}0123456789")
_GOES_ON = re.compile(r"[\\.:][\w\\]")
_NUMBER = re.compile(r"\d|[A-Za-z.]\w")
_ADDRESS_AFTER = re.compile(r"[.:]\w")


@lru_cache(maxsize=8)
def has_path(text: str) -> bool:
    """Whether backslashes of this text part folders."""
    if ":\\" not in text and r"\\" not in text:  # as most: to look for these is a tenth of the work
        return False
    return any((found[1] or "") not in symbols.KNOWN for found in _PATH.finditer(text))


def mended(text: str, name: str, start: int, at: int) -> Mended | None:
    r"""What ``\name``, which stands at ``start`` and ends at ``at``, is meant for, if anything.

    Never raises; time is bounded.
    """
    before = text[start - 1 : start]
    if has_path(text) or before == ":":
        return None
    if name == "\\":
        return _line_end(text, before, start, at)
    if name == "verb" and (found := _VERBATIM.match(text, at)):
        return Mended(found[2], found.end())
    if name.isdecimal():
        number = _NUMBER.match(text, at) or (text[at : at + 1] == "," and before == " ")
        return Mended(name, at) if number and not before.isalnum() else None
    if not name.isalpha():
        return None
    return (
        (_within_a_word(text, name, start, at) if before.isalpha() else None)
        or _glued(text, name, at)
        or _word(text, name, before, at)
    )


def _line_end(text: str, before: str, start: int, at: int) -> Mended | None:
    """Two backslashes: the end of a row, or one too many."""
    if text[at : at + 1] == "_":
        return Mended("", at)
    if "&" in text[max(0, start - 40) : at + 40]:
        return Mended("; ", at)
    stray = text[at : at + 1].isalpha() and (not before or before.isspace())
    return Mended("", at) if stray and "\\" not in text[at : at + 40] else None


def _within_a_word(text: str, name: str, start: int, at: int) -> Mended | None:
    before = text[start - 1]
    if len(name) == 1 and text[at : at + 1] == "'" and text[at + 1 : at + 2].isalpha():
        return Mended(unicodedata.normalize("NFC", name + "\u0301"), at + 1)
    if name in _OF_PROSE and text[at : at + 1] == "{":  # whose brace nothing closes
        return Mended(" ", at)
    if before.islower() and (found := _GLUED_ACCENT.fullmatch(name)):
        mark, letter, rest = found.groups()
        joined = unicodedata.normalize("NFC", letter + symbols.ACCENTS[mark])
        if len(joined) == 1:
            return Mended(joined + rest, at)
    found = _GLUED_LETTER.fullmatch(name) if name not in _ENGLISH else None
    if found and _NAME_BEFORE.search(text, max(0, start - 6), start):
        return Mended(symbols.SYMBOLS[found[1]] + found[2], at)
    return None


def _glued(text: str, name: str, at: int) -> Mended | None:
    if found := _GLUED_SIGN.fullmatch(name):
        sign, rest = (part for part in found.groups() if part)
        shown = {"surd": "√", "pm": "±", "in": " ∈ "}.get(sign) or symbols.SYMBOLS.get(sign, "")
        return Mended(shown + rest, at) if shown else None
    if found := _GLUED_STYLE.fullmatch(name):
        return Mended(found[1], at)
    if (found := _GLUED_LINK.fullmatch(name)) and _ADDRESS_AFTER.match(text, at):
        return Mended(found[1], at)
    return None


def _word(text: str, name: str, before: str, at: int) -> Mended | None:
    """A name that nobody knows, where it stands like a word."""
    if before == " " and (_QUOTED.match(text, at)):
        return Mended(f'"{name}', at)
    if len(name) < 2 or (before and before not in _STANDS_FREE):
        return None
    if name != "arXiv" and _GOES_ON.match(text, at):
        return None
    return Mended(name, at)
