"""A link from a browser is the text that names the paper of its page, and nothing else."""

from urllib.parse import urlencode

import pytest

from paperdesk.text import added_text, with_added_text


def link(**told: str) -> str:
    return f"paperdesk:add?{urlencode(told)}"


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ({"url": "https://arxiv.org/abs/1706.03762v7"}, "https://arxiv.org/abs/1706.03762v7"),
        (
            {"url": "https://huggingface.co/papers/2310.12931", "doi": "10.1000/other"},
            "https://huggingface.co/papers/2310.12931",
        ),
        ({"url": "https://journal.example/view?a=1&b=2", "doi": "doi:10.1000/XYZ"}, "10.1000/xyz"),
        ({"url": "https://journal.example/1", "arxiv": "1706.03762"}, "arXiv:1706.03762"),
        ({"url": "https://journal.example/1", "pmid": "123"}, "PMID:123"),
        ({"url": "https://journal.example/1", "doi": "no"}, "https://journal.example/1"),
        ({"url": "javascript:alert(1)", "title": "Tea in\nstill water"}, "Tea in still water"),
        ({}, ""),
    ],
)
def test_a_page_is_what_names_its_paper_best(told: dict[str, str], text: str) -> None:
    assert added_text(link(**told)) == text


def test_other_links_are_none_of_these() -> None:
    assert added_text("paperdesk:arxiv:1706.03762") is None
    assert added_text("https://arxiv.org/abs/1706.03762") is None
    assert added_text("PaperDesk://add/?url=https://arxiv.org/abs/1706.03762") is not None


def test_links_within_a_text_are_what_they_stand_for() -> None:
    assert with_added_text(f"{link(doi='10.1000/x')}\n1706.03762") == "10.1000/x\n1706.03762"
