"""Parts of what is written for the web: addresses of papers, and notes without pictures."""

import re
from urllib.parse import quote

from paperdesk.model import Paper
from paperdesk.text import note_html, safe_link

_IMAGE = re.compile(r"<img\b[^>]*>", re.IGNORECASE)


def doi_page(doi: str) -> str:
    """The address that a DOI leads to; ``""`` without one."""
    return f"https://doi.org/{quote(doi, safe='/:;()._-')}" if doi else ""


def lasting_address(paper: Paper) -> str:
    """An address that never changes; one of our own for a paper that has none."""
    if paper.arxiv_id:
        return f"https://arxiv.org/abs/{paper.arxiv_id}"
    if paper.doi:
        return doi_page(paper.doi)
    return f"urn:paperdesk:{quote(paper.id, safe=':')}"


def paper_page(paper: Paper) -> str:
    """The page of a paper, as its source names it or by its ids; ``""`` where none is known."""
    own = lasting_address(paper)
    return safe_link(paper.url) or (own if own.startswith("https:") else "")


def note_markup(note: str) -> str:
    """A note as HTML without pictures, which would be fetched or lie elsewhere."""
    return _IMAGE.sub("", note_html(note))
