"""Mapper of OpenAlex's works.

Source: https://docs.openalex.org (Work object): authors within ``authorships``, abstracts as
an inverted index, everything about the place of publication in ``primary_location``.
"""

from collections.abc import Mapping
from typing import Any

from paperdesk.formats.json_fields import MOST_NAMES

Record = Mapping[str, Any]

_KEPT = frozenset(
    """title display_name doi ids publication_date publication_year language biblio keywords
    abstract_inverted_index primary_location best_oa_location""".split()  # noqa: SIM905
)
"""Keys that are read; the others count, rank and classify, and stay in the raw record."""


def is_of_openalex(record: Record) -> bool:
    """Whether OpenAlex wrote this: authorships are its own word."""
    return isinstance(record.get("authorships"), list)


def openalex_fields(record: Record) -> Record:
    """The work in keys that are known."""
    fields = {key: value for key, value in record.items() if key in _KEPT}
    place = _object(record.get("primary_location"))
    source = _object(place.get("source"))
    best = _object(record.get("best_oa_location"))
    fields["authors"] = [_name(one) for one in record["authorships"][:MOST_NAMES]]
    fields["type"] = record.get("type_crossref") or record.get("type")
    fields["venue"] = source.get("display_name") or place.get("raw_source_name")
    fields["publisher"] = source.get("host_organization_name")
    fields["issn"] = source.get("issn") or source.get("issn_l")
    fields["url"] = place.get("landing_page_url") or record.get("doi")
    fields["pdf_url"] = best.get("pdf_url") or place.get("pdf_url")
    fields["license"] = best.get("license") or place.get("license")
    fields["ids"] = {
        key: value for key, value in _object(record.get("ids")).items() if key == "doi"
    }
    fields["arxiv_id"] = next(filter(None, map(_arxiv, _locations(record))), "")
    for name in ("primary_location", "best_oa_location"):
        fields.pop(name, None)
    return {key: value for key, value in fields.items() if value not in (None, "", [], {})}


def _object(value: Any) -> Record:
    return value if isinstance(value, Mapping) else {}


def _name(authorship: Any) -> Any:
    """The author's name as the work has it, or as OpenAlex calls that person."""
    one = _object(authorship)
    return one.get("raw_author_name") or _object(one.get("author")).get("display_name")


def _locations(record: Record) -> list[Record]:
    found = record.get("locations")
    places = [record.get("primary_location"), *(found[:100] if isinstance(found, list) else [])]
    return [_object(place) for place in places]


def _arxiv(place: Record) -> str:
    """The address of a copy on arXiv."""
    address = place.get("landing_page_url")
    return address if isinstance(address, str) and "arxiv.org/abs/" in address else ""
