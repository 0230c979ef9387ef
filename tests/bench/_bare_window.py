"""The peer: a bare three-pane window with as many rows, the least that PySide6 can do."""

import sys

from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSplitter,
    QTableView,
    QTextBrowser,
    QTreeView,
)

from tests.bench._painted import end_at_first_rows


class Table(QTableView):
    """A table that can be watched."""


def main(rows: int) -> None:
    """Show it until its rows are painted."""
    app = QApplication(sys.argv[:1])
    end_at_first_rows(Table)
    window = build(rows)
    window.show()
    app.exec()


def build(rows: int) -> QMainWindow:
    """The window, not yet shown."""
    window = QMainWindow()
    side, table, text = QTreeView(), Table(), QTextBrowser()
    places = QStandardItemModel(side)
    for name in ("All papers", "Inbox", "Starred"):
        places.appendRow(QStandardItem(name))
    side.setModel(places)
    table.setModel(QStringListModel([f"Paper {number}" for number in range(rows)], table))
    text.setPlainText("An abstract. " * 100)
    panes = QSplitter()
    for pane in (side, table, text):
        panes.addWidget(pane)
    window.setCentralWidget(panes)
    window.resize(1440, 900)
    return window


if __name__ == "__main__":
    main(int(sys.argv[1]))
