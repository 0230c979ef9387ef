"""Plain texts of a paper: what :class:`~paperdesk.model.Paper` promises of them.

Why one gate behind all readers, and not a call in each: a format that comes
later cannot forget it. Ids, addresses, tags and the reader's note pass untouched.
"""

import re
from dataclasses import astuple, replace
from operator import attrgetter
from typing import Any

from paperdesk.model import Contributor, Paper, PersonName
from paperdesk.text.line_unwrap import unwrap
from paperdesk.text.markup import publisher_markup

LINES = ("title", "venue", "submitter", "organisation", "publisher", "place", "series")
"""Fields of one line that may come with markup."""
PARAGRAPHS = ("abstract", "summary", "comment")
PEOPLE = ("authors", "editors")

_ALL_TEXTS = attrgetter(*LINES, *PARAGRAPHS)
_FOOTNOTE = re.compile(r"\s?<sup>[\d\s,;*†‡§¶a-z]{1,20}</sup>", re.IGNORECASE)
"""Where an author works: 'Ida Holm<sup>1,2</sup>'."""


def plain_paper(paper: Paper) -> Paper:
    """``paper`` without publishers' markup and entities; itself where it has none."""
    if not _may_be_marked("".join((*_ALL_TEXTS(paper), *_words(paper)))):
        return paper
    changed: dict[str, Any] = {}
    for name in (*LINES, *PARAGRAPHS):
        text = getattr(paper, name)
        if _may_be_marked(text) and (plain := plain_text(text)) != text:
            changed[name] = plain if name in PARAGRAPHS else " ".join(plain.split())
    if any(map(_may_be_marked, paper.keywords)):
        changed["keywords"] = tuple(filter(None, map(_plain_line, paper.keywords)))
    for name in PEOPLE:
        people: tuple[Contributor, ...] = getattr(paper, name)
        if any(_may_be_marked(one.written) for one in people):
            changed[name] = tuple(one for one in map(_plain_person, people) if one.written)
    changed = {name: value for name, value in changed.items() if value != getattr(paper, name)}
    if not changed.get("title", paper.title):
        del changed["title"]  # nothing but tags: better than no title at all
    return replace(paper, **changed) if changed else paper


def plain_text(text: str) -> str:
    """A text of a paper (one paragraph a line) without markup; itself if it has none."""
    apart = text.replace("\n", "\n\n")
    plain = publisher_markup.unmarked(apart)
    return text if plain == apart else unwrap(plain)


def _words(paper: Paper) -> list[str]:
    return [*paper.keywords, *[one.written for one in (*paper.authors, *paper.editors)]]


def _may_be_marked(text: str) -> bool:
    return "<" in text or "&" in text


def _plain_line(text: str) -> str:
    return " ".join(plain_text(text).split())


def _plain_person(one: Contributor) -> Contributor:
    name = one.name and PersonName(*map(_plain_name, astuple(one.name)))
    return Contributor(_plain_name(one.written), name)


def _plain_name(text: str) -> str:
    return _plain_line(_FOOTNOTE.sub("", text)) if _may_be_marked(text) else text
