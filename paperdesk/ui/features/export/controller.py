"""Controller of exports: asks what and where to, and keeps followed files up to date.

Papers are written by a worker. Files that follow are looked at some seconds after the last
change, by a worker as well; it writes only those whose papers read otherwise.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from paperdesk.formats import registry
from paperdesk.model import Cancelled, Changes, Order, PaperDeskError, Scope
from paperdesk.model.export_options import ExportOptions, FollowedExport
from paperdesk.model.query.parser import parse
from paperdesk.ui.features.export.paper_sets import (
    ALL,
    CHOSEN,
    LISTED,
    PLACE,
    PaperSet,
)
from paperdesk.ui.i18n.language import number
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit.timers import after, cancel
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.start_folder import save_path
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given
from paperdesk.ui.state.library_changes import ChangeOrigin, Origin
from paperdesk.ui.state.list_query import ListQuery
from paperdesk.ui.state.place_words import exact_query, place_name

if TYPE_CHECKING:
    from array import array

    from paperdesk.library import Library
    from paperdesk.ui.features.export.export_dialog import ExportDialog
    from paperdesk.workers import Job

CALM = 4_000
"""Milliseconds the library must be still before files that follow are looked at."""
_LONGEST = 40
"""Letters of a title among the choices."""
_SIGNS = re.compile(r"[^\w,+=()-]+")
"""Signs that a file's name is proposed without."""
_EXPORT = "paperdesk.tasks.followed_exports:export_file"
_UPDATE = "paperdesk.tasks.followed_exports:update"


