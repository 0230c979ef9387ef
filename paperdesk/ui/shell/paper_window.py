"""Window of one paper: its tabs, notes and pages, without side bar and list."""

from paperdesk.ui.features.list.model import FetchRows
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.design_tokens import PANE_MINIMUM
from paperdesk.ui.shell.feature_table import FEATURES
from paperdesk.ui.shell.main_window import MainWindow

PAPER_SIZE = (760, 840)
_OF_LISTS = frozenset({"list", "side_bar", "search", "saved_searches"})
"""Features whose actions need a list."""
_OF_PANES = ("pane_side", "pane_list", "fold_side", "fold_detail", "own_window", "map")


class PaperWindow(MainWindow):
    """Main window of which the paper takes all the room."""

    def __init__(self, fetch: FetchRows) -> None:
        super().__init__(fetch)
        self.side.progress.stand_in(self._right)
        names = {spec.name for one in FEATURES if one.name in _OF_LISTS for spec in one.actions}
        for name in (*names, *_OF_PANES):
            self.actions_of[name].setEnabled(False)
        self._arrange_panes()
        self.resize(*PAPER_SIZE)

    def show_first_run(self, wanted: bool) -> None:
        """There is a paper: nothing of the first run."""

    @property
    def one_at_a_time(self) -> bool:
        """The paper has no list beside it."""
        return True

    def to_list(self) -> None:
        """There is none: Esc leads out of the full screen only."""
        self.give_room(False)
        self.focus_list()

    def focus_list(self) -> None:
        """Give the keyboard to the paper."""
        self.detail.focus_reading()

    def _arrange_panes(self) -> None:
        self.side.hide()
        self.list.hide()
        self._right.show()
        self._let_be_narrow()

    def _let_be_narrow(self) -> None:
        self.setMinimumWidth(fonts.zoomed(PANE_MINIMUM[2]))
