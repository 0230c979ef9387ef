"""The map: the papers of the list laid out by likeness, in named regions, in the list's place.

:class:`MapPage` (a view) has the picture (:class:`MapCanvas`), what its colours mean, and its
regions as a tree that is read aloud. It emits which papers are chosen, walked to and opened; the
controller has the map made in a worker where none is kept, and what is chosen is the window's.

May import kit, services, state and texts of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.map.controller import MapController

FEATURE: Feature["MapController"] = Feature(
    "map",
    "paperdesk.ui.features.map.controller:MapController",
    actions=(
        ActionSpec(
            "map",
            "Map of the papers",
            "View",
            105,
            lambda it: it.turn(),
            keys=("Ctrl+Alt+M",),
            icon="layout-grid",
            help="See the papers of the list on a map, those alike beside one another; once more: "
            "as a list.",
            between=True,
            toggles=True,
        ),
    ),
)
