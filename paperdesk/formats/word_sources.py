"""Reader of Word's sources, the bibliography that Microsoft Word keeps in ``Sources.xml``.

Source: ECMA-376 (Office Open XML), part 1, section 22.6, 'Bibliography'. JabRef writes the same,
with what Word has no element for under names that begin with ``BIBTEX_``; the kind of entry that
it tells there counts more than Word's, which has neither theses nor manuscripts.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from paperdesk.formats.item_builder import EntryReading
from paperdesk.formats.publication_types import csl_type
from paperdesk.formats.reader_fields import OwnWords
from paperdesk.formats.record_values import doi_text, isbns, issns, link
from paperdesk.formats.xml_records import read_xml
from paperdesk.formats.xml_values import XmlValues, marked
from paperdesk.model import Item

_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
_ENTRIES = frozenset(("Source",))
_TYPES = {
    "ArticleInAPeriodical": "article-magazine",
    "Art": "graphic",
    "Case": "legal_case",
    "ConferenceProceedings": "paper-conference",
    "DocumentFromInternetSite": "webpage",
    "ElectronicSource": "document",
    "InternetSite": "webpage",
    "SoundRecording": "song",
}
_MAKERS = ("Author", "Inventor", "Artist", "Interviewee", "Performer", "Composer", "Director")
_VENUES = (
    *("JournalName", "PeriodicalTitle", "BookTitle", "ConferenceName", "InternetSiteTitle"),
    *("PublicationTitle", "AlbumTitle", "BroadcastTitle"),
)
_LANGUAGES = {
    "1025": "ar", "1028": "zh-TW", "1031": "de", "1033": "en-US", "1036": "fr", "1040": "it",
    "1041": "ja", "1042": "ko", "1043": "nl", "1045": "pl", "1046": "pt-BR", "1049": "ru",
    "1053": "sv", "2052": "zh-CN", "2057": "en-GB", "2070": "pt-PT", "3082": "es",
}  # fmt: skip
"""Languages by the numbers that Windows gives them ([MS-LCID])."""
_BETWEEN = re.compile(r"[;,]")


def sniff(head: str) -> bool:
    """Whether XML begins as a list of Word's sources."""
    return head.startswith("<") and _SPACE in head


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """Papers and problems of a file; raises BadFileError where there is not a paper."""
    yield from read_xml(chunks, name, _ENTRIES, _record)


def _record(values: XmlValues) -> EntryReading:
    """A source in the keys of our own export; what is not understood stays where it is."""
    makers = next((found for role in _MAKERS if (found := _people(values, role))), [])
    kind = _type(values)
    number = values.first("PatentNumber", "BIBTEX_Number") if kind in ("patent", "report") else ""
    record: dict[str, Any] = {
        "type": kind,
        "title": values.first("Title") or values.first("ShortTitle"),
        "venue": values.first(*_VENUES),
        "authors": makers,
        "editors": _people(values, "Editor"),
        "date": _date(values),
        "abstract": values.first("BIBTEX_Abstract"),
        "keywords": _keywords(values),
        "volume": values.first("Volume"),
        "issue": values.first("Issue", "BIBTEX_Number"),
        "pages": values.first("Pages"),
        "publisher": values.first("Publisher", "Institution", "Department", "Distributor"),
        "place": _place(values),
        "edition": values.first("Edition"),
        "series": values.first("BIBTEX_Series"),
        "language": "".join(_LANGUAGES[one] for one in values.fitting(_LANGUAGES.get, "LCID")[:1]),
        "report_number": number,
        "comments": "\n\n".join(values.texts("Comments")),
        **_ids(values),
    }
    key = values.first("Tag")
    if not record["title"]:
        record["citation_key"] = key
    return EntryReading(record, words=OwnWords(citation_key=key) if key else None)


def _type(values: XmlValues) -> str:
    words = values.first("SourceType")
    entry = csl_type(values.first("BIBTEX_Entry"))
    said = _TYPES.get(words) or csl_type(words)
    if csl_type(values.root.findtext("ThesisType", "")) == "thesis" or entry == "thesis":
        return "thesis"
    return said if entry in ("", "article") else entry


def _people(values: XmlValues, role: str) -> list[Any]:
    """People by parts, or a body, in one of the roles."""
    found: list[Any] = []
    for one in values.root.findall(f"Author/{role}"):
        for person in values.take("NameList/Person", one):
            last, first, middle = (
                " ".join("".join(part.itertext()) for part in person.findall(name)).strip()
                for name in ("Last", "First", "Middle")
            )
            given = " ".join(filter(None, (first, middle)))
            if last or given:
                named = {"family": last, "given": given} if last and given else {}
                found.append(named or last or given)
        found += [{"literal": text} for text in values.texts("Corporate", root=one)]
    return found


def _date(values: XmlValues) -> dict[str, str] | str:
    parts = {name.lower(): values.first(name) for name in ("Year", "Month", "Day")}
    return parts if parts["year"] else values.first("BIBTEX_Date")


def _place(values: XmlValues) -> str:
    parts = (values.first(name) for name in ("City", "StateProvince", "CountryRegion"))
    return ", ".join(filter(None, parts))


def _keywords(values: XmlValues) -> list[str]:
    said = values.texts("BIBTEX_KeyWords", "BIBTEX_Keywords")
    return [word.strip() for text in said for word in _BETWEEN.split(text)]


def _ids(values: XmlValues) -> dict[str, Any]:
    """DOI and address, and what stands in the one element for numbers of any kind."""
    numbers = values.root.findall("StandardNumber")
    said = [marked(one) for one in numbers]
    values.drop_element(*(one for one, text in zip(numbers, said, strict=True) if _is_known(text)))
    dois = values.fitting(doi_text, "DOI") + [text for text in said if doi_text(text)]
    links = values.fitting(link, "URL")
    return {
        "doi": " ".join(dois),
        "isbn": [text for text in said if isbns(text)],
        "issn": [text for text in said if issns(text)],
        "url": links[0] if links else "",
    }


def _is_known(text: str) -> bool:
    return bool(doi_text(text) or isbns(text) or issns(text))
