"""Controller of triage: counts what would be marked as seen, asks, marks it; walks the batches."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from paperdesk.model import ActionResult, Scope, State
from paperdesk.ui.features.triage.new_papers import AGES, NewPapers
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.window_services import Services

if TYPE_CHECKING:
    from array import array

    from paperdesk.library import Library
    from paperdesk.ui.features.triage.seen_dialog import SeenDialog


class TriageController(FeatureController):
    """The controller of triage."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._state = services.client, services.state
        self._dialog: SeenDialog | None = None

    def stop(self) -> None:
        """The window closes."""
        if self._dialog is not None:
            self._dialog.reject()

    # Marked as seen

    def mark_seen(self, wanted: str) -> None:
        """Say how many new papers there are up to here, in all and by age, and ask which to mark;
        ``wanted`` is ``here``, ``all`` or ``older``."""
        keys, row, now = self._state.keys, self._state.position, datetime.now(UTC)
        # Behind what the reader did last: its number counts.
        self._client.do(
            lambda library: _look(library, keys, row, now), lambda new: self._ask(new, wanted)
        )

    def _ask(self, new: NewPapers, wanted: str) -> None:
        if not new.every:
            self._services.notices.say(self.tr("Nothing in this list is new."))
            return
        # Late: asked seldom.
        from paperdesk.ui.features.triage.seen_dialog import SeenDialog  # noqa: PLC0415

        if self._dialog is not None:
            self._dialog.reject()
        batch = self._state.overview.batch(self._state.list_query.scope)
        dialog = self._dialog = SeenDialog(
            new, wanted, is_batch=batch is not None, parent=self._services.shell.widget
        )
        dialog.agreed.connect(self._mark)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _mark(self, keys: "array[int]") -> None:
        """Mark those that are still new; what the reader said of others meanwhile stays."""

        def mark(library: "Library") -> ActionResult:
            return library.set_state(library.only_new(keys), State.SEEN)

        self._services.commands.act(mark)

    # Batches

    def step_batch(self, by: int) -> None:
        """Go to the batch that came before (1) or after (-1), from elsewhere to the newest."""
        overview, notices = self._state.overview, self._services.notices
        batches, here = overview.batches, overview.batch(self._state.list_query.scope)
        place = batches.index(here) + by if here is not None else 0
        if not batches:
            notices.say(self.tr("No batch has come yet."))
        elif place < 0:
            notices.say(self.tr("This is the newest batch."))
        elif place >= len(batches):
            notices.say(self.tr("This is the oldest batch."))
        else:
            self._state.go(Scope("batch", str(batches[place].key)))


def _look(library: "Library", keys: "array[int]", row: int, now: datetime) -> NewPapers:
    """What is new in a list."""
    every = library.only_new(keys)
    ages = [(now - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ") for days in AGES]
    return NewPapers(
        library.only_new(keys[: row + 1]),
        every,
        tuple(library.came_before(every, moment) for moment in ages),
    )
