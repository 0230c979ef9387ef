"""Row painter of the paper list: the parts of one row, in its place and colours.

A row, 92 px: the title in two lines where it needs them, with small signs of its state at
the far edge of the first; authors and category, the year at the far edge; one line of
passage that gives way to tags, or two below a title of one line. Compact, 68 px, has one
line of each. A paper without authors and year gives that line to the passage, so that
nothing stands empty.

Why one height for short titles and long ones: rows are found by multiplying, however many
there are, and a page down is the same step everywhere.

Why a paper's tags are dots with names and no blocks: the eye should read the
titles, and the colour only where it looks for one.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter

from paperdesk.model import Hit, Row, State
from paperdesk.model.community import CommunityGlance
from paperdesk.ui.features.list.elided_text import Ink, from_first_mark, set_text, width_of
from paperdesk.ui.features.list.row_facts import (
    BETWEEN,
    DOT,
    PEOPLE,
    TAG_SIZE,
    names_within,
    numbers,
    passage_label,
    people,
    remarks,
    tags_that_fit,
)
from paperdesk.ui.features.list.row_position import RowInks, RowPosition
from paperdesk.ui.i18n.language import number
from paperdesk.ui.kit import icons, theme

GUTTER = 34
EDGE = 18

_FILLED = 0.9
"""What part of a passage's lines is filled for certain: words are not torn at their ends."""

_LEAST = 60
"""Pixels in which a remark, or the end of a passage, can still be read."""

_STATE_ICONS = {State.LATER: "bookmark", State.READ: "circle-check", State.DISMISSED: "archive"}

_Baselines = tuple[tuple[float, ...], tuple[float, ...]]
"""Baselines of the title, and of what is below it."""
_ONE_LINE: _Baselines = (24.0,), (42.0, 60.0, 77.0)
_TWO_LINES: _Baselines = (21.5, 39.5), (58.0, 77.0)
_COMPACT: _Baselines = (24.0,), (40.0, 58.0)


class RowPainter:
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

    def paint(self, row: Row, hit: Hit | None, before: str = "", taste: Sequence[str] = ()) -> None:
        """Gutter, title, facts, passage and tags."""
        self._paint_gutter(row)
        ink, room = self._title_ink(row), self._paint_signs(row)
        heads, lines = _ONE_LINE
        if self._compact:
            heads, lines = _COMPACT
        elif width_of(row.title, ink.px, ink.weight) > room:
            heads, lines = _TWO_LINES
        slots = [self._place.slot(GUTTER, heads[0], room)]
        slots += [self._place.slot(GUTTER, line, self._width) for line in heads[1:]]
        set_text(self._painter, row.title, slots, ink, hit.title_marks if hit else ())
        if row.authors or row.year is not None or row.category or row.community:
            self._paint_facts(row, lines[0])
            lines = lines[1:]
        taken = self._paint_tail(row, (*remarks(row, hit, before), *taste), lines[-1])
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

    def _title_ink(self, row: Row) -> Ink:
        weight = "semibold" if row.state == State.NEW else "medium"
        done = row.state == State.DISMISSED
        return self._inks.ink(14, weight, self._inks.second if done else self._inks.text)

    def _paint_signs(self, row: Row) -> float:
        """State, note, file and rating at the far edge of the title; the room it is left."""
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
        return edge - GUTTER - (4 if signs or row.rating else 0)

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

    def _paint_facts(self, row: Row, baseline: float) -> None:
        width = self._width
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
        category = f" · {row.category}" if row.category and row.authors else row.category
        authors = names_within(row, max(width - width_of(category, 12), width * 0.4))
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

    def _paint_passage(
        self, row: Row, hit: Hit | None, lines: tuple[float, ...], taken: float
    ) -> None:
        snippet = hit.snippet if hit else None
        text = snippet.text if snippet else row.lead
        marks = snippet.marks if snippet else ()
        if label := passage_label(hit):
            text = label + text
            marks = tuple((start + len(label), end + len(label)) for start, end in marks)
        slots = [self._place.slot(GUTTER, line, self._width) for line in lines[:-1]]
        if not slots or self._width - taken > _LEAST:
            slots.append(self._place.slot(GUTTER, lines[-1], self._width - taken))
        ink = self._second()
        if marks:
            room = sum(slot.width for slot in slots) * _FILLED
            text, marks = from_first_mark(text, marks, room, ink)
        set_text(self._painter, text, slots, ink, marks)

    def _paint_tail(self, row: Row, told: Sequence[str], baseline: float) -> float:
        """Tags and missing words at the far end of the last line; the room they take."""
        end = edge = GUTTER + self._width
        room = self._width * 0.62
        for text in told:
            if edge - GUTTER > _LEAST:
                edge = self._paint_word(text, "", edge, baseline, min(room, edge - GUTTER))
        room -= end - edge
        shown, more = tags_that_fit(row.tags, room)
        if more and width_of(more, TAG_SIZE, "medium") < room:
            edge = self._paint_word(more, "", edge, baseline, room)
        for tag in reversed(shown):
            colour = self._colours.get(tag, "#8a8f98")
            edge = self._paint_word(tag, colour, edge, baseline, room - DOT)
        return end - edge + (4 if edge < end else 0)

    def _paint_word(
        self, text: str, colour: str, edge: float, baseline: float, room: float
    ) -> float:
        """A tag (with its dot) or a remark that ends at ``edge``; where the next one ends."""
        wide = min(width_of(text, TAG_SIZE, "medium") + 1, room)
        ink = self._inks.ink(TAG_SIZE, "medium", self._inks.second if colour else self._inks.third)
        set_text(self._painter, text, [self._place.slot(edge - wide, baseline, wide)], ink)
        edge -= wide
        if colour:
            edge -= DOT
            self._painter.setBrush(QColor(colour))
            rim = theme.colour("accent_text") if self._inks.active else None
            self._painter.setPen(rim if rim is not None else Qt.PenStyle.NoPen)
            corner = self._place.point(edge, baseline - 7.5, 7)
            self._painter.drawEllipse(QRectF(corner, QSize(7, 7)))
        return edge - BETWEEN
