"""The far side of the window: the paper, and above it the way back where it hides the list."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from paperdesk.ui.kit import icons, zoomed_size

if TYPE_CHECKING:
    from paperdesk.ui.features.detail.pane import DetailPane

_HIGH = 42
"""Pixels of the way back with its margin; letters of Arabic are taller than those of Inter."""


class PaperSide(QWidget):
    """Side of one paper. ``back_requested``: the reader wants to see the list again."""

    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._back: QPushButton | None = None

    def hold_paper(self) -> "DetailPane":
        """Make the pane of the paper, once."""
        # Late: nobody reads before the first paint, which this would hold up by 20 ms.
        from paperdesk.ui.features.detail.pane import DetailPane  # noqa: PLC0415

        made = DetailPane()
        self._column.insertWidget(0 if self._back is None else 1, made, 1)
        return made

    def offer_way_back(self, wanted: bool) -> None:
        """Show the button that leads back to the list, or hide it."""
        if wanted and self._back is None:
            self._back = self._make_back()
            self._column.insertWidget(0, self._back, 0, Qt.AlignmentFlag.AlignLeft)
        if self._back is not None:
            self._back.setVisible(wanted)

    def _make_back(self) -> QPushButton:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        made = QPushButton(self.tr("Back to the list"), self)
        made.setProperty("look", "back")
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        zoomed_size.wear(made, high=_HIGH)
        made.setIcon(icons.icon("arrow-right" if mirrored else "arrow-left", "link"))
        made.setToolTip(self.tr("Back to the list (Esc)"))
        made.clicked.connect(self.back_requested)
        return made
