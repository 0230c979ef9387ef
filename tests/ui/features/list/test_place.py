"""Whatever removes, adds or reorders rows, the reader stands on the paper, never on a row number.

A model says after each of many random acts which papers are listed, which of them is current and
which are selected; the window must show just that, and the side bar light the place it shows.
"""

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import BatchHeader, ImportedRecord, Item, Order, Paper, Scope, State
from paperdesk.paths import Places
from paperdesk.ui.features.detail import controller as detail_controller
from paperdesk.ui.shell.session import Session
from paperdesk.ui.state.library_changes import ChangeOrigin
from tests.places import record
from tests.ui.session import Open
from tests.ui.shell.test_session import press, titles

Key = Qt.Key
PAPERS, MOST, STEPS = 14, 20, 45
ORDERS = (Order.TITLE, Order.DATE, Order.RELEVANCE)
STATE_KEYS = ((Key.Key_D, State.DISMISSED), (Key.Key_L, State.LATER), (Key.Key_R, State.READ))


def paper(number: int) -> Paper:
    """A paper whose title, date and arrival say three different orders."""
    title = f"{chr(97 + number * 11 % 26)} paper of number {number}"
    return Paper(title=title, published=f"2026-{1 + number * 5 % 12:02}-{1 + number:02}")


def batch(date: str, numbers: range) -> list[Item]:
    brought = [ImportedRecord(paper(n), n, record(n)) for n in numbers]
    return [BatchHeader("test-page", date), *brought]


def current_title(session: Session) -> str | None:
    row = session.window.list.papers.current_row()
    return row.title if row else None


def lit(session: Session) -> list[str]:
    """The rows of the side bar that are painted as what is shown."""
    rows = session.window.side.view.selectionModel().selectedRows()
    return [str(row.data()) for row in rows]


class Reader:
    """What a reader who does all this must see."""

    def __init__(self) -> None:
        self.arrived: list[int] = list(range(PAPERS))
        self.states: dict[int, State] = dict.fromkeys(self.arrived, State.NEW)
        self.gone: set[int] = set()
        self.order, self.turned = Order.RELEVANCE, False
        self.hides = self.filters = False
        self.done: list[tuple[Callable[[], object], set[int]]] = []
        self.shown = self.listed()
        self.current: int | None = self.shown[0]
        self.selected = {self.shown[0]}

    def listed(self) -> list[int]:
        """The papers of All papers, or those of them that ``is:new`` finds, in order."""
        there = [n for n in self.arrived if n not in self.gone]
        there = [n for n in there if self.states[n] != State.DISMISSED]
        if self.hides or self.filters:
            there = [n for n in there if self.states[n] == State.NEW]
        if self.order == Order.TITLE:
            return sorted(there, key=lambda n: paper(n).title, reverse=self.turned)
        if self.order == Order.DATE:
            return sorted(there, key=lambda n: paper(n).published, reverse=not self.turned)
        return there

    def look(self) -> None:
        """The list was read again: the paper, else the next that has not left, else one above."""
        before, self.shown = self.shown, self.listed()
        if self.current is None:
            self.current = self.shown[0] if self.shown else None
            self.selected = {self.current} - {None}  # type: ignore[assignment]
            return
        at = before.index(self.current)
        order = (*before[at:], *before[:at][::-1], *self.shown)
        heir = next((n for n in order if n in self.shown), None)
        if heir != self.current:
            self.selected = {heir} - {None}  # type: ignore[assignment]
        self.selected &= set(self.shown)
        self.current = heir

    def set_states(self, state: State) -> None:
        before = {n: self.states[n] for n in self.selected}
        same = self.current is not None and self.states[self.current] == state
        state = State.SEEN if same else state
        if any(was != state for was in before.values()):
            self.done.append((lambda: self.states.update(before), set(before)))
            self.states.update(dict.fromkeys(before, state))

    def undo(self) -> None:
        """Take an act back: the papers that it was about are selected, where they are listed."""
        take_back, papers = self.done.pop()
        take_back()
        self.look()
        if back := [n for n in self.shown if n in papers]:
            self.current = self.current if self.current in back else back[0]
            self.selected = set(back)

    def forget(self) -> None:
        away = set(self.selected)
        if away:
            self.done.append((lambda: self.gone.difference_update(away), away))
            self.gone |= away


