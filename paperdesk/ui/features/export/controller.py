"""Controller of exports: asks what and where to, and keeps followed files up to date.

Papers are written by a worker. Files that follow are looked at some seconds after the last
change, by a worker as well; it writes only those whose papers read otherwise.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog

from paperdesk.formats import registry
from paperdesk.model import Changes, PaperDeskError
from paperdesk.model.export_options import ExportOptions, FollowedExport
from paperdesk.ui.i18n.language import number
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit.timers import after, cancel
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given
from paperdesk.ui.state.library_changes import ChangeOrigin, Origin

if TYPE_CHECKING:
    from paperdesk.ui.features.export.export_dialog import ExportDialog

CALM = 4_000
"""Milliseconds the library must be still before files that follow are looked at."""
_EXPORT = "paperdesk.tasks.followed_exports:export_file"
_UPDATE = "paperdesk.tasks.followed_exports:update"


class ExportController(FeatureController):
    """The controller of exports."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._jobs = services.client, services.jobs
        self._state, self._notices = services.state, services.notices
        self._window = services.shell.widget
        self._format = "bibtex"
        self._updating = False
        self._calm = after(self, CALM, self._look)
        services.changes.changed.connect(self._changed)

    def begin(self) -> None:
        """The library is open: something may have changed while no window was."""
        self._calm.start()

    def stop(self) -> None:
        """The window closes."""
        cancel(self._calm)

    def ask(self) -> None:
        """Ask which papers, and in which form."""
        # Late: nothing is exported before the first paint.
        from paperdesk.ui.features.export.export_dialog import ExportDialog  # noqa: PLC0415

        kept = ExportOptions(self._format, (), self._services.settings.values.citation_keys)
        dialog = ExportDialog(self._choices(), registry.writable(), kept, self._window)
        dialog.export_requested.connect(
            lambda which, options, follow: self._wanted(dialog, which, options, follow)
        )
        dialog.stop_requested.connect(self._stop_following)
        dialog.finished.connect(dialog.deleteLater)
        self._client.do(lambda library: library.followed_exports(), dialog.show_followed)
        dialog.open()

    def _choices(self) -> list[tuple[str, str, bool]]:
        """Sets of papers: name, words, and whether they are those of a query."""
        listed, chosen = len(self._state.keys), len(self._state.target_keys())
        found = [
            ("list", self.tr("The list shown ({})").format(number(listed)), bool(self._query())),
            ("all", self.tr("All papers"), True),
        ]
        if chosen:
            told = self.tr("The papers chosen ({})").format(number(chosen))
            found.insert(0 if chosen > 1 else 1, ("chosen", told, False))
        return found

    def _query(self) -> str:
        """What the list asks for, as a file can follow it; ``""`` for a place."""
        question = self._state.list_query
        if question.name:
            return f"@{question.name}"
        return question.text.strip() if question.scope.kind == "all" else ""

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
        form = registry.BY_NAME[options.format]
        name = f"{self._state.list_query.name or 'papers'}{form.suffixes[0]}"
        path, _kind = QFileDialog.getSaveFileName(
            dialog, self.tr("Export papers"), name, f"{form.title} (*{form.suffixes[0]})"
        )
        if path:
            dialog.accept()
            self._services.settings.keep(soon=True, citation_keys=options.key_pattern)
            self.export(which, options, path, follow=follow)

    def export(
        self, which: str, options: ExportOptions, path: str, *, follow: bool = False
    ) -> None:
        """Write papers: those chosen (``chosen``), of the list (``list``) or ``all``."""
        self._format = options.format
        args: dict[str, Any] = {
            "home": self._client.places.as_dict(),
            "format": options.format,
            "own_words": None if options.own_words is None else list(options.own_words),
            "key_pattern": options.key_pattern,
            "path": path,
            "query": self._query() if which == "list" else "",
            "follow": follow,
            "keys": None,
        }
        if which == "chosen":
            args["keys"] = list(self._state.target_keys())
        elif which == "list" and not follow:
            args["keys"] = list(self._state.keys)
        work = self._services.shell.progress.begin(self.tr("Exporting papers"))

        def done(answer: Given) -> None:
            work.end()
            told = self.tr("%Ln paper(s) written to {path}.", "", answer["papers"])
            self._notices.say(told.format(path=path))

        def failed(error: BaseException) -> None:
            work.end()
            self._client.tell(error)

        def step(written: int, total: int, _what: object) -> None:
            work.step(written, total)

        if self._jobs.start(_EXPORT, args, done, failed, step) is None:
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
