"""Page fit: what is wider than a sheet of paper is made narrower, so that nothing is cut off.

:func:`fit` takes a document as it is made for the screen, whose lines break
anywhere at need. Sizes are in the pixels that it is set in. Tables get columns
in which words stay whole; where these have no room the table is written
smaller, and only below ``SMALLEST`` do words break. Lines of code are written a
little smaller if that is enough, and else go on in the next line. Formulas and
pictures are drawn smaller, in their own shape.

Why the words are measured in a layout that breaks at words only: where a word
may break anywhere, Qt takes one letter to be enough for a column, and gives all
columns the same room.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil, floor

from PySide6.QtCore import QSizeF, QTextBoundaryFinder, QUrl
from PySide6.QtGui import (
    QImage,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextLength,
    QTextOption,
    QTextTable,
)

from paperdesk.ui.kit.rich_text.formula_objects import OBJECT, ROOM, SHRUNK
from paperdesk.ui.kit.rich_text.html_style import is_code, is_frame
from paperdesk.ui.kit.rich_text.printed_letters import x_of

SMALLEST = 0.6
"""By so much a table is written smaller before its words break."""
SMALLEST_CODE = 0.8
LONG_WORD = 160
"""Pixels of a word (some 20 letters) that breaks sooner than its table is written smaller."""
_NARROW_PADDING, _MANY, _LETTER = 3, 40, 12
"""Pixels beside words in a wide table, up to so many columns; and those that a letter needs."""
_BORDERS = 4
_HIGHEST = 0.9
"""Of the height of a page, that a picture may have."""

Place = tuple[int, int, int]
"""A cell, by its table's index, row and column; of a frame without cells the last two are -1."""


@dataclass(slots=True)
class _BlockGroup:
    """Paragraphs of one cell or frame: their room, and by how much they are written smaller."""

    blocks: list[QTextBlock] = field(default_factory=list)
    room: float = 0.0
    factor: float = 1.0


def fit(document: QTextDocument, width: float, height: float) -> None:
    """Make a document ready for pages of this size; what is narrow enough stays as it is."""
    wrapping = document.defaultTextOption()
    at_words = QTextOption(wrapping)
    at_words.setWrapMode(QTextOption.WrapMode.WordWrap)
    document.setDefaultTextOption(at_words)
    document.setPageSize(QSizeF(width, height))
    document.size()  # lays all of it out
    _Fit(document, height).within(width - 2 * document.documentMargin())
    document.setDefaultTextOption(wrapping)


def columns_of(needs: Sequence[float], wants: Sequence[float], room: float) -> list[float]:
    """Share ``room`` among columns: what each needs first, the rest to those that want more.

    Where the needs are more than there is, narrow columns keep theirs and the
    others get equal shares of what is left.
    """
    rest = room - sum(needs)
    if rest >= 0:
        more = [max(want - need, 0.0) for need, want in zip(needs, wants, strict=True)]
        all_more = sum(more)
        used = min(rest, all_more)
        return [n + (used * m / all_more if m else 0.0) for n, m in zip(needs, more, strict=True)]
    shares = [0.0] * len(needs)
    left = room
    for place, at in enumerate(sorted(range(len(needs)), key=needs.__getitem__)):
        shares[at] = min(needs[at], left / (len(needs) - place))
        left -= shares[at]
    return shares


