"""View of the facts of one document: what becomes of it, and what was read from it to correct."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model.document_facts import PaperFacts
from paperdesk.model.found_documents import DocumentFate, FoundDocument
from paperdesk.text import display, identifier, split_authors
from paperdesk.ui.features.documents import texts as documents_texts
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.labels import label, short
from paperdesk.ui.kit.rtl_margins import set_margins

_YEAR = 4


class FactsView(QWidget):
    """Form of a document. ``changed(document)`` comes with every change of the reader's."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: FoundDocument | None = None
        self._shown: tuple[int, str] = (0, "")
        self._own: tuple[int, str, str] = (0, "", "")
        self._file = label("", self, weight="semibold", wrap=True)
        self._about = label("", self, size=12, level="2", wrap=True)
        self._why = label("", self, wrap=True)
        self._group = QButtonGroup(self)
        self.known, self.shown, self.new, self.left = (
            self._radio(text)
            for text in ("", "", self.tr("As a new paper"), self.tr("Leave it out"))
        )
        self._how = label("", self, size=12, level="2", wrap=True)
        self.title = self._field(self.tr("Title"), QPlainTextEdit(self))
        self.authors = self._field(self.tr("Authors"), QPlainTextEdit(self))
        self.year, self.arxiv, self.doi = (
            QLineEdit(self),
            QLineEdit(self),
            QLineEdit(self),
        )
        self.authors.setPlaceholderText(self.tr("Names, parted by semicolons"))
        self._lay_out()
        for box in (self.title, self.authors):
            box.textChanged.connect(self._edited)
        for line in (self.year, self.arxiv, self.doi):
            line.textEdited.connect(self._edited)
        self.show_document(None)

    def set_shown_paper(self, key: int, title: str) -> None:
        """Offer the paper that the window shows, to be meant; 0: there is none."""
        self._shown = (key, title)

    def show_document(self, document: FoundDocument | None) -> None:
        """Show another document, or none."""
        self._document = None  # what is written into the fields now is not the reader's
        if document is not None:
            self._fill(document)
        self._document = document
        self.setVisible(document is not None)

    def in_order(self) -> list[QWidget]:
        """What Tab leads through."""
        choices = (self.known, self.shown, self.new, self.left)
        return [*choices, self.title, self.authors, self.year, self.arxiv, self.doi]

    def _fill(self, one: FoundDocument) -> None:
        facts = one.facts
        self._file.setText(short(documents_texts.file_name(one)))
        self._about.setText(documents_texts.about_file(one))
        if one.fate is DocumentFate.MATCHED and one.how != "reader":
            self._own = (one.key, one.paper, one.how)
        elif one.how != "reader" and one.fate is not DocumentFate.LEFT:
            self._own = (0, "", "")
        fixed = one.fate in (DocumentFate.HELD, DocumentFate.REFUSED)
        self._why.setText(self._reason(one))
        self._why.setVisible(bool(self._why.text()))
        own, shown = self._own[0], self._shown[0]
        self.known.setText(self._for_paper(self._own[1]))
        self.known.setVisible(bool(own) and not fixed)
        self.shown.setText(self._for_shown(self._shown[1]))
        self.shown.setVisible(bool(shown) and shown != own and not fixed)
        self.new.setVisible(not fixed)
        self.left.setVisible(not fixed)
        self._mark(one)
        self.title.setPlainText(facts.title)
        self.authors.setPlainText("; ".join(facts.authors))
        self.year.setText(str(facts.year or ""))
        self.arxiv.setText(facts.arxiv_id)
        self.doi.setText(facts.doi)
        self._form.setVisible(one.fate is DocumentFate.NEW)

    def _mark(self, one: FoundDocument) -> None:
        """Mark the choice in force, and say how its paper was found."""
        chosen = {DocumentFate.NEW: self.new, DocumentFate.LEFT: self.left}.get(one.fate)
        if one.fate is DocumentFate.MATCHED:
            chosen = self.known if one.key == self._own[0] else self.shown
        if chosen is not None:
            chosen.setChecked(True)
        how = self._own[2] if self._own[0] else ""
        self._how.setText(documents_texts.found_by(how))
        self._how.setVisible(bool(how) and not self.known.isHidden())

    def _reason(self, one: FoundDocument) -> str:
        if one.fate is DocumentFate.HELD:
            words = self.tr("“{paper}” has this file already.")
            return words.format(paper=short(display(one.paper)))
        return said(one.reason) if one.reason else ""

    def _for_paper(self, title: str) -> str:
        return self.tr("For the paper “{title}”").format(title=_brief(title))

    def _for_shown(self, title: str) -> str:
        return self.tr("For the paper that is shown, “{title}”").format(title=_brief(title))

    def _chose(self) -> None:
        one = self._document
        if one is None:
            return
        if self.known.isChecked():
            key, paper, how = self._own
            one = replace(one, fate=DocumentFate.MATCHED, key=key, paper=paper, how=how)
        elif self.shown.isChecked():
            key, paper = self._shown
            one = replace(one, fate=DocumentFate.MATCHED, key=key, paper=paper, how="reader")
        else:
            fate = DocumentFate.NEW if self.new.isChecked() else DocumentFate.LEFT
            one = replace(one, fate=fate)
        self._form.setVisible(one.fate is DocumentFate.NEW)
        self._document = one
        self.changed.emit(one)

    def _edited(self) -> None:
        one = self._document
        if one is None:
            return
        year = self.year.text().strip()
        arxiv, doi = (self._id(box) for box in (self.arxiv, self.doi))
        facts = PaperFacts(
            " ".join(self.title.toPlainText().split()),
            _names(self.authors.toPlainText()),
            arxiv,
            doi,
            int(year) if len(year) == _YEAR and year.isdecimal() else None,
            one.facts.pages,
            one.facts.has_text,
        )
        self._document = replace(one, facts=facts)
        self.changed.emit(self._document)

    def _id(self, box: QLineEdit) -> str:
        """An id without its clothes; what is none counts as none, and is shown as such."""
        text = box.text().strip()
        found = identifier(text if box is self.doi else f"arxiv:{text.removeprefix('arXiv:')}")
        kind = "doi" if box is self.doi else "arxiv"
        right = found is not None and found.kind == kind
        box.setProperty("wrong", bool(text) and not right)
        return found.value if right and found is not None else ""

    # How it is made

    def _radio(self, text: str) -> QRadioButton:
        made = QRadioButton(text, self)
        self._group.addButton(made)
        made.clicked.connect(self._chose)
        return made

    def _field(self, name: str, box: QPlainTextEdit) -> QPlainTextEdit:
        box.setProperty("look", "field")
        box.setAccessibleName(name)
        box.setTabChangesFocus(True)
        box.setFixedHeight(fonts.zoomed(62))
        return box

    def _lay_out(self) -> None:
        self._form = QWidget(self)
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        near = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        rows = (
            (self.tr("Title"), self.title),
            (self.tr("Authors"), self.authors),
            (self.tr("Year"), self.year),
            (self.tr("arXiv id"), self.arxiv),
            (self.tr("DOI"), self.doi),
        )
        for place, (name, box) in enumerate(rows):
            box.setAccessibleName(name)
            called = label(name, self._form, level="2")
            called.setMinimumHeight(fonts.zoomed(30))
            grid.addWidget(called, place, 0, near)
            grid.addWidget(box, place, 1)
        within = QWidget(self)
        column = QVBoxLayout(within)
        set_margins(column, 0, 0, 8, 0)
        column.setSpacing(6)
        for told in (self._file, self._about, self._why):
            column.addWidget(told)
        column.addSpacing(8)
        self._how.setIndent(28)
        for widget in (self.known, self._how, self.shown, self.new, self.left, self._form):
            column.addWidget(widget)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(within)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)


def _brief(title: str) -> str:
    shown = display(title)
    return f"{shown[:60]}…" if len(shown) > 62 else shown


def _names(text: str) -> tuple[str, ...]:
    """Names parted by semicolons or lines; else as a list of authors is read."""
    if ";" in text or "\n" in text.strip():
        parts = (" ".join(part.split()) for part in text.replace("\n", ";").split(";"))
        return tuple(part for part in parts if part)
    return split_authors(text)
