"""The side bar: the scopes of the library with their numbers, tags and facets."""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.side_bar.controller import SideBarController

FEATURE: Feature["SideBarController"] = Feature(
    "side_bar",
    "paperdesk.ui.features.side_bar.controller:SideBarController",
    actions=(
        ActionSpec(
            "go_all",
            "All papers",
            "Go",
            120,
            lambda it: it.go("all"),
            keys=("G, A",),
            icon="library",
            help="Go to all papers.",
            between=True,
        ),
        ActionSpec(
            "go_inbox",
            "Inbox",
            "Go",
            130,
            lambda it: it.go("inbox"),
            keys=("G, I",),
            icon="inbox",
            help="Go to the new papers.",
        ),
        ActionSpec(
            "go_later",
            "Read later",
            "Go",
            140,
            lambda it: it.go("later"),
            keys=("G, L",),
            icon="bookmark",
            help="Go to Read later.",
        ),
        ActionSpec(
            "go_starred",
            "Starred",
            "Go",
            150,
            lambda it: it.go("starred"),
            keys=("G, S",),
            icon="star",
            help="Go to the starred papers.",
        ),
    ),
    early=True,
)
