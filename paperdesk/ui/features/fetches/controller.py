"""Controller of fetched files: asks for the PDFs of papers, and says what came.

A paper whose PDF is here, or of which nobody knows where it lies, is not asked for.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from paperdesk.model.follows import QueuedRequest
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.network_service import NetworkOutcome
from paperdesk.ui.services.window_services import Services

if TYPE_CHECKING:
    from paperdesk.library import Library

MOST = 2_000
"""Papers of a list whose files are asked for at once: a library is no list."""


class FetchController(FeatureController):
    """The controller of files that are made available offline."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._notices = services.client, services.notices

    def fetch_selected(self) -> None:
        """Fetch the PDFs of the selected papers."""
        self._fetch(self._services.state.target_keys())

    def fetch_list(self) -> None:
        """Fetch the PDFs of all papers of the list, the first ones of a long one."""
        keys = self._services.state.keys
        if len(keys) > MOST:
            words = self.tr("Files of at most %Ln papers are asked for at once.", "", MOST)
            self._notices.say(words)
            return
        self._fetch(tuple(keys))

    def _fetch(self, keys: Sequence[int]) -> None:
        if not self._services.refuses_changes() and keys:
            self._client.ask(
                lambda library: _requests(library, keys), lambda told: self._ask(*told)
            )

    def _ask(self, requests: Sequence[QueuedRequest], there: int, unknown: int) -> None:
        if not requests:
            self._notices.say(nothing_to_fetch(there, unknown))
            return
        if not self._services.network.offline:
            self._notices.say(self.tr("Fetching %Ln file(s).", "", len(requests)))
        self._services.network.ask(requests, self._came)

    def _came(self, outcome: NetworkOutcome) -> None:
        undo = self._services.commands.undo if len(outcome.done) == 1 else None
        words = fetched(outcome)
        self._services.answers.tell(outcome, words, self.tr("Undo") if undo and words else "", undo)


def fetched(outcome: NetworkOutcome) -> str:
    """How many files came, and how many did not, with the reason of the first."""
    parts = []
    if outcome.done:
        parts.append(language.tr("%Ln file(s) came.", "", len(outcome.done)))
    if outcome.failed:
        reason = said(outcome.failed[0][1])
        did_not = language.tr("%Ln did not: {reason}", "files", len(outcome.failed))
        parts.append(did_not.format(reason=reason))
    if outcome.done and outcome.waiting:
        parts.append(language.tr("%Ln still to come.", "files", len(outcome.waiting)))
    return " ".join(parts)


def nothing_to_fetch(there: int, unknown: int) -> str:
    """Why no file is asked for."""
    if there and not unknown:
        return language.tr("Their files are here already.")
    if there:
        return language.tr("Of the others nobody says where their files lie.")
    return language.tr("Nobody says where a PDF of this lies.")


def _requests(
    library: "Library", keys: Sequence[int]
) -> tuple[tuple[QueuedRequest, ...], int, int]:
    """The requests for the files of papers; how many are here, and how many nobody knows of."""
    requests, there = tuple(library.file_requests(keys)), len(library.with_pdf(keys))
    return requests, there, len(keys) - there - len(requests)
