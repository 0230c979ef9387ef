"""Pages of the detail without one paper: a placeholder, and the page of a multiple selection."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from paperdesk.ui.features.detail.rating_stars import StarRating
from paperdesk.ui.i18n import language
from paperdesk.ui.kit import icons
from paperdesk.ui.kit.labels import label, short
from paperdesk.ui.services import shortcuts


class Placeholder(QWidget):
    """Placeholder page: a semibold line, a quiet line, or both; at most one button."""

    import_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = label("", self, size=15, weight="semibold", wrap=True)
        self._advice = label("", self, level="2", wrap=True)
        self._button = QPushButton(self)
        self._button.clicked.connect(self.import_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(8)
        column.addStretch(2)
        for words in (self._line, self._advice):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        column.addSpacing(8)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, line: str, advice: str, action: str = "") -> None:
        """Say how things are; ``action`` is the button's text with its key."""
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self._advice.setText(advice)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(self.line())
        self.setAccessibleDescription(advice if line else "")

    def line(self) -> str:
        """What is said, for tests and for the window's title."""
        return self._line.text() or self._advice.text()


class MultiSelectionPage(QWidget):
    """Page of a multiple selection: its size, and buttons for what can be done to all of it.

    ``action_requested`` names the button that was pressed, ``rating_requested`` tells the stars.
    """

    action_requested = Signal(str)
    rating_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[tuple[QPushButton, str, str]] = []
        shortcuts.changed.connect(self._tell_keys)
        self._line = label("", self, size=17, weight="semibold")
        self._tags = label("", self, size=12, level="2", wrap=True)
        advice = label(
            self.tr("What you do now is done to all of them."), self, level="2", wrap=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 32, 16, 32)
        column.setSpacing(8)
        column.addStretch(2)
        for words in (self._line, self._tags, advice):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        column.addSpacing(8)
        column.addWidget(self._make_buttons(), 0, Qt.AlignmentFlag.AlignHCenter)
        self.rating = StarRating(self)
        self.rating.rating_requested.connect(self.rating_requested)
        column.addWidget(self.rating, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_count(self, count: int, tags: Sequence[str] = ()) -> None:
        """Say how many are selected, and which tags all or some of them have."""
        self._line.setText(self.tr("%Ln paper(s) selected", "", count))
        self._tags.setText(self.tr("Tags among them: {}").format(short(language.listed(tags))))
        self._tags.setVisible(bool(tags))
        self.setAccessibleName(self._line.text())

    def line(self) -> str:
        """What is said."""
        return self._line.text()

    def _make_buttons(self) -> QWidget:
        box = QWidget(self)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        offers = (
            ("star", "star", self.tr("Star")),
            ("tag", "tag", self.tr("Tag")),
            ("later", "bookmark", self.tr("Read later")),
            ("read", "circle-check", self.tr("Mark as read")),
            ("dismiss", "archive", self.tr("Dismiss")),
            ("trash", "trash-2", self.tr("Move to trash")),
        )
        for place, (name, icon, text) in enumerate(offers):
            button = QPushButton(icons.icon(icon), text, box)
            self._buttons.append((button, text, name))
            button.setStyleSheet("text-align: left;")
            button.setMinimumWidth(170)
            button.clicked.connect(lambda _=False, name=name: self.action_requested.emit(name))
            grid.addWidget(button, place // 2, place % 2)
        self._tell_keys()
        return box

    def _tell_keys(self) -> None:
        for button, text, name in self._buttons:
            button.setText(f"{text}   {shortcuts.shown(name)}".rstrip())
            button.setAccessibleName(shortcuts.named(text, name))
