"""Controller of facts by hand: opens the form of a paper, and writes what stands in it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from paperdesk.model import ActionResult, Scope
from paperdesk.model.fact_words import AlikePaper, FactWords
from paperdesk.ui.i18n.message_translation import said, said_error
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.state.library_changes import ChangeOrigin

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.ui.features.facts.facts_dialog import FactsDialog
    from paperdesk.ui.features.facts.new_paper_dialog import NewPaperDialog

Form = tuple[Sequence[FactWords], Sequence[str]]


class FactsController(FeatureController):
    """The controller of the form of a paper's facts, and of that of a new paper."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client = services.client
        self._dialog: FactsDialog | None = None
        self._key = 0
        self._read = Latest()
        self._known: AlikePaper | None = None
        """What a new paper was last found to be like."""
        self._draft: dict[str, str] = {}
        """What was written of a new paper that was not added."""

    def stop(self) -> None:
        """The window closes."""
        self._read.forget()
        if self._dialog is not None:
            self._dialog.reject()

    def edit(self) -> None:
        """Open the form of the paper shown."""
        entry = self._services.state.entry
        if entry is None or self._dialog is not None or self._services.refuses_changes():
            return
        self._key = entry.key
        self._client.do(
            lambda library: (library.fact_words(entry.key), library.fact_types()),
            self._read(self._open),
        )

    def write(self) -> None:
        """Open the form of a new paper; what was written there and not added stands in it."""
        if self._dialog is None and not self._services.refuses_changes():
            self._client.do(
                lambda library: (library.facts_to_write(), library.fact_types()),
                self._read(self._open_new),
            )

    def _open(self, found: Form) -> None:
        # Late: opened seldom.
        from paperdesk.ui.features.facts.facts_dialog import FactsDialog  # noqa: PLC0415

        if self._dialog is None:
            dialog = FactsDialog(*found, self._services.shell.widget)
            dialog.save_requested.connect(self._check)
            self._show(dialog)

    def _open_new(self, found: Form) -> None:
        # Late, as above.
        from paperdesk.ui.features.facts.new_paper_dialog import NewPaperDialog  # noqa: PLC0415

        if self._dialog is None:
            dialog = NewPaperDialog(*found, self._draft, self._services.shell.widget)
            dialog.save_requested.connect(lambda words, _back: self._look(dialog, words))
            dialog.apart_requested.connect(lambda words: self._add(words, apart=True))
            dialog.show_requested.connect(self._show_known)
            dialog.rejected.connect(lambda: self._keep(dialog))
            self._show(dialog)

    def _show(self, dialog: "FactsDialog") -> None:
        self._dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _keep(self, dialog: "NewPaperDialog") -> None:
        self._draft = dialog.written()

    def _check(self, words: dict[str, str], back: tuple[str, ...]) -> None:
        """Write what stands in the form, where each field can hold it; else say why not."""
        self._client.ask(
            lambda library: library.check_facts(words),
            lambda _none: self._write(words, back),
            self._failed,
        )

    def _failed(self, error: BaseException) -> None:
        if self._dialog is not None:
            self._dialog.show_failure(said_error(error))

    def _write(self, words: dict[str, str], back: tuple[str, ...]) -> None:
        key = self._key
        if self._dialog is not None:
            self._dialog.accept()
        self._services.commands.act(lambda library: library.write_facts(key, words, back))

    # A new paper

    def _look(self, dialog: "NewPaperDialog", words: dict[str, str]) -> None:
        """Add what stands in the form, unless it may be a paper that is here."""

        def found(known: AlikePaper | None) -> None:
            if self._dialog is not dialog:
                return
            if known is None:
                self._add(words)
                return
            self._known = known
            dialog.show_alike(said(known.said()), may_differ=known.is_doubtful)

        self._client.do(lambda library: _alike(library, words), found, self._failed)

    def _show_known(self) -> None:
        """Leave the form for the paper that is here; what was written stays for the next time."""
        known, state = self._known, self._services.state
        if self._dialog is None or known is None:
            return
        self._dialog.reject()
        if known.in_trash:
            state.stand_on((known.key,))
            state.go(Scope("trash"))
        else:
            state.open_paper(known.key)

    def _add(self, words: dict[str, str], *, apart: bool = False) -> None:
        self._client.do(
            lambda library: _write_paper(library, words, apart), self._added, self._failed
        )

    def _added(self, done: ActionResult) -> None:
        """Say that the paper is here, and show it."""
        if self._dialog is not None:
            self._dialog.accept()
        self._draft = {}
        services = self._services
        services.notices.say(said(done.text), self.tr("Undo"), services.commands.undo)
        services.changes.announce(ChangeOrigin.IMPORTED)
        services.state.open_paper(done.changes.added[0])


def _alike(library: "Library", words: Mapping[str, str]) -> AlikePaper | None:
    # Late: what compares records is not needed to open the window.
    from paperdesk.tasks.hand_written import alike  # noqa: PLC0415

    return alike(library, words)


def _write_paper(library: "Library", words: Mapping[str, str], apart: bool) -> ActionResult:
    from paperdesk.tasks.hand_written import write_paper  # noqa: PLC0415 - late, as above

    return write_paper(library, words, apart=apart)
