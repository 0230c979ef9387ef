"""Finds papers like the one shown, once the reader looks at the tab for them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from paperdesk.model import Entry
from paperdesk.ui.controllers.detail_controller import DetailController
from paperdesk.ui.controllers.list_controller import ListController
from paperdesk.ui.features.detail import DetailPane
from paperdesk.ui.features.related.view import Like, RelatedPage
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.library_client import LibraryClient

if TYPE_CHECKING:
    from paperdesk.library import Library

SHOWN = 20
"""Papers in the tab; the list has all that are suggested."""
TAB = "related"


class RelatedController(QObject):
    """The controller of the tab 'Related', which it takes into the detail."""

    def __init__(
        self,
        client: LibraryClient,
        listing: ListController,
        reading: DetailController,
        detail: DetailPane,
    ) -> None:
        super().__init__()
        self._client, self._listing, self._detail = client, listing, detail
        self._entry: Entry | None = None
        self._asked = 0
        self._latest = Latest()
        self.page = RelatedPage(detail)
        detail.add_tab(TAB, self.tr("Related"), self.page)
        detail.tab_changed.connect(lambda _name: self._ask())
        reading.shown.connect(self._shown)
        self.page.list_requested.connect(self._as_list)

    def _shown(self, entry: Entry | None) -> None:
        other = entry is None or self._entry is None or entry.key != self._entry.key
        self._entry = entry
        if other or not self.page.rows.count():  # perhaps the index has come meanwhile
            self._asked = 0
        if other:
            self._latest.forget()
            self.page.show_waiting()
        self._ask()

    def _ask(self) -> None:
        """Ask for the relatives of the paper shown, unless they are there or not looked at."""
        if self._entry is None or self._asked or self._detail.tab() != TAB:
            return
        key = self._asked = self._entry.key
        self._client.ask(lambda library: like(library, key), self._latest(self.page.show_related))

    def _as_list(self) -> None:
        if self._entry is not None:
            self._listing.search_everywhere(f"like:{self._entry.paper.id}")


def like(library: "Library", key: int) -> list[Like]:
    """The papers most like this one, with the words that make them so."""
    found = library.related([key])[:SHOWN]
    entries = {entry.key: entry for entry in library.entries(each.key for each in found)}
    return [(entries[each.key], each.words) for each in found if each.key in entries]
