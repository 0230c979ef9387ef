"""Feeds and pages at addresses that the reader gives: RSS, Atom, RDF, JSON Feed, and the page of
a publisher.

Sources: as :mod:`~paperdesk.formats.feed_reader` and :mod:`~paperdesk.formats.citation_meta`.

Why a page is taken for a feed's address as well: it names its feeds, and its address is what a
reader has at hand. Why only one step on: a page that a page names is another page.
"""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from paperdesk.formats import plain_items
from paperdesk.formats.citation_meta import page_items
from paperdesk.formats.decoder import decode
from paperdesk.formats.feed_reader import read_feed, sniff
from paperdesk.formats.page_head import feeds_of
from paperdesk.model import BatchHeader, Item, SourceError
from paperdesk.model.follows import SourceQuery
from paperdesk.model.messages import Message
from paperdesk.sources.answered import Answered
from paperdesk.sources.http import Kind, Request

if TYPE_CHECKING:
    from paperdesk.sources.http import Answer, HttpClient

_HEAD = 4_096


def ask(http: "HttpClient", query: SourceQuery) -> Iterator[Answered]:
    """What lies at an address: ``address`` the entries of a feed, ``page`` the paper of a page.

    Raises SourceError for a page that names no feed, and BadFileError, at the first item, for
    one that tells of no paper.
    """
    address = query.value.strip()
    host = urlsplit(address).hostname or address
    answer = http.ask(request_of(address))
    if query.kind == "page":
        items = chain([BatchHeader(host)], page_items(decode(answer.content), host, answer.url))
        yield Answered(address, "citation-page", plain_items(items), answer.unchanged)
        return
    if not _is_feed(answer):
        answer = http.ask(request_of(_feed_of(answer, host)))
    read = read_feed(answer.content, host, answer.url, answer.content_type)
    found = list(plain_items(read))
    empty = None if len(found) > 1 else Message("source.empty_feed", host=host)
    label = _title_of(found) or host
    yield Answered(label, "feed", found, answer.unchanged, empty)


def request_of(address: str) -> Request:
    """The request of an address that the reader gave."""
    return Request(address, kind=Kind.PAGE, given_by_reader=True)


def _is_feed(answer: "Answer") -> bool:
    """Whether an answer is a feed, whatever it is called; what is neither is told as no feed."""
    kind = answer.content_type.partition(";")[0].strip().lower()
    is_page = kind in ("text/html", "application/xhtml+xml", "")
    return not is_page or sniff(decode(answer.content[:_HEAD]).lstrip())


def _feed_of(answer: "Answer", host: str) -> str:
    """The first feed that a page names. Raises SourceError where it names none."""
    for address, _title in feeds_of(decode(answer.content), answer.url):
        return address
    raise SourceError(Message("source.no_feed", host=host))


def _title_of(items: list[Item]) -> str:
    first = items[0] if items else None
    return first.title if isinstance(first, BatchHeader) else ""
