"""Controller of follows: what is followed is kept and asked, and its lists are walked through.

While the window is open each follow is asked in its rhythm, out of sight but for the progress;
what comes shows as a badge in the side bar. Who refreshes by hand is told what came.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from paperdesk import log
from paperdesk.model import ActionResult, Cancelled, PaperDeskError, Scope
from paperdesk.model.follow_schedule import due_requests, follow_request
from paperdesk.model.follows import Follow, QueuedRequest, SourceQuery
from paperdesk.ui.features.follows import texts
from paperdesk.ui.features.follows.issue_walk import IssueWalk
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit.timers import after
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.network_service import NetworkOutcome
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given
from paperdesk.ui.state.list_query import ISSUES

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.ui.features.follows.follow_dialog import FollowDialog
    from paperdesk.workers import Job

PREVIEW = "paperdesk.tasks.follow_preview:preview_follow"
FIRST = 3_000
"""Milliseconds after the start until the follows are asked that are due."""
EVERY = 60_000
"""Milliseconds between two looks whether a follow is to be asked."""
DEADLINE = 90.0
"""Seconds that a preview may take."""


class FollowController(FeatureController):
    """The controller of what is followed."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._jobs, self._state = services.client, services.jobs, services.state
        self._network, self._notices = services.network, services.notices
        self._dialog: FollowDialog | None = None
        self._looking: Job | None = None
        self._due = QTimer(self)
        self._due.setInterval(EVERY)
        self._due.timeout.connect(self.ask_due)
        self._first = after(self, FIRST, self.ask_due)
        self.walk = IssueWalk(self._state, services.shell, self._network, self._tell)
        self._state.follow_edit_requested.connect(self.change)
        self._state.follow_forget_requested.connect(self.forget)
        self._state.follow_refresh_requested.connect(self.refresh_one)

    def begin(self) -> None:
        """The library is open: ask what is due, now and from time to time."""
        if not self._client.read_only:
            self._due.start()
            self._first.start()

    def stop(self) -> None:
        """The window closes."""
        self._due.stop()
        self._first.stop()
        self._stop_looking()

    # What is asked

    def ask_due(self) -> None:
        """Ask the follows whose time has come, and tell nobody but by badges."""
        if self._network.offline:
            return

        def found(follows: Sequence[Follow]) -> None:
            requests = due_requests(follows, datetime.now(UTC))
            if requests:
                self._network.ask(requests, failed=self._not_asked)

        self._client.ask_later(lambda library: library.follows(), found, self._not_asked)

    def _not_asked(self, error: BaseException) -> None:
        log.ui.warning("follows were not asked: %s", error)

    def refresh(self) -> None:
        """Ask all that is followed now, and what waits; tell what came."""

        def found(follows: Sequence[Follow]) -> None:
            if not follows:
                self.choose()
                return
            self.ask([follow_request(one) for one in follows])
            self._network.look()

        self._client.ask(lambda library: library.follows(), found)

    def refresh_one(self, number: int) -> None:
        """Ask one follow now, and tell what came."""
        follow = self._follow(number)
        if follow is not None:
            self.ask([follow_request(follow)], follow.title)

    def ask(self, requests: Sequence[QueuedRequest], title: str = "") -> None:
        """Have requests done by the reader's word, and tell what came."""
        self._network.ask(requests, lambda outcome: self._tell(outcome, title))

    def _tell(self, outcome: NetworkOutcome, title: str = "") -> None:
        """Say what came of what the reader asked for, or why it did not come."""
        nothing_new = outcome.remarks and not outcome.new
        nothing_done = outcome.waiting and not outcome.done
        is_told_why = outcome.failed or nothing_new or nothing_done
        words = "" if is_told_why else texts.arrived_line(outcome.new, title)
        self._services.answers.tell(outcome, words)

    # What is followed

    def choose(self, source: str = "", kind: str = "") -> None:
        """Let the reader choose a source, and show what it would bring."""
        dialog = self._open(None)
        if dialog is not None and source:
            dialog.choose(source, kind)

    def change(self, number: int) -> None:
        """Let the reader change a follow."""
        follow = self._follow(number)
        if follow is not None:
            self._open(follow)

    def forget(self, number: int) -> None:
        """Follow a source no more; what it brought stays."""
        self._services.commands.act(lambda library: library.forget_follow(number))

    def _follow(self, number: int) -> Follow | None:
        return self._state.overview.follow(Scope("follow", str(number)))

    def _open(self, kept: Follow | None) -> "FollowDialog | None":
        # Late: nobody follows anything before the first paint.
        from paperdesk.ui.features.follows.follow_dialog import FollowDialog  # noqa: PLC0415

        if self._services.refuses_changes():
            return None
        tags = [tag.name for tag in self._state.overview.tags]
        dialog = self._dialog = FollowDialog(kept, tags, self._services.shell.widget)
        dialog.preview_requested.connect(self._look)
        dialog.follow_requested.connect(self._keep)
        if kept is not None:
            dialog.forget_requested.connect(lambda: self.forget(kept.number))
        dialog.finished.connect(lambda _result: self._closed(dialog))
        dialog.open()
        return dialog

    def _closed(self, dialog: "FollowDialog") -> None:
        self._stop_looking()
        self._dialog = None
        dialog.deleteLater()

    def _stop_looking(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def _look(self, query: SourceQuery) -> None:
        """Have a worker ask what a query would bring."""
        self._stop_looking()
        if self._network.offline:
            words = self.tr("You work offline. It is asked once you do not.")
            self._show_problem(query, words)
            return
        fields = {
            "source": query.source,
            "kind": query.kind,
            "value": query.value,
            "options": dict(query.options),
        }
        args = {"home": self._client.places.as_dict(), "query": fields}
        self._looking = self._jobs.start(
            PREVIEW,
            args,
            lambda answer: self._looked(query, answer),
            lambda error: self._not_looked(query, error),
            deadline=DEADLINE,
        )

    def _looked(self, query: SourceQuery, answer: Given) -> None:
        # Late: as the dialog.
        from paperdesk.tasks.import_jobs import files_from_values  # noqa: PLC0415

        if self._dialog is not None:
            files = files_from_values(answer["files"])
            self._dialog.show_preview(query, files, tuple(answer["remarks"]))

    def _not_looked(self, query: SourceQuery, error: BaseException) -> None:
        if isinstance(error, PaperDeskError):
            if not isinstance(error, Cancelled):
                self._show_problem(query, said(error.message))
        else:
            self._notices.failed(error)

    def _show_problem(self, query: SourceQuery, problem: str) -> None:
        if self._dialog is not None:
            self._dialog.show_problem(query, problem)

    def _keep(self, follow: Follow) -> None:
        """Keep what the reader wants to follow, ask it, and go to what it brings."""

        def kept(done: tuple[ActionResult, Follow]) -> None:
            result, asked = done
            self._services.changes.announce(result.act, result.changes)
            if not follow.number:
                self._network.ask(
                    [follow_request(asked)], lambda outcome: self._first_came(asked, outcome)
                )

        self._client.do(lambda library: _save(library, follow), kept)

    def _first_came(self, follow: Follow, outcome: NetworkOutcome) -> None:
        """The first answer of a new follow: show it."""
        if self._services.answers.tell_why_it_waits(outcome):
            self._state.go(Scope("follow", str(follow.number)))
            return
        self._tell(outcome, follow.title)
        if outcome.batches and follow.query.kind in ISSUES:
            self.walk.go_to_batch(outcome.batches[-1])
        else:
            self._state.go(Scope("follow", str(follow.number)))

    # Lists

    def step(self, by: int) -> None:
        """Go to the issue of the list before (-1) the one that is shown, or after it (1)."""
        self.walk.step(by)


def _save(library: "Library", follow: Follow) -> tuple[ActionResult, Follow]:
    """Keep a follow, and what it is then."""
    result = library.save_follow(follow)
    return result, next(one for one in library.follows() if one.query == follow.query)
