"""Controller of the window itself: panes, the first screen, help."""

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.shell.help_page import HelpPage
from paperdesk.ui.shell.main_window import MainWindow


class WindowController(FeatureController):
    """The controller of what belongs to no feature."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._window = services.shell.view(MainWindow)
        self._help: HelpPage | None = None
        services.state.overview_changed.connect(self._show_first_run)
        services.notifications.pressed.connect(self._window.come_forward)
        services.index.watched.connect(services.commands.tell)
        services.index.worker_ended.connect(services.notices.say)
        self._window.came_forward.connect(services.monitor.window_came_forward)

    def _show_first_run(self) -> None:
        self._window.show_first_run(self._services.state.overview.empty)

    def focus_side_bar(self) -> None:
        """Go to the side bar."""
        self._window.side.view.setFocus()

    def focus_list(self) -> None:
        """Go to the list."""
        self._window.to_list()

    def focus_detail(self) -> None:
        """Go to the paper."""
        self._window.to_detail()

    def open_menu(self) -> None:
        """Ask for the menu of whatever has the keyboard."""
        if (focus := self._window.focusWidget()) is not None:
            at = focus.rect().center()
            by_key = QContextMenuEvent.Reason.Keyboard
            QApplication.sendEvent(focus, QContextMenuEvent(by_key, at, focus.mapToGlobal(at)))

    def fold_side_bar(self) -> None:
        """Fold the side bar away, or bring it back."""
        self._window.fold(side=not self._window.side_folded)

    def fold_detail(self) -> None:
        """Fold the paper away, or bring it back."""
        self._window.fold(detail=not self._window.detail_folded)

    def open_window(self) -> None:
        """Open another window on the library."""
        self._services.state.open_window()

    def open_paper_window(self) -> None:
        """Show the paper in a window of its own."""
        if (entry := self._services.state.entry) is not None:
            self._services.state.open_window(entry.paper.id)

    def close_window(self) -> None:
        """Save what is open here, and close this window."""
        self._window.close()

    def quit(self) -> None:
        """Save what is open and leave."""
        self._services.state.quit()

    def show_help(self) -> None:
        """Show keys and help."""
        if self._help is None:
            self._help = HelpPage(self._window)
        self._help.show()
        self._help.raise_()
