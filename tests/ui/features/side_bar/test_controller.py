"""The side bar follows what the list is asked for, and lets the keyboard be."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model import Counts, Scope
from paperdesk.ui.features.side_bar.scope_rows import SHOWN_BATCHES, SideRow
from paperdesk.ui.kit import theme
from paperdesk.ui.shell.session import Session
from paperdesk.ui.state.list_query import LibraryOverview
from tests.ui.features.saved_searches.test_controller import asked, save
from tests.ui.features.side_bar.test_pane import batch
from tests.ui.menus import right_click, used
from tests.ui.shell.test_session import press


def test_a_list_that_is_read_again_leaves_the_keyboard_where_it_stands(session: Session) -> None:
    side = session.window.side
    batches = tuple(batch(n) for n in range(SHOWN_BATCHES + 1))
    side.show_library(LibraryOverview(Counts(all=6), batches))
    more = next(place for place, row in enumerate(side.rows) if row.more)
    side.view.setCurrentIndex(side.view.model().index(more, 0))
    session.state.ask_again()
    assert side.view.currentIndex().row() == more


def at(session: Session, text: str) -> QPoint:
    """Where a row of the side bar is."""
    view = session.window.side.view
    number = [row.text for row in session.window.side.rows].index(text)
    view.scrollTo(view.model().index(number, 0))
    return view.visualRect(view.model().index(number, 0)).center()


def accent_rows(session: Session) -> list[str]:
    """The rows that are painted on the accent, or its grey where the keyboard is elsewhere."""
    view = session.window.side.view
    image = view.viewport().grab().toImage()
    fills = {theme.colour("accent").name(), theme.colour("off").name()}
    found = []
    for number, row in enumerate(session.window.side.rows):
        box = view.visualRect(view.model().index(number, 0))
        if image.pixelColor(box.left() + 12, box.center().y()).name() in fills:
            found.append(row.text)
    return found


def test_a_right_click_on_a_batch_neither_goes_there_nor_sees_its_papers(
    session: Session, qtbot: QtBot
) -> None:
    view, before = session.window.side.view, session.state.list_query
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=at(session, "4 Apr 2026"))
    qtbot.wait(20)
    assert session.state.list_query == before
    assert accent_rows(session) == ["All papers"]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at(session, "4 Apr 2026"))
    qtbot.waitUntil(lambda: session.state.list_query.scope == Scope("batch", "1"))
    assert accent_rows(session) == ["4 Apr 2026"]


def test_the_lit_row_is_the_saved_search_that_is_shown_never_a_facet_that_is_not_in_force(
    session: Session, qtbot: QtBot
) -> None:
    session.services.commands.tag(list(session.state.keys)[:4], "sand")
    save(session, qtbot, "study", "Studies")
    qtbot.waitUntil(lambda: any(row.facet for row in session.window.side.rows))
    session.window.activateWindow()
    press(session, Qt.Key.Key_1, ctrl=True)
    assert accent_rows(session) == ["Studies"]
    session.window.actions_of["save_search"].trigger()
    dialog = asked(session, qtbot)
    dialog.query.setText("study rain")
    qtbot.waitUntil(lambda: dialog.says != "Counting…")
    QTest.keyClick(dialog.query, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.state.list_query.text == "study rain")
    session.window.activateWindow()
    qtbot.waitUntil(lambda: session.state.settled and session.state.facets is not None)
    assert accent_rows(session) == ["Studies"]
    press(session, Qt.Key.Key_2, ctrl=True)
    press(session, Qt.Key.Key_Slash)
    press(session, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: session.state.results is None)
    assert accent_rows(session) == ["All papers"]


def test_a_tag_is_deleted_from_its_menu_and_a_parent_gets_a_colour(
    session: Session, qtbot: QtBot
) -> None:
    side, state = session.window.side, session.state
    key = session.window.list.papers.current_key()
    assert key is not None
    session.services.commands.tag([key], "ml/rl")
    qtbot.waitUntil(lambda: bool(state.overview.tags), timeout=5000)

    parent, child = Scope("tag", "ml"), Scope("tag", "ml/rl")
    session.services.commands.colour_tag("ml", "#2a9db0")

    def row(scope: Scope) -> SideRow | None:
        return next((one for one in side.rows if one.scope == scope), None)

    qtbot.waitUntil(
        lambda: (one := row(parent)) is not None and one.colour == "#2a9db0", timeout=5000
    )
    offered = used(lambda: right_click(side.view.viewport(), at(session, "rl")), choose="Delete")
    assert [one for one in offered if one.startswith("Delete; 1 paper")]
    qtbot.waitUntil(lambda: row(child) is None, timeout=5000)
    assert session.window.notice_bar.text() == "Deleted the tag “ml/rl”; 1 paper had it"
    assert state.list_query.scope == Scope()
    session.services.commands.undo()
    qtbot.waitUntil(lambda: row(child) is not None, timeout=5000)


def test_a_batch_is_marked_as_seen_from_its_menu_and_esc_leads_to_the_list(
    session: Session, qtbot: QtBot
) -> None:
    side, state = session.window.side, session.state
    name = next(row.text for row in side.rows if row.scope and row.scope.kind == "batch")
    place = at(session, name)
    used(lambda: right_click(side.view.viewport(), place), choose="Mark")
    qtbot.waitUntil(lambda: state.overview.counts.new == 0, timeout=5000)
    assert state.list_query.scope == Scope()
    side.view.setFocus()
    QTest.keyClick(side.view, Qt.Key.Key_Escape)
    assert session.window.focusWidget() is session.window.list.papers
