"""Parts of what is written for the web: the address of a DOI, and notes without pictures."""

import re
from urllib.parse import quote

from paperdesk.text import note_html

_IMAGE = re.compile(r"<img\b[^>]*>", re.IGNORECASE)


def doi_page(doi: str) -> str:
    """The address that a DOI leads to; ``""`` without one."""
    return f"https://doi.org/{quote(doi, safe='/:;()._-')}" if doi else ""


def note_markup(note: str) -> str:
    """A note as HTML without pictures, which would be fetched or lie elsewhere."""
    return _IMAGE.sub("", note_html(note))
