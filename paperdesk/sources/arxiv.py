"""arXiv: new papers of categories day by day, search in its own language, papers by their ids.

Source: arXiv API User's Manual (https://info.arxiv.org/help/api/user-manual.html) and the terms
of use of the API: one request in three seconds, which the room of connections keeps.

Why ids are asked in chunks with ``max_results``: without it an answer has ten papers, and is
silent about the others. Why nothing is matched by its position: ids that arXiv does not know
are left out without a word. Why an error of a chunk is asked about again without the id that it
names: it is the whole answer, and the others would be lost with it.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from paperdesk.formats import arxiv_atom, arxiv_rss, plain_items
from paperdesk.formats.arxiv_atom import ApiAnswer
from paperdesk.formats.arxiv_record import SOURCE
from paperdesk.model import BatchHeader, ImportedRecord, SourceError
from paperdesk.model.follows import SourceQuery
from paperdesk.model.list_period import Period, is_weekend
from paperdesk.model.messages import Message
from paperdesk.sources.answered import Answered
from paperdesk.sources.arxiv_query import any_category, categories, search_query, submitted
from paperdesk.sources.http import Kind, Request
from paperdesk.sources.question import arxiv_ids, shown, utc_today
from paperdesk.sources.source_errors import DeniedError
from paperdesk.text import identifier

if TYPE_CHECKING:
    from paperdesk.sources.http import HttpClient

API = "https://export.arxiv.org/api/query"
RSS = "https://rss.arxiv.org/rss/"
NAME = Message("source.arxiv")
ATOM_FORMAT, RSS_FORMAT = "arxiv-atom", "arxiv-rss"
MOST_IDS = 100
"""Ids of one request; the length of an address is what bounds them."""

_PAGE = 200
_MOST_FOUND = 2_000
_USUAL = 200
"""Papers that are taken of a search or a category, where the option ``most`` says nothing."""
_DAYS_OF_A_FEED = 1


def ask(
    http: "HttpClient", query: SourceQuery, today: Callable[[], date] = utc_today
) -> Iterator[Answered]:
    """What arXiv answers.

    ``category``: the feed of the day; its option ``announced`` has the kinds that are taken
    (``new cross`` where it says nothing, ``replace replace-cross``). Where ``since`` (a day) is
    before the day of the feed, what was submitted between comes first. ``recent`` and
    ``search``: the latest of a category, or of what :func:`search_query` makes of words and
    options; ``most`` is how many. ``paper``: papers by their ids.
    """
    if query.kind == "category":
        yield from _feed(http, query, today())
    elif query.kind == "recent":
        names = categories(query.value)
        since, until = query.options.get("since", ""), query.options.get("until", "")
        yield _found(http, _latest(names, submitted(since, until)), " ".join(names), _most(query))
    elif query.kind == "search":
        words = search_query(query.value, query.options)
        yield _found(http, words, " ".join(query.value.split()) or words, _most(query))
    else:
        ids = [f"{one.value}{one.version}" for one in arxiv_ids(query.value)]
        for first in range(0, len(ids), MOST_IDS):
            yield papers(http, ids[first : first + MOST_IDS])


def papers(http: "HttpClient", ids: Sequence[str]) -> Answered:
    """At most 100 papers by their ids, with versions or without, in one request.

    An id that arXiv takes for none is left out, and the others are asked for once more; what
    is not there is told of in ``remark``. Raises SourceError for an error that names no id.
    """
    asked = list(ids)
    answer, unchanged = _answer(http, ids_request(asked))
    while answer.errors:
        refused = [one for one in asked if any(one in reason for reason in answer.errors)]
        asked = [one for one in asked if one not in refused]
        if not refused:
            raise _error(answer)
        if not asked:
            break
        answer, unchanged = _answer(http, ids_request(asked))
    there = set(answer.ids)
    missing = [one for one in ids if not (found := identifier(one)) or found.value not in there]
    return Answered(
        f"arXiv {shown(list(ids))}",
        ATOM_FORMAT,
        plain_items(arxiv_atom.ranked([answer.items], BatchHeader(SOURCE))),
        unchanged,
        Message("source.not_there", source=NAME, ids=shown(missing)) if missing else None,
    )


def ids_request(ids: Sequence[str]) -> Request:
    """The request of papers by their ids, which says how many they are."""
    params = {"id_list": ",".join(ids), "start": "0", "max_results": str(len(ids))}
    return Request(API, params, Kind.FEED)


def search_request(words: str, start: int = 0, most: int = _PAGE) -> Request:
    """The request of a page of a search, the latest papers first."""
    params = {
        "search_query": words,
        "start": str(start),
        "max_results": str(most),
        "sortBy": "submittedDate",
        "sortOrder": "descending",
    }
    return Request(API, params, Kind.FEED)


def feed_request(names: Sequence[str]) -> Request:
    """The request of the feed of a day of these categories together."""
    return Request(RSS + "+".join(names), kind=Kind.FEED)


def _feed(http: "HttpClient", query: SourceQuery, today: date) -> Iterator[Answered]:
    names = categories(query.value)
    title = " ".join(names)
    answer = http.ask(feed_request(names))
    kinds = frozenset(query.options.get("announced", "").split()) & arxiv_rss.ALL
    feed = arxiv_rss.read_feed(answer.content, f"arXiv {title}", kinds or arxiv_rss.NEW)
    day = feed.day or today.isoformat()
    yield from _missed(http, names, query.options.get("since", ""), day)
    header = BatchHeader(SOURCE, day, title, listing=f"new {title}")
    weekend = is_weekend(day) or is_weekend(today.isoformat())
    empty = Message("source.no_weekend_list") if weekend else Message("source.no_list", date=day)
    yield Answered(
        f"arXiv {title} {day}",
        RSS_FORMAT,
        plain_items(arxiv_atom.ranked([feed.items], header)),
        answer.unchanged,
        None if any(isinstance(one, ImportedRecord) for one in feed.items) else empty,
    )


def _missed(http: "HttpClient", names: Sequence[str], since: str, day: str) -> Iterator[Answered]:
    """What was submitted since a day that lies before the feed, which is of one day alone."""
    first, last = Period.DAY.first_day(since), Period.DAY.first_day(day)
    if first and last and (last - first).days > _DAYS_OF_A_FEED:
        until = (last - timedelta(days=1)).isoformat()
        words = _latest(names, submitted(first.isoformat(), until))
        yield _found(http, words, " ".join(names), _MOST_FOUND)


def _latest(names: Sequence[str], dates: str) -> str:
    anywhere = any_category(names)
    if not dates:
        return anywhere
    return f"({anywhere}) AND {dates}" if len(names) > 1 else f"{anywhere} AND {dates}"


def _found(http: "HttpClient", words: str, title: str, most: int) -> Answered:
    """The latest papers of a search, at most so many."""
    pages: list[ApiAnswer] = []
    unchanged, start, total = True, 0, most
    while start < min(most, total):
        size = min(_PAGE, most - start)
        answer, same = _answer(http, search_request(words, start, size))
        if answer.errors:
            raise _error(answer)
        unchanged &= same
        pages.append(answer)
        total, start = answer.total, start + size
        if not answer.ids:
            break
    items = arxiv_atom.ranked([page.items for page in pages], BatchHeader(SOURCE, title=title))
    there = any(page.ids for page in pages)
    remark = None if there else Message("source.no_match", source=NAME)
    return Answered(f"arXiv {title}", ATOM_FORMAT, plain_items(items), unchanged, remark)


def _answer(http: "HttpClient", request: Request) -> tuple[ApiAnswer, bool]:
    """An answer of the API, also one that is an error; whether it is the same as before."""
    name = "arXiv"
    try:
        answer = http.ask(request)
    except DeniedError as error:
        told = arxiv_atom.read_answer(error.content, name)
        if not told.errors:
            raise
        return told, False
    return arxiv_atom.read_answer(answer.content, name), answer.unchanged


def _error(answer: ApiAnswer) -> SourceError:
    return SourceError(Message("source.answered_error", source=NAME, reason=answer.errors[0]))


def _most(query: SourceQuery) -> int:
    most = query.options.get("most", "")
    return min(int(most), _MOST_FOUND) if most.isdecimal() and int(most) else _USUAL
