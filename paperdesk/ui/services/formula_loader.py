"""Loader of formulas: set by a worker, and remembered, so that a page seen before comes whole.

A view wishes for pictures; those known are told at once, before it is
painted, the others when the worker has made them. A newer page of the same
view ends the work for the older one.
"""

from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from paperdesk import log
from paperdesk.model.errors import Cancelled
from paperdesk.ui.kit.rich_text.formula_objects import Picture
from paperdesk.ui.kit.rich_text.formula_text import Formula
from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser
from paperdesk.ui.services.worker_jobs import Given, WorkerJobs

if TYPE_CHECKING:
    from paperdesk.workers import Job

JOB = "paperdesk.tasks.render:formulas"
DEADLINE = 12.0
REMEMBERED = 1_000
"""Formulas kept in memory, some 5 kB each; the disk has more."""


class FormulaLoader(QObject):
    """Loader of formulas as pictures, with a memory of those set last."""

    def __init__(self, jobs: WorkerJobs, cache: Path) -> None:
        super().__init__()
        self._jobs, self._cache = jobs, cache
        self._known: OrderedDict[Formula, Picture | None] = OrderedDict()
        self._tickets: dict[SafeBrowser, Job] = {}

    def serve(self, view: SafeBrowser) -> None:
        """Give this view the formulas it wishes for, from now on."""
        view.formulas_requested.connect(lambda wanted: self._wished(view, wanted))

    def _wished(self, view: SafeBrowser, wanted: tuple[Formula, ...]) -> None:
        known = {formula: self._known[formula] for formula in wanted if formula in self._known}
        for formula in known:
            self._known.move_to_end(formula)
        if known:
            view.set_formulas(known)
        missing = tuple(formula for formula in wanted if formula not in known)
        if missing:
            self._ask(view, missing)

    def _ask(self, view: SafeBrowser, missing: tuple[Formula, ...]) -> None:
        def done(answer: Given) -> None:
            pictures = (None if one is None else Picture(**one) for one in answer["pictures"])
            self._learn(view, dict(zip(missing, pictures, strict=True)))

        def failed(error: BaseException) -> None:
            if not isinstance(error, Cancelled):
                log.ui.warning("formulas could not be set: %s", error)
                self._learn(view, dict.fromkeys(missing))

        before = self._tickets.pop(view, None)
        if before is not None:
            before.cancel()
        args = {
            "cache": str(self._cache),
            "formulas": [[one.tex, one.display, one.size, one.colour] for one in missing],
        }
        ticket = self._jobs.start(JOB, args, done, failed, deadline=DEADLINE)
        if ticket is not None:
            self._tickets[view] = ticket

    def _learn(self, view: SafeBrowser, made: dict[Formula, Picture | None]) -> None:
        self._known.update(made)
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        view.set_formulas(made)
