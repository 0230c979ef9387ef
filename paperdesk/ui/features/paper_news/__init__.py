"""News of papers: new versions, withdrawals and publications that a refresh has found.

What is new of one paper stands above it in the detail; here is all of it as a list.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.paper_news.controller import PaperNewsController

FEATURE: Feature["PaperNewsController"] = Feature(
    "paper_news",
    "paperdesk.ui.features.paper_news.controller:PaperNewsController",
    actions=(
        ActionSpec(
            "paper_news",
            "News of your papers…",
            "Go",
            180,
            lambda it: it.show(),
            keys=("G, N",),
            icon="sparkles",
            help="See which papers have a new version, were withdrawn or are published now.",
        ),
    ),
)
