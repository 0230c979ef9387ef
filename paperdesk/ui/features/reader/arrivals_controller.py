"""Controller of marks that arrive: what belongs to a file that is opened, and is not known by then.

Marks that were set in an earlier version of the file are looked for in it, by a worker; and the
reader's marks in a marked copy that came from elsewhere are taken in, as its session read them.
"""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from paperdesk.documents.mark_values import mark_said, said_mark
from paperdesk.model import ActionKind, ActionResult, Changes
from paperdesk.model.frozen import replaced
from paperdesk.model.marks import FileMark, Mark
from paperdesk.ui.services.window_services import Services

_JOB = "paperdesk.tasks.mark_jobs:find_marks"
_PATIENCE = 120.0
"""Seconds for one file."""


class MarkArrivals(QObject):
    """The arrivals of marks in files that are opened."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services

    def take(self, key: int, path: str, file: str) -> None:
        """A file (SHA-256) of a paper was opened."""
        client = self._services.client
        if client.read_only is None:
            client.ask(lambda library: library.unplaced(key, file), partial(self._find, key, path))

    def bring(self, key: int, file: str, marks: Iterable[FileMark]) -> None:
        """These marks stand in a file (SHA-256) of a paper: take in those of the reader's own that
        the paper never had."""
        own = [replaced(found.mark, file=file) for found in marks if found.is_own]
        client = self._services.client
        if own and client.read_only is None:
            client.ask(lambda library: library.unknown_marks(key, own), partial(self._bring, key))

    def _find(self, key: int, path: str, marks: Sequence[Mark]) -> None:
        if marks:
            given = {"path": path, "marks": [mark_said(mark) for mark in marks]}
            # A file that is locked or damaged has no marks to find; that is told where it is shown.
            self._services.jobs.start(
                _JOB, given, partial(self._place, key), lambda _error: None, deadline=_PATIENCE
            )

    def _place(self, key: int, answer: dict[str, Any]) -> None:
        marks = [said_mark(said) for said in answer["marks"]]
        changes = Changes(updated=(key,))
        self._services.client.do(
            lambda library: library.anchored(marks),
            lambda _done: self._services.changes.announce(ActionKind.MARK, changes),
        )

    def _bring(self, key: int, marks: Sequence[Mark]) -> None:
        def done(result: ActionResult) -> None:
            self._services.changes.announce(result.act, result.changes)

        if marks:
            self._services.client.do(lambda library: library.bring_marks(key, marks), done)
