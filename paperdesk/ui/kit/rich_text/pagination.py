"""Pagination: a page of rich text set on sheets of paper, by a printer or as PDF.

:func:`paginate` parts a document into pages, :func:`put_on` paints them. The
document is set in pixels as on the screen, and a pixel is ``POINTS`` large on
every paper and every printer, whatever the zoom of the window: text of 15
pixels has letters of 10.2 points.

Why the painter is scaled instead of telling the document the printer's
resolution: Qt then scales lists and pictures, but neither letters nor margins
that are given in pixels. A scaled painter keeps all in proportion, and letters
and formulas stay outlines.

Why headings are moved by hand: Qt knows breaks before and after a paragraph,
and does not know 'keep with the next one'. Why paragraphs are parted where a
page ends: of a paragraph that goes on Qt paints the last line of the page
before once more, above the page, where nobody sees it but a search finds it.
"""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QColor,
    QPageLayout,
    QPainter,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from paperdesk.ui.i18n.language import number
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.design_tokens import LIGHT
from paperdesk.ui.kit.rich_text.page_fit import blocks_of, fit, pieces_of
from paperdesk.ui.kit.rich_text.printed_letters import printed_letters

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PlacedText = tuple[str, float, float, float, float]
"""A letter or a formula: its text, where it begins in points from the left and from the head of
its sheet, and of a formula its width and the size of the letters around it in points, else 0."""
POINTS = 0.68
"""Points on paper of a pixel of the document."""
MARGINS = QMarginsF(20, 18, 20, 16)
"""Millimetres left, above, right and below, as long as the reader chooses no others."""
_FOOT, _FOOT_LETTERS = 34, 15
"""Pixels at the foot of a page for its number, and those of its letters."""
_GREY = 32
"""By so much red, green and blue of a grey may differ."""
_MOST_MOVED = 60
"""Headings that are moved to their text: each lays the document out anew."""


def paginate(document: QTextDocument, paper: QPageLayout) -> None:
    """Part a document of the screen into pages for this paper; nothing in it is cut off."""
    sheet = paper.paintRect(QPageLayout.Unit.Point).size() / POINTS
    width, height = sheet.width(), sheet.height() - _FOOT
    _without_colours(document)
    document.setUseDesignMetrics(True)  # else letters stand where a screen's pixels would be
    fit(document, width, height)
    wider = document.size().width() / width
    if wider > 1:  # what was not thought of: all of it smaller rather than a part of it cut
        document.setPageSize(QSizeF(width * wider, height * wider))
    _keep_headings(document)
    _part_paragraphs(document)


