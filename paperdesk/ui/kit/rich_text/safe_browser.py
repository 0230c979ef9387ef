"""Safe HTML browser: the one widget that shows HTML.

It opens no file, makes no connection and follows no link by itself: a link
that may be followed is told by :attr:`SafeBrowser.link_opened`, and copying
gives words, plain and as HTML without any style. What it shows has passed the sanitiser of
``paperdesk.text`` before; this is the second wall, not the first.

Why ``loadResource`` answers as it does: when it answers ``None``, or an empty
``QByteArray`` for a picture, Qt reads the local file itself and paints it. Only a
real picture and a byte array that is not empty keep it from the disk.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolTip, QWidget

from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.accessibility import listened
from paperdesk.ui.kit.design_tokens import LIGHT, Tokens
from paperdesk.ui.kit.labels import tip
from paperdesk.ui.kit.rich_text.copied_html import html_of
from paperdesk.ui.kit.rich_text.formula_text import FormulaText, Pictures, source_of_letters
from paperdesk.ui.kit.rich_text.heard_page import HeardPage
from paperdesk.ui.kit.rich_text.html_style import breakable_html, finish, style
from paperdesk.ui.kit.rich_text.page_images import Images, PageImages
from paperdesk.ui.kit.rich_text.plain_text import words_of

LARGEST = 2_000_000
"""Characters of HTML that are still laid out; more is cut and says so."""

_WEB = ("http", "https")
_OTHER = ("mailto", "paper")


def followable(url: QUrl) -> bool:
    """Whether a link may leave the page: web with a host, mail, or one of our papers."""
    if url.scheme() in _WEB:
        return bool(url.host()) and not url.userInfo()
    return url.scheme() in _OTHER


def where(url: QUrl) -> str:
    """Say in plain words where a link leads, host first, so that nothing is disguised."""
    if url.scheme() in _WEB:
        return f"{url.host()}: {url.toString(QUrl.ComponentFormattingOption.FullyEncoded)}"
    return url.toString(QUrl.ComponentFormattingOption.FullyEncoded)


class SafeBrowser(QTextBrowser):
    """Text browser of sanitised HTML in a reading column, at most ``column`` pixels wide.

    ``link_opened(url)`` is emitted for links that may be followed. ``left()`` is
    emitted for Esc. ``formulas_requested`` asks for the pictures of a tuple of
    Formula, which are told to :meth:`set_formulas`; ``pictures_requested`` for those
    of the reader's own folder, by name, which are told to :meth:`set_pictures`.
    """

    link_opened = Signal(str)
    formulas_requested = Signal(tuple)
    pictures_requested = Signal(tuple)
    leave_requested = Signal()

    zooms = True
    """Whether it is written larger when the reader zooms."""
    code_smaller = 2
    """By so many pixels code is written smaller than text."""

    def __init__(self, parent: QWidget | None = None, *, name: str, column: int = 680) -> None:
        super().__init__(parent)
        self._column = column
        self._size, self._gap = 13, 0
        self._tokens = LIGHT
        self._side, self._top = 32, 18
        self._formulas = FormulaText(self.document())
        self._pictures = PageImages(self.document())
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setCursorWidth(0)
        self.document().setDocumentMargin(0)
        # Wrapping 'at the width of the widget' is reckoned before the margins are.
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # The scroll bar may go without a change of size being told of.
        self.verticalScrollBar().rangeChanged.connect(lambda _first, _last: self._fit())
        self.anchorClicked.connect(self._clicked)
        self.highlighted.connect(self._pointed_at)

    def loadResource(self, kind: int, _url: QUrl | str) -> Any:
        """Answer every wish for a file with nothing that is still an answer."""
        if int(kind) == QTextDocument.ResourceType.ImageResource.value:
            blank = QImage(1, 1, QImage.Format.Format_ARGB32)
            blank.fill(Qt.GlobalColor.transparent)
            return blank
        return QByteArray(b" ")

    def doSetSource(
        self,
        name: QUrl | str,
        type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource,
    ) -> None:
        """Refuse: this browser is told what to show and goes nowhere."""

    def set_measures(self, size: int, line_gap: int, *, side: int = 32, top: int = 18) -> None:
        """Set in pixels: size of the text, what is added between lines, room beside and above."""
        self._size, self._gap, self._side, self._top = size, line_gap, side, top
        if self.zooms:
            fonts.wear(self, size)
        else:
            self.setFont(fonts.drawn(size))
        self._fit()

    def wear(self, tokens: Tokens) -> None:
        """Take the colours of a theme; what is shown next wears them."""
        self._tokens = tokens
        self.document().setDefaultFont(self.font())
        self.document().setIndentWidth(fonts.zoomed(24) if self.zooms else 24)
        mono = fonts.fixed(self._size - 2).family()
        text = self._written()
        self.document().setDefaultStyleSheet(style(tokens, text, mono, text - self.code_smaller))
        self._fit()

    def _written(self) -> int:
        """Pixels of the letters of its text."""
        return fonts.zoomed(self._size) if self.zooms else self._size

    def show_html(self, html: str, *, keep_place: bool = False) -> None:
        """Show HTML that was sanitised; ``keep_place`` holds the scroll position."""
        bar = self.verticalScrollBar()
        place = bar.value() if keep_place else 0
        all_at_once = QTextCursor(self.document())  # laid out once, when it is as it will be
        all_at_once.beginEditBlock()
        if len(html) > LARGEST:
            self.setPlainText(html[:LARGEST] + "\n… (cut: too long to show)")
        else:
            self.setHtml(breakable_html(html))
        finish(self.document(), self._written(), self._gap)
        names = self._pictures.find()
        wanted = self._formulas.find(self._tokens)
        all_at_once.endEditBlock()
        if wanted:
            self.formulas_requested.emit(wanted)
        if names:
            self.pictures_requested.emit(names)
        bar.setValue(min(place, bar.maximum()))
        self._say_formulas()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The page gets the keyboard: whoever hears it is told its formulas in words."""
        self._say_formulas()
        super().focusInEvent(event)

    def _say_formulas(self) -> None:
        if listened():
            self.setAccessibleDescription(HeardPage().words(self.document()))

    def set_formulas(self, pictures: Pictures) -> bool:
        """Put pictures in for formulas; what stands at the top of the view stays there.

        Whether anything changed: pictures for another page or theme change nothing.
        """
        return self._staying(lambda: self._formulas.put(pictures, self._tokens))

    def set_pictures(self, images: Images) -> bool:
        """Show pictures where the page names them; as :meth:`set_formulas`."""
        return self._staying(lambda: self._pictures.put(images))

    def _staying(self, put: Callable[[], bool]) -> bool:
        """Change the page; what stands at the top of the view stays there."""
        bar = self.verticalScrollBar()
        top = self.cursorForPosition(QPoint(0, 0))
        before = self.cursorRect(top).top()
        if not put():
            return False
        if bar.value():
            bar.setValue(bar.value() + self.cursorRect(top).top() - before)
        return True

    def copied(self) -> QTextDocument:
        """A copy of the page with its formulas and pictures; it opens nothing, as the page."""
        copy = self.document().clone(self)
        self._formulas.draw_in(copy)
        return copy

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the selection as plain text, as it reads, and as HTML; formulas as TeX."""
        data = QMimeData()
        data.setText(words_of(self.textCursor()))
        data.setHtml(f'<meta charset="utf-8">{html_of(self.textCursor())}')
        return data

    def viewportEvent(self, event: QEvent) -> bool:
        """Show over a formula its TeX."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            source = source_of_letters(self.cursorForPosition(event.pos()).charFormat())
            if source:
                QToolTip.showText(event.globalPos(), tip(source), self)
                return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Words that are selected and links have a menu; elsewhere it is that of what is around."""
        if self.textCursor().hasSelection() or self.anchorAt(event.pos()):
            super().contextMenuEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc lead out of the page; the cursor shows once one selects by key."""
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.setCursorWidth(1)
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column at most as wide as it is comfortable to read."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give what is wider than the column to the far margin, where the scroll bar stands, too.

        So the text is as wide with it as without, and is not laid out anew when it comes.
        """
        room = self.width() - 2 * self._side
        far = self._side + max(0, room - fonts.zoomed(self._column))
        near = self._side
        bar = self.verticalScrollBar()
        if bar.isVisibleTo(self):
            far = max(0, far - bar.sizeHint().width())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            near, far = far, near
        self.setViewportMargins(near, self._top, far, 0)
        width = max(self.viewport().width(), 60)
        if width != self.lineWrapColumnOrWidth():  # each setting lays all of it out
            self.setLineWrapColumnOrWidth(width)

    def _clicked(self, url: QUrl) -> None:
        if url.isRelative() and url.hasFragment() and not url.path() and not url.host():
            self.scrollToAnchor(url.fragment())
        elif followable(url):
            self.link_opened.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def _pointed_at(self, url: QUrl) -> None:
        self.setToolTip(tip(where(url)) if followable(url) else "")
