"""Windows on one library: a second one, and a paper in one of its own."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.model import State
from paperdesk.paths import Places
from paperdesk.ui.features.open_papers.open_papers_dialog import OpenPapersDialog
from paperdesk.ui.shell.session import Session
from paperdesk.ui.shell.window_group import WindowGroup
from tests.ui.session import close
from tests.ui.six_papers import fill

LONG = 30_000


@pytest.fixture
def group(home: Places, qapp: QApplication, qtbot: QtBot) -> Iterator[WindowGroup]:
    """One window with six papers, which stands on the first."""
    fill(home)
    made = WindowGroup(home, qapp)
    _ready(made.open(), qtbot)
    yield made
    if made.sessions:
        with qtbot.waitSignal(made.closed, timeout=LONG):
            made.close()
    made.forget()


def _ready(session: Session, qtbot: QtBot) -> Session:
    qtbot.waitUntil(lambda: session.is_furnished and session.state.entry is not None, timeout=LONG)
    return session


def _press(session: Session, name: str) -> None:
    session.window.actions_of[name].trigger()


def _second(group: WindowGroup, qtbot: QtBot) -> Session:
    _press(group.sessions[0], "new_window")
    assert len(group.sessions) == 2
    second = _ready(group.sessions[1], qtbot)
    qtbot.waitUntil(lambda: second.window.list.papers.papers.rowCount() == 6, timeout=LONG)
    return second


def _own(group: WindowGroup, qtbot: QtBot) -> Session:
    _press(group.sessions[0], "own_window")
    return _ready(group.sessions[-1], qtbot)


def _state_shown(session: Session, state: State) -> bool:
    return session.window.detail.state_buttons.states[state].isChecked()


def test_a_second_window_shows_the_library_and_ends_alone(group: WindowGroup, qtbot: QtBot) -> None:
    first = group.sessions[0]
    second = _second(group, qtbot)
    second.window.list.papers.step(2)
    qtbot.waitUntil(lambda: second.state.position == 2)
    assert first.state.position == 0
    close(first, qtbot)
    assert group.sessions == [second]
    assert second.window.isVisible()
    _press(second, "later")
    qtbot.waitUntil(lambda: _state_shown(second, State.LATER), timeout=LONG)
    with qtbot.waitSignal(group.closed, timeout=LONG):
        _press(second, "close_window")
    assert not second.window.isVisible()  # at the first press


def test_what_one_window_does_the_other_shows_and_may_take_back(
    group: WindowGroup, qtbot: QtBot
) -> None:
    first, second = group.sessions[0], _second(group, qtbot)
    assert first.state.entry is not None
    assert second.state.entry is not None
    assert first.state.entry.key == second.state.entry.key
    _press(first, "later")
    qtbot.waitUntil(lambda: _state_shown(second, State.LATER), timeout=LONG)
    _press(second, "undo")
    qtbot.waitUntil(lambda: not _state_shown(first, State.LATER), timeout=LONG)


def test_a_note_written_in_two_windows_is_one_note(
    group: WindowGroup, qtbot: QtBot, home: Places
) -> None:
    first, second = group.sessions[0], _second(group, qtbot)
    here, there = first.window.notes, second.window.notes
    _press(first, "note")
    _press(second, "note")
    for at in range(4):  # now in one, now in the other, without waiting for anything
        here.editor.moveCursor(here.editor.textCursor().MoveOperation.End)
        QTest.keyClicks(here.editor, f"one{at} ")
        assert there.text().endswith(f"one{at} ")
        there.editor.moveCursor(there.editor.textCursor().MoveOperation.End)
        QTest.keyClicks(there.editor, f"two{at} ")
        assert here.text().endswith(f"two{at} ")
    words = " ".join(f"one{at} two{at}" for at in range(4))
    assert here.text().split() == there.text().split() == words.split()
    files = home.data / "notes"
    qtbot.waitUntil(lambda: words in "".join(_read(files)), timeout=LONG)
    assert here.conflict.isHidden()
    assert there.conflict.isHidden()
    assert len(_read(files)) == 1
    close(second, qtbot)
    QTest.keyClicks(here.editor, "end")
    close(first, qtbot)
    assert len(_read(files)) == 1
    assert "end" in _read(files)[0]


def _read(folder: object) -> list[str]:
    from pathlib import Path

    return [path.read_text("utf-8") for path in Path(str(folder)).rglob("*.md")]


def test_a_paper_in_its_own_window_has_tabs_and_notes_and_no_list(
    group: WindowGroup, qtbot: QtBot
) -> None:
    first, own = group.sessions[0], _own(group, qtbot)
    assert own.state.entry is not None
    assert first.state.entry is not None
    assert own.state.entry.key == first.state.entry.key
    window = own.window
    own.state.open_papers.opened(own.state.entry.key)
    _press(first, "find_in_open_papers")
    dialog = first.window.findChild(OpenPapersDialog)
    assert dialog is not None
    assert dialog.line.text().startswith("1 paper open")
    dialog.reject()
    assert window.windowTitle() == "Machine unlearning by mirrors"
    assert window.detail.header.title.isVisible()
    assert window.detail.tabs.isVisible()
    assert not window.list.isVisible()
    assert not window.side.isVisible()
    first.window.list.papers.step(1)
    qtbot.waitUntil(lambda: first.state.position == 1)
    assert window.windowTitle() == "Machine unlearning by mirrors"
    _press(own, "dismiss")  # it leaves the list, and not its window
    qtbot.waitUntil(lambda: first.window.list.papers.papers.rowCount() == 5, timeout=LONG)
    qtbot.waitUntil(lambda: _state_shown(own, State.DISMISSED), timeout=LONG)
    assert window.windowTitle() == "Machine unlearning by mirrors"
    QTest.keyClick(window.detail.abstract, Qt.Key.Key_Escape)
    assert window.detail.isVisible()
    assert not window.list.isVisible()


@pytest.mark.slow
def test_it_is_opened_once_and_other_papers_are_shown_in_the_library(
    group: WindowGroup, qtbot: QtBot
) -> None:
    first, own = group.sessions[0], _own(group, qtbot)
    _press(first, "own_window")
    assert group.sessions == [first, own]
    own.window.detail.header.search_requested.emit("gardening")
    qtbot.waitUntil(lambda: first.window.list.papers.papers.rowCount() == 1, timeout=LONG)
    assert own.window.windowTitle() == "Machine unlearning by mirrors"
    close(first, qtbot)
    own.window.detail.header.search_requested.emit("mirrors")
    qtbot.waitUntil(lambda: len(group.sessions) == 2, timeout=LONG)
    again = _ready(group.sessions[1], qtbot)
    qtbot.waitUntil(lambda: again.state.list_query.text == "mirrors", timeout=LONG)


@pytest.mark.slow
def test_the_size_of_each_kind_of_window_is_remembered(group: WindowGroup, qtbot: QtBot) -> None:
    first, own = group.sessions[0], _own(group, qtbot)
    first.window.resize(790, 600)
    own.window.resize(520, 610)
    close(own, qtbot)
    again = _own(group, qtbot)
    assert again.window.size().toTuple() == (520, 610)
    assert first.window.size().toTuple() == (790, 600)


def test_a_setting_holds_in_all_and_the_last_to_close_forgets_none(
    group: WindowGroup, qtbot: QtBot
) -> None:
    first, second = group.sessions[0], _second(group, qtbot)
    first.settings.set("views", "scroll")
    qtbot.waitUntil(second.window.detail.abstract.isVisible)
    assert second.window.actions_of["one_scroll"].isChecked()
    first.settings.keep(words=("delta",))
    close(first, qtbot)
    assert second.settings.values.words == ("delta",)