def put_on(printer: "QPrinter", document: QTextDocument) -> bool:
    """Paint the pages that the reader chose, as often as chosen; whether the printer took them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    sheet = printer.pageLayout().paintRect(QPageLayout.Unit.Point)
    scale = printer.logicalDpiX() / 72 * sheet.width() / document.pageSize().width()
    painter.scale(scale, scale)
    for place, page in enumerate(_chosen(printer, document.pageCount())):
        if place and not printer.newPage():
            painter.end()
            return False
        _paint(painter, document, page)
    return painter.end() and printer.printerState() != printer.PrinterState.Error


def letters_put(printer: "QPrinter", document: QTextDocument) -> list[list[PlacedText]]:
    """What stands where on each of the pages that :func:`put_on` painted, in order."""
    size, dots = document.pageSize(), printer.logicalDpiX() / 72
    corner = printer.pageLayout().paintRectPixels(printer.logicalDpiX()).topLeft()
    sheet = printer.pageLayout().paintRect(QPageLayout.Unit.Point)
    scale = sheet.width() / size.width()
    pages: list[list[PlacedText]] = [[] for _page in range(document.pageCount())]
    for one in printed_letters(document):
        page = min(int(one.y // size.height()), len(pages) - 1)
        x = corner.x() / dots + one.x * scale
        y = corner.y() / dots + (one.y - page * size.height()) * scale
        pages[page].append((one.text, x, y, one.width * scale, one.size * scale))
    return [pages[page] for page in _chosen(printer, document.pageCount())]


def _chosen(printer: "QPrinter", count: int) -> list[int]:
    """Which pages come one after the other, from 0; copies too, where the printer makes none."""
    asked = printer.pageRanges()
    pages = [one for one in range(count) if asked.isEmpty() or asked.contains(one + 1)]
    if printer.pageOrder() == printer.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _copy in range(copies)]


def _paint(painter: QPainter, document: QTextDocument, page: int) -> None:
    size = document.pageSize()
    area = QRectF(0, page * size.height(), size.width(), size.height())
    context = QAbstractTextDocumentLayout.PaintContext()
    # Not to its very edges: what ends or begins there belongs to another page.
    context.clip = area.adjusted(0, 0.5, 0, -0.5)
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.text))
    context.palette = palette
    painter.save()
    painter.translate(0, -area.top())
    painter.setClipRect(area)
    document.documentLayout().draw(painter, context)
    painter.restore()
    if document.pageCount() > 1:
        painter.save()
        painter.setFont(fonts.drawn(_FOOT_LETTERS))
        painter.setPen(QColor(LIGHT.text2))
        foot = QRectF(0, size.height(), size.width(), _FOOT)
        words = f"{number(page + 1)} / {number(document.pageCount())}"
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter | Qt.AlignmentFlag.AlignBottom, words)
        painter.restore()


def _without_colours(document: QTextDocument) -> None:
    """Write in dark and grey what the screen shows in colours: links and code."""
    dark = QTextCharFormat()
    dark.setForeground(QBrush(QColor(LIGHT.text)))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in blocks_of(document):
        for start, end, look in pieces_of(block):
            if _is_coloured(look.foreground().color()):
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(dark)
    cursor.endEditBlock()


def _is_coloured(ink: QColor) -> bool:
    parts = (ink.red(), ink.green(), ink.blue())
    return max(parts) - min(parts) > _GREY


def _keep_headings(document: QTextDocument) -> None:
    """Begin a new page before a heading whose text would stand on the next one."""
    height = document.pageSize().height()
    for _round in range(_MOST_MOVED):
        lonely = _lonely_heading(document, height)
        if lonely is None:
            return
        form = QTextBlockFormat()
        form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        cursor = QTextCursor(lonely)
        cursor.mergeBlockFormat(form)


def _lonely_heading(document: QTextDocument, height: float) -> QTextBlock | None:
    """The first of headings on one page that are followed by text on another."""
    heads: list[QTextBlock] = []
    block = document.begin()
    while block.isValid():
        if heads and _page(document, heads[-1], height) != _page(document, block, height):
            moved = heads[0].blockFormat().pageBreakPolicy()
            if not moved and heads[0].position():
                return heads[0]
        if block.blockFormat().headingLevel():
            heads.append(block)
        elif block.text().strip():
            heads.clear()
        block = block.next()
    return None


def _page(document: QTextDocument, block: QTextBlock, height: float) -> int:
    """The page of the first line of a paragraph."""
    return next(iter(_pages_of_lines(document, block, height)), 0)


def _pages_of_lines(document: QTextDocument, block: QTextBlock, height: float) -> list[int]:
    top = document.documentLayout().blockBoundingRect(block).top()
    lines = block.layout()
    tops = (top + lines.lineAt(at).y() for at in range(lines.lineCount()))
    return [int((one + 0.5) // height) for one in tops]


def _part_paragraphs(document: QTextDocument) -> None:
    """Make two paragraphs of one that goes on on another page, which look as one."""
    height = document.pageSize().height()
    ends: list[tuple[QTextBlock, int]] = []
    block = document.begin()
    while block.isValid():
        for at, (before, after) in enumerate(pairwise(_pages_of_lines(document, block, height)), 1):
            if before != after:
                ends.append((block, block.position() + block.layout().lineAt(at).textStart()))
        block = block.next()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for whole, place in reversed(ends):
        rest = whole.blockFormat()
        rest.setTopMargin(0)
        rest.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_Auto)
        rest.setLayoutDirection(whole.textDirection())
        if (items := whole.textList()) is not None:
            rest.setObjectIndex(-1)
            rest.setIndent(rest.indent() + items.format().indent())
        cursor.setPosition(place)
        cursor.insertBlock(rest)
        first = QTextBlockFormat()
        first.setBottomMargin(0)
        cursor.setPosition(place - 1)
        cursor.mergeBlockFormat(first)
    cursor.endEditBlock()
