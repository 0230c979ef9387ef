"""A digest as a feed: its issues as one RSS channel, the newest papers first.

Source: the RSS 2.0 specification of the RSS Advisory Board, with ``dc:creator`` of Dublin Core.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

from paperdesk.formats.digest.digest_words import PaperWords, one_line, words_of
from paperdesk.formats.web_parts import lasting_address
from paperdesk.model.digests import DigestIssue
from paperdesk.model.paper import Paper
from paperdesk.text import display_name

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def digest_feed(title: str, issues: Iterable[DigestIssue]) -> str:
    """The issues as a channel, each paper as an item of its issue's day."""
    return "\n".join(_lines(title, issues)) + "\n"


def _lines(title: str, issues: Iterable[DigestIssue]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    yield f"<channel><title>{_text(one_line(title))}</title><link>urn:paperdesk:digest</link>"
    yield "<description>New papers</description><generator>PaperDesk</generator>"
    for issue in issues:
        for one, words in zip(issue.papers, words_of(issue), strict=True):
            yield from _item(one.paper, words, issue.day)
    yield "</channel>"
    yield "</rss>"


def _item(paper: Paper, words: PaperWords, day: str) -> Iterator[str]:
    yield f"<item><title>{_text(words.title)}</title>"
    yield f'<guid isPermaLink="false">{_text(lasting_address(paper))}</guid>'
    if words.page:
        yield f"<link>{_text(words.page)}</link>"
    moment = datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=UTC)
    yield f"<pubDate>{format_datetime(moment, usegmt=True)}</pubDate>"
    for name in paper.author_names:
        yield f"<dc:creator>{_text(one_line(display_name(name)))}</dc:creator>"
    told = (escape(line) for line in (words.why, words.facts, words.lead) if line)
    yield f"<description>{_text(''.join(f'<p>{line}</p>' for line in told))}</description></item>"


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text))
