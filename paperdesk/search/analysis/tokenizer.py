"""Tokenizer: one for the index, the query and the highlighter.

:func:`tokens` cuts display text (TeX already made readable) into words as
readers write them. Each has a *raw* form (folded by ``text.fold``: case,
accents, ligatures, ß, ø, ı, final sigma) and a *stem*; its position counts
words, its offsets count characters of the text given.

- ``few-shot`` gives few, shot at the next position, and the joined fewshot at
  the position of few; so do ``GPT-4``, ``O'Brien`` and ``snake_case``.
- ``C++``, ``F#``, arXiv ids (without their version) and DOIs are one word.
- a lone Greek letter is its name, so ``α-divergence`` meets alpha divergence; ``Na+``, ``A*``,
  ``10⁶`` and ``N.A.S.A.`` are words with their signs (``signs``).
- Chinese, Japanese and Thai have no spaces: each letter is a word of its own
  kind, and so is each pair of neighbours, at the position of the first.
- U+001E between two texts parts them, so that no phrase reaches across.
- U+001C begins a page: a term of its own (:data:`PAGE`), so that the index knows of each place
  which page it is on, and so far behind the page before that nothing near reaches across.

Why no stop list here: phrases such as 'state of the art' need every word, and
a common word costs the index little. The query drops them (``plan``).
"""

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Literal, NamedTuple

from paperdesk.search.analysis.signs import (
    DOTTED,
    POWER,
    SIGNED,
    pieces,
    power_word,
    signed_parts,
    with_delta,
)
from paperdesk.search.analysis.spelling_variants import americanise
from paperdesk.search.analysis.stemmer import has_stem, stemmers
from paperdesk.search.analysis.word_forms import base_form, joined_stem, own_stem
from paperdesk.text import fold

PART = "\x1e"
"""Put between texts of one field (two authors, abstract and keywords)."""

PAGE = "\x1c"
"""Begins a page of a text; the term that stands at its beginning."""

PAGE_GAP = 128
"""Positions between two pages: more than ``~99`` of a query reaches."""

LONGEST_TEXT = 2_000_000
"""Characters of one field that are looked at; beyond stands no scholarly text."""

_LONGEST_WORD = 64
_GAP = 10  # positions between two parts

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a03"
    "\u0a3c-\u0a51\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57\u0b82\u0bbe-\u0bd7"
    "\u0c00-\u0c04\u0c3e-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d57\u0dca-\u0df3"
    "\u0f18-\u0f84\u102b-\u103e\u1056-\u109d\u17b4-\u17d3\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f"
)
_SILENT = "\u00ad\u180e\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff"  # joiners, soft hyphen, selectors
_CJK = "\u2e80-\u2fdf\u3005-\u3007\u3041-\u309f\u30a0-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
_CJK += "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
_THAI = "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece"  # with Lao
_EMOJI = "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
JOINERS = "-'_\u2019\u2010-\u2013\u2212"
"""What joins the subwords of a compound, as the inside of a character class."""

UNSPACED = _CJK + _THAI
"""The letters of scripts without spaces, as the inside of a character class."""

