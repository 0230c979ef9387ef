"""What stands around the search field: completions, the query read back, facets, years, history."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.library.search import library_search
from paperdesk.model import Scope, SearchResults
from paperdesk.model.query.clause_sign import ClauseSign
from paperdesk.paths import Places
from paperdesk.ui.features.side_bar.scope_rows import SideRow
from paperdesk.ui.shell.session import Session
from paperdesk.ui.state.library_changes import ChangeOrigin
from tests.ui.features.saved_searches.test_controller import save
from tests.ui.painted import lines, painted
from tests.ui.session import Open, close
from tests.ui.shell.test_session import press, titles
from tests.ui.six_papers import TITLES, fill

Key = Qt.Key


def typed(session: Session, qtbot: QtBot, text: str) -> None:
    press(session, Key.Key_Slash)
    QTest.keyClicks(session.window.search, text)
    qtbot.waitUntil(lambda: session.state.list_query.text == text.strip() or text.endswith(":"))


def facet(session: Session, clause: str) -> SideRow | None:
    return next((row for row in session.window.side.rows if row.facet == clause), None)


def sign(session: Session, clause: str) -> ClauseSign | None:
    row = facet(session, clause)
    return row.sign if row else None


def turned(session: Session, now: ClauseSign) -> bool:
    return sign(session, "tag:sand") is now


def shows(session: Session, papers: int) -> bool:
    return len(titles(session)) == papers


def asks(session: Session, text: str) -> bool:
    return str(session.state.query).startswith(text)


def test_a_value_is_completed_with_tab(session: Session, qtbot: QtBot) -> None:
    keys = session.window.list.papers.papers.keys
    session.services.commands.tag([keys[1]], "to read")
    qtbot.waitUntil(lambda: bool(session.state.overview.tags))
    search = session.window.search
    typed(session, qtbot, "tag:")
    qtbot.waitUntil(lambda: search.completion.offers() == ["to read"])
    QTest.keyClick(search, Key.Key_Tab)
    assert search.text() == 'tag:"to read" '
    assert search.hasFocus()
    qtbot.waitUntil(lambda: len(titles(session)) == 1)
    QTest.keyClicks(search, "has:no")
    assert search.completion.offers() == ["note"]
    QTest.keyClick(search, Key.Key_Escape)
    assert search.completion.offers() == []
    assert search.text() == 'tag:"to read" has:no'


def test_a_field_is_named_and_its_author_found(session: Session, qtbot: QtBot) -> None:
    search = session.window.search
    typed(session, qtbot, "aut")
    qtbot.waitUntil(lambda: search.completion.offers() == ["author:"])
    QTest.keyClick(search, Key.Key_Down)
    QTest.keyClick(search, Key.Key_Return)
    QTest.keyClicks(search, "wri")
    qtbot.waitUntil(lambda: search.completion.offers() == ["Bo Writer"])
    QTest.keyClick(search, Key.Key_Tab)
    assert search.text() == 'author:"Bo Writer" '
    qtbot.waitUntil(lambda: len(titles(session)) == 6)


def test_the_query_is_read_back_with_what_was_not_understood(
    session: Session, qtbot: QtBot
) -> None:
    strip = session.window.summary
    assert strip.isHidden()
    session.state.search("titel:sand grains ")
    qtbot.waitUntil(lambda: "grains" in strip.understood)
    assert strip.flags == "There is no field named titel."
    session.state.search("")
    qtbot.waitUntil(strip.isHidden)


def test_corrected_words_are_said_and_marked_and_no_row_is_without_them(
    session: Session, qtbot: QtBot
) -> None:
    session.state.search("machine unlerning mirorrs ")
    rows = session.window.list.papers
    qtbot.waitUntil(lambda: "you wrote" in session.window.summary.understood)
    assert session.window.summary.understood.endswith('you wrote "unlerning" and "mirorrs"')
    first = rows.papers.keys[0]
    qtbot.waitUntil(lambda: rows.papers.hit_of(first) is not None)
    found = rows.papers.hit_of(first)
    assert found is not None
    marked = [TITLES[0][start:end] for start, end in found.title_marks]
    assert marked == ["Machine", "unlearning", "mirrors"]
    painted_rows = "\n".join(lines(painted(rows.viewport())))
    assert TITLES[0] in painted_rows
    assert "unlerning" not in painted_rows
    assert "mirorrs" not in painted_rows


def test_operators_are_named_and_one_key_looks_for_them_as_words(
    session: Session, qtbot: QtBot
) -> None:
    heard: list[object] = []
    session.client.do(
        lambda library: library.save_note(library.keys(Scope())[2], "With mirrors or grains."),
        heard.append,
    )
    qtbot.waitUntil(lambda: bool(heard), timeout=5000)
    session.changes.announce(ChangeOrigin.ELSEWHERE)
    typed(session, qtbot, "mirrors OR grains ")
    strip = session.window.summary
    qtbot.waitUntil(lambda: "OR not looked for as words (Ctrl+Alt+O does)" in strip.understood)
    qtbot.waitUntil(lambda: shows(session, 3))
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(session.window.search, Key.Key_O, keys)
    qtbot.waitUntil(lambda: titles(session) == [TITLES[2]])
    assert session.window.search.text() == 'mirrors "OR grains"'
    assert "OR grains" in strip.understood
    assert "Ctrl+Alt+O" not in strip.understood


def test_a_search_that_did_not_look_at_all_papers_says_so(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_search, "_LONGEST", -1.0)  # its time is over at once
    session.state.search("sa* ")
    qtbot.waitUntil(lambda: "Too broad: not all papers" in session.window.summary.flags)


def test_answers_to_a_sentence_can_be_left_in_the_order_of_their_words(
    session: Session, qtbot: QtBot
) -> None:
    made: list[object] = []
    session.client.do(lambda library: library.settle_index(), made.append)
    qtbot.waitUntil(lambda: bool(made), timeout=5000)
    session.state.search("what is the weather of the hills and how was it studied at length ")
    qtbot.waitUntil(lambda: titles(session)[0] == "Forecasting rain in valleys")
    by_meaning = titles(session)
    session.settings.set("meaning", "off")
    qtbot.waitUntil(lambda: titles(session) != by_meaning)
    assert sorted(titles(session)) == sorted(by_meaning)
    session.settings.set("meaning", "on")
    qtbot.waitUntil(lambda: titles(session) == by_meaning)


def test_where_nothing_is_found_one_learns_what_to_leave_out(
    session: Session, qtbot: QtBot
) -> None:
    session.state.search("unlearning is:read ")
    empty = session.window.list.empty
    qtbot.waitUntil(lambda: empty.others() == ["Without is:read: 2 papers"])
    empty.action_requested.emit("unlearning")
    qtbot.waitUntil(lambda: len(titles(session)) == 2)


def test_a_tag_is_included_excluded_and_off_by_clicks(session: Session, qtbot: QtBot) -> None:
    keys = list(session.window.list.papers.papers.keys)
    session.services.commands.tag(keys[:4], "sand")
    typed(session, qtbot, "study")
    qtbot.waitUntil(lambda: sign(session, "tag:sand") is ClauseSign.OFF)
    side, search = session.window.side, session.window.search
    for now, text, papers in (
        (ClauseSign.INCLUDED, "tag:sand study", 4),
        (ClauseSign.EXCLUDED, "-tag:sand study", 2),
        (ClauseSign.OFF, "study", 6),
    ):
        number = [row.facet for row in side.rows].index("tag:sand")
        at = side.view.visualRect(side.view.model().index(number, 0)).center()
        QTest.mouseClick(side.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.waitUntil(partial(turned, session, now))
        assert search.text() == text
        qtbot.waitUntil(partial(shows, session, papers))
    session.state.go(Scope())
    qtbot.waitUntil(lambda: facet(session, "tag:sand") is None)


def test_a_facet_is_turned_by_key_and_keeps_the_keyboard(session: Session, qtbot: QtBot) -> None:
    keys = list(session.window.list.papers.papers.keys)
    session.services.commands.tag(keys[:4], "sand")
    typed(session, qtbot, "study")
    qtbot.waitUntil(lambda: sign(session, "tag:sand") is ClauseSign.OFF)
    view = session.window.side.view
    press(session, Key.Key_1, ctrl=True)
    number = [row.facet for row in session.window.side.rows].index("tag:sand")
    view.setCurrentIndex(view.model().index(number, 0))
    for now in (ClauseSign.INCLUDED, ClauseSign.EXCLUDED):
        QTest.keyClick(view, Key.Key_Return)
        qtbot.waitUntil(partial(turned, session, now))
    assert view.hasFocus()


def test_a_facet_keeps_the_keyboard_when_it_leads_out_of_a_saved_search(
    session: Session, qtbot: QtBot
) -> None:
    session.services.commands.tag(list(session.window.list.papers.papers.keys)[:4], "sand")
    save(session, qtbot, "study", "Studies")
    session.window.activateWindow()
    view = session.window.side.view
    qtbot.waitUntil(lambda: sign(session, "tag:sand") is ClauseSign.OFF)
    press(session, Key.Key_1, ctrl=True)
    for now in (ClauseSign.INCLUDED, ClauseSign.EXCLUDED, ClauseSign.OFF):
        QTest.keyClick(view, Key.Key_Return)
        qtbot.waitUntil(partial(turned, session, now))
    assert view.hasFocus()


def test_who_waits_in_the_side_bar_stands_on_the_first_facet(
    session: Session, qtbot: QtBot
) -> None:
    batch = next(r.scope for r in session.window.side.rows if r.scope and r.scope.kind == "batch")
    session.state.go(batch)
    qtbot.waitUntil(lambda: len(titles(session)) == 6)
    keys = list(session.window.list.papers.papers.keys)
    typed(session, qtbot, "study")
    press(session, Key.Key_1, ctrl=True)
    view = session.window.side.view
    qtbot.waitUntil(lambda: view.hasFocus() and not view.currentIndex().isValid())
    session.services.commands.tag(keys[:4], "sand")
    qtbot.waitUntil(lambda: sign(session, "tag:sand") is ClauseSign.OFF)
    QTest.keyClick(view, Key.Key_Return)
    qtbot.waitUntil(partial(turned, session, ClauseSign.INCLUDED))


def test_a_clicked_facet_in_a_tag_keeps_the_keyboard_and_counts_what_was_just_seen(
    session: Session, qtbot: QtBot
) -> None:
    keys = list(session.window.list.papers.papers.keys)
    session.services.commands.tag(keys[:5], "sand")
    session.services.commands.star(keys[:2], True)
    session.services.commands.see(keys[1])
    session.state.go(Scope("tag", "sand"))
    qtbot.waitUntil(partial(shows, session, 5))
    typed(session, qtbot, "study")
    qtbot.waitUntil(lambda: facet(session, "is:seen") is not None)
    view = session.window.side.view
    number = [row.facet for row in session.window.side.rows].index("is:seen")
    at = view.visualRect(view.model().index(number, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: sign(session, "is:seen") is ClauseSign.INCLUDED)
    assert session.window.side.rows[view.currentIndex().row()].facet == "is:seen"
    session.state.search("study")
    qtbot.waitUntil(lambda: session.state.facets_text == "study")
    before = _count(session, "is:seen")
    session.services.commands.see(keys[4])
    qtbot.waitUntil(lambda: _count(session, "is:seen") > before)


def _count(session: Session, clause: str) -> int:
    row = facet(session, clause)
    return int(row.count) if row else 0


def test_no_row_moves_while_one_types(session: Session, qtbot: QtBot) -> None:
    rows, field = session.window.list.papers.viewport(), session.window.search

    def top() -> int:
        return rows.mapTo(session.window, QPoint(0, 0)).y()

    before = top()
    press(session, Key.Key_Slash)
    qtbot.waitUntil(lambda: top() > before)
    stands = top()
    for letter in "study":
        QTest.keyClicks(field, letter)
        qtbot.waitUntil(lambda: session.state.list_query.text == field.text())
        assert top() == stands
    qtbot.waitUntil(lambda: session.window.summary.understood != "")
    assert top() == stands
    field.clear_search()
    qtbot.waitUntil(lambda: session.state.results is None)
    assert top() == stands
    QTest.keyClick(field, Key.Key_Escape)
    qtbot.waitUntil(lambda: top() == before)


def test_the_years_of_the_place_stand_below_the_empty_field(session: Session, qtbot: QtBot) -> None:
    key = session.window.list.papers.papers.keys[0]
    session.services.commands.act(lambda library: library.write_facts(key, {"published": "2019"}))
    press(session, Key.Key_Slash)
    years, field = session.window.summary.years, session.window.search
    qtbot.waitUntil(lambda: "2019" in "".join(lines(painted(years))), timeout=20_000)
    years.chosen.emit(2019, 2019)
    qtbot.waitUntil(lambda: field.text().strip() == "year:2019")
    qtbot.waitUntil(lambda: len(titles(session)) == 1)
    field.clear_search()
    qtbot.waitUntil(lambda: session.state.results is None)
    qtbot.waitUntil(years.isVisible)
    QTest.keyClick(field, Key.Key_Escape)
    assert not years.isVisible()


def test_years_are_kept_to_by_dragging_and_let_in_again(session: Session, qtbot: QtBot) -> None:
    years = session.window.summary.years
    session.state.search("study ")
    qtbot.waitUntil(session.window.summary.isVisible)
    years.show_years([(2019, 3), (2021, 1), (2026, 6)], None)
    years.show()
    room = years.width() - 32
    first, last = QPoint(16 + room * 7 // 8 - 4, 20), QPoint(years.width() - 20, 20)
    QTest.mousePress(years, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(years, last)
    QTest.mouseRelease(years, Qt.MouseButton.LeftButton, pos=last)
    qtbot.waitUntil(lambda: session.window.search.text() == "year:2025..2026 study ")
    qtbot.waitUntil(lambda: len(titles(session)) == 6)
    years.cleared.emit()
    qtbot.waitUntil(lambda: session.window.search.text() == "study ")


def test_searches_are_remembered_over_a_restart(
    open_session: Open, session: Session, qtbot: QtBot
) -> None:
    for text in ("grains", "unlearn", "unlearning"):
        session.state.search(text)
        qtbot.waitUntil(lambda: bool(session.window.summary.understood))
        qtbot.waitUntil(partial(asks, session, text))
        session.window.search.entered.emit()
    close(session, qtbot)
    again = open_session()
    search = again.window.search
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
    home: Places, open_session: Open, qtbot: QtBot
) -> None:
    fill(home)
    for stamp in home.cache.rglob("*"):
        if stamp.is_file():
            stamp.unlink()
    session = open_session()
    answers: list[SearchResults | None] = []
    session.state.results_changed.connect(lambda: answers.append(session.state.results))
    session.state.search("unlearning ")
    qtbot.waitUntil(
        lambda: answers[-1:] != [] and answers[-1] is not None and not answers[-1].from_rows,
        timeout=20_000,
    )
    assert len(titles(session)) == 2


def test_the_index_is_open_before_the_first_letter(session: Session, qtbot: QtBot) -> None:
    opened: list[bool] = []

    def is_open() -> bool:
        session.client.ask(lambda library: library._follower._index is not None, opened.append)
        return any(opened)

    qtbot.waitUntil(is_open, timeout=30_000)
    assert session.window.search.text() == ""


def test_what_an_acronym_stands_for_is_told_and_one_press_takes_it_off(
    session: Session, qtbot: QtBot
) -> None:
    summary = session.window.summary
    typed(session, qtbot, "MCMC sand")
    qtbot.waitUntil(lambda: summary.also == "\u201cmarkov chain monte carlo\u201d")
    chip = summary.in_order()[0]
    assert chip.isVisible()
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.state.list_query.text == '"MCMC" sand')
    qtbot.waitUntil(lambda: not summary.also)
    assert not chip.isVisible()
    assert session.window.search.text() == '"MCMC" sand'
