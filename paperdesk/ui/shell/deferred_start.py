"""Deferred start: after the first paint, imports and makes what it did not need.

Why part by part: what is imported and made late takes a tenth of a second, and
all at once it would hold up a window that somebody already looks at.
"""

from collections.abc import Callable, Iterator
from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QTimer

from paperdesk.ui.shell.feature_table import FEATURES
from paperdesk.ui.shell.main_window import MainWindow

PAINTED = 10
"""Milliseconds after which what was painted is on the screen."""
UNSEEN = 1000
"""Milliseconds until a window that is not painted, since nobody sees it, is furnished."""


class DeferredStart(QObject):
    """One part a turn of the event loop; then ``furnish`` is called.

    ``begin_work`` is called before all of them, once the window is on the screen.
    """

    def __init__(
        self, window: MainWindow, begin_work: Callable[[], None], furnish: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._begin_work = begin_work
        self._furnish = furnish
        self._parts = self._late_parts()
        self._painted = False

    def begin(self) -> None:
        """Go on once the window is painted, or nobody has looked at it for a while."""
        self._window.installEventFilter(self)
        QTimer.singleShot(UNSEEN, self, self._next)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice the first paint, and a key that comes before the menus are filled."""
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            QTimer.singleShot(PAINTED, self, self._next)
        elif event.type() == QEvent.Type.ShortcutOverride:
            self._window.menus.fill()
        return False

    def _next(self) -> None:
        if next(self._parts, None) is not None:
            QTimer.singleShot(0, self, self._next)
        else:
            self._furnish()

    def _late_parts(self) -> Iterator[object]:
        """Import and make what can be there before the rest, each for itself."""
        self._begin_work()
        self._window.menus.fill()
        self._window.removeEventFilter(self)
        yield self._window
        for name in (
            "kit.rich_text.safe_browser",
            "features.detail.pane",
            "features.notes.pane",
            "services.index_maintenance",
            "services.paper_commands",
            "services.link_opener",
            "services.formula_loader",
            "services.image_loader",
            "services.notifications",
        ):
            yield import_module(f"paperdesk.ui.{name}")
        for feature in FEATURES:
            yield import_module(feature.controller.partition(":")[0])
        self._window.actions_of.tell()
        yield self._window.search.completion
        yield self._window.detail
        yield self._window.notes
