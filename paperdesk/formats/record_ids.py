"""Identifier extraction from a JSON record: its ids, in whatever form and under whatever key.

Why addresses count like ids: where a record lies says what it is, and many a list
of papers has nothing else. Why further ids are kept beside the paper: one paper may
have several DOIs, as arXiv's metadata say, and a library that has learnt an id must
be able to hand it on.
"""

from typing import NamedTuple

from paperdesk.formats.json_fields import Record, line, lines
from paperdesk.text import Identifier, identifier, identifiers_in

_DOI_OF_ARXIV = "10.48550/arxiv."


class RecordIds(NamedTuple):
    """``own`` is the key ``id`` as it stands, ``arxiv`` and ``doi`` are as in a Paper.

    ``versions`` are like ``v2``, ``aliases`` further ids like ``doi:10.1000/x``.
    """

    own: str
    arxiv: str
    doi: str
    versions: tuple[str, ...]
    aliases: tuple[str, ...]


def ids_of(fields: Record) -> RecordIds:
    """The ids under ``arxiv_id``, ``id``, ``doi``, ``url``, ``pdf_url`` and ``aliases``.

    Of each kind the first counts; a DOI that arXiv gave is there when there is no other.
    """
    own, dois = line(fields, "id"), line(fields, "doi")
    first: dict[str, str] = {}
    versions: dict[str, None] = {}
    more: dict[str, None] = {}
    for text in (line(fields, "arxiv_id"), own):
        if text and not text.endswith(first.get("arxiv", "\0")):
            _take(identifier(text), first, versions)
    for found in identifiers_in(dois) if dois else ():
        if not _take(found, first, versions):
            more[f"{found.kind}:{found.value}"] = None
    for name in ("url", "pdf_url"):
        address = fields.get(name)
        if isinstance(address, str) and not address.endswith(first.get("arxiv", "\0")):
            _take(identifier(address.strip()), first, versions)
    for text in lines(fields, "aliases") if "aliases" in fields else ():
        if (known := identifier(text)) and first.get(known.kind) != known.value:
            more[f"{known.kind}:{known.value}"] = None
    arxiv, doi = first.get("arxiv", ""), first.get("doi", "")
    if arxiv and not doi and _DOI_OF_ARXIV in dois.lower():
        doi = _DOI_OF_ARXIV + arxiv
    return RecordIds(own, arxiv, doi, tuple(versions), tuple(more))


def _take(found: Identifier | None, first: dict[str, str], versions: dict[str, None]) -> bool:
    """Note an id down where it is the first of its kind; whether it is the one that counts."""
    if not found or first.setdefault(found.kind, found.value) != found.value:
        return False
    if found.version:
        versions[found.version] = None
    return True
