"""A publisher's page tells of its paper, and where its feeds are."""

from pathlib import Path

import pytest

from paperdesk.formats import format_of, read
from paperdesk.formats.citation_meta import page_items
from paperdesk.formats.page_head import feeds_of, page_head
from paperdesk.model import BadFileError, ImportedRecord, Paper
from tests.house import ROOT

PAGE = ROOT / "tests" / "fixtures" / "pages" / "publisher.html"
ADDRESS = "https://kitchen.example/papers/7?from=list"


def paper_of(markup: str, address: str = ADDRESS) -> Paper:
    (item,) = page_items(markup, "page", address)
    assert isinstance(item, ImportedRecord)
    return item.paper


def page(*meta: tuple[str, str]) -> str:
    told = "".join(f'<meta name="{name}" content="{content}">' for name, content in meta)
    return f"<!DOCTYPE html><head>{told}</head>"


def test_a_page_is_read_with_all_it_tells() -> None:
    assert format_of(PAGE) == "citation-page"
    paper = paper_of(PAGE.read_text("utf-8"))
    assert paper == Paper(
        title="Kettles that sing in H₂O",
        abstract="Steam makes a<b tones.",
        authors=paper.authors,
        published="2026-03-05",
        keywords=("steam", "kettles"),
        url="https://kitchen.example/papers/7",
        pdf_url="https://kitchen.example/papers/7.pdf",
        doi="10.5555/kettle.7",
        venue="Journal of Kitchens",
        type="article-journal",
        volume="7",
        issue="4",
        pages="12-34",
        issn=("1234-567X",),
    )
    assert paper.author_names == ("Ada Kettle", "Jan van der Berg")


def test_without_an_address_only_whole_links_are_links() -> None:
    (item,) = read(PAGE)
    assert isinstance(item, ImportedRecord)
    assert (item.paper.url, item.paper.pdf_url) == ("", "")


def test_dublin_core_fills_gaps() -> None:
    paper = paper_of(
        page(
            ("DC.title", "Pots &amp; pans"),
            ("DC.creator", "Pot, Bo"),
            ("DC.date", "2026-01-05"),
            ("DC.identifier", "https://doi.org/10.5555/pot.1"),
            ("DC.identifier", "arXiv:2104.00001"),
        )
    )
    assert (paper.title, paper.published, paper.doi) == (
        "Pots & pans",
        "2026-01-05",
        "10.5555/pot.1",
    )
    assert paper.arxiv_id == "2104.00001"
    assert paper.author_names == ("Bo Pot",)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("citation_conference_title", "paper-conference"),
        ("citation_dissertation_institution", "thesis"),
        ("citation_technical_report_institution", "report"),
        ("citation_inbook_title", "chapter"),
    ],
)
def test_what_holds_a_paper_tells_its_type(name: str, kind: str) -> None:
    assert paper_of(page(("citation_title", "Pots"), (name, "Kitchens"))).type == kind


def test_authors_in_one_text_are_parted() -> None:
    paper = paper_of(page(("citation_title", "Pots"), ("citation_authors", "Pot, Bo; Pan, Cy")))
    assert paper.author_names == ("Bo Pot", "Cy Pan")


def test_a_page_that_tells_of_no_paper_is_none(tmp_path: Path) -> None:
    with pytest.raises(BadFileError, match="no entry"):
        list(page_items(page(("description", "A kitchen")), "page"))
    file = tmp_path / "page.html"
    file.write_text(page(("description", "A kitchen")), "utf-8")
    with pytest.raises(BadFileError, match="HTML page"):
        list(read(file))


def test_feeds_of_a_page_are_found() -> None:
    assert feeds_of(PAGE.read_text("utf-8"), ADDRESS) == (
        ("https://kitchen.example/feeds/new.xml", "New papers"),
    )
    assert feeds_of("<link rel=alternate type=application/rss+xml href='file:///x'>", ADDRESS) == ()
    based = "<base href='/deep/'><link rel='alternate' type='application/atom+xml' href='a'>"
    assert feeds_of(based, ADDRESS) == (("https://kitchen.example/deep/a", ""),)


@pytest.mark.parametrize(
    "piece", ["<meta ", "<!--", '<meta a="', "<link rel=a ", "<!---->", "<meta name=a>"]
)
def test_much_that_is_nearly_a_head_ends(piece: str) -> None:
    assert len(page_head(piece * 20_000).meta) <= 1
