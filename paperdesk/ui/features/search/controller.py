"""Controller of search: completions, how it was read, its facets and years, its history.

Facets are counted a moment after an answer is shown, and give way, so that the
next letter never waits for the facets of the letter before. Years are counted without the
years the query is kept to: the strip shows what else there is. What the first
search needs, a third of a second of imports and the index, is brought in once
the window stands.
"""

from typing import TYPE_CHECKING

from paperdesk.model import Changes, Facets, Order, Ranking, SearchResults
from paperdesk.model.query import alternatives, clause_edit, parser
from paperdesk.model.query.ast import Query
from paperdesk.model.query.completion import CompletionPoint
from paperdesk.ui.features.search.search_field import SearchField
from paperdesk.ui.features.search.search_summary import SearchSummary
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.message_translation import quoted, said
from paperdesk.ui.kit.timers import after, cancel
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.state.library_changes import ChangeOrigin, Origin
from paperdesk.ui.state.list_query import ListQuery

if TYPE_CHECKING:
    from paperdesk.library import Library

AFTER = 250
"""Milliseconds after an answer until its facets are counted: the next letter comes before."""
MOST_YEARS = 20_000
"""Papers of a library whose years are told before a letter: of more, that would delay the first."""
AHEAD = 40
"""Milliseconds after an answer until what the next letter asks for is read: rows are painted."""
SETTLED = 2500
"""Milliseconds a search stands until it is one to remember."""
REMEMBERED = 50
_AT_LEAST = 2
"""Letters of a search that is worth remembering."""

Years = tuple[tuple[int, int], ...]


