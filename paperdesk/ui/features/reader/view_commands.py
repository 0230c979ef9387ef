"""View commands: zoom, rows, turn, paper, side panel, room and screen, as actions ask for them.

What the reader chooses holds for the next document as well, but zoom and turn, which are of one.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from paperdesk.model.reading_place import ReadingPlace
from paperdesk.ui.features.reader.page_layout import ACTUAL, Spread, ZoomFit
from paperdesk.ui.features.reader.page_view import STEP
from paperdesk.ui.features.reader.pane import ReaderPane
from paperdesk.ui.features.reader.paper_tint import PaperTint, tint_colour
from paperdesk.ui.features.reader.view_mode import ViewMode, mode_of
from paperdesk.ui.kit import theme
from paperdesk.ui.services.settings_service import SettingsService
from paperdesk.ui.services.shell import Shell

OF_PAGES = (
    *("page", "pages_side"),
    *("pages_larger", "pages_smaller", "pages_width", "pages_whole", "pages_actual"),
    *("pages_two", "pages_book", "pages_right", "pages_left"),
    *("find_words", "mark_highlight", "mark_underline", "mark_comment", "mark_area"),
    *("marks_side", "page_text", "save_marked"),
)
"""Actions that mean something while pages are shown."""
_MENU = (
    *("pages_width", "pages_whole", "pages_actual", "", "pages_two", "pages_book", ""),
    *("pages_right", "pages_left", "", "paper_auto", "paper_white", "paper_dim", "paper_sepia"),
    *("", "full_screen"),
)


class ViewCommands(QObject):
    """Commands of how the pages of a pane are seen."""

    def __init__(self, shell: Shell, settings: SettingsService, pane: ReaderPane) -> None:
        super().__init__(pane)  # and goes with it
        self._shell, self._settings = shell, settings
        self._pane, self._view = pane, pane.view
        self._actions = shell.actions_of
        self._panel = settings.values.pages_side
        self._side_in_room = bool(self._panel)
        pane.bar.set_menu(self._actions[name] if name else None for name in _MENU)
        pane.view.view_changed.connect(self._seen)
        theme.changed.connect(self._take_tint)
        self._take_tint()
        self.let_act(False)

    def let_act(self, shown: bool) -> None:
        """Pages are shown, or not: only then their actions mean something."""
        for name in OF_PAGES:
            self._actions[name].setEnabled(shown)
        self._actions["pages_room"].setEnabled(self._pane.isVisible())
        self._follow()

    def take_place(self, place: ReadingPlace | None) -> None:
        """See a document as it was left; one that was never read as the last one was."""
        if place is None:
            self._take_mode(mode_of(self._settings.values.pages_mode))
        else:
            self._take_mode(mode_of(place.mode), place.zoom * ACTUAL)
            self._view.restore_place(place.page, place.top, place.left)

    def place(self) -> ReadingPlace:
        """Where the reader is, and how the pages are seen."""
        page, above = self._view.place()
        left, zoom = self._view.left_edge(), self._view.zoom / ACTUAL
        return ReadingPlace(page, above, zoom, self.mode().words(), left)

    def _take_mode(self, mode: ViewMode, zoom: float = 1.0) -> None:
        """See pages in a mode; ``zoom`` holds where it is free."""
        self._view.spread, self._view.turn, self._view.fit = mode.spread, mode.turn, mode.fit
        if mode.fit is ZoomFit.FREE:
            self._view.zoom = zoom
        self._view.set_fit(mode.fit)
        self._follow()

    def mode(self) -> ViewMode:
        """How pages are seen."""
        return ViewMode(self._view.fit, self._view.spread, self._view.turn)

    def zoom(self, steps: float) -> None:
        """Larger by so many steps."""
        self._view.set_zoom(self._view.zoom * STEP**steps)

    def actual_size(self) -> None:
        """As large as on paper."""
        self._view.set_zoom(ACTUAL)

    def fit_width(self) -> None:
        """Pages as wide as there is room."""
        self._view.set_fit(ZoomFit.WIDTH)
        self._keep_mode()

    def fit_page(self) -> None:
        """Pages that are seen whole."""
        self._view.set_fit(ZoomFit.PAGE)
        self._keep_mode()

    def toggle_two(self) -> None:
        """Two pages in a row, or one."""
        self._view.set_spread(Spread.TWO if self._view.spread is Spread.ONE else Spread.ONE)
        self._keep_mode()

    def toggle_book(self) -> None:
        """Two pages in a row behind a first that stands alone, or not."""
        book = self._view.spread is Spread.BOOK
        self._view.set_spread(Spread.TWO if book else Spread.BOOK)
        self._keep_mode()

    def turn(self, quarters: int) -> None:
        """Turn all pages."""
        self._view.set_turn(self._view.turn + quarters)

    def tint(self, name: str) -> None:
        """Give the paper a colour, by the name of a :class:`PaperTint`, from now on."""
        self._settings.set("paper", name)
        self._take_tint()

    def toggle_side(self) -> None:
        """Show what is beside the pages, or hide it."""
        wanted = self._pane.side.isHidden()
        if wanted:
            self._pane.show_panel(self._panel or "outline")
        else:
            self._hide_side()
        if self._shell.paper_alone:
            self._side_in_room = wanted
        self._follow()

    def side(self) -> str:
        """The panel that stands beside the pages while they have the window; ``""``: none."""
        return (self._pane.panel() or self._panel) if self._side_in_room else ""

    def _hide_side(self) -> None:
        self._panel = self._pane.panel() or self._panel
        had_keyboard = self._pane.side.isAncestorOf(self._pane.focusWidget() or self._pane)
        self._pane.side.hide()
        if had_keyboard:
            self._view.setFocus()

    def give_room(self, wanted: bool) -> None:
        """Give the pages the whole window, or bring all else back."""
        if not wanted:
            self.fill_screen(False)
        if wanted is self._shell.paper_alone:
            return
        self._shell.give_room(wanted)
        if wanted and self._side_in_room:
            self._pane.choose_panel(self._panel or "outline")
        elif not wanted:
            self._hide_side()
        self._pane.bar.title.setVisible(wanted)  # else it stands above the tabs
        self._follow()

    def toggle_room(self) -> None:
        """Give the pages the whole window, or bring the list back."""
        self.give_room(not self._shell.paper_alone)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or leave it."""
        self.fill_screen(not self._shell.widget.isFullScreen())

    def fill_screen(self, wanted: bool) -> None:
        """Fill the screen with the pages, or leave it."""
        self._shell.fill_screen(wanted)
        self._pane.bar.setHidden(wanted and self._shell.paper_alone)
        self._actions["full_screen"].setChecked(wanted)

    def _seen(self) -> None:
        self._pane.bar.show_zoom(self._view.zoom if self._view.pages else 0)

    def _keep_mode(self) -> None:
        mode = ViewMode(self._view.fit, self._view.spread)
        self._settings.keep(soon=True, pages_mode=mode.words())
        self._follow()

    def _follow(self) -> None:
        """Say of actions that are on or off which they are."""
        spread = self._view.spread
        self._check(self._actions["pages_two"], spread is not Spread.ONE)
        self._check(self._actions["pages_book"], spread is Spread.BOOK)
        self._check(self._actions["pages_side"], not self._pane.side.isHidden())
        self._check(self._actions["pages_room"], self._shell.paper_alone)
        self._seen()

    @staticmethod
    def _check(action: QAction, on: bool) -> None:
        if action.isChecked() is not on:
            action.setChecked(on)

    def _take_tint(self) -> None:
        tint = PaperTint(self._settings.values.paper)
        colour = tint_colour(tint, dark=theme.current().dark)
        self._view.set_tint(colour)
        self._pane.thumbnails.set_tint(colour)
        self._actions[f"paper_{tint}"].setChecked(True)
