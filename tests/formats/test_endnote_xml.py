"""EndNote's XML is read, with styles, people and dates as EndNote and others write them."""

import random
from pathlib import Path

import pytest

from paperdesk.formats import format_of, read
from paperdesk.formats.endnote_xml import read as read_endnote
from paperdesk.model import AttachedFile, ImportedRecord, Paper, UnreadKey
from paperdesk.model.person_name import PersonName
from paperdesk.text import name_of
from tests.formats.xml_files import XML, mutant, papers_of, problems_of, unread_of

KETTLES = XML / "kettles-endnote.xml"


def test_an_article_is_read_with_all_it_says() -> None:
    items = list(read(KETTLES))
    article = papers_of(items)[0]
    assert article == Paper(
        title="Boiling H₂O in Kettlus vulgaris",
        type="article-journal",
        authors=article.authors,
        abstract="Lids are heavy.\nSteam lifts them, p < 0.05.",
        published="2018-04-07",
        venue="Journal of Kitchens",
        volume="10",
        issue="4",
        pages="335-9",
        doi="10.5555/lids-2018",
        url="https://kitchens.example/10/4",
        issn=("1234-567X", "0317-8471"),
        language="eng",
        keywords=("kettle", "Steam/*history"),
        comment="Seen in a shop",
    )
    assert [name_of(one) for one in article.authors] == [
        PersonName("Pot", "Bo C."),
        PersonName("Spout", "Dora", "van", "Jr"),
        PersonName(literal="Teapot Collaboration"),
    ]
    assert [item.note for item in items if isinstance(item, ImportedRecord)] == [
        "Ask Dora about the lid",
        *("", "", ""),
    ]
    files = [item.files for item in items if isinstance(item, ImportedRecord)]
    assert files == [(AttachedFile("internal-pdf://0123456789/Pot-2018.pdf"),), (), (), ()]


def test_chapters_edited_books_and_reports_are_what_they_are() -> None:
    _, chapter, book, report = papers_of(list(read(KETTLES)))
    assert (chapter.type, chapter.venue, chapter.series) == (
        "chapter",
        "The Book of Steam",
        "Kitchen Handbooks",
    )
    assert (chapter.pages, chapter.published, chapter.season) == ("12-34", "2019", "spring")
    assert (chapter.isbn, chapter.place) == (("9783161484100",), "Berlin")
    assert [str(one) for one in chapter.editors] == ["Cleo Lid"]
    assert (book.type, book.series, book.venue) == ("book", "Kitchen Handbooks", "")
    assert [str(one) for one in book.editors] == ["Cleo Lid"]
    assert not book.authors
    assert (report.report_number, report.arxiv_id, report.versions) == (
        "KR-12",
        "2402.20001",
        ("v3",),
    )


def test_what_stands_elsewhere_for_some_types_is_found_there() -> None:
    record = (
        "<record><ref-type>{}</ref-type><titles><title>T<style face='bold superscript'>2</style>"
        "</title><secondary-title>S</secondary-title></titles><contributors><secondary-authors>"
        "<author>Lid, Cleo</author></secondary-authors><tertiary-authors><author>Leaf, Ann</author>"
        "</tertiary-authors></contributors><custom1>Berlin</custom1><custom3>Proceedings</custom3>"
        "<isbn>KR-12</isbn></record>"
    )
    text = f"<xml><records>{''.join(map(record.format, (6, 10, 25)))}</records></xml>"
    book, paper, patent = papers_of(list(read_endnote([text.encode()], "")))
    assert (book.series, [str(one) for one in book.editors]) == ("S", ["Ann Leaf"])
    assert (paper.venue, paper.place) == ("Proceedings", "Berlin")
    assert [str(one) for one in paper.editors] == ["Cleo Lid"]
    assert patent.report_number == "KR-12"
    assert book.title == "T<sup><b>2</b></sup>" or "<sup>" in book.title  # before the gate


def test_the_degree_of_a_thesis_is_no_volume() -> None:
    record = (
        "<record><ref-type name='{}'>{}</ref-type><titles><title>T</title></titles>"
        "<volume>{}</volume></record>"
    )
    kinds = (("Thesis", 32, "PhD"), ("Thesis", 32, "2"), ("Book", 6, "A"))
    text = f"<xml><records>{''.join(record.format(*kind) for kind in kinds)}</records></xml>"
    items = list(read_endnote([text.encode()], ""))
    assert [paper.volume for paper in papers_of(items)] == ["", "2", "A"]
    assert unread_of(items) == {"<volume>": "PhD"}


def test_what_was_not_understood_is_told() -> None:
    items = list(read(KETTLES))
    assert unread_of(items) == {
        "<database>": "Kitchen.enl",
        "<source-app>": "EndNote",
        "<rec-number>": "7",
        "<foreign-keys><key>": "7",
        "<remote-database-name>": "Medline",
        "<auth-address>": "1 Stove Road",
        "<periodical><abbr-1>": "J Kitch",
        "<accession-num>": "10000001",
        "<label>": "mine",
    }
    assert problems_of(items) == [
        "entry 4, line 6: the date 'in press' names no year that is certain, so none was kept"
    ]


def test_the_content_of_a_file_tells_its_format(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    path.write_bytes(KETTLES.read_text("utf-8").encode("utf-16"))
    assert format_of(path) == "endnote-xml"
    assert papers_of(list(read(path))) == papers_of(list(read(KETTLES)))


def _mutants(count: int) -> None:
    head, *entries, tail = KETTLES.read_text("utf-8").splitlines()[1:]
    good = "<record><ref-type>17</ref-type><titles><title>Good {}</title></titles></record>"
    for seed in range(count):
        rng = random.Random(seed)
        bad = mutant(rng.choice(entries), rng)
        text = "\n".join((head, good.format(1), bad, good.format(2), good.format(3), tail))
        titles = [one.title for one in papers_of(list(read_endnote([text.encode()], "")))]
        assert titles[0] == "Good 1", (seed, bad)
        assert {"Good 2", "Good 3"} <= set(titles), (seed, bad)


def test_a_broken_entry_does_no_harm_to_those_around_it() -> None:
    _mutants(100)


@pytest.mark.slow
def test_two_thousand_broken_entries_do_no_harm_to_those_around_them() -> None:
    _mutants(2_000)


def test_files_of_other_programs_are_read_whole(real_data: Path) -> None:
    found = 0
    for path in sorted((real_data / "formats").rglob("[Ee]ndnoteXml*.xml")):
        items = list(read(path))
        papers = papers_of(items)
        found += len(papers)
        assert len(papers) == path.read_text("utf-8").count("<record>")
        assert all(one.title and one.type and one.published for one in papers)
        assert all(one.authors or one.editors for one in papers)
        told = {item.key for item in items if isinstance(item, UnreadKey)}
        assert not told & {"<titles><title>", "<volume>", "<pages>", "<abstract>", "<isbn>"}
    assert found == 14
