"""Answers of the network in words: what became of what the reader asked for, said once.

Offline is a state and no error: what was asked for then waits, and that is all there is to say.
"""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject

from paperdesk.ui.kit.notices import Notices
from paperdesk.ui.services.network_service import NetworkOutcome, NetworkService
from paperdesk.ui.services.shell import Shell


class NetworkAnswers(QObject):
    """Tells the outcome of what the reader has just asked for."""

    def __init__(self, network: NetworkService, notices: Notices, shell: Shell) -> None:
        super().__init__()
        self._network, self._notices, self._shell = network, notices, shell

    def tell(
        self,
        outcome: NetworkOutcome,
        words: str,
        action: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        """Say what came in these words, or why nothing did, or what is to be known of it."""
        if self.tell_why_it_waits(outcome):
            return
        if words:
            self._notices.say(words, action, act)
        elif outcome.failed:
            self._notices.say(outcome.failed[0][1])
        elif outcome.remarks:
            self._notices.say(outcome.remarks[0])
        elif outcome.waiting:
            self._notices.say(self.tr("The source cannot answer now; it is asked again later."))

    def tell_why_it_waits(self, outcome: NetworkOutcome) -> bool:
        """Say that there is no network, or that the reader does not want any; whether so."""
        if self._network.offline:
            words = self.tr("You work offline. What you asked for waits.")
            online = self._shell.actions_of["work_offline"].trigger
            self._notices.say(words, self.tr("Go online"), online)
        elif outcome.offline:
            self._notices.say(
                self.tr("There is no connection. What you asked for waits, and comes by itself.")
            )
        return self._network.offline or outcome.offline


def values_of(outcome: NetworkOutcome) -> list[Mapping[str, Any]]:
    """What the requests that are done had to say, each in the form of its kind."""
    told: Mapping[str, Mapping[str, Any]] = outcome.answer.get("outcomes", {})
    return [one.get("values", {}) for one in told.values()]
