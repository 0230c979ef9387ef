"""Document match: which paper of the library a file is of, by what its first pages tell.

First by its ids, then by its title: the share of the titles' words that both have, each weighed
by how rare it is in the library (inverse document frequency), must be :data:`LEAST`, and larger
by :data:`MARGIN` than that of any other paper. Of 158 papers with such a rule 133 were matched,
none wrongly.

Why that is enough only where the whole title stands in the opening (a subtitle was not read): among
20,000 papers are those of one group on one matter, with two thirds of their titles in common.

Why people as well: a title in common is seldom enough, and a paper has its authors below its
title. Where none of them stands there the file is of another paper, whatever its title.

Why words that say what a text is, and numbers, must be equal: 'Comment on …', '… Part II' are
other papers, however much of the title they share.
"""

import math
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from paperdesk.library.db.database import Database
from paperdesk.library.db.paper_rows import read_papers
from paperdesk.library.imports.compared_words import SMALL, title_kind, words
from paperdesk.library.index.index_sync import IndexSync
from paperdesk.library.search.library_search import LibrarySearch
from paperdesk.model import LibraryError, Order, Paper, Scope
from paperdesk.model.document_facts import KnownBy, PaperFacts, PaperMatch
from paperdesk.model.query.parser import parse
from paperdesk.text import name_of, title_key

LEAST = 0.6
"""Share of the titles' words that must agree."""
MARGIN = 0.15
"""How much more of them than with any other paper."""

_ALIKE = 0.85
"""Share that must agree where the title of the paper does not stand in the opening as a whole, or
where nobody's name can be compared."""
_CANDIDATES = 15
_QUERY_WORDS = 24
_SHORTEST = 3
_OPENING = 1_500
_KINDS = frozenset(
    """
    comment comments reply response erratum errata corrigendum corrigenda correction retraction
    rejoinder discussion addendum review appendix part lecture book kommentar erwiderung
    """.split()  # noqa: SIM905 - a table of words
)
_ROMAN = re.compile(r"[ivx]+")
_HOLDERS = (
    "SELECT key FROM aliases JOIN reading USING (key) "
    "WHERE kind = ? AND value = ? AND gone IS NULL LIMIT ?"
)


class _Compared(NamedTuple):
    """What a document is compared by: the words of its title, those of its opening, its key."""

    title: frozenset[str]
    opening: frozenset[str]
    key: str


class DocumentMatch:
    """Finder of the papers that documents are of, for any one thread."""

    def __init__(self, database: Database, follower: IndexSync, finder: LibrarySearch) -> None:
        self._database = database
        self._follower = follower
        self._finder = finder

    def paper_of(self, facts: PaperFacts) -> PaperMatch | None:
        """The paper that a document is of; None where there is none, or none is sure."""
        reader = self._database.reader
        document = _document(facts)
        for known_by, value in ((KnownBy.ARXIV, facts.arxiv_id), (KnownBy.DOI, facts.doi)):
            for key in _holders(reader, known_by, value) if value else ():
                if not _is_another(read_papers(reader, (key,))[key], document):
                    return PaperMatch(key, known_by)
        return self._by_title(facts, document)

    def _by_title(self, facts: PaperFacts, document: _Compared) -> PaperMatch | None:
        """By the words of the title; by those of the opening where no title was read."""
        asked = facts.title or facts.opening[: _OPENING // 4]
        papers = read_papers(self._database.reader, self._candidates(asked))
        titles = {key: _telling(words(paper.title)) for key, paper in papers.items()}
        weights = self._weights(document.title.union(*titles.values()))
        scores: list[tuple[float, int]] = []
        for key, paper in papers.items():
            if _has_other_id(paper, facts):
                continue
            score = _score(paper, titles[key], document, weights)
            signed = _signed(paper, document) if score else None
            if signed is not False and score >= (LEAST if signed else _ALIKE):
                scores.append((score, key))
        scores.sort(reverse=True)
        if not scores or (len(scores) > 1 and scores[0][0] - scores[1][0] < MARGIN):
            return None
        return PaperMatch(scores[0][1], KnownBy.TITLE, round(scores[0][0], 3))

    def _candidates(self, text: str) -> Iterator[int]:
        """The papers that may be meant: of that very title, and those found by its words."""
        if key := title_key(text):
            yield from _holders(self._database.reader, "title", key)
        if asked := [word for word in words(text) if word not in SMALL][:_QUERY_WORDS]:
            found = self._finder.search(parse(" ".join(asked)), Scope(), Order.RELEVANCE)
            yield from list(found.keys[:_CANDIDATES])

    def _weights(self, of: Iterable[str]) -> Mapping[str, float]:
        """How much each word tells: the rarer it is in the titles of the library, the more."""
        try:
            index = self._follower.index
            counts, total = index.title_counts(of), index.papers
        except LibraryError:
            counts, total = dict.fromkeys(of, 0), 0
        return {word: math.log(1 + (total + 1) / (count + 0.5)) for word, count in counts.items()}


def _document(facts: PaperFacts) -> _Compared:
    opening = facts.opening[:_OPENING]
    return _Compared(
        _telling(words(facts.title)),
        frozenset(words(f"{facts.opening} {' '.join(facts.authors)}")),
        title_key(opening[: _OPENING // 2]) + title_key(opening[_OPENING // 2 :]),
    )


def _holders(connection: sqlite3.Connection, kind: str, value: str) -> list[int]:
    return [row[0] for row in connection.execute(_HOLDERS, (kind, value, _CANDIDATES))]


def _telling(found: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in found if word not in SMALL)


def _score(
    paper: Paper, title: frozenset[str], document: _Compared, weights: Mapping[str, float]
) -> float:
    """Share of the two titles that agrees; 1 where the paper's stands in the opening whole."""
    if not title or _kinds(title) != _kinds(document.title or title):
        return 0.0

    def weight(of: Iterable[str]) -> float:
        return sum(weights[word] for word in of)

    stands_there = title_kind(paper.title) is None and title_key(paper.title) in document.key
    if not document.title:
        return 1.0 if stands_there else 0.0
    both = weight(title & document.title)
    share = both / max(weight(title), weight(document.title))
    return share if share >= _ALIKE or stands_there else 0.0


def _kinds(title: frozenset[str]) -> set[str]:
    """The words of a title that make it another paper's."""
    return {word for word in title if word in _KINDS or word.isdigit() or _ROMAN.fullmatch(word)}


def _signed(paper: Paper, document: _Compared) -> bool | None:
    """Whether one of the paper's authors stands in the opening; None where that cannot be told."""
    families = list(_families(paper))
    if not families or not document.opening:
        return None
    return any(family <= document.opening for family in families)


def _families(paper: Paper) -> Iterator[frozenset[str]]:
    for author in paper.authors:
        family = words(name_of(author).family or name_of(author).literal)
        if family and len("".join(family)) >= _SHORTEST and family[0].isascii():
            yield frozenset(family)


def _is_another(paper: Paper, document: _Compared) -> bool:
    """Whether a document that names a paper's id is of another: it only cites it."""
    title = _telling(words(paper.title))
    if not document.opening or not title:
        return False
    shown = len(title & document.opening) / len(title)
    return shown < LEAST and not _signed(paper, document)


def _has_other_id(paper: Paper, facts: PaperFacts) -> bool:
    """Whether both have an arXiv id, and not the same."""
    return bool(paper.arxiv_id and facts.arxiv_id and paper.arxiv_id != facts.arxiv_id)
