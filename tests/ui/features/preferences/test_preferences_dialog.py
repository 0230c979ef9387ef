from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.preferences.keys_page import KeysPage
from paperdesk.ui.features.preferences.preferences_dialog import Preferences

VALUES: dict[str, Any] = {
    "theme": "light",
    "density": "compact",
    "font": "inter",
    "zoom": 100,
    "language": "en",
    "keys": {},
}


@pytest.fixture
def dialog(qtbot: QtBot) -> Preferences:
    made = Preferences(VALUES, "/home/reader/papers")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[KeysPage]:
    made = KeysPage({"quit": ()})
    qtbot.addWidget(made)
    made.show()
    yield made
    made.edit.clear()


def radio(dialog: Preferences, name: str) -> QRadioButton:
    return next(one for one in dialog.findChildren(QRadioButton) if one.accessibleName() == name)


def test_it_shows_what_holds_and_tells_what_is_chosen(dialog: Preferences, qtbot: QtBot) -> None:
    assert radio(dialog, "Theme: Light").isChecked()
    assert radio(dialog, "Rows of the list: Compact").isChecked()
    with qtbot.waitSignal(dialog.changed) as told:
        radio(dialog, "Theme: Dark").click()
    assert told.args == ["theme", "dark"]


def test_another_language_holds_when_the_window_is_opened_again(
    dialog: Preferences, qtbot: QtBot
) -> None:
    again = button(dialog, "Open it again now")
    assert again.isHidden() or not again.isVisible()
    assert {"Language: English", "Language: Deutsch", "Language: العربية"} <= {
        one.accessibleName() for one in dialog.findChildren(QRadioButton)
    }
    with qtbot.waitSignal(dialog.changed) as told:
        radio(dialog, "Language: Deutsch").click()
    assert told.args == ["language", "de"]
    assert again.isVisible()
    with qtbot.waitSignal(dialog.reopen_requested):
        again.click()
    assert dialog.isHidden()


def button(dialog: Preferences, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def test_the_size_goes_by_steps_also_from_one_of_one_s_own_making(
    dialog: Preferences, qtbot: QtBot
) -> None:
    dialog.show_values({**VALUES, "zoom": 133})
    with qtbot.waitSignal(dialog.changed) as told:
        button(dialog, "Larger").click()
    assert told.args == ["zoom", 150]
    button(dialog, "Smaller").click()
    assert button(dialog, "Larger").accessibleDescription() == "Size of text: 125 %"
    dialog.show_values({**VALUES, "zoom": 200})
    assert not button(dialog, "Larger").isEnabled()


def test_the_library_folder_is_shown_and_opened(dialog: Preferences, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.open_folder_requested):
        button(dialog, "Open folder").click()


def test_the_library_moves_and_another_one_is_opened_by_a_button_each(
    dialog: Preferences, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(dialog.relocate_requested) as told:
        button(dialog, "Move library…").click()
    assert told.args == [True]
    with qtbot.waitSignal(dialog.relocate_requested) as told:
        button(dialog, "Open another library…").click()
    assert told.args == [False]


def test_a_library_named_on_the_command_line_stays_where_it_is(qtbot: QtBot) -> None:
    made = Preferences(VALUES, "/media/stick", may_choose=False)
    qtbot.addWidget(made)
    texts = {one.text() for one in made.findChildren(QPushButton)}
    assert "Open folder" in texts
    assert not {"Move library…", "Open another library…"} & texts


def test_esc_closes_and_enter_does_not(dialog: Preferences) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def press(page: KeysPage, key: str) -> None:
    page.edit.setKeySequence(QKeySequence(key))


def test_an_action_gets_another_key(page: KeysPage, qtbot: QtBot) -> None:
    page.stand_on("star")
    assert not page.use.isEnabled()
    press(page, "Ctrl+Alt+Y")
    assert page.told.text() == ""
    with qtbot.waitSignal(page.changed) as told:
        page.use.click()
    assert told.args == [{"quit": (), "star": ("Ctrl+Alt+Y",)}]
    press(page, "Y")
    page.add.click()
    assert page.own()["star"] == ("Ctrl+Alt+Y", "Y")


def test_a_key_of_another_action_is_named_and_taken_from_it(page: KeysPage) -> None:
    page.stand_on("star")
    press(page, "G")
    assert "All papers" in page.told.text()
    assert "Starred" in page.told.text()
    press(page, "D")
    assert page.told.text() == "D is a key of: Dismiss. Using it here takes it from there."
    page.use.click()
    assert page.own()["star"] == ("D",)
    assert page.own()["dismiss"] == ()


def test_what_everything_needs_cannot_be_given_away(page: KeysPage) -> None:
    page.stand_on("star")
    press(page, "Esc")
    assert "cannot be given away" in page.told.text()
    assert not page.use.isEnabled()
    assert not page.add.isEnabled()


def test_a_key_is_taken_away_and_reset(page: KeysPage) -> None:
    page.stand_on("star")
    press(page, "D")
    page.use.click()
    page.stand_on("dismiss")
    page.reset.click()
    assert page.own() == {"quit": (), "star": ()}
    page.stand_on("note")
    page.none.click()
    assert page.own()["note"] == ()
    page.reset_all.click()
    assert page.own() == {}
    assert not page.reset_all.isEnabled()


def test_actions_are_found_by_name_and_key(page: KeysPage) -> None:
    QTest.keyClicks(page.filter, "ctrl+f")
    shown = [
        item.text(0)
        for row in range(page.tree.topLevelItemCount())
        if (item := page.tree.topLevelItem(row)) is not None and not item.isHidden()
    ]
    assert shown == ["Search"]


def test_enter_in_the_list_goes_to_the_field_of_the_key(page: KeysPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.tree.setFocus()
    QTest.keyClick(page.tree, Qt.Key.Key_Return)
    qtbot.waitUntil(page.edit.hasFocus)
