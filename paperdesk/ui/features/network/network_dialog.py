"""Network screen: what waits above, hosts below, and the switch to work offline."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model.follows import QueuedRequest
from paperdesk.ui.features.network import texts
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.language import number
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.check_box import CheckBox
from paperdesk.ui.kit.labels import explain, label, short, tip
from paperdesk.ui.texts.sizes import size_text

_NUMBER = int(Qt.ItemDataRole.UserRole)
_ROW = 26


class NetworkDialog(QDialog):
    """Non-modal dialog. ``offline_wished`` tells the switch, ``retry_requested`` and
    ``drop_requested`` numbers of requests, ``contact_changed`` the reader's mail address."""

    offline_wished = Signal(bool)
    retry_requested = Signal(list)
    drop_requested = Signal(list)
    contact_changed = Signal(str)
    refresh_requested = Signal()

    def __init__(self, contact: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Network"))
        self.resize(fonts.zoomed(820), fonts.zoomed(560))
        self._queue: tuple[object, ...] = ()
        self._hosts: Sequence[Mapping[str, Any]] | None = None
        self.state = label("", self, size=15, weight="semibold", wrap=True)
        self.offline = CheckBox(self.tr("Work offline"), self)
        self.offline.clicked.connect(self.offline_wished)
        self.waiting = self._tree(
            self.tr("What waits"), (self.tr("What"), self.tr("Kind"), self.tr("State"))
        )
        self.waiting.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.waiting.itemSelectionChanged.connect(self._selected)
        self.hosts = self._tree(
            self.tr("Hosts"),
            (
                self.tr("Host"),
                self.tr("Asked today"),
                self.tr("In vain"),
                self.tr("Received"),
                self.tr("Left"),
                self.tr("Last"),
                self.tr("Asked again"),
            ),
        )
        self.retry = self._button(self.tr("Try again"), self.retry_requested)
        self.drop = self._button(self.tr("Ask no more"), self.drop_requested)
        self.refresh = QPushButton(self.tr("Refresh"), self)
        self.refresh.setAutoDefault(False)
        self.refresh.clicked.connect(self.refresh_requested)
        self.contact = QLineEdit(contact)
        self.contact.setAccessibleName(self.tr("Your mail address for services"))
        self.contact.setPlaceholderText(self.tr("none"))
        explain(
            self.contact,
            self.tr("Some services answer sooner to who says how to be reached. No need to."),
        )
        self.contact.editingFinished.connect(self._contact_typed)
        self.nothing = label(self.tr("Nothing waits."), self, level="2")
        self.no_host = label(self.tr("No host was asked yet."), self, level="2")
        self._lay_out()
        self._add_keys()
        self.show_queue((), frozenset())
        self.show_hosts(())

    def _tree(self, name: str, heads: Sequence[str]) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setAccessibleName(name)
        tree.setHeaderLabels(list(heads))
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
        tree.header().setStretchLastSection(False)
        return tree

    def _button(self, text: str, wish: Any) -> QPushButton:
        made = QPushButton(text, self)
        made.setAutoDefault(False)
        made.setEnabled(False)
        made.clicked.connect(lambda: wish.emit(self._chosen()))
        return made

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.state, 1)
        top.addWidget(self.offline)
        top.addWidget(self.refresh)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.nothing)
        acts.addStretch(1)
        acts.addWidget(self.retry)
        acts.addWidget(self.drop)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        head = label(self.contact.accessibleName(), self, level="2")
        head.setBuddy(self.contact)
        foot.addWidget(head)
        foot.addWidget(self.contact, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addLayout(top)
        column.addSpacing(6)
        column.addWidget(label(self.waiting.accessibleName(), self, weight="semibold"))
        column.addWidget(self.waiting, 2)
        column.addLayout(acts)
        column.addSpacing(6)
        column.addWidget(label(self.hosts.accessibleName(), self, weight="semibold"))
        column.addWidget(self.hosts, 3)
        column.addWidget(self.no_host)
        column.addSpacing(6)
        column.addLayout(foot)

    def _add_keys(self) -> None:
        drop = QAction(self.drop.text(), self.waiting)
        drop.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        drop.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        drop.triggered.connect(self.drop.click)
        self.waiting.addAction(drop)

    # What it is told

    def show_state(self, *, offline: bool, reachable: bool, busy: bool) -> None:
        """How it stands with the network."""
        self.state.setText(texts.state_line(offline=offline, reachable=reachable, busy=busy))
        self.offline.setChecked(offline)

    def show_queue(self, requests: Sequence[QueuedRequest], at_work: frozenset[int]) -> None:
        """What waits, and what of it is being done."""
        told = tuple(
            (
                one.number,
                short(one.title),
                texts.kind_name(one.kind),
                texts.request_state(one, at_work=one.number in at_work),
            )
            for one in requests
        )
        self.nothing.setVisible(not told)
        if told == self._queue:
            return
        self._queue = told
        chosen = set(self._chosen())
        self.waiting.clear()
        for line_number, *line in told:
            item = self._item(self.waiting, line)
            item.setData(0, _NUMBER, line_number)
            item.setSelected(line_number in chosen)
        self._selected()

    def show_hosts(self, hosts: Sequence[Mapping[str, Any]]) -> None:
        """The hosts that were asked."""
        self.no_host.setVisible(not hosts)
        if hosts == self._hosts:
            return
        self._hosts = hosts
        self.hosts.clear()
        for host in hosts:
            line = [
                str(host["host"]),
                number(host["requests"]),
                number(host["failed"]) if host["failed"] else "",
                size_text(host["received"]),
                texts.budget(host),
                texts.last(host),
                texts.time_of(str(host["waiting_until"])),
            ]
            item = self._item(self.hosts, line)
            for column in (1, 2, 3, 4):
                item.setTextAlignment(
                    column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                )

    def _item(self, tree: QTreeWidget, line: Sequence[str]) -> QTreeWidgetItem:
        item = QTreeWidgetItem(tree, list(line))
        item.setSizeHint(0, QSize(0, fonts.zoomed(_ROW)))
        heads = [tree.headerItem().text(column) for column in range(tree.columnCount())]
        told = zip(heads, line, strict=True)
        heard = language.listed(f"{head}: {text}" for head, text in told if text)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, heard)
        for column, text in enumerate(line):
            item.setToolTip(column, tip(text))
        return item

    # What is done in it

    def _chosen(self) -> list[int]:
        return [int(item.data(0, _NUMBER)) for item in self.waiting.selectedItems()]

    def _selected(self) -> None:
        some = bool(self.waiting.selectedItems())
        self.retry.setEnabled(some)
        self.drop.setEnabled(some)

    def _contact_typed(self) -> None:
        self.contact_changed.emit(self.contact.text().strip())
