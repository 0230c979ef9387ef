"""Mapper of Crossref's works: the answer of its REST API, and of doi.org for CSL-JSON.

Source: https://api.crossref.org/swagger-ui (Work) and Crossref's documentation of its
metadata; titles and containers are lists, bodies have a ``name``, dates ``date-parts``.

Why the printed date comes first: it is the year that volume, issue and citations have.
Where a work came out at another time as well, that stands beside it in the comment.
"""

from collections.abc import Mapping
from typing import Any

from paperdesk.formats.dates import parse_date
from paperdesk.formats.json_fields import MOST_NAMES

Record = Mapping[str, Any]

_QUIET = frozenset(
    """indexed reference-count references-count content-domain created source prefix member
    is-referenced-by-count deposited score resource issn-type isbn-type journal-issue link
    short-container-title alternative-id update-policy archive assertion relation content-updated
    content-created message-version subtitle published published-print published-online
    published-other posted issued license edition-number institution name subject""".split()  # noqa: SIM905
)
"""Keys about Crossref's record, and those whose meaning is put into other words here."""
_DATES = ("published-print", "issued", "published", "posted", "published-online", "published-other")
_BESIDE = {
    "published-online": "Published online",
    "published-print": "Printed",
    "issued": "Issued",
}
_OTHER_DATES = frozenset(("published-online", "published-print"))
_PREPRINTS = ("has-preprint", "is-preprint-of")


def is_of_crossref(record: Record) -> bool:
    """Whether Crossref wrote this: it says when it has indexed a work, or lists its titles."""
    return ("DOI" in record or "doi" in record) and (
        isinstance(record.get("indexed"), Mapping)
        or isinstance(record.get("title"), list)
        or not _OTHER_DATES.isdisjoint(record)
    )


def crossref_fields(record: Record) -> Record:
    """The work in keys that are known."""
    fields = {key: value for key, value in record.items() if key not in _QUIET}
    iso, beside = _dates(record)
    fields |= {
        "title": _title(record),
        "author": _people(record.get("author")),
        "editor": _people(record.get("editor")),
        "DOI": _dois(record),
        "pdf_url": _pdf(record.get("link")),
        "date": iso,
        "license": _licence(record.get("license")),
        "keywords": record.get("subject"),
        "edition": record.get("edition-number"),
        "comments": beside,
    }
    if not record.get("container-title") and (body := _institution(record)):
        fields["publisher"] = record.get("publisher")
        fields["organisation"] = body
    return {key: value for key, value in fields.items() if value not in (None, "", [])}


def _title(record: Record) -> str:
    """The title with the subtitle that stands beside it."""
    title, subtitle = _first(record.get("title")), _first(record.get("subtitle"))
    if not title or not subtitle or subtitle.casefold() in title.casefold():
        return title
    return f"{title}{' ' if title.endswith((':', '?', '!', '.')) else ': '}{subtitle}"


def _first(value: Any) -> str:
    values = value if isinstance(value, list) else [value]
    return next((one for one in values if isinstance(one, str) and one.strip()), "")


def _people(value: Any) -> list[Any]:
    """People by parts; whoever has a name alone is a body."""
    people = value[:MOST_NAMES] if isinstance(value, list) else []
    return [
        {"literal": one["name"]}
        if isinstance(one, Mapping) and isinstance(one.get("name"), str) and "family" not in one
        else one
        for one in people
    ]


def _dates(record: Record) -> tuple[str, str]:
    """(the date of the work, what is said of others that do not agree with it)."""
    known = {name: iso for name in _DATES if (iso := parse_date(record.get(name))[0])}
    if not known:
        return "", ""
    iso = next(iter(known.values()))
    iso = max((other for other in known.values() if other.startswith(iso)), key=len)
    beside = {
        day: f"{_BESIDE[name]} {day}"
        for name, day in known.items()
        if name in _BESIDE and not iso.startswith(day)
    }
    return iso, "\n\n".join(beside.values())


def _dois(record: Record) -> str:
    """The DOI, and behind it that of a preprint or of what the preprint became."""
    own = record.get("DOI") or record.get("doi")
    found = [own] if isinstance(own, str) else []
    said = record.get("relation")
    relation = said if isinstance(said, Mapping) else {}
    for kind in _PREPRINTS:
        others = relation.get(kind)
        for other in others[:10] if isinstance(others, list) else ():
            if isinstance(other, Mapping) and other.get("id-type") == "doi":
                found.append(str(other.get("id", "")))
    return " ".join(filter(None, dict.fromkeys(found)))


def _pdf(links: Any) -> str:
    for link in links[:50] if isinstance(links, list) else ():
        if isinstance(link, Mapping) and link.get("content-type") == "application/pdf":
            return str(link.get("URL", ""))
    return ""


def _licence(licences: Any) -> Any:
    """The address of a licence; that of the text that counts, not of its manuscript."""
    listed = licences if isinstance(licences, list) else []
    known = [one for one in listed if isinstance(one, Mapping)]
    best = [one for one in known if one.get("content-version") == "vor"] or known
    return best[0].get("URL") if best else None


def _institution(record: Record) -> str:
    """Who has put out a preprint or a thesis: bioRxiv, a university."""
    bodies = record.get("institution")
    first = bodies[0] if isinstance(bodies, list) and bodies else bodies
    name = first.get("name") if isinstance(first, Mapping) else ""
    return name if isinstance(name, str) else ""
