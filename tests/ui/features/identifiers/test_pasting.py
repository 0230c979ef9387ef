"""Papers by what one pastes: understood at once, also offline; then they come."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model.follows import QueuedRequest
from paperdesk.model.pasted_references import PastedReference
from paperdesk.tasks.add_jobs import references_of
from paperdesk.text.pasted_text import pasted_references
from paperdesk.ui.features.identifiers.controller import IdentifierController
from paperdesk.ui.features.identifiers.identifier_dialog import IdentifierDialog
from paperdesk.ui.shell.session import Session
from tests.sources.invented_lists import API, HF, atom, entry, record
from tests.sources.replay_server import ReplayServer

PASTED = (
    "arXiv:2304.15004v2, https://doi.org/10.1000/xyz, "
    "https://huggingface.co/papers/2310.12931, math/0309136"
)


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[IdentifierDialog]:
    made = IdentifierDialog()
    qtbot.addWidget(made)
    made.show()
    yield made
    made.reject()


def _rows(dialog: IdentifierDialog) -> list[tuple[str, str, bool]]:
    model = dialog.list.rows
    rows = [model.index(place) for place in range(model.rowCount())]
    checked, role = Qt.CheckState.Checked, int(Qt.ItemDataRole.CheckStateRole)
    said = int(Qt.ItemDataRole.AccessibleTextRole)
    return [(one.data(), one.data(said), one.data(role) == checked) for one in rows]


def _opened(session: Session, qtbot: QtBot) -> IdentifierDialog:
    controller = session.of(IdentifierController)
    qtbot.waitUntil(lambda: controller._dialog is not None, timeout=20_000)
    assert controller._dialog is not None
    return controller._dialog


def test_four_pasted_ids_are_four_works(dialog: IdentifierDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.text_changed, timeout=5_000) as asked:
        dialog.field.setPlainText(PASTED)
    found = pasted_references(asked.args[0])
    dialog.show_found(found, [False, False, False, True])
    names = [row[0] for row in _rows(dialog)]
    assert names == [
        *("arXiv 2304.15004, version 2", "DOI 10.1000/xyz", "arXiv 2310.12931"),
        "arXiv math/0309136",
    ]
    assert _rows(dialog)[3][1:] == ("arXiv math/0309136. here already", False)
    assert dialog.said() == "4 works understood, 1 of them here already"
    assert dialog.add.text() == "Add 3 papers"


def test_the_references_of_a_pasted_paper_are_left_out_until_wanted(
    dialog: IdentifierDialog,
) -> None:
    itself = PastedReference("arxiv", "2304.15004")
    cited = PastedReference("doi", "10.1000/xyz", words="[1] Lids", cited=True)
    dialog.show_found((itself, cited), (False, False))
    assert [row[2] for row in _rows(dialog)] == [True, False]
    dialog.all.click()
    assert dialog.add.text() == "Add 2 papers"
    dialog.none.click()
    assert not dialog.add.isEnabled()
    dialog.show_found((cited,), (False,))
    assert _rows(dialog)[0][2]


def test_a_row_is_taken_by_key_and_by_mouse(dialog: IdentifierDialog, qtbot: QtBot) -> None:
    dialog.show_found(pasted_references("2304.15004 2310.12931"), (False, False))
    dialog.list.setFocus()
    dialog.list.setCurrentIndex(dialog.list.rows.index(0))
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert list(dialog.list.rows.taken) == [1]
    place = dialog.list.visualRect(dialog.list.rows.index(0)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert list(dialog.list.rows.taken) == [0, 1]
    with qtbot.waitSignal(dialog.add_requested) as wanted:
        QTest.keyClick(dialog.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [(0, 1)]


def test_nothing_that_is_understood_says_so(dialog: IdentifierDialog, qtbot: QtBot) -> None:
    assert dialog.said() == "Paste or type; it is read at once, also offline."
    with qtbot.waitSignal(dialog.text_changed, timeout=5_000):
        dialog.field.setPlainText("?")
    dialog.show_found((), ())
    assert dialog.said() == "No id, DOI, address or title is understood in this."
    assert not dialog.add.isEnabled()


def test_offline_what_is_wanted_waits_and_known_papers_are_left_out(
    session: Session, qtbot: QtBot
) -> None:
    session.services.network.work_offline(True)
    QGuiApplication.clipboard().setText(f"{PASTED} arXiv:2604.00001")
    QTest.keyClick(session.window.list.papers, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = _opened(session, qtbot)
    qtbot.waitUntil(lambda: dialog.list.rows.rowCount() == 5, timeout=20_000)
    assert dialog.said() == "5 works understood, 1 of them here already"
    dialog.add.click()
    waiting: list[tuple[QueuedRequest, ...]] = []

    def look() -> bool:
        session.client.ask(lambda library: library.queued(), waiting.append)
        return bool(waiting and waiting[-1])

    qtbot.waitUntil(look, timeout=20_000)
    (request,) = waiting[-1]
    assert [one.id for one in references_of(request.subject)] == [
        *("arxiv:2304.15004v2", "doi:10.1000/xyz", "arxiv:2310.12931", "arxiv:math/0309136"),
    ]


def test_what_is_pasted_arrives_and_is_shown(
    session: Session, qtbot: QtBot, replay: ReplayServer
) -> None:
    replay.answer(API, atom(entry("2310.12931")), content_type="application/atom+xml")
    paper = {**record(1)["paper"], "id": "2310.12931", "title": "Pots of 2310.12931", "upvotes": 7}
    replay.answer(f"{HF}/api/papers/2310.12931", json.dumps(paper).encode())
    QGuiApplication.clipboard().setText("https://huggingface.co/papers/2310.12931")
    session.of(IdentifierController).ask()
    dialog = _opened(session, qtbot)
    qtbot.waitUntil(dialog.add.isEnabled, timeout=20_000)
    dialog.add.click()
    papers = session.window.list.papers.papers
    qtbot.waitUntil(lambda: session.state.list_query.scope.kind == "batch", timeout=30_000)
    qtbot.waitUntil(lambda: papers.rowCount() == 1 and session.state.settled, timeout=20_000)
    row = papers.row(0)
    assert row is not None
    assert row.title == "Pots of 2310.12931"
    assert row.community is not None
    assert row.community.upvotes == 7


def test_a_page_that_a_browser_hands_over_is_shown_and_nothing_is_asked(
    session: Session, qtbot: QtBot
) -> None:
    page = "paperdesk:add?url=https%3A%2F%2Farxiv.org%2Fabs%2F2310.12931&title=Pots"
    assert session.take([], [page])
    dialog = _opened(session, qtbot)
    qtbot.waitUntil(dialog.add.isEnabled, timeout=20_000)
    assert _rows(dialog)[0][0] == "arXiv 2310.12931"
    assert session.take([], ["paperdesk:add?doi=10.1000%2Fxyz"])
    qtbot.waitUntil(lambda: len(_rows(dialog)) == 2, timeout=20_000)
    assert dialog.add.text() == "Add 2 papers"
