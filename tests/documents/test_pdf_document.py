from pathlib import Path

import pikepdf
import pytest

from paperdesk.documents.pdf_document import OPEN_PAGES, PdfDocument
from paperdesk.model.errors import BadFileError


def test_pages_are_counted_and_few_of_them_stay_open(tmp_path: Path) -> None:
    path = tmp_path / "pages.pdf"
    with pikepdf.new() as pdf:
        for _ in range(OPEN_PAGES + 2):
            pdf.add_blank_page(page_size=(200, 300))
        pdf.save(path)
    with PdfDocument(path) as document:
        assert document.pages == OPEN_PAGES + 2
        sizes = [document.page(number).get_size() for number in range(document.pages)]
    assert set(sizes) == {(200, 300)}


def test_what_is_no_pdf_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_text("<html>Sign in to read this paper</html>")
    with pytest.raises(BadFileError):
        PdfDocument(path)
