"""Area of a paper's header above what is read: as much of it as has not scrolled away yet.

Why not a scroll area: head and text are one page, which scrolls as one, while
the tabs between them stay. What a stranger wrote (a title of 600 letters, two
hundred tags) decides how high the head would like to be; it never decides the
height of the window, which Qt makes as high as its content asks for.
"""

from math import ceil

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QWidget

from paperdesk.ui.kit.line_feet import line_feet

SHARE = 0.55
"""The most of the pane's height that the head takes from what is read."""
LEAST = 96


class HeadArea(QWidget):
    """Area that shows ``head`` from :attr:`away` on, as far as there is room in ``pane``."""

    def __init__(self, head: QWidget, pane: QWidget) -> None:
        super().__init__(pane)
        self.head, self._pane = head, pane
        self._away = 0
        head.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        head.installEventFilter(self)
        pane.installEventFilter(self)

    @property
    def away(self) -> int:
        """Pixels of the head that have scrolled away."""
        return self._away

    @property
    def left(self) -> int:
        """Pixels of it that could still scroll away."""
        return self._whole() - self._away

    @property
    def below(self) -> int:
        """Pixels of it that there is no room for beneath those that are seen."""
        return max(self.left - self.height(), 0)

    def scroll_to(self, away: int) -> None:
        """Have this much of the head scrolled away, and lay out what is around it at once."""
        self._away = min(max(away, 0), self._whole())
        self._lay()

    def reveal(self, widget: QWidget) -> None:
        """Bring a part of the head into sight, if it is not."""
        top = widget.mapTo(self.head, QPoint()).y()
        bottom = top + widget.height()
        if top < self._away:
            self.scroll_to(top if top > LEAST // 2 else 0)
        elif bottom > self._away + self.height():
            self.scroll_to(bottom - self.height())

    def sizeHint(self) -> QSize:
        """The height of what is left of the head, as far as there is room for it."""
        most = max(int(self._pane.height() * SHARE), LEAST)
        if self._whole() > most:
            most = line_end(self.head, most)
        return QSize(self.head.minimumSizeHint().width(), min(self.left, most))

    def minimumSizeHint(self) -> QSize:
        """Hardly any: it scrolls."""
        return QSize(self.head.minimumSizeHint().width(), min(self.sizeHint().height(), LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width makes other lines."""
        super().resizeEvent(event)
        self._place()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the head when it changes, and the pane when it has more room or less."""
        kind = event.type()
        if (watched is self.head and kind == QEvent.Type.LayoutRequest) or (
            watched is self._pane and kind == QEvent.Type.Resize
        ):
            self._away = min(self._away, self._whole())
            self._lay()
        return super().eventFilter(watched, event)

    def _whole(self) -> int:
        """The height of all of the head."""
        head = self.head
        wish = head.heightForWidth(max(self.width(), 1)) if head.hasHeightForWidth() else -1
        return max(wish, 1)

    def _lay(self) -> None:
        self._place()
        self.updateGeometry()
        page = self.parentWidget()
        around = page.layout() if page is not None else None
        if around is not None:
            around.activate()  # now: a later turn would be painted between the two

    def _place(self) -> None:
        self.head.setGeometry(0, -self._away, self.width(), self._whole())


def line_end(head: QWidget, most: int) -> int:
    """Where the last line of text ends that is whole above ``most`` pixels of a head."""
    layout = head.layout()
    if layout is not None:
        layout.activate()
    parts = [one for one in head.children() if isinstance(one, QWidget) and not one.isHidden()]
    across = next((one for one in parts if one.y() < most < one.y() + one.height()), None)
    if across is None:
        return most
    inside = most - across.y()
    if isinstance(across, QPlainTextEdit):
        feet = (ceil(foot) for foot in line_feet(across))
        return across.y() + max((foot for foot in feet if foot <= inside), default=0) or most
    if isinstance(across, QLabel):
        metrics = across.fontMetrics()
        line = metrics.size(0, "x\nx").height() - metrics.size(0, "x").height()
        return across.y() + max(inside // line * line, 0) or most
    inner = across.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    boxes = [one.geometry() for one in inner if not one.isHidden()]
    ends = (  # of rows: what is beside a lower part does not end one
        box.bottom() + 1
        for box in boxes
        if not any(one.top() <= box.bottom() < one.bottom() for one in boxes)
    )
    return across.y() + max((end for end in ends if end <= inside), default=0) or most
