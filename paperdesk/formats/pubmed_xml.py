"""Reader of PubMed XML: articles and books as the National Library of Medicine gives them out.

Source: the PubMed DTD of 2025 (https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/250101/) and its
element descriptions: an abstract in labelled sections, marked words in titles and
abstracts, a date in parts, by a season, or in words (MedlineDate), bodies among the authors.
Keywords, types and addresses are those that :mod:`nbib` makes of the same article in MEDLINE's
lines, so that it comes in alike from either.

What tells of the database's own record, such as the days when it was changed, is told of as a
whole: a day is one value, not three.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from paperdesk.formats.item_builder import EntryReading
from paperdesk.formats.publication_types import tells_type, type_of_article
from paperdesk.formats.record_values import doi_text, page_range, pubmed_page
from paperdesk.formats.xml_entry_builder import Element
from paperdesk.formats.xml_records import read_xml
from paperdesk.formats.xml_values import XmlValues, marked
from paperdesk.model import Item

_ENTRIES = frozenset(("PubmedArticle", "PubmedBookArticle", "MedlineCitation"))
_NO_LABELS = frozenset(("", "UNLABELLED", "UNASSIGNED", "ABSTRACT"))
_DAYS = ("DateCreated", "DateCompleted", "DateRevised", "Book/BeginningDate", "Book/EndingDate")
_MARKS = (("", "Status"), ("", "Owner"), ("Article", "PubModel"))


def sniff(head: str) -> bool:
    """Whether XML begins as articles of PubMed."""
    return head.startswith("<") and any(
        f"<{name}{end}" in head for name in _ENTRIES for end in (">", " ", "\n", "\r")
    )


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """Papers and problems of a file; raises BadFileError where there is not a paper."""
    yield from read_xml(chunks, name, _ENTRIES, _record)


def _record(values: XmlValues) -> EntryReading:
    """An entry in the keys of our own export; what is not understood stays where it is."""
    if values.root.find("BookDocument") is not None:
        return EntryReading(_of_book(values))
    return EntryReading(_of_article(values))


def _of_article(values: XmlValues) -> dict[str, Any]:
    citation = "MedlineCitation/" if values.root.tag == "PubmedArticle" else ""
    article, info = f"{citation}Article/", f"{citation}MedlineJournalInfo/"
    issue = f"{article}Journal/JournalIssue/"
    title = values.first(f"{article}ArticleTitle")
    record = {
        "title": title or values.first(f"{article}VernacularTitle"),
        "venue": values.first(
            f"{article}Journal/Title", f"{article}Journal/ISOAbbreviation", f"{info}MedlineTA"
        ),
        "type": type_of_article(
            values.fitting(tells_type, f"{article}PublicationTypeList/PublicationType")
        ),
        "authors": _people(values, values.root.findall(f"{article}AuthorList/Author")),
        "abstract": _abstract(
            values, f"{article}Abstract/AbstractText", f"{citation}OtherAbstract/AbstractText"
        ),
        **_dates(values, f"{issue}PubDate", f"{article}ArticleDate"),
        "volume": values.first(f"{issue}Volume"),
        "issue": values.first(f"{issue}Issue"),
        "pages": _pages(values, f"{article}Pagination/"),
        "issn": values.texts(f"{article}Journal/ISSN", f"{info}ISSNLinking"),
        "place": values.first(f"{info}Country"),
        "language": values.first(f"{article}Language"),
        "keywords": _keywords(values, citation),
        **_ids(values, citation, f"{article}ELocationID"),
    }
    return {**record, **_of_the_database(values, citation, "PubmedData/")}


def _of_book(values: XmlValues) -> dict[str, Any]:
    book = "BookDocument/Book/"
    title, whole = values.first("BookDocument/ArticleTitle"), values.first(f"{book}BookTitle")
    lists = [
        *values.root.findall("BookDocument/AuthorList"),
        *values.root.findall(f"{book}AuthorList"),
    ]
    editors = [who for one in lists if one.get("Type") == "editors" for who in one]
    authors = [who for one in lists if one.get("Type") != "editors" for who in one]
    record = {
        "title": title or whole or values.first("BookDocument/VernacularTitle"),
        "venue": whole if title else "",
        "type": "chapter" if title else "book",
        "authors": _people(values, authors),
        "editors": _people(values, editors),
        "abstract": _abstract(values, "BookDocument/Abstract/AbstractText"),
        **_dates(values, f"{book}PubDate", "BookDocument/ContributionDate"),
        "volume": values.first(f"{book}Volume"),
        "pages": _pages(values, "BookDocument/Pagination/"),
        "publisher": values.first(f"{book}Publisher/PublisherName"),
        "place": values.first(f"{book}Publisher/PublisherLocation"),
        "edition": values.first(f"{book}Edition"),
        "series": values.first(f"{book}CollectionTitle"),
        "isbn": values.texts(f"{book}Isbn"),
        "report_number": values.first(f"{book}ReportNumber"),
        "language": values.first("BookDocument/Language"),
        "keywords": _keywords(values, "BookDocument/"),
        **_ids(values, "BookDocument/", f"{book}ELocationID"),
    }
    return {**record, **_of_the_database(values, "BookDocument/", "PubmedBookData/")}


def _of_the_database(values: XmlValues, place: str, data: str) -> dict[str, Any]:
    """What the database says of its own record, each day and each mark as one value."""
    told: dict[str, Any] = {}
    for name in _DAYS:
        for one in values.take(f"{place}{name}"):
            told[f"<{one.tag}>"] = _day(one)
    days = values.take(f"{data}History/PubMedPubDate")
    if days:
        told["<History>"] = [f"{one.get('PubStatus', '')} {_day(one)}".strip() for one in days]
    for within, mark in _MARKS:
        for one in values.root.findall(f"./{place}{within}".rstrip("/")):
            told[f"<{one.tag} {mark}>"] = one.get(mark, "")
    return told


def _day(element: Element) -> str:
    parts = [part.text or "" for part in element if part.tag in ("Year", "Month", "Day")]
    return "-".join(parts)


def _people(values: XmlValues, people: Iterable[Element]) -> list[dict[str, str]]:
    """Who is named, in order; where they work and their numbers are left."""
    found = []
    for one in people:
        body = values.first("CollectiveName", root=one)
        given = values.first("ForeName", "FirstName", root=one)
        initials = values.first("Initials", root=one)
        family = values.first("LastName", root=one)
        suffix = values.first("Suffix", root=one)
        if body and not family:
            found.append({"literal": body})
        elif family or given:
            given = given or ". ".join(initials) + "." * bool(initials)
            found.append({"family": family, "given": given, "suffix": suffix})
    return found


def _abstract(values: XmlValues, *paths: str) -> str:
    """All sections, each a paragraph that begins with its label."""
    said = []
    for one in (one for path in paths for one in values.take(path)):
        text, label = " ".join(marked(one).split()), one.get("Label", "").strip()
        if text:
            said.append(text if label.upper() in _NO_LABELS else f"{label}: {text}")
    return "\n\n".join(said)


def _dates(values: XmlValues, path: str, other: str) -> dict[str, Any]:
    """The date, or another that stands in its place; beside it that is told of in one."""
    said, more = _date(values, path), _date(values, other)
    if not said or not more:
        return {"date": said or more}
    name = other.rpartition("/")[2]
    return {"date": said, f"<{name}>": more if isinstance(more, str) else "-".join(more.values())}


def _date(values: XmlValues, path: str) -> dict[str, str] | str:
    """A date by its parts, by its year and a season, or in words."""
    parts = {
        one.tag.lower(): "".join(one.itertext()).strip()
        for date in values.take(path)[:1]
        for one in date
    }
    return parts.get("medlinedate", "") or parts


def _pages(values: XmlValues, place: str) -> str:
    first, last = values.first(f"{place}StartPage"), values.first(f"{place}EndPage")
    said = values.first(f"{place}MedlinePgn")
    return said or page_range(first, last)


def _keywords(values: XmlValues, place: str) -> list[str]:
    """Keywords, and headings as MEDLINE writes them: ``Steam/*history``."""
    found = values.texts(f"{place}KeywordList/Keyword")
    for heading in values.take(f"{place}MeshHeadingList/MeshHeading"):
        terms = (
            "*" * (one.get("MajorTopicYN") == "Y") + "".join(one.itertext()).strip()
            for one in heading
            if one.tag in ("DescriptorName", "QualifierName")
        )
        found.append("/".join(terms))
    return found


def _ids(values: XmlValues, place: str, elsewhere: str) -> dict[str, str]:
    """DOIs, and the address of the paper at PubMed."""
    data = "PubmedBookData" if place == "BookDocument/" else "PubmedData"
    number = values.first(f"{place}PMID", f"{data}/ArticleIdList/ArticleId[@IdType='pubmed']")
    lists = (f"{data}/ArticleIdList", f"{place}ArticleIdList")
    dois = values.fitting(doi_text, f"{elsewhere}[@EIdType='doi']") + values.fitting(
        doi_text, *(f"{one}/ArticleId[@IdType='doi']" for one in lists)
    )
    address = pubmed_page(number)
    values.fitting(address.__eq__, *(f"{one}/ArticleId[@IdType='url']" for one in lists))
    return {
        "doi": " ".join(dict.fromkeys(dois)),
        "url": address if number.isdecimal() else "",
    }
