import pytest

from paperdesk.formats.digest import digest_markdown
from paperdesk.text import note_html
from tests.formats.digest.issues import HOSTILE, issue, told


def test_markdown_says_of_a_paper_what_the_page_does() -> None:
    made = digest_markdown(issue())
    assert made.startswith("# Morning list, 2026-04-04\n")
    assert "## [Study 1 of α-swarms](<https://arxiv.org/abs/2604.00001>)" in made
    assert "Ada Hive, Bo Comb" in made


@pytest.mark.parametrize("text", [HOSTILE, "# *a* [b](c) `d` ~~e~~", "1. one", "- one", "<b>x</b>"])
def test_what_a_paper_says_is_not_read_as_markdown(text: str) -> None:
    made = note_html(digest_markdown(issue(told(title=text, abstract=text))))
    for mark in ("<em>", "<code>", "<li>", "<b>", "<script", "<img", "<h1>#"):
        assert mark not in made


def test_papers_that_found_no_room_are_told_of() -> None:
    assert digest_markdown(issue(further=3)).endswith("3 more papers come in the next one.\n")
