"""Reader of EndNote XML, which EndNote, Bookends, JabRef and Citavi export.

Source: EndNote's RSXML.dtd (Thomson, 2006) and what exporters make of it: texts within
``style`` or bare, an ISSN and ISBNs in one element, a body's name with a comma behind it,
paragraphs ended by ``&#xD;``.

Why the research notes become the reader's note: EndNote has that field for nothing else.
Its ``notes`` are what the catalogue said, which is the comment of a paper.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from paperdesk.formats.dates import parse_date
from paperdesk.formats.endnote_types import BOOKS, endnote_type, is_volume
from paperdesk.formats.file_field import paths
from paperdesk.formats.item_builder import EntryReading
from paperdesk.formats.json_fields import storable
from paperdesk.formats.reader_fields import OwnWords
from paperdesk.formats.record_values import arxiv_text, doi_text, isbns, issns, link
from paperdesk.formats.seasons import season_of
from paperdesk.formats.tagged_people import person
from paperdesk.formats.xml_records import read_xml
from paperdesk.formats.xml_values import XmlValues
from paperdesk.model import AttachedFile, Item

_ENTRIES = frozenset(("record",))


def sniff(head: str) -> bool:
    """Whether XML begins as a list of EndNote's records."""
    return head.startswith("<") and "<record>" in head and "<ref-type" in head


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """Papers and problems of a file; raises BadFileError where there is not a paper."""
    yield from read_xml(chunks, name, _ENTRIES, _record)


def _record(values: XmlValues) -> EntryReading:
    """An entry in the keys of our own export; what is not understood stays where it is."""
    kind = values.root.find("ref-type")
    name = kind.get("name", "") if kind is not None else ""
    number = (kind.text or "").strip() if kind is not None else ""
    csl = endnote_type(name, number)
    values.drop("ref-type")
    is_paper = csl == "paper-conference"
    record: dict[str, Any] = {
        "type": csl,
        **_titles(values, csl),
        **_people(values, csl, is_edited=name.lower() == "edited book" or number == "28"),
        **_dates(values),
        **_ids(values),
        **_numbers(values, csl),
        "abstract": values.first("abstract"),
        "volume": next(iter(values.fitting(lambda text: is_volume(text, csl), "volume")), ""),
        "issue": values.first("number", "issue"),
        "publisher": values.first("publisher"),
        "place": values.first("pub-location") or (is_paper and values.first("custom1")),
        "edition": values.first("edition"),
        "language": values.first("language"),
        "keywords": _lines(values.texts("keywords/keyword")),
        "comments": "\n\n".join(values.texts("notes")),
    }
    pages = values.first("pages")
    record["pages"] = pages or (values.first("custom7") if csl == "article-journal" else "")
    note = storable("\n\n".join(values.texts("research-notes")))
    return EntryReading(record, _files(values), OwnWords(note=note) if note else None)


def _files(values: XmlValues) -> tuple[AttachedFile, ...]:
    return paths(
        values.texts(*(f"urls/{kind}-urls/url" for kind in ("pdf", "text", "image")))
    ).files


def _titles(values: XmlValues, csl: str) -> dict[str, str]:
    """Title, what holds the paper, and its series, which are told apart by the type."""
    title = values.first("titles/title")
    held = ("periodical/full-title", "titles/secondary-title", "secondary-title")
    if csl in BOOKS and values.root.find("periodical") is None:
        series = values.first("titles/secondary-title", "titles/tertiary-title", "tertiary-title")
        return {"title": title, "series": series}
    proceedings = values.first("custom3") if csl == "paper-conference" else ""
    venue = proceedings or values.first(
        *held, "titles/alt-title", "periodical/abbr-1", "alt-periodical/full-title"
    )
    values.first("alt-periodical/full-title", "alt-periodical/abbr-1")
    return {
        "title": title or values.first("titles/short-title", "titles/translated-title"),
        "venue": venue,
        "series": values.first("titles/tertiary-title", "tertiary-title"),
    }


def _people(values: XmlValues, csl: str, *, is_edited: bool) -> dict[str, list[Any]]:
    """Authors and editors; those of a book are its third people, or else the second."""
    authors = list(map(_person, values.texts("contributors/authors/author")))
    third = values.texts("contributors/tertiary-authors/author") if csl == "book" else []
    said = third or values.texts("contributors/secondary-authors/author")
    editors = list(map(_person, said))
    if is_edited and not editors:
        return {"editors": authors}
    return {"authors": authors, "editors": editors}


def _person(text: str) -> Any:
    """A person, or the body that a comma behind its name tells of."""
    if text.endswith(",") and "," not in text[:-1].replace(",,", ""):
        return {"literal": text[:-1].replace(",,", ",").strip()}
    return person(text)


def _dates(values: XmlValues) -> dict[str, str]:
    """The year, as precise as a date beside it that agrees has it."""
    year = values.first("dates/year")
    found, season = parse_date(year)[0], ""
    for one in values.root.findall("dates/pub-dates/date") + values.root.findall("dates/month"):
        text = "".join(one.itertext()).strip()
        iso = parse_date(text)[0] or parse_date(f"{text} {year}")[0]
        season = season or season_of(text)
        if (iso and len(iso) > len(found) and iso.startswith(found)) or season_of(text):
            found = iso if len(iso) > len(found) else found
            values.drop_element(one)
        elif iso and found.startswith(iso):
            values.drop_element(one)
    return {"date": found or year, "season": season}


def _ids(values: XmlValues) -> dict[str, Any]:
    """DOI, arXiv id and links, under whatever names they stand."""
    record: dict[str, Any] = {}
    dois = values.fitting(doi_text, "electronic-resource-num", "accession-num", "doi")
    ids = values.fitting(arxiv_text, "accession-num", "custom1", "electronic-resource-num")
    links = values.fitting(link, "urls/web-urls/url", "urls/related-urls/url", "urls/url")
    pdfs = values.fitting(link, "urls/pdf-urls/url", "urls/text-urls/url")
    if dois:
        record["doi"] = " ".join(dois)
    if found := next((one for one in (*ids, *links, *pdfs) if arxiv_text(one)), ""):
        record["arxiv_id"] = found
    record |= {"url": links[0] if links else "", "pdf_url": pdfs[0] if pdfs else ""}
    more = [one for one in links[1:] if not arxiv_text(one)] + pdfs[1:]
    return record | ({"<urls>": more} if more else {})


def _numbers(values: XmlValues, csl: str) -> dict[str, Any]:
    """ISBN and ISSN, which share an element, and the number of a report, which stands there too."""
    said = [line for text in values.texts("isbn", "issn") for line in text.split("\n") if line]
    report = csl in ("report", "patent") and not any(isbns(line) or issns(line) for line in said)
    strange = [line for line in said if not (isbns(line) or issns(line) or report)]
    return {
        "isbn": [line for line in said if isbns(line)],
        "issn": [line for line in said if issns(line)],
        "report_number": said[0] if report and said else values.first("report-id"),
        **({"<isbn>": strange} if strange else {}),
    }


def _lines(texts: list[str]) -> list[str]:
    return [line for text in texts for line in map(str.strip, text.split("\n")) if line]
