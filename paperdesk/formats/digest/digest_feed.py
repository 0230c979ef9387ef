"""A digest as a feed: its issues as one RSS channel, the newest papers first.

Source: the RSS 2.0 specification of the RSS Advisory Board, with ``dc:creator`` of Dublin Core.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

from paperdesk.formats.digest.digest_words import PaperWords, one_line, words_of
from paperdesk.formats.web_parts import lasting_address
from paperdesk.formats.xml_characters import xml_text
from paperdesk.model.digests import DigestIssue
from paperdesk.model.paper import Paper
from paperdesk.text import display_name


def digest_feed(title: str, issues: Iterable[DigestIssue]) -> str:
    """The issues as a channel, each paper as an item of its issue's day."""
    return "\n".join(_lines(title, issues)) + "\n"


def _lines(title: str, issues: Iterable[DigestIssue]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    yield f"<channel><title>{xml_text(one_line(title))}</title><link>urn:paperdesk:digest</link>"
    yield "<description>New papers</description><generator>PaperDesk</generator>"
    for issue in issues:
        for one, words in zip(issue.papers, words_of(issue), strict=True):
            yield from _item(one.paper, words, issue.day)
    yield "</channel>"
    yield "</rss>"


def _item(paper: Paper, words: PaperWords, day: str) -> Iterator[str]:
    yield f"<item><title>{xml_text(words.title)}</title>"
    yield f'<guid isPermaLink="false">{xml_text(lasting_address(paper))}</guid>'
    if words.page:
        yield f"<link>{xml_text(words.page)}</link>"
    moment = datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=UTC)
    yield f"<pubDate>{format_datetime(moment, usegmt=True)}</pubDate>"
    for name in paper.author_names:
        yield f"<dc:creator>{xml_text(one_line(display_name(name)))}</dc:creator>"
    told = (escape(line) for line in (words.why, words.facts, words.lead) if line)
    lines = "".join(f"<p>{line}</p>" for line in told)
    yield f"<description>{xml_text(lines)}</description></item>"
