"""Window place: where the window stands and how its panes are parted, as text for the settings."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter

_NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX, which PySide does not have


def written(data: QByteArray) -> str:
    """What Qt says of a place, as text."""
    return bytes(data.toBase64().data()).decode("ascii")


def restore(window: QMainWindow, splitter: QSplitter, geometry: str, panes: str) -> None:
    """Stand where the window stood; what is unreadable is ignored."""
    if geometry:
        window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
    if panes:
        splitter.restoreState(QByteArray.fromBase64(panes.encode()))
        splitter.setHandleWidth(1)


def fill_screen(window: QMainWindow, wanted: bool) -> None:
    """Show a window without all that is around it, or as it was."""
    # Not hidden: the keys of a menu that is hidden are dead.
    window.menuBar().setMaximumHeight(0 if wanted else _NO_LIMIT)
    states = window.windowState() & ~Qt.WindowState.WindowFullScreen
    window.setWindowState(states | Qt.WindowState.WindowFullScreen if wanted else states)
