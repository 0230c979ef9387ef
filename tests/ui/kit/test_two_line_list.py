from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.ui.kit.two_line_list import TwoLineList, TwoLineRow

ROWS = (
    TwoLineRow("Head"),
    TwoLineRow("One", "of two lines", "far"),
    TwoLineRow("Two", "of two lines", strong=True),
)


def _list(qtbot: QtBot) -> TwoLineList:
    made = TwoLineList("Things")
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show()
    made.show_rows(ROWS)
    return made


def test_one_stands_on_rows_and_never_on_a_head(qtbot: QtBot) -> None:
    rows = _list(qtbot)
    assert rows.currentRow() == 1
    QTest.keyClick(rows, Qt.Key.Key_Up)
    assert rows.currentRow() == 1
    QTest.keyClick(rows, Qt.Key.Key_Down)
    rows.show_rows(ROWS)
    assert rows.currentRow() == 2
    rows.show_rows(ROWS[:2])
    assert rows.currentRow() == 1
    said = rows.item(1).data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert said == "One. far. of two lines"


def test_rows_come_below_those_that_are_there_and_one_stands_where_one_stood(qtbot: QtBot) -> None:
    rows = _list(qtbot)
    rows.show_rows(())
    assert rows.currentRow() == -1
    rows.add_rows(ROWS[:1])
    assert rows.currentRow() == -1
    rows.add_rows(ROWS[1:])
    assert rows.currentRow() == 1
    QTest.keyClick(rows, Qt.Key.Key_Down)
    kept = rows.item(2)
    rows.add_rows(ROWS)
    assert (rows.currentRow(), rows.count()) == (2, 6)
    assert rows.item(2) is kept


def test_keys_open_remove_and_lead_out(qtbot: QtBot) -> None:
    rows = _list(qtbot)
    for key, signal in ((Qt.Key.Key_Return, rows.opened), (Qt.Key.Key_Delete, rows.removed)):
        with qtbot.waitSignal(signal) as told:
            QTest.keyClick(rows, key)
        assert told.args == [1]
    with qtbot.waitSignal(rows.leave_requested):
        QTest.keyClick(rows, Qt.Key.Key_Escape)
    QTest.keyClick(rows, Qt.Key.Key_T)
    assert rows.currentRow() == 1


def test_it_is_painted_in_both_directions(qtbot: QtBot) -> None:
    rows = _list(qtbot)
    drawn = rows.grab().toImage()
    rows.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert rows.grab().toImage() != drawn
