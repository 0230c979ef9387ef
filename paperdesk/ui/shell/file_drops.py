"""Files dropped on the window: on a paper they are for it, elsewhere they are looked at.

A row of the list and the pane of a paper take files that belong to papers, such as PDF files,
slides and pictures; lists of papers, and folders, mean the window wherever they are dropped.
With the keys that make a link (Alt, or Ctrl and Shift) files are linked and not copied.
"""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from paperdesk.ui.features.list.view import PaperList
from paperdesk.ui.shell.drop_overlay import DropOverlay

OF_PAPERS = frozenset(
    """
    .pdf .ps .djvu .epub .ppt .pptx .odp .key .doc .docx .odt .zip .gz .tgz .png .jpg .jpeg .tif
    .tiff .svg .mp4 .webm .mov .mp3
    """.split()  # noqa: SIM905 - a table of words
)
"""Suffixes of files that belong to a paper."""


class FileDrops(QObject):
    """Watches what is dragged over the window. ``dropped(paths)`` on the window,
    ``dropped_on(key, paths, linked)`` on a paper."""

    dropped = Signal(list)
    dropped_on = Signal(int, list, bool)

    def __init__(self, window: QMainWindow, papers: PaperList, pane: QWidget) -> None:
        super().__init__(window)
        self._window, self._papers, self._pane = window, papers, pane
        self._veil = DropOverlay(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of drags over the window."""
        if isinstance(event, QDropEvent):  # the others are, too
            paths = _paths(event)
            if not paths:
                return False
            key, area = self._under(event.position().toPoint(), paths)
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self._veil.hide()
                linked = event.dropAction() == Qt.DropAction.LinkAction
                self._drop(key, paths, linked)
            elif isinstance(event, QDragEnterEvent | QDragMoveEvent):
                self._veil.cover(area, self._words(key, area))
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._veil.hide()
        return super().eventFilter(watched, event)

    def _drop(self, key: int, paths: list[str], linked: bool) -> None:
        if key:
            self.dropped_on.emit(key, paths, linked)
        else:
            self.dropped.emit(paths)

    def _words(self, key: int, area: QRect) -> str:
        if not key:
            return self.tr("Drop to see what comes in")
        if area.height() < self._pane.height():
            return self.tr("Attach to this paper")
        return self.tr("Attach to the paper that is shown")

    def _under(self, at: QPoint, paths: list[str]) -> tuple[int, QRect]:
        """The paper under the pointer that takes these files, and its place; 0: the window."""
        whole = self._window.rect()
        if not all(Path(path).suffix.lower() in OF_PAPERS for path in paths):
            return 0, whole
        if self._pane.isVisible() and self._area(self._pane).contains(at):
            key = self._papers.current_key()
            return (key, self._area(self._pane)) if key else (0, whole)
        if self._papers.isVisible() and self._area(self._papers).contains(at):
            found = self._papers.paper_at(self._papers.viewport().mapFrom(self._window, at))
            if found is not None:
                key, row = found
                top = self._papers.viewport().mapTo(self._window, row.topLeft())
                return key, QRect(top, row.size()).intersected(self._area(self._papers))
        return 0, whole

    def _area(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())


def _paths(event: QDropEvent) -> list[str]:
    return [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
