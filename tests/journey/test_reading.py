"""A paper is read at the real window, by real keys; other programs see its marks in the copy."""

import subprocess
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from tests.journey.display import display, missing_tools
from tests.journey.reading_journey import ARXIV, TITLE, WORD, ReadingJourney, write_paper
from tests.journey.screens import PICTURES, shooting

pytestmark = [
    pytest.mark.skipif(bool(missing_tools()), reason=f"missing: {', '.join(missing_tools())}"),
    pytest.mark.slow,
]

KNOWN = f"""@misc{{kettle, title={{{TITLE}}}, author={{Kettle, Ada}}, year={{2026}},
eprint={{{ARXIV}}}, archiveprefix={{arXiv}}}}"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_paper_is_read_and_marked_and_others_see_the_marks(tmp_path: Path, theme: str) -> None:
    known = tmp_path / "known.bib"
    known.write_text(KNOWN, encoding="utf-8")
    paper = write_paper(tmp_path / "2604.01234v1.pdf")
    with display(tmp_path / "screen") as screen:
        shoot = shooting(screen, PICTURES, f"{theme}-1x")
        journey = ReadingJourney(screen, tmp_path / "home", theme, shoot)
        journey.travel(paper, known)
    [copy] = journey.copies.glob("**/*.pdf")
    for one in (copy, journey.copy):
        _seen_by_others(one)


def _seen_by_others(copy: Path) -> None:
    [found] = PdfReader(copy).pages[2].annotations or []
    mark = found.get_object()
    assert mark["/Subtype"] == "/Highlight"
    assert mark["/Contents"] == "Weigh it against *alcohol*."
    left, bottom, right, top = (float(value) for value in mark["/Rect"])
    box = ["-f", "3", "-l", "3", "-x", f"{left:.0f}", "-y", f"{842 - top:.0f}"]
    size = ["-W", f"{right - left:.0f}", "-H", f"{top - bottom:.0f}"]
    words = subprocess.run(
        ["pdftotext", *box, *size, copy, "-"], capture_output=True, text=True, check=True
    ).stdout
    assert WORD in words
    with pikepdf.open(copy) as pdf:
        assert "/AP" in pdf.pages[2].Annots[0]
