"""Semantic Scholar: papers by any id, by title and words, what they cite, who cites them, and
what is like them.

Source: https://api.semanticscholar.org/api-docs (Academic Graph, Recommendations). Without a
key all who have none share one budget; a refusal for now (429) is usual then.

Why many ids go in one request: 500 cost what one does. Ids that are not known come back as
nulls in their places, which is how they are told of.
"""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from paperdesk.formats.service_records import members
from paperdesk.model.follows import SourceQuery
from paperdesk.model.messages import Message
from paperdesk.sources.answered import Answered
from paperdesk.sources.http import Request
from paperdesk.sources.service_lists import (
    ServiceList,
    chunks_of,
    ids_of_query,
    most_of,
    service_key,
    words_of,
)
from paperdesk.sources.source_errors import NotThereError
from paperdesk.text import Identifier

if TYPE_CHECKING:
    from paperdesk.sources.http import HttpClient

API = "https://api.semanticscholar.org"
NAME = Message("source.semantic_scholar")
FORMAT = "semantic-scholar"
KEY = "x-api-key"
FIELDS = (
    "externalIds,url,title,abstract,venue,publicationVenue,year,publicationDate,journal,authors,"
    "openAccessPdf,publicationTypes"
)
"""What is asked of each paper; all questions know these."""
WITH_SUMMARY = f"{FIELDS},tldr"
"""With the summary in a sentence, which lists of citations and recommendations do not know."""
_AT_ONCE = 500
_PAGE, _MOST = 100, 1_000
_PAGE_OF_CITATIONS = 500
_RECOMMENDED, _MOST_RECOMMENDED = 50, 500
_OWN_IDS = r"(?:CorpusId|PMID|PMCID|MAG|ACL|URL):\S+|[0-9a-f]{40}"


def ask(http: "HttpClient", query: SourceQuery) -> Iterator[Answered]:
    """What Semantic Scholar answers.

    ``paper``: papers by arXiv ids, DOIs or its own (``CorpusId:12``). ``references``,
    ``citations``: what the first of these cites, who cites it. ``recommended``: what is like
    all of them. ``title``: the one paper whose title is nearest. ``search``: by words, the best
    first; ``recent``: in its language of signs (``+``, ``|``, ``-``), the latest first. The
    option ``most`` says how many.
    """
    key = service_key(urlsplit(API).hostname or "")
    found = ServiceList(http, NAME, FORMAT, wants_key=not key)
    if query.kind == "paper":
        yield _papers(found, [_id(one) for one in ids_of_query(NAME, query.value, _OWN_IDS)], key)
    elif query.kind in ("references", "citations"):
        first = _id(ids_of_query(NAME, query.value, _OWN_IDS)[0])
        yield _around(found, query, first, key)
    elif query.kind == "recommended":
        ids = [_id(one) for one in ids_of_query(NAME, query.value, _OWN_IDS)]
        most = most_of(query, _RECOMMENDED, _MOST_RECOMMENDED)
        records = members(found.ask(recommended_request(ids, most, key)), "recommendedPapers")
        yield found.answered(", ".join(ids[:3]), records)
    elif query.kind == "title":
        yield _title(found, words_of(query), key)
    elif query.kind == "recent":
        words = words_of(query)
        records = members(found.ask(recent_request(words, key)), "data")
        yield found.answered(words, records[: most_of(query, _PAGE, _MOST)])
    else:
        words = words_of(query)
        yield found.answered(words, _search(found, words, most_of(query, _PAGE, _MOST), key))


def papers_request(ids: Sequence[str], key: str = "") -> Request:
    """The request of at most 500 papers by ids in its spelling (``ARXIV:``, ``DOI:``)."""
    return _posted("/graph/v1/paper/batch", {"fields": WITH_SUMMARY}, {"ids": list(ids)}, key)


