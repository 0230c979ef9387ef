"""A paper whose texts are plain: what :class:`~paperdesk.model.Paper` promises of them.

Why one gate behind all readers, and not a call in each: a format that comes
later cannot forget it. Ids, addresses, tags and the reader's note pass untouched.
"""

import re
from dataclasses import replace
from typing import Any

from paperdesk.model import Paper
from paperdesk.text.line_unwrap import unwrap
from paperdesk.text.markup.publisher_markup import unmarked

LINES = ("title", "venue", "submitter", "organisation")
"""Fields of one line that may come with markup."""
PARAGRAPHS = ("abstract", "summary", "comment")
LISTS = ("authors", "keywords")

_FOOTNOTE = re.compile(r"\s?<sup>[\d\s,;*†‡§¶a-z]{1,20}</sup>", re.IGNORECASE)
"""Where an author works: 'Ida Holm<sup>1,2</sup>'."""


def plain_paper(paper: Paper) -> Paper:
    """``paper`` without publishers' markup and entities; itself where it has none."""
    changed: dict[str, Any] = {}
    for name in (*LINES, *PARAGRAPHS):
        text = getattr(paper, name)
        if _may_be_marked(text) and (plain := plain_text(text)) != text:
            changed[name] = plain if name in PARAGRAPHS else " ".join(plain.split())
    for name in LISTS:
        texts = getattr(paper, name)
        if any(map(_may_be_marked, texts)) and (some := _plain_list(texts, name)) != texts:
            changed[name] = some
    if not changed.get("title", paper.title):
        del changed["title"]  # nothing but tags: better than no title at all
    return replace(paper, **changed) if changed else paper


def plain_text(text: str) -> str:
    """A text of a paper (one paragraph a line) without markup; itself if it has none."""
    apart = text.replace("\n", "\n\n")
    plain = unmarked(apart)
    return text if plain == apart else unwrap(plain)


def _may_be_marked(text: str) -> bool:
    return "<" in text or "&" in text


def _plain_list(texts: tuple[str, ...], name: str) -> tuple[str, ...]:
    if name == "authors":
        texts = tuple(_FOOTNOTE.sub("", text) for text in texts)
    return tuple(filter(None, (" ".join(plain_text(text).split()) for text in texts)))
