"""Mark tools: what the reader does to make marks on the pages, and to change and remove them.

Words are selected and then marked; ``C`` writes to what is selected or chosen, and else leaves a
note where the mouse is; ``X`` draws an area. Each page gets a mark of its own: a mark of a PDF is
on one page.
"""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QCursor

from paperdesk.documents import selection
from paperdesk.model.frozen import replaced
from paperdesk.model.marks import Mark, MarkColour, MarkKind
from paperdesk.model.pages import PageSize, PageText, TextSpan
from paperdesk.ui.features.reader.comment_editor import CommentEditor
from paperdesk.ui.features.reader.mark_context import with_context
from paperdesk.ui.features.reader.mark_shapes import user_quad
from paperdesk.ui.features.reader.marks_overlay import MarksOverlay
from paperdesk.ui.features.reader.page_texts import PageTexts
from paperdesk.ui.features.reader.page_view import PageView
from paperdesk.ui.features.reader.selection_bar import SelectionBar
from paperdesk.ui.features.reader.selection_overlay import SelectionOverlay
from paperdesk.ui.features.reader.tool_overlay import Run, ToolOverlay
from paperdesk.ui.kit.mark_list import COLOURS

_LEAST = 4.0
"""Points that an area is wide and high at least."""
_COLOUR_KEYS = {getattr(Qt.Key, f"Key_{n}"): name for n, name in enumerate(COLOURS, 1)}


class Tools(NamedTuple):
    """What the tools work with: the view and what lies upon its pages."""

    view: PageView
    texts: PageTexts
    selection: SelectionOverlay
    marks: MarksOverlay


