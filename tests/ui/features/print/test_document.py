"""A printed page can be read, whatever its paper holds: sizes of letters, edges, and what lies
upon one another."""

from itertools import pairwise
from pathlib import Path

from pytestqt.qtbot import QtBot

from paperdesk.text import note_html
from paperdesk.ui.features.print.document import PrintDocument
from tests.ui.papers import entry
from tests.ui.printed import Letter
from tests.ui.sheets import LETTER, print_on

LEAST = 8.0
"""Points of the smallest letters."""
NOTE = (
    "# Mine\n\nWords\n\n| a | b |\n|---|---|\n| " + "wide " * 40 + "| b |\n\n`" + "x" * 300 + "`\n"
)


def test_no_letter_of_a_page_is_too_small_off_the_paper_or_upon_another(
    qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = PrintDocument()
    qtbot.addWidget(sheet)
    paper = entry(
        title="A title of many words " * 12 + "w" * 200,
        authors=tuple(f"Author {at}" for at in range(97)),
        venue="Sand and Stones " * 20,
        doi="10.1000/" + "d" * 300,
        tags=tuple(f"tag{at}" for at in range(60)),
        abstract="An abstract with " + "x" * 300 + " and H<sub>2</sub>O and 10<sup>6</sup>.",
    )
    sheet.compose(paper, note_html(NOTE))
    page = print_on(sheet, tmp_path / "page.pdf", LETTER)
    small = {(one.sign, round(one.size, 1)) for one in page.letters if one.size < LEAST}
    assert not small
    wide, high = page.sizes[0]
    off = [one for one in page.letters if one.left < 20 or one.right > wide - 20]
    off += [one for one in page.letters if one.bottom < 20 or one.top > high - 20]
    assert not off
    assert not _upon(page.letters)


def _upon(letters: tuple[Letter, ...]) -> list[tuple[Letter, Letter]]:
    """Letters that lie upon the one that was written before them."""
    return [
        (one, other)
        for one, other in pairwise(letters)
        if one.page == other.page
        and min(one.right, other.right) - max(one.left, other.left) > 0.6 * (one.right - one.left)
        and min(one.top, other.top) - max(one.bottom, other.bottom) > 3
    ]
