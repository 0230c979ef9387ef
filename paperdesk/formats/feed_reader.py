"""Reader of feeds of any age: RSS, Atom, RDF Site Summary, CDF and JSON Feed.

Sources: RFC 4287, the RSS specifications from 0.90 to 2.0, JSON Feed 1.1; damaged ones are read
as far as feedparser can.

Why both of feedparser's cleaners are off: they take ``a<b`` in an abstract for a tag and lose
the text up to the next ``>``. Ours comes after it (:func:`~paperdesk.text.web_text`). Why it is
not told the feed's address: ids without a scheme would be made links of that place, and change
with it; links are made whole in :mod:`~paperdesk.formats.feed_entry`.
Why some bytes are counted first: what is no XML is read by a second parser, which takes the
square of the number of loose brackets and of declared prefixes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import Any, NamedTuple

import feedparser

from paperdesk.formats.decoder import decode, whole_bytes
from paperdesk.formats.feed_entry import entry_record
from paperdesk.formats.item_builder import NO_ENTRY, ItemBuilder, no_paper
from paperdesk.formats.json_feed import is_json_feed, json_entries
from paperdesk.formats.json_fields import NotJsonError
from paperdesk.model import BadFileError, BatchHeader, Item
from paperdesk.model.messages import Message
from paperdesk.text import web_text

LARGEST_FEED = 16 * 1024**2
"""Bytes of a feed that is read."""
MOST_ENTRIES = 20_000
_HEAD = 4_096
_MOST_LOOSE = 5_000
_MOST_TAGS = 300_000
_ROOT = re.compile(
    r"(?:\s++|(?><\?[^<>]{0,500}?\?>)|(?><!--.{0,20000}?-->)"
    r"|(?><!DOCTYPE[^<>\[]{0,500}+(?:\[.{0,20000}?\]\s*)?>))*+"
    r"<(?:[\w.-]{1,40}:)?(rss|feed|RDF|channel)\b([^<>]{0,4000})",
    re.DOTALL | re.IGNORECASE,
)
_OF_RDF = re.compile(r"purl\.org/rss/1\.0/?[\"']|netscape\.com/rdf/simple|purl\.org/net/rss")
_LOOSE = re.compile(rb"<(?![A-Za-z/!?])")
_PREFIX = re.compile(rb"xmlns:")
_ENTRY = re.compile(rb"<(?:[\w.-]{1,40}:)?(?:item|entry)\b")


class FeedText(NamedTuple):
    """A feed as it was read: its title, and its entries in the words of feedparser."""

    title: str
    entries: Iterator[Mapping[str, Any]]


def sniff(head: str) -> bool:
    """Whether a text begins as a feed."""
    if is_json_feed(head):
        return True
    found = _ROOT.match(head)
    if found is None:
        return False
    return found[1].lower() != "rdf" or bool(_OF_RDF.search(found[2]))


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """The papers of a feed in a file; raises BadFileError where there is not a paper."""
    found = False
    for item in read_feed(bytes(whole_bytes(chunks, name)), name):
        found = found or not isinstance(item, BatchHeader)
        yield item
    if not found:
        raise no_paper(name, Message("place.record", n=1), NO_ENTRY)


def read_feed(content: bytes, name: str, address: str = "", kind: str = "") -> Iterator[Item]:
    """The header and the papers of a feed, in its order; a feed may hold none.

    ``address`` is where it was found, ``kind`` the content type that it came with, whose
    charset counts. Raises BadFileError, which calls it ``name``, for what is no feed.
    """
    feed = feed_text(content, name, kind)
    yield BatchHeader(source=feed.title or name, title=feed.title)
    builder = ItemBuilder()
    for number, entry in enumerate(feed.entries, 1):
        record = {key: value for key, value in entry_record(entry, address).items() if value}
        record["source"] = feed.title
        yield from builder.items(record, Message("place.record", n=number), is_work=True)
    yield from builder.unread.told()


def feed_text(content: bytes, name: str, kind: str = "") -> FeedText:
    """A feed as it stands; raises BadFileError for what is none."""
    if len(content) > LARGEST_FEED or len(_ENTRY.findall(content)) > MOST_ENTRIES:
        raise BadFileError(Message("feed.too_large", name=name))
    head = decode(content[:_HEAD]).lstrip()
    if is_json_feed(head):
        try:
            return FeedText(*json_entries(decode(content)))
        except NotJsonError as error:
            raise BadFileError(Message("feed.broken", name=name, problem=error.reason)) from error
    loose = max(len(_LOOSE.findall(content)), len(_PREFIX.findall(content)))
    if loose > _MOST_LOOSE or content.count(b"<") > _MOST_TAGS:
        raise BadFileError(Message("feed.is_none", name=name))
    headers = {"content-type": kind} if kind else {}
    found = feedparser.parse(
        BytesIO(content), sanitize_html=False, resolve_relative_uris=False, response_headers=headers
    )
    if not (found.entries or found.version or _ROOT.match(head)):
        raise BadFileError(Message("feed.is_none", name=name))
    told = found.feed.get("title")
    title = " ".join(web_text(told).split()) if isinstance(told, str) else ""
    return FeedText(title, map(dict, found.entries))
