"""Page of the map: what it is coloured by, the picture, what is said of a paper, the regions."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model.messages import Message
from paperdesk.ui.features.map import texts as map_texts
from paperdesk.ui.features.map.map_canvas import STEP, MapCanvas
from paperdesk.ui.features.map.map_colours import BY, MapGroup
from paperdesk.ui.features.map.region_tree import RegionTree
from paperdesk.ui.i18n import language
from paperdesk.ui.kit import fonts, icons, theme
from paperdesk.ui.kit.choice_box import ChoiceBox
from paperdesk.ui.kit.elided_label import ElidedLabel
from paperdesk.ui.kit.flow_layout import FlowLayout
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.kit.progress_page import ProgressPage
from paperdesk.ui.kit.rtl_margins import set_margins

if TYPE_CHECKING:
    from paperdesk.search import PaperMap

_MAP, _WORK, _WORDS = 0, 1, 2


class MapPage(QWidget):
    """Page that stands in the place of the list's rows."""

    colour_requested = Signal(str)
    """The map is to be coloured by ``tag``, ``year`` or ``state``."""
    group_chosen = Signal(int)
    """The papers of this colour, by its place in the legend, are to be selected."""
    region_chosen = Signal(int)
    cancel_requested = Signal()
    again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = MapCanvas(self)
        self.regions = RegionTree(self)
        self.by = ChoiceBox(self)
        self.by.setAccessibleName(self.tr("Coloured by"))
        names = {"tag": self.tr("By tag"), "year": self.tr("By year"), "state": self.tr("By state")}
        for by in BY:
            self.by.addItem(names[by], by)
        self.by.activated.connect(lambda _row: self.colour_requested.emit(self.by.currentData()))
        self.lasso = self._tool("square-dashed", self.tr("Draw a line around papers (Shift+drag)"))
        self.lasso.setCheckable(True)
        self.lasso.toggled.connect(self._draw_lines)
        self.line = ElidedLabel(self, size=13, weight="medium")
        self.quiet = ElidedLabel(self, size=12, weight="regular", level="text2")
        self._legend = QWidget(self)
        self._flow = FlowLayout(self._legend, gap=4, line_gap=0)
        self._progress = ProgressPage(self)
        self._progress_line = label("", self, size=12, level="2", wrap=True)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.cancel_requested)
        self._says = label("", self, size=13, level="2", wrap=True)
        self.again = QPushButton(self.tr("Draw the map"), self)
        self.again.clicked.connect(self.again_requested)
        self._stack = QStackedWidget(self)
        self._whole = ""
        self.regions.region_chosen.connect(self.region_chosen)
        self._lay_out()
        self.setFocusProxy(self.canvas)

    # What it is told

    def show_map(self, shown: "PaperMap", left_out: int) -> None:
        """Show a map; so many papers of the list are not on it."""
        self._turn_to(_MAP, self.canvas)
        self.canvas.show_map(shown)
        self.regions.show_regions(shown)
        whole = map_texts.whole(len(shown), len(shown.large))
        self.canvas.setAccessibleName(whole)
        parts = [map_texts.region_line(shown.regions[at]) for at in shown.large]
        self.canvas.setAccessibleDescription(f"{'; '.join(parts)}. {map_texts.how_to()}")
        left = map_texts.left_out(left_out)
        self._whole = f"{whole}{map_texts.GAP}{left}" if left else whole
        self.say("", "")

    def show_legend(self, groups: Sequence[MapGroup]) -> None:
        """Show what the colours mean, each with its number of papers."""
        self._flow.empty()
        for number, group in enumerate(groups):
            self._flow.addWidget(self._entry(number, group))
        self._legend.setVisible(bool(groups))
        self._legend.updateGeometry()

    def show_progress(self, done: int, total: int, what: Message | None) -> None:
        """Show that the map is being made."""
        self._progress_line.setText(self._progress.show_progress(done, total, what, ""))
        if self._stack.currentIndex() != _WORK:
            self._turn_to(_WORK, self.cancel)
            self.show_legend(())

    def show_words(self, words: str, *, again: bool = False) -> None:
        """Say why there is no map, and offer to make it where that may help."""
        self._says.setText(words)
        self._says.setAccessibleName(words)
        self.again.setVisible(again)
        self._turn_to(_WORDS, self.again if again else self.by)
        self.show_legend(())

    def say(self, title: str, about: str) -> None:
        """Say which paper is pointed at or stood on, or what the map is of."""
        self.line.show_text(title)
        self.quiet.show_text(about or self._whole)

    @property
    def shows_map(self) -> bool:
        """Whether there is a map to see."""
        return self._stack.currentIndex() == _MAP

    @property
    def words(self) -> str:
        """What is said in the place of a map."""
        return self._says.text() if self._stack.currentIndex() == _WORDS else ""

    def legend(self) -> list[LinkButton]:
        """The entries of the legend."""
        return [one for one in self._flow.widgets() if isinstance(one, LinkButton)]

    # Own

    def _turn_to(self, page: int, first: QWidget) -> None:
        """Show a page; the keyboard goes with it, if it was in the one before."""
        focus = self.window().focusWidget()
        before = self._stack.currentWidget()
        had = focus is not None and before is not None and before.isAncestorOf(focus)
        self._stack.setCurrentIndex(page)
        self.setFocusProxy(first)
        if had or focus is self:
            first.setFocus()

    def _draw_lines(self, on: bool) -> None:
        self.canvas.lasso = on
        self.canvas.setFocus()

    def _entry(self, number: int, group: MapGroup) -> LinkButton:
        words = f"{group.name}  {language.number(group.papers)}"
        made = _LegendEntry(words, group.colour, self._legend)
        made.clicked.connect(lambda: self.group_chosen.emit(number))
        return made

    def _tool(self, icon: str, words: str) -> QToolButton:
        made = QToolButton(self)
        made.setIcon(icons.icon(icon))
        made.setToolTip(words)
        made.setAccessibleName(words)
        return made

    def _lay_out(self) -> None:
        halves = QSplitter(Qt.Orientation.Vertical, self)
        halves.setHandleWidth(1)
        halves.addWidget(self._picture())
        halves.addWidget(self.regions)
        halves.setStretchFactor(0, 1)
        halves.setSizes([fonts.zoomed(460), fonts.zoomed(150)])
        work = self._column(self._progress_line, self._progress, self.cancel)
        for page in (halves, work, self._column(self._says, self.again)):
            self._stack.addWidget(page)
        legend = QVBoxLayout()
        set_margins(legend, 12, 0, 12, 4)
        legend.addWidget(self._legend)
        self._stack.setCurrentIndex(_WORDS)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._head())
        whole.addLayout(legend)
        whole.addWidget(self._stack, 1)

    def _head(self) -> QHBoxLayout:
        nearer = self._tool("zoom-in", self.tr("Larger (+)"))
        nearer.clicked.connect(lambda: self.canvas.zoom(STEP))
        further = self._tool("zoom-out", self.tr("Smaller (-)"))
        further.clicked.connect(lambda: self.canvas.zoom(1 / STEP))
        whole = self._tool("maximize-2", self.tr("The whole map (Home)"))
        whole.clicked.connect(self.canvas.show_all)
        head = QHBoxLayout()
        set_margins(head, 16, 0, 12, 4)
        head.setSpacing(4)
        head.addWidget(self.by)
        head.addStretch(1)
        for tool in (self.lasso, nearer, further, whole):
            head.addWidget(tool)
        return head

    def _picture(self) -> QWidget:
        lines = QVBoxLayout()
        set_margins(lines, 16, 6, 16, 6)
        lines.setSpacing(0)
        lines.addWidget(self.line)
        lines.addWidget(self.quiet)
        made = QWidget(self)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addLayout(lines)
        return made

    def _column(self, *widgets: QWidget) -> QWidget:
        made = QWidget(self)
        column = QVBoxLayout(made)
        set_margins(column, 24, 24, 24, 24)
        for widget in widgets:
            column.addWidget(widget)
        column.setAlignment(widgets[-1], Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return made


class _LegendEntry(LinkButton):
    """A dot of a colour, and what it means."""

    def __init__(self, words: str, colour: str, parent: QWidget) -> None:
        super().__init__(words, parent, size=12, level="text2", pad=13)
        self._colour = colour

    def sizeHint(self) -> QSize:
        """Room for the dot."""
        return super().sizeHint() + QSize(fonts.zoomed(2), 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dot, then the words."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self._colour))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        size = fonts.zoomed(8)
        x = self.width() - size if mirrored else 0
        painter.drawEllipse(x, (self.height() - size) // 2, size, size)
        painter.end()
