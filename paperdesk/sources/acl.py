"""ACL Anthology: the volumes of computational linguistics from its files, and single papers.

Sources: https://github.com/acl-org/acl-anthology, whose ``data/xml`` holds the papers of each
collection with their abstracts; https://aclanthology.org, where each paper has its BibTeX.
There is nothing to search with.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import quote

from paperdesk.formats import read_answer
from paperdesk.model import BatchHeader, ImportedRecord, Item
from paperdesk.model.follows import SourceQuery
from paperdesk.model.messages import Message
from paperdesk.sources.answered import Answered
from paperdesk.sources.http import Kind, Request
from paperdesk.sources.question import shown
from paperdesk.sources.service_lists import no_ids
from paperdesk.sources.source_errors import NotThereError

if TYPE_CHECKING:
    from paperdesk.sources.http import HttpClient

FILES = "https://raw.githubusercontent.com/acl-org/acl-anthology/master/data/xml"
SITE = "https://aclanthology.org"
NAME = Message("source.acl")
_COLLECTION = re.compile(r"(?:\d{4}\.[a-z][a-z0-9]*|[A-Z]\d\d)", re.ASCII)
_PAPER = re.compile(
    r"(?:https?://)?(?:(?:www\.)?aclanthology\.org/|acl:)?"
    r"(\d{4}\.[a-z][a-z0-9]*-[a-z0-9_]+\.\d+|[A-Z]\d\d-\d{4})(?:\.(?:pdf|bib))?/?",
    re.ASCII,
)
_MOST = 50


def ask(http: "HttpClient", query: SourceQuery) -> Iterator[Answered]:
    """What the Anthology has.

    ``collection``: all volumes of a venue and a year (``2025.acl``, ``P19``), each paper with
    what its volume says. ``paper``: single ones by their ids or addresses.
    """
    if query.kind == "collection":
        yield _collection(http, query.value.strip())
    else:
        yield _papers(http, query.value)


def collection_request(name: str) -> Request:
    """The request of the file of a collection."""
    return Request(f"{FILES}/{quote(name, safe='')}.xml", kind=Kind.PAGE)


def paper_request(name: str) -> Request:
    """The request of a paper as BibTeX."""
    return Request(f"{SITE}/{quote(name, safe='')}.bib", kind=Kind.PAGE)


def paper_id(text: str) -> str:
    """The id that a text is, or that an address of the site leads to; ``""`` for any other."""
    found = _PAPER.fullmatch(text.strip(",;"))
    return found[1] if found else ""


def _collection(http: "HttpClient", name: str) -> Answered:
    if not _COLLECTION.fullmatch(name):
        raise no_ids(NAME, name)
    answer = http.ask(collection_request(name))
    label = f"{NAME} {name}"
    items = read_answer(answer.content, "acl-anthology", label)
    return Answered(label, "acl-anthology", _headed(items, name), answer.unchanged)


def _headed(items: Iterator[Item], name: str) -> Iterator[Item]:
    yield BatchHeader(str(NAME), title=name)
    yield from items


def _papers(http: "HttpClient", value: str) -> Answered:
    """Single papers, each from a file of its own."""
    ids = list(dict.fromkeys(filter(None, map(paper_id, value.split()))))[:_MOST]
    if not ids:
        raise no_ids(NAME, value)
    found: list[Item] = [BatchHeader(str(NAME))]
    missing: list[str] = []
    unchanged = True
    for name in ids:
        try:
            answer = http.ask(paper_request(name))
        except NotThereError:
            missing.append(name)
            continue
        unchanged &= answer.unchanged
        papers = read_answer(answer.content, "bibtex", f"{NAME} {name}")
        found += [one for one in papers if isinstance(one, ImportedRecord)]
    remark = None
    if missing:
        remark = Message("source.not_there", source=NAME, ids=shown(missing))
    return Answered(f"{NAME} {shown(ids)}", "bibtex", found, unchanged, remark)
