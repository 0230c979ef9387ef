"""Backlink list below a note: the papers whose notes link to this one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from paperdesk.model import Mention
from paperdesk.ui.kit.labels import explain, label
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.kit.rtl_margins import set_margins

FEW = 4
"""So many are shown at first."""
MANY = 12


class BacklinkList(QWidget):
    """List of links, one for each paper; ``open_requested`` tells which was pressed."""

    open_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mentions: tuple[Mention, ...] = ()
        self._rows: list[QWidget] = []
        self._head = label("", self, size=11, weight="semibold", level="3")
        self._column = QVBoxLayout(self)
        set_margins(self._column, 32, 8, 24, 8)
        self._column.setSpacing(2)
        self._column.addWidget(self._head)
        self.hide()

    def show_mentions(self, mentions: Sequence[Mention]) -> None:
        """Show these papers; nothing at all when there are none."""
        if tuple(mentions) == self._mentions:
            return
        self._mentions = tuple(mentions)
        self._fill(FEW)

    def titles(self) -> tuple[str, ...]:
        """The titles that are shown."""
        return tuple(one.text() for row in self._rows for one in row.findChildren(LinkButton))

    def _fill(self, most: int) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        shown = self._mentions[:most]
        self._rows = [self._row(mention) for mention in shown]
        rest = len(self._mentions) - len(shown)
        if rest and most < MANY:
            more = LinkButton(self.tr("and %Ln more", "notes", rest), self, size=12, level="text2")
            more.clicked.connect(lambda: self._fill(MANY))
            self._rows.append(more)
        elif rest:
            words = self.tr("and %Ln more", "notes", rest)
            self._rows.append(label(words, self, size=12, level="2"))
        before: QWidget = self
        for row in self._rows:
            self._column.addWidget(row)
            row.show()
            for link in [row] if isinstance(row, LinkButton) else row.findChildren(LinkButton):
                QWidget.setTabOrder(before, link)
                before = link
        words = self.tr("Linked from %Ln note(s)", "", len(self._mentions))
        self._head.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(self._mentions))

    def _row(self, mention: Mention) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        link = LinkButton(mention.title, row, icon="file-text", size=12, weight="medium")
        explain(link, mention.line)
        link.clicked.connect(lambda: self.open_requested.emit(f"paper:{mention.id}"))
        line.addWidget(link)
        line.addStretch(1)
        return row
