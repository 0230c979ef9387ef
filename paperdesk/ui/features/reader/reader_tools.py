"""Reader tools: what lies upon the pages of the reader, and what stands beside them, put together.

Selection, matches, marks and their tools are overlays of the pages; the bar to find words, the
panel of marks and the text of the page stand around them.
"""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QRectF, Signal

from paperdesk.documents.selection import copied
from paperdesk.model.marks import FileMark, Mark
from paperdesk.model.pages import Box, PageText, TextSpan
from paperdesk.ui.features.reader.area_pictures import AreaPictures
from paperdesk.ui.features.reader.find_bar import FindBar
from paperdesk.ui.features.reader.mark_tools import MarkTools, Tools
from paperdesk.ui.features.reader.marks_overlay import MarksOverlay
from paperdesk.ui.features.reader.marks_panel import MarksPanel
from paperdesk.ui.features.reader.page_texts import PageTexts
from paperdesk.ui.features.reader.pane import ReaderPane
from paperdesk.ui.features.reader.paper_finder import PaperFinder
from paperdesk.ui.features.reader.paper_search import PaperSearch
from paperdesk.ui.features.reader.selection_overlay import SelectionOverlay
from paperdesk.ui.features.reader.span_overlay import FoundOverlay
from paperdesk.ui.features.reader.text_pane import TextPane
from paperdesk.ui.services.open_document import OpenDocument
from paperdesk.ui.state.reading_target import ReadingTarget
from paperdesk.ui.texts.mark_words import page_name

PANEL = "marks"


