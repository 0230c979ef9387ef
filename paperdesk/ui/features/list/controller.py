"""Controller of the list: shows a scope of the library, or what a search finds there.

Old rows stay until new ones come; an answer to an older question is dropped. A paper that is seen
while one walks through the inbox stays in the list until one leaves, so that nothing moves under
the reader's hands. Who clears a search is back where they stood before it, or at the paper that
they went to among those found.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from paperdesk.model import Changes, Hit, Scope, SearchResults
from paperdesk.model.day_sections import DaySections
from paperdesk.model.query.ast import Query
from paperdesk.ui.features.list import texts
from paperdesk.ui.features.list.list_words import ListWords
from paperdesk.ui.features.list.order_choice import OrderChoice
from paperdesk.ui.features.list.pane import ListPane
from paperdesk.ui.features.list.row_controller import RowController
from paperdesk.ui.features.list.row_facts import reading_target
from paperdesk.ui.kit import accessibility
from paperdesk.ui.kit.timers import after, cancel
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.thumbnail_loader import ThumbnailLoader
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.state.library_changes import ChangeOrigin, Origin
from paperdesk.ui.state.list_changes import HANDLING, needs_new_list, renamed_place
from paperdesk.ui.state.list_query import (
    INBOX,
    ListQuery,
    ScopeContents,
    Staying,
    in_order,
    read_scope,
    with_seen,
)
from paperdesk.ui.state.taste_order import TasteOrder

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.ui.services.last_list import LastList

ANNOUNCED = 250
"""Milliseconds after an answer until its number is read out: the next letter comes before."""


class ListController(FeatureController):
    """The controller of the list: answers what the browsing state is asked for."""

    orders: OrderChoice

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._state = services.client, services.state
        pane = self._pane = services.shell.view(ListPane)
        self._asked = ListQuery()
        self._words = ListWords(self._state, pane)
        self._seen_here: set[int] = set()
        self._stand_on: Sequence[int] = ()
        self._left: int | None = None
        self._stood: TasteOrder | None = None
        self._has_walked = self._showing = False
        self.last: LastList | None = None  # the answer to the first question, if it is known
        self._latest = Latest()
        self._thumbnails = ThumbnailLoader(services.client, services.changes)
        self._rows = RowController(services, pane.papers)
        self._thumbnails.changed.connect(lambda: self._pane.papers.viewport().update())
        self._announce = after(self, ANNOUNCED, lambda: accessibility.announce(pane, pane.count))
        self.orders = OrderChoice(self._state, services.shell, pane.order)
        self._connect_pane(pane)
        state = self._state
        state.list_requested.connect(self._ask)
        state.overview_changed.connect(self._show_overview)
        state.paper_requested.connect(self._go_to_paper)
        state.stand_requested.connect(self._stand_then)
        state.place_requested.connect(pane.papers.go_to_key)
        state.choice_requested.connect(pane.papers.choose_keys)
        services.changes.changed.connect(self._changed)
        services.settings.on_change(
            "density", lambda value: pane.papers.set_compact(value == "compact")
        )
        services.settings.on_change("thumbnails", self._show_thumbnails)

    def _connect_pane(self, pane: ListPane) -> None:
        shell, papers, state = self._services.shell, pane.papers, self._state
        pane.import_requested.connect(shell.actions_of["import"].trigger)
        pane.empty.action_requested.connect(self._act_on_empty)
        pane.foot_pressed.connect(self._show_muted)
        papers.hits_requested.connect(self._explain)
        papers.open_requested.connect(self._open)
        papers.menu_requested.connect(lambda row, at: state.offer_menu(papers.papers.keys[row], at))
        papers.current_changed.connect(self._tell_selection)
        papers.selection_changed.connect(self._tell_selection)

    def stop(self) -> None:
        """The window closes."""
        cancel(self._announce)
        self._thumbnails.stop()
        self._rows.stop()
        self._latest.forget()

    # Actions

    def select_all(self) -> None:
        """Select every paper of the list."""
        self._pane.papers.selectAll()

    def step(self, by: int) -> None:
        """Go some rows down, or up."""
        self._pane.papers.step(by)

    def hide_seen(self) -> None:
        """Leave only new papers in the scopes where that makes sense, or show all again."""
        self._seen_here.clear()
        self._state.hide_seen(self._services.shell.actions_of["hide_seen"].isChecked())

    def _open(self, key: int) -> None:
        """Go to the paper that is shown; one that was found on a page is opened there."""
        hit = self._pane.papers.papers.hit_of(key)
        if hit is not None and (target := reading_target(hit)) is not None:
            self._state.open_at(target)
        else:
            self._services.shell.to_detail()

    def _show_thumbnails(self, value: str) -> None:
        self._pane.papers.set_thumbnails(self._thumbnails if value == "on" else None)

    # The library changed

    def _changed(self, changes: Changes, origin: Origin) -> None:
        self._words.forget_count(origin)
        if origin == ChangeOrigin.SEEN:  # while passing: it stays until the reader leaves
            self._seen_here.update(changes.updated)
        elif origin in HANDLING:
            self._seen_here.difference_update(changes.updated)
        if place := renamed_place(self._state.list_query.scope, changes):
            self._pane.papers.papers.refetch()
            self._state.rename_place(place)
        elif needs_new_list(self._state.list_query, origin):
            self._pane.papers.papers.refetch()
            self._state.ask_again()
        elif origin != ChangeOrigin.INDEXED:
            self._pane.papers.papers.refetch()

    def _show_overview(self) -> None:
        self._pane.papers.set_tag_colours(self._state.overview.tag_colours)
        self._pane.show_title(self._words.title())
        if self._state.settled:
            self._words.count_anew()
        self._words.say_muted()
        self._words.tell_batch()

    # Question and answer

    def _ask(self, keep: bool) -> None:
        question, before = self._state.list_query, self._asked
        if question.scope != before.scope or question.text != before.text:
            self._seen_here.clear()
        if question.scope != before.scope or (question == before and not keep):
            self._words.with_muted = False
        if question.scope == before.scope and bool(question.text) != bool(before.text):
            self._leave_or_come_back(bool(question.text))
        self._stood = self._rows.taste.order if keep and question == before else None
        self._asked = question
        self.orders.show(question)
        self._pane.show_title(self._words.title())
        if query := question.query if question.text else Query():
            self._ask_search(question, query, keep)
        else:
            self._ask_scope(question, before, keep)

    def _leave_or_come_back(self, leaves: bool) -> None:
        """A search of this place begins: remember where the reader stood; it ends: back there."""
        if leaves:
            self._left, self._has_walked = self._state.current, False
        elif not self._stand_on:
            back = self._state.current if self._has_walked else self._left
            self._stand_on = () if back is None else (back,)

    def _ask_search(self, question: ListQuery, query: Query, keep: bool) -> None:
        self._pane.waiting()
        by_day, stood, whole = self._state.by_day, self._stood, keep or bool(self._stand_on)
        there = self._words.papers_in(question.scope)
        self._client.ask(
            *self._latest.both(
                lambda library: (
                    *in_order(library, query, question, by_day=by_day, stood=stood, whole=whole),
                    library.unindexed(),
                    len(library.keys(question.scope)) if there is None else there,
                ),
                lambda found: self._show_answer(*found, keep=keep),
            )
        )

    def _ask_scope(self, question: ListQuery, before: ListQuery, keep: bool) -> None:
        muted = self._words.with_muted and question.scope == INBOX
        hiding = self._state.hides_here
        last, self.last = self.last, None
        if last and last.answers(question, hiding=hiding, by_day=self._state.by_day):
            self._show_scope(last.contents, keep)
            return
        by_day, stood = self._state.by_day, self._stood
        staying = self._staying(question, before) if keep else None
        self._client.ask(
            *self._latest.both(
                lambda library: read_scope(
                    library,
                    question,
                    muted=muted,
                    hiding=hiding,
                    by_day=by_day,
                    staying=staying,
                    stood=stood,
                ),
                lambda contents: self._show_scope(contents, keep),
            )
        )

    def _staying(self, question: ListQuery, before: ListQuery) -> Staying | None:
        """What was seen here and stays, where it stands or in another order than ``before``."""
        if not self._seen_here:
            return None
        reordered = (question.order, question.turned) != (before.order, before.turned)
        return Staying(frozenset(self._seen_here), self._state.keys, reordered)

    def _show_scope(self, contents: ScopeContents, keep: bool) -> None:
        keys, muted = contents.keys, contents.muted
        self._rows.show_order(contents.taste)
        self._words.count_place(self._asked.scope, contents.papers)
        if keep and self._seen_here.difference(keys):  # seen since the list was read
            keys = with_seen(keys, self._seen_here, self._state.keys)
        self._announce.stop()
        self._words.say_empty(None)
        self._words.say_muted()
        self._words.tell_batch()
        many, full = self._words.count(len(keys)), len(keys)
        keys = keys + muted
        self._state.set_results(keys, Query())
        self._showing = True
        self._pane.show_papers(keys, many, full=full, keep=keep, days=contents.days)
        if not keep and contents.start > 0:
            self._pane.papers.go_to(contents.start)
        self._stand_where_wanted()
        self._showing = False

    def _show_answer(
        self,
        answer: SearchResults,
        days: DaySections,
        taste: TasteOrder | None,
        waiting: int,
        there: int,
        *,
        keep: bool,
    ) -> None:
        self._rows.show_order(taste)
        self._words.count_place(self._asked.scope, there)
        self._words.say_empty(answer, waiting)
        self._words.say_muted()
        full = answer.full if 0 < answer.full < answer.total else -1
        many = texts.found(answer, self._words.papers_there)
        same, keys = keep and answer.query == self._state.query, answer.ranking.keys
        self._state.set_results(keys, answer.query, answer)
        self._showing = True
        self._pane.show_papers(
            keys, many, full=full, searching=True, keep=keep, keep_hits=same, days=days
        )
        self._stand_where_wanted()
        self._showing = False
        self._announce.start()

    def _explain(self, keys: tuple[int, ...]) -> None:
        state = self._state
        query, question = state.query, state.list_query
        if not query:
            return

        def arrived(hits: list[Hit]) -> None:
            if query is state.query:
                self._pane.papers.set_hits(hits)

        def job(library: "Library") -> list[Hit]:
            # A newer question comes first: what this one found is soon gone.
            wanted = query is state.query and question is state.list_query
            return library.explain(query, keys) if wanted else []

        self._client.ask(job, arrived)

    # Where the reader stands

    def _go_to_paper(self, key: int) -> None:
        if not self._pane.papers.select_key(key):
            self._stand_on = (key,)
            self._state.go(Scope())

    def _stand_then(self, keys: Sequence[int]) -> None:
        self._stand_on = keys

    def _stand_where_wanted(self) -> None:
        wanted, self._stand_on = self._stand_on, ()
        self._pane.papers.stand_on(wanted)

    def _tell_selection(self) -> None:
        papers = self._pane.papers
        self._has_walked = self._has_walked or not self._showing
        self._state.set_selection(
            papers.current_key(), papers.currentIndex().row(), papers.selected_keys()
        )

    # What is said in the place of rows

    def _show_muted(self) -> None:
        self._words.with_muted = not self._words.with_muted
        self._state.ask_again()

    def _act_on_empty(self, action: str) -> None:
        state, actions = self._state, self._services.shell.actions_of
        if action == "all":
            state.go(Scope())
        elif action == "clear":
            state.search("")
        elif action == "everywhere":
            state.search_everywhere(state.list_query.text)
        elif action == "unhide":
            actions["hide_seen"].trigger()
        elif action in ("import", "refresh"):
            actions[action].trigger()
        else:
            state.search(action)
