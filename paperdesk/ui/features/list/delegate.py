"""Row delegate of the paper list; all rectangles are mirrored for right-to-left readers.

A row, 92 px: title with small signs of its state at the far edge; authors and
category, the year at the far edge; two lines of passage, the second giving
way to tags. Compact, 68 px, has one line of passage. A paper without authors
and year gives that line to the passage, so that nothing stands empty.

Why a paper's tags are dots with names and no blocks: the eye should read the
titles, and the colour only where it looks for one.
"""

from collections.abc import Callable

from PySide6.QtCore import (
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from paperdesk.model import Hit, Row, State
from paperdesk.model.community import CommunityGlance
from paperdesk.ui.features.list.elided_text import Ink, from_first_mark, set_text, width_of
from paperdesk.ui.features.list.model import PaperModel
from paperdesk.ui.features.list.row_facts import PEOPLE, names, numbers, passage_label, people
from paperdesk.ui.features.list.row_position import RowInks, RowPosition, inks_of
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.language import number
from paperdesk.ui.kit import fonts, icons, theme
from paperdesk.ui.kit.design_tokens import RADIUS, ROW
from paperdesk.ui.kit.row_delegate import (
    Index,
    RowDelegate,
    beside_bar,
    is_mirrored,
    paint_ground,
)
from paperdesk.ui.texts.names import called

GUTTER = 34
EDGE = 18
SEPARATOR = 30
"""Height of the band that heads the papers with only most of the words."""

_FILLED = 0.9
"""What part of a passage's lines is filled for certain: words are not torn at their ends."""

_STATE_ICONS = {State.LATER: "bookmark", State.READ: "circle-check", State.DISMISSED: "archive"}


class PaperDelegate(RowDelegate):
    """Delegate of paper rows. ``colours`` are the tags' colours by name."""

    def __init__(self, view: QTableView, model: PaperModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self.colours: dict[str, str] = {}
        self.compact = False
        self.batch = 0
        """The number of the batch that is shown; 0: another place."""
        self.name_of_batch: Callable[[int], str] = lambda _number: ""

    @property
    def height(self) -> int:
        """The height of a row in the present density and zoom."""
        return fonts.zoomed(ROW["compact" if self.compact else "comfortable"])

    @property
    def apart(self) -> int:
        """The height of the band that heads the papers with only most of the words."""
        return fonts.zoomed(SEPARATOR)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Every row is of one height."""
        return QSize(320, self.height)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one paper."""
        number = index.row()
        area = beside_bar(self._view, option)
        if number == self._model.full:
            self._paint_separator(painter, area)
            area.adjust(0, SEPARATOR, 0, 0)
        inks = self._paint_ground(painter, option, area, current=index == self._view.currentIndex())
        row = self._model.row(number)
        if row is not None:
            place = RowPosition(area, is_mirrored(option))
            hit = self._model.hit(number)
            before = self.known_from(row)
            _RowPainter(painter, place, inks, self.colours, self.compact).paint(row, hit, before)

    def known_from(self, row: Row) -> str:
        """The earlier batch that brought a paper one has seen; ``""`` where it is new here."""
        earlier = 0 < row.first_batch < self.batch and row.state != State.NEW
        return self.name_of_batch(row.first_batch) if earlier else ""

    def _paint_separator(self, painter: QPainter, area: QRectF) -> None:
        searching = self._model.searching
        text = self.tr("With most of the words") if searching else self.tr("Muted")
        wide = fonts.drawn_metrics(11, "semibold").horizontalAdvance(text) + 20
        band = QRectF(area.left(), area.top(), area.width(), SEPARATOR)
        middle = band.center().y()
        painter.setPen(theme.colour("line"))
        painter.drawLine(QPointF(band.left() + 16, middle), QPointF(band.right() - 16, middle))
        label = QRectF(band.center().x() - wide / 2, band.top(), wide, SEPARATOR)
        painter.fillRect(label, theme.colour("ground"))
        painter.setFont(fonts.drawn(11, "semibold"))
        painter.setPen(theme.colour("text3"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF, *, current: bool
    ) -> RowInks:
        focused = self._view.hasFocus()
        box = area.adjusted(*((2, 1, -8, -1) if is_mirrored(option) else (8, 1, -2, -1)))
        active = paint_ground(painter, option, box, focused=focused)
        if current and focused and not option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        return inks_of(active)


class _RowPainter:
    """Paints the parts of one row."""

    def __init__(
        self,
        painter: QPainter,
        place: RowPosition,
        inks: RowInks,
        colours: dict[str, str],
        compact: bool,
    ) -> None:
        self._painter, self._place, self._inks = painter, place, inks
        self._colours, self._compact = colours, compact
        self._width = place.area.width() - GUTTER - EDGE

    def paint(self, row: Row, hit: Hit | None, before: str = "") -> None:
        """Gutter, title, facts, passage and tags."""
        self._paint_gutter(row)
        self._paint_title(row, hit)
        facts = bool(row.authors or row.year is not None or row.category or row.community)
        if facts:
            self._paint_facts(row)
        lines = [42.0, 60.0, 77.0][1 if facts else 0 : 2 if self._compact else 3]
        if self._compact:
            lines = [line - 2 for line in lines]
        taken = self._paint_tail(row, hit, lines[-1], before)
        self._paint_passage(row, hit, lines, taken)

    def _paint_gutter(self, row: Row) -> None:
        painter, active = self._painter, self._inks.active
        top = 12.0
        if row.state == State.NEW:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_text" if active else "link"))
            painter.drawEllipse(QRectF(self._place.point(18, 15.5, 8), QSize(8, 8)))
            top = 31.0
        if row.starred:
            colour = theme.colour("accent_text" if active else "star").name()
            icons.draw(painter, self._place.point(15, top, 14), "star", 14, colour, filled=True)

    def _paint_title(self, row: Row, hit: Hit | None) -> None:
        signs = [_STATE_ICONS[row.state]] if row.state in _STATE_ICONS else []
        signs += ["notebook-pen"] if row.noted else []
        signs += ["file-text"] if row.has_file else []
        edge = GUTTER + self._width
        for sign in reversed(signs):
            edge -= 15
            at = self._place.point(edge, 12, 13)
            icons.draw(self._painter, at, sign, 13, self._inks.third.name())
            edge -= 3
        edge = self._paint_rating(row.rating, edge) if row.rating else edge
        weight = "semibold" if row.state == State.NEW else "medium"
        ink = self._inks.ink(14, weight, self._inks.text)
        width = edge - GUTTER - (4 if signs or row.rating else 0)
        marks = hit.title_marks if hit else ()
        set_text(self._painter, row.title, [self._place.slot(GUTTER, 24, width)], ink, marks)

    def _paint_rating(self, stars: int, edge: float) -> float:
        """The number of stars and one star, ending at ``edge``; where the next sign ends."""
        edge -= 13
        colour = self._inks.third.name()
        at = self._place.point(edge, 13.5, 11)
        icons.draw(self._painter, at, "star", 11, colour, filled=True)
        text = number(stars)
        wide = width_of(text, 11, "medium") + 1
        edge -= wide + 1
        ink = self._inks.ink(11, "medium", self._inks.third)
        set_text(self._painter, text, [self._place.slot(edge, 23, wide)], ink)
        return edge - 3

    def _paint_facts(self, row: Row) -> None:
        width = self._width
        baseline = 40.0 if self._compact else 42.0
        if row.year is not None:
            year = str(row.year)
            wide = width_of(year, 12) + 1
            slot = self._place.slot(GUTTER + width - wide, baseline, wide)
            set_text(self._painter, year, [slot], self._second())
            width -= wide + 12
        if row.community is not None:
            width = self._paint_numbers(row.community, baseline, width)
            text = people(row, row.community, width)
            slot = self._place.slot(GUTTER, baseline, width)
            set_text(self._painter, text, [slot], self._second())
            return
        authors = names(row)
        category = f" · {row.category}" if row.category and authors else row.category
        room = max(width - width_of(category, 12), width * 0.4)
        if width_of(authors, 12) > room:
            measure = fonts.drawn_metrics(12)
            authors = measure.elidedText(authors, Qt.TextElideMode.ElideRight, room)
        slot = self._place.slot(GUTTER, baseline, width)
        set_text(self._painter, authors + category, [slot], self._second())

    def _paint_numbers(self, told: CommunityGlance, baseline: float, width: float) -> float:
        """Upvotes, stars and comments at the far end of a line; the room that is left."""
        left = width
        for icon, text in reversed(numbers(told)):
            wide = width_of(text, 12) + 1
            if left - wide - 15 < width * PEOPLE:
                break
            left -= wide
            slot = self._place.slot(GUTTER + left, baseline, wide)
            set_text(self._painter, text, [slot], self._second())
            left -= 15
            at = self._place.point(GUTTER + left, baseline - 10.5, 12)
            icons.draw(self._painter, at, icon, 12, self._inks.third.name())
            left -= 10
        return left

    def _second(self) -> Ink:
        return self._inks.ink(12, "regular", self._inks.second)

    def _paint_passage(self, row: Row, hit: Hit | None, lines: list[float], taken: float) -> None:
        snippet = hit.snippet if hit else None
        text = snippet.text if snippet else row.lead
        marks = snippet.marks if snippet else ()
        if label := passage_label(hit):
            text = label + text
            marks = tuple((start + len(label), end + len(label)) for start, end in marks)
        slots = [self._place.slot(GUTTER, line, self._width) for line in lines[:-1]]
        slots.append(self._place.slot(GUTTER, lines[-1], self._width - taken))
        ink = self._second()
        if marks:
            room = sum(slot.width for slot in slots) * _FILLED
            text, marks = from_first_mark(text, marks, room, ink)
        set_text(self._painter, text, slots, ink, marks)

    def _paint_tail(self, row: Row, hit: Hit | None, baseline: float, before: str) -> float:
        """Tags and missing words at the far end of the last line; the room they take."""
        edge = GUTTER + self._width
        room = self._width * 0.62
        remarks = []
        if row.muted_by:
            remarks.append(language.tr("muted by “{name}”").format(name=row.muted_by))
        if before:
            remarks.append(language.tr("known from {batch}").format(batch=before))
        if row.namesake is not None:
            same = language.tr("same title as {paper}").format(paper=called(row.namesake))
            remarks.append(same)
        if hit and hit.without:
            remarks.append(language.tr("without {words}").format(words=", ".join(hit.without)))
        for text in remarks:
            edge = self._paint_word(text, "", edge, baseline, room)
        for tag in reversed(row.tags):
            left = self._width + GUTTER - edge
            if left > room:
                break
            edge = self._paint_word(tag, self._colours.get(tag, "#8a8f98"), edge, baseline, room)
        return GUTTER + self._width - edge + (4 if edge < GUTTER + self._width else 0)

    def _paint_word(
        self, text: str, colour: str, edge: float, baseline: float, room: float
    ) -> float:
        """A tag (with its dot) or a remark that ends at ``edge``; where the next one ends."""
        wide = min(width_of(text, 11, "medium") + 1, room)
        ink = self._inks.ink(11, "medium", self._inks.second if colour else self._inks.third)
        set_text(self._painter, text, [self._place.slot(edge - wide, baseline, wide)], ink)
        edge -= wide
        if colour:
            edge -= 11
            self._painter.setBrush(QColor(colour))
            rim = theme.colour("accent_text") if self._inks.active else None
            self._painter.setPen(rim if rim is not None else Qt.PenStyle.NoPen)
            corner = self._place.point(edge, baseline - 7.5, 7)
            self._painter.drawEllipse(QRectF(corner, QSize(7, 7)))
        return edge - 10
