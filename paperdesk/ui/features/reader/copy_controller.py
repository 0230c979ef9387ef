"""Controller of marked copies: a copy of the file that is read, with its marks as annotations.

The file itself is never changed; a worker writes the copy, since it opens a file of a stranger.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from paperdesk.documents.mark_values import mark_said
from paperdesk.model import Attachment
from paperdesk.model.marks import Mark
from paperdesk.ui.services.open_document import OpenDocument
from paperdesk.ui.services.start_folder import save_path
from paperdesk.ui.services.window_services import Services

_JOB = "paperdesk.tasks.mark_jobs:write_marked"
_PATIENCE = 120.0
"""Seconds for one file."""


class MarkedCopies(QObject):
    """The controller of marked copies."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services

    def ask(self, file: Attachment | None, document: OpenDocument | None) -> None:
        """Ask where to, and write a copy there of the file that is open, if one is."""
        if file is None or document is None:
            return
        last = self._services.settings.values.export_folder
        path, _kind = QFileDialog.getSaveFileName(
            self._services.shell.widget,
            self.tr("Save a copy with marks"),
            save_path(last, f"{Path(file.name).stem}-marked.pdf"),
            self.tr("PDF (*.pdf)"),
        )
        if path:
            self.save(file.key, Path(file.path), document.digest, Path(path))

    def save(self, key: int, source: Path, digest: str, target: Path) -> None:
        """Write a copy of a file with the marks of its paper that stand in it."""
        self._services.client.do(  # in line with what is being saved, so that no mark is missing
            lambda library: library.marks_to_write(key, digest),
            partial(self._write, source, target),
        )

    def _write(
        self, source: Path, target: Path, told: tuple[Sequence[Mark], Sequence[str]]
    ) -> None:
        marks, forgotten = told
        if not marks:
            self._services.notices.say(self.tr("There is no mark on these pages yet."))
            return
        work = self._services.shell.progress.begin(self.tr("Writing the copy"))

        def failed(error: BaseException) -> None:
            work.end()
            self._services.client.tell(error)

        def done(answer: dict[str, Any]) -> None:
            work.end()
            count = int(answer["written"])
            words = self.tr("%Ln mark(s) written to {name}.", "", count)
            self._services.notices.say(words.format(name=target.name))

        args = {
            "source": str(source),
            "target": str(target),
            "marks": [mark_said(mark) for mark in marks],
            "forgotten": list(forgotten),
        }
        self._services.jobs.start(_JOB, args, done, failed, deadline=_PATIENCE)
