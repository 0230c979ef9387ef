"""Menus as one uses them: opened by mouse or key, read, and chosen from or left by key."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget


def right_click(widget: QWidget, at: QPoint) -> None:
    """Press and release the right button there; the menu is asked for when it is pressed."""
    button, held = Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(widget, button, held, at)
    by_mouse = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(widget, QContextMenuEvent(by_mouse, at, widget.mapToGlobal(at)))
    QTest.mouseRelease(widget, button, held, at)


def used(opened: Callable[[], object], choose: str = "") -> list[str]:
    """Open a menu, choose what begins so (``""``: leave by Esc); what it offered, with keys."""
    offered: list[str] = []

    def use(tries: int = 200) -> None:
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            if tries:
                QTimer.singleShot(10, lambda: use(tries - 1))
            return
        items = [one for one in menu.actions() if not one.isSeparator()]
        offered.extend(one.text() for one in items)
        wanted = next((one for one in items if choose and one.text().startswith(choose)), None)
        if wanted is None:
            QTest.keyClick(menu, Qt.Key.Key_Escape)
        else:
            menu.setActiveAction(wanted)
            QTest.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(0, use)
    opened()
    while not offered:  # some menus open without waiting for an answer
        QTest.qWait(5)
    return offered
