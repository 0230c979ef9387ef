"""Citation keys: how one is made of a paper by a pattern, and which signs it may have.

A pattern is text with markers in brackets, as in JabRef and Better BibTeX, each with modifiers::

    [auth:lower][year][veryshorttitle:lower]      vaswani2017attention
    [authors2]:[shortyear]                        VaswaniShazeerEtAl:17

===================  =========================================================================
``auth``             the first author's family name, or the first word of a body's
``authN``            its first N letters
``authors``          all family names; ``authorsN``: N of them, then ``EtAl``
``authEtAl``         the first, and the second where there are two, or ``EtAl``
``year shortyear``   2017, 17; ``month`` and ``day`` with two digits
``title``            the title's words; ``shorttitleN``: N that say something (3 without N)
``veryshorttitle``   the first word that says something
``venue``            the words of the journal or the book; ``[venue:abbr]`` their first letters
``volume pages``     as they stand; ``firstpage``
``arxiv doi type``   the ids, the type
===================  =========================================================================

Modifiers follow colons: ``lower``, ``upper``, ``abbr`` (first letters), a number (so many
letters), ``(text)`` (what stands there if there is nothing). All that is not bracketed stands
as it is. Sources: JabRef's documentation, *Customize the citation key generator*; Better
BibTeX's, *Citation keys*.

Why letters without accents: old bibtex and many editors know no others in a key. Letters of
other scripts stay.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from string import ascii_lowercase
from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_module
from paperdesk.model import Contributor, Paper
from paperdesk.model.export_options import DEFAULT_PATTERN
from paperdesk.text.normalise import GREEK, fold
from paperdesk.text.tex.display import display

if TYPE_CHECKING:
    from paperdesk.text import name_parser
else:
    name_parser = lazy_module("paperdesk.text.name_parser")

LONGEST = 200
"""Characters of a key; what is longer is cut."""
LONGEST_PATTERN = 300

_REFUSED = frozenset("\\#%{}~\"',()=\x7f")
"""What no reader of BibTeX takes in a key, beside blanks."""
_ENDING = _REFUSED | {" "}
_TOKEN = re.compile(r"\[([A-Za-z]+)(\d*)((?::(?:[A-Za-z]+|\d+|\([^()\[\]]*\)))*)\]|([^\[\]]+)")
_MODIFIER = re.compile(r":(?:(\d+)|\(([^()]*)\)|([A-Za-z]+))")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_OF_NO_WEIGHT = """
    a an the of on in for and or to with by from at as is are via towards toward into using
    der die das ein eine einer des dem den und zur zum von für
    le la les l un une du de et el los las una y o il lo gli i di e
