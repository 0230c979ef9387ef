"""Lists of subscriptions in OPML: follows in, and follows out for any reader of feeds.

Source: OPML 2.0 (http://opml.org/spec2.opml). Follows of other sources than feeds stand there
with attributes of our own namespace, as the specification allows, and so does their rhythm;
other programs pass them over. A feed of arXiv's is a category that is followed there.

Why lists that a list includes are not taken: they lie elsewhere, and reading asks nobody.
Why lxml is kept from listparser: it takes it where it happens to be installed, and lists would be
read in two ways.
Why the folders of a list become tags: they are how the reader sorted what comes.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import quote, unquote, urlsplit

import listparser

from paperdesk.formats import json_fields
from paperdesk.formats.decoder import decode
from paperdesk.formats.reader_fields import tags_of
from paperdesk.formats.xml_characters import xml_text
from paperdesk.formats.xml_document import XmlEntry, entries
from paperdesk.model import BadFileError
from paperdesk.model.follows import Follow, Rhythm, SourceQuery
from paperdesk.model.messages import Message
from paperdesk.text import safe_link

setattr(listparser, "lxml", None)  # noqa: B010 - it exports it to nobody

_LARGEST = 16 * 1024**2
_LONGEST_SHOWN = 500
_DEEPEST = 50
_MOST_FEEDS = 10_000
_MOST_TAGS = 100_000
_NAMESPACE = "urn:paperdesk:follows"
_DECLARATION = re.compile(r"^\s*<\?xml[^<>]{0,300}\?>")
_OUTLINE = re.compile(r"<(/?)outline\b([^<]*)", re.IGNORECASE)
_OF_ARXIV = re.compile(r"/(?:rss|atom)/([A-Za-z][\w.+-]{0,300})/?")
_ARXIV_HOSTS = frozenset(("rss.arxiv.org", "export.arxiv.org", "arxiv.org", "www.arxiv.org"))


class Subscriptions(NamedTuple):
    """What a list holds: its follows, and the addresses that cannot be followed."""

    follows: tuple[Follow, ...]
    refused: tuple[str, ...] = ()


def read_opml(content: bytes, name: str) -> Subscriptions:
    """The follows of a list, each address once, in its order.

    Raises BadFileError, which calls the file ``name``, for what is no such list or holds none.
    """
    if len(content) > _LARGEST:
        raise BadFileError(Message("opml.too_large", name=name))
    text = _DECLARATION.sub("", decode(content))
    if not _is_flat(text):
        raise BadFileError(Message("opml.is_none", name=name))
    # As bytes, since a text that begins as an address would be asked for on the network; as ASCII,
    # since some parsers below it take UTF-8 for Latin-1.
    found = listparser.parse(text.encode("ascii", "xmlcharrefreplace"))
    follows = {_key(one.query): one for one in _own_outlines(text, name)}
    refused: list[str] = []
    for feed in found.feeds[:_MOST_FEEDS]:
        if address := _address(feed.url):
            query = query_of(address)
            follow = Follow(query, _title(feed.get("title"), address), tag=_tag(feed))
            follows.setdefault(_key(query), follow)
        else:
            refused.append(str(feed.url)[:_LONGEST_SHOWN])
    if not follows and not refused:
        raise BadFileError(Message("opml.empty" if found.version else "opml.is_none", name=name))
    return Subscriptions(tuple(follows.values()), tuple(refused))


def write_opml(follows: Iterable[Follow], title: str = "PaperDesk") -> Iterator[str]:
    """The follows as a list of subscriptions, in folders by their tags; lines without ends."""
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f'<opml version="2.0" xmlns:paperdesk="{_NAMESPACE}">'
    yield f"<head><title>{xml_text(title)}</title></head>"
    yield "<body>"
    by_tag: dict[str, list[Follow]] = {}
    for follow in follows:
        by_tag.setdefault(follow.tag, []).append(follow)
    for tag, members in by_tag.items():
        if tag:
            yield f'<outline text="{xml_text(tag)}">'
        for follow in members:
            yield _outline(follow)
        if tag:
            yield "</outline>"
    yield "</body>"
    yield "</opml>"


def query_of(address: str) -> SourceQuery:
    """What a feed's address asks for: a category of arXiv, or the feed that lies there."""
    parts = urlsplit(address)
    found = _OF_ARXIV.fullmatch(unquote(parts.path))
    if found and (parts.hostname or "") in _ARXIV_HOSTS and not parts.query:
        return SourceQuery("arxiv", "category", " ".join(found[1].split("+")))
    return SourceQuery("feed", "address", address)


