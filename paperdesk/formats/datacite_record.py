"""Mapper of DataCite's DOIs, which arXiv, Zenodo and Dryad have.

Source: DataCite Metadata Schema 4.6 (https://schema.datacite.org) as its REST API gives it:
``titles``, ``creators``, ``descriptions`` and ``dates`` are lists whose members tell of what
kind they are; bodies have ``nameType`` Organizational.
"""

from collections.abc import Mapping
from typing import Any

from paperdesk.formats.json_fields import MOST_NAMES

Record = Mapping[str, Any]

_KEPT = frozenset(("doi", "url", "language"))
_TOLD = frozenset(("version", "fundingReferences", "geoLocations", "relatedItems"))
"""Keys that say something of the paper for which there is no field."""
_DATES = ("Issued", "Available", "Created", "Submitted")
_SUBTITLE, _EDITOR = "Subtitle", "Editor"


def is_of_datacite(record: Record) -> bool:
    """Whether this is a DOI of DataCite, whole or its attributes alone."""
    inner = _attributes(record)
    return isinstance(inner.get("creators"), list) and isinstance(inner.get("titles"), list)


def datacite_fields(record: Record) -> Record:
    """The DOI in keys that are known."""
    inner = _attributes(record)
    fields = {key: value for key, value in inner.items() if key in _KEPT | _TOLD}
    others = _objects(inner, "contributors")
    fields |= {
        "title": _title(_objects(inner, "titles")),
        "authors": [_person(one) for one in _objects(inner, "creators")],
        "editors": [_person(one) for one in others if one.get("contributorType") == _EDITOR],
        "contributors": [one for one in others if one.get("contributorType") != _EDITOR],
        "abstract": _described(inner, "Abstract"),
        "comments": _described(inner, "Other", "TechnicalInfo", "Methods"),
        "date": _day(inner),
        "publisher": inner.get("publisher"),
        "keywords": [one.get("subject") for one in _objects(inner, "subjects")],
        "license": _licence(inner),
        "type": _type(inner),
        **_container(inner),
    }
    return {key: value for key, value in fields.items() if value not in (None, "", [], {})}


def _attributes(record: Record) -> Record:
    inner = record.get("attributes")
    return inner if isinstance(inner, Mapping) else record


def _objects(record: Record, name: str) -> list[Record]:
    found = record.get(name)
    return (
        [one for one in found[:MOST_NAMES] if isinstance(one, Mapping)]
        if isinstance(found, list)
        else []
    )


def _title(titles: list[Record]) -> str:
    main = next((one for one in titles if not one.get("titleType")), titles[0] if titles else {})
    under = next((one for one in titles if one.get("titleType") == _SUBTITLE), {})
    texts = (str(one.get("title") or "") for one in (main, under) if one)
    return ": ".join(dict.fromkeys(filter(None, texts)))


def _person(one: Record) -> Any:
    """A person by parts where they are told, a body as it is called."""
    name = str(one.get("name") or "")
    if one.get("nameType") == "Organizational":
        return {"literal": name}
    if one.get("familyName"):
        return {"family": one.get("familyName"), "given": one.get("givenName") or ""}
    family, comma, given = name.partition(", ")
    return {"family": family, "given": given} if comma and "," not in given else name


def _described(record: Record, *kinds: str) -> str:
    found = (one for one in _objects(record, "descriptions") if one.get("descriptionType") in kinds)
    return "\n\n".join(str(one.get("description") or "") for one in found).strip()


def _day(record: Record) -> Any:
    """When it came out: the first of the kinds of dates that mean so."""
    told = {one.get("dateType"): one.get("date") for one in reversed(_objects(record, "dates"))}
    return next((told[kind] for kind in _DATES if told.get(kind)), record.get("publicationYear"))


def _licence(record: Record) -> Any:
    rights = next(iter(_objects(record, "rightsList")), {})
    return rights.get("rightsIdentifier") or rights.get("rights") or rights.get("rightsUri")


def _type(record: Record) -> Any:
    kinds = record.get("types")
    if not isinstance(kinds, Mapping):
        return ""
    return kinds.get("citeproc") or kinds.get("resourceTypeGeneral") or kinds.get("bibtex")


def _container(record: Record) -> dict[str, Any]:
    """Where it came out: a series, a journal."""
    held = record.get("container")
    if not isinstance(held, Mapping):
        return {}
    return {
        "venue": held.get("title"),
        "volume": held.get("volume"),
        "issue": held.get("issue"),
        "firstPage": held.get("firstPage"),
        "lastPage": held.get("lastPage"),
        "issn": held.get("identifier"),
    }