_LETTER = f"[^\\W_{_CJK}{_THAI}]"
_SUBWORD = (
    f"(?:{_LETTER}+(?:[{_MARKS}{_SILENT}]+{_LETTER}*)*"
    r"(?:(?<=\d)\.\d+|(?<=\d),\d{3}(?!\d))*)"
)
# A word that is nothing but a word, as nine of ten are: taken first, since to tell it from all
# the others takes four times as long. What may stand behind it is in no pattern below.
_PLAIN = r"(?-i:(?P<plain>[A-Za-z]+))(?=[\s,;)]|\.\s|\.?\Z)"
_ANY = (
    r"(?P<doi>(?<!\w)10\.\d{4,9}/[^\s\"<>\x1e]+)"
    r"|(?:(?<!\w)(?:arxiv:)?(?P<arxiv>\d{4}\.\d{4,5})(?:v\d+)?(?![\w]))"
    r"|(?:(?<!\w)(?:arxiv:)?(?P<old>[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2})?/\d{7})(?:v\d+)?(?!\w))"
    r"|(?P<sharp>(?<!\w)[A-Za-z](?:\+\+|\#)(?!\w))"
    f"|{POWER}|{SIGNED}|{DOTTED}"
    f"|(?P<word>{_SUBWORD}(?:[{JOINERS}]{_SUBWORD})*)"
    f"|(?P<cjk>[{_CJK}{_THAI}](?:[{_CJK}{_THAI}{_MARKS}{_SILENT}])*)"
    f"|(?P<emoji>[{_EMOJI}])"
    r"|(?P<part>\x1e)|(?P<page>\x1c)"
)
_WORDS = re.compile(f"{_PLAIN}|{_ANY}", re.IGNORECASE)
_SUBWORDS = re.compile(_SUBWORD)
_CLUSTER = re.compile(
    f"[{_CJK}{_THAI}][{_MARKS}{_SILENT}\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\uff9e\uff9f]*"
)
_SILENCE = re.compile(f"[{_SILENT}]")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_DOI_END = ".,;:!?'\"”’»…"

_NAMES = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma "
    "tau upsilon phi chi psi omega"
)
_GREEK = dict(zip("αβγδεζηθικλμνξοπρστυφχψω", _NAMES.split(), strict=True))
_ONE_GREEK = re.compile(r"([0-9]*)([α-ω])([0-9]*)")

Kind = Literal["word", "joined", "bare", "letter", "pair", "page"]


class Token(NamedTuple):
    """Token of a text: ``position`` counts words, ``start`` and ``end`` characters.

    ``kind`` is ``joined`` for the closed form of a compound, ``bare`` for a signed word without
    its sign, ``letter`` and ``pair`` for scripts without spaces.
    """

    raw: str
    stem: str
    position: int
    start: int
    end: int
    kind: Kind = "word"


_token = partial(tuple.__new__, Token)  # a third of the time that its own call takes


Stem = Callable[[str], str]

Analysed = tuple[tuple[Token, ...], int]
"""The tokens of a text, and how many positions it takes."""


