"""The screen of a library without papers: four ways to begin.

May import kit of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.welcome.controller import WelcomeController

FEATURE: Feature["WelcomeController"] = Feature(
    "welcome",
    "paperdesk.ui.features.welcome.controller:WelcomeController",
)
