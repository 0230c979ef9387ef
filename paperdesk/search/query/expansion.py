"""Query expansion: the variants in which a word or phrase of a query may stand in a text.

A word goes through the same analyser as the texts and becomes *variants*, any
of which will do: ``few-shot`` is the phrase 'few shot' or the word 'fewshot';
``fewshot`` is itself or the phrase in each way of cutting it in two; other forms that
the letters as typed tell are in ``word_variants``.

Why a cut needs three letters on both sides (or a letter beside a digit):
'information' would else be the phrase 'in formation'.
"""

import re
from dataclasses import replace
from itertools import pairwise, repeat
from typing import Literal, NamedTuple

from paperdesk.model.query.ast import Node, Phrase, Word
from paperdesk.search.analysis.tokenizer import Token, raw_word, stem, tokens
from paperdesk.search.query.word_variants import closed_words, other_words, scripts_joined
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


class TermPattern(NamedTuple):
    """Pattern of a term: one way in which a word of a text may be the one looked for.

    ``text`` is a raw word (or its beginning, or a pattern with ``*`` and
    ``?``); ``edits`` how many letters of it may differ. An ``initial`` is a
    beginning that counts as the whole word.
    """

    kind: Kind
    text: str
    edits: int = 0


class PhraseSlot(NamedTuple):
    """Slot of a phrase: any of ``patterns``, ``position`` words behind its first.

    ``absent``: none of them may stand there; before a phrase ``position`` is negative.
    """

    patterns: tuple[TermPattern, ...]
    position: int = 0
    absent: bool = False

    @property
    def is_free(self) -> bool:
        """Whether no word at all may stand there."""
        return self.absent and self.patterns[0] == ("initial", "", 0)

    @property
    def goes_on(self) -> bool:
        """Whether the word is the beginning of longer ones as well."""
        return self.patterns[-1].kind == "prefix"


Variant = tuple[PhraseSlot, ...]


def stem_of(pattern: TermPattern) -> str:
    """The stem of a ``word`` pattern, by which stemmed fields look it up."""
    return stem(pattern.text)


def expand(node: Word | Phrase, text: str) -> tuple[Variant, ...]:
    """The variants of ``node``, whose words are ``text``; none if it holds no word."""
    if isinstance(node, Word) and node.wild:
        return _wildcard(node, text)
    words = _query_tokens(text)
    if not words:
        return ()
    subwords = [word for word in words if word.kind != "joined"]
    kind: Kind = "word"
    if isinstance(node, Word) and (node.exact or node.fuzzy):
        kind = "fuzzy" if node.fuzzy else "exact"
    edits = max(0, min(node.fuzzy, 2)) if isinstance(node, Word) else 0
    base = tuple(
        PhraseSlot((TermPattern(kind, word.raw, edits),), word.position - subwords[0].position)
        for word in subwords
    )
    if kind == "word":
        base = tuple(map(_with_other_words, base, subwords, repeat(display(text))))
    variants = [base]
    if kind == "word":
        variants += _compounds(words, subwords, base)
        joined = "".join(word.raw for word in subwords)
        closed = closed_words(joined, text) if isinstance(node, Word) else ()
        variants += [(PhraseSlot((TermPattern("word", other),)),) for other in closed]
        shown = display(text)
        if (scripts := scripts_joined(shown)) != shown:
            variants += expand(replace(node, prefix=False), scripts)
    if node.prefix:
        variants = [_as_prefix(variant) for variant in variants]
    if kind == "word":
        variants += _decompounds(base)
    return tuple(variants[:_MOST_VARIANTS])


def _with_other_words(slot: PhraseSlot, token: Token, text: str) -> PhraseSlot:
    """The slot of a token, which other forms of its word fill as well."""
    others = other_words(text[token.start : token.end], token.raw)
    more = tuple(TermPattern("word", other) for other in others)
    return slot._replace(patterns=(*slot.patterns, *more)) if more else slot


def _wildcard(node: Word, text: str) -> tuple[Variant, ...]:
    """The one variant of ``wi*d``; none if nothing but stars is left of it."""
    halves = ("?".join(map(raw_word, half.split("?"))) for half in text.split("*"))
    pattern = re.sub(r"\*+", "*", "*".join(halves) + ("*" if node.prefix else ""))
    return ((PhraseSlot((TermPattern("wild", pattern),)),),) if pattern.strip("*?") else ()


def _query_tokens(text: str) -> list[Token]:
    """The tokens of a query; of a script without spaces only its pairs, or a lone letter."""
    words = [word for word in tokens(display(text)) if word.kind != "bare"]
    paired = {word.position + more for word in words if word.kind == "pair" for more in (0, 1)}
    return [word for word in words if word.kind != "letter" or word.position not in paired]


def _compounds(words: list[Token], subwords: list[Token], base: Variant) -> list[Variant]:
    """The variants in which a compound, or two neighbours, stand as one word."""
    variants: list[Variant] = []
    joined = [word for word in words if word.kind == "joined"]
    if len(joined) == 1 and joined[0].end >= subwords[-1].end and joined[0].position == 0:
        variants.append((PhraseSlot((TermPattern("word", joined[0].raw),)),))
    for n, (left, right) in enumerate(pairwise(subwords)):
        if left.kind != "word" or right.kind != "word" or not _may_join(left.raw, right.raw):
            continue
        one = PhraseSlot((TermPattern("word", left.raw + right.raw),), base[n].position)
        variant = (*base[:n], one, *moved(base[n + 2 :], -1))
        if variant not in variants:
            variants.append(variant)
    return variants


def moved(slots: Variant, distance: int) -> Variant:
    """The slots so many words further on."""
    return tuple(
        PhraseSlot(patterns, position + distance, absent) for patterns, position, absent in slots
    )


def _decompounds(base: Variant) -> list[Variant]:
    """The variants in which one word stands as two: 'fewshot' as 'few shot'."""
    variants: list[Variant] = []
    for n, slot in enumerate(base):
        word = slot.patterns[0].text
        before, behind = base[:n], moved(base[n + 1 :], 1)
        for cut in range(1, len(word)):
            left, right = word[:cut], word[cut:]
            if not word.isalnum() or not _may_join(left, right):
                continue
            two = (
                PhraseSlot((TermPattern("word", left),), slot.position),
                PhraseSlot((TermPattern("word", right),), slot.position + 1),
            )
            variants.append((*before, *two, *behind))
    return variants


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


def _as_prefix(variant: Variant) -> Variant:
    """``variant`` whose last word may go on."""
    *before, last = variant
    prefix = TermPattern("prefix", last.patterns[0].text)
    return (*before, PhraseSlot((*last.patterns, prefix), last.position))


def compound_patterns(left: Node, right: Node) -> tuple[TermPattern, ...]:
    """The patterns of two neighbouring words written as one; none if they cannot be."""
    if not (isinstance(left, Word) and isinstance(right, Word)) or left.field != right.field:
        return ()
    if left.prefix or any(word.wild or word.fuzzy or word.exact for word in (left, right)):
        return ()
    first, second = raw_word(left.text), raw_word(right.text)
    if not (first.isalnum() and second.isalnum() and _may_join(first, second)):
        return ()
    word = TermPattern("word", first + second)
    return (word, TermPattern("prefix", first + second)) if right.prefix else (word,)
