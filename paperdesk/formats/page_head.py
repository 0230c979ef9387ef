"""Head of an HTML page: what its ``meta`` and ``link`` elements tell to programs.

Source: HTML (living standard), RFC 8288 for relations, and the way feeds are found from a page
(``<link rel="alternate" type="application/rss+xml">``).

Why the whole page is looked at: many put them into the body, as their editors let them.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from paperdesk.text import safe_link

_ELEMENT = re.compile(r"<(?:(meta|link|base)\b|(!--))", re.IGNORECASE)
_GIVEN = re.compile(r"(?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+")
_ATTRIBUTE = re.compile(r"([\w:.-]{1,60})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_MOST = 5_000
_LARGEST = 4 * 1024**2
_FEEDS = frozenset(
    ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json")
)


class PageHead(NamedTuple):
    """``meta`` are names in small letters with all they say, ``links`` the attributes of each
    link; ``base`` is what relative addresses are seen from."""

    meta: Mapping[str, tuple[str, ...]]
    links: tuple[Mapping[str, str], ...]
    base: str


def page_head(markup: str, address: str = "") -> PageHead:
    """What a page tells programs; ``address`` is where it was found. Never raises."""
    meta: dict[str, list[str]] = {}
    links: list[Mapping[str, str]] = []
    base = address
    for kind, told in _elements(markup[:_LARGEST]):
        found = _ATTRIBUTE.findall(told)
        given = {name.lower(): unescape(a or b or c) for name, a, b, c in found}
        if kind == "link":
            links.append(given)
        elif kind == "base":
            base = absolute(given.get("href", ""), address) or base
        elif text := " ".join(given.get("content", "").split()):
            for name in {given.get("name", ""), given.get("property", "")} - {""}:
                meta.setdefault(name.lower(), []).append(text)
    return PageHead({name: tuple(texts) for name, texts in meta.items()}, tuple(links), base)


def _elements(markup: str) -> Iterator[tuple[str, str]]:
    """(Kind, what stands in it) of the elements outside of comments; each place is read once."""
    at = count = 0
    while count < _MOST and (found := _ELEMENT.search(markup, at)):
        if found[2]:
            end = markup.find("-->", found.end())
            at = end if end >= 0 else len(markup)
            continue
        given = _GIVEN.match(markup, found.end())
        at = given.end() if given else found.end()
        if given and markup.startswith(">", at):
            count += 1
            yield found[1].lower(), given[0]


def feeds_of(markup: str, address: str) -> tuple[tuple[str, str], ...]:
    """(Address, title) of the feeds that a page names, in its order, each once."""
    head = page_head(markup, address)
    found: dict[str, str] = {}
    for link in head.links:
        relations = link.get("rel", "").lower().split()
        if "alternate" in relations and link.get("type", "").lower().strip() in _FEEDS:
            to = absolute(link.get("href", ""), head.base)
            if to:
                found.setdefault(to, link.get("title", "").strip())
    return tuple(found.items())


def absolute(href: str, address: str) -> str:
    """A link of a page as a whole address; ``""`` where it may not be opened."""
    try:
        joined = urljoin(address, href.strip()) if href.strip() else ""
        found = safe_link(joined) if urlsplit(joined).netloc else None
    except ValueError:
        return ""
    return found if found and found.startswith("http") else ""
