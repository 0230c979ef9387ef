"""PubMed's XML is read: articles and books, with all sections of an abstract and marked words."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from paperdesk.formats import format_of, read
from paperdesk.formats.nbib import read as read_nbib
from paperdesk.formats.pubmed_xml import read as read_pubmed
from paperdesk.model import Paper
from paperdesk.model.person_name import PersonName
from paperdesk.text import name_of
from tests.formats.xml_files import XML, mutant, papers_of, problems_of, unread_of

LIDS = XML / "lids-pubmed.xml"


def test_an_article_is_read_with_all_it_says() -> None:
    article = papers_of(list(read(LIDS)))[0]
    assert article == Paper(
        title="Boiling H₂O: lids of Kettlus vulgaris & kin.",
        type="article-journal",
        authors=article.authors,
        abstract="BACKGROUND: Lids of K. vulgaris are heavy.\n"
        "RESULTS: Steam lifts them (x²; p < 0.05).\nTea is next.",
        published="2018-04",
        venue="Journal of kitchens",
        volume="10",
        issue="4",
        pages="335-9",
        doi="10.5555/lids-2018",
        url="https://pubmed.ncbi.nlm.nih.gov/10000001/",
        issn=("1234-567X", "0317-8471"),
        place="England",
        language="eng",
        keywords=("kettle", "Steam/*history", "*Tea"),
    )
    assert [name_of(one) for one in article.authors] == [
        PersonName("Pot", "Bo C"),
        PersonName("Spout", "D. E.", "van", "Jr"),
        PersonName(literal="Teapot Collaboration"),
    ]


def test_seasons_ranges_and_books_are_what_they_are() -> None:
    items = list(read(LIDS))
    _, letter, whistles, chapter = papers_of(items)
    assert (letter.type, letter.published, letter.season) == ("article-journal", "2019", "spring")
    assert (whistles.title, whistles.published) == ("[On whistles].", "1998-12/1999-01")
    assert (chapter.title, chapter.venue, chapter.type) == (
        "A chapter on lids",
        "The Book of Steam",
        "chapter",
    )
    assert (chapter.published, chapter.series) == ("2019-02", "Kitchen Handbooks")
    assert (chapter.isbn, chapter.publisher) == (("9783161484100",), "Kitchen Press")
    assert [str(one) for one in (*chapter.authors, *chapter.editors)] == ["Bo Pot", "Cleo Lid"]
    assert problems_of(items) == []


def test_what_was_not_understood_is_told() -> None:
    article = "<MedlineCitation><Article>"
    assert unread_of(list(read(LIDS))) == {
        f"{article}<Journal><ISOAbbreviation>": "J Kitch",
        f"{article}<ELocationID>": "lids-2018",
        f"{article}<Abstract><CopyrightInformation>": "The kitchen, 2018.",
        f"{article}<AuthorList><Author><Identifier>": "0000-0001-0000-0000",
        f"{article}<AuthorList><Author><AffiliationInfo><Affiliation>": "1 Stove Road.",
        f"{article}<PublicationTypeList><PublicationType>": "Review",
        f"{article}<VernacularTitle>": "Vom Pfeifen.",
        "<ArticleDate>": "2018-03-30",
        "<DateRevised>": "2020-01-02",
        "<History>": '["received 2017-1-1"]',
        "<MedlineCitation Status>": "MEDLINE",
        "<MedlineCitation Owner>": "NLM",
        "<Article PubModel>": "Print-Electronic",
        "<MedlineCitation><MedlineJournalInfo><NlmUniqueID>": "1",
        "<PubmedData><PublicationStatus>": "ppublish",
        "<MedlineCitation><MedlineJournalInfo><MedlineTA>": "J Kitch",
        "<PubmedData><ArticleIdList><ArticleId>": "PMC7000001",
        "<BookDocument><ArticleIdList><ArticleId>": "NBK1",
    }


def test_an_article_is_the_same_from_lines_and_from_xml() -> None:
    lines = (
        "PMID- 5\nTI  - Tea.\nAB  - WHY: Thirst.\nFAU - Pot, Bo\nAU  - Pot B\nCN  - Tea Club\n"
        "DP  - 2001 May 3\nJT  - Journal of tea\nVI  - 3\nIP  - 1\nPG  - 1-9\nIS  - 1234-567X\n"
        "LID - 10.5555/t [doi]\nMH  - Tea/*history\nPT  - Journal Article\nLA  - eng\n"
    )
    xml = (
        "<PubmedArticle><MedlineCitation><PMID>5</PMID><Article><Journal><ISSN>1234-567X</ISSN>"
        "<JournalIssue><Volume>3</Volume><Issue>1</Issue><PubDate><Year>2001</Year><Month>May"
        "</Month><Day>3</Day></PubDate></JournalIssue><Title>Journal of tea</Title></Journal>"
        "<ArticleTitle>Tea.</ArticleTitle><Pagination><MedlinePgn>1-9</MedlinePgn></Pagination>"
        '<ELocationID EIdType="doi">10.5555/t</ELocationID><Abstract><AbstractText Label="WHY">'
        "Thirst.</AbstractText></Abstract><AuthorList><Author><LastName>Pot</LastName><ForeName>Bo"
        "</ForeName></Author><Author><CollectiveName>Tea Club</CollectiveName></Author>"
        "</AuthorList>"
        "<Language>eng</Language></Article><MeshHeadingList><MeshHeading><DescriptorName>Tea"
        '</DescriptorName><QualifierName MajorTopicYN="Y">history</QualifierName></MeshHeading>'
        "</MeshHeadingList></MedlineCitation></PubmedArticle>"
    )
    (of_lines,) = papers_of(list(read_nbib([lines.encode()], "a.nbib")))
    (of_xml,) = papers_of(list(read_pubmed([xml.encode()], "a.xml")))
    assert list(map(name_of, of_lines.authors)) == list(map(name_of, of_xml.authors))
    assert replace(of_lines, authors=()) == replace(of_xml, authors=())


def test_the_content_of_a_file_tells_its_format(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    path.write_bytes(b"\xef\xbb\xbf" + LIDS.read_bytes())
    assert format_of(path) == "pubmed-xml"
    assert papers_of(list(read(path))) == papers_of(list(read(LIDS)))


def _mutants(count: int) -> None:
    text = LIDS.read_text("utf-8")
    head, tail = text[: text.index("<PubmedArticle>")], "</PubmedArticleSet>"
    entries = [f"<PubmedArticle>{one}" for one in text.split("<PubmedArticle>")[1:]]
    good = (
        "<PubmedArticle><MedlineCitation><PMID>{0}</PMID><Article><ArticleTitle>Good {0}"
        "</ArticleTitle></Article></MedlineCitation></PubmedArticle>"
    )
    for seed in range(count):
        rng = random.Random(seed)
        bad = mutant(rng.choice(entries).partition("<PubmedBook")[0].strip(), rng)
        whole = "\n".join((head, good.format(1), bad, good.format(2), good.format(3), tail))
        titles = [one.title for one in papers_of(list(read_pubmed([whole.encode()], "")))]
        assert titles[0] == "Good 1", (seed, bad)
        assert {"Good 2", "Good 3"} <= set(titles), (seed, bad)


def test_a_broken_entry_does_no_harm_to_those_around_it() -> None:
    _mutants(100)


@pytest.mark.slow
def test_two_thousand_broken_entries_do_no_harm_to_those_around_them() -> None:
    _mutants(2_000)


def test_files_of_pubmed_are_read_whole(real_data: Path) -> None:
    found = 0
    for path in sorted((real_data / "formats").rglob("MedlineImporterTest*.xml")):
        if "Malformed" in path.name or "Minimal" in path.name:
            continue
        items = list(read(path))
        papers = papers_of(items)
        found += len(papers)
        assert len(papers) >= path.read_text("utf-8").count("<PubmedArticle>")
        assert all("pubmed.ncbi" in one.url and one.type for one in papers)
        assert all(one.published for one in papers if not one.title.startswith("["))
        told = unread_of(items)
        taken = ("AbstractText", "PubDate", "ArticleTitle", "<Author><LastName>", "MeshHeading")
        assert not [key for key in told if any(one in key for one in taken)]
    assert found == 11