def around_request(paper: str, kind: str, offset: int, limit: int, key: str = "") -> Request:
    """The request of a page of the ``references`` or ``citations`` of a paper."""
    params = {"fields": FIELDS, "offset": str(offset), "limit": str(limit)}
    return _asked(f"/graph/v1/paper/{quote(paper, safe=':')}/{kind}", params, key)


def search_request(words: str, offset: int, limit: int, key: str = "") -> Request:
    """The request of a page of a search, the best papers first."""
    params = {"query": words, "fields": WITH_SUMMARY, "offset": str(offset), "limit": str(limit)}
    return _asked("/graph/v1/paper/search", params, key)


def recent_request(words: str, key: str = "") -> Request:
    """The request of the latest papers that a query of signs finds."""
    params = {"query": words, "fields": FIELDS, "sort": "publicationDate:desc"}
    return _asked("/graph/v1/paper/search/bulk", params, key)


def title_request(title: str, key: str = "") -> Request:
    """The request of the paper whose title is nearest to one."""
    return _asked("/graph/v1/paper/search/match", {"query": title, "fields": WITH_SUMMARY}, key)


def recommended_request(ids: Sequence[str], most: int, key: str = "") -> Request:
    """The request of papers that are like all of these."""
    params = {"fields": FIELDS, "limit": str(most)}
    body = {"positivePaperIds": list(ids), "negativePaperIds": []}
    return _posted("/recommendations/v1/papers/", params, body, key)


def _asked(path: str, params: dict[str, str], key: str) -> Request:
    return Request(f"{API}{path}", params, key=(KEY, key) if key else None)


def _posted(path: str, params: dict[str, str], body: dict[str, Any], key: str) -> Request:
    return Request(
        f"{API}{path}",
        params,
        method="POST",
        body=json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
        key=(KEY, key) if key else None,
    )


def _id(one: str | Identifier) -> str:
    """An id in its spelling. A DOI that arXiv gave is asked for as the paper on arXiv."""
    if isinstance(one, str):
        return one
    return f"ARXIV:{one.value}" if one.kind == "arxiv" else f"DOI:{one.value}"


def _papers(found: ServiceList, ids: Sequence[str], key: str) -> Answered:
    records: list[Any] = []
    missing: list[str] = []
    for chunk in chunks_of(ids, _AT_ONCE):
        answer = found.ask(papers_request(chunk, key))
        there = answer if isinstance(answer, list) else []
        records += members(there)
        missing += [one for one, record in zip(chunk, there, strict=False) if record is None]
    return found.answered(", ".join(ids[:3]), records, missing)


def _around(found: ServiceList, query: SourceQuery, paper: str, key: str) -> Answered:
    """The other papers of a list of citations, page by page; those without a title are no news."""
    inner = "citedPaper" if query.kind == "references" else "citingPaper"
    most = most_of(query, _PAGE_OF_CITATIONS, _MOST)
    records: list[Any] = []
    offset = 0
    while offset < most:
        limit = min(_PAGE_OF_CITATIONS, most - offset)
        try:
            page = found.ask(around_request(paper, query.kind, offset, limit, key))
        except NotThereError:
            return found.answered(paper, [], [paper])
        listed = [one.get(inner) for one in members(page, "data") if isinstance(one, dict)]
        records += [one for one in listed if isinstance(one, dict) and one.get("title")]
        offset += limit
        if not isinstance(page, dict) or page.get("next") is None:
            break
    return found.answered(paper, records)


def _title(found: ServiceList, title: str, key: str) -> Answered:
    try:
        return found.answered(title, members(found.ask(title_request(title, key)), "data"))
    except NotThereError:  # which is how it says that there is no such title
        return found.answered(title, [])


def _search(found: ServiceList, words: str, most: int, key: str) -> list[Any]:
    records: list[Any] = []
    while len(records) < most:
        limit = min(_PAGE, most - len(records))
        page = found.ask(search_request(words, len(records), limit, key))
        records += (there := members(page, "data"))
        if not there or not isinstance(page, dict) or page.get("next") is None:
            break
    return records[:most]
