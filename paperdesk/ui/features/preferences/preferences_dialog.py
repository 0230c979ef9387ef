"""The dialog of preferences. Every change holds at once; there is nothing to confirm.

Why radio buttons: a few choices are all in sight, and a screen reader
says which holds and how many there are.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from paperdesk.ui.features.preferences.keys_page import KeysPage
from paperdesk.ui.i18n import language
from paperdesk.ui.kit import fonts, theme
from paperdesk.ui.kit.choice_row import ChoiceRow
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.segmented_tabs import SegmentedTabs
from paperdesk.ui.services.settings_service import MakePage
from paperdesk.ui.services.settings_table import (
    ON_BACKUPS,
    SETTINGS,
    SettingSpec,
    stepped,
)

_MOST_RADIOS = 4
_LINE = 30
"""Height of a control of one line: the name beside it stands in its middle."""


class Preferences(QDialog):
    """Shows the settings that ``values`` has, and the folder of the library.

    ``changed(name, value)`` tells a setting's new value. ``relocate_requested(moves)`` asks for
    another folder, with this library (True) or another one: only offered where ``may_choose``.
    ``reopen_requested`` asks for the window to be opened again, after the dialog has closed itself.
    """

    changed = Signal(str, object)
    open_folder_requested = Signal()
    relocate_requested = Signal(bool)
    reopen_requested = Signal()

    def __init__(
        self,
        values: Mapping[str, Any],
        folder: str,
        parent: QWidget | None = None,
        *,
        may_choose: bool = True,
        pages: Sequence[tuple[str, MakePage]] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.setModal(True)
        self._fit()
        theme.changed.connect(self._fit)
        self._folder, self._may_choose = folder, may_choose
        self._show: dict[str, Any] = {}
        self.tabs = SegmentedTabs(self, name=self.tr("Pages of the preferences"))
        self.pages = QStackedWidget(self)
        self.keys_page = KeysPage(values["keys"], self)
        self.keys_page.changed.connect(lambda keys: self.changed.emit("keys", keys))
        self._add_page(self.tr("Appearance and library"), self._make_general(values))
        self._add_page(self.tr("Keys"), self.keys_page)
        for title, make in pages:
            self._add_page(title, self._scrolled(make(self)))
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        self.close_button = self._button(self.tr("Close"), self)
        self.close_button.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(18)
        column.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.pages, 1)
        column.addLayout(foot)
        self.show_values(values)
        self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_page(self, title: str, page: QWidget) -> None:
        self.tabs.addTab(title)
        self.pages.addWidget(page)

    def _fit(self) -> None:
        """As large as its words need, and as the screen has room for; the rest is scrolled."""
        room = self.screen().availableSize()
        wide, high = (fonts.zoomed(side) for side in (740, 700))
        self.resize(min(wide, room.width() - 80), min(high, room.height() - 120))

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show what holds, without telling of it."""
        for name, show in self._show.items():
            show(values[name])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter closes nothing here; Esc does."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _make_general(self, values: Mapping[str, Any]) -> QWidget:
        page = QWidget(self)
        form = QGridLayout(page)
        form.setContentsMargins(8, 0, 8, 0)
        form.setHorizontalSpacing(28)
        form.setVerticalSpacing(20)
        form.setColumnStretch(1, 1)
        there = {*values, "library"} - {"keys"} - ON_BACKUPS
        shown = [spec for spec in SETTINGS if spec.name in there]
        near = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        for place, spec in enumerate(shown):
            name = label(language.of("settings", spec.text), page, weight="medium")
            control = self._control(spec, page)
            name.setMinimumHeight(min(control.sizeHint().height(), fonts.zoomed(_LINE)))
            box = QVBoxLayout()
            box.setSpacing(4)
            box.addWidget(control)
            if spec.anew:
                box.addWidget(self._make_anew(spec, page))
            box.addWidget(
                label(language.of("settings", spec.help), page, size=12, level="2", wrap=True)
            )
            form.addWidget(name, place, 0, near)
            form.addLayout(box, place, 1)
        form.setRowStretch(len(shown), 1)
        return self._scrolled(page)

    def _scrolled(self, page: QWidget) -> QScrollArea:
        """A page that can be scrolled: large letters may need more room than the screen has."""
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        return area

    def _control(self, spec: SettingSpec, page: QWidget) -> QWidget:
        if spec.name == "library":
            return self._make_folder(page)
        if len(spec.choices) > _MOST_RADIOS:
            return self._make_steps(spec, page)
        return self._make_choices(spec, page)

    def _make_choices(self, spec: SettingSpec, page: QWidget) -> QWidget:
        row = ChoiceRow(language.of("settings", spec.text), spec.named_choices(), page)
        row.chosen.connect(lambda value: self.changed.emit(spec.name, value))
        self._show[spec.name] = row.choose
        return row

    def _make_steps(self, spec: SettingSpec, page: QWidget) -> QWidget:
        """Two buttons that walk through many choices, the one in force between them."""
        line = QWidget(page)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        shown = label("", line)
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown.setMinimumWidth(52)
        less, more = (self._button(text, line) for text in (self.tr("Smaller"), self.tr("Larger")))
        now = [100]

        def show(value: int) -> None:
            now[0] = value
            shown.setText(f"{value} %")
            for button, by in ((less, -1), (more, 1)):
                button.setAccessibleDescription(f"{language.of('settings', spec.text)}: {value} %")
                button.setEnabled(stepped(value, by) != value)

        def step(by: int) -> None:
            wanted = stepped(now[0], by)
            show(wanted)
            self.changed.emit(spec.name, wanted)

        less.clicked.connect(lambda: step(-1))
        more.clicked.connect(lambda: step(1))
        for widget in (less, shown, more):
            row.addWidget(widget)
        row.addStretch(1)
        self._show[spec.name] = show
        return line

    def _make_anew(self, spec: SettingSpec, page: QWidget) -> QWidget:
        """A line that comes with another choice, with a button that brings it into force."""
        line = QWidget(page)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(12)
        said = label(self.tr("This holds when the window is opened again."), line, size=12)
        button = self._button(self.tr("Open it again now"), line)
        button.clicked.connect(self.accept)
        button.clicked.connect(self.reopen_requested)
        row.addWidget(said)
        row.addWidget(button)
        row.addStretch(1)
        line.hide()
        self.changed.connect(lambda name, _value: line.setVisible(name == spec.name))
        return line

    def _button(self, text: str, parent: QWidget) -> QPushButton:
        made = QPushButton(text, parent)
        made.setAutoDefault(False)
        return made

    def _make_folder(self, page: QWidget) -> QWidget:
        """The folder, and below it what can be done with it."""
        made = QWidget(page)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(8)
        where, choices = QHBoxLayout(), QHBoxLayout()
        for row in (where, choices):
            row.setSpacing(12)
            column.addLayout(row)
        where.addWidget(label(self._folder, made, selectable=True, wrap=True), 1)
        show = self._button(self.tr("Open folder"), made)
        show.clicked.connect(self.open_folder_requested)
        where.addWidget(show)
        if self._may_choose:
            move, other = self.tr("Move library…"), self.tr("Open another library…")
            for text, moves in ((move, True), (other, False)):
                button = self._button(text, made)
                button.clicked.connect(
                    lambda _=False, moves=moves: self.relocate_requested.emit(moves)
                )
                choices.addWidget(button)
        else:
            choices.addWidget(label(self.tr("Named with --home at the start."), made, size=12))
        choices.addStretch(1)
        return made
