"""Preferences page of backups: when the last was made, what there is, what can be done with it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model.backup_results import Backup, BackupReason
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.language import moment, number
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.choice_box import ChoiceBox
from paperdesk.ui.kit.choice_row import ChoiceRow
from paperdesk.ui.kit.labels import explain, label, tip
from paperdesk.ui.services.settings_table import SETTINGS

_LEAST = 120
"""Pixels of the least height of the list of backups."""
_PATH = Qt.ItemDataRole.UserRole
_SPECS = {spec.name: spec for spec in SETTINGS}


def size(count: int) -> str:
    """``12.3 MB``."""
    return f"{QLocale().toString(count / 1_000_000, 'f', 1)} MB"


class BackupsPage(QWidget):
    """Preferences page; ``changed(name, value)`` tells of a setting, requests ask for backups.

    ``restore_requested`` names a backup, or ``""`` for a file still to be chosen.
    """

    changed = Signal(str, object)
    backup_requested = Signal()
    restore_requested = Signal(str)
    folder_choice_requested = Signal()
    open_folder_requested = Signal()

    def __init__(self, values: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = label("", self, weight="semibold", wrap=True)
        self.tree = self._make_tree()
        self.make = self._button(self.tr("Back up now"), self.backup_requested.emit)
        self.restore = self._button(self.tr("Restore…"), self._restore)
        self.other = self._button(
            self.tr("Restore from a file…"), lambda: self.restore_requested.emit("")
        )
        self.restore.setEnabled(False)
        self.where = label("", self, selectable=True, wrap=True)
        buttons = QHBoxLayout()
        for one in (self.make, self.restore, self.other):
            buttons.addWidget(one)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 0)
        column.setSpacing(10)
        column.addWidget(self.told)
        column.addWidget(self.tree, 1)
        column.addLayout(buttons)
        column.addLayout(self._make_settings(values))
        self.told.setText(self.tr("Looking for backups…"))

    def showEvent(self, event: QShowEvent) -> None:
        """Some backups are in sight, however large they are written; the rest is scrolled to."""
        self.tree.setMinimumHeight(fonts.zoomed(_LEAST))
        super().showEvent(event)

    def show_backups(self, backups: Sequence[Backup], folder: str) -> None:
        """Show what is there, newest first."""
        self.where.setText(folder)
        self.tree.clear()
        for one in backups:
            self.tree.addTopLevelItem(self._item(one))
        whole = [one for one in backups if not one.problem]
        if (first := self.tree.topLevelItem(0)) is not None:
            self.tree.setCurrentItem(first)
        self.restore.setEnabled(bool(backups))
        if whole:
            taken = size(sum(one.size for one in backups))
            text = self.tr("The last backup is of {when}. All of them take {size}.")
            self.told.setText(text.format(when=moment(whole[0].made), size=taken))
        else:
            self.told.setText(self.tr("There is no backup yet."))

    def show_working(self, at_work: bool) -> None:
        """While a backup is made, no other can be wished for."""
        self.make.setEnabled(not at_work)
        self.make.setText(self.tr("Backing up…") if at_work else self.tr("Back up now"))

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setAccessibleName(self.tr("Backups, newest first"))
        tree.setHeaderLabels(
            [self.tr("Made"), self.tr("Why"), self.tr("Papers"), self.tr("Notes"), self.tr("Size")]
        )
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
        tree.header().setStretchLastSection(True)
        tree.itemActivated.connect(lambda *_: self._restore())
        return tree

    def _item(self, one: Backup) -> QTreeWidgetItem:
        if one.problem:
            texts = [Path(one.path).stem, self.tr("cannot be read"), "", "", size(one.size)]
        else:
            texts = [moment(one.made), self._reason(one.reason), number(one.papers)]
            texts += [number(one.notes), size(one.size)]
        item = QTreeWidgetItem(texts)
        item.setData(0, _PATH, one.path)
        for column in (2, 3, 4):
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight)
        item.setSizeHint(0, QSize(0, fonts.zoomed(26)))
        problem = said(one.problem) if one.problem else ""
        if problem:
            item.setToolTip(0, tip(problem))
        heard = language.listed(text for text in (*texts, problem) if text)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, heard)
        return item

    def _reason(self, reason: str) -> str:
        words: dict[str, str] = {
            BackupReason.AUTOMATIC: self.tr("by itself"),
            BackupReason.BY_HAND: self.tr("asked for"),
            BackupReason.BEFORE_RESTORE: self.tr("before a restore"),
        }
        return words.get(reason, reason)

    def _restore(self) -> None:
        item = self.tree.currentItem()
        if item is not None:
            self.restore_requested.emit(str(item.data(0, _PATH)))

    def _make_settings(self, values: Mapping[str, Any]) -> QGridLayout:
        form = QGridLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(6)
        form.setColumnStretch(1, 1)
        controls = (
            ("backups", self._make_choices(str(values["backups"]))),
            ("backup_space", self._make_spaces(int(values["backup_space"]))),
            ("backup_folder", self._make_folder()),
        )
        for row, (name, control) in enumerate(controls):
            spec = _SPECS[name]
            head = label(language.of("settings", spec.text), self, weight="medium")
            form.addWidget(head, 2 * row, 0, Qt.AlignmentFlag.AlignRight)
            form.addWidget(control, 2 * row, 1)
            told = label(language.of("settings", spec.help), self, size=12, level="2", wrap=True)
            form.addWidget(told, 2 * row + 1, 1)
        return form

    def _make_choices(self, now: str) -> QWidget:
        spec = _SPECS["backups"]
        about = language.of("settings", spec.text)
        row = ChoiceRow(about, spec.named_choices(), self, spacing=-1)
        row.choose(now)
        row.chosen.connect(lambda value: self.changed.emit(spec.name, value))
        return row

    def _make_spaces(self, now: int) -> QWidget:
        spec, box = _SPECS["backup_space"], ChoiceBox(self)
        box.setAccessibleName(language.of("settings", spec.text))
        for value, name in spec.choices:
            box.addItem(name, value)
        if box.findData(now) < 0:
            box.addItem(f"{now} MB", now)
        box.setCurrentIndex(box.findData(now))
        box.activated.connect(
            lambda _index: self.changed.emit("backup_space", int(box.currentData()))
        )
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(box)
        row.addStretch(1)
        return line

    def _make_folder(self) -> QWidget:
        line = QWidget(self)
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(12)
        column.addWidget(self.where)
        column.addLayout(row)
        row.addWidget(self._button(self.tr("Open folder"), self.open_folder_requested.emit))
        choose = self._button(self.tr("Other folder…"), self.folder_choice_requested.emit)
        explain(choose, self.tr("Backups that are there already stay in the old folder."))
        row.addWidget(choose)
        row.addStretch(1)
        return line

    def _button(self, text: str, run: object) -> QPushButton:
        made = QPushButton(text, self)
        made.setAutoDefault(False)
        made.clicked.connect(run)
        return made
