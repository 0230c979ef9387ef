"""Keeps a search: its name, its query, and what is done with arriving papers it finds.

Before anything is saved it says what the rules would do with what is new, so
that nobody mutes half of it unawares.
"""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model import DryRun, SavedSearch, WatchRule
from paperdesk.ui.i18n import language
from paperdesk.ui.kit import accessibility
from paperdesk.ui.kit.check_box import CheckBox
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.timers import after

PAUSE = 250
"""Milliseconds without a key before a changed query is tried."""
_LONGEST = 100


class SearchDialog(QDialog):
    """``trial_requested`` asks for a dry run of a query; ``save_requested`` tells the search,
    and whether its rules hold for what is new now as well."""

    trial_requested = Signal(str)
    save_requested = Signal(SavedSearch, bool)
    forget_requested = Signal()

    def __init__(
        self,
        kept: SavedSearch,
        tags: Sequence[str],
        taken: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Saved search"))
        self.setModal(True)
        self._told: DryRun | None = None
        self._taken = {name.casefold() for name in taken}
        self.name = self._field(kept.name, self.tr("Name"))
        self.name.setMinimumWidth(340)  # the dialog has none: that would let longer words be cut
        self.name.setMaxLength(_LONGEST)
        self.query = self._field(kept.text, self.tr("Query"))
        self.badge = CheckBox(self.tr("Show how many are new in the side bar"))
        self.tag = CheckBox(self.tr("Tag them"))
        self.tag_name = self._field(kept.watch.tag, self.tr("Tag"))
        self.tag_name.setPlaceholderText(self.tr("topic/sub"))
        self.tag_name.setMaxLength(_LONGEST)
        completer = QCompleter(list(tags), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.tag_name.setCompleter(completer)
        self.mute = CheckBox(self.tr("Mute them: folded at the end of the inbox, never deleted"))
        self.fetch = CheckBox(self.tr("Fetch their PDFs, to be there without a network"))
        self.now = CheckBox()
        self.now.setChecked(True)
        # No parent yet: they are read where they are laid out.
        self._refusal = label("", size=12, level="danger")
        self._says = label("", size=12, level="2", wrap=True)
        self._titles = label("", size=12, level="3", wrap=True)
        self.badge.setChecked(kept.watch.badge)
        self.tag.setChecked(bool(kept.watch.tag))
        self.mute.setChecked(kept.watch.mute)
        self.fetch.setChecked(kept.watch.fetch)
        self._make_buttons()
        self._pause = after(self, PAUSE, self.try_out)
        self._lay_out()
        self._connect()
        self.name.selectAll()
        self._say()

    def _make_buttons(self) -> None:
        # No box of buttons: it would send Tab past Cancel to Save, and then out of itself.
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.save = QPushButton(self.tr("Save"))
        self.save.setDefault(True)
        self.forget = QPushButton(self.tr("Forget this search"))
        self.forget.setAutoDefault(False)
        self.forget.clicked.connect(self._forgotten)
        self.forget.hide()

    def _field(self, text: str, name: str) -> QLineEdit:
        made = QLineEdit(text)
        made.setAccessibleName(name)
        return made

    def _lay_out(self) -> None:
        top = QGridLayout()
        top.setHorizontalSpacing(12)
        top.setVerticalSpacing(8)
        for row, field in enumerate((self.name, self.query)):
            head = label(field.accessibleName(), self, level="2")
            head.setBuddy(field)
            top.addWidget(head, row, 0)
            top.addWidget(field, row, 1)
        tagging = QHBoxLayout()
        tagging.setSpacing(8)
        tagging.addWidget(self.tag)
        tagging.addWidget(self.tag_name, 1)
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setProperty("look", "line")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self._refusal)
        column.addSpacing(4)
        column.addWidget(line)
        column.addWidget(label(self.tr("When such papers arrive"), self, weight="semibold"))
        column.addWidget(self.badge)
        column.addLayout(tagging)
        column.addWidget(self.mute)
        column.addWidget(self.fetch)
        column.addSpacing(4)
        column.addWidget(self._says)
        column.addWidget(self._titles)
        column.addWidget(self.now)
        column.addStretch(1)
        column.addSpacing(6)
        ending = QHBoxLayout()
        ending.setSpacing(8)
        ending.addWidget(self.forget)
        ending.addStretch(1)
        ending.addWidget(self.cancel)
        ending.addWidget(self.save)
        column.addLayout(ending)

    def _connect(self) -> None:
        self.name.textChanged.connect(self._say)
        self.query.textChanged.connect(self._tried_no_more)
        self.tag_name.textChanged.connect(self._tag_named)
        for box in (self.badge, self.tag, self.mute, self.fetch):
            box.toggled.connect(self._say)
        self.tag.clicked.connect(lambda on: self.tag_name.setFocus() if on else None)
        self.save.clicked.connect(self._accepted)
        self.cancel.clicked.connect(self.reject)

    def allow_forgetting(self, kept: bool) -> None:
        """Offer to forget a search that is kept already."""
        self.forget.setVisible(kept)

    def try_out(self) -> None:
        """Ask what the rules would do."""
        self._pause.stop()
        if self.query.text().strip():
            self.trial_requested.emit(self.query.text().strip())

    def show_dry_run(self, text: str, told: DryRun) -> None:
        """What rules on this query would do with what is new."""
        if text == self.query.text().strip():
            self._told = told
            self._say()
            accessibility.announce(self._says, self.says)

    def _tried_no_more(self) -> None:
        self._told = None
        self._pause.start()
        self._say()

    def _tag_named(self, name: str) -> None:
        self.tag.setChecked(bool(name.strip()))
        self._say()  # a box that was ticked already does not tell

    def kept(self) -> SavedSearch:
        """The search as it stands in the dialog."""
        tag = self.tag_name.text().strip() if self.tag.isChecked() else ""
        boxes = (self.mute.isChecked(), self.fetch.isChecked())
        rules = WatchRule(self.badge.isChecked(), tag, *boxes)
        return SavedSearch(self.name.text().strip(), self.query.text().strip(), rules)

    @property
    def says(self) -> str:
        """What is said of what is new."""
        return self._says.text()

    def _say(self) -> None:
        kept, told = self.kept(), self._told
        taken = kept.name.casefold() in self._taken
        self._refusal.setText(self.tr("Another saved search has this name."))
        self._refusal.setVisible(taken)
        self.save.setEnabled(bool(kept.name and kept.text and not taken))
        acts = bool(kept.watch.tag or kept.watch.mute or kept.watch.fetch)
        matching = len(told.keys) if told else 0
        self._says.setText(self._line(kept.watch, told) if told else self.tr("Counting…"))
        self._titles.setText("\n".join(f"· {title}" for title in told.titles) if told else "")
        self._titles.setVisible(bool(told and told.titles))
        self.now.setVisible(acts and matching > 0)
        self.now.setText(self.tr("Do so with %Ln paper(s) now", "", matching))
        self._fit()

    def _fit(self) -> None:
        """Be as high as all that is said now: Qt leaves a dialog as it was when it was shown."""
        room = self.layout()
        if room is not None and self.isVisible():
            room.activate()
            self.resize(self.width(), max(self.height(), room.totalHeightForWidth(self.width())))

    def _line(self, rules: WatchRule, told: DryRun) -> str:
        if not told.ready:
            return self.tr("The index is being made; what this finds can be told in a moment.")
        if rules.mute:
            words = self.tr("It would mute {n} of %Ln new paper(s).", "", told.new)
        elif rules.tag:
            words = self.tr("It would tag {n} of %Ln new paper(s).", "", told.new)
        else:
            words = self.tr("It finds {n} of %Ln new paper(s).", "", told.new)
        return words.format(n=language.number(len(told.keys)))

    def _forgotten(self) -> None:
        self.forget_requested.emit()
        self.reject()

    def _accepted(self) -> None:
        self.save_requested.emit(self.kept(), not self.now.isHidden() and self.now.isChecked())
        self.accept()
