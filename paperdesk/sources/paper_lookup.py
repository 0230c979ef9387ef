"""Look-up of papers that are known already: what sources say of them, by their ids or titles.

Ids go first, many in one question. A paper without one is looked up by its title: at Hugging
Face, whose search is quick and has most of what it is asked for here, then at arXiv, some titles
in one question, then at Crossref and Semantic Scholar. Who asks decides whether a record that a
search found is of the paper.

Why not all sources for each paper: one that has said people, date and abstract is enough, and
hosts count what they are asked.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from paperdesk.model import ImportedRecord, Paper, Progress, SourceError, silent
from paperdesk.model.follows import SourceQuery
from paperdesk.model.messages import Message
from paperdesk.sources.http import HttpClient
from paperdesk.sources.reference_lookup import plain_words, records_of
from paperdesk.sources.source_errors import OfflineError, TryLaterError
from paperdesk.text import identifier

_IDS_AT_ONCE = 100
_TITLES_AT_ONCE = 8
"""Titles in one question to arXiv, whose addresses have an end."""
_MOST_FOUND = "40"
_LONGEST_TITLE = 200

IsSame = Callable[[Paper, Paper], bool]
"""Whether a record that a search found is of a paper."""


class FoundRecord(NamedTuple):
    """A record of a paper, and the source that has it."""

    source: str
    paper: Paper


@dataclass(slots=True)
class PaperLookup:
    """What was found of papers, by their keys. ``by_title``: those found by nothing else.

    ``waiting`` are those of which a busy source has still to be asked; ``trouble`` is its answer.
    """

    records: dict[int, list[FoundRecord]] = field(default_factory=dict)
    by_title: set[int] = field(default_factory=set)
    waiting: set[int] = field(default_factory=set)
    trouble: TryLaterError | None = None

    def is_told(self, key: int, paper: Paper) -> bool:
        """Whether people, date and abstract of a paper are known by now."""
        said = (paper, *(one.paper for one in self.records.get(key, ())))
        return all(
            any(getattr(one, name) for one in said) for name in ("authors", "abstract", "published")
        )


def look_up(
    http: HttpClient,
    papers: Mapping[int, Paper],
    is_same: IsSame,
    lookup: PaperLookup,
    progress: Progress = silent,
) -> None:
    """Ask for these papers, and put what is found into ``lookup``, where it stays whatever comes.

    Raises OfflineError and Cancelled.
    """
    asked = _Asked(http, papers, lookup, progress)
    asked.by_ids("arxiv", {key: paper.arxiv_id for key, paper in papers.items()})
    asked.by_ids("crossref", {key: paper.doi for key, paper in papers.items()})
    untold = [key for key, paper in papers.items() if not lookup.is_told(key, paper)]
    scholar = {key: _scholar_id(papers[key]) for key in untold}
    asked.by_ids("semantic-scholar", scholar)
    nameless = [key for key, paper in papers.items() if not (paper.arxiv_id or paper.doi)]
    for source, kind, write in (
        ("huggingface", "search", _own_words),
        ("arxiv", "search", _arxiv_titles),
        ("crossref", "title", _own_words),
        ("semantic-scholar", "title", _own_words),
    ):
        left = [key for key in nameless if key not in lookup.records]
        at_once = _TITLES_AT_ONCE if source == "arxiv" else 1
        for some in _parts(left, at_once):
            value = write([papers[key] for key in some])
            asked.by_title(SourceQuery(source, kind, value, {"most": _MOST_FOUND}), some, is_same)


@dataclass(slots=True)
class _Asked:
    http: HttpClient
    papers: Mapping[int, Paper]
    lookup: PaperLookup
    progress: Progress

    def by_ids(self, source: str, ids: Mapping[int, str]) -> None:
        """Ask for papers by their ids; a record is of whom it says it is."""
        for some in _parts([key for key, id_ in ids.items() if id_], _IDS_AT_ONCE):
            query = SourceQuery(source, "paper", " ".join(ids[key] for key in some))
            for record in self._records(query, some):
                said = _ids_of(record)
                for key in some:
                    if said & _ids_of_paper(self.papers[key]):
                        self._keep(key, source, record.paper)

    def by_title(self, query: SourceQuery, keys: Collection[int], is_same: IsSame) -> None:
        """Ask for papers by their titles."""
        for record in self._records(query, keys):
            for key in keys:
                if key not in self.lookup.records and is_same(self.papers[key], record.paper):
                    self._keep(key, query.source, record.paper)
                    self.lookup.by_title.add(key)

    def _keep(self, key: int, source: str, paper: Paper) -> None:
        self.lookup.records.setdefault(key, []).append(FoundRecord(source, paper))
        self.lookup.waiting.discard(key)

    def _records(self, query: SourceQuery, keys: Collection[int]) -> list[ImportedRecord]:
        """What a source answers; a busy one is told of, one that knows nothing is passed over."""
        told = len(self.lookup.records)
        self.progress(told, len(self.papers), Message("step.looking_up"))
        try:
            return list(records_of(self.http, query))
        except OfflineError:
            raise
        except TryLaterError as error:
            self.lookup.trouble = error
            self.lookup.waiting.update(key for key in keys if key not in self.lookup.records)
            return []
        except SourceError:
            return []


def _parts(keys: Iterable[int], size: int) -> Iterator[list[int]]:
    left = iter(keys)
    while some := list(islice(left, size)):
        yield some


def _ids_of(record: ImportedRecord) -> set[tuple[str, str]]:
    known = (identifier(alias) for alias in record.aliases)
    return _ids_of_paper(record.paper) | {(one.kind, one.value) for one in known if one}


def _ids_of_paper(paper: Paper) -> set[tuple[str, str]]:
    return {(kind, id_) for kind, id_ in (("arxiv", paper.arxiv_id), ("doi", paper.doi)) if id_}


def _scholar_id(paper: Paper) -> str:
    if paper.arxiv_id:
        return f"ARXIV:{paper.arxiv_id}"
    return f"DOI:{paper.doi}" if paper.doi else ""


def _own_words(papers: list[Paper]) -> str:
    return " ".join(papers[0].title.split())[:_LONGEST_TITLE]


def _arxiv_titles(papers: list[Paper]) -> str:
    words = (" ".join(plain_words(paper.title))[:_LONGEST_TITLE] for paper in papers)
    return " OR ".join(f'ti:"{one}"' for one in words)
