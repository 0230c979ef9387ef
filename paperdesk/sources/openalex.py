"""OpenAlex: works of all publishers by id, title and words, what they cite and who cites them.

Source: https://developers.openalex.org (Works). A key is free and counts what is asked; without
one little is answered, and lists are cut to their first page.

Why abstracts come word by word: OpenAlex gives them as an index of their words, which the
reader of its records puts in order. Why a paper of arXiv is asked for by its DOI there: OpenAlex
has no other name for it.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

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
    service_key,
    words_of,
)
from paperdesk.sources.source_errors import NotThereError
from paperdesk.text import Identifier

if TYPE_CHECKING:
    from paperdesk.sources.http import HttpClient

API = "https://api.openalex.org/works"
NAME = Message("source.openalex")
FORMAT = "openalex"
KEY = "api_key"
_PAGE = 100
_MOST = 1_000
_AT_ONCE = 50
_TITLES = 5
_LATELY = timedelta(days=30)
_OWN_IDS = r"W\d{3,15}"
_ARXIV_DOI = "10.48550/arxiv."
_SIGNS = str.maketrans(",|:!", "    ")
"""Signs of the language of filters."""


def ask(
    http: "HttpClient", query: SourceQuery, today: Callable[[], date] = utc_today
) -> Iterator[Answered]:
    """What OpenAlex answers.

    ``paper``: works by DOIs, arXiv ids or its own (``W2741809807``). ``references``,
    ``citations``: what the first of these cites, who cites it. ``title``: the five works whose
    title is nearest. ``search``: by words, the best first; ``recent``: the latest of them since
    the option ``since``, or in 30 days. The option ``most`` says how many.
    """
    key = service_key(urlsplit(API).hostname or "")
    works = _Works(ServiceList(http, NAME, FORMAT, wants_key=not key), key)
    most = most_of(query, _PAGE, _MOST)
    if query.kind == "paper":
        yield works.papers([_id(one) for one in ids_of_query(NAME, query.value, _OWN_IDS)])
    elif query.kind in ("references", "citations"):
        first = _id(ids_of_query(NAME, query.value, _OWN_IDS)[0])
        yield works.around(first, query.kind, most)
    elif query.kind == "title":
        words = words_of(query)
        yield works.found.answered(words, works.pages(title_params(words), _TITLES))
    else:
        words = words_of(query)
        since = query.options.get("since") or (today() - _LATELY).isoformat()
        params = search_params(words, since if query.kind == "recent" else "")
        yield works.found.answered(words, works.pages(params, most))


def title_params(title: str) -> dict[str, str]:
    """The question for works whose title has these words."""
    return {"filter": f"title.search:{' '.join(title.translate(_SIGNS).split())}"}


def search_params(words: str, since: str = "") -> dict[str, str]:
    """The question for works with these words; the latest that came out ``since`` a day."""
    if not since:
        return {"search": words}
    return {
        "search": words,
        "filter": f"from_publication_date:{since}",
        "sort": "publication_date:desc",
    }


def request_of(params: dict[str, str], key: str = "", path: str = "") -> Request:
    """The request of a page of works, or of the one under ``path``."""
    own = (KEY, key) if key else None
    return Request(f"{API}{path}", params, key=own, key_in_query=bool(key))


def _id(one: str | Identifier) -> str:
    """``W12`` or a DOI in the spelling of the service."""
    if isinstance(one, str):
        return one.upper()
    return f"doi:{_ARXIV_DOI if one.kind == 'arxiv' else ''}{one.value}"


class _Works:
    """Works of one list."""

    def __init__(self, found: ServiceList, key: str) -> None:
        self.found, self._key = found, key

    def pages(self, params: dict[str, str], most: int) -> list[Any]:
        """The first works that a question finds; without a key those of one page."""
        records: list[Any] = []
        size = min(_PAGE, most)
        for page in range(1, (most - 1) // size + 2 if self._key else 2):
            given = {**params, "per_page": str(size), "page": str(page)}
            there = members(self.found.ask(request_of(given, self._key)), "results")
            records += there
            if len(there) < size:
                break
        return records[:most]

    def papers(self, ids: Sequence[str]) -> Answered:
        """Works by their ids, and which are not there."""
        records: list[Any] = []
        for kind, prefix in (("doi", "doi:"), ("openalex", "W")):
            named = [
                one for one in ids if one.startswith(prefix) and "|" not in one and "," not in one
            ]
            for chunk in chunks_of(named, _AT_ONCE):
                values = "|".join(one.removeprefix("doi:") for one in chunk)
                records += self.pages({"filter": f"{kind}:{values}"}, _AT_ONCE)
        there = {name for record in records for name in _names(record)}
        missing = [one.removeprefix("doi:") for one in ids if one.lower() not in there]
        return self.found.answered(", ".join(ids[:3]), records, missing)

    def around(self, paper: str, kind: str, most: int) -> Answered:
        """What a work cites, or who cites it; its own number is asked for first."""
        own = paper if paper.startswith("W") else self._number(paper)
        if not own:
            return self.found.answered(paper, [], [paper.removeprefix("doi:")])
        relation = "cited_by" if kind == "references" else "cites"
        return self.found.answered(paper, self.pages({"filter": f"{relation}:{own}"}, most))

    def _number(self, paper: str) -> str:
        try:
            work = self.found.ask(
                request_of({"select": "id"}, self._key, f"/{quote(paper, safe=':')}")
            )
        except NotThereError:
            return ""
        told = work.get("id") if isinstance(work, dict) else ""
        return told.rpartition("/")[2] if isinstance(told, str) else ""


def _names(record: Any) -> tuple[str, str]:
    """The DOI and the number of a work, as they are asked for."""
    told = (record.get("doi"), record.get("id")) if isinstance(record, dict) else ("", "")
    doi, number = (one if isinstance(one, str) else "" for one in told)
    return f"doi:{doi.lower().partition('doi.org/')[2]}", number.rpartition("/")[2].lower()
