"""Menu of papers: what can be done with the paper under the pointer, or with those chosen.

It opens over the list and over the paper, by right click, the menu key and `Shift+F10`. May
import services and state of the window; it offers actions of the table, and does nothing itself.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.paper_menu.controller import PaperMenuController

FEATURE: Feature["PaperMenuController"] = Feature(
    "paper_menu", "paperdesk.ui.features.paper_menu.controller:PaperMenuController"
)
