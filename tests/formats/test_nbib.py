"""MEDLINE's tagged lines are read, with people, ids and dates as PubMed writes them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats import format_of, read
from paperdesk.formats.nbib import read as read_nbib
from paperdesk.model import BadFileError, ImportedRecord, Item, Paper, Problem, UnreadKey
from paperdesk.model.person_name import PersonName
from paperdesk.text import name_of
from tests.house import ROOT

LIDS = ROOT / "tests" / "fixtures" / "tagged" / "lids.nbib"


def papers_of(items: list[Item]) -> list[Paper]:
    return [item.paper for item in items if isinstance(item, ImportedRecord)]


def test_an_article_is_read_with_all_it_says() -> None:
    items = list(read(LIDS))
    article = papers_of(items)[0]
    assert article == Paper(
        title="Lids and kettles: a systematic review of steam.",
        type="article-journal",
        authors=article.authors,
        abstract="BACKGROUND: Lids are heavy. RESULTS: Steam lifts them.",
        published="2018-04",
        venue="Journal of kitchens",
        volume="10",
        issue="4",
        pages="335-9",
        doi="10.5555/lids-2018",
        url="https://pubmed.ncbi.nlm.nih.gov/10000001/",
        issn=("1234-567X",),
        place="England",
        language="eng",
        keywords=("kettle", "Steam/*history"),
    )
    assert [name_of(one) for one in article.authors] == [
        PersonName("Pot", "Bo C"),
        PersonName("Spout", "D", "van", "Jr"),
        PersonName(literal="Teapot Collaboration"),
    ]
    assert not [item for item in items if isinstance(item, Problem)]
    unread = {item.key: item.example for item in items if isinstance(item, UnreadKey)}
    assert unread == {
        "OWN": "NLM",
        "STAT": "MEDLINE",
        "AUID": "ORCID: 0000-0001-0000-0000",
        "PT": "Review",
        "TA": "J Kitch",
        "AID": "lids-2018 [pii]",
    }


def test_a_suffix_behind_given_names_is_no_given_name() -> None:
    text = "PMID- 7\nTI  - Lids\nFAU - Pot, Bo C Jr\nAU  - Pot BC Jr\nFAU - Roy, Cy\n"
    (paper,) = papers_of(list(read_nbib([text.encode()], "a.nbib")))
    names = [name_of(one) for one in paper.authors]
    assert names == [PersonName("Pot", "Bo C", suffix="Jr"), PersonName("Roy", "Cy")]


def test_letters_and_books_are_what_they_are() -> None:
    _, letter, book = papers_of(list(read(LIDS)))
    assert (letter.type, letter.published, letter.season) == ("article-journal", "2019", "spring")
    assert [str(one) for one in letter.authors] == ["A Leaf"]
    assert (book.title, book.type, book.series) == (
        "The Book of Steam",
        "book",
        "Kitchen Handbooks",
    )
    assert (book.isbn, book.publisher) == (("9783161484100",), "Kitchen Press")
    assert [str(one) for one in book.editors] == ["Cleo Lid"]


def test_the_content_of_a_file_tells_its_format(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    path.write_bytes(b"\xef\xbb\xbf" + LIDS.read_bytes().replace(b"\n", b"\r\n"))
    assert format_of(path) == "nbib"
    assert papers_of(list(read(path))) == papers_of(list(read(LIDS)))
    with pytest.raises(BadFileError):
        list(read_nbib([b"PMID- x\nDP  - 2001"], "a.nbib"))


def test_an_entry_may_begin_with_another_number_behind_an_empty_line() -> None:
    text = "PMID- 1\nTI  - Pots\nPMC - PMC1\nDP  - 2001\n\nPMC -2\nTI  - Lids\n"
    pots, lids = papers_of(list(read_nbib([text.encode()], "a.nbib")))
    assert (pots.title, pots.published, lids.title) == ("Pots", "2001", "Lids")


_PIECES = st.sampled_from(
    (
        *("PMID- ", "PMID-x", "PMID- 7", "TI  - ", "AU  -", "FAU - ,", "FAU - A, B, C, D", "CN  -"),
        *("DP  - 99999 May", "IS  - 1", "LID - 10. [doi]", "      more", "AB  - <p>", "PT  - "),
        *("TY  - JOUR", "\ufeff", "\x00", "{", "XXXX- y", "ED  - Lid C", "ISBN- 978", "PG  - -"),
    )
)


@settings(max_examples=100, deadline=None)
@given(st.lists(_PIECES | st.text(max_size=12), max_size=14))
def test_a_broken_entry_does_no_harm_to_those_around_it(pieces: list[str]) -> None:
    good = "PMID- {0}\nTI  - Good {0}\nFAU - Pot, Bo\nAU  - Pot B\n\n"
    text = good.format(1) + "\n".join(("PMID- 5", *pieces)) + "\n\n" + good.format(2)
    titles = [
        one.title for one in papers_of(list(read_nbib([text.encode("utf-8", "replace")], "")))
    ]
    assert titles[0] == "Good 1"
    assert titles[-1] == "Good 2"


def test_files_of_pubmed_are_read_whole(real_data: Path) -> None:
    for path in sorted((real_data / "formats").rglob("*.nbib")):
        papers = papers_of(list(read(path)))
        assert len(papers) == path.read_text("utf-8").count("PMID- ")
        assert all(paper.authors and paper.venue and paper.published for paper in papers)
        assert sum(bool(paper.doi) for paper in papers) >= len(papers) - 1


def test_the_number_of_another_database_above_an_entry_is_a_part_of_it() -> None:
    text = "PMC - PMC1\nPMID- 1\nTI  - Pots\n\nPMC - PMC2\nPMID- 2\nTI  - Lids\n"
    items = list(read_nbib([text.encode()], "a.nbib"))
    assert [paper.title for paper in papers_of(items)] == ["Pots", "Lids"]
    assert [(one.key, one.papers) for one in items if isinstance(one, UnreadKey)] == [("PMC", 2)]
