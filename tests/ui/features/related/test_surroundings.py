"""What a paper cites and who cites it: asked by a key, here first, the others one key away."""

import json
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model.surroundings import Direction, NearPaper, Surroundings
from paperdesk.ui.features.related.controller import RelatedController
from paperdesk.ui.features.related.near_page import NearPage
from paperdesk.ui.shell.session import Session
from tests.sources.replay_server import ReplayServer
from tests.ui.six_papers import TITLES

SCHOLAR = "https://api.semanticscholar.org/graph/v1/paper/ARXIV:2604.00001/references"
FOUND = Surroundings(
    1,
    Direction.REFERENCES,
    (
        NearPaper(4, "Here already", ("Ada Quill",), 2020, "Sand", "arxiv:2001.00001", key=7),
        NearPaper(0, "Not here", ("A B", "C D", "E F", "G H"), None),
        NearPaper(2, "", (), None, "", "doi:10.1000/x"),
    ),
    "semantic-scholar",
    "2026-04-05T08:00:00Z",
)


@pytest.fixture
def page(qtbot: QtBot) -> NearPage:
    made = NearPage(Direction.REFERENCES)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def _cited(title: str, **ids: str) -> dict[str, Any]:
    people = [{"authorId": "1", "name": "Basil Cook"}]
    told = {"paperId": "ab" * 20, "title": title, "externalIds": ids, "authors": people}
    return {"citedPaper": {**told, "year": 2023, "venue": "Kettle Letters"}}


def test_papers_that_are_here_come_first_and_the_others_can_be_added(
    page: NearPage, qtbot: QtBot
) -> None:
    page.show_near(FOUND)
    rows = [page.rows.item(row).text() for row in range(page.rows.count())]
    assert rows == [
        *("In your library (1)", "Here already", "Not here yet (2)", "Not here", "doi:10.1000/x"),
    ]
    assert page.line() == "3 papers, 1 of them here; as Semantic Scholar said on 5 April 2026"
    with qtbot.waitSignal(page.open_requested) as opened:
        QTest.keyClick(page.rows, Qt.Key.Key_Return)
    assert opened.args == [7]
    QTest.keyClick(page.rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.add_requested) as added:
        QTest.keyClick(page.rows, Qt.Key.Key_Return)
    assert added.args == [(0,)]
    with qtbot.waitSignal(page.add_requested) as added:
        page.add_all.click()
    assert added.args == [(0, 2)]


def test_a_page_nobody_asked_for_offers_to_ask(page: NearPage, qtbot: QtBot) -> None:
    page.show_unasked("Nobody was asked yet.")
    assert page.line() == "Nobody was asked yet."
    with qtbot.waitSignal(page.ask_requested):
        page.ask.click()
    page.show_near(Surroundings(1, Direction.REFERENCES))
    assert page.line() == "No source knows any."


def test_references_are_asked_for_shown_and_added_by_keys(
    session: Session, qtbot: QtBot, replay: ReplayServer
) -> None:
    cited = [_cited("On lids", DOI="10.1000/lids"), _cited(TITLES[2], ArXiv="2604.00003")]
    replay.answer(SCHOLAR, json.dumps({"data": cited}).encode())
    replay.answer(SCHOLAR.replace("ARXIV:", "ARXIV%3A"), json.dumps({"data": cited}).encode())
    papers = session.window.list.papers
    papers.go_to(0)
    qtbot.waitUntil(lambda: session.state.current == 1, timeout=20_000)
    papers.setFocus()
    QTest.keyClick(papers, Qt.Key.Key_B)
    page = session.of(RelatedController).around.near[Direction.REFERENCES]
    nobody = "Nobody was asked yet what this paper cites."
    qtbot.waitUntil(lambda: page.line() == nobody, timeout=20_000)
    QTest.keyClick(page.ask, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.rows.count() == 4, timeout=30_000)
    assert page.rows.item(1).text() == TITLES[2]
    page.rows.setFocus()
    page.rows.setCurrentRow(3)
    QTest.keyClick(page.rows, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.rows.count() == 3, timeout=30_000)
    assert page.rows.item(0).text() == "In your library (2)"
    assert session.window.notice_bar.accessibleDescription() == "Added 1 paper."
