"""Words around the rows of the list: its name, its number, why it is empty, what was muted."""

from functools import cache

from paperdesk.model import ActionKind, Scope, SearchResults
from paperdesk.ui.features.list import texts
from paperdesk.ui.features.list.pane import ListPane
from paperdesk.ui.state.browse_state import BrowseState
from paperdesk.ui.state.library_changes import ChangeOrigin, Origin
from paperdesk.ui.state.list_query import INBOX
from paperdesk.ui.state.place_words import place_name
from paperdesk.ui.texts.names import batch_name


class ListWords:
    """Has the pane say what stands around its rows."""

    def __init__(self, state: BrowseState, pane: ListPane) -> None:
        self._state, self._pane = state, pane
        self.papers_there = 0
        """How many papers the place has, with those that are hidden."""
        self._counted: Scope | None = None
        self.with_muted = False
        """Whether the papers that rules muted are shown below the others."""

    def papers_in(self, scope: Scope) -> int | None:
        """How many papers a place has; None: they were not counted."""
        return self.papers_there if scope == self._counted else None

    def forget_count(self, origin: Origin) -> None:
        """The library changed: count the papers of the place anew when they are told next, unless
        only words of papers that are there came into it, or into the index."""
        may_go = self._counted is not None and self._counted.kind == "noted"
        if origin != ChangeOrigin.INDEXED and (origin != ActionKind.NOTE or may_go):
            self._counted = None

    def count_place(self, scope: Scope, papers: int) -> None:
        """So many papers a place has, with those that are hidden."""
        self._counted, self.papers_there = scope, papers

    def count_anew(self) -> None:
        """Inbox and batch say what the side bar does: what was seen here is no more in the inbox,
        though it stays in the list."""
        question = self._state.list_query
        if question.text or question.scope.kind not in ("batch", "inbox"):
            return
        if question.scope == INBOX:
            self.papers_there = self._state.overview.counts.new
        self._pane.show_count(self.count(len(self._state.keys)))

    def count(self, shown: int) -> str:
        """How many papers the scope has, of which so many are shown."""
        hidden = self.papers_there - shown
        batch = self._state.overview.batch(self._state.list_query.scope)
        return texts.count(self.papers_there, batch, hidden=hidden)

    def tell_batch(self) -> None:
        """What a batch has in common with earlier ones is marked in it."""
        question, number = self._state.list_query, 0
        scope = question.scope
        if scope.kind == "batch" and scope.value.isdecimal() and not question.text:
            number = int(scope.value)
        batches = self._state.overview.batches

        @cache  # a date takes its time to be said, and few of a thousand batches are asked for
        def name(key: int) -> str:
            return next((batch_name(one) for one in batches if one.key == key), "")

        self._pane.papers.set_batch(number, name)

    def title(self) -> str:
        """The name of what is shown."""
        question = self._state.list_query
        return question.name or place_name(question.scope, self._state.overview)

    def say_empty(self, answer: SearchResults | None, waiting: int = 0) -> None:
        """What stands in the place of rows where there are none, and what may help."""
        question, say = self._state.list_query, self._pane.empty.show_state
        if answer is not None and answer.total:
            return  # rows stand there
        if answer is None:
            hidden = self.papers_there > 0
            here = texts.nothing_here(question.scope.kind)
            say(*(texts.all_hidden() if hidden else here))
        else:
            text, scope = question.text, question.scope
            said = texts.nothing_found(text, scope, self.title(), answer, waiting)
            say(*said, others=texts.ways_out(answer))

    def say_muted(self) -> None:
        """The line below the inbox, while rules have muted some of what is new."""
        question, overview = self._state.list_query, self._state.overview
        here = question.scope == INBOX and not question.text
        papers = overview.counts.muted if here else 0
        names = [saved.name for saved in overview.saved if saved.watch.mute]
        self._pane.show_foot(texts.muted(papers, names, self.with_muted))
