"""What stands around the search field: completions, the query read back, facets, years, history."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model import Answer, Scope
from paperdesk.model.editing import Sign
from paperdesk.paths import Places
from paperdesk.ui.desk import Desk
from paperdesk.ui.side_bar import SideRow
from tests.ui.desk.conftest import Open, close
from tests.ui.desk.papers import fill
from tests.ui.desk.test_desk import press, titles
from tests.ui.desk.test_keeping import save

Key = Qt.Key


def typed(desk: Desk, qtbot: QtBot, text: str) -> None:
    press(desk, Key.Key_Slash)
    QTest.keyClicks(desk.window.list.search, text)
    qtbot.waitUntil(lambda: desk.listing.question.text == text.strip() or text.endswith(":"))


def facet(desk: Desk, clause: str) -> SideRow | None:
    return next((row for row in desk.window.side.rows if row.facet == clause), None)


def sign(desk: Desk, clause: str) -> Sign | None:
    row = facet(desk, clause)
    return row.sign if row else None


def turned(desk: Desk, now: Sign) -> bool:
    return sign(desk, "tag:sand") is now


def shows(desk: Desk, papers: int) -> bool:
    return len(titles(desk)) == papers


def asks(desk: Desk, text: str) -> bool:
    return str(desk.listing.query).startswith(text)


def test_a_value_is_completed_with_tab(desk: Desk, qtbot: QtBot) -> None:
    keys = desk.window.list.papers.papers.keys
    desk.acting.tag([keys[1]], "to read")
    qtbot.waitUntil(lambda: bool(desk.listing.overview.tags))
    search = desk.window.list.search
    typed(desk, qtbot, "tag:")
    qtbot.waitUntil(lambda: search.completion.offers() == ["to read"])
    QTest.keyClick(search, Key.Key_Tab)
    assert search.text() == 'tag:"to read" '
    assert search.hasFocus()
    qtbot.waitUntil(lambda: len(titles(desk)) == 1)
    QTest.keyClicks(search, "has:no")
    assert search.completion.offers() == ["note"]
    QTest.keyClick(search, Key.Key_Escape)
    assert search.completion.offers() == []
    assert search.text() == 'tag:"to read" has:no'


def test_a_field_is_named_and_its_author_found(desk: Desk, qtbot: QtBot) -> None:
    search = desk.window.list.search
    typed(desk, qtbot, "aut")
    qtbot.waitUntil(lambda: search.completion.offers() == ["author:"])
    QTest.keyClick(search, Key.Key_Down)
    QTest.keyClick(search, Key.Key_Return)
    QTest.keyClicks(search, "wri")
    qtbot.waitUntil(lambda: search.completion.offers() == ["Bo Writer"])
    QTest.keyClick(search, Key.Key_Tab)
    assert search.text() == 'author:"Bo Writer" '
    qtbot.waitUntil(lambda: len(titles(desk)) == 6)


def test_the_query_is_read_back_with_what_was_not_understood(desk: Desk, qtbot: QtBot) -> None:
    strip = desk.window.list.strip
    assert strip.isHidden()
    desk.listing.rewrite("titel:sand grains ")
    qtbot.waitUntil(lambda: "grains" in strip.understood)
    assert strip.flags == "There is no field named titel."
    desk.listing.rewrite("")
    qtbot.waitUntil(strip.isHidden)


def test_where_nothing_is_found_one_learns_what_to_leave_out(desk: Desk, qtbot: QtBot) -> None:
    desk.listing.rewrite("unlearning is:read ")
    empty = desk.window.list.empty
    qtbot.waitUntil(lambda: empty.others() == ["Without is:read: 2 papers"])
    empty.acted.emit("unlearning")
    qtbot.waitUntil(lambda: len(titles(desk)) == 2)


def test_a_tag_is_included_excluded_and_off_by_clicks(desk: Desk, qtbot: QtBot) -> None:
    keys = list(desk.window.list.papers.papers.keys)
    desk.acting.tag(keys[:4], "sand")
    typed(desk, qtbot, "study")
    qtbot.waitUntil(lambda: sign(desk, "tag:sand") is Sign.OFF)
    side, search = desk.window.side, desk.window.list.search
    for now, text, papers in (
        (Sign.INCLUDED, "tag:sand study", 4),
        (Sign.EXCLUDED, "-tag:sand study", 2),
        (Sign.OFF, "study", 6),
    ):
        number = [row.facet for row in side.rows].index("tag:sand")
        at = side.view.visualRect(side.view.model().index(number, 0)).center()
        QTest.mouseClick(side.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.waitUntil(partial(turned, desk, now))
        assert search.text() == text
        qtbot.waitUntil(partial(shows, desk, papers))
    desk.listing.go(Scope())
    qtbot.waitUntil(lambda: facet(desk, "tag:sand") is None)


def test_a_facet_is_turned_by_key_and_keeps_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    keys = list(desk.window.list.papers.papers.keys)
    desk.acting.tag(keys[:4], "sand")
    typed(desk, qtbot, "study")
    qtbot.waitUntil(lambda: sign(desk, "tag:sand") is Sign.OFF)
    view = desk.window.side.view
    press(desk, Key.Key_1, ctrl=True)
    number = [row.facet for row in desk.window.side.rows].index("tag:sand")
    view.setCurrentIndex(view.model().index(number, 0))
    for now in (Sign.INCLUDED, Sign.EXCLUDED):
        QTest.keyClick(view, Key.Key_Return)
        qtbot.waitUntil(partial(turned, desk, now))
    assert view.hasFocus()


def test_a_facet_keeps_the_keyboard_when_it_leads_out_of_a_saved_search(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.acting.tag(list(desk.window.list.papers.papers.keys)[:4], "sand")
    save(desk, qtbot, "study", "Studies")
    desk.window.activateWindow()
    view = desk.window.side.view
    qtbot.waitUntil(lambda: sign(desk, "tag:sand") is Sign.OFF)
    press(desk, Key.Key_1, ctrl=True)
    for now in (Sign.INCLUDED, Sign.EXCLUDED, Sign.OFF):
        QTest.keyClick(view, Key.Key_Return)
        qtbot.waitUntil(partial(turned, desk, now))
    assert view.hasFocus()


def test_who_waits_in_the_side_bar_stands_on_the_first_facet(desk: Desk, qtbot: QtBot) -> None:
    batch = next(r.scope for r in desk.window.side.rows if r.scope and r.scope.kind == "batch")
    desk.listing.go(batch)
    qtbot.waitUntil(lambda: len(titles(desk)) == 6)
    keys = list(desk.window.list.papers.papers.keys)
    typed(desk, qtbot, "study")
    press(desk, Key.Key_1, ctrl=True)
    view = desk.window.side.view
    qtbot.waitUntil(lambda: view.hasFocus() and not view.currentIndex().isValid())
    desk.acting.tag(keys[:4], "sand")
    qtbot.waitUntil(lambda: sign(desk, "tag:sand") is Sign.OFF)
    QTest.keyClick(view, Key.Key_Return)
    qtbot.waitUntil(partial(turned, desk, Sign.INCLUDED))


def test_years_are_kept_to_by_dragging_and_let_in_again(desk: Desk, qtbot: QtBot) -> None:
    years = desk.window.list.strip.years
    desk.listing.rewrite("study ")
    qtbot.waitUntil(desk.window.list.strip.isVisible)
    years.show_years([(2019, 3), (2021, 1), (2026, 6)], None)
    years.show()
    room = years.width() - 32
    first, last = QPoint(16 + room * 7 // 8 - 4, 20), QPoint(years.width() - 20, 20)
    QTest.mousePress(years, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(years, last)
    QTest.mouseRelease(years, Qt.MouseButton.LeftButton, pos=last)
    qtbot.waitUntil(lambda: desk.window.list.search.text() == "year:2025..2026 study ")
    qtbot.waitUntil(lambda: len(titles(desk)) == 6)
    years.cleared.emit()
    qtbot.waitUntil(lambda: desk.window.list.search.text() == "study ")


def test_searches_are_remembered_over_a_restart(open_desk: Open, desk: Desk, qtbot: QtBot) -> None:
    for text in ("grains", "unlearn", "unlearning"):
        desk.listing.rewrite(text)
        qtbot.waitUntil(lambda: bool(desk.window.list.strip.understood))
        qtbot.waitUntil(partial(asks, desk, text))
        desk.window.list.search.entered.emit()
    close(desk, qtbot)
    again = open_desk()
    search = again.window.list.search
    qtbot.waitUntil(lambda: search.text() == "unlearning")  # it goes on where one stopped
    search.clear_search()
    search.setFocus()
    for text in ("unlearning", "grains"):
        QTest.keyClick(search, Key.Key_Up)
        assert search.text() == text
    QTest.keyClick(search, Key.Key_Down)
    QTest.keyClick(search, Key.Key_Down)
    assert search.text() == ""


def test_an_index_that_was_thrown_away_is_made_anew_by_the_first_search(
    home: Places, open_desk: Open, qtbot: QtBot
) -> None:
    fill(home)
    for stamp in home.cache.rglob("*"):
        if stamp.is_file():
            stamp.unlink()
    desk = open_desk()
    answers: list[Answer | None] = []
    desk.listing.answered.connect(answers.append)
    desk.listing.rewrite("unlearning ")
    qtbot.waitUntil(
        lambda: answers[-1:] != [] and answers[-1] is not None and not answers[-1].from_rows,
        timeout=20_000,
    )
    assert len(titles(desk)) == 2


def test_the_index_is_open_before_the_first_letter(desk: Desk, qtbot: QtBot) -> None:
    opened: list[bool] = []

    def is_open() -> bool:
        desk.door.ask(lambda library: library._follower._index is not None, opened.append)
        return any(opened)

    qtbot.waitUntil(is_open, timeout=30_000)
    assert desk.window.list.search.text() == ""
