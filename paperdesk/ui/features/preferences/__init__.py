"""How the reader likes the window: a table of settings, and the dialog made from it."""

from paperdesk.ui.features.preferences.preferences_dialog import Preferences
from paperdesk.ui.features.preferences.settings_table import REMEMBERED, SETTINGS, settings_tables

__all__ = ["REMEMBERED", "SETTINGS", "Preferences", "settings_tables"]
