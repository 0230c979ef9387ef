"""Selection of text on the pages: by mouse over letters, words and lines, and by a caret.

The caret stands where the mouse was pressed last, or at the top of what is in sight, and shows
itself when it is moved: from then on arrows move it, until Esc. What is selected goes on from page
to page; of pages whose text is not there yet it is asked for.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QTransform

from paperdesk.documents import selection
from paperdesk.documents.selection import Step
from paperdesk.model.pages import PageText
from paperdesk.ui.features.reader.mark_shapes import rect_of
from paperdesk.ui.features.reader.overlay import Overlay
from paperdesk.ui.features.reader.page_texts import PageTexts
from paperdesk.ui.features.reader.page_view import PageView
from paperdesk.ui.features.reader.span_overlay import paint_caret, paint_selection
from paperdesk.ui.features.reader.text_selection import Spot, TextSelection

_SLIP = 3.0
"""Pixels that a press may slip and still be none but a press."""
_STEPS = {
    Qt.Key.Key_Left: (Step.LETTER, -1),
    Qt.Key.Key_Right: (Step.LETTER, 1),
    Qt.Key.Key_Up: (Step.LINE, -1),
    Qt.Key.Key_Down: (Step.LINE, 1),
    Qt.Key.Key_Home: (Step.LINE_END, -1),
    Qt.Key.Key_End: (Step.LINE_END, 1),
}
_FAR_STEPS = {
    Qt.Key.Key_Left: (Step.WORD, -1),
    Qt.Key.Key_Right: (Step.WORD, 1),
    Qt.Key.Key_Home: (Step.PAGE_END, -1),
    Qt.Key.Key_End: (Step.PAGE_END, 1),
}


class SelectionSignals(QObject):
    """What becomes of the selection. ``pressed(page, point)``: nothing was selected by a press;
    ``selected()``: words were, by the mouse, which was let go."""

    changed = Signal()
    pressed = Signal(int, QPointF)
    selected = Signal()

    def tell_changed(self) -> None:
        """Something else is selected, or nothing."""
        self.changed.emit()

    def tell_selected(self) -> None:
        """The mouse was let go over words that it selected."""
        self.selected.emit()

    def tell_pressed(self, page: int, point: QPointF) -> None:
        """The mouse pressed a place, and selected nothing."""
        self.pressed.emit(page, point)


class SelectionOverlay(TextSelection, Overlay):
    """Overlay of what is selected, with the caret."""

    def __init__(self, view: PageView, texts: PageTexts) -> None:
        super().__init__(texts)
        self.told = SelectionSignals()
        self._view = view
        self._caret_shown = False
        self._column: float | None = None
        """Where on the page the caret goes up and down."""
        self._unit = Step.LETTER
        self._pressed_at, self._pressed_when = QPointF(), 0
        self._presses = 0
        texts.came.connect(view.update_page)

    # What is selected

    def forget(self) -> None:
        """Nothing is selected any more, and there is no caret."""
        was = self.is_empty()
        self._anchor = self._focus = self._column = None
        self._caret_shown = False
        self._view.viewport().update()
        if not was:
            self.told.tell_changed()

    def select(self, page: int, first: int, end: int) -> None:
        """Select characters of a page, or set the caret; told by another place than the pages."""
        self._anchor, self._focus = ((page, first), (page, first)), (page, end)
        self._caret_shown = first == end
        self._view.viewport().update()
        self.told.tell_changed()

    def copy(self) -> None:
        """Copy what is selected, with broken words made whole."""
        self._to_clipboard(primary=False)

    def _to_clipboard(self, *, primary: bool) -> None:
        clipboard = QGuiApplication.clipboard()
        if self.is_empty() or (primary and not clipboard.supportsSelection()):
            return
        mode = clipboard.Mode.Selection if primary else clipboard.Mode.Clipboard
        self.texts_of(
            lambda texts: clipboard.setText(selection.copied(texts, self.spans(texts)), mode)
        )

    # Painting

    def paint(self, painter: QPainter, page: int, to_view: QTransform) -> None:
        """Paint what is selected on a page, and the caret if it is there."""
        span = self.span_on(page)
        if span is not None and span.first < span.end:
            paint_selection(painter, self.boxes(span), to_view)
        if self._caret_shown and self._focus is not None and self._focus[0] == page:
            text = self._texts.get(page)
            if text is not None and (found := selection.caret_box(text, self._focus[1])):
                paint_caret(painter, rect_of(found), to_view)

    # The mouse

    def press(self, page: int, point: QPointF, event: QMouseEvent) -> bool | None:
        """Begin to select at a place; with Shift go on from where the selection began."""
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        near = (event.position() - self._pressed_at).manhattanLength() < 4 * _SLIP
        patience = QGuiApplication.styleHints().mouseDoubleClickInterval()
        soon = event.timestamp() - self._pressed_when < patience
        self._presses = 3 if near and soon and self._presses == 2 else 1
        self._pressed_at = event.position()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if shift and self._anchor is not None:
            self._extend_to(page, point)
            return True
        self._begin(page, point, Step.LINE if self._presses == 3 else Step.LETTER)
        return True

    def double_press(self, page: int, point: QPointF, event: QMouseEvent) -> bool | None:
        """Begin to select by words."""
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._presses = 2
        self._pressed_at, self._pressed_when = event.position(), event.timestamp()
        self._begin(page, point, Step.WORD)
        return True

    def move(self, page: int, point: QPointF, event: QMouseEvent) -> bool | None:
        """Select up to here; past the edge of the view it scrolls."""
        if self._anchor is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return True
        self._extend_to(page, point)
        over = event.position().y() - self._view.viewport().height()
        if over > 0 or event.position().y() < 0:
            self._view.scroll_by(QPointF(0, min(over, 60) if over > 0 else -40))
        return True

    def release(self, page: int, point: QPointF, event: QMouseEvent) -> bool | None:
        """The selection stands; without one, a place was pressed."""
        slipped = (event.position() - self._pressed_at).manhattanLength() > _SLIP
        if not self.is_empty() and (slipped or self._presses > 1):
            self._to_clipboard(primary=True)
            self.told.tell_selected()
        elif not slipped:
            self.told.tell_pressed(page, point)
        return True

    def hover(self, page: int, point: QPointF, _event: QMouseEvent) -> bool | None:
        """Over text the mouse is a beam."""
        text = self._texts.get(page)
        if text is None or not selection.is_on_text(text, (point.x(), point.y())):
            return False
        self._view.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        return True

    def _begin(self, page: int, point: QPointF, unit: Step) -> None:
        had = not self.is_empty()
        self._anchor = self._focus = self._column = None
        self._unit, self._caret_shown = unit, False

        def begin(text: PageText) -> None:
            first, end = _unit_at(text, point, unit)
            self._anchor = ((page, first), (page, end))
            self._focus = (page, end)
            self._changed()

        self._texts.ask(page, begin)
        if had:
            self._changed()

    def _extend_to(self, page: int, point: QPointF) -> None:
        text = self._texts.get(page)
        if text is None or self._anchor is None:
            return
        first, end = _unit_at(text, point, self._unit)
        self._focus = (page, first) if (page, first) < self._anchor[0] else (page, end)
        self._changed()

    def _changed(self) -> None:
        self._view.viewport().update()
        self.told.tell_changed()

    # The caret

    def wants(self, event: QKeyEvent) -> bool | None:
        """Arrows with Shift, all of them once the caret shows; copying; Esc while there is
        something to leave."""
        return self._of_key(event) is not None

    def key(self, event: QKeyEvent) -> bool | None:
        """Move the caret, copy, or leave."""
        run = self._of_key(event)
        if run is not None:
            run()
        return run is not None

    def _of_key(self, event: QKeyEvent) -> Callable[[], object] | None:
        key, more = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = bool(more & Qt.KeyboardModifier.ShiftModifier)
        control = bool(more & Qt.KeyboardModifier.ControlModifier)
        if more & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            return None
        if control and not shift and key == Qt.Key.Key_C and not self.is_empty():
            return self.copy
        if control and not shift and key == Qt.Key.Key_A:
            return self._select_page
        if key == Qt.Key.Key_Escape and (self._caret_shown or not self.is_empty()):
            return self.forget
        step = (_FAR_STEPS if control else _STEPS).get(key)
        if step is None or not (shift or self._caret_shown):
            return None
        return lambda: self._step(*step, keep=shift)

    def _select_page(self) -> None:
        page = self._view.current
        self._texts.ask(page, lambda text: self.select(page, 0, text.count))

    def _step(self, unit: Step, way: int, *, keep: bool) -> None:
        """Move the caret; ``keep``: what is between it and where it was is selected too."""
        spot = self._focus or self._in_sight()
        page = spot[0]

        def step(text: PageText) -> None:
            position, self._column = selection.stepped(text, spot[1], unit, way, self._column)
            if position is None:
                self._turn(page + way, way, unit, keep=keep)
            else:
                self._stand((page, position), spot, keep=keep)

        self._texts.ask(page, step)

    def _turn(self, page: int, way: int, unit: Step, *, keep: bool) -> None:
        """Go on upon the page behind or before."""
        if not 0 <= page < self._view.pages:
            return
        before = self._focus or (page, 0)

        def turn(text: PageText) -> None:
            place = selection.entered(text, way, self._column if unit is Step.LINE else None)
            self._stand((page, place), before, keep=keep)

        self._texts.ask(page, turn)

    def _stand(self, spot: Spot, before: Spot, *, keep: bool) -> None:
        if not keep:
            self._anchor = (spot, spot)
        elif self._anchor is None:
            self._anchor = (before, before)
        self._focus, self._caret_shown = spot, True
        text = self._texts.get(spot[0])
        if text is not None and (box := selection.caret_box(text, spot[1])):
            self._view.show_box(spot[0], box)
        self._changed()

    def _in_sight(self) -> Spot:
        """Where the caret begins: at the first letter in sight."""
        page, above = self._view.place()
        text = self._texts.get(page)
        if text is None:
            return page, 0
        return page, selection.caret_at(text, (0.0, max(above, 0.0)))


def _unit_at(text: PageText, point: QPointF, unit: Step) -> tuple[int, int]:
    """What the mouse takes at a point: a place between letters, a word, or a line."""
    place = (point.x(), point.y())
    if unit is Step.WORD:
        return selection.word_at(text, place)
    if unit is Step.LINE:
        return selection.line_at(text, place)
    position = selection.caret_at(text, place)
    return position, position