class ReaderTools(QObject):
    """The tools of one pane. ``jumped(page, box)`` wants a place shown, from where one can go
    back; ``everywhere_requested(query)`` words looked for in all papers."""

    jumped = Signal(int, tuple)
    everywhere_requested = Signal(str)

    def __init__(self, pane: ReaderPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        view = self._view = pane.view
        self._pane = pane
        self._document: OpenDocument | None = None
        self.texts = PageTexts(self)
        self.selection = SelectionOverlay(view, self.texts)
        self.painted = MarksOverlay()
        self.marks = MarkTools(Tools(view, self.texts, self.selection, self.painted), self)
        self.panel = MarksPanel(pane)
        self.pictures = AreaPictures(self)
        self._shown: tuple[Mark, ...] = ()
        self.finder = PaperFinder(self)
        self.search = PaperSearch(
            FindBar(pane),
            FoundOverlay(self.selection.boxes),
            self.finder,
            lambda: view.current,
            self,
        )
        self.text = TextPane(pane)
        self.text.take_tools(self.marks.overlay)
        self.text.hide()
        pane.add_panel(PANEL, self.tr("Marks"), self.panel)
        pane.add_below(self.search.bar)
        pane.add_beside(self.text)
        for overlay in (self.painted, self.search.overlay, self.selection):
            view.add_overlay(overlay)
        view.add_overlay(self.marks.overlay)
        view.add_overlay(self.search.keys)
        self._connect()

    def _connect(self) -> None:
        search, panel, text = self.search, self.panel, self.text
        search.asked.connect(self.find)
        search.shown.connect(self._show_match)
        search.repainted.connect(self._view.viewport().update)
        search.left.connect(self._view.setFocus)
        search.taken.connect(lambda span: self.selection.select(span.page, span.first, span.end))
        search.bar.everywhere_requested.connect(self.everywhere_requested)
        self.pictures.came.connect(self._list_marks)
        panel.opened.connect(self.show_mark)
        panel.comment_requested.connect(self._write_to)
        panel.coloured.connect(self.marks.recolour)
        panel.removed.connect(self.marks.removed)
        panel.leave_requested.connect(self._view.setFocus)
        self.marks.chosen.connect(panel.choose)
        self.selection.told.changed.connect(self._follow_selection)
        self._view.page_changed.connect(self._follow_page)
        text.selected.connect(self._select)
        text.turned.connect(self._turn)
        text.leave_requested.connect(self._view.setFocus)

    def read(self, document: OpenDocument | None) -> None:
        """Another document is read, or none."""
        self._document = document
        self.texts.read(document)
        self.pictures.read(document)
        self.finder.read(document)
        self.search.forget()
        self.selection.forget()
        self.marks.read()
        self.text.show_text(-1, "", None)
        if document is not None:
            self._follow_page(self._view.current)

    def show_marks(self, marks: tuple[Mark, ...], in_file: Mapping[str, FileMark]) -> None:
        """Show the marks of the document, in reading order; ``in_file``: the file's own."""
        sizes = self._document.sizes if self._document is not None else []
        self.painted.show_marks(marks, sizes, in_file)
        self._shown = marks
        self._list_marks()
        self.marks.marks_changed()

    def _list_marks(self) -> None:
        labels = [size.label for size in self._document.sizes] if self._document else []
        self.panel.show_marks(self._shown, labels, self.pictures.of)

    # Finding

    def find(self) -> None:
        """Ask what to look for: what is selected, if that is in one line or two."""
        if self._document is None:
            return
        pages = self.selection.pages()
        span = self.selection.span_on(pages[0]) if len(pages) == 1 else None
        text = self.texts.have(span.page) if span is not None else None
        self.search.begin(_words(text, span) if text is not None and span is not None else "")

    def reach(self, target: ReadingTarget) -> None:
        """A place was asked for, with words on it: mark them, and let the pages keep the
        keyboard."""
        if target.words:
            self.search.look_for(target.words)

    def _show_match(self, span: TextSpan) -> None:
        """Bring a match into sight, when its place on the page is known."""

        def show(_text: PageText) -> None:
            boxes = self.selection.boxes(span)
            if boxes and span.page < self._view.pages:
                self._view.show_box(span.page, _box(boxes[0]))
                self._view.viewport().update()

        if span.page not in self._view.visible_pages():
            self._view.show_place(span.page)
        self.texts.ask(span.page, show)
        for page in self.search.pages_beside():
            self.texts.ask(page)

    # Marks

    def show_panel(self) -> None:
        """Show the marks beside the pages, and give them the keyboard."""
        self._pane.show_panel(PANEL)

    def show_mark(self, mark: Mark) -> None:
        """Bring a mark into sight and choose it."""
        document = self._document
        if document is None:
            return

        def show() -> None:
            if document is self._document:
                place = self.painted.place(mark)
                self.marks.choose(mark)
                if not place.isEmpty():
                    self.jumped.emit(mark.page, _box(place))

        document.exact_sizes([mark.page], show)

    def _write_to(self, mark: Mark) -> None:
        self.show_mark(mark)
        self.marks.open_comment(mark)

    # The text of the page

    def toggle_text(self) -> None:
        """Show the text of the page beside it, and give it the keyboard; or hide it."""
        if not self.text.isHidden():
            self.text.hide()
            self._view.setFocus()
        elif self._document is not None:
            self.text.show()
            self._follow_page(self._view.current)
            self.text.setFocus()

    def _follow_page(self, page: int) -> None:
        if self._document is None:
            return
        self.texts.ask(page)  # what is to be selected or found there is there in time
        if self.text.isHidden():
            return
        labels = [size.label for size in self._document.sizes]
        title = page_name(page, labels)
        self.text.show_text(page, title, None)
        self.texts.ask(page, lambda text: self._show_text(page, title, text))

    def _show_text(self, page: int, title: str, text: PageText) -> None:
        if page == self.text.page():
            self.text.show_text(page, title, text)
            self._follow_selection()

    def _follow_selection(self) -> None:
        """Select in the text what is selected on its page."""
        page = self.text.page()
        span = self.selection.span_on(page) if page >= 0 and not self.text.isHidden() else None
        if span is not None:
            self.text.select(page, span.first, span.end)

    def _select(self, page: int, first: int, end: int) -> None:
        """What was selected in the text is selected on its page."""
        self.selection.select(page, first, end)
        boxes = self.selection.boxes(TextSpan(page, first, max(end, first + 1)))
        if boxes:
            self._view.show_box(page, _box(boxes[0]))

    def _turn(self, by: int) -> None:
        page = self.text.page() + by
        if 0 <= page < self._view.pages:
            self._view.show_place(page)
            self._follow_page(page)


def _words(text: PageText, span: TextSpan) -> str:
    """The words of a short selection, to look for them; ``""`` for a long one."""

    words = copied({span.page: text}, [span])
    return words if words.count("\n") == 0 and len(words) < 200 else ""


def _box(rect: QRectF) -> Box:
    return rect.left(), rect.top(), rect.right(), rect.bottom()
