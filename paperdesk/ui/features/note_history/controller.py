"""Controller of what stood in notes before: lists it, shows it, brings it back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from paperdesk.model import Changes
from paperdesk.model.former_note import FormerNote
from paperdesk.ui.i18n.message_translation import said_error
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.state.library_changes import ChangeOrigin, Origin

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.ui.features.note_history.history_dialog import HistoryDialog


class NoteHistoryController(FeatureController):
    """The controller of former notes: of the paper shown, or of all."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client = services.client
        self._dialog: HistoryDialog | None = None
        self._key: int | None = None
        self._listed, self._read = Latest(), Latest()
        services.changes.changed.connect(self._changed)

    def stop(self) -> None:
        """The window closes."""
        self._listed.forget()
        self._read.forget()
        if self._dialog is not None:
            self._dialog.reject()

    def show_of_paper(self) -> None:
        """Show what stood in the note of the paper shown."""
        if (entry := self._services.state.entry) is not None:
            self._list(entry.key)

    def show_all(self) -> None:
        """Show what stood in the notes of all papers."""
        self._list(None)

    def _list(self, key: int | None) -> None:
        """List former notes, once what is being written is on the disk."""
        self._key = key
        self._client.do(lambda library: library.former_notes(key), self._listed(self._open_with))

    def _open_with(self, found: Sequence[FormerNote]) -> None:
        # Late: looked at seldom.
        from paperdesk.ui.features.note_history.history_dialog import (  # noqa: PLC0415
            HistoryDialog,
        )

        if self._dialog is None:
            dialog = self._dialog = HistoryDialog(self._services.shell.widget)
            dialog.words_requested.connect(self._read_words)
            dialog.restore_requested.connect(self._bring_back)
            dialog.finished.connect(self._closed)
            dialog.open()
        self._dialog.show_notes(found, of_paper=self._key is not None)

    def _closed(self) -> None:
        self._read.forget()
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _read_words(self, one: FormerNote) -> None:
        def read(library: "Library") -> tuple[str, str]:
            now = library.note(one.key).text if one.key is not None else ""
            return library.former_words(one), now

        def shown(words: tuple[str, str]) -> None:
            if self._dialog is not None:
                self._dialog.show_words(one, *words)

        def failed(error: BaseException) -> None:
            if self._dialog is not None:
                self._dialog.show_failure(said_error(error))

        self._client.ask(read, self._read(shown), failed)

    def _bring_back(self, one: FormerNote, text: str) -> None:
        if one.key is None or self._services.refuses_changes():
            return
        key = one.key
        if self._dialog is not None:
            self._dialog.accept()
        self._services.commands.act(lambda library: library.bring_back_note(key, text))
        self._services.state.open_paper(key)
        self._services.shell.show_tab("notes", keyboard=False)

    def _changed(self, _changes: Changes, origin: Origin) -> None:
        if self._dialog is not None and origin in (ChangeOrigin.UNDO, ChangeOrigin.ELSEWHERE):
            self._list(self._key)
