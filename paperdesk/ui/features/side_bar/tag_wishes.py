"""What can be done with a tag in the side bar: its menu."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from paperdesk.ui.features.side_bar.delegate import swatch

TAG_COLOURS = (
    "#4e88e8",
    "#e0773c",
    "#3fa66b",
    "#8e6fd8",
    "#c9a227",
    "#2a9db0",
    "#c2558b",
    "#8a8f98",
)
"""Colours a tag can be given: told apart in both themes, with the accent and in grey."""


class TagWishes(QObject):
    """What the reader wants of tags, each named in full."""

    rename_requested = Signal(str, str)
    colour_requested = Signal(str, str)
    delete_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent

    def fill(self, menu: QMenu, name: str, papers: int, *, has_below: bool) -> None:
        """Offer what can be done with a tag that so many papers have; ``has_below``: others
        stand below it."""
        menu.addAction(self.tr("Rename…")).triggered.connect(lambda: self.rename(name))
        self._fill_colours(menu.addMenu(self.tr("Colour")), name)
        if has_below:
            words = self.tr("Delete with all tags below it; papers stay")
        else:
            words = self.tr("Delete; %Ln paper(s) have it and stay", "", papers)
        delete = menu.addAction(words)
        delete.triggered.connect(lambda: self.delete_requested.emit(name))

    def rename(self, name: str) -> None:
        """Ask for another name of a tag."""
        head, label = self.tr("Rename tag"), self.tr("New name (a/b puts it under a):")
        new, agreed = QInputDialog.getText(self._window, head, label, text=name)
        if agreed and new.strip() and new.strip() != name:
            self.rename_requested.emit(name, new.strip())

    def _fill_colours(self, colours: QMenu, name: str) -> None:
        words = (
            self.tr("Blue"),
            self.tr("Orange"),
            self.tr("Green"),
            self.tr("Violet"),
            self.tr("Gold"),
            self.tr("Teal"),
            self.tr("Pink"),
            self.tr("Grey"),
        )
        for colour, word in zip(TAG_COLOURS, words, strict=True):
            action = QAction(swatch(colour), word, colours)
            action.triggered.connect(lambda _=False, c=colour: self.colour_requested.emit(name, c))
            colours.addAction(action)
