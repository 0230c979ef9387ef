"""Reader of JATS, the XML in which publishers and PubMed Central give out articles whole.

Source: JATS 1.3 (ANSI/NISO Z39.96-2021), ``front`` of an ``article``: alone, in a set, or in what
a service answers. Of an article only what is said about it is taken, never its text.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from paperdesk.formats.item_builder import EntryReading
from paperdesk.formats.record_values import arxiv_text, doi_text, link, page_range
from paperdesk.formats.xml_entry_builder import Element
from paperdesk.formats.xml_records import read_xml
from paperdesk.formats.xml_values import XmlValues, marked
from paperdesk.model import Item

_ENTRIES = frozenset(("article",))
_META, _JOURNAL = "front/article-meta/", "front/journal-meta/"
_TEXT = ("body", "back", "floats-group", "sub-article", "response", "processing-meta")
_NOTES = frozenset(("xref", "fn", "target"))
_DATES = ("ppub", "pub", "epub-ppub", "epub", "collection", "preprint")
_LONGEST_SHOWN = 200


def sniff(head: str) -> bool:
    """Whether XML begins as an article of JATS."""
    return head.startswith("<") and "<article-meta" in head and "<article" in head


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """Papers and problems of a file; raises BadFileError where there is not a paper."""
    yield from read_xml(chunks, name, _ENTRIES, _record)


def _record(values: XmlValues) -> EntryReading:
    """An article in the keys of our own export; what is not understood stays where it is."""
    root = values.root
    text = _passed_over(values)
    for one in root.findall(f"{_META}title-group/article-title") + root.findall(f"{_META}abstract"):
        _without_notes(one)
    first, last = values.first(f"{_META}fpage"), values.first(f"{_META}lpage")
    pages = page_range(first, last)
    record: dict[str, Any] = {
        "title": _title(values),
        "venue": values.first(
            f"{_JOURNAL}journal-title-group/journal-title", f"{_JOURNAL}journal-title"
        ),
        "type": "article" if root.get("article-type") == "preprint" else "article-journal",
        "authors": _people(values, "author"),
        "editors": _people(values, "editor"),
        "abstract": "".join(f"<p>{one}</p>" for one in values.texts(f"{_META}abstract")),
        "date": _date(values),
        "volume": values.first(f"{_META}volume"),
        "issue": values.first(f"{_META}issue"),
        "pages": pages or values.first(f"{_META}elocation-id", f"{_META}page-range"),
        "publisher": values.first(f"{_JOURNAL}publisher/publisher-name"),
        "place": values.first(f"{_JOURNAL}publisher/publisher-loc"),
        "issn": values.texts(f"{_JOURNAL}issn"),
        "isbn": values.texts(f"{_META}isbn"),
        "language": root.get("lang", ""),
        "keywords": values.texts(f"{_META}kwd-group/kwd"),
        "license": _license(values),
        **_ids(values),
    }
    return EntryReading({**record, **text})


def _passed_over(values: XmlValues) -> dict[str, str]:
    """The text of the article, of which only the beginning is told."""
    found: dict[str, str] = {}
    for one in values.root:
        if one.tag in _TEXT:
            values.drop_element(one)
            words = " ".join("".join(one.itertext()).split())
            found.setdefault(f"<{one.tag}>", words[:_LONGEST_SHOWN])
    return found


def _without_notes(element: Element) -> None:
    """Take signs of footnotes out of an element; what stands behind them stays."""
    before: Element | None = None
    for child in list(element):
        if child.tag in _NOTES:
            tail = child.tail or ""
            if before is None:
                element.text = (element.text or "") + tail
            else:
                before.tail = (before.tail or "") + tail
            element.remove(child)
        else:
            _without_notes(child)
            before = child


def _title(values: XmlValues) -> str:
    title = values.first(f"{_META}title-group/article-title")
    return ": ".join(filter(None, (title, values.first(f"{_META}title-group/subtitle"))))


def _people(values: XmlValues, role: str) -> list[Any]:
    """The people of a role, in order; where they work and their numbers are left."""
    found: list[Any] = []
    for one in values.root.findall(f"{_META}contrib-group/contrib"):
        if one.get("contrib-type", "author") != role:
            continue
        bodies = [_body(collab) for collab in values.take("collab", one)]
        for name in values.take("name", one) + values.take("name-alternatives/name", one)[:1]:
            family, given, suffix = (
                " ".join((name.findtext(part) or "").split())
                for part in ("surname", "given-names", "suffix")
            )
            if family and given:
                found.append({"family": family, "given": given, "suffix": suffix})
            elif family or given:
                found.append(family or given)
        found += values.texts("string-name", root=one)
        found += [{"literal": body} for body in bodies if body]
    return found


def _body(collab: Element) -> str:
    """The name of a collaboration, without those of its members."""
    within = [
        text
        for one in collab
        for text in ("" if one.tag == "contrib-group" else "".join(one.itertext()), one.tail or "")
    ]
    return " ".join("".join((collab.text or "", *within)).split())


def _date(values: XmlValues) -> dict[str, str]:
    """The day in print, or else another on which it came out."""
    dates = values.root.findall(f"{_META}pub-date")

    def rank(date: Element) -> int:
        kind = date.get("pub-type") or date.get("date-type") or ""
        return _DATES.index(kind) if kind in _DATES else len(_DATES)

    for one in sorted(dates, key=rank)[:1]:
        values.drop_element(one)
        return {part.tag: "".join(part.itertext()).strip() for part in one}
    return {}


def _license(values: XmlValues) -> str:
    """The address of a licence, or its words."""
    found = values.root.find(f"{_META}permissions/license")
    if found is None:
        return ""
    address = found.get("href", "") or next(
        (one.get("href", "") for one in found.iter("ext-link")), ""
    )
    values.drop_element(found)
    return address or " ".join("".join(found.itertext()).split())


def _ids(values: XmlValues) -> dict[str, Any]:
    """DOI and arXiv id, and where the article can be read."""
    dois = values.fitting(doi_text, f"{_META}article-id[@pub-id-type='doi']")
    ids = values.fitting(arxiv_text, f"{_META}article-id[@pub-id-type='arxiv']")
    links = [
        (one, address)
        for one in values.root.findall(f"{_META}self-uri")
        if (address := link(one.get("href", "") or marked(one)))
    ]
    values.drop_element(*(one for one, _ in links))
    pdfs = [address for one, address in links if "pdf" in one.get("content-type", address)]
    pages = [address for _, address in links if address not in pdfs]
    return {
        "doi": " ".join(dois),
        "arxiv_id": ids[0] if ids else "",
        "url": pages[0] if pages else "",
        "pdf_url": pdfs[0] if pdfs else "",
    }
