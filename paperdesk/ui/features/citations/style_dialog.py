"""Dialog that finds a citation style while one types, and shows the papers in it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from paperdesk.ui.kit import accessibility, fonts
from paperdesk.ui.kit.labels import label, short
from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser
from paperdesk.ui.kit.timers import after

PAUSE = 120
"""Milliseconds without a key before styles are looked for, and a row is shown."""
SHOWN = 20
"""References of the preview."""
_ROW = 28
_NAME = int(Qt.ItemDataRole.UserRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_WALK = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class StyleDialog(QDialog):
    """``words_changed`` asks for :meth:`show_styles`, ``style_chosen`` for
    :meth:`show_references`; ``copy_requested`` names the style that is taken, and
    ``file_requested`` asks for a file of the reader's own. ``count`` papers are cited."""

    words_changed = Signal(str)
    style_chosen = Signal(str)
    copy_requested = Signal(str)
    file_requested = Signal()

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Cite in a style"))
        self.setModal(True)
        self.resize(fonts.zoomed(680), fonts.zoomed(560))
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Style"))
        self.field.setPlaceholderText(self.tr("Part of a style's or a journal's name"))
        self.field.setClearButtonEnabled(True)
        self.rows = QListWidget(self)
        self.rows.setAccessibleName(self.tr("Styles"))
        self.rows.setUniformItemSizes(True)
        self.preview = SafeBrowser(self, name=self.tr("Preview"), column=2_000)
        self.preview.set_measures(13, 3, side=14, top=10)
        self._quiet = label("", self, size=12, level="2", wrap=True)
        self._counted = self.tr("%Ln paper(s)", "", count)
        self._make_buttons()
        self._lay_out()
        self._typed = after(self, PAUSE, self._look)
        self._walked = after(self, PAUSE, self._show)
        self.field.textChanged.connect(self._typed.start)
        self.field.installEventFilter(self)
        self.rows.currentItemChanged.connect(self._walked.start)
        self.rows.itemActivated.connect(self._take)
        self.field.textChanged.connect(self._begun)
        self._searching = self._waiting = False
        self.copy_button.setEnabled(False)
        self.field.setFocus()

    def _make_buttons(self) -> None:
        self.file_button = QPushButton(self.tr("Add a style file…"), self)
        self.file_button.setAutoDefault(False)
        self.file_button.clicked.connect(self.file_requested)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.copy_button = QPushButton(self.tr("Copy"), self)
        self.copy_button.setDefault(True)
        self.copy_button.clicked.connect(self._take)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.file_button)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.field)
        column.addWidget(self.rows, 3)
        column.addWidget(self._quiet)
        column.addWidget(self.preview, 2)
        column.addLayout(buttons)

    # Told by the controller

    def set_words(self, words: str) -> None:
        """Have these words in the field; nothing is looked for."""
        self.field.blockSignals(True)
        self.field.setText(words)
        self.field.blockSignals(False)

    def show_styles(self, styles: Sequence[Sequence[str]], chosen: str = "") -> None:
        """Show styles by name, title and the title of the one that theirs is."""
        before = chosen or self._name()
        self.rows.clear()
        for name, title, parent in styles:
            words = self.tr("{style}, as {other}").format(style=title, other=parent)
            row = QListWidgetItem(short(words if parent else title))
            row.setData(_NAME, name)
            row.setSizeHint(QSize(0, fonts.zoomed(_ROW)))
            row.setData(_SPOKEN, row.text())
            self.rows.addItem(row)
        names = [style[0] for style in styles]
        self.rows.setCurrentRow(names.index(before) if before in names else 0)
        self.copy_button.setEnabled(bool(names))
        if not names:
            self._quiet.setText(self.tr("No style has these words in its name."))
            self.preview.show_html("")
        accessibility.announce(self.rows, self.tr("%Ln style(s)", "", len(names)))
        self._searching = self._typed.isActive()
        if self._waiting and not self._searching:
            self._take()

    def show_references(self, style: str, lines: Sequence[str], remark: str) -> None:
        """Show the papers in a style, unless another is chosen by now."""
        if style != self._name():
            return
        self._quiet.setText(remark or self._counted)
        self.preview.show_html("".join(f"<p>{line}</p>" for line in lines[:SHOWN]))

    # What the reader does

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys in the field walk through the styles."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() not in _WALK:
            return super().eventFilter(watched, event)
        self.rows.keyPressEvent(event)
        current = self.rows.currentItem()
        if current is not None:
            accessibility.announce(self.field, current.text(), at_once=True)
        return True

    def _name(self) -> str:
        current = self.rows.currentItem()
        return str(current.data(_NAME)) if current is not None else ""

    def _begun(self) -> None:
        self._searching, self._waiting = True, False

    def _look(self) -> None:
        self.words_changed.emit(self.field.text())

    def _show(self) -> None:
        if self._name():
            self.style_chosen.emit(self._name())

    def _take(self) -> None:
        """Copy in the chosen style; what was just typed is looked for first."""
        if self._searching:
            self._waiting = True
        elif self._name():
            self.copy_requested.emit(self._name())
            self.accept()
