import re
from html.parser import HTMLParser
from typing import Any

import pytest

from paperdesk.formats.digest import digest_page, fitted
from tests.formats.digest.issues import HOSTILE, issue, told

KNOWN = {"html", "head", "meta", "title", "body", "h1", "h2", "p", "a"}


class Elements(HTMLParser):
    """What stands on a page: its elements with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_page_says_of_a_paper_what_a_reader_asks() -> None:
    text = Elements(digest_page(issue())).text
    for part in (
        "Morning list, 2026-04-04",
        "1 new paper",
        "Study 1 of α-swarms",
        "Ada Hive, Bo Comb",
        "from Daily Papers",
        "Swarms fly in O(√n) turns.",
        "2026-04-03",
    ):
        assert part in text


@pytest.mark.parametrize("field", ["title", "abstract", "authors", "venue", "url", "id"])
def test_a_page_fetches_nothing_whatever_a_paper_says(field: str) -> None:
    value: Any = (HOSTILE,) if field == "authors" else HOSTILE
    page = digest_page(issue(told(**{field: value}), title=HOSTILE))
    for tag, attributes in Elements(page).elements:
        assert tag in KNOWN
        assert not attributes.keys() & {"src", "srcset", "background", "onclick"}
        assert "url(" not in (attributes.get("style") or "")
        if tag == "a":
            assert re.match("https://|paperdesk:", attributes["href"] or "")


def test_styles_stand_on_the_elements_because_mail_programs_drop_sheets() -> None:
    page = digest_page(issue())
    assert "<style" not in page
    for tag, attributes in Elements(page).elements:
        if tag in {"body", "h1", "h2", "p", "a"}:
            assert attributes["style"]


def test_an_address_that_is_no_web_page_is_no_link() -> None:
    paper = told(url="javascript:alert(1)", arxiv_id="", pdf_url="file:///etc/passwd")
    links = [a["href"] for tag, a in Elements(digest_page(issue(paper))).elements if tag == "a"]
    assert links == []


def test_many_names_are_told_by_the_first_and_their_number() -> None:
    names = tuple(f"Name Number{n}" for n in range(40))
    text = Elements(digest_page(issue(told(authors=names)))).text
    assert "Name Number5 and 34 others" in text
    assert "Number6" not in text


def test_a_paper_without_an_abstract_is_told_by_its_summary_which_is_called_so() -> None:
    text = Elements(digest_page(issue(told(abstract="", summary="Bees vote.")))).text
    assert "Summary: Bees vote." in text


@pytest.mark.parametrize("word", ["study ", "研究する ", "دراسة "])
def test_a_mail_of_very_many_papers_stays_under_100_kilobytes_and_tells_of_the_rest(
    word: str,
) -> None:
    papers = [told(n, title=word * 60, abstract=word * 400) for n in range(1, 901)]
    whole = issue(*papers)
    made = fitted(whole)
    assert 10 < len(made.papers) < 900
    assert len(made.papers) + made.further == 900
    assert made.papers == whole.papers[: len(made.papers)]
    assert len(digest_page(made).encode()) < 100_000
    assert f"{made.further} more papers come in the next one" in Elements(digest_page(made)).text
