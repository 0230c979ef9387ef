"""State of a window that shows one paper: whatever else is asked for, other windows show."""

from array import array
from collections.abc import Sequence

from PySide6.QtCore import Signal

from paperdesk.model import Scope
from paperdesk.model.query.ast import Query
from paperdesk.ui.state.browse_state import BrowseState
from paperdesk.ui.state.list_query import ListQuery
from paperdesk.ui.state.reading_target import ReadingTarget


class OnePaperState(BrowseState):
    """The state of a paper's own window. The paper stays in it, whatever becomes of it."""

    list_elsewhere = Signal(object)
    """A ListQuery is to be answered in a window that has a list."""
    scope_elsewhere = Signal(object)
    paper_elsewhere = Signal(int)
    reading_elsewhere = Signal(object)
    """A ReadingTarget of another paper."""

    def __init__(self) -> None:
        super().__init__()
        self._paper: int | None = None

    def pin(self, key: int) -> None:
        """This is the paper of the window."""
        self._paper = key
        self.ask_again()
        self.set_selection(key, 0, (key,))

    def ask(self, list_query: ListQuery, *, stay: bool = False) -> None:  # noqa: ARG002 - as there
        """A list belongs into another window."""
        self.list_elsewhere.emit(list_query)

    def ask_again(self) -> None:
        """The paper may be other than before, and is still the one."""
        if self._paper is not None:
            self.set_results(array("q", [self._paper]), Query())

    def go(self, scope: Scope) -> None:
        """A place belongs into another window."""
        self.scope_elsewhere.emit(scope)

    def open_paper(self, key: int) -> None:
        """Another paper is shown elsewhere."""
        if key != self._paper:
            self.paper_elsewhere.emit(key)

    def open_at(self, target: ReadingTarget) -> None:
        """Pages of this paper are opened here, those of another one elsewhere."""
        if target.key == self._paper:
            super().open_at(target)
        else:
            self.reading_elsewhere.emit(target)

    def stand_on(self, keys: Sequence[int]) -> None:
        """There is but one."""

    def set_selection(self, _current: int | None, _position: int, _selected: Sequence[int]) -> None:
        """The paper is what every act is about."""
        if self._paper is not None:
            super().set_selection(self._paper, 0, (self._paper,))
