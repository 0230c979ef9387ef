"""Papers with the texts of their pages, made from abstracts by a seeded recipe.

Where real pages of so many papers are missing: a paper's pages are its own abstract, then
sentences drawn from abstracts, two of three from papers of its own category, so that words
recur in a paper as they do in one; a word in a hundred is a number, a name or a symbol that few
papers have, as in equations, tables and appendices.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from paperdesk.model import Document

_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_LETTERS = 3_000  # of a page
_RARE = 100
_OWN = 0.67


def with_pages(
    documents: Sequence[Document], count: int, pages: int, seed: int = 16
) -> Iterator[Document]:
    """The first ``count`` of the documents, each with so many pages of text."""
    sentences: dict[str, list[str]] = defaultdict(list)
    everything: list[str] = []
    for document in documents:
        found = [one for one in _SENTENCE.split(document.paper.abstract) if len(one) > 20]
        sentences[document.paper.primary_category] += found
        everything += found
    for document in documents[:count]:
        dice = random.Random(seed * 1_000_003 + document.key)
        own = sentences[document.paper.primary_category] or everything
        made = [_page(dice, own, everything) for _ in range(pages)]
        made[0] = f"{document.paper.title}\n{document.paper.abstract}\n{made[0]}"
        yield replace(document, pages=tuple(made))


def _page(dice: random.Random, own: Sequence[str], everything: Sequence[str]) -> str:
    lines: list[str] = []
    size = 0
    while size < _LETTERS:
        line = dice.choice(own if dice.random() < _OWN else everything)
        words = line.split(" ")
        for n in range(dice.randrange(_RARE), len(words), _RARE):
            words[n] = _rare(dice)
        lines.append(" ".join(words))
        size += len(line) + 1
    return "\n".join(lines)


def _rare(dice: random.Random) -> str:
    """A number, a symbol or a name that hardly any other paper has."""
    kind = dice.randrange(3)
    if kind == 0:
        return f"{dice.uniform(0, 1000):.{dice.randrange(4)}f}"
    letters = "".join(dice.choices("etaoinshrdlu", k=dice.randrange(4, 9)))
    return letters.capitalize() if kind == 1 else f"{letters}_{dice.randrange(100)}"
