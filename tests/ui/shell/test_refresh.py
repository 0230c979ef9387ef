"""After a change each question is asked once, whoever made the change."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import Scope
from paperdesk.paths import Places
from paperdesk.ui.features.imports.controller import ImportController
from paperdesk.ui.features.imports.import_dialog import ImportDialog
from paperdesk.ui.features.notes.controller import NotesController
from paperdesk.ui.shell.session import Session
from paperdesk.ui.state.library_changes import ChangeOrigin, Origin
from tests.ui.shell.test_session import titles

QUESTIONS = {"keys": "list", "search": "list", "entry": "detail", "counts": "overview"}
LONG = 30_000


@pytest.fixture(autouse=True)
def _unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A paper that is shown stays new: being seen is a change of its own."""
    monkeypatch.setattr("paperdesk.ui.features.detail.controller.SEEN_AFTER", 10 * LONG)


@pytest.fixture
def asked(session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """What the library is asked from now on: lists, details, overviews."""
    told: Counter[str] = Counter()

    def counted(name: str, question: Callable[..., object]) -> Callable[..., object]:
        def ask(*args: object, **more: object) -> object:
            told[QUESTIONS[name]] += 1
            return question(*args, **more)

        return ask

    still(session, qtbot)
    for name in QUESTIONS:
        monkeypatch.setattr(Library, name, counted(name, getattr(Library, name)))
    return told


def still(session: Session, qtbot: QtBot) -> None:
    """Wait until nothing is asked any more, and no timer will ask for something."""
    qtbot.wait(1500)  # longer than the poll of the library
    qtbot.waitUntil(lambda: session.services.index._healing is None, timeout=LONG)
    answers: list[object] = []
    session.client.do(lambda _library: None, answers.append)
    session.client.ask(lambda _library: None, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=LONG)


def write(session: Session, qtbot: QtBot, words: str) -> None:
    """Type a note on the paper shown, and have it saved."""
    session.window.actions_of["note"].trigger()
    QTest.keyClicks(session.window.notes.editor, words)
    autosave = session.of(NotesController).autosave
    with qtbot.waitSignal(session.changes.changed, timeout=LONG):
        autosave.flush()


def origins(session: Session) -> list[Origin]:
    """Of which origin changes are from now on."""
    heard: list[Origin] = []
    session.changes.changed.connect(lambda _changes, origin: heard.append(origin))
    return heard


def test_a_saved_note_asks_no_list_and_one_detail(
    session: Session, qtbot: QtBot, asked: Counter[str]
) -> None:
    write(session, qtbot, "dunes")
    still(session, qtbot)
    assert asked == {"detail": 1, "overview": 1}


def test_a_saved_note_asks_the_list_of_a_search_once_and_finds_its_words(
    session: Session, qtbot: QtBot, asked: Counter[str]
) -> None:
    session.state.search("dunes OR unlearning")
    qtbot.waitUntil(lambda: len(titles(session)) == 2, timeout=LONG)
    session.window.list.papers.go_to(0)
    still(session, qtbot)
    asked.clear()
    write(session, qtbot, "dunes")
    still(session, qtbot)
    assert asked["list"] == 1
    assert asked["detail"] == 1
    assert asked["overview"] == 1


def test_a_saved_note_asks_the_list_of_papers_with_notes_once(
    session: Session, qtbot: QtBot, asked: Counter[str]
) -> None:
    write(session, qtbot, "dunes")
    session.state.go(Scope("noted"))
    qtbot.waitUntil(lambda: len(titles(session)) == 1, timeout=LONG)
    still(session, qtbot)
    asked.clear()
    write(session, qtbot, "more")
    still(session, qtbot)
    assert asked == {"list": 1, "detail": 1, "overview": 1}


def test_a_star_asks_no_list(session: Session, qtbot: QtBot, asked: Counter[str]) -> None:
    session.window.actions_of["star"].trigger()
    qtbot.waitUntil(lambda: session.state.overview.counts.starred == 1, timeout=LONG)
    still(session, qtbot)
    assert asked == {"detail": 1, "overview": 1}


def test_what_another_program_changed_is_asked_once(
    session: Session, qtbot: QtBot, asked: Counter[str], home: Places
) -> None:
    with Library.open(home) as other:
        key = other.keys(Scope())[0]
        asked.clear()
        other.star([key], True)
    qtbot.waitUntil(lambda: session.state.overview.counts.starred == 1, timeout=LONG)
    still(session, qtbot)
    assert asked == {"list": 1, "detail": 1, "overview": 1}


def test_an_import_refreshes_once_and_its_indexing_once(
    session: Session, qtbot: QtBot, asked: Counter[str], tmp_path: Path
) -> None:
    lines = "\n".join(
        f'{{"title": "New paper {n}", "arxiv_id": "2605.{n:05}"}}' for n in range(1, 31)
    )
    (tmp_path / "new.jsonl").write_text(lines + "\n")
    heard = origins(session)
    session.of(ImportController).preview([str(tmp_path / "new.jsonl")])
    dialog = session.window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    qtbot.waitUntil(dialog.go.isVisible, timeout=LONG)
    dialog.go.click()
    qtbot.waitUntil(lambda: heard[-1:] == [ChangeOrigin.CAUGHT_UP], timeout=LONG)
    still(session, qtbot)
    assert heard == [ChangeOrigin.IMPORTED, ChangeOrigin.CAUGHT_UP]
    assert asked == {"list": 2, "detail": 2, "overview": 2}
    assert session.state.list_query.scope.kind == "batch"
    assert len(titles(session)) == 30


def test_the_starter_that_is_asked_for_twice_comes_in_once(session: Session, qtbot: QtBot) -> None:
    heard = origins(session)
    imports = session.of(ImportController)
    imports.take_starter()
    imports.take_starter()
    qtbot.waitUntil(lambda: heard[-1:] == [ChangeOrigin.CAUGHT_UP], timeout=LONG)
    assert heard == [ChangeOrigin.IMPORTED, ChangeOrigin.CAUGHT_UP]
    assert session.services.monitor._held == 0


def test_what_another_program_does_while_a_worker_indexes_is_seen_when_it_ends(
    session: Session, qtbot: QtBot, home: Places
) -> None:
    heard = origins(session)
    release = session.services.monitor.hold()
    with Library.open(home) as other:
        other.star([other.keys(Scope())[0]], True)
    session.services.monitor.look()
    qtbot.wait(1300)
    assert heard == []
    told: list[bool] = []
    release(told.append)
    qtbot.waitUntil(lambda: told == [True], timeout=LONG)


def test_the_window_knows_its_own_changes(session: Session, qtbot: QtBot) -> None:
    heard = origins(session)
    session.services.commands.star([session.state.keys[0]], True)
    qtbot.waitUntil(lambda: session.state.overview.counts.starred == 1, timeout=LONG)
    session.services.monitor.look()
    still(session, qtbot)
    assert ChangeOrigin.ELSEWHERE not in heard