def feed_address(query: SourceQuery) -> str:
    """Where any reader of feeds finds the same; ``""`` for what has no feed."""
    if _is_feed(query):
        return query.value
    if (query.source, query.kind) == ("arxiv", "category") and query.value:
        return f"https://rss.arxiv.org/rss/{quote('+'.join(query.value.split()), safe='+')}"
    return ""


def _key(query: SourceQuery) -> tuple[str, str, str, str]:
    """What makes two questions the same."""
    return query.source, query.kind, query.value, str(sorted(query.options.items()))


def _is_feed(query: SourceQuery) -> bool:
    return (query.source, query.kind) == ("feed", "address")


def _outline(follow: Follow) -> str:
    """A follow as an element; with our own words of it, where an address does not say all."""
    query, address = follow.query, feed_address(follow.query)
    given = {"text": follow.title, "title": follow.title}
    if address:
        given |= {"type": "rss", "xmlUrl": address}
    given |= {"paperdesk:source": query.source, "paperdesk:kind": query.kind}
    given |= {"paperdesk:value": query.value, "paperdesk:rhythm": follow.rhythm}
    given |= {"paperdesk:tag": follow.tag}
    if query.options:
        given["paperdesk:options"] = json.dumps(dict(query.options), ensure_ascii=False)
    told = " ".join(f'{name}="{xml_text(value)}"' for name, value in given.items() if value)
    return f"<outline {told}/>"


def _own_outlines(text: str, name: str) -> list[Follow]:
    """The follows that PaperDesk wrote, in whatever folders."""
    if _NAMESPACE not in text:
        return []
    found: list[Follow] = []
    for body in entries([text.encode("utf-8", "replace")], name, frozenset(("body",))):
        for one in body.element.iter("outline") if isinstance(body, XmlEntry) else ():
            if follow := _own(one.attrib):
                found.append(follow)
    return found[:_MOST_FEEDS]


def _own(given: Mapping[str, str]) -> Follow | None:
    """The follow that the attributes of an element tell, if they are ours."""
    source, kind, value = (given.get(key, "") for key in ("source", "kind", "value"))
    query = SourceQuery(source, kind, value, _options(given.get("options")))
    if not source or not kind or (_is_feed(query) and _address(value) != value):
        return None
    title, rhythm = _title(given.get("text"), source), _rhythm(given.get("rhythm"))
    return Follow(query, title, rhythm, tag=_first_tag(given.get("tag", "")))


def _options(told: str | None) -> Mapping[str, str]:
    try:
        found = json_fields.parse(told or "{}")
    except json_fields.NotJsonError:
        return {}
    items = found.items() if isinstance(found, dict) else ()
    return {key: value for key, value in items if isinstance(value, str)}


def _rhythm(told: str | None) -> Rhythm:
    return Rhythm(told) if told in tuple(Rhythm) else Rhythm.DAILY


def _address(told: Any) -> str:
    """An address that can be followed; ``feed:`` and ``http:`` are asked by HTTPS."""
    address = str(told).strip()
    address = re.sub(r"(?i)^feed:(?://)?(?=https?:)", "", address)
    address = re.sub(r"(?i)^(?:feed|http)://", "https://", address)
    found = safe_link(address)
    return found if found and found.lower().startswith("https://") else ""


def _title(told: Any, address: str) -> str:
    """What a feed is called; a list may have nothing but its address."""
    title = json_fields.line({"": told}, "")
    return title or urlsplit(address).hostname or address


def _tag(feed: Mapping[str, Any]) -> str:
    """The innermost folder, or else the first category, as a tag that the library takes."""
    folders = [path[-1] for path in feed.get("categories", ()) if path]
    named = (str(one).replace("/", " ") for one in (*folders, *feed.get("tags", ())))
    return _first_tag(*named)


def _first_tag(*texts: str) -> str:
    return next(iter(tags_of(texts)[0]), "")


def _is_flat(text: str) -> bool:
    """Whether folders lie no deeper in each other than anybody has them, and elements end."""
    depth = 0
    if text.count("<") > _MOST_TAGS or text.count("<") > 2 * text.count(">") + 10:
        return False
    for tag in _OUTLINE.finditer(text):
        if tag[1]:
            depth = max(0, depth - 1)
        elif not tag[2].rstrip().endswith("/>"):
            depth += 1
            if depth > _DEEPEST:
                return False
    return True
