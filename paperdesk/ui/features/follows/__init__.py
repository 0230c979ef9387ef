"""Follows: sources that bring papers, their lists by day, week and month, and asking them.

:class:`FollowDialog` shows what can be followed and what it would bring; ``IssueBar`` stands
above the list while an issue of a followed list is shown, and walks to the one before.

May import the table of sources, which reaches nothing; what asks them is a worker.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.follows.controller import FollowController

FEATURE: Feature["FollowController"] = Feature(
    "follows",
    "paperdesk.ui.features.follows.controller:FollowController",
    actions=(
        ActionSpec(
            "follow",
            "Follow a source…",
            "File",
            14,
            lambda it: it.choose(),
            keys=("Ctrl+Shift+F",),
            icon="rss",
            help="Have the papers of a list, a category, a search or a feed come by themselves; "
            "you see what would come first.",
            between=True,
        ),
        ActionSpec(
            "follow_hugging_face",
            "Follow Hugging Face Papers",
            "File",
            15,
            lambda it: it.choose("huggingface", "day"),
            icon="newspaper",
            help="Have the daily list of Hugging Face come by itself; you see it first.",
        ),
        ActionSpec(
            "refresh",
            "Refresh",
            "File",
            16,
            lambda it: it.refresh(),
            keys=("Ctrl+R",),
            icon="refresh-cw",
            help="Ask all that you follow now, and do what waits for the network.",
        ),
        ActionSpec(
            "earlier_issue",
            "Previous list",
            "Go",
            160,
            lambda it: it.step(-1),
            keys=("Alt+Left", ","),
            icon="chevron-left",
            help="Go to the list of the day, week or month before.",
            between=True,
        ),
        ActionSpec(
            "later_issue",
            "Next list",
            "Go",
            170,
            lambda it: it.step(1),
            keys=("Alt+Right", "."),
            icon="chevron-right",
            help="Go to the list of the day, week or month after.",
        ),
    ),
)
