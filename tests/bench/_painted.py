"""Ends a program at its first painted rows and says when that was; shared by both windows.

Why the table is watched and not the application: a filter in Python of all events meets widgets
that Qt made, and then PySide makes the classes and enums of all that Qt has, 30 ms of the bare
window's start that its program does not ask for.
"""

import sys
import time
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QTableView

HEAVY = ("whoosh", "markdown", "ziamath", "numpy")


def end_at_first_rows(table: type[QTableView]) -> None:
    """Have the tables of a class say when one has painted rows, and end the program then."""
    painted: Any = table.paintEvent
    told: list[QTableView] = []

    def paint(view: QTableView, event: QPaintEvent) -> None:
        painted(view, event)
        if not told and view.model() and view.model().rowCount():
            told.append(view)
            QTimer.singleShot(0, _say)

    table.paintEvent = paint  # type: ignore[method-assign]


def _say() -> None:
    heavy = ",".join(name for name in HEAVY if name in sys.modules)
    print(f"painted {time.monotonic()} {time.process_time()} {heavy}", flush=True)
    for window in QApplication.topLevelWidgets():
        window.close()
    QTimer.singleShot(3000, QApplication.quit)
