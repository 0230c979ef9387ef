"""Bar above an issue of a followed list: the one before, the one after, other lists.

As on the site of such lists: by day, week, month and what is trending, each with the issue
before it and after it. A menu names those that are here, and those that could be.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from paperdesk.ui.features.follows import texts
from paperdesk.ui.kit import fonts, icons
from paperdesk.ui.kit.flow_layout import FlowLayout
from paperdesk.ui.kit.labels import explain
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.kit.segmented_tabs import SegmentedTabs
from paperdesk.ui.services.shortcuts import tip as key_tip


class IssueBar(QWidget):
    """``stepped`` tells -1 for the issue before and 1 for the one after, ``issue_chosen`` the
    date of another issue of the list, ``listing_chosen`` another list (``week``)."""

    stepped = Signal(int)
    issue_chosen = Signal(str)
    listing_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Issues of the list"))
        self.earlier = self._arrow(-1)
        self.later = self._arrow(1)
        self.issue = QToolButton(self)
        self.issue.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.issue.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        fonts.wear(self.issue, 13, "medium", tabular=True)
        self._menu = QMenu(self.issue)
        self.issue.setMenu(self._menu)
        self.tabs = SegmentedTabs(self, name=self.tr("Kind of list"), small=True)
        self.tabs.currentChanged.connect(self._tab_chosen)
        walk = QWidget(self)
        steps = QHBoxLayout(walk)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(2)
        for button in (self.earlier, self.issue, self.later):
            steps.addWidget(button)
        lines = FlowLayout(gap=10, line_gap=4)
        lines.addWidget(walk)
        lines.addWidget(self.tabs)
        around = QVBoxLayout(self)
        set_margins(around, 16, 0, 12, 8)
        around.addLayout(lines)
        self._quiet = False
        self.hide()

    def _arrow(self, by: int) -> QToolButton:
        made = QToolButton(self)
        rightwards = (by > 0) == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)
        made.setIcon(icons.icon("chevron-right" if rightwards else "chevron-left"))
        name = self.tr("Next list") if by > 0 else self.tr("Previous list")
        made.setAccessibleName(name)
        key_tip(made, name, "later_issue" if by > 0 else "earlier_issue")
        made.clicked.connect(lambda: self.stepped.emit(by))
        return made

    def show_issue(self, name: str, *, earlier: bool, later: bool) -> None:
        """Name the issue that is shown, and whether there is one before it, and after it."""
        self.issue.setText(name)
        self.issue.setAccessibleName(self.tr("Issue: {name}").format(name=name))
        self.earlier.setEnabled(earlier)
        self.later.setEnabled(later)

    def show_issues(self, here: Sequence[tuple[str, str, bool]], shown: str) -> None:
        """The issues of the menu, newest first: date, words, and whether it is in the library."""
        self._menu.clear()
        for date, words, is_here in here:
            action = QAction(words, self._menu)
            action.setCheckable(True)
            action.setChecked(date == shown)
            if not is_here:
                action.setIcon(icons.icon("globe"))
                explain_action(action, self.tr("Not here yet: it is asked for when you choose it."))
            action.triggered.connect(lambda _=False, date=date: self.issue_chosen.emit(date))
            self._menu.addAction(action)
        explain(self.issue, self.tr("Go to another issue of this list."))

    def show_listings(self, listings: Sequence[str], shown: str) -> None:
        """The kinds of lists that the source has; fewer than two are not worth a choice."""
        self._quiet = True
        names = [str(self.tabs.tabData(place)) for place in range(self.tabs.count())]
        if names != list(listings):
            while self.tabs.count():
                self.tabs.removeTab(0)
            for name in listings:
                self.tabs.setTabData(self.tabs.addTab(texts.listing_name(name)), name)
        if shown in listings:
            self.tabs.setCurrentIndex(list(listings).index(shown))
        self.tabs.setVisible(len(listings) > 1)
        self._quiet = False

    def _tab_chosen(self, place: int) -> None:
        if place >= 0 and not self._quiet:
            self.listing_chosen.emit(str(self.tabs.tabData(place)))

    def in_order(self) -> tuple[QWidget, ...]:
        """What Tab leads to in here, one after another."""
        return self.earlier, self.issue, self.later, self.tabs


def explain_action(action: QAction, text: str) -> None:
    """Give a line of a menu more words, for those who point at it or hear it."""
    action.setToolTip(text)
    action.setStatusTip(text)
