"""Hugging Face Papers: its lists by day, week and month, what is trending, search, single papers.

Source: the API at https://huggingface.co/.well-known/openapi.json (``/api/daily_papers``,
``/api/papers/search``, ``/api/papers/ID``), read without a key; the pages for browsers are
never read, which have a fifth of the budget.

Why the newest list comes with the one before it: a list that was asked for early has one paper
in the morning and fifty at night; asked for once a day, each would stay what it was at that
hour. Why days go back until two have papers: there is no list on weekends.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import quote

from paperdesk.formats import hf_json, plain_items
from paperdesk.model import BatchHeader, SourceError
from paperdesk.model.follows import SourceQuery
from paperdesk.model.list_period import Period, is_weekend
from paperdesk.model.messages import Message
from paperdesk.sources.answered import Answered
from paperdesk.sources.http import Request
from paperdesk.sources.question import arxiv_ids, shown, utc_today
from paperdesk.sources.source_errors import DeniedError, NotThereError

if TYPE_CHECKING:
    from paperdesk.sources.http import HttpClient

SITE = "https://huggingface.co"
NAME = Message("source.huggingface")
FORMAT = "hf-json"
TITLES = {
    "day": "Daily Papers",
    "week": "Weekly Papers",
    "month": "Monthly Papers",
    "trending": "Trending Papers",
}
"""What the site calls its lists; a batch has its title from here."""

_PAGE = 100
"""Papers of a page: as many as the service gives."""
_MOST_PAGES = 30
_MOST_SEARCHED = 120
_LONGEST_WORDS = 250
_MOST_LISTS = 62
_BACK = 6
"""Lists that are asked for to find the two newest that have papers."""
_NEWEST = 2
_BAD_REQUEST = 400


def ask(
    http: "HttpClient", query: SourceQuery, today: Callable[[], date] = utc_today
) -> Iterator[Answered]:
    """What the site answers: one list each, the oldest first.

    The value of a day, week or month is its name; two with a slash between are all from the
    one to the other; ``""`` are the newest one and the one before, or, with the option
    ``since`` (a day), all from that one on, at most 62.
    """
    if query.kind in tuple(Period):
        yield from _PeriodLists(http, Period(query.kind), today()).answer(query)
    elif query.kind == "trending":
        header = BatchHeader(
            hf_json.SOURCE, today().isoformat(), TITLES["trending"], "", "trending"
        )
        yield _answered(http, [trending_request()], header, _nothing())
    elif query.kind == "submitter":
        requests = (submitter_request(query.value, page) for page in range(_MOST_PAGES))
        header = BatchHeader(hf_json.SOURCE, title=f"{query.value}: {TITLES['day']}")
        yield _answered(http, requests, header, _nothing())
    elif query.kind == "search":
        header = BatchHeader(hf_json.SOURCE, title=" ".join(query.value.split()))
        yield _answered(http, [search_request(query.value)], header, _nothing())
    else:
        yield _papers(http, query.value)


def list_request(period: Period, name: str, page: int = 0) -> Request:
    """The request of a page of a list; pages count from 0."""
    parameter = "date" if period is Period.DAY else period.value
    return _daily_papers(page, **{parameter: name})


def trending_request() -> Request:
    """The request of what is trending now, which has one page."""
    return _daily_papers(0, sort="trending")


def submitter_request(user: str, page: int = 0) -> Request:
    """The request of a page of what a user of the site submitted. Raises SourceError for none."""
    return _daily_papers(page, submitter=_some(user))


def search_request(words: str) -> Request:
    """The request of a search, which has one page. Raises SourceError where there are no words."""
    params = {"q": _some(words)[:_LONGEST_WORDS], "limit": str(_MOST_SEARCHED)}
    return Request(f"{SITE}/api/papers/search", params)


def paper_request(arxiv_id: str) -> Request:
    """The request of one paper, with what is linked with it."""
    return Request(f"{SITE}/api/papers/{quote(arxiv_id, safe='')}")


def _daily_papers(page: int, **params: str) -> Request:
    pages = {"p": str(page)} if page else {}
    return Request(f"{SITE}/api/daily_papers", {**params, "limit": str(_PAGE), **pages})


def _some(words: str) -> str:
    if found := " ".join(words.split()):
        return found
    raise SourceError(Message("source.no_words"))


@dataclass(frozen=True, slots=True)
class _PeriodLists:
    """The lists of one kind of period."""

    http: "HttpClient"
    period: Period
    today: date

    def answer(self, query: SourceQuery) -> Iterator[Answered]:
        """The lists of a query, the oldest first."""
        first, parts, last = query.value.partition("/")
        since = query.options.get("since", "")
        if parts:
            names = self._names(self._day(last), self._day(first))
            yield from map(self._list, reversed(list(names)))
        elif first:
            self._day(first)
            yield self._list(first)
        elif since:
            start = Period.DAY.first_day(since)
            if start is None:
                raise _no_date(since)
            yield from self._since(start)
        else:
            yield from self._newest()

    def _day(self, name: str) -> date:
        day = self.period.first_day(name)
        if day is None:
            raise _no_date(name)
        return day

    def _names(self, until: date, since: date) -> Iterator[str]:
        return islice(self.period.back_from(until, since), _MOST_LISTS)

    def _since(self, start: date) -> Iterator[Answered]:
        """The lists from a day on that have papers, each as soon as it is there; where none
        has, the newest, which says so."""
        names = list(self._names(self.today, min(start, self.today)))
        *before, newest = reversed(names)
        full = False
        for name in before:
            answered = self._list(name)
            if answered.remark is None:
                full = True
                yield answered
        answered = self._list_if_there(newest)
        if answered.remark is None or not full:
            yield answered

    def _newest(self) -> Iterator[Answered]:
        """The two newest lists that have papers; where none has, the newest, which says so."""
        asked: list[Answered] = []
        for name in islice(self._names(self.today, date.min), _BACK):
            asked.append(self._list(name) if asked else self._list_if_there(name))
            if sum(one.remark is None for one in asked) == _NEWEST:
                break
        full = [one for one in asked if one.remark is None]
        yield from reversed(full or asked[:1])

    def _list_if_there(self, name: str) -> Answered:
        """The list of a period that has not begun yet by the site's own clock is empty."""
        try:
            return self._list(name)
        except DeniedError as error:
            if error.status != _BAD_REQUEST:
                raise
            return Answered(self._label(name), FORMAT, (), remark=self._missing(name))

    def _list(self, name: str) -> Answered:
        requests = (list_request(self.period, name, page) for page in range(_MOST_PAGES))
        title = TITLES[self.period.value]
        header = BatchHeader(hf_json.SOURCE, name, title, listing=self.period.value)
        return _answered(self.http, requests, header, self._missing(name))

    def _label(self, name: str) -> str:
        return f"Hugging Face {TITLES[self.period.value]} {name}"

    def _missing(self, name: str) -> Message:
        if self.period is Period.DAY and is_weekend(name):
            return Message("source.no_weekend_list")
        return Message("source.no_list", date=name)


