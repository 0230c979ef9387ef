"""The list of papers: rows, their order, and what it says when it is empty."""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.list.controller import ListController

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
    ),
    early=True,
)
