"""Controllers of papers around one: those like it, those it cites, those that cite it.

Nothing is looked for before the reader looks.
"""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from paperdesk.model import Changes, Entry
from paperdesk.model.surroundings import Direction, Surroundings
from paperdesk.ui.features.related import texts as related_texts
from paperdesk.ui.features.related.around_page import ALIKE, AroundPage
from paperdesk.ui.features.related.view import Like, RelatedPage
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.network_answers import values_of
from paperdesk.ui.services.network_service import NetworkOutcome
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given
from paperdesk.ui.state.library_changes import ChangeOrigin, Origin

if TYPE_CHECKING:
    from paperdesk.library import Library

SHOWN = 20
"""Papers in the tab; the list has all that are suggested."""
TAB = "related"
READ = "paperdesk.tasks.surroundings_jobs:read"
ADD = "paperdesk.tasks.surroundings_jobs:add"
"""Answers of sources are read by a worker: a stranger's words, and hundreds of records."""


class RelatedController(FeatureController):
    """The controller of the tab 'Related', which it takes into the detail."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._state = services.client, services.state
        self._entry: Entry | None = None
        self._asked = 0
        self._latest = Latest()
        self.page = RelatedPage()
        self.around = AroundPage(self.page)
        self._readers = [
            SurroundingsReader(services, direction, self.around) for direction in self.around.near
        ]
        services.shell.add_tab(TAB, self.tr("Related"), self.around, *self.around.scrolled())
        self.page.looked_at.connect(self._ask)
        self.page.open_requested.connect(services.links.open)
        self.page.leave_requested.connect(services.shell.to_list)
        self.page.list_requested.connect(self._as_list)
        self._state.paper_changed.connect(self._shown)
        services.changes.changed.connect(self._changed)

    def show(self, page: str = ALIKE) -> None:
        """Show the tab, with papers alike or those of a direction."""
        if self._state.entry is not None:
            self.around.show_page(page)
            self._services.shell.show_tab(TAB)

    def _changed(self, _changes: Changes, origin: Origin) -> None:
        if origin in (ChangeOrigin.INDEXED, ChangeOrigin.CAUGHT_UP):
            self._shown(self._state.entry)

    def _shown(self, entry: Entry | None) -> None:
        other = entry is None or self._entry is None or entry.key != self._entry.key
        self._entry = entry
        if other or not self.page.rows.count():  # perhaps the index has come meanwhile
            self._asked = 0
        if other:
            self._latest.forget()
            self.page.show_waiting()
        self._ask()
        for reader in self._readers:
            reader.show_paper(entry)

    def _ask(self) -> None:
        """Ask for the relatives of the paper shown, unless they are there or not looked at."""
        if self._entry is None or self._asked or not self.around.shows(self.page):
            return
        key = self._asked = self._entry.key
        self._client.ask(lambda library: like(library, key), self._latest(self.page.show_related))

    def _as_list(self) -> None:
        if self._entry is not None:
            self._state.search_everywhere(f"like:{self._entry.paper.id}")


class SurroundingsReader(QObject):
    """Keeps a page of one direction at the paper shown."""

    def __init__(self, services: Services, direction: Direction, around: AroundPage) -> None:
        super().__init__()
        self._services, self._direction = services, direction
        self._around, self._page = around, around.near[direction]
        page = self._page
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
        if entry is None or self._services.refuses_changes():
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
        if entry is None or self._read_for == entry.key or not self._around.shows(self._page):
            return
        key = self._read_for = entry.key
        # Late: as above.
        from paperdesk.tasks.around_jobs import can_be_asked, was_asked  # noqa: PLC0415

        places, direction = self._services.places, self._direction
        if not can_be_asked(entry.paper):
            self._page.show_unasked(related_texts.no_id(), can_ask=False)
        else:
            self._services.client.ask(
                lambda _library: was_asked(places, key, direction), partial(self._read, key)
            )

    def _read(self, key: int, kept: bool) -> None:
        """Have an answer read that is kept; where none is, offer to ask for one."""
        if not kept:
            self._show(key, {})
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
        if entry is None or self._services.refuses_changes():
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


def like(library: "Library", key: int) -> list[Like]:
    """The papers most like this one, with the words that make them so."""
    found = library.related([key])[:SHOWN]
    entries = {entry.key: entry for entry in library.entries(each.key for each in found)}
    return [(entries[each.key], each.words, each.near) for each in found if each.key in entries]
