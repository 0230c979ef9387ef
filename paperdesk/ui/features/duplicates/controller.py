"""Controller of duplicates: has them looked for, and does with a pair what the reader says.

A worker looks for them; merging is an act of the library as any other, and what is done in the
dialog is taken back there. A pair with a paper that was joined is one with the paper it became.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from paperdesk.model import (
    ActionResult,
    Cancelled,
    Citation,
    PaperDeskError,
    Row,
    UndoResult,
    Verdict,
)
from paperdesk.model.duplicates import DuplicateComparison, DuplicatePair
from paperdesk.model.messages import Message
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given
from paperdesk.ui.state.library_changes import ChangeOrigin

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.ui.features.duplicates.duplicates_dialog import DuplicatesDialog
    from paperdesk.workers import Job

JOB = "paperdesk.tasks.duplicate_jobs:find"


class DuplicatesController(FeatureController):
    """The controller of duplicates; one dialog at a time."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._notices = services.client, services.notices
        self._latest = Latest()
        self._dialog: DuplicatesDialog | None = None
        self._ticket: Job | None = None
        self._pairs: tuple[DuplicatePair, ...] = ()
        self._before: list[tuple[DuplicatePair, ...]] = []
        """The pairs before each act that can be taken back."""

    def stop(self) -> None:
        """The window closes."""
        self._cancel()
        if self._dialog is not None:
            self._dialog.accept()

    def find(self) -> None:
        """Look for duplicates among all papers."""
        if self._open() is not None:
            home = {"home": self._client.places.as_dict()}
            self._ticket = self._services.jobs.start(
                JOB, home, self._found, self._not_found, self._step
            )

    def compare_selected(self) -> None:
        """Put the two selected papers side by side."""
        keys = self._services.state.target_keys()
        rows = [row for row in self._client.rows(keys[:3]) if row is not None]
        if len(rows) != 2:
            self._notices.say(self.tr("Select two papers to merge them."))
        elif self._open() is not None:
            self._show((_pair(rows[0], rows[1]),))

    # The dialog

    def _open(self) -> "DuplicatesDialog | None":
        """Open the dialog; None where there is one, or nothing can be changed."""
        if self._dialog is not None:
            return None
        if self._services.refuses_changes():
            return None
        # Late: looked at seldom.
        from paperdesk.ui.features.duplicates.duplicates_dialog import (  # noqa: PLC0415
            DuplicatesDialog,
        )

        dialog = self._dialog = DuplicatesDialog(self._services.shell.widget)
        dialog.cancel_requested.connect(self._cancel)
        dialog.comparison_requested.connect(self._compare)
        dialog.merge_requested.connect(self._merge)
        dialog.sure_merge_requested.connect(self._merge_sure)
        dialog.distinct_requested.connect(self._tell_apart)
        dialog.undo_requested.connect(self._undo)
        dialog.finished.connect(self._leave)
        dialog.finished.connect(dialog.deleteLater)
        self._before.clear()
        dialog.open()
        return dialog

    def _leave(self) -> None:
        self._latest.forget()
        self._dialog = None

    def _cancel(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()

    def _step(self, done: int, total: int, what: Message) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(done, total, what)

    def _found(self, answer: Given) -> None:
        self._ticket = None
        # Late: only with the dialog.
        from paperdesk.tasks.duplicate_jobs import pairs_from_values  # noqa: PLC0415

        self._show(pairs_from_values(answer["pairs"]))

    def _not_found(self, error: BaseException) -> None:
        self._ticket = None
        dialog = self._dialog
        if isinstance(error, PaperDeskError) and not isinstance(error, Cancelled) and dialog:
            dialog.show_failure(said(error.message))
            return
        if dialog is not None:
            dialog.accept()
        if not isinstance(error, Cancelled):
            self._notices.failed(error)

    def _show(self, pairs: Sequence[DuplicatePair], row: int = 0) -> None:
        self._pairs = tuple(pairs)
        if self._dialog is not None:
            self._dialog.show_pairs(self._pairs, row)

    def _compare(self, kept: int, other: int) -> None:
        def compared(found: DuplicateComparison) -> None:
            if self._dialog is not None:
                self._dialog.show_comparison(found)

        self._client.ask(
            lambda library: library.side_by_side(kept, other), self._latest(compared), self._failed
        )

    # Acts

    def _merge(self, kept: int, other: int, taken: list[str]) -> None:
        self._act(
            lambda library: library.merge(kept, other, taken), _joined(self._pairs, {other: kept})
        )

    def _merge_sure(self, keys: list[tuple[int, int]]) -> None:
        self._act(
            lambda library: library.merge_pairs(keys),
            _joined(self._pairs, {other: kept for kept, other in reversed(keys)}),
        )

    def _tell_apart(self, first: int, second: int) -> None:
        left = tuple(pair for pair in self._pairs if set(pair.keys) != {first, second})
        self._act(lambda library: library.tell_apart(first, second), left)

    def _act(
        self, job: "Callable[[Library], ActionResult]", left: tuple[DuplicatePair, ...]
    ) -> None:
        """Have the library do something; ``left`` are the pairs after it."""
        was, row = self._pairs, self._dialog.row if self._dialog is not None else 0

        def done(result: ActionResult) -> None:
            if result.journal is not None:
                self._before.append(was)
            self._services.changes.announce(result.act, result.changes)
            self._show(left, row)
            self._say(result.text)

        self._client.do(job, done, self._failed)

    def _undo(self) -> None:
        if not self._before:
            return

        def done(undone: UndoResult | None) -> None:
            self._show(self._before.pop())
            if undone is not None:
                self._services.changes.announce(ChangeOrigin.UNDO, undone.changes)
                self._say(undone.text)

        self._client.do(lambda library: library.undo(), done, self._failed)

    def _say(self, text: Message) -> None:
        if self._dialog is not None:
            self._dialog.show_done(said(text), undoable=bool(self._before))

    def _failed(self, error: BaseException) -> None:
        if self._dialog is not None and isinstance(error, PaperDeskError):
            self._dialog.show_failure(said(error.message))
        else:
            self._client.tell(error)


def _pair(kept: Row, other: Row) -> DuplicatePair:
    """Two papers that the reader has put beside each other."""
    citations = [Citation(row.title, row.authors, row.year) for row in (kept, other)]
    return DuplicatePair(
        (kept.key, other.key), (kept.id, other.id), (citations[0], citations[1]), Verdict.DOUBTFUL
    )


def _joined(pairs: Sequence[DuplicatePair], now: dict[int, int]) -> tuple[DuplicatePair, ...]:
    """The pairs that are left when papers became others; each two once."""
    left: dict[frozenset[int], DuplicatePair] = {}
    for pair in pairs:
        keys = [_last(key, now) for key in pair.keys]
        if keys[0] == keys[1]:
            continue
        changed = tuple(keys) != pair.keys
        verdict = Verdict.DOUBTFUL if changed else pair.verdict
        left.setdefault(frozenset(keys), replace(pair, keys=(keys[0], keys[1]), verdict=verdict))
    return tuple(left.values())


def _last(key: int, now: dict[int, int]) -> int:
    seen: set[int] = set()
    while key in now and key not in seen:
        seen.add(key)
        key = now[key]
    return key
