"""Notes pane: editor, preview beside or instead of it, and whether all is saved."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from paperdesk.model import Mention
from paperdesk.text import tick
from paperdesk.ui.features.notes.backlink_list import BacklinkList
from paperdesk.ui.features.notes.conflict_strip import ConflictStrip
from paperdesk.ui.features.notes.editor import NoteEditor
from paperdesk.ui.features.notes.link_completer import LinkCompleter, Offered
from paperdesk.ui.features.notes.mark_strip import MarkStrip
from paperdesk.ui.features.notes.status_bar import NotesStatusBar
from paperdesk.ui.kit import theme, utf16
from paperdesk.ui.kit.design_tokens import READING_WIDTH
from paperdesk.ui.kit.rich_text.html_style import dress
from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser
from paperdesk.ui.kit.timers import after

PAUSE = 150
"""Milliseconds after the last key until the preview is made anew."""
BESIDE = 860
"""From this width on the preview stands beside the editor instead of in its place."""
_PLAIN = 20_000
"""Characters of a note that are shown as they were written where there is no preview."""
SIZE = 14


class NotesPane(QWidget):
    """Pane of one note, for writing or reading. See the package's docstring."""

    typed = Signal(str)
    blurred = Signal()
    html_requested = Signal(int, str)
    open_requested = Signal(str)
    links_requested = Signal(str)
    templates_requested = Signal()
    template_requested = Signal(str)
    picture_insert_requested = Signal(int, object)
    keep_mine_requested = Signal(str, bool)
    keep_other_requested = Signal(str)
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key: int | None = None
        self._ticket = 0
        self._html = ""
        self._rendered: str | None = None
        self._fresh = True
        self._mode = "write"
        self.editor = NoteEditor(self)
        self.preview = SafeBrowser(self, name=self.tr("Note, rendered"), column=READING_WIDTH)
        self.preview.set_measures(SIZE, 5, top=16)
        self.completer = LinkCompleter(self.editor)
        self.marks = MarkStrip(self)
        self.mentions = BacklinkList(self)
        self.foot = NotesStatusBar(self)
        self.conflict = ConflictStrip(self)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.addWidget(self.editor)
        self._split.addWidget(self.preview)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._timer = after(self, PAUSE, self._ask_preview)
        self._lay_out()
        self._connect()
        self._arrange()

    # What it is told

    def show_note(self, key: int, text: str) -> None:
        """Show the note of a paper; one that has words is shown rendered at first."""
        if key == self._key:
            self.editor.replace_text(text)
            if self._mode == "read" and not text.strip():  # nothing is left to be read
                self._set_mode("write")
            return
        self._key, self._fresh, self._rendered = key, True, None
        self._ticket += 1
        self.preview.clear()
        self.editor.blockSignals(True)
        self.editor.show_text(text)
        self.editor.blockSignals(False)
        self.completer.leave()
        self.mentions.show_mentions(())
        self._count(text)
        writing = self.editor.hasFocus()
        self._set_mode("read" if text.strip() else "write")
        if writing:
            self.setFocus()

    def _count(self, text: str) -> None:
        if self.editor.isReadOnly():
            self.foot.say_too_long(len(text))
        else:
            self.foot.set_text(text, at_once=True)

    def clear(self) -> None:
        """Show no note."""
        self._key = None
        self._ticket += 1
        self.editor.blockSignals(True)
        self.editor.show_text("")
        self.editor.blockSignals(False)
        self.preview.clear()
        self.completer.leave()
        self.mentions.show_mentions(())
        self.marks.show_marks(())
        self.foot.set_text("", at_once=True)
        self.conflict.hide()
        self.set_status("", "")

    def set_html(self, ticket: int, html: str) -> None:
        """Show the preview that was asked for; an answer that came too late is dropped."""
        if ticket != self._ticket:
            return
        self._html = html
        self._draw_preview(keep_place=not self._fresh)
        self._fresh = False

    def set_render_failed(self, ticket: int, message: str) -> None:
        """Say why there is no preview, above the words as they were written."""
        if ticket == self._ticket:
            self._rendered = None
            why = self.tr("No preview: {}").format(message)
            self.preview.setPlainText(f"{why}\n\n{self.text()[:_PLAIN]}")

    def set_status(self, kind: str, message: str) -> None:
        """Say quietly whether the note is saved."""
        self.foot.set_status(kind, message)

    def set_links(self, typed: str, papers: Sequence[Offered]) -> None:
        """Offer papers, (id, title, year) of each, for the link that is being typed."""
        self.completer.offer(typed, papers)

    def set_mentions(self, key: int, mentions: Sequence[Mention]) -> None:
        """Show which notes link to the paper ``key``; too late, it is dropped."""
        if key == self._key:
            self.mentions.show_mentions(mentions)

    def set_templates(self, names: Sequence[str]) -> None:
        """Show which templates there are, to choose one."""
        self.foot.offer_templates(names)

    def insert_template(self, text: str) -> None:
        """Write a text into the note at the cursor, as one step that undo takes back."""
        if self.editor.isReadOnly():
            return
        self.focus_editor(at_end=False)
        cursor = self.editor.textCursor()
        at_start = cursor.atBlockStart()
        cursor.insertText(text if at_start else "\n\n" + text)
        self.editor.setTextCursor(cursor)
        self.editor.ensureCursorVisible()

    def append_quotes(self, quotes: Sequence[str]) -> int:
        """Write quotes at the end of the note, but for those that stand in it; how many it were."""
        here = self.text()
        fresh = [quote for quote in quotes if quote not in here]
        if fresh:
            self.focus_editor()
            self.insert_template("\n\n".join(fresh) + "\n")
        return len(fresh)

    def insert_picture(self, key: int, link: str) -> bool:
        """Write the link of a picture at the cursor; False when the note of ``key`` was left."""
        if key != self._key or self.editor.isReadOnly():
            return False
        self.editor.insertPlainText(link)
        self.editor.ensureCursorVisible()
        return True

    def set_conflict(self, name: str, other: str, choose: bool) -> None:
        """Show that there is another copy of this note."""
        self.conflict.show_copy(name, other, choose, self.text())

    def focus_editor(self, *, at_end: bool = True) -> None:
        """Give the keyboard to the editor, at the end of the note or where the cursor is."""
        if self._mode == "read":
            self._set_mode("both" if self._is_wide() else "write")
        if at_end:
            self.editor.moveCursor(self.editor.textCursor().MoveOperation.End)
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_preview(self) -> None:
        """Go from writing to reading and back; with room for both, the preview comes and goes."""
        if self._mode == "both" and self._is_wide():
            self._set_mode("write")
        elif self._is_wide():
            self._set_mode("both")
        else:
            self._set_mode("write" if self._mode == "read" else "read")
        self.setFocus()

    def text(self) -> str:
        """The note as it stands here."""
        return self.editor.text()

    def status(self) -> str:
        """What is said about saving."""
        return self.foot.status()

    # What is done in it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter toggles the preview also from there."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.toggle_preview()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand editor and preview side by side when there is room."""
        super().resizeEvent(event)
        self._arrange()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to what is shown: preview or editor."""
        shown: QWidget = self.editor if self.editor.isVisibleTo(self) else self.preview
        shown.setFocus(reason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.conflict)
        column.addWidget(self._split, 1)
        line = QFrame(self)
        line.setFixedHeight(1)
        line.setStyleSheet("background: palette(mid);")
        column.addWidget(line)
        column.addWidget(self.marks)
        column.addWidget(self.mentions)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.editor.textChanged.connect(self._text_changed)
        self.editor.blurred.connect(self.blurred)
        self.editor.leave_requested.connect(self.leave_requested)
        self.editor.preview_requested.connect(self.toggle_preview)
        self.editor.picture_given.connect(self._picture_given)
        self.preview.leave_requested.connect(self.leave_requested)
        self.preview.link_opened.connect(self.open_requested)
        self.preview.anchorClicked.connect(self._tick)
        self.mentions.open_requested.connect(self.open_requested)
        self.completer.links_requested.connect(self.links_requested)
        self.foot.toggled.connect(self.toggle_preview)
        self.foot.templates_requested.connect(self.templates_requested)
        self.foot.template_requested.connect(self.template_requested)
        self.conflict.keep_mine_requested.connect(self.keep_mine_requested)
        self.conflict.keep_other_requested.connect(self.keep_other_requested)
        theme.changed.connect(self._theme_changed)

    def _text_changed(self) -> None:
        text = self.text()
        self.typed.emit(text)
        self.conflict.compare(text)
        self.foot.set_text(text)
        if self.preview.isVisibleTo(self):
            self._timer.start()

    def _picture_given(self, given: object) -> None:
        if self._key is not None and not self.editor.isReadOnly():
            self.picture_insert_requested.emit(self._key, given)

    def _is_current(self) -> bool:
        """Whether the preview shows this very text, and it can be changed here."""
        return self._rendered == self.text() and not self.editor.isReadOnly()

    def _tick(self, link: QUrl) -> None:
        """A box of the preview was pressed: change its sign in the note."""
        if link.scheme() != "task" or not self._is_current():
            return
        change = tick(self.text(), int(link.path()))
        if change is None:
            return
        letters, sign = change
        place = utf16.units(self.text(), letters)
        cursor = QTextCursor(self.editor.document())
        cursor.setPosition(place)
        cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(sign)
        self._timer.stop()
        self._ask_preview()

    def _set_mode(self, mode: str) -> None:
        self._mode = mode
        self._arrange()

    def _is_wide(self) -> bool:
        return self.width() >= BESIDE

    def _arrange(self) -> None:
        """Show editor, preview or both, as asked and as there is room."""
        beside = self._mode == "both" and self._is_wide()
        reading = self._mode == "read"
        self.editor.setVisible(not reading)
        self.preview.setVisible(reading or beside)
        words = self.tr("Write") if reading else self.tr("Preview")
        if beside:
            words = self.tr("Hide preview")
        self.foot.set_mode(words, "square-pen" if reading else "eye")
        if (reading or beside) and self._rendered != self.text():
            self._ask_preview()

    def _ask_preview(self) -> None:
        self._ticket += 1
        self._rendered = self.text()
        self.html_requested.emit(self._ticket, self._rendered)

    def _theme_changed(self) -> None:
        self._draw_preview(keep_place=True)

    def _draw_preview(self, *, keep_place: bool) -> None:
        tokens = theme.current()
        self.preview.wear(tokens)
        self.preview.show_html(dress(self._html, tokens), keep_place=keep_place)
