"""What a bibliography needs, read out of records as other programs write them."""

from typing import Any

import pytest

from paperdesk.formats.any_record import read_record
from paperdesk.formats.publication_types import csl_type
from paperdesk.formats.record_values import isbns, issns, pages
from paperdesk.formats.seasons import date_details, season_of
from paperdesk.model import Contributor, Paper, PersonName

S2 = {
    "title": "T",
    "venue": "",
    "journal": {"name": "Piers", "volume": "2", "pages": "3 - 9"},
    "publicationTypes": ["Review", "JournalArticle"],
}
OPENALEX = {
    "title": "T",
    "type": "article",
    "language": "en",
    "biblio": {"volume": "2", "issue": "1", "first_page": "3", "last_page": "9"},
    "primary_location": {
        "source": {
            "display_name": "Piers",
            "issn_l": "1234-567X",
            "issn": ["1234-567X", "8765-4321"],
            "host_organization_name": "Quay",
        }
    },
}
CROSSREF = {
    "title": ["T"],
    "container-title": ["Piers"],
    "type": "journal-article",
    "volume": "2",
    "issue": "1",
    "page": "3-9",
    "publisher": "Quay",
    "publisher-location": "Bergen",
    "ISSN": ["1234-567X"],
    "editor": [{"family": "Itor", "given": "Ed", "sequence": "first"}],
    "language": "en",
}
CROSSREF_BOOK = {
    "title": ["T"],
    "type": "book-chapter",
    "container-title": ["Piers"],
    "ISBN": ["http://id.crossref.org/isbn/9780131103627", "0-13-110362-8"],
    "edition-number": 2,
}
ZOTERO = {
    "data": {
        "itemType": "bookSection",
        "title": "T",
        "bookTitle": "Piers",
        "series": "Harbours",
        "volume": "2",
        "edition": "2nd",
        "place": "Bergen",
        "publisher": "Quay",
        "pages": "3–9",
        "ISBN": "978-0-13-110362-7 0-13-110362-8",
        "language": "nb-NO",
        "creators": [
            {"creatorType": "author", "firstName": "Ida", "lastName": "Moor"},
            {"creatorType": "editor", "firstName": "Ed", "lastName": "van Itor"},
        ],
    }
}
PAPIS = {"title": "T", "type": "article", "volume": 2, "number": 1, "pages": "3--9"}
DATACITE = {
    "data": {
        "title": "T",
        "types": {"citeproc": "dataset", "resourceTypeGeneral": "Dataset"},
        "container": {"title": "Piers", "volume": "2", "firstPage": "3", "lastPage": "9"},
        "publisher": {"name": "Quay"},
    }
}
EUROPE_PMC = {
    "title": "T",
    "journalInfo": {
        "volume": "2",
        "issue": "1",
        "journal": {"title": "Piers", "issn": "1234-567X", "essn": "8765-4321"},
    },
    "pageInfo": "3-9",
    "pubTypeList": {"pubType": ["research-article", "Journal Article"]},
}
INSPIRE = {
    "title": "T",
    "document_type": ["article"],
    "publication_info": [
        {"journal_title": "Piers", "journal_volume": "D2", "journal_issue": "1", "artid": "0130"}
    ],
}
ITOR = Contributor("Ed van Itor", PersonName("Itor", "Ed", "van"))


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (S2, {"type": "article-journal", "venue": "Piers", "volume": "2", "pages": "3-9"}),
        (
            OPENALEX,
            {
                **{"type": "article", "venue": "Piers", "volume": "2", "issue": "1"},
                **{"pages": "3-9", "publisher": "Quay", "language": "en"},
                "issn": ("1234-567X", "8765-4321"),
            },
        ),
        (
            CROSSREF,
            {
                **{"type": "article-journal", "venue": "Piers", "volume": "2", "issue": "1"},
                **{"pages": "3-9", "publisher": "Quay", "place": "Bergen", "language": "en"},
                **{"issn": ("1234-567X",), "editors": (Contributor("Ed Itor"),)},
            },
        ),
        (
            CROSSREF_BOOK,
            {
                **{"type": "chapter", "venue": "Piers", "edition": "2"},
                "isbn": ("9780131103627", "0131103628"),
            },
        ),
        (
            ZOTERO,
            {
                **{"type": "chapter", "venue": "Piers", "volume": "2", "edition": "2nd"},
                **{"pages": "3-9", "publisher": "Quay", "place": "Bergen", "series": "Harbours"},
                **{"isbn": ("9780131103627", "0131103628"), "language": "nb-NO"},
                **{"authors": (Contributor("Ida Moor"),), "editors": (ITOR,)},
            },
        ),
        (PAPIS, {"type": "article", "volume": "2", "issue": "1", "pages": "3-9"}),
        (
            DATACITE,
            {
                **{"type": "dataset", "venue": "Piers", "volume": "2", "pages": "3-9"},
                "publisher": "Quay",
            },
        ),
        (
            EUROPE_PMC,
            {
                **{"type": "article-journal", "venue": "Piers", "volume": "2", "issue": "1"},
                **{"pages": "3-9", "issn": ("1234-567X", "8765-4321")},
            },
        ),
        (
            INSPIRE,
            {
                **{"type": "article", "venue": "Piers", "volume": "D2", "issue": "1"},
                "pages": "0130",
            },
        ),
    ],
    ids=[
        *("S2", "OpenAlex", "Crossref", "Crossref's chapter", "Zotero", "papis", "DataCite"),
        *("Europe PMC", "INSPIRE"),
    ],
)
def test_where_and_how_a_paper_came_out_is_read(
    record: dict[str, Any], expected: dict[str, Any]
) -> None:
    reading = read_record(record)
    assert reading.paper == Paper("T", **expected)
    assert reading.unread == []


