"""Button row of star, state and rating of the paper shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from paperdesk.model import State
from paperdesk.ui.features.detail.rating_stars import StarRating
from paperdesk.ui.kit import icons, zoomed_size
from paperdesk.ui.kit.design_tokens import TOOL
from paperdesk.ui.services import shortcuts


class StateButtons(QWidget):
    """Toggle buttons and stars; pressing what holds ends it."""

    star_requested = Signal(bool)
    state_requested = Signal(str)
    rating_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("State of the paper"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self.star = self._make("star", self.tr("Star"), "star")
        self.star.clicked.connect(self.star_requested)
        offers = (
            (State.LATER, "bookmark", self.tr("Read later"), "later"),
            (State.READ, "circle-check", self.tr("Mark as read"), "read"),
            (State.DISMISSED, "archive", self.tr("Dismiss"), "dismiss"),
        )
        self.states: dict[State, QToolButton] = {}
        for state, icon, text, action in offers:
            button = self._make(icon, text, action)
            button.clicked.connect(lambda on, state=state: self._pressed(state, on))
            self.states[state] = button
        self.rating = StarRating(self)
        self.rating.rating_requested.connect(self.rating_requested)
        self._row.addSpacing(4)
        self._row.addWidget(self.rating)

    def show_state(self, state: State, starred: bool, stars: int) -> None:
        """Show what holds."""
        self.star.setChecked(starred)
        role = "star" if starred else "text2"
        self.star.setIcon(icons.icon("star", role, filled=starred))
        words = self.tr("Remove the star") if starred else self.tr("Star")
        self.star.setToolTip(shortcuts.named(words, "star"))
        for one, button in self.states.items():
            button.setChecked(one == state)
        self.rating.show_rating(stars)

    def _pressed(self, state: State, on: bool) -> None:
        self.state_requested.emit(state.value if on else State.SEEN.value)

    def _make(self, icon: str, text: str, action: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icons.icon(icon))
        zoomed_size.wear(button, wide=TOOL, high=TOOL)
        button.setCheckable(True)
        button.setAccessibleName(text)
        shortcuts.tip(button, text, action)
        self._row.addWidget(button)
        return button
