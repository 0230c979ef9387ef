"""Decides what the list shows: a place of the side bar, or what a search finds there.

Old rows stay until new ones come; an answer to an older question is dropped.
A paper that is seen while one walks through the inbox stays in the list until
one leaves, so that nothing moves under the reader's hands.
"""

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from paperdesk.model import Hit, Order, Scope, SearchResults
from paperdesk.model.query.ast import Query
from paperdesk.ui.controllers import list_texts
from paperdesk.ui.features.list import ListPane
from paperdesk.ui.features.side_bar import SideBar
from paperdesk.ui.features.side_bar.scope_rows import batch_name
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.state.list_query import (
    HIDING,
    INBOX,
    LibraryOverview,
    ListQuery,
    ScopeContents,
    in_order,
    read_overview,
    read_scope,
    with_seen,
)

if TYPE_CHECKING:
    from paperdesk.library import Library


class ListController(QObject):
    """The controller of side bar and list."""

    shown = Signal()
    """Other papers are shown, or the same in another order."""
    overview_changed = Signal()
    unhide_requested = Signal()
    """Everything here was seen and is hidden, and the reader wants to see it."""
    answered = Signal(object)
    """The Answer that is shown, or None when a place is."""

    def __init__(self, client: LibraryClient, side: SideBar, pane: ListPane) -> None:
        super().__init__()
        self._client, self._side, self._pane = client, side, pane
        self.overview = LibraryOverview()
        self.question = ListQuery()
        self.query = Query()
        self._papers_there = 0
        self._moving = False
        self._with_muted = False
        self._hiding = False
        self._seen_here: set[int] = set()
        self._stand_on: int | None = None
        self._hits: dict[int, Hit] = {}
        self._latest_list = Latest()
        self._latest_overview = Latest()
        side.chosen.connect(self.go)
        side.entered.connect(pane.take_keyboard)
        pane.search.search_requested.connect(self.search)
        pane.order_chosen.connect(self.order)
        pane.papers.hits_requested.connect(self._explain)
        pane.empty.action_requested.connect(self._act_on_empty)
        pane.foot_pressed.connect(self._show_muted)

    def go(self, scope: Scope) -> None:
        """Show a place, or what a saved search finds; a search is left behind."""
        if scope.kind == "search":
            for kept in self.overview.saved:
                if kept.name == scope.value:
                    self.search_everywhere(kept.text, kept.name)
            return
        self._pane.search.set_query("")
        self._with_muted = False
        self._ask(ListQuery(scope, self.question.order))
        self._side.choose(scope)

    def stand_on(self, key: int) -> None:
        """Show all papers and stand on this one."""
        self._stand_on = key
        self.go(Scope())

    def search(self, text: str) -> None:
        """Show what a query finds in the place one is at; ``""`` shows the place again."""
        if self.question.name:
            self._side.choose(self.question.scope)
        self._ask(ListQuery(self.question.scope, self.question.order, text))

    def rewrite(self, text: str) -> None:
        """Ask this instead, as if the reader had typed it."""
        self._pane.search.set_query(text)
        self.search(text)

    def search_everywhere(self, text: str, name: str = "") -> None:
        """Show what a query finds among all papers; ``name``: it is that saved search."""
        self._pane.search.set_query(text)
        self._ask(ListQuery(Scope(), self.question.order, text, name))
        self._side.choose(Scope("search", name) if name else Scope())

    def order(self, order: Order) -> None:
        """Sort the list otherwise."""
        self._pane.show_order(order)
        self._ask(replace(self.question, order=order))

    def begin(self, question: ListQuery, *, hide_seen: bool = False) -> None:
        """Show what was shown when the window was closed last.

        The numbers of the side bar come with :meth:`look_over`.
        """
        self._hiding = hide_seen
        self.question = question
        self._pane.show_order(question.order)
        self._pane.search.set_query(question.text)
        self._side.choose(Scope("search", question.name) if question.name else question.scope)
        self._ask(question)

    @property
    def settled(self) -> bool:
        """Whether the list shows what it was asked for."""
        return not self._moving

    def hit(self, key: int) -> Hit | None:
        """Why a paper of the present search was found, as far as it is known."""
        return self._hits.get(key)

    def hide(self, seen: bool) -> None:
        """Leave only new papers in the places where that makes sense, or show all again."""
        self._hiding = seen
        self._seen_here.clear()
        self._ask(self.question, keep=True)

    def look_at_rows(self) -> None:
        """Rows and numbers are other than before; the list has the same papers."""
        self.look_over()
        self._pane.papers.papers.refetch()

    def seen(self, key: int) -> None:
        """A paper was seen while passing: it stays in the list until the reader leaves."""
        self._seen_here.add(key)
        self._pane.papers.papers.refetch()
        self.look_over()

    def look_again(self) -> None:
        """The library is other than before: numbers, rows and list follow, the reader stays."""
        self.look_over()
        self._pane.papers.papers.refetch()
        self._ask(self.question, keep=True)

    def look_over(self) -> None:
        """Have the numbers of the side bar, and of a batch in the head of the list, follow."""
        self._client.ask_later(*self._latest_overview.both(read_overview, self._show_overview))

    def _show_overview(self, overview: LibraryOverview) -> None:
        self.overview = overview
        self._side.show_library(overview.counts, overview.batches, overview.tags, overview.saved)
        self._pane.papers.set_tag_colours({tag.name: tag.colour for tag in overview.tags})
        self._pane.show_title(self._title())
        if self.question.scope.kind == "batch" and not (self.question.text or self._moving):
            self._pane.show_count(self._count(len(self._pane.papers.papers.keys)))
        self._say_muted()
        self._tell_batch()
        self.overview_changed.emit()

    def _ask(self, question: ListQuery, *, keep: bool = False) -> None:
        if question.scope != self.question.scope or question.text != self.question.text:
            self._seen_here.clear()
        self.question = question
        # Looking again while another list is on its way is still going there.
        keep = keep and not self._moving
        self._moving = not keep
        self._pane.show_title(self._title())
        query = question.query if question.text else Query()
        scope = question.scope
        if query:
            self._pane.waiting()
            self._client.ask(
                *self._latest_list.both(
                    lambda library: (in_order(library, query, question), library.unindexed()),
                    lambda found: self._show_answer(found[0], found[1], keep),
                )
            )
        else:
            muted = self._with_muted and scope == INBOX
            hiding = self._hiding and scope.kind in HIDING
            self._client.ask(
                *self._latest_list.both(
                    lambda library: read_scope(library, question, muted=muted, hiding=hiding),
                    lambda place: self._show_place(place, keep),
                )
            )

    def _show_place(self, place: ScopeContents, keep: bool) -> None:
        keys, muted = place.keys, place.muted
        self._moving = False
        self.query = Query()
        self._hits.clear()
        self._papers_there = place.papers
        if keep and self._seen_here:
            keys = with_seen(keys, self._seen_here, self._pane.papers.papers.keys)
        self._say_empty(None)
        self._say_muted()
        self._tell_batch()
        many = self._count(len(keys))
        self._pane.show_papers(keys + muted, many, full=len(keys), keep=keep)
        if not keep and place.start > 0:
            self._pane.papers.go_to(place.start)
        self.answered.emit(None)
        if self._stand_on is not None:
            self._pane.papers.select_key(self._stand_on)
            self._stand_on = None
        self.shown.emit()

    def _count(self, shown: int) -> str:
        """How many papers the place has, of which so many are shown."""
        hidden = self._papers_there - shown
        return list_texts.count(
            self._papers_there, self.question.scope, self.overview.batches, hidden=hidden
        )

    def _tell_batch(self) -> None:
        """What a batch has in common with earlier ones is marked in it."""
        scope, number = self.question.scope, 0
        if scope.kind == "batch" and scope.value.isdecimal() and not self.question.text:
            number = int(scope.value)
        batches = self.overview.batches

        @cache  # a date takes its time to be said, and few of a thousand batches are asked for
        def name(key: int) -> str:
            return next((batch_name(one) for one in batches if one.key == key), "")

        self._pane.papers.set_batch(number, name)

    def stays_not(self, keys: tuple[int, ...]) -> None:
        """The reader did something with these: they may leave the list again."""
        self._seen_here.difference_update(keys)

    def _show_answer(self, answer: SearchResults, waiting: int, keep: bool) -> None:
        self._moving = False
        if answer.query != self.query:
            self._hits.clear()
        self.query = answer.query
        self._say_empty(answer, waiting)
        self._say_muted()
        full = answer.full if 0 < answer.full < answer.total else -1
        many = list_texts.found(answer, self._papers_there)
        self._pane.show_papers(answer.keys, many, full=full, searching=True, keep=keep)
        self.answered.emit(answer)
        self.shown.emit()

    def _explain(self, keys: tuple[int, ...]) -> None:
        query, question = self.query, self.question
        if not query:
            return

        def arrived(hits: list[Hit]) -> None:
            if query is self.query:
                self._hits.update((hit.key, hit) for hit in hits)
                self._pane.papers.set_hits(hits)

        def job(library: "Library") -> list[Hit]:
            # A newer question comes first: what this one found is soon gone.
            wanted = query is self.query and question is self.question
            return library.explain(query, keys) if wanted else []

        self._client.ask(job, arrived)

    def _title(self) -> str:
        return self.question.name or list_texts.title(self.question.scope, self.overview.batches)

    def _say_empty(self, answer: SearchResults | None, waiting: int = 0) -> None:
        question, say = self.question, self._pane.empty.show_state
        if answer is None:
            hidden = self._papers_there > 0
            here = list_texts.nothing_here(question.scope.kind)
            say(*(list_texts.all_hidden() if hidden else here))
        else:
            text, scope = question.text, question.scope
            said = list_texts.nothing_found(text, scope, self._title(), answer, waiting)
            say(*said, others=list_texts.ways_out(answer))

    def _show_muted(self) -> None:
        self._with_muted = not self._with_muted
        self._ask(self.question, keep=True)

    def _say_muted(self) -> None:
        """The line below the inbox, while rules have muted some of what is new."""
        here = self.question.scope == INBOX and not self.question.text
        papers = self.overview.counts.muted if here else 0
        names = [kept.name for kept in self.overview.saved if kept.watch.mute]
        self._pane.show_foot(list_texts.muted(papers, names, self._with_muted))

    def _act_on_empty(self, action: str) -> None:
        if action == "all":
            self.go(Scope())
        elif action == "clear":
            self._pane.search.clear_search()
        elif action == "everywhere":
            self.search_everywhere(self.question.text)
        elif action == "unhide":
            self.unhide_requested.emit()
        elif action == "import":
            self._pane.import_requested.emit()
        else:
            self.rewrite(action)
