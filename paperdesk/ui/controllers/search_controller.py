"""What helps with a search: completions, how it was read, its facets and years, its history.

Facets are counted a moment after an answer is shown, and give way, so that the
next letter never waits for the facets of the letter before. Years are counted without the
years the query is kept to: the strip shows what else there is. What the first
search needs, a third of a second of imports and the index, is brought in once
the window stands.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from paperdesk.model import Facets, Order, Ranking, SearchResults
from paperdesk.model.query.clause_edit import cycled, with_years, without_years, years
from paperdesk.model.query.completion import CompletionPoint
from paperdesk.model.query.parser import parse
from paperdesk.ui.controllers.list_controller import ListController
from paperdesk.ui.controllers.settings_controller import SettingsController
from paperdesk.ui.features.list import ListPane
from paperdesk.ui.features.side_bar import SideBar
from paperdesk.ui.features.side_bar.facet_rows import facet_rows
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit import accessibility
from paperdesk.ui.kit.timers import after, cancel
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.state.list_query import ListQuery

if TYPE_CHECKING:
    from paperdesk.library import Library

AFTER = 250
"""Milliseconds after an answer until its facets are counted: the next letter comes before."""
SETTLED = 2500
"""Milliseconds a search stands until it is one to remember."""
REMEMBERED = 50
_AT_LEAST = 2
"""Letters of a search that is worth remembering."""

Years = tuple[tuple[int, int], ...]


class SearchController(QObject):
    """The controller of all that stands around the search field."""

    def __init__(
        self,
        client: LibraryClient,
        listing: ListController,
        pane: ListPane,
        side: SideBar,
        preferring: SettingsController,
    ) -> None:
        super().__init__()
        self._client, self._listing, self._pane, self._side = client, listing, pane, side
        self._preferring = preferring
        self._answer: SearchResults | None = None
        self._latest = Latest()
        self._offers = Latest()
        self._after = after(self, AFTER, self._count)
        self._settled = after(self, SETTLED, self._remember)
        pane.search.set_history(preferring.settings.search_history)
        pane.search.completion_requested.connect(self._complete)
        pane.search.entered.connect(self._remember)
        pane.strip.search_requested.connect(listing.rewrite)
        pane.strip.years.chosen.connect(self._keep_to)
        pane.strip.years.cleared.connect(self._any_year)
        side.facet_toggle_requested.connect(self._turn)
        listing.answered.connect(self._answered)
        listing.overview_changed.connect(self._get_ready)

    def _get_ready(self) -> None:
        """Once there are papers: have all that a search needs there at the first letter."""
        if not self._listing.overview.empty:
            self._listing.overview_changed.disconnect(self._get_ready)
            self._get_ready_on(False)

    def _get_ready_on(self, ready: bool) -> None:
        if not ready:
            self._client.ask_later(lambda library: library.ready_search(), self._get_ready_on)

    def stop(self) -> None:
        """The window closes."""
        cancel(self._after, self._settled)
        self._latest.forget()
        self._offers.forget()

    # How it was read

    def _answered(self, answer: SearchResults | None) -> None:
        self._answer = answer
        self._latest.forget()
        if answer is None:
            self._after.stop()
            self._settled.stop()
            self._pane.strip.say("")
            self._side.show_facets(None)
            return
        suggestion = answer.suggestion if answer.total else ""  # else the empty list offers it
        flags = [said(flag) for flag in answer.query.flags]
        self._pane.strip.say(_read_back(answer), flags, suggestion)
        self._after.start()
        self._settled.start()

    # Facets and years

    def _count(self) -> None:
        """Count when all is ready for it, else do a part: what is read gives way to a letter that
        comes, and what was read before is not read again."""
        if self._answer is None:
            return

        def told(ready: bool) -> None:
            if ready:
                self._count_now()
            else:
                self._count()

        self._client.ask_later(*self._latest.both(lambda library: library.ready_facets(), told))

    def _count_now(self) -> None:
        answer, question = self._answer, self._listing.question
        if answer is None:
            return
        accessibility.announce(self._pane.search, self._pane.count)

        def job(library: "Library") -> tuple[Facets, Years]:
            facets = library.facets(answer)
            return facets, _years(library, question, facets)

        self._client.ask_later(
            *self._latest.both(job, lambda told: self._show(told[0], told[1], question))
        )

    def _show(self, facets: Facets, found: Years, question: ListQuery) -> None:
        colours = {tag.name: tag.colour for tag in self._listing.overview.tags}
        self._side.show_facets(facet_rows(facets, question.text, colours))
        self._pane.strip.show_years(found, years(question.text))

    def _turn(self, clause: str) -> None:
        self._listing.rewrite(cycled(self._listing.question.text, clause))

    def _keep_to(self, first: int, last: int) -> None:
        self._listing.rewrite(with_years(self._listing.question.text, first, last))

    def _any_year(self) -> None:
        self._listing.rewrite(without_years(self._listing.question.text))

    # Completions

    def _complete(self, place: CompletionPoint) -> None:
        self._client.ask(
            lambda library: library.complete(place.field, place.typed),
            self._offers(lambda offers: self._pane.search.offer(place, offers)),
        )

    # History

    def _remember(self) -> None:
        self._settled.stop()
        text = self._listing.question.text.strip()
        if self._answer is None or not self._answer.total or len(text) < _AT_LEAST:
            return
        before = self._preferring.settings.search_history
        if before[:1] == (text,):
            return
        # What was only a step on the way to this one is not kept.
        others = [one for one in before if one != text and not _step_to(one, text)]
        history = (text, *others)[:REMEMBERED]
        self._preferring.keep(soon=True, search_history=history)
        self._pane.search.set_history(history)


def _years(library: "Library", question: ListQuery, facets: Facets) -> Years:
    """The years of the question's papers, were it kept to none."""
    wider = without_years(question.text)
    if wider == question.text:
        return facets.years
    query = parse(wider, typing=not wider.endswith(" "))
    if query:
        return library.facets(library.search(query, question.scope, Order.RELEVANCE)).years
    everything = SearchResults(query, Ranking(library.keys(question.scope)))
    return library.facets(everything).years


def _step_to(one: str, text: str) -> bool:
    return text.startswith(one) and len(one) < len(text) and not one.endswith(" ")


def _read_back(answer: SearchResults) -> str:
    """How a query was understood, in the language of the window."""
    if language.spoken() == "en" or not answer.understood:
        return answer.understood
    # Late: English, which most windows speak, has it in the answer.
    from paperdesk.search import describe  # noqa: PLC0415

    return describe(answer.query, lambda text: language.of("reading back", text))
