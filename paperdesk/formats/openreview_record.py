"""Mapper of OpenReview's notes, of which submissions are papers.

Source: the OpenAPI description of https://api2.openreview.net, whose values lie under
``content.NAME.value``; those of version 1 lie under ``content.NAME``.

Why a note is not read as any record: its ids and dates stand beside its content, and dates are
milliseconds.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote, urljoin

from paperdesk.formats.json_fields import MOST_NAMES

Record = Mapping[str, Any]

SITE = "https://openreview.net"
_LAST_YEAR = 32_503_680_000_000
"""Milliseconds of a year no date of ours has."""
_DATES = ("pdate", "odate", "cdate", "tcdate")


def note_fields(note: Record) -> dict[str, Any]:
    """The submission in the keys of our own export; one without a title is no paper."""
    told = note.get("content")
    content = told if isinstance(told, Mapping) else {}
    forum = _text(note.get("forum")) or _text(note.get("id"))
    pdf = _text(_value(content, "pdf"))
    people = _value(content, "authors")
    fields = {
        "title": _value(content, "title"),
        "abstract": _value(content, "abstract"),
        "summary": _value(content, "TLDR") or _value(content, "TL;DR") or _value(content, "tldr"),
        "authors": [one for one in people[:MOST_NAMES] if isinstance(one, str)]
        if isinstance(people, list)
        else [],
        "date": next(filter(None, (_day(note.get(name)) for name in _DATES)), ""),
        "updated": _day(note.get("mdate")) or _day(note.get("tmdate")),
        "venue": _value(content, "venue"),
        "keywords": _value(content, "keywords"),
        "url": f"{SITE}/forum?id={quote(forum, safe='')}" if forum else "",
        "pdf_url": urljoin(SITE, pdf) if pdf else "",
        "license": note.get("license"),
        "source": "OpenReview",
    }
    return {key: value for key, value in fields.items() if value not in (None, "", [], {})}


def _value(content: Record, name: str) -> Any:
    found = content.get(name)
    return found.get("value") if isinstance(found, Mapping) else found


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _day(moment: Any) -> str:
    if not isinstance(moment, int) or isinstance(moment, bool) or not 0 < moment < _LAST_YEAR:
        return ""
    return datetime.fromtimestamp(moment / 1000, UTC).date().isoformat()
