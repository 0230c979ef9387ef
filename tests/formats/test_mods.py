"""MODS is read: what an item is, what holds it, and the dialects of libraries and programs."""

import random
from pathlib import Path

import pytest

from paperdesk.formats import format_of, read
from paperdesk.formats.mods import read as read_mods
from paperdesk.model import AttachedFile, ImportedRecord, Paper
from paperdesk.model.person_name import PersonName
from paperdesk.text import name_of
from tests.formats.xml_files import XML, mutant, papers_of, problems_of, unread_of

KETTLES = XML / "kettles.mods"


def test_an_article_is_read_with_all_it_says() -> None:
    items = list(read(KETTLES))
    article = papers_of(items)[0]
    assert article == Paper(
        title="The boiling of water: lids and kin",
        type="article-journal",
        authors=article.authors,
        abstract="Lids are heavy.",
        published="2018-04",
        venue="Journal of kitchens",
        volume="10",
        issue="4",
        pages="335-339",
        publisher="Kitchen Press",
        doi="10.5555/lids-2018",
        arxiv_id="2402.20001",
        url="https://kitchens.example/10/4",
        issn=("1234-567X",),
        keywords=("kettle", "Tea--China"),
        comment="Seen in a shop",
    )
    assert [name_of(one) for one in article.authors] == [
        PersonName("Pot", "Bo C.", suffix="Jr."),
        PersonName("Leaf", "Ann"),
        PersonName(literal="Teapot Collaboration"),
    ]
    first = next(item for item in items if isinstance(item, ImportedRecord))
    assert first.citation_key == "Pot2018"
    assert first.files == (AttachedFile("files/12/pot.pdf"),)


def test_chapters_theses_and_books_are_what_they_are() -> None:
    items = list(read(KETTLES))
    _, chapter, thesis, book = papers_of(items)
    assert (chapter.type, chapter.venue, chapter.series) == (
        "chapter",
        "The Book of Steam",
        "Kitchen Handbooks",
    )
    assert (chapter.published, chapter.place, chapter.edition) == ("2019", "Berlin", "2")
    assert (chapter.pages, chapter.isbn) == ("12, 14", ("9783161484100",))
    assert [str(one) for one in chapter.editors] == ["Cleo Lid"]
    assert (thesis.type, thesis.publisher, thesis.language) == (
        "thesis",
        "University of Tea",
        "English",
    )
    assert (book.type, book.published, book.series) == ("book", "2011", "Vapours")
    assert problems_of(items) == [
        "entry 3, line 49: the date 'in press' names no year that is certain, so none was kept"
    ]


def test_what_was_not_understood_is_told() -> None:
    assert unread_of(list(read(KETTLES))) == {
        "<titleInfo><title>": "Boil. water",
        "<name><affiliation>": "1 Stove Road",
        "<name><namePart>": "Spout",
        "<name><role><roleTerm>": "translator",
        "<note>": "Bo C. Pot",
        "<identifier>": "10000001",
    }


@pytest.mark.parametrize(
    ("own", "host", "kind"),
    [
        ("journalArticle", "", "article-journal"),
        ("article", "<genre>newspaper</genre>", "article-newspaper"),
        ("", "<genre>conference publication</genre>", "paper-conference"),
        ("conferencePaper", "", "paper-conference"),
        ("", "<genre>book</genre>", "chapter"),
        ("", "<originInfo><issuance>continuing</issuance></originInfo>", "article-journal"),
        ("", "<originInfo><publisher>P</publisher></originInfo>", "chapter"),
        ("", "<part><detail type='volume'><number>2</number></detail></part>", "article-journal"),
        ("", "<titleInfo><title>Web archive</title></titleInfo>", ""),
        ("technical report", None, "report"),
        ("conference publication", None, "book"),
        ("Ph.D. thesis", None, "thesis"),
        ("odd", None, ""),
        ("bookSection", "<genre>book</genre>", "chapter"),
        ("computerProgram", None, "software"),
        ("blogPost", "<genre>web site</genre>", "post-weblog"),
    ],
)
def test_the_type_is_told_by_genres_and_by_what_holds_an_item(
    own: str, host: str | None, kind: str
) -> None:
    related = f'<relatedItem type="host">{host}</relatedItem>' if host is not None else ""
    text = f"<mods><titleInfo><title>T</title></titleInfo><genre>{own}</genre>{related}</mods>"
    assert [one.type for one in papers_of(list(read_mods([text.encode()], "")))] == [kind]


