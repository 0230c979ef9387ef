"""What a peer makes of an entry: its fields in the words of Paper, out of .bib, CSL, RIS, MEDLINE.

A field that a paper has no room for keeps its own name behind a colon (``other:refid``).
The readers here are the peers' own (bibtexparser, rispy) or so plain that they can be seen
to be right; nothing of PaperDesk's readers is used.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import rispy

from paperdesk.formats.publication_types import csl_type
from paperdesk.formats.ris_types import CSL_OF

Fields = dict[str, Any]
Name = tuple[str, str, str]
"""Family with its particles, given names, suffix; a body has its name as the first. A name that
the peer does not take apart stands as given names alone."""


@dataclass(slots=True)
class Expected:
    """One entry as a peer reads it."""

    key: str
    fields: Fields = field(default_factory=dict)


_OF_CSL = {
    "title": "title",
    "container-title": "venue",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "publisher": "publisher",
    "publisher-place": "place",
    "edition": "edition",
    "collection-title": "series",
    "ISBN": "isbn",
    "ISSN": "issn",
    "language": "language",
    "DOI": "doi",
    "URL": "url",
    "abstract": "abstract",
    "keyword": "keywords",
    "note": "comment",
}
_NO_FIELD = frozenset(("id", "citation-key", "custom", "_graph"))


def of_csl(item: Mapping[str, Any]) -> Expected:
    """An item of CSL-JSON."""
    found: Fields = {}
    for key, value in item.items():
        if value in (None, "", [], {}) or key in _NO_FIELD or key.startswith("_"):
            continue
        if key in ("author", "editor"):
            found[key + "s"] = [_csl_name(name) for name in value if name]
        elif key == "issued":
            found |= _csl_date(value)
        elif key == "type":
            found["type"] = csl_type(str(value)) or str(value)
        elif key in _OF_CSL:
            found[_OF_CSL[key]] = str(value)
        elif isinstance(value, Mapping) or (value and isinstance(value, list)):
            found[f"other:{key}"] = _inner(value)
        else:
            found[f"other:{key}"] = str(value)
    key = str(item.get("citation-key") or item.get("id") or "")
    return Expected(key, {name: value for name, value in found.items() if value})


def _csl_name(name: Mapping[str, str]) -> Name:
    if literal := name.get("literal"):
        return literal, "", ""
    family = (name.get("non-dropping-particle"), name.get("family"))
    given = (name.get("given"), name.get("dropping-particle"))
    return " ".join(filter(None, family)), " ".join(filter(None, given)), name.get("suffix", "")


def _csl_date(value: Any) -> Fields:
    parts = value.get("date-parts") if isinstance(value, Mapping) else None
    if parts and parts[0] and parts[0][0]:
        return {"date": "-".join(str(part).zfill(2) for part in parts[0])}
    said = value.get("raw") or value.get("literal") if isinstance(value, Mapping) else value
    return {"other:issued": str(said)} if said else {}


def _inner(value: Any) -> str:
    """The words of an object; of people and dates the first."""
    inner = value[0] if isinstance(value, list) else value
    if isinstance(inner, Mapping):
        inner = inner.get("family") or inner.get("literal") or inner.get("raw") or inner
    if isinstance(inner, Mapping) and inner.get("date-parts"):
        inner = inner["date-parts"][0][0]
    return "" if isinstance(inner, Mapping | list) else str(inner)


_OF_RISPY = {
    "title": "title",
    "primary_title": "title",
    "volume": "volume",
    "number": "issue",
    "publisher": "publisher",
    "place_published": "place",
    "edition": "edition",
    "language": "language",
    "doi": "doi",
    "issn": "issn",
    "abstract": "abstract",
    "notes_abstract": "abstract",
    "tertiary_title": "series",
}
_JOURNALS = ("alternate_title3", "secondary_title", "journal_name")
_TITLES = ("title", "primary_title", "short_title")
_YEARS = ("year", "publication_year", "date")


def of_rispy(text: str) -> Iterator[Expected]:
    """The entries of a text of RIS, as rispy reads them."""
    for record in rispy.loads(text, skip_unknown_tags=False):
        found: Fields = {}
        unknown: Mapping[str, list[str]] = record.pop("unknown_tag", {})
        for name, value in (*record.items(), *((tag, v) for tag, v in unknown.items())):
            found = _ris_field(name, value) | found
        found |= _ris_ways(record)
        yield Expected(str(record.get("id", "")), {key: one for key, one in found.items() if one})


def _ris_field(name: str, value: Any) -> Fields:
    if name in ("authors", "first_authors", "secondary_authors"):
        people = "editors" if name == "secondary_authors" else "authors"
        return {people: [comma_name(one) for one in value]}
    if name == "type_of_reference":
        return {"type": CSL_OF.get(value, "") or csl_type(value)}
    if name in _OF_RISPY:
        return {_OF_RISPY[name]: value}
    if name in ("keywords", "notes", "urls"):
        kept = {"keywords": "keywords", "notes": "comment", "urls": "url"}[name]
        return {kept: ", ".join(value) if name == "keywords" else "\n".join(value)}
    if name in (*_JOURNALS, *_TITLES, *_YEARS, "start_page", "end_page"):
        return {}
    texts = value if isinstance(value, list) else [value]
    return {f"other:{name}": "\n".join(str(one) for one in texts)}


def _ris_ways(record: Mapping[str, Any]) -> Fields:
    """What stands under several names."""
    first, last = record.get("start_page", ""), record.get("end_page", "")
    dates = [record[name].strip("/ ").replace("/", "-") for name in _YEARS if record.get(name)]
    return {
        "title": next((record[name] for name in _TITLES if record.get(name)), ""),
        "venue": next((record[name] for name in _JOURNALS if record.get(name)), ""),
        "pages": f"{first}-{last}" if first and last else first,
        "other:end_page": last if last and not first else "",
        "date": max(dates, key=len, default=""),
    }


def comma_name(text: str) -> Name:
    """A name as RIS and MEDLINE have it: family first, all parts between commas."""
    parts = [" ".join(part.split()) for part in text.rstrip(", ").split(",")]
    if len(parts) == 1:
        return "", parts[0], ""
    family, given, suffix = (*parts, "", "")[:3]
    return family, given, suffix


_TAG = re.compile(r"([A-Z]{2,4}) *-(?: |$)(.*)")
_DAY = re.compile(r"(\d{4})(?: ([A-Z][a-z]{2})(?: (\d{1,2}))?)?$")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_OF_MEDLINE = {
    "TI": "title",
    "AB": "abstract",
    "VI": "volume",
    "IP": "issue",
    "PG": "pages",
    "DP": "date",
    "LA": "language",
    "PL": "place",
    "EN": "edition",
    "PB": "publisher",
    "IS": "issn",
    "ISBN": "isbn",
}


def of_medline(text: str) -> Iterator[Expected]:
    """The entries of a text of MEDLINE, an empty line between any two."""
    for block in re.split(r"\n\s*\n(?=PM)", text.replace("\r\n", "\n").lstrip("\ufeff\n ")):
        values: dict[str, list[str]] = {}
        tag = ""
        for line in block.split("\n"):
            if found := _TAG.match(line):
                tag = found[1]
                values.setdefault(tag, []).append(found[2].strip())
            elif tag:
                values[tag][-1] += " " + line.strip()
        if "PMID" in values or "PMC" in values:
            yield Expected(values.get("PMID", [""])[0], _medline_fields(values))


def _medline_fields(values: Mapping[str, list[str]]) -> Fields:
    found: Fields = {}
    for tag, texts in values.items():
        joined = "\n".join(one for one in texts if one)
        if tag in ("FAU", "FED", "CN"):
            people = "editors" if tag == "FED" else "authors"
            found.setdefault(people, []).extend(comma_name(one) for one in texts if one)
        elif tag in _OF_MEDLINE:
            found[_OF_MEDLINE[tag]] = joined
        elif tag not in ("AU", "ED", "JT", "TA", "OT", "MH", "LID", "AID", "PT"):
            found[f"other:{tag}"] = joined
    if dated := _DAY.match(found.get("date", "")):
        month = str(_MONTHS.index(dated[2]) + 1).zfill(2) if dated[2] in _MONTHS else ""
        day = dated[3].zfill(2) if dated[3] else ""
        found["date"] = "-".join(filter(None, (dated[1], month, day)))
    elif "-" in found.get("date", ""):
        found["date"] = found["date"][:4]
    found["venue"] = next((values[tag][0] for tag in ("JT", "TA") if tag in values), "")
    found["keywords"] = ", ".join((*values.get("OT", ()), *values.get("MH", ())))
    ids = [*values.get("LID", ()), *values.get("AID", ())]
    dois = [one.removesuffix("[doi]").strip() for one in ids if one.endswith("[doi]")]
    found["doi"] = dois[0] if dois else ""
    found["other:AID"] = "\n".join(one for one in ids if not one.endswith("[doi]"))
    return {key: value for key, value in found.items() if value}
