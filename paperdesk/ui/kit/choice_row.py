"""Choice row: a few choices beside one another, of which one holds."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget


class ChoiceRow(QWidget):
    """Row of pairs of a value and its name; ``about`` is heard before each name.

    ``chosen(value)`` tells what the reader chose. ``spacing`` in pixels; -1 is the style's own.
    """

    chosen = Signal(object)

    def __init__(
        self,
        about: str,
        choices: Iterable[tuple[object, str]],
        parent: QWidget,
        *,
        spacing: int = 18,
    ) -> None:
        super().__init__(parent)
        self._buttons: dict[object, QRadioButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing)
        group = QButtonGroup(self)
        for value, name in choices:
            button = QRadioButton(name, self)
            button.setAccessibleName(f"{about}: {name}")
            button.clicked.connect(lambda _on=False, value=value: self.chosen.emit(value))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[value] = button
        row.addStretch(1)

    def choose(self, value: object) -> None:
        """Show that this one holds; a value that is none of them changes nothing."""
        if value in self._buttons:
            self._buttons[value].setChecked(True)
