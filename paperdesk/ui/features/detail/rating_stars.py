"""Star rating: five stars in a row that show a rating and set another.

The keyboard comes to the row once, and the arrow keys walk along it. To press the
star that holds takes the rating off, as with the states beside it.

Why grey and not the gold of the star: a paper can have both, side by side.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from paperdesk.model.reading_fields import MOST_STARS
from paperdesk.ui.kit import icons, zoomed_size
from paperdesk.ui.kit.design_tokens import TOOL
from paperdesk.ui.services import shortcuts

_WIDTH = 22
_ICON = 14


class StarRating(QWidget):
    """Shows a rating, 0 for none; ``rating_requested`` tells the one that is asked for."""

    rating_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stars = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.buttons = [self._make(stars) for stars in range(1, MOST_STARS + 1)]
        self.show_rating(0)

    def show_rating(self, stars: int) -> None:
        """Show what holds."""
        self._stars = stars
        rated = self.tr("Rated with %Ln star(s)", "", stars)
        self.setAccessibleName(rated if stars else self.tr("Not rated"))
        for place, button in enumerate(self.buttons, 1):
            button.setChecked(place == stars)
            focus = Qt.FocusPolicy.StrongFocus if place == max(stars, 1) else _BY_ARROWS
            button.setFocusPolicy(focus)
        self._paint(stars)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fill the stars up to the pointer; walk along the row with the arrow keys."""
        if isinstance(event, QEnterEvent):
            self._paint(self._place(watched), over=True)
        elif event.type() == QEvent.Type.Leave:
            self._paint(self._stars)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._walk(self._place(watched), event.key())
        return super().eventFilter(watched, event)

    def _walk(self, place: int, key: int) -> bool:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(key), 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        if step and 1 <= place + step <= MOST_STARS:
            self.buttons[place + step - 1].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(step)

    def _place(self, button: QObject) -> int:
        return next(place for place, one in enumerate(self.buttons, 1) if one is button)

    def _pressed(self, stars: int) -> None:
        self.buttons[stars - 1].setChecked(stars == self._stars)  # as it is until it is told
        self.rating_requested.emit(0 if stars == self._stars else stars)

    def _paint(self, filled: int, *, over: bool = False) -> None:
        for place, button in enumerate(self.buttons, 1):
            full = place <= filled
            role = "link" if full and over else "text2"
            button.setIcon(icons.icon("star", role, filled=full))

    def _make(self, stars: int) -> QToolButton:
        button = QToolButton(self)
        zoomed_size.wear(button, wide=_WIDTH, high=TOOL, icon=_ICON)
        button.setStyleSheet("QToolButton { padding: 3px; background: transparent; }")
        button.setCheckable(True)
        text = self.tr("Rate with %Ln star(s)", "", stars)
        button.setAccessibleName(text)
        shortcuts.tip(button, text, f"rate_{stars}")
        button.clicked.connect(lambda: self._pressed(stars))
        button.installEventFilter(self)
        self._row.addWidget(button)
        return button


_BY_ARROWS = Qt.FocusPolicy.ClickFocus
"""How stars are reached at which Tab does not stop."""
