"""The network as one screen: what waits, which hosts were asked, and the switch to do without.

Nothing is asked but by the reader's word, or for what they follow; here they see all of it.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.network.controller import NetworkController

FEATURE: Feature["NetworkController"] = Feature(
    "network",
    "paperdesk.ui.features.network.controller:NetworkController",
    actions=(
        ActionSpec(
            "network",
            "Network…",
            "File",
            17,
            lambda it: it.show(),
            keys=("Ctrl+Shift+N",),
            icon="activity",
            help="What waits for the network, which hosts were asked, how often, and what is left.",
        ),
        ActionSpec(
            "work_offline",
            "Work offline",
            "File",
            18,
            lambda it: it.switch(),
            icon="cloud-off",
            toggles=True,
            help="Ask nothing of the network; what you ask for waits until you go online.",
        ),
    ),
)
