"""The side bar follows what the list is asked for, and lets the keyboard be."""

from paperdesk.model import Counts
from paperdesk.ui.features.side_bar.scope_rows import SHOWN_BATCHES
from paperdesk.ui.shell.session import Session
from tests.ui.features.side_bar.test_pane import batch


def test_a_list_that_is_read_again_leaves_the_keyboard_where_it_stands(session: Session) -> None:
    side = session.window.side
    side.show_library(Counts(all=6), [batch(n) for n in range(SHOWN_BATCHES + 1)], ())
    more = next(place for place, row in enumerate(side.rows) if row.more)
    side.view.setCurrentIndex(side.view.model().index(more, 0))
    session.state.ask_again()
    assert side.view.currentIndex().row() == more
