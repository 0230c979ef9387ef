"""List keeper: lets a start show the list that was kept, and keeps that of the next one."""

from typing import TYPE_CHECKING

from paperdesk.model import Order
from paperdesk.paths import Places
from paperdesk.ui.features.list.controller import ListController
from paperdesk.ui.services import last_list
from paperdesk.ui.services.last_list import LastList
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.state.browse_state import BrowseState

if TYPE_CHECKING:
    from paperdesk.library import Library


class ListKeeper:
    """Opens the library of a session: at once, or behind the list that was kept for it.

    ``kept``: this start may have such a list; else there is none.
    """

    def __init__(
        self, places: Places, client: LibraryClient, state: BrowseState, *, kept: bool
    ) -> None:
        self._places, self._client, self._state = places, client, state
        self._last = last_list.read(places) if kept else None
        self._gathered: list[LastList | None] = []
        if self._last is None:
            client.open()
        else:
            client.know_rows(self._last.rows)

    def tell(self, controller: ListController) -> None:
        """Let the list know what there is before it is asked for anything."""
        if self._last is not None:
            controller.last = self._last

    def wait(self, seconds: float) -> None:
        """Give the library time for the first rows where they are not known yet."""
        if not self._state.settled:
            self._client.open()
            self._client.wait(seconds)

    def opened(self) -> None:
        """The library is open: what is shown is asked for anew."""
        last, self._last = self._last, None
        if last is not None:
            self._state.ask_again()

    def not_opened(self) -> None:
        """It cannot be opened: nothing of it is shown."""
        self._client.know_rows(())

    def gather(self) -> None:
        """Have the list of the next start read, before the library is closed."""
        question = self._state.list_query
        hiding, by_day = self._state.hides_here, self._state.by_day

        def read(library: "Library") -> None:
            self._gathered = [
                None
                if question.text or question.order is Order.FOR_ME
                else last_list.gather(library, self._places, question, hiding=hiding, by_day=by_day)
            ]

        self._client.do(read)

    def keep(self) -> None:
        """Keep what was gathered, once the library is closed."""
        for last in self._gathered:
            last_list.keep(self._places, last)