def _answered(
    http: "HttpClient", requests: Iterable[Request], header: BatchHeader, empty: Message
) -> Answered:
    """The list whose pages these are.

    The first that is not full is the last, or one that is the same as the page before.
    """
    label = " ".join(f"Hugging Face {header.title} {header.date}".split())
    pages: list[hf_json.PlacedRecords] = []
    unchanged, before = True, b""
    for request in requests:
        answer = http.ask(request)
        if answer.content == before:
            break
        unchanged, before = unchanged and answer.unchanged, answer.content
        pages.append(hf_json.records_of(answer.content, label))
        if len(pages[-1]) < _PAGE:
            break
    remark = None if any(pages) else empty
    items = plain_items(hf_json.read_list(pages, header))
    return Answered(label, FORMAT, items, unchanged, remark)


def _papers(http: "HttpClient", value: str) -> Answered:
    """Single papers, each asked for by its id; those that the site does not know are told of."""
    ids = [one.value for one in arxiv_ids(value)]
    pages: list[hf_json.PlacedRecords] = []
    missing: list[str] = []
    unchanged = True
    for arxiv_id in ids:
        try:
            answer = http.ask(paper_request(arxiv_id))
        except NotThereError:
            missing.append(arxiv_id)
            continue
        unchanged &= answer.unchanged
        pages.append(hf_json.records_of(answer.content, arxiv_id))
    return Answered(
        f"Hugging Face {shown(ids)}",
        FORMAT,
        plain_items(hf_json.read_list(pages, BatchHeader(hf_json.SOURCE))),
        unchanged and bool(pages),
        Message("source.not_there", source=NAME, ids=shown(missing)) if missing else None,
    )


def _nothing() -> Message:
    return Message("source.no_match", source=NAME)


def _no_date(value: str) -> SourceError:
    return SourceError(Message("source.no_date", value=value))
