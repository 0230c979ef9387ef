"""Field of a form of facts: its name, its words, and whose they are, with the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from paperdesk.model.fact_words import FactWords
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.choice_box import ChoiceBox
from paperdesk.ui.kit.labels import label, short
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.texts.record_words import field_name

_ROOMS = {"authors": 96, "editors": 56, "keywords": 72, "abstract": 140, "isbn": 56, "issn": 56}
"""Heights, in pixels, of the fields that have lines."""
_TOLD = 120


class FactField(QWidget):
    """One field; ``changed`` tells that its words, or whose they are, did. Where all are the
    reader's (``all_own``) none says so."""

    changed = Signal()

    def __init__(
        self,
        fact: FactWords,
        choices: Sequence[str],
        parent: QWidget,
        *,
        all_own: bool = False,
    ) -> None:
        super().__init__(parent)
        self._all_own = all_own
        self.name, self._before, self._told = fact.name, fact.text, fact.told
        self._back = False
        self.title = label(field_name(fact.name), self, level="2", wrap=True)
        self._whose = label("", self, size=12, level="2", wrap=True)
        self.back = LinkButton(self.tr("Back to the source"), self, size=12, level="link")
        self.back.setAccessibleName(f"{self.back.text()}: {field_name(fact.name)}")
        self.back.clicked.connect(self._give_back)
        self.editor = self._make_editor(choices)
        self.editor.setAccessibleName(field_name(fact.name))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.title, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.editor, 0, 1)
        grid.addWidget(self._whose, 1, 1)
        grid.addWidget(self.back, 2, 1, Qt.AlignmentFlag.AlignLeading)
        grid.setColumnStretch(1, 1)
        self._show_whose()

    def name_width(self) -> int:
        """Pixels that its name takes in one line."""
        return self.title.fontMetrics().horizontalAdvance(self.title.text()) + 1

    def set_name_width(self, width: int) -> None:
        """Give its name as many pixels as those of the other fields have."""
        self.title.setFixedWidth(width)

    def words(self) -> str:
        """What stands in the field."""
        if isinstance(self.editor, QPlainTextEdit):
            return self.editor.toPlainText().strip()
        if isinstance(self.editor, ChoiceBox):
            return str(self.editor.currentData())
        assert isinstance(self.editor, QLineEdit)
        return self.editor.text().strip()

    def set_words(self, text: str) -> None:
        """Let other words stand there."""
        if isinstance(self.editor, QPlainTextEdit):
            self.editor.setPlainText(text)
        elif isinstance(self.editor, ChoiceBox):
            self.editor.setCurrentIndex(max(self.editor.findData(text), 0))
        elif isinstance(self.editor, QLineEdit):
            self.editor.setText(text)

    def is_changed(self) -> bool:
        """Whether there is something to be saved."""
        return self._back or self.words() != self._before.strip()

    def is_given_back(self) -> bool:
        """Whether the words are to be the sources' again."""
        return self._back

    def whose(self) -> str:
        """What is said of whose words they are; ``""`` of a source's."""
        return "" if self._whose.isHidden() else self._whose.text()

    def _give_back(self) -> None:
        self.set_words(self._told or "")
        self._back = True
        self._edited(back=True)

    def _edited(self, *, back: bool = False) -> None:
        self._back = back
        self._show_whose()
        self.changed.emit()

    def _show_whose(self) -> None:
        """A field that is the reader's, or becomes it, says so, and what the sources say."""
        own = not self._back and (self._told is not None or self.is_changed())
        own = own and not self._all_own
        told = self._before if self._told is None else self._told
        said = short(" · ".join(told.split("\n")))[:_TOLD]
        line = self.tr("Yours; the source says: {words}").format(words=said)
        self._whose.setText(line if said else self.tr("Yours; the source says nothing"))
        self._whose.setVisible(own)
        # A paper needs a title: where no source says one there is no way back.
        has_way = self._told is not None and (self._told != "" or self.name != "title")
        self.back.setVisible(own and has_way)

    def _make_editor(self, choices: Sequence[str]) -> QLineEdit | QPlainTextEdit | ChoiceBox:
        if choices:
            box = ChoiceBox(self)
            box.addItem(self.tr("not known"), "")
            for one in dict.fromkeys((*choices, *filter(None, (self._before,)))):
                box.addItem(one, one)
            box.setCurrentIndex(max(box.findData(self._before), 0))
            box.currentIndexChanged.connect(lambda _index: self._edited())
            return box
        if self.name in _ROOMS:
            lines = QPlainTextEdit(self._before, self)
            lines.setProperty("look", "field")
            lines.setTabChangesFocus(True)
            lines.setFixedHeight(fonts.zoomed(_ROOMS[self.name]))
            lines.textChanged.connect(self._edited)
            return lines
        line = QLineEdit(self._before, self)
        line.setCursorPosition(0)
        line.textChanged.connect(lambda _text: self._edited())
        return line
