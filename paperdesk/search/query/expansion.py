"""The ways in which a word or phrase of a query may stand in a text.

A word goes through the same analyser as the texts and becomes *variants*, any
of which will do: ``few-shot`` is the phrase 'few shot' or the word 'fewshot';
``fewshot`` is itself or the phrase in each way of cutting it in two.

Why a cut needs three letters on both sides (or a letter beside a digit):
'information' would else be the phrase 'in formation'.
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from paperdesk.model.query.ast import Node, Phrase, Word
from paperdesk.search.analysis.tokenizer import Token, raw_word, stem, tokens
from paperdesk.text import display

_MOST_VARIANTS = 16
_SHORTEST_CUT = 3
_SHORT_ENDS = ("js",)  # 'nodejs' is 'node.js' to those who made it

_STOP = (
    "a an and are as at be been but by can could did do does for from had has have how in into is "
    "it its may no not of on or our shall should so such than that the their then there these they "
    "this those to upon us use used using via was we were what when where which while who why will "
    "with within would you your"
)
STOP_WORDS = frozenset(_STOP.split())
"""Words that say nothing about a paper; dropped where others are wanted beside them."""

Kind = Literal["word", "exact", "prefix", "initial", "wild", "fuzzy"]


@dataclass(frozen=True, slots=True)
class TermPattern:
    """One way in which a word of a text may be the one looked for.

    ``text`` is a raw word (or its beginning, or a pattern with ``*`` and
    ``?``); ``edits`` how many letters of it may differ. An ``initial`` is a
    beginning that counts as the whole word.
    """

    kind: Kind
    text: str
    edits: int = 0


@dataclass(frozen=True, slots=True)
class PhraseSlot:
    """A place in a phrase: any of ``forms`` at ``at`` words behind its first.

    ``absent``: none of them may stand there; before a phrase ``at`` is negative.
    """

    forms: tuple[TermPattern, ...]
    at: int = 0
    absent: bool = False


Variant = tuple[PhraseSlot, ...]


def stem_of(form: TermPattern) -> str:
    """The stem that stands for a ``word`` form in stemmed fields."""
    return stem(form.text)


def expand(node: Word | Phrase, text: str) -> tuple[Variant, ...]:
    """The ways to find ``node``, whose words are ``text``; none if it holds no word."""
    if isinstance(node, Word) and node.wild:
        return _pattern(node, text)
    words = _query_tokens(text)
    if not words:
        return ()
    pieces = [word for word in words if word.kind != "joined"]
    kind: Kind = "word"
    if isinstance(node, Word) and (node.exact or node.fuzzy):
        kind = "fuzzy" if node.fuzzy else "exact"
    edits = max(0, min(node.fuzzy, 2)) if isinstance(node, Word) else 0
    base = tuple(
        PhraseSlot((TermPattern(kind, word.raw, edits),), word.at - pieces[0].at) for word in pieces
    )
    found = [base]
    if kind == "word":
        found += _rejoined(words, pieces, base)
    if node.prefix:
        found = [_open_ended(variant) for variant in found]
    if kind == "word":
        found += _cuts(base)
    return tuple(found[:_MOST_VARIANTS])


def _pattern(node: Word, text: str) -> tuple[Variant, ...]:
    """The one way to find ``wi*d``; none if nothing but stars is left of it."""
    halves = ("?".join(map(raw_word, half.split("?"))) for half in text.split("*"))
    pattern = re.sub(r"\*+", "*", "*".join(halves) + ("*" if node.prefix else ""))
    return ((PhraseSlot((TermPattern("wild", pattern),)),),) if pattern.strip("*?") else ()


def _query_tokens(text: str) -> list[Token]:
    """The words of a query; of a script without spaces only its pairs, or a lone letter."""
    words = tokens(display(text))
    paired = {word.at + more for word in words if word.kind == "pair" for more in (0, 1)}
    return [word for word in words if word.kind != "letter" or word.at not in paired]


def _rejoined(words: list[Token], pieces: list[Token], base: Variant) -> list[Variant]:
    """Variants in which a compound, or two neighbours, stand as one word."""
    made: list[Variant] = []
    compounds = [word for word in words if word.kind == "joined"]
    if len(compounds) == 1 and compounds[0].end >= pieces[-1].end and compounds[0].at == 0:
        made.append((PhraseSlot((TermPattern("word", compounds[0].raw),)),))
    for n, (left, right) in enumerate(pairwise(pieces)):
        if left.kind != "word" or right.kind != "word" or not _may_join(left.raw, right.raw):
            continue
        one = PhraseSlot((TermPattern("word", left.raw + right.raw),), base[n].at)
        variant = (*base[:n], one, *(replace(s, at=s.at - 1) for s in base[n + 2 :]))
        if variant not in made:
            made.append(variant)
    return made


def _cuts(base: Variant) -> list[Variant]:
    """Variants in which one word stands as two: 'fewshot' as 'few shot'."""
    made: list[Variant] = []
    for n, spot in enumerate(base):
        word = spot.forms[0].text
        for cut in range(1, len(word)):
            left, right = word[:cut], word[cut:]
            if not word.isalnum() or not _may_join(left, right):
                continue
            two = (
                PhraseSlot((TermPattern("word", left),), spot.at),
                PhraseSlot((TermPattern("word", right),), spot.at + 1),
            )
            made.append((*base[:n], *two, *(replace(s, at=s.at + 1) for s in base[n + 1 :])))
    return made


def _may_join(left: str, right: str) -> bool:
    """Whether two words side by side are likely one word to some writers."""
    if left[-1].isdigit() != right[0].isdigit():
        return left[-1].isalpha() or right[0].isalpha()
    return (
        len(left) >= _SHORTEST_CUT
        and (len(right) >= _SHORTEST_CUT or right in _SHORT_ENDS)
        and left.isalpha()
        and right.isalpha()
        and left not in STOP_WORDS
        and right not in STOP_WORDS
    )


def _open_ended(variant: Variant) -> Variant:
    """``variant`` whose last word may go on."""
    *before, last = variant
    return (*before, PhraseSlot((*last.forms, TermPattern("prefix", last.forms[0].text)), last.at))


def as_one_word(left: Node, right: Node) -> tuple[TermPattern, ...]:
    """The forms of two neighbouring words written as one; none if they cannot be."""
    if not (isinstance(left, Word) and isinstance(right, Word)) or left.field != right.field:
        return ()
    if left.prefix or any(word.wild or word.fuzzy or word.exact for word in (left, right)):
        return ()
    first, second = raw_word(left.text), raw_word(right.text)
    if not (first.isalnum() and second.isalnum() and _may_join(first, second)):
        return ()
    word = TermPattern("word", first + second)
    return (word, TermPattern("prefix", first + second)) if right.prefix else (word,)
