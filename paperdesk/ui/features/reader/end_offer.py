"""End offer: at the end of a paper that is not marked as read, the reader may say that it is."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from paperdesk.model import Entry, State
from paperdesk.ui.features.reader.pane import ReaderPane
from paperdesk.ui.kit.timers import after, cancel


class EndOffer(QObject):
    """The strip at the end of the pages, offered once for each time that a paper is read;
    ``mark`` is the action that marks it as read."""

    def __init__(self, pane: ReaderPane, mark: QAction, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pane, self._mark = pane, mark
        self._offered = False
        self._to_end = after(self, 0, self._stay_at_end)
        pane.end.acted.connect(self._accept)

    def follow(self, entry: Entry | None, *, is_open: bool) -> None:
        """The view was moved, or the paper is another or stands elsewhere with its reader."""
        bar = self._pane.view.verticalScrollBar()
        if entry is None or entry.state == State.READ or not is_open:
            self._pane.end.hide()
        elif bar.maximum() > 0 and bar.value() >= bar.maximum() - 2 and not self._offered:
            self._offered = True
            self._pane.end.show()
            self._to_end.start()

    def forget(self) -> None:
        """Another document will be read."""
        self._offered = False
        self._pane.end.hide()

    def stop(self) -> None:
        """The window closes."""
        cancel(self._to_end)

    def _stay_at_end(self) -> None:
        """The offer took room from the view."""
        bar = self._pane.view.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _accept(self) -> None:
        self._mark.trigger()
        self._pane.end.hide()
        self._pane.view.setFocus()
