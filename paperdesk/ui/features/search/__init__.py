"""Search: field, completions, history, how a query was read, facets and years."""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.search.controller import SearchController

FEATURE: Feature["SearchController"] = Feature(
    "search",
    "paperdesk.ui.features.search.controller:SearchController",
    actions=(
        ActionSpec(
            "search",
            "Search",
            "Go",
            40,
            lambda it: it.focus(),
            keys=("Ctrl+F", "/"),
            icon="search",
            help="Search as you type.",
            between=True,
        ),
        ActionSpec(
            "operators_as_words",
            "AND, OR, NOT as words",
            "Go",
            41,
            lambda it: it.take_operators_as_words(),
            keys=("Ctrl+Alt+O",),
            help="Look for the words AND, OR and NOT of a search instead of obeying them.",
            between=True,
        ),
    ),
    early=True,
)
