"""For me: what the order for its reader is learned from, and words that they want more or less of.

The list shows the order itself and the words for and against each paper; here are the bar above
it and the words to choose from.

May import kit, services, state and texts of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.for_me.controller import ForMeController

FEATURE: Feature["ForMeController"] = Feature(
    "for_me",
    "paperdesk.ui.features.for_me.controller:ForMeController",
    actions=(
        ActionSpec(
            "taste_words",
            "More or less of a word…",
            "Paper",
            61,
            lambda it: it.show_words(),
            keys=("Shift+M",),
            icon="sparkles",
            help="See which words speak for and against the paper in the order For me, and ask for "
            "more or less of them.",
        ),
        ActionSpec(
            "like_tag",
            "Papers like those of this tag",
            "Go",
            175,
            lambda it: it.like_tag(),
            icon="tag",
            help="While a tag is shown: see what else belongs to it, likest first.",
        ),
    ),
)
