"""Choice of the order of a list: by the button and by actions, which both show what is in force."""

from paperdesk.model import Order
from paperdesk.ui.features.list.order_button import OrderButton
from paperdesk.ui.services.shell import Shell
from paperdesk.ui.state.browse_state import BrowseState
from paperdesk.ui.state.list_query import ListQuery


class OrderChoice:
    """The order of the list, either way, and whether days are told in it."""

    def __init__(self, state: BrowseState, shell: Shell, button: OrderButton) -> None:
        self._state, self._actions, self._button = state, shell.actions_of, button
        button.chosen.connect(state.sort)
        button.by_day_chosen.connect(self._actions["by_day"].trigger)

    def sort(self, order: Order) -> None:
        """Show the list in another order."""
        self._state.sort(order)

    def turn(self) -> None:
        """Show the list the other way round, or as before."""
        question = self._state.list_query
        if question.order is not Order.RELEVANCE:
            self._state.sort(question.order, not question.turned)

    def part_by_day(self) -> None:
        """Tell where another day begins, or no more."""
        self._state.part_by_day(self._actions["by_day"].isChecked())

    def show(self, question: ListQuery) -> None:
        """Show the order in force."""
        order, turned, turn = question.order, question.turned, self._actions["turn_order"]
        self._button.show_order(order, turned=turned, by_day=self._state.by_day)
        self._actions[f"order_{order}"].setChecked(True)
        turn.setChecked(turned)
        turn.setEnabled(order is not Order.RELEVANCE)
