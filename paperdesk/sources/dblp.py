"""DBLP: the bibliography of computer science, by words and by author. It has no abstracts.

Source: https://dblp.org/faq (*How to use the dblp search API*). Two seconds between requests,
which the room of connections keeps. Where DBLP answers with a page that tests for robots, the
room refuses it by its content type: that is no answer.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from paperdesk.formats.service_records import members
from paperdesk.model.follows import SourceQuery
from paperdesk.model.messages import Message
from paperdesk.sources.answered import Answered
from paperdesk.sources.http import Request
from paperdesk.sources.service_lists import ServiceList, most_of, words_of

if TYPE_CHECKING:
    from paperdesk.sources.http import HttpClient

API = "https://dblp.org/search/publ/api"
NAME = Message("source.dblp")
FORMAT = "jsonl"
_USUAL, _MOST = 100, 1_000


def ask(http: "HttpClient", query: SourceQuery) -> Iterator[Answered]:
    """What DBLP answers, the latest first: ``search`` by words, ``author`` by a whole name."""
    found = ServiceList(http, NAME, FORMAT)
    words = words_of(query)
    asked = f"author:{words.replace(' ', '_')}:" if query.kind == "author" else words
    hits = members(
        found.ask(search_request(asked, most_of(query, _USUAL, _MOST))), "result", "hits", "hit"
    )
    works = [hit["info"] for hit in hits if isinstance(hit, dict) and "info" in hit]
    yield found.answered(words, works)


def search_request(words: str, most: int) -> Request:
    """The request of the first works that a question in DBLP's language finds."""
    return Request(API, {"q": words, "format": "json", "h": str(most), "c": "0"})
