"""Writers of feeds: Atom and RSS, so that a list of papers can be followed in any news reader.

Sources: RFC 4287 (Atom), the RSS 2.0 specification of the RSS Advisory Board with ``dc:creator``
of Dublin Core. ``dcterms:issued`` says when a paper appeared, as far as that is known: a year or
a month is no moment as RFC 3339 wants it. ``prism:publicationName`` (PRISM 3.0) is where it
appeared. What a feed says of itself comes from its papers alone: the same papers make the
same bytes, whenever they are written.

Why ``updated`` of the feed stands last: it is known when all papers have passed, and the order
of elements means nothing there (RFC 4287, section 4.1).
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.utils import format_datetime

from paperdesk.formats.web_parts import lasting_address, note_markup, paper_page
from paperdesk.formats.xml_characters import xml_text
from paperdesk.model import Entry, Paper
from paperdesk.text import abstract_html, display, display_name, safe_link

_TEX_LINK = re.compile(r'<a href="(?:tex|tex-display|task|paper):[^"]*">(.*?)</a>', re.DOTALL)
_NOBODY = "urn:paperdesk:papers"
_LONG_AGO = "1970-01-01T00:00:00Z"
_WHOLE = len("2026-04-04")
_TERMS = (
    'xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:prism="http://prismstandard.org/namespaces/basic/3.0/"'
)


def write_atom(entries: Iterable[tuple[Entry, str]]) -> Iterator[str]:
    """The papers as entries of an Atom feed, in their order."""
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f'<feed xmlns="http://www.w3.org/2005/Atom" {_TERMS}>'
    yield f"<title>Papers</title><id>{_NOBODY}</id><generator>PaperDesk</generator>"
    yield "<author><name>PaperDesk</name></author>"
    last = _LONG_AGO
    for entry, note in entries:
        last = max(last, entry.added)
        yield "<entry>"
        yield from _atom_entry(entry, note)
        yield "</entry>"
    yield f"<updated>{last}</updated>"
    yield "</feed>"


def write_rss(entries: Iterable[tuple[Entry, str]]) -> Iterator[str]:
    """The papers as items of an RSS channel, in their order."""
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f'<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" {_TERMS}>'
    yield f"<channel><title>Papers</title><link>{_NOBODY}</link>"
    yield "<description>Papers of a library</description><generator>PaperDesk</generator>"
    for entry, note in entries:
        yield "<item>"
        yield from _rss_item(entry, note)
        yield "</item>"
    yield "</channel>"
    yield "</rss>"


def _atom_entry(entry: Entry, note: str) -> Iterator[str]:
    paper = entry.paper
    yield f"<title>{xml_text(display(paper.title))}</title>"
    yield f"<id>{xml_text(lasting_address(paper))}</id>"
    yield f"<updated>{entry.added or _LONG_AGO}</updated>"
    if len(paper.first_date) == _WHOLE:
        yield f"<published>{paper.first_date}T00:00:00Z</published>"
    yield from _appeared(paper)
    for name in paper.author_names:
        yield f"<author><name>{xml_text(display_name(name))}</name></author>"
    if link := paper_page(paper):
        yield f'<link rel="alternate" href="{xml_text(link)}"/>'
    if pdf := safe_link(paper.pdf_url):
        yield f'<link rel="related" type="application/pdf" href="{xml_text(pdf)}"/>'
    for word in _words(entry):
        yield f'<category term="{xml_text(word)}"/>'
    yield f'<content type="html">{xml_text(_content(paper, note))}</content>'


def _rss_item(entry: Entry, note: str) -> Iterator[str]:
    paper = entry.paper
    yield f"<title>{xml_text(display(paper.title))}</title>"
    yield f'<guid isPermaLink="false">{xml_text(lasting_address(paper))}</guid>'
    if link := paper_page(paper):
        yield f"<link>{xml_text(link)}</link>"
    if entry.added:
        moment = datetime.strptime(entry.added, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        yield f"<pubDate>{format_datetime(moment, usegmt=True)}</pubDate>"
    yield from _appeared(paper)
    for name in paper.author_names:
        yield f"<dc:creator>{xml_text(display_name(name))}</dc:creator>"
    for word in _words(entry):
        yield f"<category>{xml_text(word)}</category>"
    yield f"<description>{xml_text(_content(paper, note))}</description>"


def _appeared(paper: Paper) -> Iterator[str]:
    """When and where; behind the moment of the entry, since readers take the last date."""
    if paper.published:
        yield f"<dcterms:issued>{xml_text(paper.published)}</dcterms:issued>"
    if paper.venue:
        yield f"<prism:publicationName>{xml_text(display(paper.venue))}</prism:publicationName>"


def _words(entry: Entry) -> Iterator[str]:
    yield from dict.fromkeys((*entry.paper.categories, *entry.paper.keywords, *entry.tags))


def _content(paper: Paper, note: str) -> str:
    """The abstract and the note as HTML that any reader of feeds shows: formulas as text."""
    markup = abstract_html(paper.abstract or paper.summary)
    if note.strip():
        markup += f"<h3>Note</h3>{note_markup(note)}"
    return _TEX_LINK.sub(r"\1", markup)
