import ctypes
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, OutlineItem
from pypdfium2 import raw

from paperdesk.documents.pdf_document import MOST_ITEMS, OPEN_PAGES, PdfDocument
from paperdesk.model.errors import BadFileError, PasswordError
from tests.documents.small_pdfs import SmallPage, made, written

TURNED_AND_CROPPED = [
    SmallPage(size=(300, 400), turned=turned, crop=crop)
    for turned in (0, 90, 180, 270, -90, 450)
    for crop in (None, (20, 30, 250, 390), (-50, -50, 350, 200))
]


def test_pages_are_counted_and_few_of_them_stay_open(tmp_path: Path) -> None:
    path = written(tmp_path / "pages.pdf", [SmallPage(size=(200, 300))] * (OPEN_PAGES + 2))
    with PdfDocument(path) as document:
        assert document.pages == OPEN_PAGES + 2
        assert {document.page(number).get_size() for number in range(document.pages)} == {
            (200, 300)
        }
        assert document.textpage(0).count_chars() == 0


def test_the_matrix_of_a_page_leads_where_the_engine_paints(tmp_path: Path) -> None:
    path = written(tmp_path / "turned.pdf", TURNED_AND_CROPPED)
    with PdfDocument(path) as document:
        for number, size in enumerate(document.sizes()):
            a, b, c, d, e, f = size.matrix
            for x, y in ((0, 0), (100, 50), (37, 211)):
                across, down = engine_s_point(document.page(number), size, x, y)
                assert a * x + c * y + e == pytest.approx(across, abs=0.01)
                assert b * x + d * y + f == pytest.approx(down, abs=0.01)


def engine_s_point(page: Any, size: Any, x: float, y: float) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    wide, high = round(size.width * 1000), round(size.height * 1000)
    raw.FPDF_PageToDevice(page, 0, 0, wide, high, 0, x, y, across, down)
    return across.value / 1000, down.value / 1000


def test_sizes_at_once_read_no_page_and_know_how_wide_each_is_shown(tmp_path: Path) -> None:
    path = written(tmp_path / "turned.pdf", TURNED_AND_CROPPED)
    with PdfDocument(path) as document:
        at_once = document.sizes_at_once()
        assert not document._open
        sizes = document.sizes()
    assert [(s.width, s.height) for s in at_once] == [(s.width, s.height) for s in sizes]
    assert at_once[0].matrix == sizes[0].matrix


def test_labels_of_pages_are_those_of_the_file(tmp_path: Path) -> None:
    with made([SmallPage()] * 5) as pdf:
        pdf.Root.PageLabels = Dictionary(
            Nums=Array([0, Dictionary(S=Name.r), 2, Dictionary(S=Name.D, P="A-", St=7)])
        )
        pdf.save(tmp_path / "labels.pdf")
    with PdfDocument(tmp_path / "labels.pdf") as document:
        assert [s.label for s in document.sizes_at_once()] == ["i", "ii", "A-7", "A-8", "A-9"]


def test_pages_counted_in_letters_are_doubled_after_z(tmp_path: Path) -> None:
    with made([SmallPage()] * 29) as pdf:
        pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.A)]))
        pdf.save(tmp_path / "letters.pdf")
    with PdfDocument(tmp_path / "letters.pdf") as document:
        labels = [size.label for size in document.sizes_at_once()]
    assert labels[25:] == ["Z", "AA", "BB", "CC"]


def test_headings_of_the_outline_lead_to_their_places(tmp_path: Path) -> None:
    with made([SmallPage(size=(300, 400)), SmallPage(size=(300, 400), turned=90)]) as pdf:
        with pdf.open_outline() as outline:
            first = OutlineItem("Kettles  and\nboats", 0, "XYZ", left=10, top=350)
            first.children.append(OutlineItem("Übersicht", 1, "FitH", top=100))
            outline.root.extend([first, OutlineItem("Nowhere")])
        pdf.save(tmp_path / "outline.pdf")
    with PdfDocument(tmp_path / "outline.pdf") as document:
        found = document.outline()
    assert [(one.title, one.depth) for one in found] == [
        ("Kettles and boats", 0),
        ("Übersicht", 1),
        ("Nowhere", 0),
    ]
    places = [one.target and (one.target.page, one.target.left, one.target.top) for one in found]
    assert places == [(0, 10, 50), (1, 100, None), None]


def test_an_outline_that_goes_in_a_circle_ends(tmp_path: Path) -> None:
    with made([SmallPage()]) as pdf:
        one, two = (pdf.make_indirect(Dictionary(Title=title)) for title in "AB")
        one.Next, two.Next, one.First = two, one, two
        pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=one, Last=two, Count=2))
        pdf.save(tmp_path / "circle.pdf")
    with PdfDocument(tmp_path / "circle.pdf") as document:
        assert 2 <= len(document.outline()) < MOST_ITEMS


def test_what_is_no_pdf_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_text("<html>Sign in to read this paper</html>")
    with pytest.raises(BadFileError, match=r"page\.pdf is no PDF file"):
        PdfDocument(path)
    with pytest.raises(BadFileError, match="cannot be read"):
        PdfDocument(tmp_path / "none.pdf")


def test_a_locked_file_asks_for_its_password(tmp_path: Path) -> None:
    lock = pikepdf.Encryption(owner="owner", user="schlüssel")
    path = written(tmp_path / "locked.pdf", [SmallPage()], encryption=lock)
    with pytest.raises(PasswordError, match="locked with a password"):
        PdfDocument(path)
    with pytest.raises(PasswordError, match="not the password"):
        PdfDocument(path, "key")
    with PdfDocument(path, "schlüssel") as document:
        assert document.pages == 1


def test_a_page_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    path = written(tmp_path / "one.pdf", [SmallPage()])
    with PdfDocument(path) as document, pytest.raises(BadFileError, match="Page 3"):
        document.page(2)
