"""The command palette: everything one can do, and everywhere one can go, by a few letters."""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.palette.controller import PaletteController

FEATURE: Feature["PaletteController"] = Feature(
    "palette",
    "paperdesk.ui.features.palette.controller:PaletteController",
    actions=(
        ActionSpec(
            "palette",
            "Command palette",
            "Go",
            70,
            lambda it: it.open(),
            keys=("Ctrl+K",),
            icon="command",
            help="Find any action, paper, place or tag by a few letters of its name.",
        ),
    ),
)
