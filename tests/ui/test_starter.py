"""The twelve papers one may look at, as a file."""

import json
import re
from pathlib import Path
from typing import Any

from paperdesk.paths import resource


def _lines() -> list[dict[str, Any]]:
    path = resource("starter") / "twelve-papers.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_there_are_twelve_each_with_a_summary_of_our_own() -> None:
    head, *papers = _lines()
    assert head["batch"]["title"] == "A dozen papers to look at"
    assert len(papers) == 12
    for paper in papers:
        assert paper["title"]
        assert paper["abstract"] == ""
        assert 60 < len(paper["summary"]) < 260


def test_one_note_shows_what_notes_can_do() -> None:
    papers = _lines()[1:]
    notes = [paper["note"] for paper in papers if "note" in paper]
    assert len(notes) == 1
    for part in ("# ", "- [x]", "- [ ]", "|:--|", "> ", "```python", "**", "---"):
        assert part in notes[0]
    ids = {paper.get("id") for paper in papers}
    linked = re.findall(r"\[\[([^|\]]+)", notes[0])
    assert linked
    assert set(linked) <= ids
    assert any(paper.get("starred") for paper in papers)
    assert any(paper.get("tags") for paper in papers)


def test_the_titles_are_those_of_the_page(real_data: Path) -> None:
    page = (real_data / "papers-page.txt").read_text(encoding="utf-8").splitlines()
    assert {paper["title"] for paper in _lines()[1:]} <= set(page)


def test_no_summary_is_a_sentence_of_the_page(real_data: Path) -> None:
    page = " ".join((real_data / "papers-page.txt").read_text(encoding="utf-8").split()).lower()
    for paper in _lines()[1:]:
        words = paper["summary"].lower().split()
        for start in range(len(words) - 6):
            run = " ".join(words[start : start + 7])
            assert run not in page, run
