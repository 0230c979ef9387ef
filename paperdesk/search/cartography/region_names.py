"""Region names: the words that papers of a region write and others do not.

Of some papers of each region it is counted in how many a word stands, or two words beside one
another. A word tells the more the more of the region have it, and the more often so than in
all regions: ``p · ln(p / q)`` (as c-tf-idf of M. Grootendorst, 'BERTopic', 2022, with papers
counted and not words). A small region is told from the large one that it lies in as well; where
nothing is told apart, as on a map of one region, the words that most papers have come first.
Words are written as the papers write them mostly.

Why not the words of the index: its tokenizer also makes every other way to look for a word, and
takes four times as long.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

import Stemmer

from paperdesk.model import Document
from paperdesk.search.key_words import said
from paperdesk.search.query.expansion import STOP_WORDS
from paperdesk.search.schema import field_text

SAMPLE = 40
"""Papers of a small region that are read."""

WORDS = 3
"""Words of a name."""

Documents = Callable[[Sequence[int]], Sequence[Document]]
"""The papers with these keys."""

_FIELDS = ("title", "abstract")
_SHORTEST = 3
_PAIR = 1.4  # how much more two words tell than one
_WORD = re.compile(r"[^\W\d_][\w’'\u2011-]*\w")
_stemmer = Stemmer.Stemmer("english")
_OF_WRITING = frozenset(
    {"abstract", "article", "author", "chapter", "conclusion", "introduction", "keyword"}
    | {"manuscript", "paper", "preprint", "section"}
)
"""Words that papers say of themselves, whatever they are about."""
_FEWEST = 2  # papers that a word of a name stands in, where there are so many

Words = Mapping[str, str]
"""Stems of a paper, and how each is written."""

Counted = tuple[Counter[str], int]
"""In how many papers each stem stands, and of how many."""


class RegionNames:
    """Names of regions, from samples of the papers of small ones (by number)."""

    def __init__(self, samples: Sequence[Sequence[Document]], large_of: Sequence[int]) -> None:
        self._written: dict[str, Counter[str]] = {}
        self._large_of = large_of
        self._small = [self._counted(sample) for sample in samples]
        self._large: dict[int, Counted] = {}
        for number, counted in zip(large_of, self._small, strict=True):
            self._large[number] = _together([self._large.get(number, (Counter(), 0)), counted])
        self._all = _together(self._small)

    def small(self, number: int) -> tuple[str, ...]:
        """The words for a small region."""
        return self._named(self._small[number], [self._all, self._large[self._large_of[number]]])

    def large(self, number: int) -> tuple[str, ...]:
        """The words for a large region."""
        return self._named(self._large[number], [self._all])

    def _counted(self, sample: Sequence[Document]) -> Counted:
        counts: Counter[str] = Counter()
        for document in sample:
            words = words_of(document)
            counts.update(words.keys())
            for stem, written in words.items():
                self._written.setdefault(stem, Counter())[written] += 1
        return counts, len(sample)

    def _named(self, own: Counted, others: Sequence[Counted]) -> tuple[str, ...]:
        counts, papers = own
        fewest = min(_FEWEST, max(1, papers // 3))
        scores = {
            stem: (_tells(count, papers, stem, others) * weight, count * weight)
            for stem, count in counts.items()
            if count >= fewest and (weight := _PAIR if " " in stem else 1.0)
        }
        named: list[str] = []
        for stem in sorted(sorted(scores), key=scores.__getitem__, reverse=True):
            parts = set(stem.split())
            if not any(parts & set(other.split()) for other in named):
                named.append(stem)
            if len(named) == WORDS:
                break
        return tuple(self._written[stem].most_common(1)[0][0] for stem in named)


def words_of(document: Document) -> Words:
    """The words of a paper and its pairs of words that stand beside one another."""
    found: dict[str, str] = {}
    for field in _FIELDS:
        text = field_text(document, field)
        at = list(_WORD.finditer(text))
        words = [match.group() for match in at]
        stems = _stemmer.stemWords([word.lower() for word in words])
        before, end = None, 0
        for match, word, stem in zip(at, words, stems, strict=True):
            if not _tells_something(word.lower()):
                before = None
                continue
            if stem not in found:
                found[stem] = said(word)
            if before is not None and match.start() == end + 1:
                pair = f"{before} {stem}"
                if pair not in found:
                    found[pair] = f"{found[before]} {said(word)}"
            before, end = stem, match.end()
    return found


def _tells_something(word: str) -> bool:
    return (
        len(word) >= _SHORTEST
        and word not in STOP_WORDS
        and word.removesuffix("s") not in _OF_WRITING
    )


def _tells(count: int, papers: int, stem: str, others: Iterable[Counted]) -> float:
    share, logs = count / papers, []
    for counts, of in others:
        logs.append(math.log(share / max(counts[stem] / of, 1e-9)))
    return share * sum(logs) / len(logs)


def _together(counted: Iterable[Counted]) -> Counted:
    counts: Counter[str] = Counter()
    papers = 0
    for some, of in counted:
        counts.update(some)
        papers += of
    return counts, papers
