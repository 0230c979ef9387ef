"""Fields of our own in an entry: what no field of BibTeX holds, as it is written and read.

No style knows them, so none prints them; JabRef and Zotero keep them as they are. ``comments``
are those of arXiv, ``affiliation`` is whom a paper came from.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from paperdesk.formats.bibtex.tex_escape import address, escape
from paperdesk.formats.json_fields import is_category
from paperdesk.model import Paper

_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
_COUNT = re.compile(r"\d{1,18}")
_VERSION = re.compile(r"v\d{1,4}(?: \d{4}-\d\d-\d\d)?")

_TEXTS = {
    "summary": "summary",
    "comments": "comment",
    "affiliation": "organisation",
    "submitter": "submitter",
}
_ADDRESSES = {"pdf": "pdf_url", "code_url": "code_url", "project_url": "project_url"}


def written(paper: Paper, *, ascii_only: bool) -> Iterator[tuple[str, str]]:
    """Names and values; empty ones are to be left out."""
    for name, field in _TEXTS.items():
        if text := getattr(paper, field):
            yield name, escape(text, ascii_only=ascii_only)
    yield "categories", address(" ".join(paper.categories), " ")
    yield "updated", paper.updated
    yield "versions", "; ".join(paper.versions)
    yield "upvotes", "" if paper.upvotes is None else str(paper.upvotes)
    for name, field in _ADDRESSES.items():
        yield name, address(getattr(paper, field))


def read(take: Callable[[str], str], prose: Callable[[str], str]) -> dict[str, Any]:
    """Fields of a paper. ``take`` gives the value of a name, if it is a line that fits nothing
    else; ``prose`` its paragraphs."""
    found: dict[str, Any] = {field: prose(name) for name, field in _TEXTS.items()}
    words = tuple(take("categories").split())
    if all(map(is_category, words)):
        found["categories"] = words
    updated, upvotes = take("updated"), take("upvotes")
    found["updated"] = updated if _DAY.fullmatch(updated) else ""
    found["upvotes"] = int(upvotes) if _COUNT.fullmatch(upvotes) else None
    versions = tuple(filter(None, (part.strip() for part in take("versions").split(";"))))
    found["versions"] = versions if all(map(_VERSION.fullmatch, versions)) else ()
    return {field: value for field, value in found.items() if value not in ("", (), None)}
