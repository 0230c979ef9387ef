"""Acronym pairs: acronyms that a text introduces, each with its long form.

By the method of A. Schwartz and M. Hearst ('A simple algorithm for identifying abbreviation
definitions in biomedical text', 2003): in 'long form (LF)', and in 'LF (long form)', the letters
of the acronym are looked for from the last to the first, the first at the beginning of a word.

Why some pairs are *certain*: where the letters are the beginnings of the words, leaving out none
but stop words, one text is enough. Others ('convolution (CNV)') are believed when a second says so.
"""

import re
from collections.abc import Iterator

from paperdesk.search.acronyms.acronym_table import STOP_WORDS, words_of
from paperdesk.text import display, fold

Pair = tuple[str, str]
"""An acronym as it is written, without a plural's s, and its long form, folded."""

_BEHIND = re.compile(r"\(([^\W\d_][\w-]{1,9})[),;]")
_BEFORE = re.compile(r"(?<![\w-])([^\W\d_][\w-]{1,9}) \(([^()]{6,120})\)")
_ENDS = re.compile(r"[.;:!?()]\s")  # no long form goes on behind it
_NUMERAL = re.compile(r"[IVX]+[ab]?")
_LONGEST = 160  # letters before a bracket that are looked at
_MOST = 50  # pairs of one text


def acronym_pairs(text: str) -> Iterator[Pair]:
    """The pairs that a text (TeX and all) introduces, in their order."""
    if "(" not in text:
        return
    left = _MOST
    for found in _BEHIND.finditer(text):
        acronym = _as_acronym(found[1])
        if acronym and left:
            before = display(text[max(0, found.start() - _LONGEST) : found.start()]).rstrip()
            form = _long_form(acronym, _ENDS.split(before)[-1])
            if form:
                left -= 1
                yield acronym, form
    for found in _BEFORE.finditer(text):
        acronym = _as_acronym(found[1])
        if acronym and left and _long_form(acronym, found[2]) == (form := _plain(found[2])):
            left -= 1
            yield acronym, form


def is_certain(pair: Pair) -> bool:
    """Whether the letters of the acronym are the beginnings of the words of its long form."""
    acronym, form = pair
    letters = _letters(acronym)
    words = form.split()
    for word in words:
        if letters and word[0] == letters[0]:
            letters.pop(0)
        elif word not in STOP_WORDS:
            return False
    return not letters


def _as_acronym(written: str) -> str:
    """The acronym in brackets, without a plural's s; ``""`` if it is none: a word, a numeral."""
    name = written[:-1] if written.endswith("s") and not written[:-1].islower() else written
    capitals = sum(map(str.isupper, name))
    good = capitals >= 2 and name[-1] not in "-_" and not _NUMERAL.fullmatch(name)
    return name if good else ""


def _plain(form: str) -> str:
    return " ".join(words_of(form))


def _letters(acronym: str) -> list[str]:
    return [letter for letter in fold(acronym) if letter.isalnum()]


def _long_form(acronym: str, before: str) -> str:
    """The shortest end of a text that may be the long form; ``""`` if there is none."""
    letters = _letters(acronym)
    words = words_of(before)[-min(len(letters) + 5, 2 * len(letters) + 1) :]
    line = " ".join(words)
    at = len(line)
    for n, letter in reversed(list(enumerate(letters))):
        at = line.rfind(letter, 0, at)
        while at > 0 and not n and line[at - 1] != " ":
            at = line.rfind(letter, 0, at)
        if at < 0:
            return ""
    form = line[at:]
    short = "".join(letters)
    if len(form) <= len(short) or short in form.split() or len(form.split()) < 2:
        return ""
    return form
