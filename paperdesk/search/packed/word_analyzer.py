"""The house's words for a packed index: words as written, in families by their stems.

The words are those of ``paperdesk.search.analysis``; here they are cut piece
by piece (``gathering``), so that a piece of text met before costs a look-up.
That is right because no word of ours reaches across white space; a test
compares both ways on real texts.

Pickled into the table of contents of every index: keep its name and place.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from whoosh.analysis.acore import Composable, Token

from paperdesk.search.analysis import LONGEST_TEXT, PART, stem, tokens

_GAP = tokens(f"a{PART}b")[1].at - 1

Words = tuple[list[tuple[str, int]], int]
"""Words with their positions from the piece's first, and how many positions the piece takes."""

LONGEST_WORD = len(tokens("a" * 999)[0].raw)

_PART = "\x02"  # what parts texts, as a piece: PART itself is white space to str.split
_EDGES = ".,;:'`-_"  # say nothing at the beginning or end of a piece
_IN_WORDS = "-'_+#"  # all that may stand in a word without digits
_BETWEEN = '()[]{}<>"!?=*|\\~$^&%@/`' + _PART
"""Marks that stand in none of our words but DOIs and old arXiv ids."""

_SMALL = {n: chr(n + 32) for n in range(65, 91)}
_KEPT = {ord(mark): mark for mark in _IN_WORDS + PART}
_LETTERS = {n: " " for n in range(128) if not chr(n).isalpha()} | _SMALL | _KEPT
_MARKED = {ord(mark): " " for mark in _BETWEEN.replace("/", "")} | _SMALL
_ID_LENGTH = 11
_ARXIV = re.compile(r"[0-9]{4}\.[0-9]{4,5}")
_DIGIT = re.compile(r"[0-9]")
_DOI = re.compile(r"10\.\d{4}")


def _plain(text: str) -> str:
    """The text with fewer different pieces: capitals, and marks around words, say nothing.

    No word of ours ends in a mark before a space. Without a digit there is no
    DOI, id or number, and all but a few marks are mere space; the marks inside
    a DOI (which begins with 10.) are left alone.
    """
    if not text.isascii():
        text = text.lower().replace(_PART, " ")
    elif not _DIGIT.search(text):
        return text.translate(_LETTERS)
    elif _DOI.search(text):
        text = text.lower().replace(_PART, " ")
    else:
        text = text.translate(_MARKED)
    return text.replace(", ", " ").replace(". ", " ")


def _simple(piece: str) -> Words | None:
    """The words of an ASCII piece of letters, digits and hyphens (or an arXiv id); else None.

    What tokens() would say, in a fifth of the time.
    """
    bare = piece.strip(_EDGES).lower()
    if bare.isalnum() or (len(bare) < _ID_LENGTH and _ARXIV.fullmatch(bare)):
        return [(bare[:LONGEST_WORD], 0)], 1
    halves = bare.split("-")
    if not all(map(str.isalnum, halves)):
        return None
    joined = ("".join(halves)[:LONGEST_WORD], 0)
    return [joined, *((half[:LONGEST_WORD], n) for n, half in enumerate(halves))], len(halves)


def _by_tokens(piece: str) -> Words:
    words = tokens.__wrapped__(piece)
    return [(word.raw, word.at) for word in words], words[-1].at + 1 if words else 0


def _one_by_one(pieces: list[str]) -> Words:
    """The words of several pieces, one after another."""
    found: list[tuple[str, int]] = []
    place = 0
    for piece in pieces:
        words, steps = _simple(piece) or _by_tokens(piece)
        found += [(word, place + at) for word, at in words]
        place += steps
    return found, place


class WordAnalyzer(Composable):
    """Words as written, with positions; with ``stems`` in families."""

    def __init__(self, stems: bool = True) -> None:
        self.stems = stems

    def __call__(
        self, value: str, positions: bool = False, chars: bool = False, **options: Any
    ) -> Iterator[Token]:
        """Yield the words of a text, one reused object, as Whoosh wants it."""
        token = Token(positions, chars, mode=options.get("mode", ""))
        token.boost = 1.0
        token.stopped = False
        for word in tokens(value):
            token.text, token.pos = word.raw, word.at
            token.startchar, token.endchar = word.start, word.end
            yield token

    def __eq__(self, other: object) -> bool:
        return isinstance(other, WordAnalyzer) and self.stems == other.stems

    def __hash__(self) -> int:
        return hash((WordAnalyzer, self.stems))

    def split(self, text: str) -> list[str]:
        """The pieces of a text: what stands between white space, and what parts its texts."""
        text = _plain(text[:LONGEST_TEXT])
        return (text.replace(PART, f" {_PART} ") if PART in text else text).split()

    def cut(self, piece: str) -> Words:
        """The words of a piece with their positions in it, and how many positions it takes."""
        if not piece.isascii():
            return _by_tokens(piece)
        if piece == _PART:
            return [], _GAP
        found = _simple(piece)
        if found is None and not _DIGIT.search(piece):
            return _one_by_one(piece.translate(_LETTERS).split())
        return _by_tokens(piece) if found is None else found

    @property
    def family(self) -> Callable[[str], str] | None:
        """What says the stem that a word shares with its other forms; None for names and ids."""
        return stem.__wrapped__ if self.stems else None  # whoever asks for many remembers them
