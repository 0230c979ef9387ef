"""Reader pane: tool bar, side panel, pages, and room for what others lay beside and below them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from paperdesk.ui.features.reader.document_notice import DocumentNotice
from paperdesk.ui.features.reader.outline_panel import OutlinePanel
from paperdesk.ui.features.reader.page_strip import PageStrip
from paperdesk.ui.features.reader.page_view import PageView
from paperdesk.ui.features.reader.thumbnail_panel import ThumbnailPanel
from paperdesk.ui.features.reader.tool_bar import ReaderToolBar
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.kit.segmented_tabs import SegmentedTabs

SIDE_WIDTH = 250


class ReaderPane(QWidget):
    """Pane of one document. ``looked_at()``: it came into sight; ``left_alone()``: it went."""

    looked_at = Signal()
    left_alone = Signal()
    leave_requested = Signal()

    def __init__(self, actions: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = ReaderToolBar(actions, self)
        self.view = PageView(self)
        self.notice = DocumentNotice(self)
        at_end, mark = self.tr("You are at the end of this paper."), self.tr("Mark as read")
        self.end = PageStrip(at_end, mark, "read", self)
        no_text = self.tr("These pages are pictures. There is no text to find, select or copy.")
        self.no_text = PageStrip(no_text, self.tr("Good"), "", self)
        self.no_text.acted.connect(self.no_text.hide)
        self.outline, self.thumbnails = OutlinePanel(self), ThumbnailPanel(self)
        self.side = QWidget(self)
        self.side.setObjectName("sidePane")
        self.side.setMinimumWidth(150)
        self._tabs = SegmentedTabs(self.side, name=self.tr("Beside the pages"), small=True)
        self._panels = QStackedWidget(self.side)
        self._panel_names: list[str] = []
        self._stack = QStackedWidget(self)
        self._column = QVBoxLayout()
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._fill_side()
        self._fill_middle()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._splitter, 1)
        self.side.hide()
        self.view.leave_requested.connect(self.leave_requested)
        self.notice.leave_requested.connect(self.leave_requested)
        self.setFocusProxy(self.view)

    def _fill_side(self) -> None:
        column = QVBoxLayout(self.side)
        set_margins(column, 0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._panels, 1)
        self._tabs.currentChanged.connect(self._panels.setCurrentIndex)
        self.add_panel("outline", self.tr("Outline"), self.outline)
        self.add_panel("pages", self.tr("Pages"), self.thumbnails)

    def _fill_middle(self) -> None:
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.notice)
        middle = QWidget(self)
        middle.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self.no_text)
        self._column.addWidget(self.end)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.side)
        self._splitter.addWidget(middle)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([SIDE_WIDTH, 800])

    # Room for others

    def add_panel(self, name: str, title: str, panel: QWidget) -> None:
        """Put a panel into the side, behind those there are."""
        self._panel_names.append(name)
        self._panels.addWidget(panel)
        self._tabs.addTab(title)

    def show_panel(self, name: str) -> None:
        """Show the side with this panel, and give it the keyboard."""
        self.choose_panel(name)
        if (shown := self._panels.currentWidget()) is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_panel(self, name: str) -> None:
        """Show the side with this panel, if there is one of that name."""
        if name in self._panel_names:
            self._tabs.setCurrentIndex(self._panel_names.index(name))
            self.side.show()

    def panel(self) -> str:
        """The panel that is chosen; ``""`` while the side is hidden."""
        return self._panel_names[self._tabs.currentIndex()] if not self.side.isHidden() else ""

    def add_below(self, bar: QWidget) -> None:
        """Lay a bar below the pages, as a field to find words."""
        self._column.insertWidget(self._column.indexOf(self.no_text), bar)

    def add_beside(self, pane: QWidget) -> None:
        """Lay a pane at the far side of the pages."""
        self._splitter.addWidget(pane)
        self._splitter.setStretchFactor(self._splitter.count() - 1, 0)

    # What it shows

    def show_pages(self) -> None:
        """Show the pages."""
        self._show(self.view)

    def show_notice(self) -> DocumentNotice:
        """Show words in the place of pages: the notice that says them."""
        self._show(self.notice)
        return self.notice

    def _show(self, page: QWidget) -> None:
        """Show one of the two; the keyboard goes from the other to it."""
        other = self.notice if page is self.view else self.view
        focus = self.window().focusWidget()
        # Asked before it is hidden, which sends the keyboard to whatever comes next.
        had_keyboard = focus is not None and (focus is other or other.isAncestorOf(focus))
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page)
        if had_keyboard:
            page.setFocus()

    @property
    def shows_pages(self) -> bool:
        """Whether pages are shown and no notice."""
        return self._stack.currentWidget() is self.view

    # What Qt tells

    def showEvent(self, event: QShowEvent) -> None:
        """It came into sight."""
        super().showEvent(event)
        if not event.spontaneous():
            self.looked_at.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page stands in its place."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.left_alone.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc anywhere in it leads back to the pages."""
        if event.key() == Qt.Key.Key_Escape and not self.view.hasFocus() and self.shows_pages:
            self.view.setFocus()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)
