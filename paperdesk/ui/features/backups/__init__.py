"""The look at a backup before something is restored from it.

A feature of its own: it is given a comparison as a value, and tells what the
reader wants back.
"""

from paperdesk.ui.features.backups.restore_dialog import RestoreDialog

__all__ = ["RestoreDialog"]
