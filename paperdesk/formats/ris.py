"""Reader of RIS, the format of reference managers and of most publishers' sites.

Source: RIS Format Specifications (Research Information Systems, 2001, 2011); what exporters
make of them: titles under TI, T1 or CT, journals under JF, JO, T2 or JA, dates of which
each has a part (``PY  - 2019``, ``DA  - 2019/05/``, which is May 2019) or two ends,
lines that go on without a tag, entries without an end.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

from paperdesk.formats.dates import parse_date
from paperdesk.formats.decoder import whole_text
from paperdesk.formats.endnote_types import is_volume
from paperdesk.formats.file_field import paths
from paperdesk.formats.item_builder import EntryReading
from paperdesk.formats.json_fields import is_category
from paperdesk.formats.publication_types import csl_type
from paperdesk.formats.reader_fields import OwnWords
from paperdesk.formats.record_values import (
    arxiv_text,
    doi_text,
    isbns,
    issns,
    link_or_id,
    page_range,
)
from paperdesk.formats.ris_types import BOOKS, CSL_OF, GENERAL, MEETINGS, NUMBERED_WORKS
from paperdesk.formats.seasons import season_of
from paperdesk.formats.tagged_lines import (
    TaggedEntry,
    TaggedValues,
    TagGrammar,
    read_tagged,
)
from paperdesk.formats.tagged_people import person
from paperdesk.model import AttachedFile, Item

_BEGINS = re.compile(
    r"(?m)^[ \t\ufeff]*(?:TY[ \t]{1,4}-[ \t]*[A-Z]{3,}|(?:T1|TI|AU|A1)[ \t]{2}-[ \t]\S)"
)
_GRAMMAR = TagGrammar(
    re.compile(r"[ \t\ufeff]{0,4}([A-Z][A-Z0-9])[ \t]{2,4}-(?:[ \t]*)(.*)"),
    "TY",
    "ER",
    heads=frozenset(("TI", "T1", "CT", "BT", "ST", "AU", "A1", "DO")),
)
_NARROW = _GRAMMAR._replace(
    line=re.compile(r"[ \t\ufeff]{0,4}([A-Z][A-Z0-9])[ \t]{1,4}-(?:[ \t]*)(.*)")
)
"""Where the first TY has one blank before its dash, all tags have."""
_ONE_BLANK = re.compile(r"(?m)^[ \t\ufeff]*TY[ \t]-[ \t]*[A-Z]{3,}")
_DATE = re.compile(r"\s*(\d{4})\s*(?:/\s*([^/]*?)\s*)?(?:/\s*([^/]*?)\s*)?(?:/(.*))?", re.DOTALL)
_ENDS = re.compile(r"\s*(\d{4}[\d/]*)\s*[-‐‑‒–—]\s*(\d{4}[\d/]*)\s*")
_LONGEST_DATE = 100
_BETWEEN_LINKS = re.compile(r"[;\n][ \t]{0,4}(?=https?://)")
_BETWEEN_WORDS = re.compile(r"(?<!&amp);(?=\s|$)")
"""Between keywords under one tag; those that have tags of their own may hold such a sign."""
_PAGES = re.compile(r"\w+\s*[-‐‑‒–—]+\s*\w+")
_DOI_IN_WORDS = re.compile(r"(?i)\s*(?:doi\b|10\.\d{4,9}/|https?://(?:dx\.)?doi\.org/)")


def sniff(head: str) -> bool:
    """Whether a text has the first line of an entry of RIS."""
    return not head.startswith("<") and _BEGINS.search(head) is not None


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """Papers and problems of a file; raises BadFileError where there is not a paper."""
    text = whole_text(chunks, name)
    grammar = _NARROW if _ONE_BLANK.search(text, 0, 65_536) else _GRAMMAR
    yield from read_tagged(text, name, grammar, _record)


def _record(entry: TaggedEntry) -> EntryReading:
    """An entry in the keys of our own export; what is not understood keeps its tag."""
    values = TaggedValues(entry)
    kind = (values.fitting(_type, "TY") or [""])[-1].upper()
    csl = _type(kind).strip()
    record: dict[str, Any] = {
        "type": csl or next(iter(values.fitting(csl_type, "M3")), ""),
        **_titles(values, kind),
        **_dates(values),
        **_ids(values),
        "authors": [person(name) for name in _authors(values, entry)],
        "editors": [person(name) for name in _editors(values, kind)],
        "abstract": "\n\n".join(values.all("AB", "N2")),
        "volume": next(iter(values.fitting(lambda text: is_volume(text, csl), "VL")), ""),
        "issue": values.first("IS", "CP", *(("M1",) if kind in (*MEETINGS, "EJOUR") else ())),
        "pages": _pages(values, kind),
        "publisher": values.first("PB"),
        "place": _place(values, kind),
        "language": values.first("LA"),
        **_numbers(values, kind),
        "comments": "\n\n".join(values.all("N1")),
    }
    record.update(_keywords(values, is_of_arxiv="arxiv_id" in record))
    files, addresses = _files(values)
    key = next(iter(values.fitting(_is_key, "ID")), "")
    words = OwnWords(citation_key=key) if key else None
    return EntryReading({**record, **values.left(), **addresses}, files, words=words)


def _files(values: TaggedValues) -> tuple[tuple[AttachedFile, ...], dict[str, list[str]]]:
    """The files that lie beside the entries; by their tags, addresses that stand for some."""
    files: tuple[AttachedFile, ...] = ()
    addresses: dict[str, list[str]] = {}
    for tag in ("L1", "L2", "L4"):
        found, other = paths([line for text in values.all(tag) for line in text.split("\n")])
        files += found
        if other:
            addresses[tag] = list(other)
    return files, addresses


def _is_key(text: str) -> bool:
    """Whether an entry may be cited by this; a number that a program counts with is no key."""
    return text.split() == [text] and not text.isdecimal()


def _authors(values: TaggedValues, entry: TaggedEntry) -> list[str]:
    """Authors, in the order of the entry where the first stands under A1 and others under AU."""
    if not values.has("A1") or not values.has("AU"):
        return values.all("AU", "A1")
    places: dict[str, deque[int]] = {}
    for place, (tag, lines) in enumerate(entry.values):
        if tag in ("AU", "A1"):
            places.setdefault("\n".join(lines).strip(), deque()).append(place)
    return sorted(values.all("AU", "A1"), key=lambda name: places[name].popleft())


def _editors(values: TaggedValues, kind: str) -> list[str]:
    """Editors, who stand under A3 where A2 are those of the series, as books may have it."""
    under_third = values.all("A3") if kind == "BOOK" else []
    return values.all("ED", *(() if under_third else ("A2",))) + under_third


def _place(values: TaggedValues, kind: str) -> str:
    """The publisher's place; of a conference that may be told beside the conference's own."""
    own = values.first("C1") if kind in MEETINGS and values.has("CY") else ""
    return own or values.first("CY", "PP")


def _type(name: str) -> str:
    """The type of CSL that one of RIS means; a blank for that which says nothing."""
    return " " if name.upper() == GENERAL else CSL_OF.get(name.upper()) or csl_type(name)


def _titles(values: TaggedValues, kind: str) -> dict[str, str]:
    """Title, what holds the paper, and its series, which are told apart by the type."""
    if kind in BOOKS:
        title = values.first("TI", "T1", "BT", "CT")
        return {"title": title, "series": values.first("T2", "T3"), "venue": values.first("JF")}
    title = values.first("TI", "T1", "CT")
    proceedings = values.first("C3") if kind in MEETINGS else ""
    return {
        "title": title or values.first("BT", "ST"),
        "venue": proceedings or values.first("JF", "T2", "BT", "JO", "J2", "JA", "J1"),
        "series": values.first("T3"),
    }


def _dates(values: TaggedValues) -> dict[str, str]:
    """The date of the first of PY, Y1 and DA that tells one, as precise as another has it."""
    read = [(text, *_dated(text)) for text in values.all("PY", "Y1", "DA")]
    iso = next((iso for _, iso, season in read if iso), "")
    if not iso:
        return {"date": read[0][0]} if read else {}
    finest = max((other for _, other, _ in read if _known(other).startswith(iso)), key=len)
    season = next((season for _, other, season in read if season and other[:4] == iso[:4]), "")
    known = (finest, _known(finest))
    strange = [
        one for one, date, _ in read if not (date and any(f.startswith(date) for f in known))
    ]
    return {"date": finest, "season": season} | ({"PY": strange[0]} if strange else {})


def _known(date: str) -> str:
    """A date without the beginning that a range may lack."""
    return date.removeprefix("../")


def _dated(text: str) -> tuple[str, str]:
    """(date, season) of ``2019/05/07/spring``, of which any part but the year may be empty."""
    if len(text) > _LONGEST_DATE:
        return parse_date(text)[0], ""
    if ends := _ENDS.fullmatch(text):  # 2019/03/-2020/05/
        return parse_date("/".join(_dated(end)[0] for end in ends.groups()))[0], ""
    if not (found := _DATE.fullmatch(text)):
        return parse_date(text)[0], ""
    year, month, day, more = (part or "" for part in found.groups())
    season = season_of(more.strip())
    both = parse_date(more)[0]
    if _known(both).startswith(year) and "/" in both:  # as our own export has it
        return both, ""
    if more.strip() and not season:
        return "", ""  # '2013/02/15/received' is the day of something else
    given = "-".join(part.zfill(2) for part in (year, month, day) if part.strip("0"))
    if not all(part.isdigit() for part in (month, day) if part):
        given = " ".join(part for part in (day, month, year) if part)
    return parse_date(given)[0] or year, season


def _ids(values: TaggedValues) -> dict[str, Any]:
    """DOIs, arXiv id and links, under whatever tags they stand."""
    said = values.all("DO", "DI") + values.fitting(_is_doi, "M3", "N1", "L3", "AN")
    said_links = values.fitting(lambda text: link_or_id(_addresses(text)[0]), "UR", "LK")
    links = [one for text in said_links for one in _addresses(text)]
    ids = values.fitting(arxiv_text, "M1", "AN", "C1")
    pdfs = values.fitting(_is_address, "L1")
    record: dict[str, Any] = {"doi": " ".join(said)} if said else {}
    if found := next((one for one in (*ids, *links, *pdfs) if arxiv_text(one)), ""):
        record["arxiv_id"] = found
    if not links:
        links = values.fitting(_is_address, "L2")
    record["url"] = links[0] if links else ""
    record["pdf_url"] = pdfs[0] if pdfs else ""
    more = [one for one in links[1:] if not arxiv_text(one)] + pdfs[1:]
    return record | ({"UR": more} if more else {})


def _keywords(values: TaggedValues, *, is_of_arxiv: bool) -> dict[str, Any]:
    """Keywords, of which those of a paper on arXiv may be its categories, the main one first."""
    said = values.all("KW")
    lines = [line for text in said for line in text.split("\n")]
    texts = (
        [one for line in lines for one in _BETWEEN_WORDS.split(line)] if len(said) == 1 else lines
    )
    words = [word for text in texts if (word := text.strip())]
    found = [word for word in words if is_of_arxiv and _is_category(word)]
    kept = [word for word in words if word not in found]
    main = {"primary_category": found[0]} if found else {}
    return {"keywords": kept, "categories": found, **main}


def _is_category(word: str) -> bool:
    """Whether a word is a category and no word besides, as 'physics' and 'math' are."""
    return ("." in word or "-" in word) and is_category(word)


def _is_doi(text: str) -> bool:
    return bool(_DOI_IN_WORDS.match(text) and doi_text(text))


def _addresses(text: str) -> list[str]:
    """The addresses of a text; where one begins with ``//``, as a publisher writes it, whole."""
    return [f"https:{one}" if one.startswith("//") else one for one in _BETWEEN_LINKS.split(text)]


def _is_address(text: str) -> bool:
    return text.lower().startswith(("http://", "https://"))


def _pages(values: TaggedValues, kind: str) -> str:
    """First and last page, or both in one, or the number of an article."""
    first = values.first("SP")
    if not first:
        return "" if kind in ("EBOOK", "ECHAP") else values.first("C7")
    last = "" if _PAGES.fullmatch(first) else values.first("EP")
    return page_range(first, last)


def _numbers(values: TaggedValues, kind: str) -> dict[str, Any]:
    """ISBN and ISSN, which share a tag, and the edition, which is no date."""
    patents = values.fitting(_is_no_serial, "SN") if kind == "PAT" else []
    books = values.fitting(isbns, "SN")
    serials = values.fitting(issns, "SN")
    report = patents[0] if patents else values.first("SN") if kind in NUMBERED_WORKS else ""
    editions = values.fitting(lambda text: text.count("/") < 2, "ET")
    edition = editions[0] if editions else ""
    return {"isbn": books, "issn": serials, "report_number": report, "edition": edition}


def _is_no_serial(text: str) -> bool:
    """Whether this is neither an ISBN nor an ISSN with its hyphen; a patent may have 8 digits."""
    return not isbns(text) and not ("-" in text and issns(text))