@pytest.fixture
def desk(
    home: Places, open_session: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Session:
    monkeypatch.setattr(detail_controller, "SEEN_AFTER", 10_000_000)
    with Library.open(home) as library:
        library.add([("one.jsonl", "jsonl", batch("2026-04-04", range(PAPERS)))])
    session = open_session()
    qtbot.waitUntil(lambda: len(titles(session)) == PAPERS, timeout=30_000)
    session.window.list.papers.setFocus()
    return session


def walk(session: Session, reader: Reader, by: int, extend: bool) -> None:
    """J and K, or with Shift the arrows, which select."""
    if reader.current is None:
        return
    at = reader.shown.index(reader.current)
    to = max(0, min(at + by, len(reader.shown) - 1))
    if extend:
        key = Key.Key_Down if by > 0 else Key.Key_Up
        QTest.keyClick(session.window.list.papers, key, Qt.KeyboardModifier.ShiftModifier)
        begun = [n for n in reader.shown if n in reader.selected] or [reader.current]
        rows = [reader.shown.index(n) for n in begun]
        start = at
        if rows == list(range(rows[0], rows[-1] + 1)) and at in (rows[0], rows[-1]):
            start = rows[0] + rows[-1] - at
        reader.selected = set(reader.shown[min(start, to) : max(start, to) + 1])
    else:
        press(session, Key.Key_J if by > 0 else Key.Key_K)
        reader.selected = {reader.shown[to]}
    reader.current = reader.shown[to]


def act(session: Session, reader: Reader, dice: random.Random) -> str:
    """One thing that a reader does, in the window and in the model; what it was."""
    what = dice.choice(
        (
            *("walk", "walk", "walk", "mark", "state", "state", "delete"),
            *("hide", "sort", "turn", "filter", "undo", "refresh", "rebuild"),
        )
    )
    if what in ("walk", "mark"):
        for _ in range(dice.randint(1, 3)):
            walk(session, reader, dice.choice((-1, 1, 1)), extend=what == "mark")
    else:
        change(session, reader, dice, what)
    return what


def change(session: Session, reader: Reader, dice: random.Random, what: str) -> None:
    """Something that has the list read anew."""
    if what == "state":
        key, state = dice.choice(STATE_KEYS)
        press(session, key)
        reader.set_states(state)
    elif what == "delete":
        press(session, Key.Key_Delete)
        reader.forget()
    elif what == "hide":
        press(session, Key.Key_H)
        reader.hides = not reader.hides
    elif what == "sort":
        reader.order, reader.turned = dice.choice(ORDERS), False
        session.window.actions_of[f"order_{reader.order}"].trigger()
    elif what == "turn" and reader.order is not Order.RELEVANCE:
        reader.turned = not reader.turned
        session.window.actions_of["turn_order"].trigger()
    elif what == "filter":
        session.state.refine("" if reader.filters else "is:new")
        reader.filters = not reader.filters
    elif what == "undo" and reader.done:
        press(session, Key.Key_Z, ctrl=True)
        reader.undo()
        return
    elif what == "refresh" and len(reader.states) < MOST:
        bring(session, reader)
    else:
        session.changes.announce(ChangeOrigin.ELSEWHERE)
    reader.look()


def bring(session: Session, reader: Reader) -> None:
    """Two papers come from elsewhere; they stand above all others."""
    first = len(reader.states)
    numbers = range(first, first + 2)
    file = ("two.jsonl", "jsonl", batch(f"2026-05-{first:02}", numbers))
    session.client.do(
        lambda library: library.add([file]),
        lambda _done: session.changes.announce(ChangeOrigin.ARRIVED),
    )
    before = list(reader.arrived)
    reader.arrived = [*numbers, *before]
    reader.states.update(dict.fromkeys(numbers, State.NEW))
    reader.done.append((lambda: setattr(reader, "arrived", before), set()))


@pytest.mark.parametrize("seed", range(2))
def test_the_reader_stands_on_the_paper_whatever_becomes_of_the_rows(
    desk: Session, qtbot: QtBot, seed: int
) -> None:
    dice, reader = random.Random(seed), Reader()
    papers = desk.window.list.papers
    told: list[str] = []
    for _ in range(STEPS):
        told.append(act(desk, reader, dice))
        print(told[-1], reader.current, reader.selected, reader.shown, reader.order)

        def as_it_must_be() -> None:
            assert titles(desk) == [paper(n).title for n in reader.shown], told
            wanted = None if reader.current is None else paper(reader.current).title
            assert current_title(desk) == wanted, told
            selected = {
                papers.papers.row(papers.papers.place(key)) for key in papers.selected_keys()
            }
            assert {row.title for row in selected if row} == {
                paper(n).title for n in reader.selected
            }, (told, reader.states, reader.done)
            assert lit(desk) == [desk.window.list.title], told

        qtbot.waitUntil(as_it_must_be, timeout=10_000)
    assert desk.state.list_query.scope == Scope()


def test_marked_papers_are_dismissed_and_none_below_is_jumped_over(
    desk: Session, qtbot: QtBot
) -> None:
    before = titles(desk)
    press(desk, Key.Key_J)
    papers = desk.window.list.papers
    for _ in range(3):
        QTest.keyClick(papers, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(desk, Key.Key_D)
    qtbot.waitUntil(lambda: len(titles(desk)) == PAPERS - 4)
    assert current_title(desk) == before[5]


def test_who_clears_a_search_is_back_where_they_stood_or_at_what_they_went_to(
    desk: Session, qtbot: QtBot
) -> None:
    before = titles(desk)
    desk.window.list.papers.go_to(9)
    for walked, wanted in ((False, before[9]), (True, before[1])):
        desk.state.search("is:new")
        qtbot.waitUntil(lambda: desk.state.results is not None)
        assert current_title(desk) == before[0]
        if walked:
            press(desk, Key.Key_J)
        desk.state.search("")
        qtbot.waitUntil(lambda: desk.state.results is None)
        assert current_title(desk) == wanted


def test_rows_stay_where_they_are_while_the_reader_comes_to_the_field_and_goes(
    desk: Session, qtbot: QtBot
) -> None:
    papers = desk.window.list.papers

    def stands() -> int:
        row = papers.mapTo(desk.window, papers.visualRect(papers.currentIndex()).topLeft())
        return row.y()

    papers.go_to(5)
    before, above = stands(), papers.mapTo(desk.window, QPoint()).y()
    press(desk, Key.Key_Slash)
    qtbot.waitUntil(lambda: papers.mapTo(desk.window, QPoint()).y() > above)
    assert stands() == before
    QTest.keyClick(desk.window.search, Key.Key_Escape)
    qtbot.waitUntil(lambda: papers.mapTo(desk.window, QPoint()).y() == above)
    assert stands() == before


def test_shift_selects_from_the_paper_one_has_walked_to(desk: Session) -> None:
    papers = desk.window.list.papers
    QTest.mouseClick(
        papers.viewport(),
        Qt.MouseButton.LeftButton,
        pos=papers.visualRect(papers.papers.index(0, 0)).center(),
    )
    press(desk, Key.Key_J)
    press(desk, Key.Key_J)
    QTest.keyClick(papers, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert papers.selected_parts() == [(2, 3)]
    QTest.keyClick(papers, Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(papers, Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert papers.selected_parts() == [(1, 2)]
    at = papers.visualRect(papers.papers.index(4, 0)).center()
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(papers.viewport(), Qt.MouseButton.LeftButton, shift, at)
    assert papers.selected_parts() == [(2, 4)]
