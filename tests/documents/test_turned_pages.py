"""Boxes on pages that are turned, cropped and scaled: they cover their letters."""

import re
import tempfile
from pathlib import Path

import pikepdf
import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.documents import selection
from paperdesk.documents.page_matrix import page_matrix
from paperdesk.documents.page_text import page_text
from paperdesk.documents.text_matcher import Matcher
from paperdesk.model.pages import Box, PageSize, TextSpan
from tests.documents.real_pages import PAGES

ZOOM = 3
share = st.floats(0, 0.2)


def turned(path: Path, turn: int, crop: tuple[float, float, float, float], scale: float) -> None:
    """Write the page of two columns turned, cropped by these shares at its edges, and scaled."""
    with pikepdf.open(PAGES / "two_columns.pdf") as pdf:
        del pdf.pages[1:]
        page = pdf.pages[0]
        left, bottom, right, top = (float(edge) * scale for edge in page.MediaBox)
        page.contents_add(f"{scale:.4f} 0 0 {scale:.4f} 0 0 cm".encode(), prepend=True)
        page.MediaBox = pikepdf.Array([left, bottom, right, top])
        page.CropBox = pikepdf.Array(
            [crop[0] * right, crop[1] * top, (1 - crop[2]) * right, (1 - crop[3]) * top]
        )
        page.Rotate = turn
        pdf.save(path)


class ShownPage:
    """The page of a file: text, size, the boxes of its letters' ink in user space, its picture."""

    def __init__(self, path: Path) -> None:
        with pypdfium2.PdfDocument(path) as document:
            page = document[0]
            textpage = page.get_textpage()
            self.text = page_text(textpage, page)
            self.size = PageSize(page.get_width(), page.get_height(), "", page_matrix(page))
            self.tight = [textpage.get_charbox(number) for number in range(self.text.count)]
            picture = page.render(scale=ZOOM, grayscale=True)
            self.width, self.height = picture.width, picture.height
            self.stride, self.pixels = picture.stride, bytes(picture.buffer)
            textpage.close()
            page.close()

    def has_ink(self, box: Box) -> bool:
        """Whether something is drawn in a box."""
        left, top, right, bottom = (round(ZOOM * edge) for edge in box)
        rows = range(max(top, 0), min(bottom, self.height))
        left, right = max(left, 0), min(right, self.width)
        return any(
            min(self.pixels[row * self.stride + left : row * self.stride + right], default=255)
            < 128
            for row in rows
        )

    def box(self, number: int) -> Box:
        """The box of a character."""
        left, top, right, bottom = self.text.boxes[4 * number : 4 * number + 4]
        return left, top, right, bottom


def made(turn: int, crop: tuple[float, float, float, float], scale: float) -> ShownPage:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.pdf"
        turned(path, turn, crop, scale)
        return ShownPage(path)


turns = st.sampled_from([0, 90, 180, 270])
crops = st.tuples(share, share, share, share)


@settings(max_examples=12, deadline=None)
@given(turns, crops, st.floats(0.5, 2))
def test_letters_are_hit_and_their_boxes_hold_ink(
    turn: int, crop: tuple[float, float, float, float], scale: float
) -> None:
    page = made(turn, crop, scale)
    numbers = [n for n, sign in zip(page.text.index, page.text.text, strict=True) if sign.isalnum()]
    assert len(numbers) > 150
    hits = inked = 0
    for number in numbers:
        left, top, right, bottom = page.box(number)
        hit = selection.character_at(page.text, ((left + right) / 2, (top + bottom) / 2))
        hits += hit is not None and page.box(hit) == page.box(number)
        inked += page.has_ink(page.box(number))
    assert hits >= 0.999 * len(numbers)
    assert inked >= 0.99 * len(numbers)


@settings(max_examples=12, deadline=None)
@given(turns, crops, st.floats(0.5, 2), st.integers(0, 10**6))
def test_the_quads_of_words_cover_them(
    turn: int, crop: tuple[float, float, float, float], scale: float, chance: int
) -> None:
    page = made(turn, crop, scale)
    words = [found.group() for found in re.finditer(r"[a-z]+ [a-z]+", page.text.text)]
    for span in Matcher({0: page.text}).find(words[chance % len(words)]):
        quads = selection.quads_of(page.text, span, page.size)
        assert 1 <= len(quads) <= 2
        for number in range(span.first, span.end):
            left, bottom, right, top = page.tight[number]
            middle = (left + right) / 2, (bottom + top) / 2
            assert left == right or any(
                quad[0] <= middle[0] <= quad[2] and quad[1] <= middle[1] <= quad[3]
                for quad in quads
            )
        boxes = selection.span_boxes(page.text, TextSpan(0, span.first, span.end))
        assert all(page.has_ink(box) for box in boxes)


def test_what_is_cropped_away_is_not_in_the_text() -> None:
    page = made(0, (0, 0, 0.5, 0), 1)
    assert "roses" in page.text.text
    assert "petals" not in page.text.text
