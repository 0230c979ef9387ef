"""Reader of MODS, the format of libraries, of bibutils, and of Zotero's and JabRef's exports.

Source: MODS 3.8 (https://www.loc.gov/standards/mods/v3/mods-3-8.xsd), one ``mods`` an item,
alone, in a ``modsCollection`` or in what a catalogue answers. What holds an item is its
``relatedItem`` of the type ``host``: there are the journal, its volume, pages and ISSN, and in
some dialects the date. A date may be ``c2011`` or ``[2011]``, and stand twice; two with a
``point`` are the ends of a range.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from paperdesk.formats.dates import parse_date
from paperdesk.formats.file_field import paths
from paperdesk.formats.item_builder import EntryReading
from paperdesk.formats.mods_people import mods_people
from paperdesk.formats.mods_types import mods_type
from paperdesk.formats.reader_fields import OwnWords
from paperdesk.formats.record_values import arxiv_text, doi_text, isbns, issns, link, page_range
from paperdesk.formats.xml_entry_builder import Element
from paperdesk.formats.xml_records import read_xml
from paperdesk.formats.xml_values import XmlValues, marked
from paperdesk.model import AttachedFile, Item

_ENTRIES = frozenset(("mods",))
_BEGINS = re.compile(r"<(?:[\w.-]+:)?mods(?:Collection)?[\s>]")
_HOST = "relatedItem[@type='host']"
_BEFORE = re.compile(r"^\s*\[?\s*(?:c|©|cop\.)?\s*(?=\d{4})", re.IGNORECASE)
_OTHER_DATES = ("copyrightDate", "dateCreated", "dateOther")


def sniff(head: str) -> bool:
    """Whether XML has an item of MODS at its head."""
    return head.startswith("<") and _BEGINS.search(head) is not None


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """Papers and problems of a file; raises BadFileError where there is not a paper."""
    yield from read_xml(chunks, name, _ENTRIES, _record)


def _record(values: XmlValues) -> EntryReading:
    """An item in the keys of our own export; what is not understood stays where it is."""
    root, host = values.root, values.root.find(_HOST)
    held = host if host is not None else Element("none")
    people, of_host = mods_people(values, root), mods_people(values, held, only_editors=True)
    record: dict[str, Any] = {
        "title": _title(values, root),
        "venue": _title(values, held),
        "series": _series(values, held),
        "type": _type(values, held, has_host=host is not None),
        "authors": list(people.authors),
        "editors": list(people.editors or of_host.editors),
        "date": _date(values, root, held),
        "abstract": "\n\n".join(values.texts("abstract")),
        "comments": "\n\n".join(map(marked, _untyped(values, "note"))),
        "publisher": _of_origin(values, held, "publisher", "agent/namePart") or people.school,
        "place": _term(values, "originInfo/place/placeTerm")
        or _term(values, f"{_HOST}/originInfo/place/placeTerm"),
        "edition": _of_origin(values, held, "edition"),
        "license": values.first("accessCondition"),
        "language": _term(values, "language/languageTerm") or values.first("language"),
        "keywords": _keywords(values),
        **_part(values, held),
    }
    ids = _identifiers(values, held)
    links, files = _locations(values)
    key = ids.pop("citation_key")
    links = list(dict.fromkeys((*links, *ids.pop("links"))))
    pdfs = [one for one in links if one.lower().partition("?")[0].endswith(".pdf")]
    pages = [one for one in links if one not in pdfs]
    record |= {"url": (pages or [""])[0], "pdf_url": (pdfs or [""])[0], **ids}
    if more := pages[1:] + pdfs[1:]:
        record["<location><url>"] = more
    if not record["title"]:
        record["citation_key"] = key  # which is then all that it is called
    return EntryReading(record, files, OwnWords(citation_key=key) if key else None)


def _title(values: XmlValues, root: Element) -> str:
    """The title with what stands before and behind it; one of another kind where there is none."""
    found = root.findall("titleInfo")
    plain = [one for one in found if not one.get("type")] or found
    for one in plain[:1]:
        parts = {name: values.first(name, root=one) for name in _PARTS}
        title = " ".join(filter(None, (parts["nonSort"], parts["title"])))
        title = title.removesuffix("/").removesuffix(":").rstrip()  # as catalogues part titles
        title = ": ".join(filter(None, (title, parts["subTitle"])))
        return ". ".join(filter(None, (title, parts["partNumber"], parts["partName"])))
    return ""


_PARTS = ("nonSort", "title", "subTitle", "partNumber", "partName")


def _series(values: XmlValues, held: Element) -> str:
    """The series of the item, or of what holds it."""
    for root in (values.root, held):
        for kind in ("series", "host") if root is held else ("series",):
            found = root.find(f"relatedItem[@type='{kind}']")
            if found is not None and (title := _title(values, found)):
                return title
    return ""


def _type(values: XmlValues, held: Element, *, has_host: bool) -> str:
    own, of_host = values.texts("genre"), values.texts("genre", root=held)
    issuance = _of_origin(values, held, "issuance") if has_host else values.first(
        "originInfo/issuance"
    )  # fmt: skip
    values.drop("originInfo/issuance")
    kind = values.first("typeOfResource")
    values.drop_element(*held.findall("typeOfResource"))
    if has_host and not of_host:
        of_host = [_kind_of_host(held, issuance)]
    return mods_type(own, of_host, issuance, kind, has_host=has_host)


def _kind_of_host(held: Element, issuance: str) -> str:
    """What holds an item and does not say what it is: a periodical, a book, or neither."""
    if issuance == "continuing" or any(held.find(path) is not None for path in _OF_PERIODICALS):
        return "periodical"
    is_book = issuance == "monographic" or any(held.find(path) is not None for path in _OF_BOOKS)
    return "book" if is_book else ""


_OF_PERIODICALS = ("identifier[@type='issn']", "part/detail[@type='volume']")
_OF_BOOKS = ("identifier[@type='isbn']", "originInfo/publisher", "name")


def _of_origin(values: XmlValues, held: Element, *names: str) -> str:
    """What is said of where an item came out, or else what holds it."""
    paths = [f"originInfo/{name}" for name in names]
    own, of_host = values.first(*paths), values.first(*paths, root=held)
    return own or of_host


def _date(values: XmlValues, root: Element, held: Element) -> str:
    """The day it came out, as precise as one that agrees has it, or else another day of it."""
    places = ((root, "originInfo/dateIssued"), (root, "part/date"), (held, "part/date"))
    issued = [one for where, path in places for one in where.findall(path)]
    issued += held.findall("originInfo/dateIssued")
    others = [
        one
        for name in _OTHER_DATES
        for where in (root, held)
        for one in where.findall(f"originInfo/{name}")
    ]
    others.sort(key=lambda one: one.get("keyDate") != "yes")
    for dates in (issued, *([one] for one in others)):
        read = [(one, parse_date(_BEFORE.sub("", marked(one)).rstrip(" ]?"))[0]) for one in dates]
        if first := next((iso for _, iso in read if iso), ""):
            finest = max((iso for _, iso in read if iso.startswith(first)), key=len)
            kept = _range(read) or finest
            ends = tuple(kept.split("/"))
            known = (one for one, iso in read if iso and any(end.startswith(iso) for end in ends))
            values.drop_element(*known, *(one for one, iso in read if iso == kept))
            return kept
    values.drop_element(*issued[:1])
    return marked(issued[0]) if issued else ""


def _range(read: list[tuple[Element, str]]) -> str:
    """The range whose two ends are told; ``""`` where one is not, or they are the wrong way."""
    start, end = (
        next((iso for one, iso in read if iso and one.get("point") == point), "")
        for point in ("start", "end")
    )
    both = parse_date(f"{start}/{end}")[0] if start and end else ""
    return both if both.count("/") == 1 and "/" not in start + end else ""


def _term(values: XmlValues, path: str) -> str:
    """A term in words, or else its code."""
    said = values.first(f"{path}[@type='text']")
    if said:
        values.drop(f"{path}[@type='code']")
    return said or values.first(path)


def _untyped(values: XmlValues, path: str) -> list[Element]:
    """The elements of a path that bear no type, which would make them something else."""
    found = [one for one in values.root.findall(path) if not one.get("type")]
    values.drop_element(*found)
    return found


def _keywords(values: XmlValues) -> list[str]:
    """Topics; a heading of several kinds is one keyword (``Tea--China--History``)."""
    found: list[str] = []
    for subject in values.root.findall("subject"):
        parts = [(one, marked(one)) for one in subject if not len(one)]
        values.drop_element(*(one for one, _ in parts))
        texts = [text for _, text in parts if text]
        found += texts if all(one.tag == "topic" for one, _ in parts) else ["--".join(texts)]
    return found


def _part(values: XmlValues, held: Element) -> dict[str, str]:
    """Volume, issue and pages, of the item or of it within what holds it."""
    said: dict[str, str] = {}
    for part in (*values.root.findall("part"), *held.findall("part")):
        for detail in part.findall("detail"):
            name = _DETAILS.get(detail.get("type", "").lower(), "")
            if name and name not in said and (text := _number(values, detail)):
                said[name] = text
        for extent in part.findall("extent"):
            if extent.get("unit", "page").lower().startswith("page") and "pages" not in said:
                first, last = (values.first(name, root=extent) for name in ("start", "end"))
                pages = page_range(first, last)
                said["pages"] = pages or values.first("list", root=extent)
    return said


def _number(values: XmlValues, detail: Element) -> str:
    """The number of a volume or issue, which some write without an element of its own."""
    text = values.first("number", "title", root=detail) if len(detail) else marked(detail)
    values.drop_element(*([] if len(detail) else [detail]), *detail.findall("caption"))
    return text


_DETAILS = {
    "volume": "volume",
    "issue": "issue",
    "number": "issue",
    "page": "pages",
    "pages": "pages",
    "articlenumber": "pages",
    "article number": "pages",
}


def _identifiers(values: XmlValues, held: Element) -> dict[str, Any]:
    """What an item is called; ISBN and ISSN also of what holds it."""
    said: dict[str, list[str]] = {name: [] for name in ("doi", "isbn", "issn", "links")}
    said |= {"arxiv_id": [], "citation_key": []}
    for root in (values.root, held):
        for one in root.findall("identifier"):
            text = marked(one)
            name = _named(one.get("type", "").lower(), text)
            if not name or one.get("invalid") == "yes":
                continue
            if root is held and name not in ("isbn", "issn"):
                continue
            said[name].append(text)
            values.drop_element(one)
    return {
        **said,
        "doi": " ".join(said["doi"]),
        "arxiv_id": (said["arxiv_id"] or [""])[0],
        "citation_key": (said["citation_key"] or [""])[0],
    }


def _named(kind: str, text: str) -> str:
    """The key of our own that an identifier of some kind is; ``""`` for any other."""
    if kind == "citekey":
        return "citation_key"
    if kind in ("doi", "uri", "url", "hdl", "") and doi_text(text):
        return "doi"
    if kind in ("arxiv", "eprint", "uri", "url", "") and arxiv_text(text):
        return "arxiv_id"
    if kind == "isbn" and isbns(text):
        return "isbn"
    if kind in ("issn", "eissn", "issn-l") and issns(text):
        return "issn"
    return "links" if kind in ("uri", "url", "") and link(text) else ""


def _locations(values: XmlValues) -> tuple[list[str], tuple[AttachedFile, ...]]:
    """Addresses of the item, the primary one first, and files of its own."""
    own = [one for one in values.root.findall("location/url") if one.get("access") != "preview"]
    own.sort(key=lambda one: not one.get("usage", "").startswith("primary"))
    links = [
        one for one in (*own, *values.root.findall(f"{_HOST}/location/url")) if link(marked(one))
    ]
    values.drop_element(*links)
    files = values.fitting(_is_path, "location/url")  # as bibutils names them
    return [marked(one) for one in links], paths(files).files


def _is_path(text: str) -> bool:
    return "." in text and "://" not in text.replace("file://", "", 1) and "\n" not in text
