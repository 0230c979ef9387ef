"""Spell check: likely misspelled words, and the nearest words that the library knows.

Near is: one letter changed, added or left out, or two neighbours swapped; for
an unknown word of eight letters and more also two of these. The first letter
is taken to be right.

A word that a few papers have may be a misspelling of theirs and of the
reader's (in 100,000 abstracts most are there): it is taken for one if a near
word is a good many times as frequent. ``respell`` looks for both of them,
``did_you_mean`` says to the reader what was meant, of the nearest words the
most frequent.
"""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from paperdesk.model.query.ast import Node, Query, Word
from paperdesk.search.analysis.tokenizer import raw_word
from paperdesk.search.query.expansion import PhraseSlot, TermPattern, Variant
from paperdesk.search.query.plan import TermLeaf
from paperdesk.search.query.term_resolver import TermResolver
from paperdesk.search.schema import EVERYWHERE

RARE = 5
"""Papers that may have a misspelled word."""

MOST_CORRECTED = 8
"""Words of one query that may be misspelled; of more, they are of another language."""

_MORE = 20  # times as frequent as the rare word
_SHORTEST = 4  # letters of a word that is corrected
_TWO_CHANGES = 8  # letters from which on two changes are near
_MOST = 8  # words that may be meant
_LOOKED_AT = 50  # near words of one field, the most frequent


def respell(look: TermLeaf, terms: TermResolver) -> TermLeaf | None:
    """``look`` with the nearest words in place of those that hardly any paper has; None if
    there is nothing to correct."""
    base = look.variants[0]
    if any(spot.forms[0].kind != "word" for spot in base):
        return None
    spots = [_respelled(spot, terms) for spot in base]
    variant: Variant = tuple(spot or old for spot, old in zip(spots, base, strict=True))
    return replace(look, variants=(variant,)) if any(spots) else None


def _respelled(spot: PhraseSlot, terms: TermResolver) -> PhraseSlot | None:
    word = spot.forms[0].text
    if len(word) < _SHORTEST or not word.isalpha():
        return None
    has = papers(word, terms)
    if has > RARE:
        return None
    near = nearest(word, terms, least=_MORE * has, far=not has)
    forms = tuple(TermPattern("word", other) for other in near[:_MOST])
    return replace(spot, forms=forms) if forms else None


def did_you_mean(query: Query, terms: TermResolver) -> str:
    """``query`` with its unknown words replaced, as text; ``""`` if none can be."""
    unknown = [node for node in query.wanted if _is_unknown(node, terms)]
    if not unknown or len(unknown) > MOST_CORRECTED:
        return ""
    wanted = tuple(_corrected(node, terms) if node in unknown else node for node in query.wanted)
    return str(replace(query, wanted=wanted, flags=())) if wanted != query.wanted else ""


def _is_unknown(node: Node, terms: TermResolver) -> bool:
    """Whether it is a plain word that no paper has in any form."""
    if not isinstance(node, Word) or node.field or node.wild or node.fuzzy or node.exact:
        return False
    word = raw_word(node.text)
    if len(word) < _SHORTEST or not word.isalpha() or papers(word, terms):
        return False
    beginning = TermPattern("prefix", word)
    return not (node.prefix and any(len(terms.chosen(f, beginning)) for f in EVERYWHERE))


def _corrected(node: Node, terms: TermResolver) -> Node:
    if not isinstance(node, Word):
        return node
    found = nearest(raw_word(node.text), terms)
    return replace(node, text=found[0], prefix=False) if found else node


def nearest(word: str, terms: TermResolver, *, least: int = 0, far: bool = True) -> list[str]:
    """The words one change away that more than ``least`` papers have, the most frequent
    first; if there is none and ``far``, those two changes away.

    Of the latter first those that differ only in which letters are doubled
    (difussion), the commonest of such mistakes.
    """
    swapped = (other for other in swaps(word) if other[0] == word[0])
    found = _frequent({*_close(word, 1, terms), *swapped}, terms, least)
    if not found and far and len(word) >= _TWO_CHANGES:
        found = _frequent(_close(word, 2, terms), terms, least)
        found.sort(key=lambda other: _undoubled(other) != _undoubled(word))
    return found


def _undoubled(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))


def papers(word: str, terms: TermResolver) -> int:
    """About how many papers have the word in any of its forms, in the field where most do."""
    return max(terms.amount(field, TermPattern("word", word)) for field in EVERYWHERE)


def _close(word: str, edits: int, terms: TermResolver) -> set[str]:
    form = TermPattern("fuzzy", word, edits)
    near = (pair for field in EVERYWHERE for pair in terms.words(field, form, _LOOKED_AT))
    return {other for other, _ in near} - {word}


def _frequent(words: Iterable[str], terms: TermResolver, least: int) -> list[str]:
    counted = sorted((-papers(word, terms), word) for word in words)
    return [word for count, word in counted if -count > least]


def edit_distance_within(left: str, right: str, edits: int) -> bool:
    """Whether ``left`` becomes ``right`` by at most ``edits`` changes of one letter."""
    if abs(len(left) - len(right)) > edits:
        return False
    if left == right:
        return True
    above = list(range(len(right) + 1))
    for row, letter in enumerate(left, 1):
        here = [row]
        for column, other in enumerate(right, 1):
            change = above[column - 1] + (letter != other)
            here.append(min(change, above[column] + 1, here[column - 1] + 1))
        if min(here) > edits:
            return False
        above = here
    return above[-1] <= edits


def swaps(word: str) -> list[str]:
    """The words that come of swapping two neighbouring letters of ``word``."""
    return [
        word[:n] + word[n + 1] + word[n] + word[n + 2 :]
        for n in range(len(word) - 1)
        if word[n] != word[n + 1]
    ]
