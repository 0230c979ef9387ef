"""Controller of facts by hand: opens the form of a paper, and writes what stands in it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from paperdesk.model.fact_words import FactWords
from paperdesk.ui.i18n.message_translation import said_error
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.window_services import Services

if TYPE_CHECKING:
    from paperdesk.ui.features.facts.facts_dialog import FactsDialog


class FactsController(FeatureController):
    """The controller of the form of a paper's facts."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client = services.client
        self._dialog: FactsDialog | None = None
        self._key = 0
        self._read = Latest()

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

    def _open(self, found: tuple[Sequence[FactWords], Sequence[str]]) -> None:
        # Late: opened seldom.
        from paperdesk.ui.features.facts.facts_dialog import FactsDialog  # noqa: PLC0415

        if self._dialog is None:
            dialog = self._dialog = FactsDialog(*found, self._services.shell.widget)
            dialog.save_requested.connect(self._check)
            dialog.finished.connect(self._closed)
            dialog.open()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _check(self, words: dict[str, str], back: tuple[str, ...]) -> None:
        """Write what stands in the form, where each field can hold it; else say why not."""

        def failed(error: BaseException) -> None:
            if self._dialog is not None:
                self._dialog.show_failure(said_error(error))

        self._client.ask(
            lambda library: library.check_facts(words),
            lambda _none: self._write(words, back),
            failed,
        )

    def _write(self, words: dict[str, str], back: tuple[str, ...]) -> None:
        key = self._key
        if self._dialog is not None:
            self._dialog.accept()
        self._services.commands.act(lambda library: library.write_facts(key, words, back))
