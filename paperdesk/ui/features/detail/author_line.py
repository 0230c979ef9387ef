"""Author line: the first authors as links, all of them in a list that scrolls."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from paperdesk.text import display_name
from paperdesk.ui.features.detail.names_view import MOST, NamesView
from paperdesk.ui.kit.flow_layout import FlowLayout
from paperdesk.ui.kit.labels import explain
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.texts.metadata import author_query

FEW = 12
"""Authors shown at first."""


class AuthorLine(QWidget):
    """Links that ask for an author's papers; a long list of them unfolds, and folds again."""

    search_requested = Signal(str)
    changed = Signal()
    """Other widgets are in it now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._authors: tuple[str, ...] = ()
        self._line = QWidget(self)
        self._flow = FlowLayout(self._line, gap=4, line_gap=0)
        self._names: NamesView | None = None
        self._fewer = LinkButton(self.tr("Show fewer"), self, level="text2")
        self._fewer.clicked.connect(self.fold)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addWidget(self._fewer)
        for one in (self, self._line):
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            one.setSizePolicy(policy)
        self._fewer.hide()
        self.hide()

    def show_authors(self, authors: Sequence[str]) -> None:
        """Show other authors, the first ones only; the same stay as they are."""
        if tuple(authors) == self._authors:
            return
        self._authors = tuple(authors)
        self._flow.empty()
        shown = self._authors[:FEW]
        rest = len(self._authors) - len(shown)
        for place, author in enumerate(shown, 1):
            last = place == len(shown) and not rest
            said = display_name(author)
            button = LinkButton(said + ("" if last else ","), self._line)
            explain(button, self.tr("Search for papers by {}").format(said))
            button.setAccessibleName(self.tr("Author {}").format(said))
            query = author_query(author)
            button.clicked.connect(lambda _=False, query=query: self.search_requested.emit(query))
            self._flow.addWidget(button)
        if rest:
            more = LinkButton(self._and_more(rest), self._line, level="text2")
            more.clicked.connect(self.unfold)
            self._flow.addWidget(more)
        self._show(unfolded=False)
        self.setVisible(bool(shown))

    def unfold(self) -> None:
        """Show all of them."""
        if self._names is None:
            self._names = NamesView(self)
            self._names.setAccessibleName(self.tr("Authors"))
            self._names.chosen.connect(self._chosen)
            self._column.insertWidget(1, self._names)
        self._names.resize(self.width(), self._names.height())  # lines are broken but once
        rest = len(self._authors) - MOST
        after = self._and_more(rest) if rest > 0 else ""
        self._names.show_names([display_name(author) for author in self._authors[:MOST]], after)
        self._show(unfolded=True)
        self._names.setFocus()

    def fold(self) -> None:
        """Show the first ones only."""
        self._show(unfolded=False)
        if links := self._flow.widgets():
            links[-1].setFocus()

    def is_unfolded(self) -> bool:
        """Whether all are shown."""
        return not self._fewer.isHidden()

    def in_order(self) -> list[QWidget]:
        """What Tab leads to in here, one after another."""
        if self.is_unfolded() and self._names is not None:
            return [self._names, self._fewer]
        return self._flow.widgets()

    def _show(self, *, unfolded: bool) -> None:
        self._line.setHidden(unfolded)
        self._fewer.setVisible(unfolded)
        if self._names is not None:
            self._names.setVisible(unfolded)
            if not unfolded:
                self._names.clear()
        self.changed.emit()

    def _and_more(self, rest: int) -> str:
        return self.tr("and %Ln more", "authors", rest)

    def _chosen(self, place: int) -> None:
        self.search_requested.emit(author_query(self._authors[place]))
