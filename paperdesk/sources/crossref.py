"""Crossref: published works by DOI, by title and by words, new ones of a journal or a subject.

Source: Crossref's REST API (https://api.crossref.org/swagger-ui) and its advice on polite use:
whoever can be written to is served better, so the room of connections tells the reader's mail
address where there is one.

Why a DOI is percent-encoded whole: ``#``, ``?`` and ``/../`` in it would cut the address.
Why DOIs with a comma are asked one by one: a comma parts filters. Why what is new is looked for
by the day on which a record was made: many works have no other day, or one to come.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from paperdesk.formats.service_records import members
from paperdesk.model.follows import SourceQuery
from paperdesk.model.messages import Message
from paperdesk.sources.answered import Answered
from paperdesk.sources.http import Request
from paperdesk.sources.question import utc_today
from paperdesk.sources.service_lists import (
    ServiceList,
    chunks_of,
    ids_of_query,
    most_of,
    no_ids,
    words_of,
)
from paperdesk.sources.source_errors import NotThereError
from paperdesk.text import Identifier, identifier

if TYPE_CHECKING:
    from paperdesk.sources.http import HttpClient

API = "https://api.crossref.org"
NAME = Message("source.crossref")
FORMAT = "crossref"
_USUAL, _MOST = 50, 1_000
_LATELY = timedelta(days=30)
_AT_ONCE = 40
"""DOIs of one request; the length of an address is what bounds them."""
_TITLES = 5
_MOST_REFERENCES = 1_000
_UNFIT = frozenset(",\\\"'")


def ask(
    http: "HttpClient", query: SourceQuery, today: Callable[[], date] = utc_today
) -> Iterator[Answered]:
    """What Crossref answers.

    ``paper`` and ``references``: works by their DOIs, or what such a work cites by DOI.
    ``title``: the five works whose title is nearest. ``search``: works with these words, the
    best first; ``recent``: those of them that are new since the option ``since``, or in 30
    days. ``journal``: the latest of a journal by its ISSN.
    """
    found = ServiceList(http, NAME, FORMAT)
    if query.kind == "paper":
        yield _papers(found, query.value)
    elif query.kind == "references":
        yield _references(found, query.value)
    elif query.kind == "title":
        words = words_of(query)
        yield found.answered(words, _works(found, title_request(words)))
    elif query.kind == "journal":
        issn = "".join(query.value.split())
        yield found.answered(issn, _works(found, journal_request(issn, _rows(query))))
    else:
        words = words_of(query)
        since = query.options.get("since") or (today() - _LATELY).isoformat()
        request = search_request(words, _rows(query), since if query.kind == "recent" else "")
        yield found.answered(words, _works(found, request))


def work_request(doi: str) -> Request:
    """The request of one work."""
    return Request(f"{API}/works/{quote(doi, safe='')}")


def works_request(dois: Sequence[str]) -> Request:
    """The request of several works, whose DOIs have no comma."""
    return Request(
        f"{API}/works", {"filter": ",".join(f"doi:{doi}" for doi in dois), "rows": str(len(dois))}
    )


def title_request(title: str) -> Request:
    """The request of the works whose titles are nearest to one."""
    return Request(f"{API}/works", {"query.bibliographic": title, "rows": str(_TITLES)})


def search_request(words: str, rows: int, since: str = "") -> Request:
    """The request of works with these words, of those made known ``since`` a day."""
    params = {"query.bibliographic": words, "rows": str(rows)}
    if since:
        params |= {"filter": f"from-created-date:{since}"}
    return Request(f"{API}/works", params)


def journal_request(issn: str, rows: int) -> Request:
    """The request of the latest works of a journal."""
    params = {"sort": "created", "order": "desc", "rows": str(rows)}
    return Request(f"{API}/journals/{quote(issn, safe='')}/works", params)


def _rows(query: SourceQuery) -> int:
    return most_of(query, _USUAL, _MOST)


def _works(found: ServiceList, request: Request) -> list[Any]:
    return members(found.ask(request), "message", "items")


def _dois(value: str) -> list[str]:
    """The DOIs in a text; what arXiv has given is not with Crossref."""
    ids = [one for one in ids_of_query(NAME, value) if isinstance(one, Identifier)]
    if found := [one.value for one in ids if one.kind == "doi"]:
        return found
    raise no_ids(NAME, value)


def _papers(found: ServiceList, value: str) -> Answered:
    dois = _dois(value)
    works, missing = _by_doi(found, dois)
    return found.answered(", ".join(dois[:3]), works, missing)


def _by_doi(found: ServiceList, dois: Sequence[str]) -> tuple[list[Any], list[str]]:
    """(Works in the order of their DOIs, DOIs that Crossref does not know)."""
    alone = list(dois) if len(dois) == 1 else [doi for doi in dois if not _UNFIT.isdisjoint(doi)]
    together = [doi for doi in dois if doi not in alone]
    works: dict[str, Any] = {}
    for chunk in chunks_of(together, _AT_ONCE):
        works |= {_doi(work): work for work in _works(found, works_request(chunk))}
    for doi in alone:
        try:
            work = members(found.ask(work_request(doi)), "message")
        except NotThereError:
            continue
        if work:
            works[doi] = work[0]
    return [works[doi] for doi in dois if doi in works], [doi for doi in dois if doi not in works]


def _doi(work: Any) -> str:
    told = work.get("DOI") if isinstance(work, dict) else ""
    known = identifier(told) if isinstance(told, str) else None
    return known.value if known else str(told).lower()


def _references(found: ServiceList, value: str) -> Answered:
    """The works that a work cites, as far as their DOIs are told."""
    (doi, *_) = _dois(value)
    try:
        (work, *_) = members(found.ask(work_request(doi)), "message") or [{}]
    except NotThereError:
        return found.answered(doi, [], [doi])
    cited = (one.get("DOI") for one in members(work, "reference") if isinstance(one, dict))
    known = (identifier(one) for one in cited if isinstance(one, str))
    dois = [one.value for one in known if one and one.kind == "doi"][:_MOST_REFERENCES]
    works, _missing = _by_doi(found, list(dict.fromkeys(dois)))
    return found.answered(doi, works)
