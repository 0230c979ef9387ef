"""Controller of printing: a paper's abstract and notes on sheets, or saved as PDF.

The page is set by an unseen view, so that it has the same formulas as the
window; Markdown is rendered by a worker as always. Qt's printing comes in
when it is first wanted.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWidgets import QFileDialog

from paperdesk import log
from paperdesk.model import Entry, Note
from paperdesk.model.community import Community
from paperdesk.text import display
from paperdesk.ui.features.print.document import PrintDocument
from paperdesk.ui.kit.rich_text.pagination import (
    MARGINS,
    PlacedText,
    letters_put,
    paginate,
    put_on,
)
from paperdesk.ui.kit.timers import after
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.start_folder import save_path
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

RENDER_DEADLINE = 10.0
FINDABLE_DEADLINE = 60.0
PATIENCE = 8000
"""Milliseconds to wait for formulas and pictures; without those that are late it is printed."""

Put = Callable[[PrintDocument, str], None]


class PrintController(FeatureController):
    """The controller of pages; one at a time."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._jobs = services.client, services.jobs
        self._state, self._notices = services.state, services.notices
        self._window = services.shell.widget

    def save_pdf(self) -> None:
        """Ask where to, and save the paper's page there as PDF."""
        entry = self._there()
        if entry is None:
            return
        name = f"{file_name(display(entry.paper.title))}.pdf"
        settings = self._services.settings
        path, _kind = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save abstract and notes"),
            save_path(settings.values.export_folder, name),
            self.tr("PDF (*.pdf)"),
        )
        if path:
            settings.keep(soon=True, export_folder=str(Path(path).parent))
            self.save_to(path)

    def save_to(self, path: str) -> None:
        """Save the page of the paper shown as PDF."""
        self._compose(lambda sheet, title: self._write(sheet, title, path))

    def print(self) -> None:
        """Print the page of the paper shown, after the system's own dialog."""
        self._compose(self._ask_printer)

    def _there(self) -> Entry | None:
        if self._state.entry is None:
            self._notices.say(self.tr("Choose one paper first."))
        return self._state.entry

    def _compose(self, put: Put) -> None:
        entry = self._there()
        if entry is None:
            return
        key = entry.key
        work = self._services.shell.progress.begin(self.tr("Setting the page"))

        def failed(error: BaseException) -> None:
            work.end()
            self._client.tell(error)

        def set_and_put(sheet: PrintDocument, title: str) -> None:
            work.end()
            put(sheet, title)

        def told(found: tuple[Entry, Community | None, Note]) -> None:
            entry, community, note = found
            self._jobs.start(
                "paperdesk.tasks.render:note_html",
                {"markdown": note.text},
                lambda answer: self._set(entry, community, answer, set_and_put),
                failed,
                deadline=RENDER_DEADLINE,
            )

        # In line with what is being saved, so that the last words are on the page.
        self._client.do(
            lambda library: (library.entry(key), library.community(key), library.note(key)),
            told,
            failed,
        )

    def _set(self, entry: Entry, community: Community | None, answer: Given, put: Put) -> None:
        sheet = PrintDocument(self._window)
        self._services.serve(sheet)

        def ready() -> None:
            late.stop()
            sheet.ready.disconnect(ready)
            put(sheet, display(entry.paper.title))
            if sheet.waits:  # for what was late, and is still brought to it
                sheet.ready.connect(sheet.deleteLater)
            else:
                sheet.deleteLater()

        late = after(sheet, PATIENCE, ready)
        sheet.ready.connect(ready)
        late.start()
        sheet.compose(entry, answer["html"], self._state.overview.batches, community)

    def _write(self, sheet: PrintDocument, title: str, path: str) -> None:
        printer = self._printer()
        printer.setOutputFormat(printer.OutputFormat.PdfFormat)
        printer.setOutputFileName(path)
        if QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem:
            printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
        self._print_file(printer, sheet, title)

    def _ask_printer(self, sheet: PrintDocument, title: str) -> None:
        from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415 - late, see above

        printer = self._printer()
        dialog = QPrintDialog(printer, self._window)
        if not dialog.exec():
            return
        if printer.outputFormat() == printer.OutputFormat.PdfFormat:
            self._print_file(printer, sheet, title)
        elif self._put_on(printer, sheet, title) is None:
            self._notices.say(self.tr("The printer did not take the page."))

    def _print_file(self, printer: "QPrinter", sheet: PrintDocument, title: str) -> None:
        """Print into the printer's file, whose letters a worker then makes findable."""
        path = printer.outputFileName()
        letters = None
        if os.access(Path(path).parent, os.W_OK):
            letters = self._put_on(printer, sheet, title)
        if letters is None:
            self._notices.say(self.tr("{path} could not be written.").format(path=path))
            return

        def saved(_answer: object) -> None:
            self._notices.say(self.tr("Saved as {path}").format(path=path))

        def failed(error: BaseException) -> None:
            log.ui.warning("letters of a printed page are not findable: %s", error)
            saved(None)  # the page itself stands there whole

        job = "paperdesk.tasks.print_jobs:findable"
        self._jobs.start(
            job, {"path": path, "pages": letters}, saved, failed, deadline=FINDABLE_DEADLINE
        )

    @staticmethod
    def _printer() -> "QPrinter":
        """A printer with margins as we like them; a dialog may change both."""
        from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415 - late, see above

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
        return printer

    @staticmethod
    def _put_on(
        printer: "QPrinter", sheet: PrintDocument, title: str
    ) -> list[list[PlacedText]] | None:
        """The letters that were put on paper; None where the printer did not take them."""
        printer.setDocName(title)
        printer.setCreator("PaperDesk")
        pages = sheet.copied()
        paginate(pages, printer.pageLayout())
        return letters_put(printer, pages) if put_on(printer, pages) else None


def file_name(title: str) -> str:
    """A title as the name of a file that every system takes."""
    kept = "".join(one if one.isalnum() or one in " -_," else " " for one in title)
    return " ".join(kept.split())[:80].strip() or "paper"
