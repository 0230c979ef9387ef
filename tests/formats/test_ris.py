"""RIS is read in whatever shape exporters give it, and what we write we read back the same."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats import format_of, read
from paperdesk.formats.ris import read as read_ris
from paperdesk.formats.ris import sniff
from paperdesk.formats.ris_types import RIS_OF
from paperdesk.formats.ris_writer import write
from paperdesk.formats.tagged_lines import MOST_LINES
from paperdesk.formats.tagged_people import abbreviated, person
from paperdesk.model import (
    BadFileError,
    Contributor,
    ImportedRecord,
    Item,
    Paper,
    Problem,
    UnreadKey,
    contributors,
)
from paperdesk.model.person_name import PersonName
from paperdesk.text import name_of
from tests.formats.test_jsonl import PAPERS, entry_of
from tests.house import ROOT
from tests.places import line

KETTLES = ROOT / "tests" / "fixtures" / "tagged" / "kettles.ris"


def items_of(text: str | bytes) -> list[Item]:
    data = text.encode() if isinstance(text, str) else text
    return list(read_ris([data[at : at + 999] for at in range(0, len(data), 999)], "a.ris"))


def papers_of(items: list[Item]) -> list[Paper]:
    return [item.paper for item in items if isinstance(item, ImportedRecord)]


def paper_of(*lines: str) -> Paper:
    (paper,) = papers_of(items_of("\n".join(("TY  - JOUR", "TI  - Kettles", *lines, "ER  - "))))
    return paper


def problems_of(items: list[Item]) -> list[tuple[str, str]]:
    return [(str(one.place), str(one.message)) for one in items if isinstance(one, Problem)]


def test_an_entry_is_read_with_all_it_says() -> None:
    record = next(item for item in read(KETTLES) if isinstance(item, ImportedRecord))
    assert record.paper == Paper(
        title="How Kettles sing",
        type="article-journal",
        authors=record.paper.authors,
        venue="Journal of Kitchens",
        published="2019-05-07",
        doi="10.5555/kettle.1",
        arxiv_id="1905.00001",
        versions=("v2",),
        url="https://example.org/kettles",
        pdf_url="https://example.org/kettles.pdf",
        pages="12-34",
        volume="7",
        issue="2",
        issn=("1234-567X",),
        keywords=("tea", "steam", "water"),
        abstract="First we boil,\nthen we pour.\nIn short: tea.",
        comment="Presented twice.",
    )
    assert record.place == line(4)
    assert record.aliases == ("doi:10.5555/kettle.2",)
    assert record.raw.startswith("TY  - JOUR\nAU  - Kettle, Ada")
    assert [name_of(one) for one in record.paper.authors] == [
        PersonName("Kettle", "Ada"),
        PersonName("Pot", "Bo", "van der", "Jr."),
        PersonName(literal="The Teapot Collaboration"),
    ]


def test_words_before_wrapped_lines_and_entries_without_an_end_lose_nothing() -> None:
    items = list(read(KETTLES))
    assert [paper.title for paper in papers_of(items)] == [
        "How Kettles sing",
        "A chapter on lids",
        "[Never Nobody]",
        "Steam",
    ]
    assert problems_of(items) == [
        ("line 1", "lines that belong to no entry are left out"),
        ("line 47", "no title; it is called [Never Nobody]"),
    ]
    unread = {item.key: item.example for item in items if isinstance(item, UnreadKey)}
    assert unread == {"JO": "J. Kitch.", "Y2": "2026/01/02"}
    files = [item.files for item in items if isinstance(item, ImportedRecord)]
    assert [file.path for file in files[0]] == ["files/12/kettle.pdf", "../../secret/kettle.pdf"]
    assert files[1:] == [(), (), ()]


def test_the_second_title_is_the_book_of_a_chapter_and_the_series_of_a_book() -> None:
    _, chapter, _, book = papers_of(list(read(KETTLES)))
    assert (chapter.type, chapter.venue, chapter.series) == (
        "chapter",
        "The Book of Lids",
        "Kitchen Handbooks",
    )
    assert (chapter.published, chapter.isbn) == ("2019-05", ("9783161484100",))
    assert [str(one) for one in chapter.editors] == ["Bo Pot"]
    assert (book.type, book.venue, book.series) == ("book", "", "Kitchen Handbooks")
    assert (book.published, book.season, book.edition) == ("2001", "spring", "2")


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (["PY  - 2019/05/"], "2019-05"),
        (["PY  - 2019///"], "2019"),
        (["Y1  - 2005/07/15", "PY  - 2005"], "2005-07-15"),
        (["PY  - 2013/02/15/received", "Y1  - 2013/04"], "2013-04"),
        (["Y1  - 2015/october"], "2015-10"),
        (["PY  - 2001/00/00/"], "2001"),
        (["PY  - 2019 May 7"], "2019-05-07"),
        (["PY  - ///"], ""),
        (["PY  - soon", "DA  - 2020/1/2"], "2020-01-02"),
        (["PY  - 2020/13/45"], "2020"),
        (["PY  - 2019-2020"], "2019/2020"),
        (["PY  - 2019/2020"], "2019/2020"),
        (["PY  - 2019", "DA  - 2019/03/-2020/05/"], "2019-03/2020-05"),
        (["PY  - 2019", "DA  - 2019/03/01 – 2019/03/04"], "2019-03-01/2019-03-04"),
        (["PY  - 1999a"], "1999"),
        (["PY  - 1999a", "DA  - 1999/05/"], "1999-05"),
    ],
)
def test_dates_have_as_many_parts_as_are_told(lines: list[str], date: str) -> None:
    assert paper_of(*lines).published == date


def test_pages_run_from_the_first_to_the_last_whichever_line_comes_first() -> None:
    assert paper_of("EP  - 15", "SP  - 2").pages == "2-15"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b"\r"])
def test_marks_and_line_ends_do_not_matter(mark: bytes, ending: bytes) -> None:
    data = mark + KETTLES.read_bytes().replace(b"\n", ending)
    assert papers_of(items_of(data)) == papers_of(list(read(KETTLES)))
    assert papers_of(items_of(KETTLES.read_text().encode("utf-16"))) == papers_of(
        list(read(KETTLES))
    )


def test_one_blank_before_the_dash_is_a_tag_where_the_first_line_has_one() -> None:
    assert papers_of(items_of("TY - JOUR\nTI - Pots\nER -"))[0].title == "Pots"
    assert paper_of("AB  - Water and", "IT - a thing").abstract == "Water and IT - a thing"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_one_blank_before_the_dash_is_seen_in_every_encoding(encoding: str) -> None:
    (paper,) = papers_of(items_of("TY - JOUR\nTI - Pots\nER -".encode(encoding)))
    assert paper.title == "Pots"


def test_entries_without_a_type_are_read_and_files_of_other_kinds_are_not() -> None:
    (paper,) = papers_of(items_of("T1  - Pots\nAU  - Pot, Bo\nER  -"))
    assert (paper.title, paper.type) == ("Pots", "")
    assert sniff("AU  - Pot, Bo\nT1  - Pots\n")
    assert not sniff("<pre>\nTY  - JOUR\n</pre>")
    assert not sniff("A list of tags: TY  - JOUR is the first")
    for text in ("", "TY  - JOUR\nER  -", "no entry at all"):
        with pytest.raises(BadFileError):
            items_of(text)


def test_an_entry_of_too_many_lines_is_cut_and_told(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    head = "TY  - JOUR\nTI  - Long\n"
    path.write_text(head + "AU  - A\n" * (MOST_LINES + 5) + "ER  -\n\nTY  - JOUR\nTI  - Next")
    assert format_of(path) == "ris"
    items = list(read(path))
    assert [paper.title for paper in papers_of(items)] == ["Long", "Next"]
    assert [place for place, _ in problems_of(items)] == ["line 1"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Valle-Delgado,J. J.", PersonName("Valle-Delgado", "J. J.")),
        ("van der Berg, Jan", PersonName("Berg", "Jan", "van der")),
        ("King, Martin Luther, Jr.", PersonName("King", "Martin Luther", suffix="Jr.")),
        ("Reed, Pond, and Co.", name_of(Contributor("Reed, Pond, and Co."))),
    ],
)
def test_names_are_parted_at_their_commas(text: str, name: PersonName) -> None:
    (who,) = paper_of(f"AU  - {text}").authors
    assert name_of(who) == name
    assert person("Solo,") == "Solo"
    assert abbreviated("Pot BC Jr") == {"family": "Pot", "given": "B C", "suffix": "Jr"}


def _without_what_ris_has_not(paper: Paper) -> Paper:
    return Paper(
        title=paper.title,
        **{name: getattr(paper, name) for name in _KEPT},
        season=paper.season if paper.published and not paper.last_date else "",
    )


_KEPT = (
    *("abstract", "published", "keywords", "url", "pdf_url", "doi", "arxiv_id", "venue"),
    *("comment", "type", "volume", "issue", "pages", "publisher", "place", "edition", "series"),
    *("isbn", "issn", "language"),
)


_PEOPLE = st.lists(
    st.sampled_from(
        (
            *contributors("Ada Kettle", "Jan van der Berg", "HALO Collaboration", "Plato"),
            *contributors("Bo Pot, Jr.", "李明", "José María del Hoyo", "Reed, Pond, and Co."),
            Contributor("Alfred de Musset", PersonName("Musset", "Alfred", dropping_particle="de")),
            Contributor("Ana d'Olivo", PersonName("Olivo", "Ana", "d'")),
            Contributor("A Lab of Tea", PersonName(literal="A Lab of Tea")),
        )
    ),
    max_size=4,
).map(tuple)


@settings(max_examples=100, deadline=None)
@given(PAPERS, st.sampled_from(("", *RIS_OF, "performance")), _PEOPLE)
def test_what_is_written_is_read_back(
    paper: Paper, kind: str, people: tuple[Contributor, ...]
) -> None:
    paper = replace(paper, type=kind, edition=paper.edition.replace("/", ""), authors=people)
    written = "\n".join(write([(entry_of(paper), "")]))
    (found,) = papers_of(items_of(written))
    assert _without_what_ris_has_not(found) == _without_what_ris_has_not(paper)
    assert [name_of(one) for one in found.authors] == [name_of(one) for one in paper.authors]


def test_links_are_whole_and_those_that_are_not_taken_are_told() -> None:
    assert paper_of("UR  - //example.org/pii/S1").url == "https://example.org/pii/S1"
    items = items_of(
        "TY  - JOUR\nTI  - A\nUR  - http://a.org/1; http://b.org/2\nUR  - http://c.org"
    )
    assert papers_of(items)[0].url == "http://a.org/1"
    told = [item.example for item in items if isinstance(item, UnreadKey)]
    assert told == ['["http://b.org/2", "http://c.org"]']


@pytest.mark.parametrize("tag", ["PY", "UR", "AU", "M3", "N1", "L1", "SP", "SN", "KW", "DO"])
@pytest.mark.parametrize("filled", ["1 ", " ;", "../", "A, ", "\n ", "10.1/x ", "http://a;"])
def test_endless_values_do_not_hang_the_reader(tag: str, filled: str) -> None:
    value = "2019/" + 100_000 // len(filled) * filled + "x"
    assert paper_of(f"{tag}  - {value}").title == "Kettles"


def test_two_authors_of_one_name_are_two() -> None:
    lines = ("AU  - Wang, Wei", "AU  - Li, Na", "AU  - Wang, Wei", "A1  - Li, Na")
    assert [str(one) for one in paper_of(*lines).authors] == ["Wei Wang", "Na Li", "Wei Wang"]


def test_categories_of_arxiv_stand_among_the_keywords() -> None:
    paper = Paper(
        title="Pots",
        arxiv_id="1905.00001",
        url="https://arxiv.org/abs/1905.00001",
        categories=("cs.LG", "hep-th"),
        primary_category="cs.LG",
        keywords=("math", "tea"),
    )
    lines = list(write([(entry_of(paper), "")]))
    assert [line for line in lines if line.startswith("KW")] == [
        "KW  - cs.LG",
        "KW  - hep-th",
        "KW  - math",
        "KW  - tea",
    ]
    assert papers_of(items_of("\n".join(lines))) == [paper]
    assert paper_of("KW  - cs.LG").keywords == ("cs.LG",)


def test_a_thousand_papers_come_back_the_same(real_data: Path) -> None:
    papers = papers_of(list(read(real_data / "arxiv-1k.jsonl")))
    found = papers_of(items_of("\n".join(write([(entry_of(one), "") for one in papers]))))
    assert len(found) == len(papers)
    for one, other in zip(papers, found, strict=True):
        assert replace(other, id=one.id, updated=one.updated, authors=one.authors) == one
        assert [name_of(who) for who in other.authors] == [name_of(who) for who in one.authors]


def test_an_export_names_people_family_first_and_ends_each_entry() -> None:
    paper = Paper(
        title="Pots",
        authors=(*contributors("Jan van der Berg", "HALO Collaboration", "and others"),),
        published="2019-05",
        pages="1-9",
        arxiv_id="1905.00001",
    )
    assert list(write([(entry_of(paper), "a note")])) == [
        "TY  - GEN",
        "TI  - Pots",
        "AU  - van der Berg, Jan",
        "AU  - HALO Collaboration",
        "AU  - et al.",
        "PY  - 2019",
        "DA  - 2019/05//",
        "SP  - 1",
        "EP  - 9",
        "UR  - https://arxiv.org/abs/1905.00001",
        "N1  - a note",
        "ER  - ",
        "",
    ]


_PIECES = st.sampled_from(
    (
        *(
            "TY  - JOUR",
            "ER  - ",
            "TY",
            "AU  - ,",
            "AU  - A, B, C, D",
            "PY  - 99999",
            "N1",
            "KW  -",
        ),
        *(
            "DA  - 2/2/2",
            "DO  - 10.",
            "UR  - http://[",
            "SN  - 1",
            "\ufeff",
            "AB  - <p>",
            "SP  - -",
        ),
        *(
            "L1  - C:\\a",
            "XX  - y",
            "\x0c",
            "\x00",
            "TI  - ",
            "PMID- 1",
            "M3  - ",
            "{",
            "ET  - 1/2/3",
        ),
    )
)


@settings(max_examples=100, deadline=None)
@given(st.lists(_PIECES | st.text(max_size=12), max_size=14))
def test_a_broken_entry_does_no_harm_to_those_around_it(pieces: list[str]) -> None:
    good = "TY  - JOUR\nTI  - Good {}\nAU  - Pot, Bo\nER  - \n"
    text = good.format(1) + "\n".join(("TY  - JOUR", *pieces)) + "\nER  - \n" + good.format(2)
    titles = [paper.title for paper in papers_of(items_of(text.encode("utf-8", "replace")))]
    assert titles[0] == "Good 1"
    assert titles[-1] == "Good 2"


def test_entries_of_the_shapes_that_users_reported_are_read(real_data: Path) -> None:
    items = list(read(real_data / "reports" / "next" / "b2-blank-lines.ris"))
    article, chapter = papers_of(items)
    assert article.abstract.endswith("over two lines.")
    assert chapter.published == "2019-05"
    assert chapter.venue != chapter.series != ""
    assert [place for place, _ in problems_of(items)] == ["line 1"]


def test_files_of_other_programs_are_read_whole(real_data: Path) -> None:
    read_whole = 0
    for path in sorted((real_data / "formats").rglob("*.ris")):
        try:
            items = list(read(path))
        except BadFileError:  # not one of its entries has a title
            continue
        read_whole += bool(papers_of(items))
    assert read_whole >= 28


def test_the_name_of_an_entry_is_its_citation_key_and_a_number_is_told() -> None:
    entry = "TY  - JOUR\nTI  - Kettles\nID  - {}\nER  - \n"
    named, numbered, told = items_of(entry.format("pot2019") + entry.format(17))
    assert isinstance(named, ImportedRecord)
    assert named.citation_key == "pot2019"
    assert isinstance(numbered, ImportedRecord)
    assert numbered.citation_key == ""
    assert told == UnreadKey("ID:", 1, "17")


def test_an_entry_begun_twice_is_one_where_the_second_says_neither_title_nor_author() -> None:
    lines = (
        "TY  - JOUR",
        "TI  - Kettles",
        "TY  - CHAP",
        "PB  - Pot & Sons",
        "TY  - JOUR",
        "AU  - A, B",
    )
    kettles, other = papers_of(items_of("\n".join(lines)))
    assert (kettles.title, kettles.type, kettles.publisher) == ("Kettles", "chapter", "Pot & Sons")
    assert other.title == "[B A]"


def test_a_link_with_a_semicolon_in_it_is_one() -> None:
    doi = "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O"
    paper = paper_of(f"UR  - https://doi.org/{doi}", f"DO  - {doi}")
    assert paper.url.endswith("CO;2-O")
    assert paper.doi == doi.lower()


def test_an_isbn_with_hyphens_holds_no_issn() -> None:
    paper = paper_of("SN  - 978-1-4822-5326-9", "SN  - 0317-8471")
    assert paper.isbn == ("9781482253269",)
    assert paper.issn == ("0317-8471",)


def test_a_first_author_under_a_tag_of_his_own_stays_the_first() -> None:
    paper = paper_of("A1  - Pot, Bo", "AU  - Lid, Al", "AU  - Tea, Cy")
    assert [str(one) for one in paper.authors] == ["Bo Pot", "Al Lid", "Cy Tea"]
    again = paper_of("AU  - Pot, Bo", "AU  - Lid, Al", "A1  - Pot, Bo", "A1  - Lid, Al")
    assert [str(one) for one in again.authors] == ["Bo Pot", "Al Lid"]


def test_the_degree_of_a_thesis_is_no_volume() -> None:
    entry = "TY  - {}\nTI  - Kettles\nVL  - {}\nER  - \n"
    for kind, said, volume in (("THES", "PhD", ""), ("THES", "2", "2"), ("JOUR", "A", "A")):
        (paper,) = papers_of(items_of(entry.format(kind, said)))
        assert paper.volume == volume


def test_the_number_of_a_patent_comes_back() -> None:
    patent = Paper(title="Kettles", type="patent", report_number="12345679")
    text = "\n".join(write([(entry_of(patent), "")]))
    (back,) = papers_of(items_of(text))
    assert (back.report_number, back.issn) == ("12345679", ())


def test_keywords_in_one_line_are_several() -> None:
    assert paper_of("KW  - tea; hot steam;lids").keywords == ("tea", "hot steam;lids")
    assert paper_of("KW  - tea; steam", "KW  - lids").keywords == ("tea; steam", "lids")
    assert paper_of("KW  - tea, hot", "steam; lids").keywords == ("tea, hot", "steam", "lids")
    assert paper_of("KW  - AT&amp; T").keywords == ("AT&amp; T",)


def test_a_paper_of_a_conference_lies_in_its_proceedings() -> None:
    lines = ("TI  - Kettles", "T2  - TEA 2019", "C3  - Proceedings of TEA", "CY  - Rome")
    items = items_of("\n".join(("TY  - CPAPER", *lines, "C1  - Berlin", "M1  - 7", "ER  - ")))
    (paper,) = papers_of(items)
    assert (paper.venue, paper.place, paper.issue) == ("Proceedings of TEA", "Berlin", "7")
    told = {item.key: item.example for item in items if isinstance(item, UnreadKey)}
    assert told == {"T2": "TEA 2019", "CY": "Rome"}


def test_the_editors_of_a_book_are_not_those_of_its_series() -> None:
    lines = ("TY  - BOOK", "TI  - Lids", "A2  - Pot, Bo", "A3  - Spout, Ada", "ER  - ")
    items = items_of("\n".join(lines))
    assert [one.written for one in papers_of(items)[0].editors] == ["Ada Spout"]
    assert [item.key for item in items if isinstance(item, UnreadKey)] == ["A2"]
    (book,) = papers_of(items_of("\n".join(lines[:3])))
    assert [one.written for one in book.editors] == ["Bo Pot"]


def test_a_line_that_no_program_writes_is_left_out_and_told() -> None:
    names = "AU  - " + "a, " * 1_500_000
    items = items_of(f"TY  - JOUR\nTI  - Kettles\n{names}\nVL  - 7\nER  - \n")
    assert [(paper.title, paper.volume) for paper in papers_of(items)] == [("Kettles", "7")]
    assert problems_of(items) == [("line 3", "this line is longer than 4 MB")]


def test_a_second_abstract_is_kept() -> None:
    assert paper_of("AB  - Water.", "AB  - Wasser.").abstract.split() == ["Water.", "Wasser."]
