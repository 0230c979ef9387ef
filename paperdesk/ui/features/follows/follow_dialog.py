"""Dialog of a follow: what can be followed, what of it would come, how often it is asked.

A choice of a source is looked at once the reader rests on it, so that walking through the
sources by key asks none of those that are passed.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model import FilePreview
from paperdesk.model.follows import Follow, Rhythm, SourceQuery
from paperdesk.model.messages import Message
from paperdesk.sources.source_table import BY_NAME, SOURCES, PaperSource, QueryKind
from paperdesk.text import display
from paperdesk.ui.features.follows import texts
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit import accessibility, fonts, theme
from paperdesk.ui.kit.choice_box import ChoiceBox
from paperdesk.ui.kit.labels import label, short
from paperdesk.ui.kit.timers import after

PAUSE = 500
"""Milliseconds the reader rests on a choice before it is looked at."""
_TITLES = 7
_LONGEST = 300
_KIND = int(Qt.ItemDataRole.UserRole)

Choice = tuple[PaperSource, QueryKind]


class FollowDialog(QDialog):
    """``preview_requested`` asks what a query would bring, ``follow_requested`` tells what the
    reader wants, ``forget_requested`` that what is changed is to be followed no more."""

    preview_requested = Signal(object)
    follow_requested = Signal(object)
    forget_requested = Signal()

    def __init__(self, kept: Follow | None, tags: Sequence[str], parent: QWidget) -> None:
        """``kept``: a follow that is to be changed; its query stays."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Follow a source") if kept is None else self.tr("Followed"))
        self.setModal(True)
        self.resize(fonts.zoomed(760), fonts.zoomed(500))
        self._kept = kept
        self._named = kept is not None
        self._looked: SourceQuery | None = None
        self.tree = self._make_tree()
        self.head = label("", self, size=17, weight="semibold", wrap=True)
        self.where = label("", self, size=12, level="2", wrap=True)
        self.value = self._field(self.tr("Words"))
        self.name = self._field(self.tr("Called"))
        self.rhythm = ChoiceBox()
        self.rhythm.setAccessibleName(self.tr("Asked"))
        for rhythm in Rhythm:
            self.rhythm.addItem(texts.rhythm_name(rhythm), rhythm)
        self.tag = self._field(self.tr("Tag"))
        self.tag.setPlaceholderText(self.tr("none"))
        completer = QCompleter(list(tags), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.tag.setCompleter(completer)
        self.found = label("", self, weight="semibold", wrap=True)
        self.titles = label("", self, size=12, level="2", wrap=True)
        self._rest = after(self, PAUSE, self.look)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._begin()

    def _field(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.setMaxLength(_LONGEST)
        return made

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setAccessibleName(self.tr("What can be followed"))
        tree.setHeaderHidden(True)
        tree.setIndentation(0)
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for source in SOURCES:
            kinds = texts.can_be_followed(source)
            if not kinds:
                continue
            head = QTreeWidgetItem([said(source.title)])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFont(0, fonts.font(11, "semibold"))
            head.setForeground(0, theme.colour("text3"))
            head.setSizeHint(0, QSize(0, fonts.zoomed(28)))
            tree.addTopLevelItem(head)
            for kind in kinds:
                item = QTreeWidgetItem(head, [said(kind.title)])
                item.setSizeHint(0, QSize(0, fonts.zoomed(28)))
                item.setData(0, _KIND, (source.name, kind.name))
                heard = f"{said(source.title)}: {said(kind.title)}"
                item.setData(0, Qt.ItemDataRole.AccessibleTextRole, heard)
        tree.expandAll()
        return tree

    def _make_buttons(self) -> None:
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.go = QPushButton(self.tr("Follow") if self._kept is None else self.tr("Save"))
        self.go.setDefault(True)
        self.forget = QPushButton(self.tr("Follow no more"))
        self.forget.setAutoDefault(False)
        self.forget.setVisible(False)

    def _lay_out(self) -> None:
        self.tree.setFixedWidth(fonts.zoomed(250))
        self.tree.setVisible(self._kept is None)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addWidget(self.tree)
        both.addLayout(self._right_column(), 1)
        ending = QHBoxLayout()
        ending.setSpacing(8)
        ending.addWidget(self.forget)
        ending.addStretch(1)
        ending.addWidget(self.cancel)
        ending.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(both, 1)
        column.addLayout(ending)

    def _right_column(self) -> QVBoxLayout:
        """What is chosen, what is to be said of it, and what it would bring."""
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setColumnStretch(1, 1)
        self._heads: dict[QWidget, QLabel] = {}
        for row, field in enumerate((self.value, self.name, self.rhythm, self.tag)):
            head = self._heads[field] = label(field.accessibleName(), self, level="2")
            head.setBuddy(field)
            form.addWidget(head, row, 0)
            form.addWidget(field, row, 1)
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setProperty("look", "line")
        line.setFixedHeight(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.head)
        right.addWidget(self.where)
        right.addSpacing(6)
        right.addLayout(form)
        right.addSpacing(6)
        right.addWidget(line)
        right.addSpacing(2)
        right.addWidget(self.found)
        right.addWidget(self.titles)
        right.addStretch(1)
        return right

    def _connect(self) -> None:
        self.tree.currentItemChanged.connect(lambda *_: self._chosen())
        self.tree.itemDoubleClicked.connect(lambda *_: self._agreed())
        self.value.textChanged.connect(self._typed)
        self.name.textEdited.connect(self._name_typed)
        self.go.clicked.connect(self._agreed)
        self.cancel.clicked.connect(self.reject)
        self.forget.clicked.connect(self._forgotten)

    def _begin(self) -> None:
        kept = self._kept
        if kept is None:
            self.choose(SOURCES[0].name, texts.can_be_followed(SOURCES[0])[0].name)
            return
        self.forget.setVisible(True)
        self.value.setText(kept.query.value)
        self.value.setReadOnly(True)
        self.tag.setText(kept.tag)
        self._chosen()
        self.name.setText(kept.title)
        self.rhythm.setCurrentIndex(self.rhythm.findData(kept.rhythm))
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is chosen

    def choose(self, source: str, kind: str) -> None:
        """Stand on what a source offers."""
        for top in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(top)
            for place in range(head.childCount() if head is not None else 0):
                item = head.child(place) if head is not None else None
                if item is not None and tuple(item.data(0, _KIND)) == (source, kind):
                    self.tree.setCurrentItem(item)
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choice(self) -> Choice | None:
        item = self.tree.currentItem()
        if self._kept is not None:
            names = (self._kept.query.source, self._kept.query.kind)
        elif item is None or item.data(0, _KIND) is None:
            return None
        else:
            names = tuple(item.data(0, _KIND))
        source = BY_NAME.get(names[0])
        kind = source.kind(names[1]) if source else None
        return (source, kind) if source is not None and kind is not None else None

    def query(self) -> SourceQuery | None:
        """What is to be followed; None while something is to be typed for it."""
        if self._kept is not None:
            return self._kept.query
        choice = self._choice()
        if choice is None:
            return None
        source, kind = choice
        value = " ".join(self.value.text().split()) if kind.takes not in texts.LISTS else ""
        if not value and kind.takes not in texts.LISTS:
            return None
        return SourceQuery(source.name, kind.name, value)

    def _chosen(self) -> None:
        """Another thing to follow: say what it is, and what it wants to know."""
        choice = self._choice()
        if choice is None:
            return
        source, kind = choice
        self.head.setText(said(kind.title))
        hosts = language.listed(source.hosts)
        asked = self.tr("Only {hosts} is asked for it.").format(hosts=hosts) if hosts else ""
        if source.needs_key:
            wants = self.tr("It wants a key of yours.")
            asked = f"{asked} {wants}".strip()
        self.where.setText(asked)
        self.where.setVisible(bool(asked))
        name = texts.value_name(kind.takes)
        for part in (self.value, self._heads[self.value]):
            part.setVisible(bool(name))
        self._heads[self.value].setText(name)
        self.value.setAccessibleName(name)
        self.value.setPlaceholderText(kind.example)
        if self._kept is None:
            self.value.clear()
            self.rhythm.setCurrentIndex(self.rhythm.findData(kind.rhythm or Rhythm.BY_HAND))
        self._typed()

    def _typed(self) -> None:
        query = self.query()
        if not self._named:
            self.name.setText(texts.usual_title(query) if query is not None else "")
        self.go.setEnabled(query is not None)
        self._looked = None
        self.titles.clear()
        self.found.setText(self.tr("Looking…") if query is not None else "")
        self._rest.start()

    def _name_typed(self, name: str) -> None:
        self._named = bool(name.strip())

    # What it would bring

    def look(self) -> None:
        """Ask what the choice would bring."""
        self._rest.stop()
        query = self.query()
        if query is not None and query != self._looked:
            self._looked = query
            self.preview_requested.emit(query)

    def show_preview(
        self, query: SourceQuery, files: Sequence[FilePreview], remarks: Sequence[Message] = ()
    ) -> None:
        """What a query would bring."""
        if query != self.query():
            return
        newest_first = files[::-1]
        told = "\n".join(texts.list_line(file) for file in newest_first)
        self.found.setText(told)
        titles = [title for file in newest_first for title in file.titles][:_TITLES]
        lines = [f"· {short(display(title))}" for title in titles] or [*map(said, remarks)]
        self.titles.setText("\n".join(lines))
        accessibility.announce(self.found, told)

    def show_problem(self, query: SourceQuery, problem: str) -> None:
        """Why it cannot be told what a query would bring. It can be followed nevertheless."""
        if query == self.query():
            self.found.setText(self.tr("What would come cannot be told now."))
            self.titles.setText(problem)
            accessibility.announce(self.found, problem)

    # What is agreed

    def follow(self) -> Follow | None:
        """The follow as it stands in the dialog."""
        query = self.query()
        if query is None:
            return None
        title = " ".join(self.name.text().split()) or texts.usual_title(query)
        number = self._kept.number if self._kept else 0
        rhythm = Rhythm(self.rhythm.currentData())
        return Follow(query, title, rhythm, number, self.tag.text().strip())

    def _agreed(self) -> None:
        follow = self.follow()
        if follow is None:
            self.value.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.follow_requested.emit(follow)
        self.accept()

    def _forgotten(self) -> None:
        self.forget_requested.emit()
        self.reject()