def test_a_number_without_a_volume_is_no_issue_and_an_arxiv_id_never_is() -> None:
    assert read_record({"title": "T", "number": 7}).paper.issue == ""
    found = read_record({"title": "T", "number": "2401.00001", "volume": "3"}).paper
    assert (found.issue, found.arxiv_id) == ("", "2401.00001")


def test_what_cannot_be_understood_of_a_bibliography_is_told() -> None:
    told = {"type": "thing", "ISBN": "12", "issn": {"x": 1}, "volume": True, "pages": {"n": 4}}
    reading = read_record({"title": "T", **told})
    assert reading.paper == Paper("T")
    assert sorted(key for key, _ in reading.unread) == [
        "ISBN",
        "issn",
        "pages",
        "type",
        "volume",
    ]


def test_a_book_of_editors_alone_names_them_as_both() -> None:
    creators = [{"creatorType": "editor", "firstName": "Ed", "lastName": "van Itor"}]
    found = read_record({"title": "T", "creators": creators}).paper
    assert (found.author_names, found.editors) == (("Ed van Itor",), (ITOR,))


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("Spring 2031", ("2031", "spring", False)),
        ("Herbst 2031", ("2031", "autumn", False)),
        ("2031-24", ("2031", "winter", False)),
        ("ca. 1871", ("1871", "", True)),
        ("1871~", ("1871", "", True)),
        ("circa May 1871", ("1871-05", "", True)),
        ({"date-parts": [[2031]], "season": 2}, ("2031", "summer", False)),
        ({"date-parts": [[2031, 24]]}, ("2031", "winter", False)),
        ({"date-parts": [[2031, 21], [2032, 23]]}, ("2031-21/2032-23", "", False)),
        ("2031~/2033", ("2031/2033", "", True)),
        ({"date-parts": [[2031, 7]], "circa": True}, ("2031-07", "", True)),
        ({"date-parts": [[2031, 7, 2]]}, ("2031-07-02", "", False)),
        ("2031-07-02", ("2031-07-02", "", False)),
    ],
)
def test_seasons_and_dates_that_are_about_right_are_kept_and_nothing_is_told(
    date: object, expected: tuple[str, str, bool]
) -> None:
    reading = read_record({"title": "T", "issued": date})
    paper = reading.paper
    assert (paper.published, paper.season, paper.circa) == expected
    assert reading.told == []


@pytest.mark.parametrize(
    "date", ["Fall or spring 2031", "the fall", "2031-25", 2031, None, [], {"season": "rain"}]
)
def test_a_date_without_one_certain_season_has_none(date: object) -> None:
    assert date_details(date).season == ""
    assert date_details(date).rest == date


@pytest.mark.parametrize(
    ("value", "season"),
    [
        (1, "spring"),
        ("4", "winter"),
        (23, "autumn"),
        ("Été", "summer"),
        (0, ""),
        (25, ""),
        ([], ""),
    ],
)
def test_a_season_is_a_word_or_a_number(value: object, season: str) -> None:
    assert season_of(value) == season


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("article-journal", "article-journal"),
        ("JournalArticle", "article-journal"),
        ("journal-article", "article-journal"),
        ("Conference and Workshop Papers", "paper-conference"),
        ("inproceedings", "paper-conference"),
        ("proceedings-article", "paper-conference"),
        ("phdthesis", "thesis"),
        ("posted-content", "article"),
        ("legal_case", "legal_case"),
        ("Paper", ""),
        ("", ""),
    ],
)
def test_types_of_many_programs_are_those_of_csl(name: str, expected: str) -> None:
    assert csl_type(name) == expected


def test_numbers_of_books_journals_and_pages_are_written_in_one_way() -> None:
    assert isbns("ISBN 978 0 13 110362 7") == ("9780131103627",)
    assert isbns(["013110362x", "no"]) == ("013110362X",)
    assert issns("Print: 1234567x; Online: 8765–4321") == ("1234-567X", "8765-4321")
    assert pages("S3 -- S9") == "S3-S9"
    assert pages(17) == "17"
