"""Layout margins that are mirrored for right-to-left readers.

Qt mirrors what lies in a layout, and not the room around it.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout


def set_margins(of: QLayout, near: int, top: int, far: int, bottom: int) -> None:
    """Set the margins of a layout in pixels; ``near`` is where lines begin."""
    if QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        near, far = far, near
    of.setContentsMargins(near, top, far, bottom)
