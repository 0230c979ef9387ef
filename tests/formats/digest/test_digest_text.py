from typing import Any

import pytest

from paperdesk.formats.digest.digest_text import digest_text
from paperdesk.formats.digest.digest_words import desk_address, lead
from paperdesk.text.browser_links import added_text
from tests.formats.digest.issues import issue, told


def test_lines_of_the_text_are_short_but_for_addresses() -> None:
    made = digest_text(issue(told(title="Swarms " * 30), told(2)))
    assert all(len(line) <= 76 or "https://" in line for line in made.splitlines())
    assert "2. Study 2 of α-swarms" in made
    assert "   Open in PaperDesk: paperdesk:add?arxiv=2604.00002" in made


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({}, "arXiv:2604.00001"),
        ({"arxiv_id": "", "doi": "10.1000/a&b#c"}, "10.1000/a&b#c"),
        (
            {"arxiv_id": "", "url": "https://aclanthology.org/P18-1001/"},
            "https://aclanthology.org/P18-1001/",
        ),
    ],
)
def test_the_link_back_names_the_paper_as_a_link_of_a_browser_does(
    fields: dict[str, Any], named: str
) -> None:
    assert added_text(desk_address(told(**fields).paper)) == named


def test_a_lead_ends_with_a_sentence_or_a_word() -> None:
    assert lead("One two three. Four five six seven.", 20) == "One two three. …"
    assert lead("One two three four five", 12) == "One two …"
    assert lead("Onetwothreefour", 5) == "Onetw …"
    assert lead("Short.", 20) == "Short."
