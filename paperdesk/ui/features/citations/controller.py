"""Controller of citations: asks for papers, styles and references, and fills the clipboard.

One copy puts two forms on the clipboard: plain text without any markup, and HTML, which word
processors and mail programs take with its italics.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Failed, Latest
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.ui.features.citations.style_dialog import StyleDialog

MOST_CITED = 1_000
"""Papers that are cited at once."""
MOST_STYLES = 10
"""Styles last used that are offered first."""
USUAL = "apa"
DEADLINE = 60.0
_JOBS = "paperdesk.tasks.citations"

Items = list[dict[str, Any]]


class CitationsController(FeatureController):
    """The controller of citations. One dialog at a time."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._jobs = services.client, services.jobs
        self._state, self._notices = services.state, services.notices
        self._settings = services.settings
        self._dialog: StyleDialog | None = None
        self._items: Items = []
        self._found, self._made = Latest(), Latest()

    def copy(self) -> None:
        """Copy the papers chosen in the style last used."""
        style = next(iter(self._settings.values.citation_styles), USUAL)
        self._ask_for_items(lambda items: self._cite(items, style, self._copied, self._client.tell))

    def copy_ids(self) -> None:
        """Copy the ids of the papers chosen, one in a line."""
        keys = self._state.target_keys()
        self._client.ask(
            lambda library: [entry.paper.id for entry in library.entries(keys)], self._copied_ids
        )

    def _copied_ids(self, ids: Sequence[str]) -> None:
        if ids:
            QGuiApplication.clipboard().setText("\n".join(ids))
            self._notices.say(self.tr("%Ln identifier(s) copied.", "", len(ids)))

    def choose(self) -> None:
        """Let the reader find a style, and copy the papers in it."""
        self._ask_for_items(self._open)

    def _ask_for_items(self, then: Callable[[Items], object]) -> None:
        keys = self._state.target_keys()[:MOST_CITED]
        if not keys:
            self._notices.say(self.tr("Choose a paper first."))
            return
        self._client.ask(lambda library: cited_items(library, keys), then)

    def _cite(
        self,
        items: Items,
        style: str,
        done: Callable[[Given], None],
        failed: Failed,
    ) -> None:
        given = {"home": self._services.places.as_dict(), "style": style, "items": items}
        self._jobs.start(f"{_JOBS}:cite", given, done, failed, deadline=DEADLINE)

    def _copied(self, answer: Given) -> None:
        """Put the references on the clipboard, plain and with their formats."""
        found = answer["references"]
        if not found:
            return
        alone = len(found) == 1
        plain = [each["alone" if alone else "plain"] for each in found]
        html = [each["alone_html" if alone else "html"] for each in found]
        both = QMimeData()
        both.setText("\n".join(plain))
        rich = html[0] if alone else "".join(f"<p>{line}</p>" for line in html)
        both.setData("text/html", rich.encode())
        QGuiApplication.clipboard().setMimeData(both)
        message = answer["message"]
        copied = self.tr("%Ln citation(s) copied.", "", len(found))
        self._notices.say(f"{copied} {said(message)}" if message else f"{copied} {answer['title']}")

    # The dialog

    def _open(self, items: Items) -> None:
        # Late: nobody looks for a style before the first paint.
        from paperdesk.ui.features.citations.style_dialog import StyleDialog  # noqa: PLC0415

        if self._dialog is not None:
            return
        self._items = items
        dialog = self._dialog = StyleDialog(len(items), self._services.shell.widget)
        dialog.words_changed.connect(self._find)
        dialog.style_chosen.connect(self._preview)
        dialog.copy_requested.connect(self._take)
        dialog.file_requested.connect(self._ask_for_file)
        dialog.finished.connect(self._closed)
        self._find("")
        dialog.open()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None
        self._found.forget()
        self._made.forget()

    def _find(self, words: str, chosen: str = "") -> None:
        recent = list(self._settings.values.citation_styles)
        given = {"home": self._services.places.as_dict(), "words": words, "recent": recent}

        def found(answer: Given) -> None:
            if self._dialog is not None:
                self._dialog.show_styles(answer["styles"], chosen)

        self._jobs.start(f"{_JOBS}:find_styles", given, self._found(found), deadline=DEADLINE)

    def _preview(self, style: str) -> None:
        def made(answer: Given) -> None:
            if self._dialog is not None:
                message = answer["message"]
                lines = [each["html"] for each in answer["references"]]
                self._dialog.show_references(style, lines, said(message) if message else "")

        self._cite(self._items, style, self._made(made), self._client.tell)

    def _take(self, style: str) -> None:
        """Copy in this style, and offer it first from now on."""
        before = self._settings.values.citation_styles
        kept = (style, *(name for name in before if name != style))[:MOST_STYLES]
        self._settings.keep(soon=True, citation_styles=kept)
        self._cite(self._items, style, self._copied, self._client.tell)

    def _ask_for_file(self) -> None:
        """A style file of the reader's own."""
        path, _kind = QFileDialog.getOpenFileName(
            self._dialog, self.tr("Add a style"), "", self.tr("Citation styles (*.csl *.xml)")
        )
        if path:
            self.add_style(path)

    def add_style(self, path: str) -> None:
        """Take a style file over, and choose it in the dialog."""

        def added(answer: Given) -> None:
            if self._dialog is not None:
                self._dialog.set_words(answer["title"])
                self._find(answer["title"], answer["name"])

        given = {"home": self._services.places.as_dict(), "path": path}
        self._jobs.start(f"{_JOBS}:add_style", given, added, self._client.tell, deadline=DEADLINE)

    def stop(self) -> None:
        """The window closes."""
        if self._dialog is not None:
            self._dialog.close()


def cited_items(library: "Library", keys: Sequence[int]) -> Items:
    """The papers as what a style cites, in the order of their keys."""
    # Late: only who cites needs it, and this runs beside the window.
    from paperdesk.formats.citation.cited_paper import cited_item  # noqa: PLC0415

    entries = {entry.key: entry for entry in library.entries(keys)}
    return [cited_item(entries[key].paper) for key in keys if key in entries]
