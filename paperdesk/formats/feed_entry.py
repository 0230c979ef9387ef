"""Entries of feeds in the keys of our own export: what journals, servers and blogs say of a paper.

Sources: RFC 4287 (Atom), the RSS 2.0 specification, RDF Site Summary 1.0, Dublin Core, PRISM 3.0
(``prism:doi``, ``prism:publicationName``: what journals tell in their feeds).

Why the printed date comes after the day of the entry: a feed tells what is new, and ``pubDate``
is the day on which it was. Why no date is taken as the feed's reader has parsed it: for odd ones
that is a day of the present month.
"""

import re
from collections.abc import Mapping
from email.utils import parsedate
from typing import Any

from paperdesk.formats.json_fields import is_category
from paperdesk.formats.page_head import absolute
from paperdesk.formats.record_values import page_range
from paperdesk.text import identifier, web_text

Record = Mapping[str, Any]

_MOST = 1_000
"""People, links and subjects of an entry that are looked at."""
_DOI = re.compile(r"(?:doi:|https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/\S+", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"(?:[A-Za-z]{3},\s*)?\d{1,2}\s+[A-Za-z]{3}\s+\d\d\s+\d")
_PREFACE = re.compile(
    r"[^\n]{0,200}?, (?:Published online|Online First): [^\n;]{0,40}; ?doi:\S{0,200}"
    r"(?: \(https?://\S{0,300}\))?\s*"
)
"""What Nature's feeds put before the abstract."""
_TOLD = re.compile(r"(Publication date|Source|Author\(s\)): *([^\n]{0,20000})")
"""The lines of ScienceDirect's feeds, which have no other place for them."""


def entry_record(entry: Record, address: str) -> dict[str, Any]:
    """What an entry says, as feedparser has it; ``address`` is the feed's, for relative links."""
    abstract, told = _abstract(entry)
    links = _links(entry, address)
    page = _first_link(entry, links, address)
    terms = [one for one in _texts(entry.get("tags"), "term") if one]
    prism = {name[6:]: value for name, value in entry.items() if name.startswith("prism_")}
    date = _date(entry.get("published")) or _date(entry.get("updated"))
    return {
        "title": web_text(_text(entry.get("title"))),
        "abstract": abstract,
        "authors": _people(entry) or told.get("Author(s)", ""),
        "date": date or _date(prism.get("publicationdate")) or told.get("Publication date", ""),
        "updated": _date(entry.get("updated")),
        "url": page,
        "pdf_url": next((to for to, kind in links if kind == "application/pdf"), ""),
        **_ids(entry, prism, page),
        "categories": [term for term in terms if is_category(term)],
        "keywords": [term for term in terms if not is_category(term)],
        "venue": _text(prism.get("publicationname")) or told.get("Source", ""),
        "volume": _text(prism.get("volume")),
        "issue": _text(prism.get("number")),
        "pages": page_range(_text(prism.get("startingpage")), _text(prism.get("endingpage"))),
        "issn": _text(prism.get("issn")) or _text(prism.get("eissn")),
        "publisher": _text(entry.get("publisher")),
        "language": _text(entry.get("dc_language")),
    }


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _texts(value: Any, name: str) -> list[str]:
    """The texts under ``name`` of those objects that a list holds."""
    members = value[:_MOST] if isinstance(value, list) else ()
    return [_text(one.get(name)) for one in members if isinstance(one, Mapping)]


def _abstract(entry: Record) -> tuple[str, dict[str, str]]:
    """(The longest text of an entry, what stands in its lines in the place of elements)."""
    texts = [_text(entry.get("summary")), *_texts(entry.get("content"), "value")]
    plain = [web_text(text) for text in texts if text]
    longest = max(plain, key=len, default="")
    told = {found[1]: found[2].strip() for found in _TOLD.finditer(longest)}
    if "Publication date" in told:
        return _TOLD.sub("", longest).strip(), told
    return _PREFACE.sub("", longest, count=1) if _PREFACE.match(longest) else longest, {}


def _people(entry: Record) -> str | list[str]:
    """The authors; one name alone may be many in one text."""
    names = [web_text(name) for name in _texts(entry.get("authors"), "name") if name]
    return names[0] if len(names) == 1 else names


def _date(value: Any) -> str:
    """A date as it stands; one of RFC 822, whose years have two digits, with its century."""
    text = _text(value)
    if _SHORT_YEAR.match(text) and (parsed := parsedate(text)):
        year, month, day = parsed[:3]
        return f"{year:04}-{month:02}-{day:02}"
    return text


def _links(entry: Record, address: str) -> list[tuple[str, str]]:
    """(Address, kind) of all links that may be opened."""
    found: list[tuple[str, str]] = []
    members = entry.get("links")
    for one in members[:_MOST] if isinstance(members, list) else ():
        if isinstance(one, Mapping) and (to := absolute(_text(one.get("href")), address)):
            found.append((to, _text(one.get("type")).lower()))
    return found


def _first_link(entry: Record, links: list[tuple[str, str]], address: str) -> str:
    """Where the entry leads: never to a film or a file, if it leads to a page as well."""
    own = absolute(_text(entry.get("link")), address)
    pages = [to for to, kind in links if kind in ("", "text/html", "application/xhtml+xml")]
    return own or next(iter(pages), "")


def _ids(entry: Record, prism: Record, page: str) -> dict[str, str]:
    """The DOI and the arXiv id that an entry tells, or that its own name is."""
    found: dict[str, str] = {}
    told = (prism.get("doi"), entry.get("dc_identifier"), entry.get("id"), page)
    for text in map(_text, told):
        known = identifier(text.removeprefix("oai:arXiv.org:")) if text else None
        if known and known.kind == "arxiv":
            found.setdefault("arxiv_id", text.removeprefix("oai:arXiv.org:"))
        elif known or _DOI.fullmatch(text):
            found.setdefault("doi", text)
    return found
