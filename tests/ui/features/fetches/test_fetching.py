"""Files of papers are asked for by a key, come by a worker, and are said to be there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model.messages import Message
from paperdesk.ui.features.fetches.controller import fetched, nothing_to_fetch
from paperdesk.ui.services.network_service import NetworkOutcome
from paperdesk.ui.shell.session import Session
from tests.sources.replay_server import ReplayServer

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"\nstartxref\n9\n%%EOF\n"


def test_the_selected_papers_file_comes_and_its_row_says_so(
    session: Session, qtbot: QtBot, replay: ReplayServer
) -> None:
    address = "https://export.arxiv.org/pdf/2604.00001"
    replay.answer(address, PDF, content_type="application/pdf")
    papers = session.window.list.papers
    papers.go_to(0)
    qtbot.waitUntil(lambda: session.state.current == 1, timeout=20_000)
    row = papers.papers.row(0)
    assert row is not None
    assert not row.has_file
    QTest.keyClick(papers, Qt.Key.Key_F)

    def there() -> bool:
        now = papers.papers.row(0)
        return now is not None and now.has_file

    qtbot.waitUntil(there, timeout=30_000)
    assert session.window.notice_bar.accessibleDescription() == "1 file came."
    qtbot.waitUntil(session.window.detail.header.files.isVisible, timeout=20_000)
    QTest.keyClick(papers, Qt.Key.Key_F)
    said = session.window.notice_bar.accessibleDescription
    qtbot.waitUntil(lambda: said() == "Their files are here already.", timeout=20_000)


def test_offline_a_whole_list_waits_and_that_is_said_once(session: Session, qtbot: QtBot) -> None:
    session.services.network.work_offline(True)
    QTest.keyClick(session.window.list.papers, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    said = session.window.notice_bar.accessibleDescription
    waits = "You work offline. What you asked for waits."
    qtbot.waitUntil(lambda: said() == waits, timeout=20_000)
    waiting: list[int] = []
    session.client.ask(lambda library: len(library.queued()), waiting.append)
    qtbot.waitUntil(lambda: waiting == [6], timeout=20_000)


def test_what_came_and_what_did_not_is_one_sentence_each(qapp: object) -> None:
    failed = ((9, Message("work.ended")),)
    reason = str(failed[0][1])
    assert fetched(NetworkOutcome((1, 2), failed)) == f"2 files came. 1 did not: {reason}"
    assert fetched(NetworkOutcome((1,), waiting=(4, 5))) == "1 file came. 2 still to come."
    assert fetched(NetworkOutcome(waiting=(4,))) == ""
    assert nothing_to_fetch(2, 0) == "Their files are here already."
    assert nothing_to_fetch(0, 1) == "Nobody says where a PDF of this lies."
    assert nothing_to_fetch(2, 1) == "Of the others nobody says where their files lie."
