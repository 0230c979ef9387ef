"""Nothing that the window says is cut off in any of its languages."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.model import SavedSearch, WatchRule
from paperdesk.ui.features.detail.placeholder import MultiSelectionPage
from paperdesk.ui.features.imports.import_dialog import ImportDialog
from paperdesk.ui.features.preferences.preferences_dialog import Preferences
from paperdesk.ui.features.saved_searches.search_dialog import SearchDialog
from paperdesk.ui.features.welcome.view import WelcomeView
from paperdesk.ui.i18n import language
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.labels import label
from paperdesk.ui.shell.bug_dialog import BugDialog

VALUES: dict[str, Any] = {
    "theme": "light",
    "density": "compact",
    "font": "inter",
    "zoom": 100,
    "language": "system",
    "spelling": "on",
    "keys": {},
}


@pytest.fixture(params=sorted(language.SPOKEN), autouse=True)
def _spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    language.speak(qapp, request.param)
    yield
    language.speak(qapp, "en")


def cut(shown: QWidget) -> list[str]:
    """What has less room than it needs."""
    parts: list[QLabel | QAbstractButton] = [
        *(one for one in shown.findChildren(QLabel) if not one.wordWrap()),
        *shown.findChildren(QAbstractButton),
    ]
    return [
        one.text()
        for one in parts
        if one.text() and one.isVisible() and one.width() < one.sizeHint().width()
    ]


def show(shown: QWidget, qtbot: QtBot) -> QWidget:
    qtbot.addWidget(shown)
    shown.show()
    QApplication.processEvents()
    return shown


def test_preferences_have_room_for_all_they_say(qtbot: QtBot) -> None:
    dialog = Preferences(VALUES, "/home/reader/papers")
    assert not cut(show(dialog, qtbot))
    dialog.changed.emit("language", "de")
    dialog.tabs.setCurrentIndex(1)
    QApplication.processEvents()
    assert not cut(dialog)


def test_the_page_of_keys_shows_every_name_whole(qtbot: QtBot) -> None:
    dialog = Preferences(VALUES, "/home/reader/papers")
    show(dialog, qtbot)
    dialog.tabs.setCurrentIndex(1)
    QApplication.processEvents()
    tree = dialog.keys_page.tree
    header = tree.header()
    assert header.sectionSize(0) >= tree.sizeHintForColumn(0)
    assert header.sectionSize(2) >= 180


def test_dialogs_have_room(qtbot: QtBot) -> None:
    watched = SavedSearch("mine", "words", WatchRule(badge=True, tag="rl", mute=True))
    for dialog in (SearchDialog(watched, ["rl"]), ImportDialog(), BugDialog("details", None)):
        assert not cut(show(dialog, qtbot))


def test_the_page_of_several_papers_has_room_in_the_narrowest_detail(qtbot: QtBot) -> None:
    page = MultiSelectionPage()
    page.resize(420, 600)
    page.show_count(1200, ["one"])
    assert not cut(show(page, qtbot))


def test_the_ways_to_begin_have_room(qtbot: QtBot) -> None:
    page = WelcomeView()
    show(page, qtbot)
    for choice in page.choices:
        wide = fonts.metrics(12).horizontalAdvance(choice.accessibleDescription())
        assert wide <= choice.width() - 76, choice.accessibleDescription()
        key = fonts.metrics(12, "medium").horizontalAdvance(choice._key)
        wide = fonts.metrics(14, "semibold").horizontalAdvance(choice.text())
        assert wide + key + 12 <= choice.width() - 76, choice.text()


def test_words_of_a_left_to_right_script_stand_where_the_others_do(qapp: QApplication) -> None:
    mirrored = qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    shown = label("papers-page.txt")
    assert bool(shown.alignment() & Qt.AlignmentFlag.AlignRight) is mirrored
    shown.deleteLater()
