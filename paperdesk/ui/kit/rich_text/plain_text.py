"""Plain text of a selection: what a copy out of a page gives, to be read as the page is.

What stands above or below its line keeps a sign for that, ``10^5`` and
``H_2O``, with braces around more than one letter, as in TeX. Formulas that are
drawn are TeX between dollar signs, pictures are Markdown, the cells of a row
are parted by tabs, as spreadsheets take them.

Why not what Qt gives: it knows letters only, so ten to the fifth becomes 105.
"""

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextTable

from paperdesk.ui.kit.rich_text.formula_text import JOINER, STAND_IN, formula_source
from paperdesk.ui.kit.rich_text.html_style import BREAK, is_frame
from paperdesk.ui.kit.rich_text.page_images import source_of

_Up = QTextCharFormat.VerticalAlignment
_SIGNS = {_Up.AlignSuperScript: "^", _Up.AlignSubScript: "_"}

Cell = tuple[int, int, int]
"""Index of a table, row and column; of what is in no table or in a frame of ours -1, 0, 0."""


def words_of(cursor: QTextCursor) -> str:
    """Plain text of the selection."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    out: list[str] = []
    before: Cell | None = None
    block = cursor.document().findBlock(start)
    while block.isValid() and block.position() <= end and start < end:
        cell = _cell(block)
        if cell is not None:
            out.append("" if before is None else _between(before, cell))
            out.append(_line(block, start, end))
            before = cell
        block = block.next()
    # The places where endless words may be broken are of the page, not of the text.
    return "".join(out).replace("\u2028", "\n").replace("\xa0", " ").replace(BREAK, "")


def _between(before: Cell, cell: Cell) -> str:
    """What parts two paragraphs: lines, cells of a row, lines of one cell."""
    if before[0] < 0 or before[:2] != cell[:2]:
        return "\n"
    return " " if before == cell else "\t"


def _cell(block: QTextBlock) -> Cell | None:
    """Where a paragraph stands; None for the bar beside a quotation."""
    table = QTextCursor(block).currentFrame()
    if not isinstance(table, QTextTable):
        return -1, 0, 0
    cell = table.cellAt(block.position())
    if is_frame(table):
        return (-1, 0, 0) if cell.column() == table.columns() - 1 else None
    return table.objectIndex(), cell.row(), cell.column()


def _line(block: QTextBlock, start: int, end: int) -> str:
    """What of a paragraph is within a selection."""
    out: list[str] = []
    for sign, pieces in groupby(_pieces(block, start, end), key=lambda piece: piece[0]):
        text = "".join(piece for _sign, piece in pieces)
        out.append(_scripted(sign, text) if sign and text.strip() else text)
    return "".join(out).replace(STAND_IN + JOINER, STAND_IN)


def _scripted(sign: str, text: str) -> str:
    inner = text.strip()
    return f"{sign}{inner}" if len(inner) == 1 else f"{sign}{{{inner}}}"


def _pieces(block: QTextBlock, start: int, end: int) -> Iterator[tuple[str, str]]:
    """Each piece with the sign of its place: ``^``, ``_`` or none."""
    after_object = False
    at = block.begin()
    while not at.atEnd():
        piece = at.fragment()
        form = piece.charFormat()
        text = cut(piece.text(), start - piece.position(), end - piece.position())
        source = formula_source(form) or source_of(form)
        if source:
            text = text.replace(STAND_IN, source)
        elif after_object:
            text = text.removeprefix(JOINER)
        after_object = bool(source)
        if text:
            yield _SIGNS.get(form.verticalAlignment(), "") if not source else "", text
        at += 1


def cut(text: str, start: int, end: int) -> str:
    """A part of a text; both ends are in UTF-16 units, as Qt counts."""
    if text.isascii() or max(text) < "\U00010000":
        return text[max(start, 0) : max(end, 0)]
    units = text.encode("utf-16-le", "surrogatepass")
    part = units[2 * max(start, 0) : 2 * max(end, 0)]
    return part.decode("utf-16-le", "surrogatepass")
