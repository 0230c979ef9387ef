"""Reader of what is around the paper shown: has it read when looked at, asked for, and added.

A worker reads the answers that are kept: they are a stranger's words, and hundreds of records.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from paperdesk.model import Changes, Entry
from paperdesk.model.surroundings import Direction, Surroundings
from paperdesk.ui.features.related import texts as related_texts
from paperdesk.ui.features.related.near_page import NearPage
from paperdesk.ui.services.network_answers import values_of
from paperdesk.ui.services.network_service import NetworkOutcome
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given
from paperdesk.ui.state.library_changes import ChangeOrigin

READ = "paperdesk.tasks.surroundings_jobs:read"
ADD = "paperdesk.tasks.surroundings_jobs:add"


class SurroundingsReader(QObject):
    """Keeps a page of one direction at the paper shown."""

    def __init__(self, services: Services, direction: Direction, page: NearPage) -> None:
        super().__init__()
        self._services, self._direction, self._page = services, direction, page
        self._entry: Entry | None = None
        self._read_for = 0
        self._asked: set[int] = set()
        page.looked_at.connect(self._look)
        page.ask_requested.connect(self.ask)
        page.open_requested.connect(services.state.open_paper)
        page.add_requested.connect(self._add)
        page.leave_requested.connect(services.shell.to_list)
        services.network.ended.connect(self._ended)
        services.changes.changed.connect(self._changed)

    def show_paper(self, entry: Entry | None) -> None:
        """Another paper is shown, or the same anew."""
        before, self._entry = self._entry, entry
        if entry is None or before is None or before.key != entry.key:
            self._read_for = 0
            self._page.show_waiting()
        self._look()

    def ask(self) -> None:
        """Have sources asked."""
        # Late: nothing is asked before the first paint.
        from paperdesk.tasks.around_jobs import request_of  # noqa: PLC0415

        entry = self._entry
        if entry is None:
            return
        if self._services.client.read_only:
            self._services.notices.say(self._services.client.read_only)
            return
        self._asked.add(entry.key)
        self._page.show_unasked(related_texts.asking(), can_ask=False)
        request = request_of(entry.paper, self._direction)
        self._services.network.ask([request], partial(self._answered, entry.key))

    def _answered(self, key: int, outcome: NetworkOutcome) -> None:
        """The answer itself comes by :meth:`_ended`; here is said why there is none."""
        if not outcome.done:
            self._asked.discard(key)
            self._services.answers.tell(outcome, "")
            self._read_again()

    def _ended(self, outcome: NetworkOutcome) -> None:
        """A run is over: perhaps it brought what is around the paper shown."""
        for values in values_of(outcome):
            if values.get("direction") == self._direction and "key" in values:
                self._asked.discard(int(values["key"]))
                if self._entry is not None and values["key"] == self._entry.key:
                    self._read_again()

    def _changed(self, _changes: Changes, origin: object) -> None:
        if origin in (ChangeOrigin.IMPORTED, ChangeOrigin.UNDO, ChangeOrigin.ELSEWHERE):
            self._read_again()  # other papers may be here now

    def _read_again(self) -> None:
        self._read_for = 0
        self._look()

    def _look(self) -> None:
        """Have what is kept read, unless it is shown already or nobody looks."""
        entry = self._entry
        if entry is None or self._read_for == entry.key or not self._page.isVisible():
            return
        key = self._read_for = entry.key
        # Late: as above.
        from paperdesk.tasks.around_jobs import can_be_asked  # noqa: PLC0415

        if not can_be_asked(entry.paper):
            self._page.show_unasked(related_texts.no_id(), can_ask=False)
            return
        args = {
            "home": self._services.places.as_dict(),
            "key": key,
            "direction": str(self._direction),
        }
        self._services.jobs.start(READ, args, partial(self._show, key))

    def _show(self, key: int, answer: Given) -> None:
        if self._entry is None or self._entry.key != key:
            return
        # Late: as above.
        from paperdesk.tasks.surroundings_jobs import from_values  # noqa: PLC0415

        found: Surroundings | None = from_values(answer)
        if found is not None and not (key in self._asked and not found.papers):
            self._page.show_near(found)
        elif key in self._asked:
            self._page.show_unasked(related_texts.asking(), can_ask=False)
        else:
            offline = self._services.network.offline
            self._page.show_unasked(related_texts.unasked(self._direction, offline=offline))

    def _add(self, numbers: Sequence[int]) -> None:
        """Add papers of the answer: one act of a worker, which undo takes back."""
        entry = self._entry
        if entry is None:
            return
        if self._services.client.read_only:
            self._services.notices.say(self._services.client.read_only)
            return
        args = {
            "home": self._services.places.as_dict(),
            "key": entry.key,
            "direction": str(self._direction),
            "numbers": list(numbers),
        }
        release = self._services.monitor.hold()

        def done(answer: Given) -> None:
            release(lambda _changed: self._added(int(answer["new"])))

        def failed(error: BaseException) -> None:
            release(lambda _changed: None)
            self._services.client.tell(error)

        self._services.jobs.start(ADD, args, done, failed)

    def _added(self, new: int) -> None:
        words = self.tr("Added %Ln paper(s).", "", new)
        self._services.notices.say(words, self.tr("Undo"), self._services.commands.undo)
        self._services.changes.announce(ChangeOrigin.ARRIVED)
        self._read_again()
