"""Words under marks of other programs, and marks that cover the words they were set on."""

import ctypes
from pathlib import Path
from string import ascii_lowercase

import hypothesis
import pikepdf
import pytest
from hypothesis import strategies as st
from pypdfium2 import raw

from paperdesk.documents.annotation_reader import read_marks
from paperdesk.documents.annotation_writer import write_copy
from paperdesk.documents.mark_values import mark_said, said_mark
from paperdesk.documents.marked_words import with_words
from paperdesk.documents.page_text import page_text
from paperdesk.documents.pdf_document import PdfDocument
from paperdesk.documents.selection import quads_of
from paperdesk.model.marks import Mark, MarkKind
from paperdesk.model.pages import Quad, TextSpan
from tests.documents.small_pdfs import SmallPage, written

LEFT = ("the swarm flies over", "the old town and the", "hills that lie behind")
RIGHT = ("it while we measure", "how fast it goes and", "where it comes to rest")
COLUMNS = SmallPage(
    lines=[
        *((72.0, 700.0 - 14 * row, words) for row, words in enumerate(LEFT)),
        *((320.0, 700.0 - 14 * row, words) for row, words in enumerate(RIGHT)),
    ]
)


def read(path: Path, *marks: Mark) -> list[Mark]:
    """Marks with the words of the first page of a file."""
    with PdfDocument(path) as document:
        text = page_text(document.textpage(0), document.page(0))
        return [with_words(mark, text, document.size(0), document.pages) for mark in marks]


def quads(path: Path, *words: str) -> tuple[Quad, ...]:
    """The quads of words, as a selection has them."""
    with PdfDocument(path) as document:
        text = page_text(document.textpage(0), document.page(0))
        starts = [text.text.index(some) for some in words]
        return tuple(
            quad
            for start, some in zip(starts, words, strict=True)
            for quad in quads_of(
                text,
                TextSpan(0, text.index[start], text.index[start + len(some) - 1] + 1),
                document.size(0),
            )
        )


def highlight(path: Path, *words: str) -> Mark:
    """A highlight on words, made in as many strokes."""
    return Mark(0, "", 0, MarkKind.HIGHLIGHT, quads(path, *words))


def test_marks_of_two_columns_are_in_reading_order_and_whole_to_the_letter(tmp_path: Path) -> None:
    path = written(tmp_path / "paper.pdf", [COLUMNS])
    words = ("where it", "old town", "swarm", "measure", "hills that lie")
    marks = read(path, *(highlight(path, some) for some in words))
    assert [mark.quote for mark in marks] == list(words)
    in_order = sorted(marks, key=lambda mark: mark.progress)
    assert [mark.quote for mark in in_order] == [
        *("swarm", "old town", "hills that lie", "measure", "where it")
    ]


def test_a_mark_made_in_two_strokes_reads_in_order(tmp_path: Path) -> None:
    path = written(tmp_path / "paper.pdf", [COLUMNS])
    (mark,) = read(path, highlight(path, "hills", "swarm flies over"))
    assert mark.quote.split() == ["swarm", "flies", "over", "hills"]
    assert mark.before == "the"


def test_a_line_number_beside_the_text_is_not_in_the_quote(tmp_path: Path) -> None:
    heights = [700.0 - 14 * row for row in range(26)]
    names = zip(heights, ascii_lowercase, strict=True)
    rows = [(72.0, height, f"words of the line {name} here") for height, name in names]
    texts = [str(row + 1) for row in range(26)]  # of digits that are 6.67 points wide
    numbers = [(54 - 6.67 * len(one), y, one) for y, one in zip(heights, texts, strict=True)]
    lines = [one for pair in zip(numbers, rows, strict=True) for one in pair]
    path = written(tmp_path / "paper.pdf", [SmallPage(lines=lines)])
    wide = ((35.0, 655.0, 300.0, 696.0),)
    (mark,) = read(path, Mark(0, "", 0, MarkKind.HIGHLIGHT, wide))
    assert "words of the line b here" in " ".join(mark.quote.split())
    assert not any(sign.isdigit() for sign in mark.quote)


def test_a_note_stands_behind_the_words_before_it(tmp_path: Path) -> None:
    path = written(tmp_path / "paper.pdf", [COLUMNS])
    (mark,) = read(path, Mark(0, "", 0, MarkKind.NOTE, ((210.0, 690.0, 210.0, 690.0),)))
    assert mark.quote == ""
    assert mark.before.endswith("oldtownandthe")


def test_a_mark_goes_through_json(tmp_path: Path) -> None:
    mark = Mark(3, "f", 1, MarkKind.AREA, ((1.0, 2.0, 3.0, 4.5),), "#123456", "q", progress=0.5)
    assert said_mark(mark_said(mark)) == mark


@hypothesis.settings(max_examples=40)
@hypothesis.given(
    turned=st.sampled_from((0, 90, 180, 270)),
    crop=st.none() | st.sampled_from(((30.0, 40.0, 580.0, 760.0), (60.5, 500.25, 500.0, 740.0))),
    unit=st.sampled_from((1.0, 2.5)),
    place=st.tuples(st.integers(70, 250), st.integers(560, 700)),
)
def test_a_mark_covers_its_words_on_turned_cropped_and_scaled_pages(
    tmp_path_factory: pytest.TempPathFactory,
    turned: int,
    crop: tuple[float, float, float, float] | None,
    unit: float,
    place: tuple[int, int],
) -> None:
    folder = tmp_path_factory.mktemp("page")
    page = SmallPage(lines=((place[0], place[1], "We measure swarms"),), turned=turned, crop=crop)
    path = written(folder / "paper.pdf", [page])
    if unit != 1.0:
        with pikepdf.open(path, allow_overwriting_input=True) as pdf:
            pdf.pages[0].obj.UserUnit = unit
            pdf.save(path)
    mark = highlight(path, "measure")
    write_copy(path, folder / "copy.pdf", [mark])
    (found,) = read_marks(folder / "copy.pdf")
    (quad,) = found.mark.quads
    with PdfDocument(path) as document:
        ink = [_ink(document.textpage(0), at) for at in range(3, 10)]
        spaces = [_ink(document.textpage(0), at) for at in (1, 11)]
    for left, bottom, right, top in ink:
        assert quad[0] - 0.5 <= left <= right <= quad[2] + 0.5
        assert quad[1] - 0.5 <= bottom <= top <= quad[3] + 0.5
    for left, _, right, _ in spaces:  # the letters before and after are not under it
        assert right <= quad[0] + 0.5 or left >= quad[2] - 0.5


def _ink(textpage: object, character: int) -> Quad:
    """The box of a character's ink in user space, as PDFium tells it."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(textpage, character, left, right, bottom, top)
    return left.value, bottom.value, right.value, top.value
