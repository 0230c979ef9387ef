"""Controller of completions: has sources asked about papers, and fills in what the reader takes.

What was found is kept until the reader has looked at it, also over a restart, and also what the
command line had looked up.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from paperdesk.model import ActionResult
from paperdesk.model.fact_completions import Completion
from paperdesk.model.follows import QueuedRequest
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.network_answers import values_of
from paperdesk.ui.services.network_service import NetworkOutcome
from paperdesk.ui.services.window_services import Services

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.ui.features.fact_completions.completion_dialog import CompletionDialog


class CompletionController(FeatureController):
    """The controller of completions; one dialog at a time."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._notices = services.client, services.notices
        self._dialog: CompletionDialog | None = None
        services.network.ended.connect(self._ended)

    def stop(self) -> None:
        """The window closes."""
        if self._dialog is not None:
            self._dialog.reject()

    def complete(self) -> None:
        """Ask other sources about the selected papers: of several, about those that lack
        something."""
        keys = self._services.state.target_keys()
        if keys and not self._services.refuses_changes():
            self._client.ask(lambda library: _requests(library, keys), self._ask)

    def look(self) -> None:
        """Show what was found and not yet looked at."""
        self._client.ask(lambda _library: _kept(self._services), self._show_kept)

    def _ask(self, requests: Sequence[QueuedRequest]) -> None:
        if not requests:
            self._notices.say(self.tr("These papers lack nothing that sources usually tell."))
            return
        if not self._services.network.offline:
            self._open()
        self._services.network.ask(requests, self._answered, self._failed)

    def _answered(self, outcome: NetworkOutcome) -> None:
        """What was found is told of by :meth:`_ended`; here is said why there is nothing."""
        if any("found" in values for values in values_of(outcome)):
            return
        self._close()
        self._services.answers.tell(outcome, "")

    def _failed(self, error: BaseException) -> None:
        self._close()
        self._client.tell(error)

    def _ended(self, outcome: NetworkOutcome) -> None:
        """A run is over, whoever asked for it: show what it found, or tell of it."""
        told = [values["found"] for values in values_of(outcome) if "found" in values]
        if not told:
            return
        if self._dialog is not None:
            self._client.ask(lambda _library: _kept(self._services), self._dialog.show_found)
        elif papers := sum(map(len, told)):
            words = self.tr("More is known of %Ln paper(s).", "", papers)
            self._notices.say(words, self.tr("Look at it"), self.look)

    def _show_kept(self, found: Sequence[Completion]) -> None:
        if not found:
            self._notices.say(self.tr("Nothing was found that you have not looked at."))
            return
        dialog = self._open()
        if dialog is not None:
            dialog.show_found(found)

    # The dialog

    def _open(self) -> "CompletionDialog | None":
        # Late: looked at seldom.
        from paperdesk.ui.features.fact_completions.completion_dialog import (  # noqa: PLC0415
            CompletionDialog,
        )

        if self._dialog is not None or self._client.read_only:
            return self._dialog
        dialog = self._dialog = CompletionDialog(self._services.shell.widget)
        dialog.fill_requested.connect(self._fill)
        dialog.finished.connect(self._closed)
        dialog.open()
        return dialog

    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.accept()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _fill(self, chosen: Mapping[int, frozenset[str]]) -> None:
        self._close()
        places = self._client.places

        def accept(library: "Library") -> ActionResult:
            # Late: as the dialog.
            from paperdesk.tasks import kept_completions  # noqa: PLC0415

            return kept_completions.accept(library, places, chosen)

        self._services.commands.act(accept)


def _requests(library: "Library", keys: Sequence[int]) -> tuple[QueuedRequest, ...]:
    # Late: as the dialog.
    from paperdesk.tasks.complete_jobs import incomplete, requests_for  # noqa: PLC0415

    return requests_for(library, keys if len(keys) == 1 else incomplete(library, keys))


def _kept(services: Services) -> tuple[Completion, ...]:
    # Late: as the dialog.
    from paperdesk.tasks.kept_completions import kept  # noqa: PLC0415

    return kept(services.client.places)
