"""Tool bar of the reader: the way back, side panel, title, page, zoom, and a menu of the rest."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from paperdesk.ui.features.reader.page_layout import ACTUAL
from paperdesk.ui.kit import icons, zoomed_size
from paperdesk.ui.kit.design_tokens import TOOL
from paperdesk.ui.kit.elided_label import ElidedLabel
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.services import shortcuts

_HEIGHT = 44


class PageField(QLineEdit):
    """Field of the page: its label or number, to be typed over. ``page_requested(words)``."""

    page_requested = Signal(str)
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMaxLength(24)
        self.setAccessibleName(self.tr("Page"))
        self.returnPressed.connect(lambda: self.page_requested.emit(self.text().strip()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the pages."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
            return
        super().keyPressEvent(event)


class ReaderToolBar(QWidget):
    """Tool bar above the pages. ``file_chosen(place)``: another of several files is wanted."""

    leave_requested = Signal()
    file_chosen = Signal(int)

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        """``actions``: in the order side panel, room, back, forward, smaller, larger."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Reader"))
        zoomed_size.wear(self, high=_HEIGHT)
        side, room, back, forward, smaller, larger = actions
        row = QHBoxLayout(self)
        set_margins(row, 8, 0, 8, 0)
        row.setSpacing(2)
        self.room = self._button(room, "maximize-2")
        ways = ["arrow-left", "arrow-right"]
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            ways.reverse()
        for action, icon in ((side, "list-tree"), (back, ways[0]), (forward, ways[1])):
            row.addWidget(self._button(action, icon))
        self.title = ElidedLabel(self, size=13, weight="semibold")
        row.addSpacing(6)
        row.addWidget(self.title, 1)
        row.addStretch(0)
        self.files = self._plain_button("files", self.tr("Files of the paper"))
        self.files.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.files.hide()
        row.addWidget(self.files)
        self.page = PageField(self)
        zoomed_size.wear(self.page, wide=52)
        self.count = label("", self, size=12, level="2")
        row.addWidget(self.page)
        row.addSpacing(4)
        row.addWidget(self.count)
        row.addSpacing(8)
        row.addWidget(self._button(smaller, "zoom-out"))
        self.zoom = self._plain_button("", self.tr("Zoom and pages"))
        self.zoom.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        zoomed_size.wear(self.zoom, wide=56, high=TOOL)
        row.addWidget(self.zoom)
        row.addWidget(self._button(larger, "zoom-in"))
        row.addWidget(self.room)
        self._row = row

    def add_button(self, action: QAction, icon: str) -> QToolButton:
        """Take a button of another action in, before the page."""
        made = self._button(action, icon)
        self._row.insertWidget(self._row.indexOf(self.files), made)
        return made

    def set_menu(self, actions: Iterable[QAction | None]) -> None:
        """What the menu at the zoom offers; None is a line between."""
        menu = QMenu(self.zoom)
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        self.zoom.setMenu(menu)

    def show_title(self, title: str) -> None:
        """Name the paper."""
        self.title.show_text(title)

    def show_page(self, name: str, number: int, pages: int) -> None:
        """Say which page is shown: its label, its number from 1, and how many there are."""
        if not self.page.hasFocus():
            self.page.setText(name)
        words = self.tr("of {pages}") if name == str(number) else self.tr("{page} of {pages}")
        self.count.setText(words.format(page=number, pages=pages) if pages else "")

    def show_zoom(self, zoom: float) -> None:
        """Say how large pages are shown; 0: none are."""
        words = self.tr("{percent} %").format(percent=round(zoom / ACTUAL * 100))
        self.zoom.setText(words if zoom else "")

    def show_files(self, names: Sequence[str], at: int) -> None:
        """Offer several files; one alone is not worth a button."""
        self.files.setVisible(len(names) > 1)
        menu = QMenu(self.files)
        for place, name in enumerate(names):
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(place == at)
            action.triggered.connect(lambda _on=False, place=place: self.file_chosen.emit(place))
        self.files.setMenu(menu)

    def ask_page(self) -> None:
        """Let the reader type a page."""
        self.page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.page.selectAll()

    def _button(self, action: QAction, icon: str) -> QToolButton:
        made = self._plain_button(icon, action.text())
        made.setCheckable(action.isCheckable())
        shortcuts.tip(made, action.text(), action.objectName())
        made.clicked.connect(action.trigger)
        action.changed.connect(lambda: self._follow(made, action))
        self._follow(made, action)
        return made

    @staticmethod
    def _follow(button: QToolButton, action: QAction) -> None:
        button.setEnabled(action.isEnabled())
        button.setChecked(action.isChecked())

    def _plain_button(self, icon: str, name: str) -> QToolButton:
        made = QToolButton(self)
        if icon:
            made.setIcon(icons.icon(icon))
            zoomed_size.wear(made, wide=TOOL, high=TOOL)
        else:
            zoomed_size.wear(made, high=TOOL)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setAccessibleName(name)
        return made
