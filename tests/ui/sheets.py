"""Sheets of invented papers, printed as PDF."""

from pathlib import Path

from PySide6.QtGui import QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from paperdesk.documents.findable_letters import make_findable
from paperdesk.text import note_html
from paperdesk.text.tex.to_svg import typeset
from paperdesk.ui.features.print.document import PrintDocument
from paperdesk.ui.kit.rich_text.formula_objects import Picture
from paperdesk.ui.kit.rich_text.formula_text import Formula
from paperdesk.ui.kit.rich_text.page_images import ShownImage
from paperdesk.ui.kit.rich_text.pagination import MARGINS, letters_put, paginate, put_on
from tests.ui.papers import entry
from tests.ui.printed import Printed, printed

A4, LETTER = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter


def sheet_of(qtbot: QtBot, note: str = "", **paper: object) -> PrintDocument:
    """The sheets of an invented paper and a note, with all formulas and pictures."""
    sheet = PrintDocument()
    qtbot.addWidget(sheet)

    def formulas(wanted: tuple[Formula, ...]) -> None:
        made: dict[Formula, Picture | None] = {}
        for one in wanted:
            done = typeset(one.tex, size=one.size, colour=one.colour, display=one.display)
            assert done is not None
            made[one] = Picture(done.svg, done.width, done.height, done.depth)
        sheet.set_formulas(made)

    def pictures(names: tuple[str, ...]) -> None:
        for name in names:  # 'wide-900x300.png'
            width, height = (int(one) for one in name.split("-")[1].split(".")[0].split("x"))
            image = QImage(width, height, QImage.Format.Format_RGB32)
            image.fill(0x336699)
            sheet.set_pictures({name: ShownImage(image, width)})

    sheet.formulas_requested.connect(formulas)
    sheet.pictures_requested.connect(pictures)
    sheet.compose(entry(**paper), note_html(note))  # type: ignore[arg-type]
    return sheet


def print_on(
    sheet: PrintDocument, path: Path, paper: QPageSize.PageSizeId = A4, dpi: int = 0
) -> Printed:
    """Print into a file, as the window does; its letters are made findable."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
    if dpi:
        printer.setResolution(dpi)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageSize(QPageSize(paper))
    pages = sheet.copied()
    paginate(pages, printer.pageLayout())
    assert put_on(printer, pages)
    make_findable(path, letters_put(printer, pages))
    return printed(path)