def test_what_programs_write_otherwise_is_read_as_well() -> None:
    text = (
        "<mods><titleInfo><title>A chapter :</title></titleInfo><genre>bookSection</genre><name>"
        "<namePart>Leaf, Ann [1848-1914]</namePart></name><name><namePart>Pot, Bo, 1953-</namePart>"
        "</name><accessCondition>CC BY</accessCondition><location><url access='preview'>"
        "https://a.example/small</url><url>https://a.example/1</url><url usage='primary display'>"
        "https://a.example/2</url></location><relatedItem type='host'><titleInfo><title>A book"
        "</title></titleInfo><originInfo><copyrightDate>2019</copyrightDate></originInfo><part>"
        "<detail type='volume'>3</detail><detail type='section'><number>B</number></detail></part>"
        "</relatedItem></mods>"
    )
    items = list(read_mods([text.encode()], ""))
    (chapter,) = papers_of(items)
    assert [str(one) for one in chapter.authors] == ["Ann Leaf", "Bo Pot"]
    assert chapter.title == "A chapter"
    assert (chapter.published, chapter.volume, chapter.license) == ("2019", "3", "CC BY")
    assert chapter.url == "https://a.example/2"
    assert unread_of(items) == {
        "<location><url>": '["https://a.example/small", "https://a.…',
        "<relatedItem><part><detail><number>": "B",
    }


@pytest.mark.parametrize(
    ("dates", "kept", "left"),
    [
        ((("2015", "start"), ("2017", "end")), "2015/2017", None),
        ((("2015-03", "start"), ("2017-05", "end"), ("2015", "")), "2015-03/2017-05", None),
        ((("2015-2017", ""), ("2015", "start"), ("2017", "end")), "2015/2017", None),
        ((("2015", "start"), ("9999", "end")), "2015", "9999"),
        ((("2017", "start"), ("2015", "end")), "2017", "2015"),
        ((("2015", ""), ("2015-03-02", "")), "2015-03-02", None),
    ],
)
def test_dates_that_are_the_ends_of_a_range_are_one(
    dates: tuple[tuple[str, str], ...], kept: str, left: str | None
) -> None:
    issued = "".join(
        f"<dateIssued{f' point={chr(34)}{point}{chr(34)}' if point else ''}>{date}</dateIssued>"
        for date, point in dates
    )
    title = "<titleInfo><title>Kettles</title></titleInfo>"
    text = f"<mods>{title}<originInfo>{issued}</originInfo></mods>"
    items = list(read_mods([text.encode()], ""))
    assert [one.published for one in papers_of(items)] == [kept]
    assert list(unread_of(items).values()) == ([left] if left else [])


def test_the_content_of_a_file_tells_its_format(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    text = KETTLES.read_text("utf-8").replace('xmlns="', 'xmlns:m="')
    path.write_text(text.replace("<", "<m:").replace("<m:/", "</m:").replace("<m:?", "<?"))
    assert format_of(path) == "mods"
    assert papers_of(list(read(path))) == papers_of(list(read(KETTLES)))


def _mutants(count: int) -> None:
    text = KETTLES.read_text("utf-8")
    head, tail = text[: text.index("<mods ")], "</modsCollection>"
    entries = [f"{one}</mods>" for one in text[len(head) :].split("</mods>")[:-1]]
    good = "<mods><titleInfo><title>Good {}</title></titleInfo></mods>"
    for seed in range(count):
        rng = random.Random(seed)
        bad = mutant(rng.choice(entries), rng)
        whole = "\n".join((head, good.format(1), bad, good.format(2), good.format(3), tail))
        titles = [one.title for one in papers_of(list(read_mods([whole.encode()], "")))]
        assert titles[0] == "Good 1", (seed, bad)
        assert {"Good 2", "Good 3"} <= set(titles), (seed, bad)


def test_a_broken_entry_does_no_harm_to_those_around_it() -> None:
    _mutants(100)


@pytest.mark.slow
def test_two_thousand_broken_entries_do_no_harm_to_those_around_them() -> None:
    _mutants(2_000)


def test_files_of_libraries_and_programs_are_read_whole(real_data: Path) -> None:
    found = []
    for path in sorted((real_data / "formats").rglob("*[Mm][Oo][Dd][Ss]*.xml")):
        if "Minimal" not in path.name:  # which says nothing at all
            found += papers_of(list(read(path)))
    assert len(found) == 14
    assert sum(bool(one.authors or one.editors) for one in found) == 12
    assert sum(bool(one.published) for one in found) == 11
    assert all(one.type for one in found)
