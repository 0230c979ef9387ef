"""Peek pop-up: what a link leads to, as a strip of its page and as words, beside the link.

Why a picture and words: an entry that was taken apart wrongly is still seen as it is printed.
Why a frame inside the view and no window: it is never in the way of a window manager.
"""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from paperdesk.model.pages import Peek, TargetKind
from paperdesk.ui.kit import accessibility
from paperdesk.ui.kit.labels import label, short

WIDEST = 480
"""Pixels of the pop-up."""
PICTURE = 860
"""Pixels of the width of the page from which a strip is cut."""
_HIGHEST = 260
_LEAST = 0.8
_LARGEST = 1.3
"""Pixels a point at which a strip is shown: a narrow one is not blown up."""
_GAP = 6
_PAD = 10


class TargetStrip(QWidget):
    """Strip of a page, painted when its picture comes; meanwhile a blank of its size."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = QRectF()
        self._page = QRectF()
        self._image: QImage | None = None
        self.tint: QColor | None = None

    def show_box(self, box: QRectF, page: QRectF) -> None:
        """Make room for a box of a page (both in points)."""
        self._box, self._page, self._image = box & page, page, None
        scale = min(max((WIDEST - 2 * _PAD) / max(self._box.width(), 1), _LEAST), _LARGEST)
        wide = min(self._box.width() * scale, WIDEST - 2 * _PAD)
        high = min(self._box.height() * wide / max(self._box.width(), 1), _HIGHEST)
        self.setFixedSize(QSize(round(wide), round(high)))
        self.update()

    @property
    def has_picture(self) -> bool:
        """Whether the picture came."""
        return self._image is not None

    def show_picture(self, image: QImage) -> None:
        """Show the picture of the whole page."""
        self._image = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the strip on the paper's colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self._image is not None and self._page.width() > 0:
            scale = self._image.width() / self._page.width()
            high = self._box.width() * self.height() / max(self.width(), 1)
            cut = QRectF(self._box.left(), self._box.top(), self._box.width(), high)
            source = QRectF(cut.topLeft() * scale, cut.size() * scale)
            painter.drawImage(QRectF(self.rect()), self._image, source)
        if self.tint is not None:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(self.rect(), self.tint)
        painter.end()


class PeekPopup(QFrame):
    """Pop-up beside a link. ``entered()``, ``left()``: the mouse; ``chosen()``: it was clicked."""

    entered = Signal()
    left = Signal()
    chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self.setObjectName("suggestions")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.heading = label(parent=self, size=12, weight="semibold", level="2")
        self.strip = TargetStrip(self)
        self.words = label(parent=self, size=12, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        column.setSpacing(_GAP)
        for widget in (self.heading, self.strip, self.words):
            column.addWidget(widget)
        self._kinds = {
            TargetKind.CITATION: self.tr("Reference"),
            TargetKind.EQUATION: self.tr("Equation"),
            TargetKind.FIGURE: self.tr("Figure"),
            TargetKind.TABLE: self.tr("Table"),
            TargetKind.SECTION: self.tr("Section"),
            TargetKind.FOOTNOTE: self.tr("Footnote"),
            TargetKind.THEOREM: self.tr("Statement"),
            TargetKind.PLACE: self.tr("Place"),
        }
        self.hide()

    def show_peek(self, peek: Peek, label_of_page: str, page: QRectF, beside: QRect) -> None:
        """Show what a link leads to, below ``beside`` of the parent or above it."""
        place = self.tr("page {page}").format(page=label_of_page)
        self.heading.setText(f"{self._kinds[peek.kind]} · {place}")
        left, top, right, bottom = peek.box
        self.strip.show_box(QRectF(left, top, right - left, bottom - top), page)
        text = short(peek.text) if peek.kind is TargetKind.CITATION else ""
        self.words.setText(text)
        self.words.setVisible(bool(text))
        self._place(beside)
        accessibility.announce(self, f"{self.heading.text()}: {short(peek.text)}")

    def show_address(self, address: str, beside: QRect) -> None:
        """Show where a link leads outside."""
        self.heading.setText(self.tr("On the web"))
        self.strip.setFixedSize(0, 0)
        self.words.setText(short(address))
        self.words.show()
        self._place(beside)
        accessibility.announce(self, f"{self.heading.text()}: {self.words.text()}")

    def _place(self, beside: QRect) -> None:
        room = self._view.rect()
        inner = min(max(self.strip.width(), 280), WIDEST - 2 * _PAD)
        self.words.setFixedWidth(inner)
        self.setFixedWidth(inner + 2 * _PAD + 2 * self.frameWidth())
        self.adjustSize()
        left = min(max(beside.left(), _GAP), max(room.width() - self.width() - _GAP, _GAP))
        below = beside.bottom() + _GAP
        above = beside.top() - _GAP - self.height()
        fits_below = below + self.height() <= room.height()
        self.move(QPoint(left, below if fits_below or above < 0 else above))
        self.show()
        self.raise_()

    def enterEvent(self, _event: QEnterEvent) -> None:
        """The mouse came to it."""
        self.entered.emit()

    def leaveEvent(self, _event: QEvent) -> None:
        """The mouse left it."""
        self.left.emit()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Follow the link."""
        self.chosen.emit()
