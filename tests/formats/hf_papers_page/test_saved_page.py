"""A papers page saved as HTML or Markdown gives its papers, with their ids."""

import html
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats import format_of, read
from paperdesk.formats.hf_papers_page.html_text import page_text
from paperdesk.formats.hf_papers_page.saved_page import sniff
from paperdesk.model import BadFileError, BatchHeader, ImportedRecord, Paper
from tests.house import ROOT

PAGES = ROOT / "tests" / "fixtures" / "pages"


def papers_of(path: Path) -> list[Paper]:
    return [item.paper for item in read(path) if isinstance(item, ImportedRecord)]


@pytest.mark.parametrize("name", ["kettles.html", "kettles.md"])
def test_a_page_gives_its_papers_with_their_ids(name: str) -> None:
    assert format_of(PAGES / name) == "papers-page-html"
    first, second = papers_of(PAGES / name)
    assert first.title == "Kettles That Listen: Speech Recognition in Boiling Water"
    assert first.abstract.startswith("We put a microphone into a kettle")
    assert first.abstract.endswith("no data but tea.")
    assert (first.arxiv_id, second.arxiv_id) == ("2504.00001", "2504.00002")
    assert second.title == "A Lower Bound for Upper Bounds"
    (header,) = [item for item in read(PAGES / name) if isinstance(item, BatchHeader)]
    assert header.date == "--04-04"


def test_votes_and_organisations_of_a_page_are_read() -> None:
    first, second = papers_of(PAGES / "kettles.html")
    assert (first.upvotes, first.submitter, second.upvotes) == (31, "kettlefan", 7)
    assert second.organisation == "Nowhere Institute of Kettles"
    assert "learned & removed" in first.abstract


def test_the_answer_that_a_page_carries_is_read_where_there_is_one(tmp_path: Path) -> None:
    paper = {"id": "2504.00009", "title": "Carried <Kettles>", "summary": "Whole.", "upvotes": 3}
    props = json.dumps({"dailyPapers": [{"paper": paper, "publishedAt": "2025-04-03T00:00:00Z"}]})
    file = tmp_path / "page.html"
    body = f'<div data-target="DailyPapers" data-props="{html.escape(props)}"><h3>Shown</h3></div>'
    file.write_text(
        f"<!doctype html><html><title>Daily Papers - Hugging Face</title>{body}", "utf-8"
    )
    (found,) = papers_of(file)
    assert (found.title, found.arxiv_id, found.abstract) == (
        *("Carried <Kettles>", "2504.00009"),
        "Whole.",
    )


def test_other_pages_and_texts_are_left_alone(tmp_path: Path) -> None:
    assert not sniff("<!doctype html><title>Kettles</title>")
    assert not sniff("# Notes\n\n[one](https://huggingface.co/papers/2504.00001)")
    file = tmp_path / "page.html"
    file.write_text("<!doctype html><title>Kettles</title><p>Tea.</p>", "utf-8")
    with pytest.raises(BadFileError, match="HTML page"):
        list(read(file))
    file.write_text("<!doctype html><title>Papers - Hugging Face</title><p>/papers</p>", "utf-8")
    with pytest.raises(BadFileError, match="no paper was found"):
        list(read(file))


def test_lines_of_a_page_are_those_that_are_shown() -> None:
    page = page_text(
        "<p>One <b>two</b>\nthree<br>four</p><!-- no --><style>p > a {}</style>"
        "<a href='/x'>a &lt; b</a><div title='a > b'>x < y</div>"
    )
    assert page.text == "One two three\nfour\n\na < b\n\nx < y"
    assert page.links == (("/x", "a < b"),)


@given(st.text() | st.lists(st.sampled_from(("<", "<a ", "<a '", '">', "<p>", "</a>", "<!--"))))
def test_any_markup_is_text(markup: str | list[str]) -> None:
    page_text("".join(markup))


@pytest.mark.parametrize("piece", ["<", "<a ", '<a x="', "<!--", "<script>", "<!", "</", "<a b='"])
def test_signs_that_are_no_tags_take_no_longer_than_their_length(piece: str) -> None:
    assert len(page_text(piece * 100_000 + "<p>end").text) < 1_000_000
