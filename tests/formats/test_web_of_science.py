"""Text from Web of Science is read: full names, bodies, pages or the number of an article."""

from pathlib import Path

from paperdesk.formats import format_of, read
from paperdesk.model import ImportedRecord, Paper, Problem, UnreadKey
from tests.house import ROOT

KETTLES = ROOT / "tests" / "fixtures" / "tagged" / "kettles.ciw"


def test_an_article_is_read_with_all_it_says() -> None:
    items = list(read(KETTLES))
    article, talk = [item.paper for item in items if isinstance(item, ImportedRecord)]
    assert article == Paper(
        title="How kettles sing in rooms that have no windows",
        type="article-journal",
        authors=article.authors,
        venue="JOURNAL OF KITCHENS",
        published="2004-06-08",
        doi="10.5555/kettle.7",
        url="https://pubmed.ncbi.nlm.nih.gov/10000009/",
        volume="43",
        issue="22",
        pages="7017-7027",
        publisher="KITCHEN PRESS",
        place="ROME",
        issn=("1234-567X", "0317-8471"),
        language="English",
        keywords=("tea", "hot steam", "lids"),
        abstract="First we boil, then we pour.",
    )
    names = ["Bo Pot", "Ada van der Spout", "Teapot Collaboration"]
    assert [str(one) for one in article.authors] == names
    assert (talk.type, talk.venue, talk.series) == (
        "paper-conference",
        "STEAM 2011",
        "Kitchen Handbooks",
    )
    assert (talk.pages, talk.isbn) == ("17", ("9783161484100",))
    assert not [item for item in items if isinstance(item, Problem)]
    told = {item.key for item in items if isinstance(item, UnreadKey)}
    assert told == {"ID:", "NR", "CR", "JI", "UT", "CT"}


def test_a_file_of_another_program_is_read(real_data: Path) -> None:
    path = real_data / "formats" / "rispy" / "tests" / "data" / "example_wos.ris"
    assert format_of(path) == "web-of-science"
    papers = [item.paper for item in read(path) if isinstance(item, ImportedRecord)]
    assert len(papers) == path.read_text("utf-8").count("\nPT ")
    assert all(paper.title and paper.authors and paper.published and paper.doi for paper in papers)
