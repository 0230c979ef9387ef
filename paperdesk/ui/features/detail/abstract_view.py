"""View of the abstract, with the summary above it and the highlights of a search."""

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from paperdesk.model import Hit, Paper, Span
from paperdesk.model.community import Community
from paperdesk.text import display
from paperdesk.ui.features.detail.highlights import carried_over
from paperdesk.ui.features.detail.title_view import mark_selections
from paperdesk.ui.i18n import language
from paperdesk.ui.kit import near_edge, theme, utf16
from paperdesk.ui.kit.design_tokens import READING_WIDTH
from paperdesk.ui.kit.rich_text.formula_text import Pictures
from paperdesk.ui.kit.rich_text.html_style import breakable
from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser
from paperdesk.ui.texts.community_words import keywords_head, summary_head

SIZE = 15
LINE_GAP = 6
MOST_KEYWORDS = 30


class AbstractView(SafeBrowser):
    """Browser of one paper's text. ``marks_changed(at, of)`` tells which highlight is in view."""

    marks_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="", column=READING_WIDTH)
        self.setAccessibleName(self.tr("Abstract"))
        self.set_measures(SIZE, LINE_GAP)
        near_edge.begin_there(self)
        self._paper: Paper | None = None
        self._community: Community | None = None
        self._hit: Hit | None = None
        self._marks: tuple[Span, ...] = ()
        self._at = -1
        theme.changed.connect(self._redraw)

    def show_abstract(
        self, paper: Paper, hit: Hit | None = None, community: Community | None = None
    ) -> None:
        """Show a paper from its beginning, with what the hit says marked; ``community`` tells
        which model wrote what is no author's."""
        self._hit = hit
        if (paper, community) == (self._paper, self._community):
            self._mark()
            return
        self._paper, self._community = paper, community
        self._draw(keep_place=False)

    def clear_paper(self) -> None:
        """Show nothing."""
        self._paper, self._community, self._hit, self._marks = None, None, None, ()
        self.clear()

    def marked(self) -> tuple[str, ...]:
        """Give the passages that are marked, as shown."""
        chosen = (selection.cursor for selection in self.extraSelections())
        return tuple(cursor.selectedText() for cursor in chosen)

    def set_formulas(self, pictures: Pictures) -> bool:
        """Put pictures in for formulas, and mark the text as it is then."""
        changed = super().set_formulas(pictures)
        if changed:
            at = self._at
            self._mark()
            self._at = at
        return changed

    def event(self, event: QEvent) -> bool:
        """Take N for the marks while there are some; else it opens the note."""
        if event.type() == QEvent.Type.ShortcutOverride and self._is_for_marks(event):
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Stand at the near edge of the window, below the title."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            near_edge.begin_there(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N goes to the next mark, Shift+N to the one before."""
        if self._is_for_marks(event):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.next_mark(-1 if back else 1)
            return
        super().keyPressEvent(event)

    def _is_for_marks(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        others = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        return event.key() == Qt.Key.Key_N and not others and bool(self._marks)

    def next_mark(self, step: int) -> bool:
        """Bring the next mark into view (``step`` 1) or the one before (-1)."""
        if not self._marks:
            return False
        start = -1 if step > 0 else 0
        self._at = ((self._at if self._at >= 0 else start) + step) % len(self._marks)
        cursor = self.textCursor()
        cursor.setPosition(self._marks[self._at][0])
        cursor.setPosition(self._marks[self._at][1], cursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._keep_in_view()
        self.marks_changed.emit(self._at + 1, len(self._marks))
        return True

    def _keep_in_view(self) -> None:
        """Bring the cursor into view, with some lines around it."""
        place = self.cursorRect()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if place.top() < 0 or place.bottom() > height:
            bar.setValue(bar.value() + place.top() - height // 3)

    def _redraw(self) -> None:
        self._draw(keep_place=True)

    def _draw(self, *, keep_place: bool) -> None:
        self.wear(theme.current())
        self.show_html(self._html() if self._paper else "", keep_place=keep_place)
        self._mark()

    def _mark(self) -> None:
        self._marks = self._found_marks()
        self._at = -1
        self.setExtraSelections(mark_selections(self, self._marks))

    def _found_marks(self) -> tuple[Span, ...]:
        """The hit's spans in summary and abstract as spans of the document, in UTF-16 units."""
        hit = self._hit
        if hit is None or not (hit.abstract_marks or hit.summary_marks):
            return ()
        source, spans = "", []
        for head, words, of in self._parts():
            marks = {"abstract": hit.abstract_marks, "summary": hit.summary_marks}.get(of, ())
            source += f"{head}\n" if head else ""
            spans += [(start + len(source), end + len(source)) for start, end in marks]
            source += display(words) + "\n"
        shown = self.document().toPlainText()
        return utf16.spans(shown, carried_over(spans, source, shown))

    def _parts(self) -> list[tuple[str, str, str]]:
        """Head, TeX and field of what the page shows; the abstract alone has no head."""
        paper = self._paper
        parts = []
        if paper is not None and paper.summary:
            parts.append((summary_head(self._community), paper.summary, "summary"))
        if paper is not None and paper.abstract:
            parts.append((self.tr("Abstract") if parts else "", paper.abstract, "abstract"))
        if paper is not None and paper.keywords:
            listed = language.listed(paper.keywords[:MOST_KEYWORDS])
            parts.append((keywords_head(self._community), listed, "keywords"))
        return parts

    def _html(self) -> str:
        # Late: formulas take 10 ms to import, and the rows are painted before the first abstract.
        from paperdesk.text import abstract_html  # noqa: PLC0415

        html, parts = "", self._parts()
        if not parts or parts[0][2] == "keywords":
            none = self.tr("No abstract came with this paper.")
            html = f'<p class="quiet">{escape(none)}</p>'
        for head, words, _ in parts:
            html += f'<p class="small">{escape(head)}</p>' if head else ""
            html += f"<p>{abstract_html(breakable(words), sources=True)}</p>"
        return html
