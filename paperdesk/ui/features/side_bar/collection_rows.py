"""What can be done with a collection in the side bar."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu


class CollectionWishes(QObject):
    """What the reader wants of collections, each named by its path; ``paths`` tells those of all,
    from top to bottom."""

    make_requested = Signal(str)
    """A new one within this."""
    rename_requested = Signal(str)
    forget_requested = Signal(str)
    move_requested = Signal(str, str, str)
    """One is put into another, before one there; ``""``: none."""

    def __init__(self, parent: QObject, paths: Callable[[], Sequence[str]]) -> None:
        super().__init__(parent)
        self._paths = paths

    def fill(self, menu: QMenu, path: str) -> None:
        """Offer in a menu what can be done with a collection."""
        for text, wish in (
            (self.tr("New collection within it…"), self.make_requested),
            (self.tr("Rename…"), self.rename_requested),
            (self.tr("Delete; its papers stay"), self.forget_requested),
        ):
            menu.addAction(text).triggered.connect(lambda _=False, wish=wish: wish.emit(path))

    def move(self, path: str, way: int) -> None:
        """Put a collection one further among those beside it: down (1) or up (-1)."""
        above = path.rpartition("/")[0]
        beside = [one for one in self._paths() if one.rpartition("/")[0] == above]
        at = beside.index(path) + way
        if 0 <= at < len(beside):
            after = at + 1 if way > 0 else at
            before = beside[after] if after < len(beside) else ""
            self.move_requested.emit(path, above, before)
