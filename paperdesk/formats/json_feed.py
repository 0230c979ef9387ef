"""Reader of JSON Feed: its items as entries of any other feed.

Source: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), and 1, whose items have one author.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from paperdesk.formats import json_fields
from paperdesk.text import web_text

_VERSION = re.compile(r'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version')


def is_json_feed(head: str) -> bool:
    """Whether a text begins as a feed of JSON."""
    return head.startswith("{") and bool(_VERSION.search(head))


def json_entries(text: str) -> tuple[str, Iterator[dict[str, Any]]]:
    """(The title of a feed, its entries in the words of feedparser); raises NotJsonError."""
    feed = json_fields.parse(text)
    found = feed if isinstance(feed, Mapping) else {}
    items = found.get("items")
    listed = items if isinstance(items, list) else []
    entries = (_entry(one, found) for one in listed if isinstance(one, Mapping))
    return web_text(json_fields.line(found, "title")), entries


def _entry(item: Mapping[str, Any], feed: Mapping[str, Any]) -> dict[str, Any]:
    content = item.get("content_html") or item.get("content_text")
    attached = item.get("attachments")
    links = [
        {"href": one.get("url"), "type": one.get("mime_type")}
        for one in (attached if isinstance(attached, list) else [])[:100]
        if isinstance(one, Mapping)
    ]
    tags = json_fields.lines(item, "tags")
    return {
        "id": item.get("id") if isinstance(item.get("id"), str) else "",
        "title": item.get("title"),
        "link": item.get("url") or item.get("external_url"),
        "links": links,
        "summary": item.get("summary"),
        "content": [{"value": content}],
        "published": item.get("date_published"),
        "updated": item.get("date_modified"),
        "authors": _authors(item) or _authors(feed),
        "tags": [{"term": term} for term in tags],
        "dc_language": item.get("language") or feed.get("language"),
    }


def _authors(holder: Mapping[str, Any]) -> list[Any]:
    many = holder.get("authors")
    one = holder.get("author")
    return many if isinstance(many, list) else [one] if isinstance(one, Mapping) else []
