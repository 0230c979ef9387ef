"""The strip of years, by key and by what it says."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.search.year_histogram import MOST, YearHistogram

Key = Qt.Key


def strip(qtbot: QtBot) -> YearHistogram:
    made = YearHistogram()
    qtbot.addWidget(made)
    made.resize(300, 46)
    made.show()
    return made


def test_one_year_is_no_choice_and_old_years_share_the_first_bar(qtbot: QtBot) -> None:
    made = strip(qtbot)
    made.show_years([(2020, 5)], None)
    one = made.worth_showing
    made.show_years([(1492, 1), (1999, 2), (2026, 3)], None)
    assert (one, made.worth_showing) == (False, True)
    assert made.accessibleDescription() == f"{2026 - MOST + 1} to 2026"


def test_years_are_chosen_with_the_keyboard(qtbot: QtBot) -> None:
    made = strip(qtbot)
    made.show_years([(2018, 1), (2022, 1)], None)
    QTest.keyClick(made, Key.Key_Left)
    QTest.keyClick(made, Key.Key_Left)
    QTest.keyClick(made, Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(made.chosen) as chosen:
        QTest.keyClick(made, Key.Key_Return)
    assert chosen.args == [2020, 2021]
    made.show_years([(2018, 1), (2022, 1)], (2020, 2021))
    assert made.accessibleDescription() == "kept to 2020 to 2021"
    with qtbot.waitSignal(made.cleared):
        QTest.keyClick(made, Key.Key_Delete)


def test_a_click_on_years_that_are_kept_lets_all_in_again(qtbot: QtBot) -> None:
    made = strip(qtbot)
    made.show_years([(2018, 1), (2022, 1)], (2018, 2022))
    with qtbot.waitSignal(made.cleared):
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made.show_years([(2018, 1), (2022, 1)], None)
    with qtbot.waitSignal(made.chosen) as chosen:
        QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=made.rect().center() / 8)
    assert chosen.args == [2022, 2022]


def test_who_hears_the_strip_hears_the_year_and_its_papers(qtbot: QtBot) -> None:
    made = strip(qtbot)
    made.show_years([(2018, 4), (2019, 2), (2022, 1)], None)
    spoken = QAccessible.queryAccessibleInterface(made)
    assert spoken.role() == QAccessible.Role.Slider
    values = spoken.valueInterface()
    assert (values.minimumValue(), values.maximumValue()) == (2018, 2022)
    for key in (Key.Key_Left, Key.Key_Left, Key.Key_Left, Key.Key_Left):
        QTest.keyClick(made, key)
    QTest.keyClick(made, Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert values.currentValue() == 2018
    assert spoken.text(QAccessible.Text.Description) == "2018–2019 · 6"
