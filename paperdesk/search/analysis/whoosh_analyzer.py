"""Analyser of a packed index, as Whoosh calls it: words as written, grouped by their stems.

The words are those of ``paperdesk.search.analysis.tokenizer``; here they are analysed chunk
by chunk (``analysis_cache``), so that a chunk of text met before costs a look-up.
That is right because no word of ours reaches across white space, nor across a
mark that ``char_filter`` takes away; a test compares both ways on real texts.

Pickled into the table of contents of every index: keep its name and place.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from whoosh.analysis.acore import Composable, Token

from paperdesk.search.analysis.char_filter import PAGE_CHUNK, PART_CHUNK, normalise_lines
from paperdesk.search.analysis.signs import SPECIAL
from paperdesk.search.analysis.stemmer import stems
from paperdesk.search.analysis.tokenizer import (
    JOINERS,
    PAGE,
    PAGE_GAP,
    PART,
    UNSPACED,
    analysed,
    bare_doi,
    raw_word,
    tokens,
)

_GAP = tokens(f"a{PART}b")[1].position - 1

Words = tuple[list[bytes], Sequence[int], int]
"""Words, the position of each from the chunk's first, and how many positions the chunk takes."""

LONGEST_WORD = len(tokens("a" * 999)[0].raw)

_JOINT = re.compile(f"[{JOINERS}]")
_WITHOUT_SPACES = re.compile(f"[{UNSPACED}]")
_ARXIV = re.compile(r"[0-9]{4}\.[0-9]{4,5}")
_DOI = re.compile(r"10\.[0-9]{4,9}/[!#-;=?-~]+")  # of lower case; ASCII without blanks, " < >
# A number with decimals, but no arXiv id with more behind it; an id; a DOI.
_ONE_WORD = re.compile(
    rb"(?![0-9]{4}\.[0-9]{4})[a-z0-9]*[0-9](?:\.[0-9]+)+"
    rb"|[0-9]{4}\.[0-9]{4,5}|10\.[0-9]{4,9}/[!#-;=?-~]*[a-z0-9]"
)
_OLD_ID = re.compile(rb"[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2})?/[0-9]{7}")
_DECIMAL = re.compile(r"[a-z0-9]*[0-9](?:\.[0-9]+)+")


_IN_COMPOUND = (0, *range(LONGEST_WORD))
"""Positions of a compound's words: of its joined form, then of each subword."""

_TO_HYPHENS = bytes(ord("-") if chr(byte) in "-'_" else byte for byte in range(256))


def _compound(chunk: bytes) -> Words | None:
    """The words of a chunk of letters and digits of ASCII with joiners between them, as most are
    that are no word; else None."""
    halves = chunk.translate(_TO_HYPHENS).split(b"-")
    joined = b"".join(halves)
    count = len(halves)
    if count < 2 or len(chunk) > LONGEST_WORD or b"" in halves or not joined.isalnum():
        return None
    if halves[-1] == b"s" and chunk[-2] == ord("'"):
        return None
    return [joined, *halves], _IN_COMPOUND[: count + 1], count


def _simple(chunk: str) -> list[str] | None:
    """The words in a row of a chunk of letters, digits and joiners, of a number or a DOI; None of
    any other.

    What tokens() would say, in a tenth of the time.
    """
    if chunk.isascii():
        if _DOI.fullmatch(chunk):
            return [bare_doi(chunk)]
    elif SPECIAL.search(chunk):
        return None
    bare = chunk.strip("-'_")
    halves = _JOINT.split(bare)
    if not all(map(str.isalnum, halves)) or _WITHOUT_SPACES.search(bare):
        number = _ARXIV.fullmatch(bare) or (_DECIMAL.fullmatch(bare) and not _ARXIV.match(bare))
        return [bare] if number and bare.isascii() else None
    raws = [raw_word(half) for half in halves]
    if len(raws) > 1 and raws[-1] == "s" and bare[-1 - len(halves[-1])] in "'\u2019":
        raws.pop()
    return [raw for raw in raws if raw]


def _with_joined(row: list[str]) -> Words:
    """Words in a row, and before those of a compound its joined form."""
    words = [_utf8(word[:LONGEST_WORD]) for word in row]
    positions = list(range(len(row)))
    if len(row) > 1:
        words.insert(0, _utf8("".join(row)[:LONGEST_WORD]))
        positions.insert(0, 0)
    return words, positions, len(row)


def _by_tokens(chunk: str) -> Words:
    """The words of any chunk, by the tokenizer."""
    words, _ = analysed(chunk, str)  # of stems nobody asks here
    positions = [word.position for word in words]
    return [_utf8(word.raw) for word in words], positions, positions[-1] + 1 if words else 0


def _utf8(word: str) -> bytes:
    return word.encode("utf-8", "replace")


class WordAnalyzer(Composable):
    """Analyser of words as written, with positions; with ``stems`` in stem groups.

    ``paged``: for a field of long texts, whose positions are kept in little room.
    """

    paged = False

    def __init__(self, stems: bool = True, paged: bool = False) -> None:
        self.stems = stems
        if paged:
            self.paged = True

    def __call__(
        self, value: str, positions: bool = False, chars: bool = False, **options: Any
    ) -> Iterator[Token]:
        """Yield the tokens of a text, one reused object, as Whoosh wants it."""
        token = Token(positions, chars, mode=options.get("mode", ""))
        token.boost = 1.0
        token.stopped = False
        for word in tokens(value):
            token.text, token.pos = word.raw, word.position
            token.startchar, token.endchar = word.start, word.end
            yield token

    def __eq__(self, other: object) -> bool:
        alike = isinstance(other, WordAnalyzer) and self.stems == other.stems
        return alike and self.paged == getattr(other, "paged", False)

    def __hash__(self) -> int:
        return hash((WordAnalyzer, self.stems))

    def lines(self, texts: Sequence[str]) -> bytearray:
        """A line for each text: its chunks between spaces."""
        return normalise_lines(texts)

    def are_words(self, chunks: Sequence[bytes]) -> list[bool]:
        """Whether each chunk is surely one word: letters and digits of ASCII, a number or an id."""
        is_one, is_old = _ONE_WORD.fullmatch, _OLD_ID.fullmatch
        return [
            len(chunk) <= LONGEST_WORD
            and (chunk.isalnum() or bool(is_one(chunk)) or (b"/" in chunk and bool(is_old(chunk))))
            for chunk in chunks
        ]

    def words_of(self, chunk: bytes) -> Words:
        """The words of a chunk with their positions in it, and how many positions it takes."""
        if found := _compound(chunk):
            return found
        if chunk == PART_CHUNK:
            return [], (), _GAP
        if chunk == PAGE_CHUNK:
            return [PAGE.encode()], (PAGE_GAP,), PAGE_GAP + 1
        text = chunk.decode("utf-8", "surrogatepass")
        row = _simple(text)
        return _by_tokens(text) if row is None else _with_joined(row)

    @property
    def stems_of_words(self) -> Callable[[Sequence[str]], list[str]] | None:
        """The stemmer, which names the stem group of each word; None for names and ids."""
        return stems if self.stems else None
