"""Table of sources: what each is called, which hosts it asks, what it can be asked for, by whom.

The one table that knows all of them. From it come the choices of a follow, the list that
``paperdesk sources`` prints and the way of a question to its module. A new source is a module
and a line here.

Why the window may read it: it imports nothing that reaches anything. What asks is named by its
path and imported when the first question is asked, in a worker.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

from paperdesk.model import SourceError
from paperdesk.model.follows import Rhythm, SourceQuery
from paperdesk.model.messages import Message
from paperdesk.sources.answered import Answered

if TYPE_CHECKING:
    from paperdesk.sources.http import HttpClient


class Takes(StrEnum):
    """What the value of a query is; a day, week or month may be ``""``: the newest."""

    NOTHING = "nothing"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    WORDS = "words"
    CATEGORIES = "categories"
    IDS = "ids"
    ADDRESS = "address"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class QueryKind:
    """One kind of question to a source.

    ``name`` is that of :attr:`SourceQuery.kind`, ``example`` a value to show in its field.
    ``rhythm`` is the one that suits a follow; None where it is not one to be followed.
    """

    name: str
    title: Message
    takes: Takes
    rhythm: Rhythm | None = None
    example: str = ""


@dataclass(frozen=True, slots=True)
class PaperSource:
    """A source. ``name`` is kept in libraries: it never changes.

    ``asks`` is the path of ``ask(http, query)`` in this room. ``needs_key``: it answers little
    or nothing without a key that the service gives; one that ``takes_key`` more with it.
    ``page`` is where a browser sees it.
    """

    name: str
    title: Message
    hosts: tuple[str, ...]
    kinds: tuple[QueryKind, ...]
    asks: str
    page: str
    needs_key: bool = False
    takes_key: bool = False

    def kind(self, name: str) -> QueryKind | None:
        """The kind of question that is called so."""
        return next((kind for kind in self.kinds if kind.name == name), None)


def _words_kind(name: str, rhythm: Rhythm | None = None, example: str = "") -> QueryKind:
    return QueryKind(name, Message("source.kind.search"), Takes.WORDS, rhythm, example)


_NEW_WORDS = Message("source.kind.new_words")
_LOOKED_UP = (
    _words_kind("search"),
    QueryKind("title", Message("source.kind.title"), Takes.WORDS),
    QueryKind("paper", Message("source.kind.paper"), Takes.IDS, None, "10.1038/nature14539"),
)
"""What services of all publishers are asked for, and nobody follows."""
_REFERENCES = QueryKind("references", Message("source.kind.references"), Takes.IDS)
_CITATIONS = QueryKind("citations", Message("source.kind.citations"), Takes.IDS)

SOURCES: tuple[PaperSource, ...] = (
    PaperSource(
        "huggingface",
        Message("source.huggingface"),
        ("huggingface.co",),
        (
            QueryKind("day", Message("source.kind.day"), Takes.DAY, Rhythm.DAILY, "2026-04-03"),
            QueryKind("week", Message("source.kind.week"), Takes.WEEK, Rhythm.DAILY, "2026-W14"),
            QueryKind("month", Message("source.kind.month"), Takes.MONTH, Rhythm.DAILY, "2026-04"),
            QueryKind("trending", Message("source.kind.trending"), Takes.NOTHING, Rhythm.DAILY),
            QueryKind(
                "search",
                Message("source.kind.search"),
                Takes.WORDS,
                Rhythm.WEEKLY,
                "diffusion models",
            ),
            QueryKind(
                "submitter", Message("source.kind.submitter"), Takes.NAME, Rhythm.DAILY, "akhaliq"
            ),
            QueryKind("paper", Message("source.kind.paper"), Takes.IDS, None, "1706.03762"),
        ),
        "huggingface:ask",
        "https://huggingface.co/papers",
    ),
    PaperSource(
        "arxiv",
        Message("source.arxiv"),
        ("export.arxiv.org", "rss.arxiv.org"),
        (
            QueryKind(
                "category",
                Message("source.kind.category"),
                Takes.CATEGORIES,
                Rhythm.DAILY,
                "cs.LG cs.CL",
            ),
            QueryKind(
                "recent", Message("source.kind.recent"), Takes.CATEGORIES, Rhythm.DAILY, "cs.LG"
            ),
            QueryKind(
                "search",
                Message("source.kind.search"),
                Takes.WORDS,
                Rhythm.DAILY,
                "ti:attention AND cat:cs.CL",
            ),
            QueryKind(
                "paper", Message("source.kind.paper"), Takes.IDS, None, "1706.03762 math/0309136"
            ),
        ),
        "arxiv:ask",
        "https://arxiv.org",
    ),
    PaperSource(
        "crossref",
        Message("source.crossref"),
        ("api.crossref.org",),
        (
            QueryKind("recent", _NEW_WORDS, Takes.WORDS, Rhythm.WEEKLY, "perovskite solar cells"),
            QueryKind(
                "journal", Message("source.kind.journal"), Takes.NAME, Rhythm.WEEKLY, "1476-4687"
            ),
            *_LOOKED_UP,
            _REFERENCES,
        ),
        "crossref:ask",
        "https://www.crossref.org",
    ),
    PaperSource(
        "semantic-scholar",
        Message("source.semantic_scholar"),
        ("api.semanticscholar.org",),
        (
            QueryKind("recent", _NEW_WORDS, Takes.WORDS, Rhythm.WEEKLY, "diffusion + language"),
            QueryKind(
                "recommended",
                Message("source.kind.recommended"),
                Takes.IDS,
                Rhythm.WEEKLY,
                "1706.03762 2006.11239",
            ),
            *_LOOKED_UP,
            _REFERENCES,
            _CITATIONS,
        ),
        "semantic_scholar:ask",
        "https://www.semanticscholar.org",
        takes_key=True,
    ),
    PaperSource(
        "openalex",
        Message("source.openalex"),
        ("api.openalex.org",),
        (
            QueryKind("recent", _NEW_WORDS, Takes.WORDS, Rhythm.WEEKLY, "coral reef bleaching"),
            *_LOOKED_UP,
            _REFERENCES,
            _CITATIONS,
        ),
        "openalex:ask",
        "https://openalex.org",
        needs_key=True,
        takes_key=True,
    ),
    PaperSource(
        "dblp",
        Message("source.dblp"),
        ("dblp.org",),
        (
            _words_kind("search", Rhythm.WEEKLY, "neural code search"),
            QueryKind(
                "author", Message("source.kind.author"), Takes.NAME, Rhythm.WEEKLY, "Ada Lovelace"
            ),
        ),
        "dblp:ask",
        "https://dblp.org",
    ),
    PaperSource(
        "openreview",
        Message("source.openreview"),
        ("api2.openreview.net",),
        (
            QueryKind(
                "venue",
                Message("source.kind.venue"),
                Takes.NAME,
                Rhythm.WEEKLY,
                "ICLR.cc/2026/Conference",
            ),
            _words_kind("search", Rhythm.WEEKLY, "world models"),
            QueryKind("paper", Message("source.kind.paper"), Takes.IDS, None, "rJXMpikCZ"),
        ),
        "openreview:ask",
        "https://openreview.net",
    ),
    PaperSource(
        "acl",
        Message("source.acl"),
        ("raw.githubusercontent.com", "aclanthology.org"),
        (
            QueryKind(
                "collection",
                Message("source.kind.collection"),
                Takes.NAME,
                Rhythm.MONTHLY,
                "2025.acl",
            ),
            QueryKind("paper", Message("source.kind.paper"), Takes.IDS, None, "P19-1001"),
        ),
        "acl:ask",
        "https://aclanthology.org",
    ),
    PaperSource(
        "feed",
        Message("source.feed"),
        (),
        (
            QueryKind(
                "address",
                Message("source.kind.address"),
                Takes.ADDRESS,
                Rhythm.DAILY,
                "https://www.nature.com/nphys.rss",
            ),
            QueryKind("page", Message("source.kind.page"), Takes.ADDRESS),
        ),
        "feed:ask",
        "",
    ),
)
"""All sources, in the order in which they are told of."""

BY_NAME = {source.name: source for source in SOURCES}


def ask(http: "HttpClient", query: SourceQuery) -> Iterator[Answered]:
    """What a source answers to a query, list by list.

    Raises SourceError for one that it does not know, and whatever asking raises.
    """
    source = BY_NAME.get(query.source)
    if source is None:
        raise SourceError(Message("source.unknown", name=query.source))
    if source.kind(query.kind) is None:
        raise SourceError(Message("source.unknown_kind", source=source.title, kind=query.kind))
    module, _, name = source.asks.partition(":")
    answer: Iterator[Answered] = getattr(import_module(f"paperdesk.sources.{module}"), name)(
        http, query
    )
    return answer
