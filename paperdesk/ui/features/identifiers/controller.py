"""Controller of pasted ids: has a text read beside the window, and asks for what it names.

What is asked for is kept in the queue of the network; without a connection it comes later.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from paperdesk.model import LibraryError, Scope
from paperdesk.model.pasted_references import PastedReference
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.network_service import NetworkOutcome
from paperdesk.ui.services.window_services import Services

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.ui.features.identifiers.identifier_dialog import IdentifierDialog

LOOKED_UP = 300
"""Works of which it is asked whether they are here already; of a longer list, of the first."""
_FILED = frozenset(("arxiv", "doi"))
"""Kinds by which the library finds a paper."""

Found = tuple[tuple[PastedReference, ...], tuple[int | None, ...]]


class IdentifierController(FeatureController):
    """The controller of papers by id; one dialog at a time."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client = services.client
        self._dialog: IdentifierDialog | None = None
        self._found: Found = ((), ())
        self._latest = Latest()

    def stop(self) -> None:
        """The window closes."""
        if self._dialog is not None:
            self._dialog.reject()

    def ask(self) -> None:
        """Let the reader paste; what lies on the clipboard stands there if it names a paper."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._open("")
            return
        self._client.ask(lambda _library: _references(text), lambda found: self._offer(text, found))

    def offer(self, text: str) -> None:
        """Show what a text names, which another program hands over."""
        if self._dialog is not None:
            self._dialog.field.appendPlainText(text)
        else:
            self._open(text)

    def _offer(self, text: str, found: Sequence[PastedReference]) -> None:
        self._open(text if any(one.kind != "words" for one in found) else "")

    def _open(self, text: str) -> None:
        # Late: nothing is added before the first paint.
        from paperdesk.ui.features.identifiers.identifier_dialog import (  # noqa: PLC0415
            IdentifierDialog,
        )

        if self._dialog is not None:
            return
        if self._services.refuses_changes():
            return
        dialog = self._dialog = IdentifierDialog(text, self._services.shell.widget)
        dialog.text_changed.connect(self._read)
        dialog.add_requested.connect(self._add)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self._latest.forget()
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _read(self, text: str) -> None:
        """Have a text read on the lane that answers questions: it may be a whole paper."""
        self._client.ask(*self._latest.both(lambda library: _understood(library, text), self._show))

    def _show(self, found: Found) -> None:
        self._found = found
        if self._dialog is not None:
            self._dialog.show_found(found[0], [key is not None for key in found[1]])

    def _add(self, places: Sequence[int]) -> None:
        # Late: as the dialog.
        from paperdesk.tasks.add_jobs import requests_of  # noqa: PLC0415

        wanted = [self._found[0][place] for place in places]
        if self._dialog is not None:
            self._dialog.accept()
        self._services.network.ask(requests_of(wanted), self._came)

    def _came(self, outcome: NetworkOutcome) -> None:
        """Say what came, and show it."""
        if self._services.answers.tell_why_it_waits(outcome):
            return
        if outcome.batches:
            self._services.state.go(Scope("batch", str(outcome.batches[-1])))
        self._services.answers.tell(outcome, self._words(outcome))

    def _words(self, outcome: NetworkOutcome) -> str:
        if outcome.new:
            return self.tr("Added %Ln paper(s).", "", outcome.new)
        if outcome.batches:
            return self.tr("All of these papers were here already.")
        return ""


def _references(text: str) -> tuple[PastedReference, ...]:
    # Late: its patterns take some milliseconds to make.
    from paperdesk.text.pasted_text import pasted_references  # noqa: PLC0415

    return pasted_references(text)


def _understood(library: "Library", text: str) -> Found:
    """The works that a text names, and the papers here that they are."""
    found = _references(text)
    known = [_known(library, one) for one in found[:LOOKED_UP]]
    return found, (*known, *(None for _ in found[LOOKED_UP:]))


def _known(library: "Library", reference: PastedReference) -> int | None:
    """The paper of that very id; the library also takes the beginning of one."""
    if reference.kind not in _FILED:
        return None
    alias = f"{reference.kind}:{reference.value}".casefold()
    try:
        key = library.key(alias)
        aliases = {one.casefold() for one in library.entry(key).aliases}
    except LibraryError:
        return None
    return key if alias in aliases else None