class SearchController(FeatureController):
    """The controller of all that stands around the search field."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._state, self._settings = (
            services.client,
            services.state,
            services.settings,
        )
        self._field = services.shell.view(SearchField)
        self._summary = services.shell.view(SearchSummary)
        self._asked = ListQuery()
        self._latest = Latest()
        self._offers = Latest()
        self._after = after(self, AFTER, self._count)
        self._settled = after(self, SETTLED, self._remember)
        self._ahead = after(self, AHEAD, self._get_ready_once)
        self._connect_views()
        state = self._state
        state.list_requested.connect(self._show_query)
        state.results_changed.connect(self._answered)
        state.overview_changed.connect(self._get_ready)
        state.facet_requested.connect(self._turn)
        services.changes.changed.connect(self._changed)
        self._settings.changed.connect(self._setting_changed)
        if self._settings.values.meaning == "off":
            self._setting_changed("meaning", "off")

    def _connect_views(self) -> None:
        state, field, years_shown = self._state, self._field, self._summary.years
        field.set_history(self._settings.values.search_history)
        field.search_requested.connect(state.search)
        field.completion_requested.connect(self._complete)
        field.entered.connect(self._remember)
        field.attended.connect(self._attend)
        field.save_requested.connect(self._services.shell.actions_of["save_search"].trigger)
        self._summary.search_requested.connect(state.search)
        years_shown.chosen.connect(self._keep_to)
        years_shown.cleared.connect(self._any_year)

    def _setting_changed(self, name: str, value: object) -> None:
        if name == "meaning":
            on = value == "on"
            self._client.ask(
                lambda library: library.order_by_meaning(on), lambda _: self._search_again()
            )

    def _search_again(self) -> None:
        if self._state.list_query.text:
            self._state.ask_again()

    def focus(self) -> None:
        """Give the field the keyboard, its words selected."""
        self._services.shell.to_list()
        self._field.setFocus()
        self._field.selectAll()

    def _attend(self, there: bool) -> None:
        """The field has the keyboard: there is room below it, with the years of the place."""
        self._summary.keep_room(there)
        if there and self._state.results is None:
            self._after.start()

    def _show_query(self) -> None:
        """The field shows what is asked for; letters that are not asked for yet stay."""
        asked, before = self._state.list_query, self._asked
        self._asked = asked
        moved = (asked.scope, asked.text) != (before.scope, before.text)
        if moved and asked.text != self._field.text().strip():
            self._field.set_query(asked.text)

    def _get_ready(self) -> None:
        """Once there are papers: have all that a search needs there at the first letter."""
        if not self._state.overview.empty:
            self._state.overview_changed.disconnect(self._get_ready)
            self._get_ready_on(False)

    def _get_ready_on(self, ready: bool) -> None:
        if not ready:
            self._client.ask_later(lambda library: library.ready_search(), self._get_ready_on)

    def _get_ready_once(self) -> None:
        """What is found now will be asked for with one letter more."""
        self._client.ask_later(lambda library: library.ready_search(), bool)

    def stop(self) -> None:
        """The window closes."""
        cancel(self._after, self._settled, self._ahead)
        self._latest.forget()
        self._offers.forget()

    # How it was read

    def _answered(self) -> None:
        answer = self._state.results
        self._latest.forget()
        if answer is None:
            self._after.stop()
            self._settled.stop()
            self._summary.say("")
            self._summary.offer_without("")
            self._state.set_facets(None)
            if self._summary.keeps_room:
                self._after.start()
            return
        suggestion = answer.suggestion if answer.total else ""  # else the empty list offers it
        flags = [said(flag) for flag in answer.query.flags]
        if answer.too_broad:
            flags.append(_told_too_broad(from_rows=answer.from_rows))
        read = _with_operators(
            _read_back(answer), clause_edit.operators(self._state.list_query.text)
        )
        self._summary.say(read, flags, suggestion)
        self._offer_without(answer)
        self._after.start()
        self._settled.start()
        self._ahead.start()

    def _offer_without(self, answer: SearchResults) -> None:
        """Tell as what acronyms and long forms were looked for as well, and how to do without."""
        found = alternatives.alternatives(answer.query)
        text = self._state.list_query.text
        for one in found:
            text = alternatives.without_alternative(text, one)
        also = list(dict.fromkeys(quoted(words) for one in found for words in one.also))
        self._summary.offer_without(language.listed(also), text)

    def take_operators_as_words(self) -> None:
        """Ask for the words AND, OR and NOT that were read as operators."""
        text = self._state.list_query.text
        if (
            clause_edit.operators(text)
            and (literal := clause_edit.with_operators_as_words(text)) != text
        ):
            self._state.search(literal)

    # Facets and years

    def _changed(self, _changes: Changes, origin: Origin) -> None:
        """The papers found stay, but their numbers by state and tag may be others: one was seen."""
        if self._state.results is not None and origin != ChangeOrigin.INDEXED:
            self._after.start()

    def _count(self) -> None:
        """Count when all is ready for it, else do a part: what is read gives way to a letter that
        comes, and what was read before is not read again."""
        small = self._state.overview.counts.all <= MOST_YEARS
        if self._state.results is None and not (self._summary.keeps_room and small):
            return

        def told(ready: bool) -> None:
            if ready:
                self._count_now()
            else:
                self._count()

        self._client.ask_later(*self._latest.both(lambda library: library.ready_facets(), told))

    def _count_now(self) -> None:
        answer, question = self._state.results, self._state.list_query

        def job(library: "Library") -> tuple[Facets | None, Years]:
            if answer is None:
                return None, _years_there(library, question)
            facets = library.facets(answer)
            return facets, _years(library, question, facets)

        self._client.ask_later(
            *self._latest.both(job, lambda told: self._show(told[0], told[1], question))
        )

    def _show(self, facets: Facets | None, found: Years, question: ListQuery) -> None:
        if facets is not None:
            self._state.set_facets(facets, question.text)
        self._summary.show_years(found, clause_edit.years(question.text))

    def _turn(self, clause: str) -> None:
        self._state.refine(clause_edit.cycled(self._state.list_query.text, clause))

    def _keep_to(self, first: int, last: int) -> None:
        self._state.refine(clause_edit.with_years(self._state.list_query.text, first, last))

    def _any_year(self) -> None:
        self._state.refine(clause_edit.without_years(self._state.list_query.text))

    # Completions

    def _complete(self, place: CompletionPoint) -> None:
        self._client.ask(
            lambda library: library.complete(place.field, place.typed),
            self._offers(lambda offers: self._field.offer(place, offers)),
        )

    # History

    def _remember(self) -> None:
        self._settled.stop()
        text, answer = self._state.list_query.text.strip(), self._state.results
        if answer is None or not answer.total or len(text) < _AT_LEAST:
            return
        before = self._settings.values.search_history
        if before[:1] == (text,):
            return
        # What was only a step on the way to this one is not kept.
        others = [one for one in before if one != text and not _step_to(one, text)]
        history = (text, *others)[:REMEMBERED]
        self._settings.keep(soon=True, search_history=history)
        self._field.set_history(history)


def _years(library: "Library", question: ListQuery, facets: Facets) -> Years:
    """The years of the question's papers, were it kept to none."""
    wider = clause_edit.without_years(question.text)
    if wider == question.text:
        return facets.years
    query = parser.parse(wider, typing=not wider.endswith(" "))
    if query:
        return library.facets(library.search(query, question.scope, Order.RELEVANCE)).years
    return _years_there(library, question)


def _years_there(library: "Library", question: ListQuery) -> Years:
    """The years of all papers of the question's place."""
    everything = SearchResults(Query(), Ranking(library.keys(question.scope)))
    return library.facets(everything).years


def _with_operators(read: str, taken: tuple[str, ...]) -> str:
    """How a query was read, with the words that were taken as operators and the key against it."""
    if not (read and taken):
        return read
    form = language.tr("{read}; {words} not looked for as words (Ctrl+Alt+O does)")
    return form.format(read=read, words=language.listed(taken))


def _told_too_broad(*, from_rows: bool) -> str:
    if from_rows:
        return language.tr("Not all papers were looked at. They are once the index is made.")
    return language.tr("Too broad: not all papers were looked at. Rarer words find the rest.")


def _step_to(one: str, text: str) -> bool:
    return text.startswith(one) and len(one) < len(text) and not one.endswith(" ")


def _read_back(answer: SearchResults) -> str:
    """How a query was understood, in the language of the window."""
    if language.spoken() == "en" or not answer.understood:
        return answer.understood
    # Late: English, which most windows speak, has it in the answer.
    from paperdesk.search import describe  # noqa: PLC0415

    return describe(answer.query, lambda text: language.of("reading back", text))
