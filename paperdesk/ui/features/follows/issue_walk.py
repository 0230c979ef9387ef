"""Walk through the issues of followed lists: the bar above the list, and where it leads.

What is in the library is gone to at once, also offline; what is not is asked for, by the
reader's word, and gone to when it has come.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject

from paperdesk.model import Batch, Scope
from paperdesk.model.follow_schedule import query_request
from paperdesk.model.follows import SourceQuery
from paperdesk.sources.source_table import BY_NAME
from paperdesk.ui.features.follows import texts
from paperdesk.ui.features.follows.issue_bar import IssueBar
from paperdesk.ui.features.follows.issues import Issues, is_issue
from paperdesk.ui.services.network_service import NetworkOutcome, NetworkService
from paperdesk.ui.services.shell import Shell
from paperdesk.ui.state.browse_state import BrowseState
from paperdesk.ui.state.list_query import ISSUES

Tell = Callable[[NetworkOutcome], object]
"""Says what came of a request."""


class IssueWalk(QObject):
    """Shows the bar while an issue is shown, and goes where it points."""

    def __init__(
        self, state: BrowseState, shell: Shell, network: NetworkService, tell: Tell
    ) -> None:
        super().__init__()
        self._state, self._network, self._tell = state, network, tell
        self._actions = shell.actions_of
        self._empty: set[tuple[str, str]] = set()
        """Lists and dates that were asked for in vain."""
        bar = self.bar = IssueBar(shell.widget)
        shell.add_bar(bar, *bar.in_order())
        bar.stepped.connect(self.step)
        bar.issue_chosen.connect(self.go_to)
        bar.listing_chosen.connect(self.go_beside)
        self._state.list_requested.connect(lambda _anew: self.show())
        self._state.overview_changed.connect(self.show)

    def issues(self) -> Issues | None:
        """The issues of the list that is shown; None where none of a list is."""
        question, overview = self._state.list_query, self._state.overview
        batch = overview.batch(question.scope)
        if batch is None or not is_issue(batch) or question.text:
            return None
        empty = {date for listing, date in self._empty if listing == batch.listing}
        return Issues(batch, overview.batches, datetime.now(UTC).date(), empty)

    def show(self) -> None:
        """Show the bar for what the list is asked for, or hide it."""
        issues = self.issues()
        self.bar.setVisible(issues is not None)
        actions = self._actions
        earlier, later = (issues.step(by) if issues else "" for by in (-1, 1))
        actions["earlier_issue"].setEnabled(bool(earlier))
        actions["later_issue"].setEnabled(bool(later))
        if issues is None:
            return
        shown = issues.shown
        self.bar.show_issue(
            texts.issue_name(shown.listing, shown.date),
            earlier=bool(earlier),
            later=bool(later),
        )
        offers = [(date, *_offer(shown.listing, date, batch)) for date, batch in issues.offers()]
        self.bar.show_issues(offers, shown.date)
        self.bar.show_listings(self._listings(), shown.listing)

    def _source(self) -> str:
        """The source of the list that is shown; ``""`` where it is not followed."""
        follow = self._state.overview.follow(self._state.list_query.scope)
        return follow.query.source if follow else ""

    def _listings(self) -> Sequence[str]:
        source = BY_NAME.get(self._source())
        return [kind.name for kind in source.kinds if kind.name in ISSUES] if source else []

    def step(self, by: int) -> None:
        """Go to the issue before (-1) or after (1)."""
        issues = self.issues()
        if issues is not None and (date := issues.step(by)):
            self.go_to(date)

    def go_to(self, date: str) -> None:
        """Go to an issue of the list that is shown; what is not here is asked for."""
        issues = self.issues()
        if issues is None:
            return
        here = issues.here().get(date)
        if here is not None:
            self.go_to_batch(here.key)
        elif self._source():
            self._ask(issues.shown.listing, date)

    def go_beside(self, listing: str) -> None:
        """Go to the issue of another list in which the one that is shown lies."""
        issues = self.issues()
        if issues is None or listing == issues.shown.listing:
            return
        found, date = issues.beside(listing)
        if found is not None:
            self.go_to_batch(found.key)
        elif self._source():
            self._ask(listing, date)

    def go_to_batch(self, key: int) -> None:
        """Show a batch."""
        self._state.go(Scope("batch", str(key)))

    def _ask(self, listing: str, date: str) -> None:
        query = SourceQuery(self._source(), listing, date)
        title = f"{texts.usual_title(query)} · {texts.issue_name(listing, date)}" if date else ""
        request = query_request(query, title or texts.usual_title(query))
        stood = self._state.list_query

        def came(outcome: NetworkOutcome) -> None:
            if outcome.done and not outcome.batches and date:
                self._empty.add((listing, date))
            self._tell(outcome)
            if outcome.batches and self._state.list_query == stood:
                self.go_to_batch(outcome.batches[-1])
            self.show()  # what is asked for in vain leaves the tab where it was

        self._network.ask([request], came)


def _offer(listing: str, date: str, batch: Batch | None) -> tuple[str, bool]:
    """What the menu says of an issue, and whether it is here."""
    words = texts.issue_line(batch) if batch is not None else texts.issue_name(listing, date)
    return words, batch is not None
