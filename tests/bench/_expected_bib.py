"""What a .bib file says, read by bibtexparser: the expected result that peers put beside a file."""

import logging
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares.names import (
    InvalidNameError,
    parse_single_name_into_parts,
    split_multiple_persons_names,
)
from bibtexparser.model import (
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    MiddlewareErrorBlock,
)

from tests.bench._expected import Expected, Fields, Name

_FIELDS = {
    "title": "title",
    "journal": "venue",
    "journaltitle": "venue",
    "booktitle": "venue",
    "volume": "volume",
    "number": "issue",
    "issue": "issue",
    "pages": "pages",
    "publisher": "publisher",
    "school": "publisher",
    "institution": "publisher",
    "address": "place",
    "location": "place",
    "edition": "edition",
    "series": "series",
    "isbn": "isbn",
    "issn": "issn",
    "language": "language",
    "doi": "doi",
    "url": "url",
    "abstract": "abstract",
    "keywords": "keywords",
    "note": "comment",
    "comment": "comment",
}
_ORDER = {key: at for at, key in enumerate(_FIELDS, 1)}
"""Of two fields that mean one of a paper the first here is it."""
_TYPES = {
    "article": "article",
    "book": "book",
    "mvbook": "book",
    "collection": "book",
    "proceedings": "book",
    "booklet": "book",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "techreport": "report",
    "report": "report",
    "thesis": "thesis",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "patent": "patent",
    "online": "webpage",
    "electronic": "webpage",
    "dataset": "dataset",
    "software": "software",
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME_PART = re.compile(r"\b(family|given|middle|prefix|suffix)\s*=\s*(\{[^{}]*\}|[^,]*)")
_NO_SORT = re.compile(r"\{\\noopsort ?\{[^{}]*\}\}")
_ERRORS = (DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, MiddlewareErrorBlock)
_LONGEST_NAMES = 20_000


def of_bib(path: Path) -> Iterator[Expected]:
    """The entries of a file, also those that bibtexparser finds a fault in."""
    logging.getLogger("bibtexparser").setLevel(logging.ERROR)  # what it left out is counted here
    text = _decoded(path.read_bytes())
    library = parse_string(text, parse_stack=[])
    strings = {one.key.lower(): str(one.value) for one in library.strings}
    for found in library.blocks:
        block = found.ignore_error_block if isinstance(found, _ERRORS) else found
        if isinstance(block, Entry):
            said = {one.key.lower(): _value(str(one.value), strings) for one in block.fields}
            yield Expected(block.key, _fields(block.entry_type.lower(), said))


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace").replace("\r\n", "\n")


def _value(raw: str, strings: Mapping[str, str], deep: int = 8) -> str:
    """A value without what encloses it, its joins resolved."""
    return "".join(_part(one.strip(), strings, deep) for one in _parts(raw))


def _part(text: str, strings: Mapping[str, str], deep: int) -> str:
    if text[:1] + text[-1:] in ("{}", '""'):
        return text[1:-1]
    known = strings.get(text.lower())
    return _value(known, strings, deep - 1) if known is not None and deep else text


def _parts(raw: str) -> Iterator[str]:
    """What stands between joins outside of braces and quotation marks."""
    depth, quoted, start = 0, False, 0
    for at, sign in enumerate(raw):
        depth += (sign == "{") - (sign == "}")
        quoted ^= sign == '"' and depth == 0
        if sign == "#" and not depth and not quoted:
            yield raw[start:at]
            start = at + 1
    yield raw[start:]


def _fields(kind: str, said: Mapping[str, str]) -> Fields:
    found: Fields = {"type": _TYPES.get(kind, "")}
    for key, value in sorted(said.items(), key=lambda one: _ORDER.get(one[0], 0)):
        if not value.strip():
            continue
        if key in ("author", "editor"):
            found[key + "s"] = names(value)
        elif key in _FIELDS:
            name = _FIELDS[key]
            found[f"other:{key}" if name in found and name != "comment" else name] = value
        elif key not in ("year", "month", "day", "date"):
            found[f"other:{key}"] = value
    if (subtitle := found.pop("other:subtitle", "")) and found.get("title"):
        title = found["title"]
        found["title"] = f"{title}{' ' if title.endswith(('?', '!', ':', '.')) else ': '}{subtitle}"
    found |= _date(said)
    return {key: value for key, value in found.items() if value}


def _date(said: Mapping[str, str]) -> Fields:
    date = said.get("date", "").strip()
    if re.match(r"\d{4}(-\d\d){0,2}(/|$)", date):
        date = date.partition("/")[0]
        return {"date": date[:4] if date[5:7] > "12" else date}
    year, month = (
        _NO_SORT.sub("", said.get("year", "")).strip(),
        said.get("month", "").strip(". ").lower(),
    )
    if day := re.match(r"([a-z]{3})[a-z]*(?: (\d+))?$", date.lower()):  # as EndNote has it
        month, date = day[1], ""
    number = next((at for at, name in enumerate(_MONTHS, 1) if month.startswith(name)), 0)
    number = number or (int(month) if month.isdecimal() and 0 < int(month) <= 12 else 0)
    more = {"other:date": date} if date else {}
    more |= {"other:month": month} if month and not number else {}
    if re.fullmatch(r"\d{4}", year):
        days = f"-{int(day[2]):02}" if day and day[2] else ""
        return {"date": f"{year}-{number:02}{days}" if number else year} | more
    return more | ({"other:year": year} if year else {})


def names(text: str) -> list[Name]:
    """The names of a field, split before anything in them is read; ``others`` is nobody."""
    found: list[Name] = []
    for one in split_multiple_persons_names(text[:_LONGEST_NAMES]):
        if one.lower() in ("", "others"):
            continue
        if labelled := _NAME_PART.findall(one):
            named = {name: value.strip("{} ") for name, value in labelled}
            family = f"{named.get('prefix', '')} {named.get('family', '')}".strip()
            found.append(
                (
                    family,
                    f"{named.get('given', '')} {named.get('middle', '')}".strip(),
                    named.get("suffix", ""),
                )
            )
            continue
        if one.startswith("{") and one.endswith("}") and "}" not in one[1:-1]:
            found.append((one[1:-1], "", ""))
            continue
        try:
            parts = parse_single_name_into_parts(one, strict=False)
        except InvalidNameError:
            found.append((one, "", ""))
            continue
        family = " ".join((*parts.von, *parts.last))
        found.append((family, " ".join(parts.first), " ".join(parts.jr)))
    return found
