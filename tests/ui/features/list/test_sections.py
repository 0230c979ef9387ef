"""Sections by day: a head above the first paper of each, and the order is kept over a restart."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import Order
from paperdesk.paths import Places
from paperdesk.ui.features.list.section_heads import HEAD, day_name
from paperdesk.ui.kit import theme
from paperdesk.ui.shell.session import Session
from tests.library.builders import daily, paper
from tests.ui.session import Open, close
from tests.ui.shell.test_session import titles

DATES = ("2026-04-04", "2026-04-04", "2026-04-02", "")


def four(home: Places, open_session: Open, qtbot: QtBot) -> Session:
    with Library.open(home) as library:
        papers = [paper(name, published=date) for name, date in zip("ABCD", DATES, strict=True)]
        library.add([daily("2026-05-05", *papers[::-1])])
    session = open_session()
    qtbot.waitUntil(lambda: len(titles(session)) == 4)
    return session


def spoken(session: Session) -> list[str]:
    model = session.window.list.papers.papers
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.data(model.index(row, 0), role)) for row in range(model.rowCount())]


def heads(session: Session) -> list[int]:
    """The rows above which a head is painted, in the colour of its words."""
    view = session.window.list.papers
    image = view.viewport().grab().toImage()
    ink, found = QColor(theme.colour("text2")), []
    for row in range(view.papers.rowCount()):
        top = view.rowViewportPosition(row)
        band = ((x, y) for y in range(top + 6, top + HEAD - 4) for x in range(18, 60))
        if view.rowHeight(row) > view.verticalHeader().defaultSectionSize() and any(
            image.pixelColor(x, y) == ink for x, y in band
        ):
            found.append(row)
    return found


def test_a_list_by_date_has_a_head_for_each_day(
    home: Places, open_session: Open, qtbot: QtBot
) -> None:
    session = four(home, open_session, qtbot)
    assert heads(session) == []  # all came in one batch, so days would say nothing
    session.window.actions_of["order_date"].trigger()
    qtbot.waitUntil(lambda: titles(session) == ["A", "B", "C", "D"])
    assert heads(session) == [0, 2, 3]
    assert [words.split(". ")[0] for words in spoken(session)] == [
        *("4 April 2026", "Unread", "2 April 2026", "Without a date")
    ]
    assert session.window.list.papers.papers.day_of(0) == ("2026-04-04", 2)
    session.window.actions_of["by_day"].trigger()
    qtbot.waitUntil(lambda: heads(session) == [])
    session.window.actions_of["by_day"].trigger()
    session.window.actions_of["turn_order"].trigger()
    qtbot.waitUntil(lambda: titles(session) == ["C", "B", "A", "D"])
    assert heads(session) == [0, 1, 3]
    close(session, qtbot)
    again = open_session()
    qtbot.waitUntil(lambda: titles(again) == ["C", "B", "A", "D"])
    assert again.state.list_query.order is Order.DATE
    assert again.window.actions_of["turn_order"].isChecked()
    assert heads(again) == [0, 1, 3]


def test_days_are_called_as_one_calls_them(qapp: object) -> None:
    today = QDate.currentDate()
    form = "yyyy-MM-dd"
    assert day_name(today.toString(form)) == "Today"
    assert day_name(today.addDays(-1).toString(form)) == "Yesterday"
    assert day_name(today.addDays(-3).toString(form)).split(",")[0] == today.addDays(-3).toString(
        "dddd"
    )
    assert day_name("2019-04-04") == "4 April 2019"
    assert day_name("2019-04") == "April 2019"
    assert day_name("2019") == "2019"
    assert day_name("") == "Without a date"
