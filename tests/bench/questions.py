"""What the search bench asks: queries of each family, drawn from the papers themselves.

The same papers give the same questions. A common word is one of the hundred
that most papers have, without those that say nothing; a rare one is in 2 to 20
papers. Words that are asked for together come from one paper, so that
something is found.
"""

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from paperdesk.model import Document
from paperdesk.search.query.expansion import STOP_WORDS

FAMILIES = (
    "common word",
    "rare word",
    "2 words AND",
    "4 words AND",
    "3 common OR",
    "word NOT word",
    "phrase",
    "prefix of 1",
    "prefix of 2",
    "prefix of 3",
    "prefix of 5",
    "fuzzy",
    "field",
    "range",
)
_SEED = 20260404
_WORD = re.compile(r"[a-z]{3,20}")
_EMPTY = frozenset(("also", "more", "most", "two", "one", "all", "both", "which", "show", "have"))


@dataclass(frozen=True)
class Question:
    """One query: its words, and for ``field`` the field, for ``range`` the years (both ends)."""

    family: str
    words: tuple[str, ...]
    field: str = ""
    years: tuple[int, int] = (0, 0)


@dataclass
class _Papers:
    """What questions are drawn from."""

    common: list[str]
    rare: list[str]
    known: list[str]
    texts: list[list[str]]
    titles: list[list[str]]
    names: list[str]
    chance: random.Random = field(default_factory=lambda: random.Random(_SEED))


def questions(documents: Sequence[Document], count: int = 50) -> list[Question]:
    """``count`` different questions of each family (fewer where there are no more)."""
    papers = _papers(documents)
    found: list[Question] = []
    for family in FAMILIES:
        make = _MAKERS[family]
        some: dict[Question, None] = {}
        for _ in range(20 * count):
            if len(some) == count:
                break
            if question := make(papers, family):
                some[question] = None
        found += some
    return found


def _papers(documents: Sequence[Document]) -> _Papers:
    counted: Counter[str] = Counter()
    texts, titles = [], []
    for document in documents:
        title = _WORD.findall(document.paper.title.lower())
        text = _WORD.findall(document.paper.abstract.lower())
        counted.update({*title, *text})
        titles.append(title)
        texts.append(text)
    telling = [word for word, _ in counted.most_common() if word not in STOP_WORDS | _EMPTY]
    names = Counter(
        name.split()[-1] for d in documents for name in d.paper.author_names if name.split()
    )
    return _Papers(
        common=telling[:100],
        rare=sorted(word for word in telling if 2 <= counted[word] <= 20),
        known=[word for word in telling if len(word) > 5][:3000],
        texts=[text for text in texts if len(text) > 20],
        titles=[title for title in titles if len(title) > 3],
        names=[name for name, _ in names.most_common(500) if _WORD.fullmatch(name.lower())],
    )


def _of(words: Callable[[_Papers], Sequence[str]], count: int = 1) -> Callable[..., Question]:
    def make(papers: _Papers, family: str) -> Question:
        return Question(family, tuple(papers.chance.sample(words(papers), count)))

    return make


def _together(count: int) -> Callable[..., Question | None]:
    """Words of one paper, none of them rare or empty."""

    def make(papers: _Papers, family: str) -> Question | None:
        known = set(papers.known)
        text = sorted(set(papers.chance.choice(papers.texts)) & known)
        if len(text) < count:
            return None
        return Question(family, tuple(papers.chance.sample(text, count)))

    return make


def _phrase(papers: _Papers, family: str) -> Question | None:
    title = papers.chance.choice(papers.titles)
    at = papers.chance.randrange(len(title) - 1)
    pair = tuple(title[at : at + 2])
    return None if STOP_WORDS.intersection(pair) else Question(family, pair)


def _prefix(papers: _Papers, family: str) -> Question:
    letters = int(family.rsplit(" ", 1)[1])
    word = papers.chance.choice(papers.known)
    return Question(family, (word[:letters],))


def _fuzzy(papers: _Papers, family: str) -> Question:
    word = papers.chance.choice(papers.known)
    at = papers.chance.randrange(1, len(word))
    return Question(family, (word[:at] + word[at + 1 :],))


def _field(papers: _Papers, family: str) -> Question:
    if papers.chance.random() < 0.5:
        return Question(family, (papers.chance.choice(papers.common),), "title")
    return Question(family, (papers.chance.choice(papers.names).lower(),), "authors")


def _range(papers: _Papers, family: str) -> Question:
    first = papers.chance.randrange(2005, 2018)
    return Question(family, (papers.chance.choice(papers.common),), years=(first, first + 3))


_MAKERS: dict[str, Callable[[_Papers, str], Question | None]] = {
    "common word": _of(lambda papers: papers.common),
    "rare word": _of(lambda papers: papers.rare),
    "2 words AND": _together(2),
    "4 words AND": _together(4),
    "3 common OR": _of(lambda papers: papers.common, 3),
    "word NOT word": _of(lambda papers: papers.common, 2),
    "phrase": _phrase,
    "prefix of 1": _prefix,
    "prefix of 2": _prefix,
    "prefix of 3": _prefix,
    "prefix of 5": _prefix,
    "fuzzy": _fuzzy,
    "field": _field,
    "range": _range,
}
