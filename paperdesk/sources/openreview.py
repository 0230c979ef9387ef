"""OpenReview: submissions of a venue, by words, and single ones by their forum.

Source: the OpenAPI description of https://api2.openreview.net (``/notes``, ``/notes/search``).

Why so little is asked: those who are not signed in have twenty requests a minute, and are
refused at times (403) with a challenge for browsers; that is told as what it is, and nothing is
lost by it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from paperdesk.formats.openreview_record import note_fields
from paperdesk.formats.service_records import OwnRecord, members
from paperdesk.model.follows import SourceQuery
from paperdesk.model.messages import Message
from paperdesk.sources.answered import Answered
from paperdesk.sources.http import Request
from paperdesk.sources.service_lists import ServiceList, most_of, no_ids, words_of
from paperdesk.sources.source_errors import NotThereError

if TYPE_CHECKING:
    from paperdesk.sources.http import HttpClient

API = "https://api2.openreview.net"
NAME = Message("source.openreview")
FORMAT = "jsonl"
_PAGE, _MOST = 1_000, 10_000
_USUAL = 100
_FORUM = re.compile(r"[\w-]{6,20}", re.ASCII)
_MOST_SINGLE = 20


def ask(http: "HttpClient", query: SourceQuery) -> Iterator[Answered]:
    """What OpenReview answers.

    ``venue``: what a venue has accepted (``ICLR.cc/2026/Conference``), the latest first.
    ``search``: by words. ``paper``: submissions by their forums, or the addresses of these.
    """
    found = ServiceList(http, NAME, FORMAT)
    words = words_of(query)
    if query.kind == "venue":
        yield found.answered(words, _venue(found, words, most_of(query, _PAGE, _MOST)))
    elif query.kind == "paper":
        yield _papers(found, query.value)
    else:
        notes = members(found.ask(search_request(words, most_of(query, _USUAL, _PAGE))), "notes")
        yield found.answered(words, _submissions(notes))


def venue_request(venue: str, offset: int, limit: int) -> Request:
    """The request of a page of what a venue has accepted."""
    params = {"content.venueid": venue, "offset": str(offset), "limit": str(limit),
              "sort": "cdate:desc"}  # fmt: skip
    return Request(f"{API}/notes", params)


def search_request(words: str, most: int) -> Request:
    """The request of the first submissions with these words."""
    params = {"term": words, "content": "all", "source": "forum", "limit": str(most)}
    return Request(f"{API}/notes/search", params)


def paper_request(forum: str) -> Request:
    """The request of one submission."""
    return Request(f"{API}/notes", {"id": forum})


def forum_of(text: str) -> str:
    """The forum that a text is, or that an address of the site leads to; ``""`` for any other."""
    bare = text.strip(",;").removeprefix("openreview:")
    if "openreview.net" in bare:
        try:
            asked = parse_qs(urlsplit(bare if "//" in bare else f"https://{bare}").query)
        except ValueError:
            return ""
        bare = next(iter(asked.get("id", [])), "")
    return bare if _FORUM.fullmatch(bare) else ""


def _venue(found: ServiceList, venue: str, most: int) -> list[Any]:
    records: list[Any] = []
    while len(records) < most:
        limit = min(_PAGE, most - len(records))
        notes = members(found.ask(venue_request(venue, len(records), limit)), "notes")
        records += _submissions(notes)
        if len(notes) < limit or not notes:
            break
    return records


def _papers(found: ServiceList, value: str) -> Answered:
    forums = list(dict.fromkeys(filter(None, map(forum_of, value.split()))))[:_MOST_SINGLE]
    if not forums:
        raise no_ids(NAME, value)
    records: list[Any] = []
    missing: list[str] = []
    for forum in forums:
        try:
            notes = _submissions(members(found.ask(paper_request(forum)), "notes"))
        except NotThereError:
            notes = []
        records += notes
        missing += [] if notes else [forum]
    return found.answered(", ".join(forums[:3]), records, missing)


def _submissions(notes: list[Any]) -> list[Any]:
    """The notes that are papers: not reviews, comments and decisions, which have no authors."""
    fields = [(note_fields(note), note) for note in notes if isinstance(note, Mapping)]
    return [OwnRecord(one, note) for one, note in fields if one.get("title") and "abstract" in one]
