"""What a JSON record is called: its ids, in whatever clothes and under whatever key.

Why addresses count like ids: where a record lies says what it is, and many a list
of papers has nothing else. Why further ids are kept beside the paper: one paper may
have several DOIs, as arXiv's metadata say, and a library that has learnt an id must
be able to hand it on.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from paperdesk.formats import record
from paperdesk.text import Identifier, identifier, identifiers_in

_DOI_OF_ARXIV = "10.48550/arxiv."


class RecordIds(NamedTuple):
    """``arxiv`` and ``doi`` as in a Paper, versions named (``v2``), further ids (``doi:…``)."""

    arxiv: str
    doi: str
    versions: tuple[str, ...]
    aliases: tuple[str, ...]


def ids_of(fields: record.Record) -> RecordIds:
    """The ids under ``arxiv_id``, ``id``, ``doi``, ``url``, ``pdf_url`` and ``aliases``.

    Of each kind the first counts; a DOI that arXiv gave is there when there is no other.
    """
    dois = record.line(fields, "doi")
    first: dict[str, str] = {}
    versions: list[str] = []
    more: dict[str, None] = {}
    for found in _named(fields):
        if first.setdefault(found.kind, found.value) == found.value and found.version:
            versions.append(found.version)
    for found in identifiers_in(dois) if dois else ():
        if first.setdefault(found.kind, found.value) != found.value:
            more[f"{found.kind}:{found.value}"] = None
    for found in _addresses(fields, first):
        if first.setdefault(found.kind, found.value) == found.value and found.version:
            versions.append(found.version)
    for text in _given(fields):
        if (known := identifier(text)) and first.get(known.kind) != known.value:
            more[f"{known.kind}:{known.value}"] = None
    arxiv, doi = first.get("arxiv", ""), first.get("doi", "")
    if arxiv and not doi and _DOI_OF_ARXIV in dois.lower():
        doi = _DOI_OF_ARXIV + arxiv
    return RecordIds(arxiv, doi, tuple(versions), tuple(more))


def _named(fields: record.Record) -> Iterator[Identifier]:
    for name in ("arxiv_id", "id"):
        if (text := record.line(fields, name)) and (found := identifier(text)):
            yield found


def _addresses(fields: record.Record, first: dict[str, str]) -> Iterator[Identifier]:
    for name in ("url", "pdf_url"):
        text = fields.get(name)
        if not isinstance(text, str) or not text:
            continue
        known = first.get("arxiv")
        if known and known in text and text.partition(known)[2][:1].lower() != "v":
            continue  # as nearly always: the page of the id that is known already
        if found := identifier(text.strip()):
            yield found


def _given(fields: record.Record) -> Iterable[str]:
    given = fields.get("aliases")
    return record.lines(fields, "aliases") if isinstance(given, list) else ()