class _Fit:
    """A document while it is made to fit. All is measured before the first change."""

    def __init__(self, document: QTextDocument, height: float) -> None:
        self._document, self._height = document, height
        self._groups: dict[Place, _BlockGroup] = {}
        self._measures: dict[int, tuple[float, float]] = {}
        for block in blocks_of(document):
            lines, indent = block.layout(), self._indent(block)
            measured = (_widest_word(block), lines.maximumWidth())
            # A pixel more, since Qt rounds the widths of columns.
            least, most = (ceil(width + indent) + 1 for width in measured)
            self._measures[block.position()] = (least, most)
            self._groups.setdefault(_place(block), _BlockGroup()).blocks.append(block)

    def within(self, width: float) -> None:
        """Fit all of it into this width."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()  # laid out anew but once
        self._frame(self._document.rootFrame(), width, 1.0)
        for group in self._groups.values():
            self._write(cursor, group)
        cursor.endEditBlock()

    def _frame(self, frame: QTextFrame, room: float, factor: float) -> None:
        """Give a frame and all within it their rooms."""
        if isinstance(frame, QTextTable):
            self._table(frame, room, factor)
            return
        self._give((frame.objectIndex(), -1, -1), room, factor)
        for one in frame.childFrames():
            self._frame(one, room - _beside(one), factor)

    def _give(self, place: Place, room: float, factor: float) -> None:
        group = self._groups.setdefault(place, _BlockGroup())
        group.room, group.factor = room, factor
        code = [one for one in group.blocks if is_code(one.blockFormat())]
        longest = max((self._measures[one.position()][1] * factor for one in code), default=0.0)
        if longest > room >= longest * SMALLEST_CODE:
            group.factor *= room / longest

    def _table(self, table: QTextTable, room: float, factor: float) -> None:
        if is_frame(table):  # around code or a quotation
            form = table.format()
            bar = sum(one.rawValue() for one in form.columnWidthConstraints()[:-1])
            last = table.columns() - 1
            inner = room - bar - _padding(table, last)
            rooms = [room] * last + [inner]
        else:
            rooms, factor = self._columns(table, room, factor)
        for row in range(table.rows()):
            for column in range(table.columns()):
                cell = table.cellAt(row, column)
                if (cell.row(), cell.column()) == (row, column):
                    over = rooms[column : column + cell.columnSpan()]
                    self._give((table.objectIndex(), row, column), sum(over), factor)
        for one in table.childFrames():
            column = table.cellAt(one.firstPosition()).column()
            self._frame(one, rooms[column] - _beside(one), factor)

    def _columns(self, table: QTextTable, room: float, factor: float) -> tuple[list[float], float]:
        """The rooms of the columns of a table, and by how much it is written smaller."""
        needs, wants = ([one * factor for one in each] for each in self._wishes(table))
        form = table.format()
        padding, count = form.cellPadding(), table.columns()
        inner = room - 2 * padding * count - _BORDERS
        if sum(wants) <= inner:
            return wants, factor
        if sum(needs) > inner:
            most = max(LONG_WORD * factor, inner / count)
            needs = [min(one, most) for one in needs]
        if sum(needs) > inner:
            padding = min(padding, _NARROW_PADDING if count <= _MANY else 1)
            inner = max(room - 2 * padding * count - _BORDERS, count)
            least = min(SMALLEST, inner / count / _LETTER)  # at least a letter in each column
            smaller = min(1.0, max(inner / sum(needs), least))
            factor *= smaller
            needs, wants = [one * smaller for one in needs], [one * smaller for one in wants]
        rooms = columns_of(needs, wants, inner)
        form.setCellPadding(padding)
        form.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.FixedLength, one + 2 * padding) for one in rooms]
        )
        table.setFormat(form)
        return rooms, factor

    def _wishes(self, table: QTextTable) -> tuple[list[float], list[float]]:
        """What each column needs for its longest word, and what it wants for its longest line."""
        needs, wants = [1.0] * table.columns(), [1.0] * table.columns()
        for row in range(table.rows()):
            for column in range(table.columns()):
                group = self._groups.get((table.objectIndex(), row, column), _BlockGroup())
                if table.cellAt(row, column).columnSpan() > 1:
                    continue
                for block in group.blocks:
                    least, most = self._measures[block.position()]
                    needs[column] = max(needs[column], least)
                    wants[column] = max(wants[column], most)
        return needs, wants

    def _write(self, cursor: QTextCursor, group: _BlockGroup) -> None:
        """Write paragraphs in their room."""
        for block in group.blocks:
            room = max(group.room - self._indent(block), 1.0)
            for start, end, look in pieces_of(block):
                made = self._look(look, room, group.factor)
                if made is not None:
                    cursor.setPosition(start)
                    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                    cursor.mergeCharFormat(made)

    def _look(self, look: QTextCharFormat, room: float, factor: float) -> QTextCharFormat | None:
        """What is to be changed in how a piece looks."""
        made = QTextCharFormat()
        if look.objectType() == OBJECT:
            made.setProperty(ROOM, room)
            made.setProperty(SHRUNK, factor)
            return made
        if look.isImageFormat():
            image = look.toImageFormat()
            width = min(image.width() * factor, room, self._widest(image.name()))
            made.setProperty(QTextFormat.Property.ImageWidth, width)
            made.clearProperty(QTextFormat.Property.ImageMaxWidth)
            return made
        if factor >= 1:
            return None
        made.setProperty(
            QTextFormat.Property.FontPixelSize, max(1, floor(look.font().pixelSize() * factor))
        )
        return made

    def _widest(self, name: str) -> float:
        """How wide a picture may be that its height stays within a page."""
        kind = QTextDocument.ResourceType.ImageResource
        image = self._document.resource(int(kind.value), QUrl(name))
        if not isinstance(image, QImage) or not image.height():
            return float("inf")
        return self._height * _HIGHEST * image.width() / image.height()

    def _indent(self, block: QTextBlock) -> float:
        form, items = block.blockFormat(), block.textList()
        steps = form.indent() + (items.format().indent() if items is not None else 0)
        return steps * self._document.indentWidth() + form.leftMargin() + form.rightMargin()


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """The paragraphs of a document, in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def pieces_of(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Start, end and format of what is written alike."""
    found: list[tuple[int, int, QTextCharFormat]] = []
    at = block.begin()
    while not at.atEnd():
        piece = at.fragment()
        start = piece.position()
        found.append((start, start + piece.length(), piece.charFormat()))
        at += 1
    return found


def _widest_word(block: QTextBlock) -> float:
    """Of a paragraph that is laid out. Of a word in several formats, such as a number with its
    script, Qt's own answer forgets all but one."""
    layout, text, at = block.layout(), block.text(), block.position()
    widest: float = layout.minimumWidth()
    if len(pieces_of(block)) < 2:
        return widest
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    start = 0
    while (end := finder.toNextBoundary()) >= 0:
        last = end
        while last > start and block.document().characterAt(at + last - 1).isspace():
            last -= 1
        line = layout.lineForTextPosition(start)
        if line.isValid() and last <= line.textStart() + line.textLength():
            widest = max(widest, abs(x_of(line, last) - x_of(line, start)))
        start = end
    return widest


def _place(block: QTextBlock) -> Place:
    frame = QTextCursor(block).currentFrame()
    if not isinstance(frame, QTextTable):
        return frame.objectIndex(), -1, -1
    cell = frame.cellAt(block.position())
    return frame.objectIndex(), cell.row(), cell.column()


def _beside(frame: QTextFrame) -> float:
    form = frame.frameFormat()
    return form.leftMargin() + form.rightMargin()


def _padding(table: QTextTable, column: int) -> float:
    """The room left and right in the cells of a frame."""
    cell = table.cellAt(0, column).format().toTableCellFormat()
    around = table.format().cellPadding()
    return max(around, cell.leftPadding()) + max(around, cell.rightPadding())
