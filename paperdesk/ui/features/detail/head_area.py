"""Scroll area of a paper's header above its text, where there is not enough room.

Why: what a stranger wrote (a title of 600 letters, two hundred tags) decides
how high the head would like to be. Without this it would decide the height of
the window, which Qt makes as high as its content asks for, and leaves so.
"""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

SHARE = 0.55
"""The most of the pane's height that the head takes from what is read."""
LEAST = 96


class HeadArea(QScrollArea):
    """Scroll area as high as the header in it, at most ``SHARE`` of ``pane``."""

    def __init__(self, head: QWidget, pane: QWidget) -> None:
        super().__init__(pane)
        self._head, self._pane = head, pane
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(head)
        self.viewport().setAutoFillBackground(False)
        head.setAutoFillBackground(False)
        pane.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """The height of the head, as far as there is room for it."""
        head = self._head
        wish = head.heightForWidth(max(self.width(), 1)) if head.hasHeightForWidth() else -1
        most = max(int(self._pane.height() * SHARE), LEAST)
        return QSize(head.minimumSizeHint().width(), min(max(wish, 1), most))

    def minimumSizeHint(self) -> QSize:
        """Hardly any: it scrolls."""
        return QSize(self._head.minimumSizeHint().width(), min(self.sizeHint().height(), LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width makes other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the head when it changes, and the pane when it has more room or less."""
        kind = event.type()
        if (watched is self._head and kind == QEvent.Type.LayoutRequest) or (
            watched is self._pane and kind == QEvent.Type.Resize
        ):
            self.updateGeometry()
            page = self.parentWidget()
            around = page.layout() if page is not None else None
            if around is not None:
                around.activate()  # now: a later turn would be painted between the two
        return super().eventFilter(watched, event)
