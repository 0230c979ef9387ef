"""Announcements to screen readers, when nothing that has the focus would tell them.

A screen reader reads what gets the keyboard. What happens elsewhere (how many
papers a search found, a notice, the offer that an arrow key chose in a list
below the field) is said here, once, in the same words as one can see.

Why classes of Qt are named where they are used: Qt makes eight enumerations with the first
look at them, 4 ms of a start.
"""

from PySide6 import QtGui
from PySide6.QtWidgets import QWidget


def listened() -> bool:
    """Whether a screen reader, or something like one, is there to listen."""
    return QtGui.QAccessible.isActive()


def announce(where: QWidget, words: str, *, at_once: bool = False) -> None:
    """Have these words read; ``at_once`` interrupts what is read just then.

    ``where`` is what they are about. What is hidden says nothing.
    """
    if words and listened() and where.isVisible():
        event = QtGui.QAccessibleAnnouncementEvent(where, words)
        if at_once:
            event.setPoliteness(QtGui.QAccessible.AnnouncementPoliteness.Assertive)
        QtGui.QAccessible.updateAccessibility(event)
