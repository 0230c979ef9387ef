"""The house's words for a packed index: words as written, in families by their stems.

The words are those of ``paperdesk.search.analysis``; here they are cut piece
by piece (``gathering``), so that a piece of text met before costs a look-up.
That is right because no word of ours reaches across white space; a test
compares both ways on real texts.

Pickled into the table of contents of every index: keep its name and place.
"""

from collections.abc import Callable, Iterator
from typing import Any

from whoosh.analysis.acore import Composable, Token

from paperdesk.search.analysis import LONGEST_TEXT, PART, stem, tokens

_GAP = tokens(f"a{PART}b")[1].at - 1

LONGEST_WORD = len(tokens("a" * 999)[0].raw)


_BETWEEN = '()[]{}<>"!?=*|\\~$^'
"""Marks that stand in none of our words but DOIs."""

_PLAINER = {ord(mark): " " for mark in _BETWEEN} | {n: chr(n + 32) for n in range(65, 91)}


def _plain(text: str) -> str:
    """The text with fewer different pieces: capitals, and marks around words, say nothing.

    No word of ours ends in a mark before a space; only ASCII is folded here,
    and the marks inside a DOI (which begins with 10.) are left alone.
    """
    if text.isascii():
        text = text.lower() if "10." in text else text.translate(_PLAINER)
    for mark in (", ", ". ", ": ", "; "):
        text = text.replace(mark, " ")
    return text


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
        if PART not in text:
            return text.split()
        pieces: list[str] = []
        for part in text.split(PART):
            pieces += part.split()
            pieces.append(PART)
        return pieces[:-1]

    def cut(self, piece: str) -> tuple[list[tuple[str, int]], int]:
        """The words of a piece with their positions in it, and how many positions it takes."""
        if piece.isascii() and piece.isalpha():  # as most are; what tokens() would say
            return [(piece.lower()[:LONGEST_WORD], 0)], 1
        if piece == PART:
            return [], _GAP
        words = tokens(piece)
        return [(word.raw, word.at) for word in words], words[-1].at + 1 if words else 0

    @property
    def family(self) -> Callable[[str], str] | None:
        """What says the stem that a word shares with its other forms; None for names and ids."""
        return stem if self.stems else None
