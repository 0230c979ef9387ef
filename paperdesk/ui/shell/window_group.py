"""Group of windows: those that this process has on one library, and what one tells the others.

Each window is a session of its own, with its own connection to the library, so
that one may end while the others stay; they share its journal, so that undo is
one for all, and a paper that is read in one counts as open in all. What one
does the others learn at once and not within a second, and a note that several
show is written by the one in which one types.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QApplication

from paperdesk.model import Changes
from paperdesk.paths import Places
from paperdesk.ui.shell.session import Session
from paperdesk.ui.state.browse_state import BrowseState
from paperdesk.ui.state.library_changes import ChangeOrigin, Origin
from paperdesk.ui.state.list_query import ListQuery
from paperdesk.ui.state.one_paper_state import OnePaperState

if TYPE_CHECKING:
    from paperdesk.tasks.relocate_library import LibraryTarget
    from paperdesk.ui.features.notes.autosave import NoteAutosave

BESIDE = 32
"""Pixels by which a further window stands beside the one before."""

_THE_SAME = frozenset({ChangeOrigin.SEEN, ChangeOrigin.INDEXED, ChangeOrigin.CAUGHT_UP})
"""Changes that are no other ones in a window that only hears of them."""


class WindowGroup(QObject):
    """The windows of one library. ``closed``: all of them are, and all is saved.

    ``wants_anew`` and ``elsewhere`` as of a session: then all are closed for it.
    """

    closed = Signal()

    def __init__(self, places: Places, app: QApplication) -> None:
        super().__init__()
        self._places, self._app = places, app
        self.sessions: list[Session] = []
        self.ended: list[Session] = []
        self._tells = self.wants_anew = False
        self.elsewhere: LibraryTarget | None = None

    def open(
        self, to_import: Sequence[str] = (), papers: Sequence[str] = (), *, paper: str = ""
    ) -> Session:
        """Open a window: on the library, or on the paper of this id alone."""
        there = next((one for one in self.sessions if paper and one.paper == paper), None)
        if there is not None:
            there.window.come_forward()
            return there
        before = self.sessions[-1] if self.sessions else None
        session = Session(
            self._places, self._app, paper, before.settings.values if before else None
        )
        if before is not None:
            session.state.open_papers = before.state.open_papers
        self.sessions.append(session)
        self._connect(session)
        session.show(to_import, papers)
        if before is not None:
            session.window.move(before.window.pos() + QPoint(BESIDE, BESIDE))
            session.window.activateWindow()
        return session

    def take(self, paths: Sequence[str], papers: Sequence[str]) -> bool:
        """Another start hands over what it was given."""
        main = self._with_list()
        if main is None and self.sessions:
            self.open(paths, papers)
            return True
        return main is not None and main.take(paths, papers)

    def close(self) -> None:
        """Save what is open in each, and close them all."""
        for session in list(self.sessions):
            session.window.close()

    def failed(self, error: BaseException) -> None:
        """Tell of a bug in a window that is there."""
        for session in self.sessions[:1]:
            session.notices.failed(error)

    def forget(self) -> None:
        """All is over: the windows go."""
        for session in (*self.sessions, *self.ended):
            session.window.deleteLater()
        self.ended.clear()

    def _connect(self, session: Session) -> None:
        state = session.state
        session.closed.connect(lambda: self._ended(session))
        session.furnished.connect(lambda: self._join_notes(session))
        state.window_requested.connect(lambda paper: self.open(paper=paper))
        state.quit_requested.connect(self.close)
        session.changes.changed.connect(
            lambda changes, origin: self._changed(session, changes, origin)
        )
        session.settings.kept.connect(lambda kept: self._kept(session, kept))
        session.settings.chosen.connect(
            lambda name, value: self._others(session, lambda one: one.settings.hear(name, value))
        )
        if isinstance(state, OnePaperState):
            state.list_elsewhere.connect(self._in_a_list(_ask_in_order))
            state.scope_elsewhere.connect(self._in_a_list(BrowseState.go))
            state.paper_elsewhere.connect(self._in_a_list(BrowseState.open_paper))
            state.reading_elsewhere.connect(self._in_a_list(BrowseState.open_at))

    def _in_a_list(self, do: Callable[[BrowseState, Any], None]) -> Callable[[object], None]:
        """What asks the same of a window that has a list."""

        def ask(wanted: object) -> None:
            main = self._with_list() or self.open()
            main.window.come_forward()
            do(main.state, wanted)

        return ask

    def _with_list(self) -> Session | None:
        """The first window that shows the library, if there is one."""
        return next((one for one in self.sessions if not one.paper), None)

    def _others(self, than: Session, tell: Callable[[Session], object]) -> None:
        for session in self.sessions:
            if session is not than and not session.is_closed:
                tell(session)

    def _changed(self, session: Session, changes: Changes, origin: Origin) -> None:
        """What one window did, or has indexed, happened elsewhere to the others."""
        if origin == ChangeOrigin.ELSEWHERE or self._tells:
            return
        told = origin if origin in _THE_SAME else ChangeOrigin.ELSEWHERE
        self._tells = True
        self._others(session, lambda one: one.hear(changes, told))
        self._tells = False

    def _kept(self, session: Session, kept: dict[str, Any]) -> None:
        self._others(session, lambda one: one.settings.share(kept))

    def _join_notes(self, session: Session) -> None:
        """What is typed in one window stands in the others at once, which leave it to that one."""

        def others() -> "list[NoteAutosave]":
            there = (one for one in self.sessions if one is not session and one.is_furnished)
            return [one.autosave for one in there]

        def wrote(key: int, text: str) -> None:
            for notes in others():
                notes.wrote_elsewhere(key, text)

        def saved(key: int, text: str, version: str) -> None:
            for notes in others():
                notes.saved_elsewhere(key, text, version)

        session.autosave.wrote.connect(wrote)
        session.autosave.saved.connect(saved)

    def _ended(self, session: Session) -> None:
        self.sessions.remove(session)
        self.ended.append(session)
        if session.wants_anew:
            self.wants_anew, self.elsewhere = True, session.elsewhere
            self.close()
        if not self.sessions:
            self.closed.emit()


def _ask_in_order(state: BrowseState, asked: ListQuery) -> None:
    """Ask for a list in the order that the window has."""
    here = state.list_query
    state.ask(replace(asked, order=here.order, turned=here.turned))
