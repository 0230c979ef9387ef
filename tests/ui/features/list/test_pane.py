import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.model import Order
from paperdesk.ui.features.list.order_button import order_name
from paperdesk.ui.features.list.pane import ListPane
from paperdesk.ui.services.action_table import ACTIONS
from tests.ui.features.list.rows import fetch, keys


@pytest.fixture
def pane(qtbot: QtBot) -> ListPane:
    made = ListPane(fetch, QLineEdit(), QWidget())
    qtbot.addWidget(made)
    made.resize(430, 700)
    made.show()
    made.activateWindow()
    made.show_papers(keys(10), "10 papers")
    return made


def test_an_empty_list_says_so_and_offers_one_thing(qtbot: QtBot, pane: ListPane) -> None:
    done: list[str] = []
    pane.empty.action_requested.connect(done.append)
    pane.empty.show_state("No papers match “x”", "Check the spelling.", "Clear the search", "clear")
    pane.show_papers(keys(0), "0 of 10 papers")
    assert pane.empty.isVisible()
    assert pane.empty.texts()[0] == "No papers match “x”"
    pane.empty._button.click()
    assert done == ["clear"]


def test_the_order_menu_tells_what_was_chosen(qtbot: QtBot, pane: ListPane) -> None:
    button = pane.order
    button.show_order(Order.ARRIVAL, turned=False, by_day=True)
    lines = {action.text(): action for action in button.menu().actions()}
    with qtbot.waitSignal(button.chosen) as told:
        lines["Title"].trigger()
    assert told.args == [Order.TITLE, False]
    with qtbot.waitSignal(button.chosen) as told:
        lines["Oldest first"].trigger()
    assert told.args == [Order.ARRIVAL, True]
    button.show_order(Order.TITLE, turned=True, by_day=True)
    assert button.toolTip() == "Order: Title, From Z to A"
    button.show_order(Order.RELEVANCE, turned=False, by_day=True)
    assert not lines["Oldest first"].isEnabled()


def test_every_order_is_in_the_menu_and_among_the_actions(pane: ListPane) -> None:
    lines = [action.text() for action in pane.order.menu().actions()]
    names = [order_name(order) for order in Order]
    assert lines[: len(names)] == names
    actions = {spec.name for spec in ACTIONS}
    assert {f"order_{order}" for order in Order} <= actions


def test_a_slow_search_says_so_while_the_old_rows_stay(qtbot: QtBot, pane: ListPane) -> None:
    pane.waiting()
    assert pane.count == "10 papers"
    qtbot.waitUntil(lambda: pane.count == "Searching…", timeout=1000)
    assert pane.papers.papers.rowCount() == 10
    pane.show_papers(keys(2), "2 of 10 papers")
    qtbot.wait(320)
    assert pane.count == "2 of 10 papers"


def test_the_keyboard_waits_in_an_empty_list_for_the_papers_that_come(
    qtbot: QtBot, pane: ListPane
) -> None:
    pane.show_papers(keys(0), "0 papers")
    pane.take_keyboard()
    assert pane.empty.hasFocus()
    pane.show_papers(keys(3), "3 papers")
    assert pane.papers.hasFocus()
    (field,) = pane.findChildren(QLineEdit)
    field.setFocus()
    pane.show_papers(keys(0), "0 papers")
    assert field.hasFocus()
