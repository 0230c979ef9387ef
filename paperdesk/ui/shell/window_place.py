"""Window place: where the window stands and how its panes are parted, as text for the settings."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter

_NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX, which PySide does not have
_WHOLE_SCREEN = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen


def written(data: QByteArray) -> str:
    """What Qt says of a place, as text."""
    return bytes(data.toBase64().data()).decode("ascii")


def restore(window: QMainWindow, splitter: QSplitter, geometry: str, panes: str) -> None:
    """Stand where the window stood, within this screen; what is unreadable is ignored."""
    if geometry:
        window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        _fit(window)
    if panes:
        splitter.restoreState(QByteArray.fromBase64(panes.encode()))
        splitter.setHandleWidth(1)


def _fit(window: QMainWindow) -> None:
    """Be no larger than the screen, and on it: Qt takes no place of a screen of another width."""
    room = window.screen().availableGeometry()
    if window.windowState() & _WHOLE_SCREEN or room.contains(window.geometry()):
        return
    window.resize(window.size().boundedTo(room.size()))
    right, low = room.right() + 1 - window.width(), room.bottom() + 1 - window.height()
    window.move(
        max(min(window.x(), right), room.left()),
        max(min(window.y(), low), room.top()),
    )


def fill_screen(window: QMainWindow, wanted: bool) -> None:
    """Show a window without all that is around it, or as it was."""
    # Not hidden: the keys of a menu that is hidden are dead.
    window.menuBar().setMaximumHeight(0 if wanted else _NO_LIMIT)
    states = window.windowState() & ~Qt.WindowState.WindowFullScreen
    window.setWindowState(states | Qt.WindowState.WindowFullScreen if wanted else states)
