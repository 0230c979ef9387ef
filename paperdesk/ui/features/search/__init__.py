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
    ),
    early=True,
)
