"""How the reader likes the window: a table of settings, and the dialog made from it."""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.preferences.controller import PreferencesController

FEATURE: Feature["PreferencesController"] = Feature(
    "preferences",
    "paperdesk.ui.features.preferences.controller:PreferencesController",
    actions=(
        ActionSpec(
            "preferences",
            "Preferences…",
            "Edit",
            40,
            lambda it: it.show(),
            keys=("Ctrl+,",),
            icon="settings",
            help="Theme, rows, typeface, size of text, language, library folder, keys.",
            between=True,
        ),
        ActionSpec(
            "theme_system",
            "As the system",
            "View",
            10,
            lambda it: it.set("theme", "system"),
            help="Light or dark as the system says.",
            choice="theme",
            menu="Theme",
        ),
        ActionSpec(
            "theme_light",
            "Light",
            "View",
            20,
            lambda it: it.set("theme", "light"),
            help="Dark on light.",
            choice="theme",
            menu="Theme",
        ),
        ActionSpec(
            "theme_dark",
            "Dark",
            "View",
            30,
            lambda it: it.set("theme", "dark"),
            help="Light on dark.",
            choice="theme",
            menu="Theme",
        ),
        ActionSpec(
            "density_comfortable",
            "Comfortable",
            "View",
            40,
            lambda it: it.set("density", "comfortable"),
            help="Rows with a passage of the text.",
            choice="density",
            menu="Rows",
        ),
        ActionSpec(
            "density_compact",
            "Compact",
            "View",
            50,
            lambda it: it.set("density", "compact"),
            help="More rows, without the passage.",
            choice="density",
            menu="Rows",
        ),
        ActionSpec(
            "zoom_in",
            "Larger text",
            "View",
            60,
            lambda it: it.zoom(1),
            keys=("Ctrl++", "Ctrl+="),
            help="Write everything a step larger.",
            between=True,
        ),
        ActionSpec(
            "zoom_out",
            "Smaller text",
            "View",
            70,
            lambda it: it.zoom(-1),
            keys=("Ctrl+-",),
            help="Write everything a step smaller.",
        ),
        ActionSpec(
            "zoom_reset",
            "Usual size",
            "View",
            80,
            lambda it: it.zoom(0),
            keys=("Ctrl+0",),
            help="Write everything in its usual size.",
        ),
    ),
)
