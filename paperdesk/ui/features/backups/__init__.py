"""Backups: made without being asked and by hand, looked at, and restored from."""

from typing import TYPE_CHECKING

from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.backups.controller import BackupController

FEATURE: Feature["BackupController"] = Feature(
    "backups",
    "paperdesk.ui.features.backups.controller:BackupController",
)
