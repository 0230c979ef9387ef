"""Controller of related papers: finds papers like the one shown, once the reader looks."""

from typing import TYPE_CHECKING

from paperdesk.model import Changes, Entry
from paperdesk.ui.features.related.around_page import ALIKE, AroundPage
from paperdesk.ui.features.related.surroundings_reader import SurroundingsReader
from paperdesk.ui.features.related.view import Like, RelatedPage
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.state.library_changes import ChangeOrigin, Origin

if TYPE_CHECKING:
    from paperdesk.library import Library

SHOWN = 20
"""Papers in the tab; the list has all that are suggested."""
TAB = "related"


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
            SurroundingsReader(services, direction, page)
            for direction, page in self.around.near.items()
        ]
        services.shell.add_tab(TAB, self.tr("Related"), self.around)
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
        if self._entry is None or self._asked or not self.page.isVisible():
            return
        key = self._asked = self._entry.key
        self._client.ask(lambda library: like(library, key), self._latest(self.page.show_related))

    def _as_list(self) -> None:
        if self._entry is not None:
            self._state.search_everywhere(f"like:{self._entry.paper.id}")


def like(library: "Library", key: int) -> list[Like]:
    """The papers most like this one, with the words that make them so."""
    found = library.related([key])[:SHOWN]
    entries = {entry.key: entry for entry in library.entries(each.key for each in found)}
    return [(entries[each.key], each.words) for each in found if each.key in entries]
