from pathlib import Path

import pytest

from paperdesk.documents.page_picture import MOST_PIXELS, Tile, render
from paperdesk.documents.pdf_document import PdfDocument
from paperdesk.model.errors import Cancelled
from tests.documents.small_pdfs import SmallPage, written

RED = b"\x00\x00\xff\xff"
SQUARE = SmallPage(size=(200, 100), drawing=b"1 0 0 rg 10 10 20 20 re f ")


def painted(document: PdfDocument, number: int, scale: float, tile: Tile) -> bytearray:
    buffer = bytearray(4 * tile[2] * tile[3])
    render(document, number, scale, tile, buffer, lambda: False)
    return buffer


def pixel(picture: bytearray, width: int, x: int, y: int) -> bytes:
    return bytes(picture[4 * (y * width + x) : 4 * (y * width + x) + 4])


def test_a_picture_shows_what_the_page_has_and_white_elsewhere(tmp_path: Path) -> None:
    with PdfDocument(written(tmp_path / "a.pdf", [SQUARE])) as document:
        picture = painted(document, 0, 2, (0, 0, 400, 200))
    assert pixel(picture, 400, 40, 200 - 40) == RED
    assert pixel(picture, 400, 100, 100) == b"\xff" * 4


def test_tiles_join_to_the_whole(tmp_path: Path) -> None:
    with PdfDocument(written(tmp_path / "a.pdf", [SQUARE])) as document:
        whole = painted(document, 0, 2, (0, 0, 400, 200))
        part = painted(document, 0, 2, (30, 120, 50, 60))
    for y in range(60):
        assert part[4 * 50 * y : 4 * 50 * (y + 1)] == whole[4 * (400 * (120 + y) + 30) :][:200]


def test_a_turned_page_is_painted_turned(tmp_path: Path) -> None:
    turned = SmallPage(size=(200, 100), drawing=SQUARE.drawing, turned=90)
    with PdfDocument(written(tmp_path / "a.pdf", [turned])) as document:
        picture = painted(document, 0, 1, (0, 0, 100, 200))
    assert pixel(picture, 100, 20, 20) == RED


def test_painting_stops_when_it_is_asked_to(tmp_path: Path) -> None:
    many = b"".join(b"%d 0 m 200 %d l S\n" % (n % 200, n % 100) for n in range(20_000))
    path = written(tmp_path / "a.pdf", [SmallPage(drawing=many)])
    with PdfDocument(path) as document, pytest.raises(Cancelled):
        render(document, 0, 1, (0, 0, 100, 100), bytearray(40_000), lambda: True)


@pytest.mark.parametrize("size", [(0, 10), (100, 100), (MOST_PIXELS, 2)])
def test_a_picture_has_pixels_and_fits_its_buffer(tmp_path: Path, size: tuple[int, int]) -> None:
    path = written(tmp_path / "a.pdf", [SQUARE])
    with PdfDocument(path) as document, pytest.raises(ValueError, match="picture"):
        render(document, 0, 1, (0, 0, *size), bytearray(1000), lambda: False)
