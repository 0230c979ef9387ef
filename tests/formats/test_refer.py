"""EndNote's lines are read: an article, a chapter in its book, a thesis."""

from pathlib import Path

from paperdesk.formats import read
from paperdesk.formats.refer import read as read_refer
from paperdesk.model import BadFileError, ImportedRecord, Paper, UnreadKey
from tests.house import ROOT

LIDS = ROOT / "tests" / "fixtures" / "tagged" / "lids.enw"


def test_an_article_is_read_with_all_it_says() -> None:
    items = list(read(LIDS))
    article, chapter, thesis = [item.paper for item in items if isinstance(item, ImportedRecord)]
    assert article == Paper(
        title="How Lids sing",
        type="article-journal",
        authors=article.authors,
        venue="Journal of Kitchens",
        published="2019-05-07",
        doi="10.5555/lid.1",
        url="https://example.org/lids",
        volume="7",
        issue="2",
        pages="12-34",
        issn=("1234-567X",),
        keywords=("tea", "steam"),
        abstract="First we boil, then we pour.",
        comment="Seen twice.",
    )
    assert [str(one) for one in article.authors] == ["Bo Pot", "Ada van der Spout"]
    assert (chapter.type, chapter.venue) == ("chapter", "The Book of Pots")
    assert (chapter.series, chapter.isbn) == ("Kitchen Handbooks", ("9783161484100",))
    assert [str(one) for one in chapter.editors] == ["Bo Pot"]
    assert (thesis.type, thesis.publisher, thesis.published) == (
        "thesis",
        "University of Tea",
        "1999",
    )
    told = {item.key: item.example for item in items if isinstance(item, UnreadKey)}
    assert told == {"%F": "pot2019", "%[": "2026/01/02", "%9": "Ph.D."}


def test_files_of_other_programs_are_read(real_data: Path) -> None:
    found = 0
    for path in sorted((real_data / "formats").rglob("*.enw")):
        try:
            found += sum(isinstance(item, ImportedRecord) for item in read(path))
        except BadFileError:
            continue
    assert found >= 2


def test_the_degree_of_a_thesis_is_no_volume() -> None:
    lines = "%0 Thesis\n%T Kettles\n%A Pot, Bo\n%V Ph.D.\n%I University of Tea\n"
    items = list(read_refer([lines.encode()], "a.enw"))
    (thesis,) = [item.paper for item in items if isinstance(item, ImportedRecord)]
    assert (thesis.type, thesis.volume) == ("thesis", "")
    assert [item.key for item in items if isinstance(item, UnreadKey)] == ["%V"]