@lru_cache(maxsize=64)
def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of display text, in the order of their positions. Never raises."""
    return analysed(text[:LONGEST_TEXT])[0]


def chunk_tokens(chunk: str) -> Analysed:
    """The tokens of one chunk. Those of short ones are cached: nine of ten in a text were met."""
    return _chunk_tokens(chunk) if len(chunk) <= _LONGEST_WORD else analysed(chunk)


@lru_cache(maxsize=20_000)
def _chunk_tokens(chunk: str) -> Analysed:
    return analysed(chunk)


def analysed(text: str, stemmed: Stem | None = None) -> Analysed:
    """The tokens of a text of any length. ``stemmed``: what says their stems, if not :func:`stem`;
    that of a plain word need not be asked."""
    stemmed = stemmed or stem
    found: list[Token] = []
    position = 0
    for match in _WORDS.finditer(with_delta(text)):
        kind = match.lastgroup
        if kind == "plain":
            raw, name = _plain(match[0])
            start, end = match.span()
            found.append(_token((raw, name, position, start, end, "word")))
            position += 1
        elif kind == "part":
            position += _GAP
        elif kind == "page":
            position += PAGE_GAP
            found.append(Token(PAGE, PAGE, position, *match.span(), "page"))
            position += 1
        elif kind == "word":
            position = _compound(match, position, found, stemmed)
        elif kind == "cjk":
            position = _letters(match, position, found)
        elif kind in ("signed", "dotted"):
            position = (_signed if kind == "signed" else _dotted)(match, position, found, stemmed)
        else:
            word = match[kind or 0]
            start, end = match.span()
            if kind == "doi":
                word = bare_doi(word)
                end = start + len(word)
            word = power_word(word) if kind == "power" else word
            raw = fold(word)[:_LONGEST_WORD]
            found.append(Token(raw, raw, position, start, end))
            position += 1
    return tuple(found), position


@lru_cache(maxsize=20_000)
def _plain(word: str) -> tuple[str, str]:
    """The raw form of a word of plain letters, and its stem."""
    raw = raw_word(word)
    return raw, stem(raw)


def bare_doi(found: str) -> str:
    """A DOI without the punctuation and closing brackets of the sentence around it."""
    doi = found.rstrip(_DOI_END)
    while doi.endswith((")", "]", "}")) and doi.count(doi[-1]) > doi.count(
        "([{"[")]}".index(doi[-1])]
    ):
        doi = doi[:-1].rstrip(_DOI_END)
    return doi


def _compound(match: re.Match[str], position: int, found: list[Token], stemmed: Stem) -> int:
    """Add a word, or the subwords of a compound and its joined form; the next position."""
    text, offset = match[0], match.start()
    words = [
        (raw_word(text[start:end]), (start, end))
        for subword in _SUBWORDS.finditer(text)
        for start, end in _bounds(subword)
    ]
    if len(words) > 1 and words[-1][0] == "s" and text[words[-1][1][0] - 1] in "'\u2019":
        words.pop()
    words = [word for word in words if word[0]]
    if len(words) > 1:
        joined = "".join(raw for raw, _ in words)[:_LONGEST_WORD]
        span = (offset + words[0][1][0], offset + words[-1][1][1])
        found.append(Token(joined, stemmed(joined), position, *span, "joined"))
    for raw, (start, end) in words:
        found.append(Token(raw, stemmed(raw), position, offset + start, offset + end))
        position += 1
    return position


def _bounds(subword: re.Match[str]) -> list[tuple[int, int]]:
    """The bounds of a subword, or of what it is made of."""
    offset = subword.start()
    return [(offset + start, offset + end) for start, end in pieces(subword[0])]


def _signed(match: re.Match[str], position: int, found: list[Token], stemmed: Stem) -> int:
    """Add a word with its sign, and without; the next position."""
    (letters, sign), (start, end) = signed_parts(match[0]), match.span()
    raw = raw_word(letters)
    found.append(Token(raw + sign, raw + sign, position, start, end))
    found.append(Token(raw, stemmed(raw), position, start, start + len(letters), "bare"))
    return position + 1


def _dotted(match: re.Match[str], position: int, found: list[Token], stemmed: Stem) -> int:
    """Add the letters of an abbreviation, and its joined form; the next position."""
    letters = [raw_word(letter) for letter in match[0].split(".")]
    joined = "".join(letters)
    found.append(Token(joined, stemmed(joined), position, *match.span(), "joined"))
    for n, raw in enumerate(letters):
        start = match.start() + 2 * n
        found.append(Token(raw, raw, position + n, start, start + 1))
    return position + len(letters)


def _letters(match: re.Match[str], position: int, found: list[Token]) -> int:
    """Add the unigrams and bigrams of a run without spaces; the next position."""
    offset = match.start()
    run = [(raw_word(letter[0]), letter.span()) for letter in _CLUSTER.finditer(match[0])]
    for n, (raw, (start, end)) in enumerate(run):
        found.append(Token(raw, raw, position, offset + start, offset + end, "letter"))
        if n + 1 < len(run):
            after, (_, last) = run[n + 1]
            pair = raw + after
            found.append(Token(pair, pair, position, offset + start, offset + last, "pair"))
        position += 1
    return position


def raw_word(word: str) -> str:
    """The raw form of one written word, as the term dictionary holds it."""
    if not word.isascii():
        word = fold(_SILENCE.sub("", word))
        if one := _ONE_GREEK.fullmatch(word):
            word = one[1] + _GREEK.get(one[2], one[2]) + one[3]
    else:
        word = word.lower()
        if "," in word and _THOUSANDS.fullmatch(word):
            word = word.replace(",", "")
    return word[:_LONGEST_WORD]


@lru_cache(maxsize=200_000)
def stem(raw: str) -> str:
    """The English stem of a raw word; others stay as they are.

    Snowball's 'english', also called Porter2, after Porter's 'An algorithm for
    suffix stripping' (1980), between our own tables of forms (``word_forms``).
    """
    if not has_stem(raw):
        return raw
    word = americanise(raw)
    if (own := own_stem(word)) is not None:
        return own
    stemmed: str = stemmers.english.stemWord(base_form(word))
    return joined_stem(stemmed)
