"""The page of keys: every action with its keys, to be given others.

A key that another action has is not taken before the reader says so; then the
other one loses it. What every dialog and list needs (Esc, Enter, Tab, the
arrows) cannot be given away.
"""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from paperdesk.ui.i18n import language
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.labels import label
from paperdesk.ui.services import shortcuts
from paperdesk.ui.services.action_registry import group_name, plain_name
from paperdesk.ui.services.action_table import ACTIONS, spec

_ARROWS = ("Up", "Down", "Left", "Right", "Home", "End")
FIXED = frozenset(("Esc", "Return", "Enter", "Tab", "Backtab", "Backspace", *_ARROWS))
"""Keys that stay what they are."""
_NAME = Qt.ItemDataRole.UserRole


class KeysPage(QWidget):
    """``changed`` gives all keys the reader chose, by the names of the actions."""

    changed = Signal(object)

    def __init__(self, own: shortcuts.OwnKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: dict[str, shortcuts.Keys] = dict(own)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Find an action or a key"))
        self.filter.setAccessibleName(self.tr("Find an action or a key"))
        self.filter.textChanged.connect(self._sift)
        self.tree = self._make_tree()
        self._help = label("", self, size=12, level="2", wrap=True)
        self.edit = QKeySequenceEdit(self)
        self.edit.setMaximumSequenceLength(2)
        self.edit.setAccessibleName(self.tr("New key"))
        for field in self.edit.findChildren(QLineEdit):  # which has the keyboard in its place
            field.setAccessibleName(self.tr("New key"))
        self.edit.setToolTip(self.tr("Press the key, or two one after the other"))
        self.edit.keySequenceChanged.connect(lambda _keys: self._judge())
        self.told = label("", self, size=12, wrap=True)
        self.told.setMinimumHeight(fonts.zoomed(18))
        self.use = self._button(self.tr("Use this key"), lambda: self._take(add=False))
        self.add = self._button(self.tr("Add this key"), lambda: self._take(add=True))
        self.none = self._button(self.tr("No key"), self._take_none)
        self.reset = self._button(self.tr("Reset"), self._reset)
        self.reset_all = self._button(self.tr("Reset all keys"), self._reset_all)
        self._lay_out()
        self._fill()
        self.stand_on(ACTIONS[0].name)

    def own(self) -> dict[str, shortcuts.Keys]:
        """The keys the reader chose."""
        return dict(self._own)

    def stand_on(self, name: str) -> None:
        """Go to an action."""
        self.tree.setCurrentItem(self._item(name))

    def _item(self, name: str) -> QTreeWidgetItem:
        items = [self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())]
        return next(item for item in items if item is not None and item.data(0, _NAME) == name)

    def _current(self) -> str:
        item = self.tree.currentItem()
        return str(item.data(0, _NAME)) if item is not None else ACTIONS[0].name

    def _keys(self, name: str) -> shortcuts.Keys:
        return self._own.get(name, spec(name).keys)

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setAccessibleName(self.tr("Actions and their keys"))
        tree.setHeaderLabels([self.tr("Action"), self.tr("Menu"), self.tr("Keys")])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # The names whole in every language; of nine keys in a row one need not see the last.
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        tree.header().setStretchLastSection(False)
        tree.currentItemChanged.connect(lambda *_: self._show_action())
        tree.itemActivated.connect(lambda *_: self.edit.setFocus())
        return tree

    def _button(self, text: str, run: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        for button in (self.use, self.add, self.none, self.reset):
            row.addWidget(button)
        foot = QGridLayout()
        foot.setColumnStretch(0, 1)
        foot.addWidget(self.told, 0, 0)
        foot.addWidget(self.reset_all, 0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.tree, 1)
        column.addWidget(self._help)
        column.addLayout(row)
        column.addLayout(foot)

    def _fill(self) -> None:
        for one in ACTIONS:
            item = QTreeWidgetItem([plain_name(one), group_name(one.group), ""])
            item.setData(0, _NAME, one.name)
            wide = round(fonts.metrics(13, "semibold").horizontalAdvance(item.text(0)))
            item.setSizeHint(0, QSize(wide + 24, fonts.zoomed(28)))
            self.tree.addTopLevelItem(item)
        self._show_keys()

    def _show_keys(self) -> None:
        for one in ACTIONS:
            item = self._item(one.name)
            words = self.tr(" or ").join(shortcuts.spoken(key) for key in self._keys(one.name))
            heard = words or self.tr("no key")
            item.setText(2, words)
            changed = one.name in self._own
            for column in range(3):
                item.setFont(column, fonts.font(13, "semibold" if changed else "regular"))
            item.setData(
                2,
                Qt.ItemDataRole.AccessibleTextRole,
                self.tr("{keys}, changed").format(keys=heard) if changed else heard,
            )
            row = f"{plain_name(one)}, {group_name(one.group)}, {heard}"
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, row)
        self.reset_all.setEnabled(bool(self._own))
        self._show_action()

    def _show_action(self) -> None:
        name = self._current()
        self._help.setText(language.of("actions", spec(name).help))
        self.edit.clear()
        self.none.setEnabled(bool(self._keys(name)))
        self.reset.setEnabled(name in self._own)
        self._judge()

    def _sift(self, typed: str) -> None:
        want = typed.casefold().split()
        for row in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(row)
            if item is not None:
                said = " ".join(item.text(column) for column in range(3)).casefold()
                item.setHidden(not all(word in said for word in want))

    def _wanted(self) -> str:
        return self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _judge(self) -> None:
        """Say what taking the key that was pressed would do."""
        key, name = self._wanted(), self._current()
        fixed = any(part in FIXED for part in key.split(", "))
        others = [] if not key or fixed else shortcuts.clashes(key, name, self._own)
        names = language.listed(plain_name(spec(other)) for other in others)
        line = ""
        if fixed:
            line = self.tr("{key} is needed everywhere and cannot be given away.")
        elif others:
            line = self.tr("{key} is a key of: {names}. Using it here takes it from there.")
        elif key in self._keys(name):
            line = self.tr("{key} is its key already.")
        self.told.setText(line.format(key=shortcuts.spoken(key), names=names))
        self.told.setProperty("level", "danger" if fixed or others else "2")
        self.told.style().polish(self.told)
        for button in (self.use, self.add):
            button.setEnabled(bool(key) and not fixed)

    def _take(self, *, add: bool) -> None:
        key, name = self._wanted(), self._current()
        self._free(key, name)
        before = tuple(one for one in self._keys(name) if one != key) if add else ()
        self._own[name] = (*before, key)
        self._tell()

    def _free(self, key: str, name: str) -> None:
        """Take a key from every other action that has it, or one that begins or goes on so."""
        for other in shortcuts.clashes(key, name, self._own):
            self._own[other] = tuple(
                one for one in self._keys(other) if not shortcuts.collide(key, one)
            )

    def _take_none(self) -> None:
        self._own[self._current()] = ()
        self._tell()

    def _reset(self) -> None:
        name = self._current()
        del self._own[name]
        for key in spec(name).keys:  # the usual key comes back, also from where it went
            self._free(key, name)
        self._tell()

    def _reset_all(self) -> None:
        self._own = {}
        self._tell()

    def _tell(self) -> None:
        usual = {one.name: one.keys for one in ACTIONS}
        self._own = {name: own for name, own in self._own.items() if own != usual[name]}
        self._show_keys()
        self.changed.emit(dict(self._own))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the list goes to the field of the key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.tree.hasFocus():
            QTimer.singleShot(0, self.edit, self.edit.setFocus)
            return
        super().keyPressEvent(event)
