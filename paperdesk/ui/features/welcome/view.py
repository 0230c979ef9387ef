"""Welcome view of a library without papers: four ways to begin, each with its key."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QStyle, QVBoxLayout, QWidget

from paperdesk.ui.kit import fonts, icons, theme
from paperdesk.ui.kit.labels import label
from paperdesk.ui.services import shortcuts

_WIDTH, _HEIGHT = 440, 68
_ACTIONS = ("import", "follow_hugging_face", "starter", "help")
"""The actions of the choices, in their order."""


class WelcomeChoice(QAbstractButton):
    """Button of one way to begin: an icon, what it is, a line about it, its key."""

    def __init__(self, icon: str, text: str, line: str, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._line, self._key = icon, line, key
        self.setText(text)
        self.setAccessibleName(f"{text} ({key})" if key else text)
        self.setAccessibleDescription(line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_key(self, key: str) -> None:
        """Show another key, or none."""
        self._key = key
        self.setAccessibleName(f"{self.text()} ({key})" if key else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """All choices are of one size."""
        return QSize(fonts.zoomed(_WIDTH), fonts.zoomed(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, arrow keys walk."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_J):
            self.focusNextChild()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_K):
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a card: icon at the near edge, words, key at the far edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(fonts.zoom(), fonts.zoom())
        whole = QRect(0, 0, round(self.width() / fonts.zoom()), _HEIGHT)
        box = whole.adjusted(1, 1, -1, -1)
        focus = self.hasFocus()
        painter.setPen(QPen(theme.colour("accent" if focus else "line"), 2 if focus else 1))
        painter.setBrush(theme.colour("side" if self.underMouse() else "ground"))
        painter.drawRoundedRect(box, 9, 9)
        self._paint_words(painter, whole)
        painter.end()

    def _paint_words(self, painter: QPainter, whole: QRect) -> None:
        """Set icon, words and key, mirrored from right to left."""
        direction = self.layoutDirection()
        icon = QRect(18, (_HEIGHT - 22) // 2, 22, 22)
        at = QStyle.visualRect(direction, whole, icon).topLeft().toPointF()
        icons.draw(painter, at, self._icon, 22, theme.colour("link").name())
        box = QStyle.visualRect(direction, whole, whole.adjusted(58, 14, -18, -14))
        flag = Qt.AlignmentFlag
        for text, size, weight, role, where in (
            (self.text(), 14, "semibold", "text", flag.AlignLeft | flag.AlignTop),
            (self._line, 12, "regular", "text2", flag.AlignLeft | flag.AlignBottom),
            (self._key, 12, "medium", "text3", flag.AlignRight | flag.AlignTop),
        ):
            painter.setFont(fonts.drawn(size, weight))
            painter.setPen(theme.colour(role))
            cut = fonts.drawn_metrics(size, weight).elidedText(
                text, Qt.TextElideMode.ElideRight, box.width()
            )
            painter.drawText(box, int(QStyle.visualAlignment(direction, where)), cut)


class WelcomeView(QWidget):
    """View in place of list and detail while there are no papers.

    ``import_requested()``, ``follow_requested()``, ``starter_requested()`` and
    ``keys_requested()`` are the ways;
    ``files_dropped(paths)`` gives a list of paths.
    """

    import_requested = Signal()
    follow_requested = Signal()
    starter_requested = Signal()
    keys_requested = Signal()
    files_dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Welcome"))
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 16, 32, 16)  # four choices fit into a low window
        column.setSpacing(10)
        column.addStretch(2)
        ready = self.tr("Your desk is ready")
        stays = self.tr("Everything you bring in stays on this computer.")
        column.addWidget(_centred(label(ready, self, size=22, weight="semibold", wrap=True)))
        column.addWidget(_centred(label(stays, self, level="2", wrap=True)))
        column.addSpacing(14)
        self.choices = tuple(self._make_choices())
        shortcuts.changed.connect(self._tell_keys)
        for choice in self.choices:
            column.addWidget(choice, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(10)
        hint = self.tr("Or drop files here.")
        column.addWidget(_centred(label(hint, self, size=12, level="3", wrap=True)))
        column.addStretch(3)
        self.setFocusProxy(self.choices[0])

    def _tell_keys(self) -> None:
        for choice, name in zip(self.choices, _ACTIONS, strict=True):
            choice.show_key(shortcuts.shown(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which files were dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def _make_choices(self) -> Iterator[WelcomeChoice]:
        offers = (
            (
                "file-plus",
                self.tr("Import a file"),
                self.tr("A saved papers page, RIS, MEDLINE or JSON"),
                shortcuts.shown("import"),
                self.import_requested,
            ),
            (
                "newspaper",
                self.tr("Follow Hugging Face Papers"),
                self.tr("The list of each day comes by itself; you see it first"),
                shortcuts.shown("follow_hugging_face"),
                self.follow_requested,
            ),
            (
                "sparkles",
                self.tr("Look at a dozen papers"),
                self.tr("With summaries and a note; gone again with one undo"),
                shortcuts.shown("starter"),
                self.starter_requested,
            ),
            (
                "keyboard",
                self.tr("Learn the keys"),
                self.tr("Everything here works without the mouse"),
                shortcuts.shown("help"),
                self.keys_requested,
            ),
        )
        for icon, text, line, key, wish in offers:
            choice = WelcomeChoice(icon, text, line, key, self)
            choice.clicked.connect(lambda _=False, wish=wish: wish.emit())
            yield choice


def _centred(words: QLabel) -> QLabel:
    """A line in the middle that wraps where the window is narrow."""
    words.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return words
