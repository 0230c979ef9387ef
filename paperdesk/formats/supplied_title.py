"""Supplied title: what an entry without a title is called, in square brackets.

Source of the brackets: ISBD, where a title that a cataloguer supplies stands in them. They say
that no source has these words for its title.

Why at all: a list of references names many a work by its DOI, its pages or its authors alone,
and an entry that is left out is lost to who moves in.
"""

from collections.abc import Mapping
from typing import Any

from paperdesk.model import Paper

_LONGEST = 80


def supplied_title(paper: Paper, fields: Mapping[str, Any]) -> str:
    """What tells this paper from others; ``""`` where it says nothing of the kind.

    ``fields`` is its record, of which the citation key comes last.
    """
    key = fields.get("citation_key")
    said = _id(paper) or _place(paper) or _words(paper) or (key if isinstance(key, str) else "")
    line = " ".join(said.split())
    if len(line) > _LONGEST:
        line = line[: _LONGEST - 1].rstrip() + "…"
    return f"[{line}]" if line else ""


def _id(paper: Paper) -> str:
    arxiv = f"arXiv:{paper.arxiv_id}" if paper.arxiv_id else ""
    return paper.doi or arxiv or (paper.url or paper.pdf_url).partition("://")[2]


def _place(paper: Paper) -> str:
    """Who made it, where it came out and when; a year alone tells nothing."""
    names = [one.written for one in paper.authors or paper.editors]
    who = "; ".join(names[:2]) + (" …" if len(names) > 2 else "")
    where = (paper.venue or paper.series, paper.volume, paper.pages, paper.publisher)
    said = [part for part in (who, *where) if part]
    return ", ".join((*said, paper.first_date[:4]) if paper.published else said) if said else ""


def _words(paper: Paper) -> str:
    return paper.abstract or paper.comment or (paper.isbn or paper.issn or ("",))[0]


def is_supplied(paper: Paper) -> bool:
    """Whether a paper's title is one that was supplied, and tells nothing but an id of it."""
    title = paper.title
    if not (title.startswith("[") and title.endswith("]")):
        return False
    ids = (paper.doi, f"arXiv:{paper.arxiv_id}", paper.url.partition("://")[2])
    return title[1:-1] in ids or title == supplied_title(paper, {})
