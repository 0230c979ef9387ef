"""The list of papers: rows, their order, and what it says when it is empty."""

from typing import TYPE_CHECKING

from paperdesk.model import Order
from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.list.controller import ListController

_ORDER = "Order of the list"


def _order(name: str, text: str, order: int) -> ActionSpec["ListController"]:
    """An action that sorts the list by the order of a name."""
    return ActionSpec(
        f"order_{name}",
        text,
        "View",
        order,
        lambda it: it.orders.sort(Order(name)),
        help="Sort the list by this; papers of which it is not known come last.",
        menu=_ORDER,
        choice="order",
    )


FEATURE: Feature["ListController"] = Feature(
    "list",
    "paperdesk.ui.features.list.controller:ListController",
    actions=(
        ActionSpec(
            "select_all",
            "Select all papers",
            "Edit",
            30,
            lambda it: it.select_all(),
            keys=("Ctrl+A",),
            help="Select every paper of the list.",
            between=True,
        ),
        ActionSpec(
            "down",
            "Next paper",
            "Go",
            10,
            lambda it: it.step(1),
            keys=("J",),
            help="Go to the next paper.",
        ),
        ActionSpec(
            "up",
            "Previous paper",
            "Go",
            20,
            lambda it: it.step(-1),
            keys=("K",),
            help="Go to the previous paper.",
        ),
        ActionSpec(
            "hide_seen",
            "Hide what was seen",
            "View",
            110,
            lambda it: it.hide_seen(),
            keys=("H",),
            icon="eye",
            help="Leave only new papers in All papers, batches and tags; a search still finds all.",
            between=True,
            toggles=True,
        ),
        _order("relevance", "Best first", 112),
        _order("arrival", "Date added", 113),
        _order("date", "Date published", 114),
        _order("title", "Title", 115),
        _order("author", "First author", 116),
        _order("upvotes", "Upvotes", 117),
        _order("rating", "Rating", 118),
        _order("forme", "For me", 118),
        ActionSpec(
            "turn_order",
            "The other way round",
            "View",
            119,
            lambda it: it.orders.turn(),
            keys=("Ctrl+Shift+O",),
            help="Turn the order of the list round: oldest first, from Z to A, fewest first.",
            menu=_ORDER,
            toggles=True,
        ),
        ActionSpec(
            "by_day",
            "Sections by day",
            "View",
            120,
            lambda it: it.orders.part_by_day(),
            help="Tell in lists by date where another day begins, and how many papers it has.",
            menu=_ORDER,
            toggles=True,
        ),
    ),
    early=True,
)
