"""Fields of our own in an entry: what BibTeX has no field for, as :mod:`bib_record` reads it.

No standard style prints them; JabRef and Zotero keep them as they are. ``comments`` are those
of arXiv.
"""

from collections.abc import Iterator

from paperdesk.formats.bibtex.tex_escape import address, escape
from paperdesk.model import Paper

_TEXTS = {
    "summary": "summary",
    "comments": "comment",
    "organization": "organisation",
    "submitter": "submitter",
}
_ADDRESSES = {"pdf": "pdf_url", "code_url": "code_url", "project_url": "project_url"}


def written(paper: Paper, *, ascii_only: bool) -> Iterator[tuple[str, str]]:
    """Names and values; empty ones are left out."""
    for name, field in _TEXTS.items():
        if text := getattr(paper, field):
            yield name, escape(text, ascii_only=ascii_only)
    if paper.categories:
        yield "categories", address(" ".join(paper.categories), " ")
    if paper.updated:
        yield "updated", paper.updated
    if paper.versions:
        yield "versions", "; ".join(paper.versions)
    if paper.upvotes is not None:
        yield "upvotes", str(paper.upvotes)
    for name, field in _ADDRESSES.items():
        if link := getattr(paper, field):
            yield name, address(link)