class ExportController(FeatureController):
    """The controller of exports."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._jobs = services.client, services.jobs
        self._state, self._notices = services.state, services.notices
        self._window = services.shell.widget
        self._sets: dict[str, PaperSet] = {}
        self._updating = False
        self._calm = after(self, CALM, self._look)
        services.changes.changed.connect(self._changed)
        services.state.export_requested.connect(self.ask)

    def begin(self) -> None:
        """The library is open: something may have changed while no window was."""
        self._calm.start()

    def stop(self) -> None:
        """The window closes."""
        cancel(self._calm)

    def ask(self, place: Scope | None = None) -> None:
        """Ask which papers, and in which form; those of a ``place`` first, where one is named."""
        question = self._state.list_query
        wanted = place or (question.scope if question.text and not question.name else None)
        chosen = self._state.target_keys()  # now: a menu aims at its paper while it is open

        def read(library: "Library") -> tuple[int, "array[int] | None"]:
            everything = len(keys_of(library, ""))
            if wanted is None:
                return everything, None
            return everything, _papers_of(library, wanted, question.order)

        # Late: nothing is exported before the first paint.
        from paperdesk.tasks.export_jobs import keys_of  # noqa: PLC0415

        self._client.ask(read, lambda found: self._open(wanted, chosen, place is not None, *found))

    def _open(
        self,
        place: Scope | None,
        chosen: tuple[int, ...],
        is_first: bool,
        everything: int,
        there: "array[int] | None",
    ) -> None:
        # Late, as above.
        from paperdesk.ui.features.export.export_dialog import ExportDialog  # noqa: PLC0415

        settings = self._services.settings.values
        sets = self._choices(place, chosen, is_first, everything, there)
        self._sets = {one.name: one for one in sets}
        kept = ExportOptions(settings.export_format, (), settings.citation_keys)
        choices = [(one.name, one.words, one.can_be_followed) for one in self._sets.values()]
        dialog = ExportDialog(choices, registry.writable(), kept, self._window)
        dialog.export_requested.connect(
            lambda which, options, follow: self._wanted(dialog, which, options, follow)
        )
        dialog.stop_requested.connect(self._stop_following)
        dialog.finished.connect(dialog.deleteLater)
        self._client.do(lambda library: library.followed_exports(), dialog.show_followed)
        dialog.open()

    def _choices(
        self,
        place: Scope | None,
        chosen: tuple[int, ...],
        is_first: bool,
        everything: int,
        there: "array[int] | None",
    ) -> list[PaperSet]:
        """What may be exported, with numbers; what is meant most likely stands first."""
        state = self._state
        question = state.list_query
        words = self.tr("The list shown ({})").format(number(len(state.keys)))
        query = exact_query(question, state.overview)
        found = [PaperSet(LISTED, words, state.keys, query, question.name)]
        if place is not None and there is not None:
            name = place_name(place, state.overview)
            words = self.tr("All of {place} ({n})").format(place=name, n=number(len(there)))
            asked = ListQuery(place, name=place.value if place.kind == "search" else "")
            query = exact_query(asked, state.overview)
            found.insert(0 if is_first else 1, PaperSet(PLACE, words, there, query, name))
        if chosen:
            found.insert(len(found) if is_first else 0, self._set_of(chosen))
        words = self.tr("All papers ({})").format(number(everything))
        return [*found, PaperSet(ALL, words, stem=self.tr("library"))]

    def _set_of(self, chosen: tuple[int, ...]) -> PaperSet:
        """The papers that are selected, or the one that is stood on, by its title."""
        row = self._client.row(chosen[0]) if len(chosen) == 1 else None
        words = self.tr("The papers chosen ({})").format(number(len(chosen)))
        if row is not None:
            title = row.title if len(row.title) <= _LONGEST else f"{row.title[:_LONGEST].rstrip()}…"
            words = self.tr("This paper, “{title}”").format(title=title)
        return PaperSet(CHOSEN, words, chosen)

    def _wanted(
        self, dialog: "ExportDialog", which: str, options: ExportOptions, follow: bool
    ) -> None:
        # Late, as the dialog.
        from paperdesk.tasks.export_jobs import check_pattern  # noqa: PLC0415

        try:
            if options.key_pattern:
                check_pattern(options.key_pattern)
        except PaperDeskError as error:
            dialog.refuse(said(error.message))
            return
        form, settings = registry.BY_NAME[options.format], self._services.settings
        stem = _SIGNS.sub(" ", self._sets[which].stem).strip() or self.tr("papers")
        path, _kind = QFileDialog.getSaveFileName(
            dialog,
            self.tr("Export papers"),
            save_path(settings.values.export_folder, f"{stem}{form.suffixes[0]}"),
            f"{form.title} (*{form.suffixes[0]})",
        )
        if path:
            dialog.accept()
            settings.keep(
                soon=True,
                citation_keys=options.key_pattern,
                export_folder=str(Path(path).parent),
                export_format=options.format,
            )
            self.export(self._sets[which], options, path, follow=follow)

    def export(
        self, papers: PaperSet, options: ExportOptions, path: str, *, follow: bool = False
    ) -> None:
        """Write papers into a file; with ``follow`` it is kept up to date with their query."""
        keys = None if follow or papers.keys is None else list(papers.keys)
        args: dict[str, Any] = {
            "home": self._client.places.as_dict(),
            "format": options.format,
            "own_words": None if options.own_words is None else list(options.own_words),
            "key_pattern": options.key_pattern,
            "path": path,
            "query": papers.query if follow else "",
            "follow": follow,
            "keys": keys,
        }
        started: list[Job] = []

        def stop() -> None:
            for job in started:
                job.cancel()

        def open_folder() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent)))

        work = self._services.shell.progress.begin(self.tr("Exporting papers"), stop)

        def done(answer: Given) -> None:
            work.end()
            told = self.tr("%Ln paper(s) written to {path}.", "", answer["papers"])
            self._notices.say(told.format(path=path), self.tr("Open folder"), open_folder)

        def failed(error: BaseException) -> None:
            work.end()
            if isinstance(error, Cancelled):
                self._notices.say(self.tr("Nothing was exported; the file is as it was."))
            else:
                self._client.tell(error)

        def step(written: int, total: int, _what: object) -> None:
            work.step(written, total)

        if job := self._jobs.start(_EXPORT, args, done, failed, step):
            started.append(job)
        else:
            work.end()

    def _stop_following(self, export: FollowedExport) -> None:
        def ended(_none: None) -> None:
            told = self.tr("{path} is no longer kept up to date.")
            self._notices.say(told.format(path=export.path))

        self._client.do(lambda library: library.follow_export(export, on=False), ended)

    def _changed(self, _changes: Changes, origin: Origin) -> None:
        if origin != ChangeOrigin.SEEN:
            self._calm.start()

    def _look(self) -> None:
        """Have the files written whose papers read otherwise, if any file follows."""
        if not (self._client.read_only or self._updating):
            self._client.do(lambda library: bool(library.followed_exports()), self._update)

    def _update(self, wanted: bool) -> None:
        if not wanted or self._updating:
            return
        self._updating = True

        def done(answer: Given) -> None:
            self._updating = False
            for trouble in answer["troubles"]:
                self._notices.say(said(trouble))

        def failed(error: BaseException) -> None:
            self._updating = False
            self._client.tell(error)

        home = {"home": self._client.places.as_dict()}
        if self._jobs.start(_UPDATE, home, done, failed) is None:
            self._updating = False


def _papers_of(library: "Library", place: Scope, order: Order) -> "array[int]":
    """The papers of a place, or those that a saved search finds, in an order."""
    if place.kind == "search":
        found = library.search(parse(library.saved_query(place.value)), Scope(), order)
        return found.keys
    return library.keys(place, order)
