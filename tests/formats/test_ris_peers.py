"""What we write as RIS is read whole by rispy."""

from pathlib import Path
from typing import Any

import rispy
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats import read
from paperdesk.formats.ris_writer import write
from paperdesk.model import Entry, ImportedRecord, Paper
from tests.formats.test_jsonl import PAPERS, entry_of


def read_by_rispy(papers: list[Paper]) -> list[dict[str, Any]]:
    entries: list[tuple[Entry, str]] = [(entry_of(paper), "") for paper in papers]
    found: list[dict[str, Any]] = rispy.loads("\n".join(write(entries)))
    return found


def _plain(text: str) -> str:
    return " ".join(text.split())


@settings(max_examples=25, deadline=None)
@given(st.lists(PAPERS, min_size=1, max_size=4))
def test_no_entry_is_lost_or_joined_with_another(papers: list[Paper]) -> None:
    found = read_by_rispy(papers)
    assert len(found) == len(papers)
    for paper, one in zip(papers, found, strict=True):
        assert len(one.get("authors", ())) == len(paper.authors)


def test_the_papers_of_arxiv_come_out_as_they_went_in(real_data: Path) -> None:
    items = read(real_data / "arxiv-1k.jsonl")
    papers = [item.paper for item in items if isinstance(item, ImportedRecord)]
    found = read_by_rispy(papers)
    assert len(found) == len(papers) == 1_000
    for paper, one in zip(papers, found, strict=True):
        assert one["title"] == _plain(paper.title)
        assert len(one["authors"]) == len(paper.authors)
        assert one.get("doi", "") == paper.doi
        assert one["year"] == paper.published[:4]
        assert _plain(one["abstract"]) == _plain(paper.abstract)
