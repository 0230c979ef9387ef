"""Word beginnings: the letters by which the words of a stem are found in a text.

A word begins as its stem does but for the last letters: happy as happi. What the spelling of
Britain has elsewhere, and the words of the tables (``word_forms``), add others: the words of
``mous`` begin with mo or mice, those of ``color`` with col, or colour.
"""

from functools import lru_cache

from paperdesk.search.analysis.spelling_variants import british_words, may_be_british
from paperdesk.search.analysis.tokenizer import stem
from paperdesk.search.analysis.word_forms import irregular_words, joined_stem_pairs

_OTHERS = ("or=our", "iz=is", "ys=yz", "er=re", "sulf=sulph", "e=ae", "e=oe")
"""What an American word has where the British one may have something else."""

_BRITISH = tuple(pair.split("=") for pair in _OTHERS)
_ENDING = 2  # letters at the end of a stem of four or more in which a word may differ from it
_VERBS = ("dying", "lying", "tying")


@lru_cache(maxsize=4_000)
def beginnings(name: str) -> tuple[str, ...]:
    """Letters with one of which each word of the stem ``name`` begins."""
    found = {_cut(name), *_irregular().get(name, ())}
    for american, british in _BRITISH:
        at = name.find(american)
        while at >= 0:
            if may_be_british(f"{name[:at]}{british}", name[at + len(american) :]):
                found.add(name[:at] + british)
            at = name.find(american, at + 1)
    return tuple(one for one in found if not any(one != a and one.startswith(a) for a in found))


@lru_cache(maxsize=1)
def _irregular() -> dict[str, set[str]]:
    """The words of a stem, or how they begin, as far as they begin otherwise than it."""
    found: dict[str, set[str]] = {}
    for word in (*_VERBS, *british_words(), *irregular_words()):
        name = stem(word)
        if not word.startswith(_cut(name)):
            found.setdefault(name, set()).add(word)
    for other, name in joined_stem_pairs():
        found.setdefault(name, set()).add(_cut(other))
    return found


def _cut(name: str) -> str:
    """A stem without the letters in which a word may differ."""
    return name[:-_ENDING] if len(name) > _ENDING + 1 else name[:2]