class MarkTools(QObject):
    """The tools. ``made(mark, comment)`` is a new mark, and whether a comment is to be written;
    ``changed(mark, going on)``, ``removed(mark)``; ``chosen(mark)`` one on the page; ``hinted()``
    a key that needs a selection."""

    made = Signal(object, bool)
    changed = Signal(object, bool)
    removed = Signal(object)
    chosen = Signal(object)
    hinted = Signal()

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.colour: str = MarkColour.YELLOW
        """The colour of the next mark."""
        self._made = ("", QPoint())
        """The name of the mark made last, and where on the screen the mouse was: Qt tells the
        pages of a mouse that rests as well, when something comes or goes under it."""
        self.bar = SelectionBar(tools.view)
        self.overlay = ToolOverlay(tools.view, tools.marks, self._of_key, self.make_area)
        self.overlay.told.pressed.connect(self.bar.hide)
        self.comment = CommentEditor(tools.view)
        self.bar.coloured.connect(self.highlight)
        self.bar.underline_requested.connect(self.underline)
        self.bar.comment_requested.connect(self.write)
        self.bar.copy_requested.connect(self._copy)
        self.comment.written.connect(self._written)
        self.comment.coloured.connect(self.recolour)
        self.comment.removed.connect(self.removed)
        self.comment.left.connect(tools.view.setFocus)
        tools.selection.told.changed.connect(self._selection_changed)
        tools.selection.told.selected.connect(self._offer)
        tools.selection.told.pressed.connect(self._press)
        tools.view.view_changed.connect(self.bar.hide)
        tools.view.view_changed.connect(self.comment.leave)

    def read(self) -> None:
        """Another document is read."""
        self.comment.leave()
        self.bar.hide()
        self.overlay.mouse = None
        self._tools.marks.chosen = ""
        self._made = ("", QPoint())
        self.overlay.set_area(on=False)

    def size(self, page: int) -> PageSize:
        """The size of a page, with how it is turned."""
        source = self._tools.view.painter.source
        return source.sizes[page] if source is not None else PageSize(0, 0)

    # What makes marks

    def highlight(self, colour: str = "") -> None:
        """Highlight what is selected."""
        self.colour = colour or self.colour
        self._mark(MarkKind.HIGHLIGHT)

    def underline(self) -> None:
        """Underline what is selected."""
        self._mark(MarkKind.UNDERLINE)

    def write(self) -> None:
        """Write to what is selected or chosen, or was just marked by key; or leave a note."""
        mark = self.chosen_mark() or self._just_made()
        if not self._tools.selection.is_empty():
            self._mark(MarkKind.HIGHLIGHT, comment=True)
        elif mark is not None:
            self.open_comment(mark)
        else:
            page, point = self.overlay.mouse or self._middle()
            self.make_note(page, point)

    def make_note(self, page: int, point: QPointF) -> None:
        """Leave a note at a point of a page, and write it."""
        left, bottom, _, _ = user_quad(QRectF(point, point), self.size(page).matrix)
        quad = (left, bottom, left, bottom)
        self._make(Mark(0, "", page, MarkKind.NOTE, (quad,)), (point.x(), point.y()), comment=True)

    def make_area(self, page: int, box: QRectF) -> None:
        """Mark an area of a page."""
        size = self.size(page)
        box = box.intersected(QRectF(0, 0, size.width, size.height))
        if min(box.width(), box.height()) >= _LEAST:
            quad = user_quad(box, size.matrix)
            at = (box.left(), box.top())
            self._make(Mark(0, "", page, MarkKind.AREA, (quad,)), at, comment=False)

    def start_area(self) -> None:
        """Let the next drag be an area; or not, when it was to be."""
        self.overlay.set_area(on=not self.overlay.draws_area)

    def _mark(self, kind: MarkKind, *, comment: bool = False) -> None:
        chosen = self._tools.selection
        if chosen.is_empty():
            self.hinted.emit()
            return

        def make(texts: dict[int, PageText]) -> None:
            spans = [span for span in chosen.spans(texts) if span.first < span.end]
            for span in spans:
                mark = self._of_span(kind, span, texts[span.page])
                if mark is not None:
                    self.made.emit(mark, comment and span is spans[0])
            chosen.forget()

        chosen.texts_of(make)

    def _of_span(self, kind: MarkKind, span: TextSpan, text: PageText) -> Mark | None:
        quads = selection.quads_of(text, span, self.size(span.page))
        if not quads:
            return None
        quote = selection.copied({span.page: text}, [span]).strip()
        mark = Mark(0, "", span.page, kind, tuple(quads), colour=self.colour, quote=quote)
        return self._in_context(mark, text, span)

    def _in_context(self, mark: Mark, text: PageText, span: TextSpan) -> Mark:
        near = (span.page - 1, span.page + 1)
        texts = {page: found for page in near if (found := self._tools.texts.have(page))}
        return with_context(mark, {**texts, span.page: text}, span, self._tools.view.pages)

    def _make(self, mark: Mark, at: tuple[float, float], *, comment: bool) -> None:
        """Make a mark that has no words; it stands in the text where the nearest ones do."""
        mark = replaced(mark, colour=self.colour)

        def make(text: PageText) -> None:
            place = selection.caret_at(text, at)
            span = TextSpan(mark.page, place, place)
            self.made.emit(self._in_context(mark, text, span), comment)

        self._tools.texts.ask(mark.page, make)

    def _middle(self) -> tuple[int, QPointF]:
        view = self._tools.view
        return view.near(QPointF(view.viewport().rect().center())) or (0, QPointF())

    # What changes them

    def chosen_mark(self) -> Mark | None:
        """The mark that is chosen on the pages."""
        return self._tools.marks.named(self._tools.marks.chosen)

    def choose(self, mark: Mark | None) -> None:
        """Choose a mark, as the panel says."""
        self._tools.marks.chosen = mark.name if mark is not None else ""
        self._tools.view.viewport().update()

    def remember_made(self, mark: Mark) -> None:
        """A mark was made: until the mouse moves, what is written is for it."""
        self._made = (mark.name, QCursor.pos())

    def _just_made(self) -> Mark | None:
        name, mouse = self._made
        return self._tools.marks.named(name) if name and mouse == QCursor.pos() else None

    def recolour(self, mark: Mark, colour: str) -> None:
        """Give a mark another colour, which the next one gets too."""
        self.colour = colour
        if mark.colour != colour:
            self.changed.emit(replaced(mark, colour=colour), False)

    def open_comment(self, mark: Mark, *, is_new: bool = False) -> None:
        """Write to a mark, beside it."""
        self.bar.hide()
        place = self._tools.marks.place(mark)
        shown = self._tools.view.to_view(mark.page).mapRect(place).toRect()
        corner = self._tools.view.viewport().pos()
        self.comment.open_at(mark, QRect(shown.translated(corner)), own=is_new or mark.number > 0)

    def marks_changed(self) -> None:
        """The marks are others: what is written to is the mark as it is now, or gone. Words that
        are not kept stay to be seen also then."""
        mark = self.comment.mark()
        if mark is not None:
            now = self._tools.marks.named(mark.name)
            if now is not None:
                self.comment.show_mark(now)
            elif self.comment.is_kept():
                self.comment.forget()
        self._tools.view.viewport().update()

    def _written(self, mark: Mark, words: str) -> None:
        now = self._tools.marks.named(mark.name) or mark
        self.changed.emit(replaced(now, comment=words), self.comment.isVisible())

    def _copy(self) -> None:
        self._tools.selection.copy()
        self.bar.hide()

    def _selection_changed(self) -> None:
        self.bar.hide()
        if not self._tools.selection.is_empty():
            self.choose(None)

    def _offer(self) -> None:
        """Words were selected with the mouse: offer what can be done, at their end."""
        selected = self._tools.selection
        pages = selected.pages()
        span = selected.span_on(pages[-1]) if pages else None
        boxes = selected.boxes(span) if span is not None else []
        if boxes and pages:
            view = self._tools.view
            place = view.to_view(pages[-1]).mapRect(boxes[0 if len(pages) == 1 else -1])
            self.bar.show_at(place.toRect().translated(view.viewport().pos()), self.colour)

    def _press(self, page: int, point: QPointF) -> None:
        """A place was pressed: a mark there is chosen; a note, or one chosen already, opens."""
        mark = self._tools.marks.at(page, point)
        was = self._tools.marks.chosen
        self.choose(mark)
        if mark is None:
            return
        self.chosen.emit(mark)
        if mark.kind is MarkKind.NOTE or (mark.name and mark.name == was):
            self.open_comment(mark)

    def _of_key(self, key: Qt.Key) -> Run | None:
        """What a key of the pages does."""
        if key in _COLOUR_KEYS:
            return lambda: self._take_colour(_COLOUR_KEYS[key])
        mark = self.chosen_mark()
        if mark is not None and key == Qt.Key.Key_Escape:
            return lambda: self.choose(None)
        if mark is not None and key == Qt.Key.Key_Delete:
            return lambda: self.removed.emit(mark)
        if mark is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return lambda: self.open_comment(mark)
        tools: Mapping[Qt.Key, Run] = {
            Qt.Key.Key_H: self.highlight,
            Qt.Key.Key_U: self.underline,
            Qt.Key.Key_C: self.write,
            Qt.Key.Key_X: self.start_area,
        }
        return tools.get(key)

    def _take_colour(self, colour: str) -> None:
        """Highlight in a colour, give it to the mark chosen, or take it for the next."""
        mark = self.chosen_mark()
        if not self._tools.selection.is_empty():
            self.highlight(colour)
        elif mark is not None and mark.number:
            self.recolour(mark, colour)
        else:
            self.colour = colour
