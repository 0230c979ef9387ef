"""Saved searches: kept, counted, and told what to do with papers that arrive."""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.saved_searches.controller import SavedSearchController

FEATURE: Feature["SavedSearchController"] = Feature(
    "saved_searches",
    "paperdesk.ui.features.saved_searches.controller:SavedSearchController",
    actions=(
        ActionSpec(
            "save_search",
            "Save this search…",
            "Go",
            80,
            lambda it: it.save_present(),
            keys=("Ctrl+D",),
            icon="bookmark",
            help="Keep the search under a name, with rules for papers that arrive.",
        ),
    ),
)