"""
_SMALL = frozenset(_OF_NO_WEIGHT.split())
_ARTICLE = re.compile(r"(?:the|on behalf of|for) ", re.IGNORECASE)


class KeyPatternError(ValueError):
    """A pattern holds something that means nothing; the text of the error is that part."""


class KeyRegister:
    """Keys that are taken, in one file or library."""

    def __init__(self, is_taken: Callable[[str], bool] = lambda _: False) -> None:
        self._is_taken = is_taken
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def is_free(self, wanted: str) -> bool:
        """Whether nobody has this very key."""
        folded = fold_key(wanted)
        return folded not in self._taken and not self._is_taken(folded)

    def free(self, wanted: str) -> str:
        """``wanted``, with letters behind it where it is taken (``a``, ``z``, ``aa``); it is
        taken from now on. ``key`` for nothing."""
        wanted = plain_key(wanted) or "key"
        number = self._numbers.get(base := fold_key(wanted), 0)
        while (folded := fold_key(text := wanted + letters(number))) in self._taken or (
            self._is_taken(folded)
        ):
            number += 1
        if number:
            self._numbers[base] = number + 1
        self._taken.add(folded)
        return text


def plain_key(text: str) -> str:
    """A key without the signs that end one in BibTeX, not too long."""
    if text.isascii() and (text.isalnum() or (text.isprintable() and _ENDING.isdisjoint(text))):
        return text[:LONGEST]
    signs = unicodedata.normalize("NFC", text[: 2 * LONGEST])
    kept = (
        sign for sign in signs if sign not in _REFUSED and unicodedata.category(sign)[0] not in "CZ"
    )
    return "".join(kept)[:LONGEST]


def fold_key(text: str) -> str:
    """A key as it is told from others: without regard to capitals."""
    return unicodedata.normalize("NFC", text.casefold())


def make_key(paper: Paper, pattern: str = DEFAULT_PATTERN) -> str:
    """The key that ``pattern`` makes of a paper; never empty. Raises KeyPatternError."""
    made = "".join(_made(part, paper) for part in parse_pattern(pattern))
    return plain_key(made) or plain_key(_camel(_words(paper.title)[:2])) or "key"


@lru_cache(maxsize=64)
def parse_pattern(pattern: str) -> tuple[tuple[str, int, tuple[str, ...]], ...]:
    """(marker, its number or 0, its modifiers) of each part; text has the marker ``""`` and
    stands as its one modifier. Raises KeyPatternError."""
    at = 0
    parts: list[tuple[str, int, tuple[str, ...]]] = []
    if not pattern.strip() or len(pattern) > LONGEST_PATTERN:
        raise KeyPatternError(pattern[:LONGEST_PATTERN])
    while at < len(pattern):
        found = _TOKEN.match(pattern, at)
        if not found:
            raise KeyPatternError(pattern[at:])
        marker, number, modifiers, text = found.groups()
        if text is not None:
            parts.append(("", 0, (text,)))
        else:
            parts.append((marker, int(number[:4] or 0), _modifiers(marker, number, modifiers)))
        at = found.end()
    return tuple(parts)


def _modifiers(marker: str, number: str, text: str) -> tuple[str, ...]:
    """Raises KeyPatternError where marker or modifier is not known."""
    if marker not in _MARKERS or (number and marker not in _NUMBERED):
        raise KeyPatternError(f"[{marker}{number}]")
    found = tuple(one[0][1:] for one in _MODIFIER.finditer(text))
    for one in found:
        if one[0] != "(" and not one.isdigit() and one not in _STYLES:
            raise KeyPatternError(f":{one}")
    return found


def _made(part: tuple[str, int, tuple[str, ...]], paper: Paper) -> str:
    marker, number, modifiers = part
    if not marker:
        return modifiers[0]
    words = _MARKERS[marker](paper, number)
    for one in modifiers:
        if one[0] == "(":
            words = words if any(words) else (one[1:-1],)
        elif one.isdigit():
            words = ("".join(words)[: int(one[:4])],)
        else:
            words = _STYLES[one](words)
    return "".join(words)


Words = Sequence[str]
_STYLES: dict[str, Callable[[Words], Words]] = {
    "lower": lambda words: [word.lower() for word in words],
    "upper": lambda words: [word.upper() for word in words],
    "abbr": lambda words: [word[:1] for word in words],
}


def _families(paper: Paper) -> list[str]:
    people = paper.authors or paper.editors
    return [
        name for one in people if not name_parser.is_others(one.written) if (name := _family(one))
    ]


def _family(one: Contributor) -> str:
    name = name_parser.name_of(one)
    if name.literal:
        return _camel(_words(_ARTICLE.sub("", name.literal))[:1])
    return _camel(_words(name.family or name.given))


def _words(text: str) -> list[str]:
    return [_plain(word) for word in _WORD.findall(display(text[:2_000]))]


def _telling(paper: Paper) -> list[str]:
    """The words of a title that say something; all, if none does."""
    words = _words(paper.title)
    return [word for word in words if word.lower() not in _SMALL] or words


def _plain(word: str) -> str:
    """A word without accents and apostrophes, capitals as they were."""
    word = word.replace("'", "").replace("’", "")
    if word.isascii():
        return word
    return "".join(
        (_spelled(sign).capitalize() if sign.isupper() else _spelled(sign)) for sign in word
    )


def _spelled(sign: str) -> str:
    return fold(sign).translate(GREEK)


def _camel(words: Words) -> str:
    return "".join(word[:1].upper() + word[1:] for word in words)


def _capital(words: Words) -> Words:
    return [word[:1].upper() + word[1:] for word in words]


def _authors(paper: Paper, number: int) -> Words:
    names = _families(paper)
    return [*names[:number], "EtAl"] if 0 < number < len(names) else names


def _auth(paper: Paper, number: int) -> Words:
    first = (_families(paper) or [""])[0]
    return (first[:number] if number else first,)


def _date(part: int) -> "Callable[[Paper, int], Words]":
    return lambda paper, _: ((*paper.first_date.split("-"), "", "", "")[part],)


_MARKERS: dict[str, Callable[[Paper, int], Words]] = {
    "auth": _auth,
    "authors": _authors,
    "authEtAl": lambda paper, _: _authors(paper, 2 if len(_families(paper)) == 2 else 1),
    "year": _date(0),
    "month": _date(1),
    "day": _date(2),
    "shortyear": lambda paper, _: (paper.first_date[2:4],),
    "title": lambda paper, _: _capital(_words(paper.title)),
    "shorttitle": lambda paper, number: _capital(_telling(paper)[: number or 3]),
    "veryshorttitle": lambda paper, _: _telling(paper)[:1],
    "venue": lambda paper, _: _capital([w for w in _words(paper.venue) if w.lower() not in _SMALL]),
    "volume": lambda paper, _: (paper.volume,),
    "pages": lambda paper, _: (paper.pages,),
    "firstpage": lambda paper, _: (paper.pages.partition("-")[0],),
    "arxiv": lambda paper, _: (paper.arxiv_id,),
    "doi": lambda paper, _: (paper.doi,),
    "type": lambda paper, _: (paper.type,),
}
_NUMBERED = frozenset(("auth", "authors", "shorttitle"))


def letters(number: int) -> str:
    """``""``, ``a`` ... ``z``, ``aa`` ...: what tells the n-th of one key or year from others."""
    found = ""
    while number:
        number, letter = divmod(number - 1, len(ascii_lowercase))
        found = ascii_lowercase[letter] + found
    return found
