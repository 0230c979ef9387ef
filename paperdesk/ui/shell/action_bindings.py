"""What every action of the window does, by its name in the table of actions."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from paperdesk.model import Note, Scope, State
from paperdesk.model.reading_fields import MOST_STARS
from paperdesk.text import safe_link
from paperdesk.ui.controllers.citation import citation
from paperdesk.ui.controllers.detail_controller import DetailController
from paperdesk.ui.controllers.import_controller import ImportController
from paperdesk.ui.controllers.list_controller import ListController
from paperdesk.ui.controllers.paper_controller import PaperController
from paperdesk.ui.controllers.print_controller import PrintController
from paperdesk.ui.controllers.saved_search_controller import SavedSearchController
from paperdesk.ui.controllers.settings_controller import SettingsController
from paperdesk.ui.kit.notices import Notices
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.shell.main_window import MainWindow

if TYPE_CHECKING:
    from paperdesk.ui.controllers.palette_controller import PaletteController

PAPER_LINK = "paper:"
MOST_CITED = 1_000
"""Citations that are copied at once."""


@dataclass(frozen=True, slots=True)
class ActionTargets:
    """Who does what the actions ask for."""

    listing: ListController
    acting: PaperController
    reading: DetailController
    importing: ImportController
    keeping: SavedSearchController
    preferring: SettingsController
    printing: PrintController


class ActionBindings(QObject):
    """Joins the actions with the controllers; does the few things that need none."""

    def __init__(
        self,
        window: MainWindow,
        client: LibraryClient,
        who: ActionTargets,
        notices: Notices,
    ) -> None:
        super().__init__()
        self._window, self._client, self._listing = window, client, who.listing
        self._reading, self._notices = who.reading, notices
        self._help: QWidget | None = None
        self._calling: PaletteController | None = None
        wired = {
            **self._wire_acts(who.acting),
            **self._wire_ways(),
            **self._wire_views(who.preferring),
            "import": who.importing.choose_files,
            "starter": who.importing.take_starter,
            "save_search": who.keeping.save_present,
            "notes_folder": self._open_notes,
            "save_pdf": who.printing.save_pdf,
            "print": who.printing.print,
            "quit": window.close,
        }
        for spec, action in window.actions_of:
            action.triggered.connect(lambda _on=False, run=wired[spec.name]: run())

    def _wire_acts(self, acting: PaperController) -> dict[str, Callable[[], object]]:
        reading = self._reading
        return {
            "undo": acting.undo,
            "redo": acting.redo,
            "star": reading.toggle_star,
            "tag": self._ask_tag,
            "number_tag": self._window.detail.ask_tag,
            "note": self._write_note,
            "template": self._choose_template,
            "note_outside": self._open_note,
            "abstract": lambda: self._show_tab("abstract"),
            "related": lambda: self._show_tab("related"),
            "later": lambda: reading.toggle_state(State.LATER),
            "read": lambda: reading.toggle_state(State.READ),
            "dismiss": lambda: reading.toggle_state(State.DISMISSED),
            **{f"rate_{stars}": partial(reading.rate, stars) for stars in range(MOST_STARS + 1)},
            "unread": reading.toggle_unread,
            "trash": lambda: acting.forget(reading.keys()),
            "restore": lambda: acting.restore(reading.keys()),
            "open_pdf": self._open_pdf,
            "copy": self._copy,
        }

    def _wire_ways(self) -> dict[str, Callable[[], object]]:
        window, papers, go = self._window, self._window.list.papers, self._listing.go
        return {
            "select_all": papers.selectAll,
            "down": lambda: papers.step(1),
            "up": lambda: papers.step(-1),
            "next_unread": self._space,
            "search": self._go_to_search,
            "next_mark": lambda: window.detail.next_mark(1),
            "previous_mark": lambda: window.detail.next_mark(-1),
            "palette": self.palette,
            "pane_side": window.side.view.setFocus,
            "pane_list": window.to_list,
            "pane_detail": window.to_detail,
            "go_all": lambda: go(Scope()),
            "go_inbox": lambda: go(Scope("inbox")),
            "go_later": lambda: go(Scope("later")),
            "go_starred": lambda: go(Scope("starred")),
        }

    def _wire_views(self, prefer: SettingsController) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "preferences": prefer.show,
            "theme_system": prefer.setter("theme", "system"),
            "theme_light": prefer.setter("theme", "light"),
            "theme_dark": prefer.setter("theme", "dark"),
            "density_comfortable": prefer.setter("density", "comfortable"),
            "density_compact": prefer.setter("density", "compact"),
            "zoom_in": lambda: prefer.zoom(1),
            "zoom_out": lambda: prefer.zoom(-1),
            "zoom_reset": lambda: prefer.zoom(0),
            "fold_side": lambda: window.fold(side=not window.side_folded),
            "fold_detail": lambda: window.fold(detail=not window.detail_folded),
            "hide_seen": lambda: self._listing.hide(window.actions_of["hide_seen"].isChecked()),
            "help": self.help,
        }

    def _space(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton):  # there, Space presses the button
            focused.click()
        else:
            self._reading.read_on()

    def _ask_tag(self) -> None:
        self._window.to_detail()
        self._window.detail.ask_tag()

    def _go_to_search(self) -> None:
        self._window.to_list()
        self._window.list.search.setFocus()
        self._window.list.search.selectAll()

    def _write_note(self) -> None:
        if self._reading.entry is not None:
            self._window.to_detail()
            self._window.detail.set_tab("notes")
            self._window.notes.focus_editor()

    def _show_tab(self, name: str) -> None:
        if self._reading.entry is not None:
            self._window.detail.set_tab(name)
            self._window.to_detail()

    def _open_notes(self) -> None:
        def show(folder: str) -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(folder))

        self._client.ask(lambda library: str(library.notes_folder), show)

    def _open_note(self) -> None:
        """Open the file of the note outside, once what was typed is in it."""
        entry = self._reading.entry
        if entry is None:
            return
        self._window.notes.blurred.emit()

        def show(note: Note) -> None:
            if note.version:
                QDesktopServices.openUrl(QUrl.fromLocalFile(note.path))
            else:
                self._notices.say(self.tr("There is no note on this paper yet."))

        self._client.do(lambda library: library.note(entry.key), show)

    def _choose_template(self) -> None:
        if self._reading.entry is not None:
            self._write_note()
            self._window.notes.templates_requested.emit()

    def _open_pdf(self) -> None:
        entry = self._reading.entry
        if entry is None:
            return
        address = entry.paper.pdf_url or entry.paper.url
        if address:
            self.open_link(address)
        else:
            self._notices.say(self.tr("No PDF or page is known for this paper."))

    def _copy(self) -> None:
        if self._reading.entry is not None:
            self._copied([citation(self._reading.entry.paper)])
            return
        keys = self._reading.keys()[:MOST_CITED]
        self._client.ask(
            lambda library: [citation(entry.paper) for entry in library.entries(keys)],
            self._copied,
        )

    def _copied(self, citations: list[str]) -> None:
        if citations:
            QGuiApplication.clipboard().setText("\n".join(citations))
            self._notices.say(self.tr("%Ln citation(s) copied.", "", len(citations)))

    def open_link(self, address: str) -> None:
        """Open a web address outside, or a paper of the library here."""
        if address.startswith(PAPER_LINK):
            wanted = address.removeprefix(PAPER_LINK)
            self._client.ask(lambda library: library.key(wanted), self.go_to_paper)
            return
        safe = safe_link(address)
        if safe is None:
            self._notices.say(self.tr("This link is not one of the web; it was not opened."))
        else:
            QDesktopServices.openUrl(QUrl(safe))

    def go_to_paper(self, key: int) -> None:
        """Stand on a paper, among all papers if the list does not show it."""
        if not self._window.list.papers.select_key(key):
            self._listing.stand_on(key)

    def palette(self) -> None:
        """Open the command palette, or close it."""
        if self._calling is None:
            # Late: nobody looks for a command before the first paint.
            from paperdesk.ui.controllers.palette_controller import PaletteController  # noqa: PLC0415

            self._calling = PaletteController(
                self._window, self._client, self._listing, self.go_to_paper
            )
        self._calling.open()

    def help(self) -> None:
        """Show keys and help."""
        if self._help is None:
            # Late: the help is looked at seldom, and reads files.
            from paperdesk.ui.shell.help_page import HelpPage  # noqa: PLC0415

            self._help = HelpPage(self._window)
        self._help.show()
        self._help.raise_()
