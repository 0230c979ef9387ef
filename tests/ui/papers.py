"""Invented papers for the tests of detail, notes and import."""

from typing import Any

from paperdesk.model import Batch, Document, Entry, Hit, Paper, State, Tag
from paperdesk.model.query.parser import parse
from paperdesk.search import make_hits
from tests.authors import with_authors

TAGS = (
    Tag("rivers", "#4e88e8", 4),
    Tag("rivers/delta", "#3fa66b", 2),
    Tag("maps", "#e0773c", 9),
)
BATCHES = (Batch(1, "page", "--04-04", "", "by two curators", "", "", 76, 4, 3),)


def entry(key: int = 1, **changes: Any) -> Entry:
    """A paper with everything a source may say."""
    said: dict[str, Any] = {
        "title": r"Slow rivers carry $\alpha$-sand",
        "abstract": "Rivers are learned from maps. A delta grows where a river slows down.",
        "authors": ("Ada Quill", "Bo Marsh"),
        "published": "2026-04-04",
        "arxiv_id": "2604.00001",
        "doi": "10.1000/sand",
        "primary_category": "physics.geo-ph",
        "url": "https://example.org/abs/1",
        "pdf_url": "https://example.org/pdf/1",
        "code_url": "https://code.example.net/sand",
        "upvotes": 12,
        "organisation": "River House",
        "submitter": "carla",
    }
    reader: dict[str, Any] = {
        "state": State.NEW,
        "starred": False,
        "rating": 0,
        "tags": ("rivers",),
        "noted": False,
        "added": "2026-04-05T08:00:00Z",
        "batches": ((1, 3),),
    }
    for name, value in changes.items():
        (reader if name in reader else said)[name] = value
    return Entry(key=key, paper=Paper(**with_authors(said)), **reader)


def hit(query: str, of: Entry | None = None) -> Hit:
    """Why a query finds a paper, the one of :func:`entry` if none is named."""
    of = entry() if of is None else of
    return make_hits(parse(query), [Document(of.key, of.paper)])[0]
