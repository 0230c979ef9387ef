"""What a site told of a paper, in the detail."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.library.imports import importer, new_rows
from paperdesk.model import BatchHeader, ImportedRecord, Paper
from paperdesk.model.community import Community, CommunityCapture, LinkedRepository
from paperdesk.paths import Places
from paperdesk.ui.features.detail.community_line import CommunityLine
from paperdesk.ui.features.detail.pane import DetailPane
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.kit.sparkline import Sparkline
from tests.places import record
from tests.ui.papers import entry
from tests.ui.session import Open

ALL = Community(
    upvotes=140,
    stars=31,
    comments=6,
    media=(
        "https://media.example.net/a.mp4",
        "file:///etc/passwd",
        "https://media.example.net/b.png",
    ),
    summary_by="someone/model",
    linked=(
        LinkedRepository("dataset", "someone/grid & sand", 1, 108),
        LinkedRepository("space", "someone/demo"),
    ),
    linked_total=(3, 1, 1),
    withdrawn="2026-04-09T00:00:00Z",
)
SEEN = (CommunityCapture("2026-04-04T08:00:00Z", 12), CommunityCapture("2026-04-06T08:00:00Z", 140))


@pytest.fixture
def pane(qtbot: QtBot) -> DetailPane:
    made = DetailPane()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def _said(line: CommunityLine) -> list[str]:
    found = [one for one in line._flow.widgets() if isinstance(one, LinkButton | QLabel)]
    return [one.text() for one in found]


def _button(line: CommunityLine, text: str) -> LinkButton:
    return next(one for one in line.buttons() if isinstance(one, LinkButton) and one.text() == text)


def test_every_fact_of_a_card_of_the_site_is_shown(pane: DetailPane) -> None:
    pane.show_paper(entry(summary="Sand, briefly.", keywords=("sand",)), None, (), ALL, SEEN)
    line = pane.header.community
    assert line.isVisible()
    assert _said(line) == [
        *("140 upvotes", "rising, 128 more", "31 stars", "6 comments", "withdrawn on 9 April 2026"),
        *("3 models", "1 data set", "1 space", "Film", "Picture"),
    ]
    facts = pane.header._facts.text().replace("\u00a0", " ")
    assert "River House" in facts
    assert "submitted by carla" in facts
    assert "upvote" not in facts
    text = pane.abstract.toPlainText()
    assert "In short, written by the model someone/model" in text
    assert text.endswith("Keywords, found by the model someone/model\nsand")


def test_two_captures_are_drawn_and_told_with_their_days(pane: DetailPane) -> None:
    pane.show_paper(entry(), None, (), ALL, SEEN)
    drawn = pane.header.community.findChild(Sparkline)
    assert drawn is not None
    assert len(drawn.places()) == 2
    assert drawn.accessibleDescription() == "140 on 6 April 2026, 12 on 4 April 2026"
    pane.show_paper(entry(2), None, (), ALL, SEEN[:1])
    line = pane.header.community
    assert not any(isinstance(one, Sparkline) for one in line._flow.widgets())


def test_numbers_lead_to_the_site_outside(pane: DetailPane, qtbot: QtBot) -> None:
    pane.show_paper(entry(), None, (), ALL, SEEN)
    opened: list[str] = []
    pane.open_requested.connect(opened.append)
    for text in ("140 upvotes", "31 stars", "6 comments", "Film"):
        _button(pane.header.community, text).click()
    page = "https://huggingface.co/papers/2604.00001"
    code, film = "https://code.example.net/sand", "https://media.example.net/a.mp4"
    assert opened == [page, code, f"{page}#community", film]


def test_linked_things_are_a_menu_with_their_numbers(pane: DetailPane, qtbot: QtBot) -> None:
    pane.show_paper(entry(), None, (), ALL)
    opened: list[str] = []
    pane.open_requested.connect(opened.append)
    _button(pane.header.community, "1 data set").click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = menu.actions()[0]
    assert action.text() == "someone/grid && sand  ·  1 like  ·  108 downloads"
    action.trigger()
    menu.close()
    assert opened == ["https://huggingface.co/datasets/someone/grid & sand"]


def test_a_paper_no_site_told_of_has_no_such_line(pane: DetailPane) -> None:
    pane.show_paper(entry(), None, (), ALL, SEEN)
    pane.show_paper(entry(2))
    assert not pane.header.community.isVisible()
    assert "12 upvotes" in pane.header._facts.text().replace("\u00a0", " ")
    assert "Keywords" not in pane.abstract.toPlainText()


def test_what_the_library_has_seen_stands_in_row_and_detail(
    home: Places, open_session: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    time = [""]
    for module in (importer, new_rows):
        monkeypatch.setattr(module, "now", lambda: time[0])
    with Library.open(home) as library:
        for time[0], votes in ((SEEN[0].at, 12), (SEEN[1].at, 140)):
            paper = Paper(title="Sand", arxiv_id="2604.00001", upvotes=votes)
            told = ImportedRecord(paper, 1, record(1), community=replace(ALL, upvotes=votes))
            library.add(
                [("day", "hf-json", [BatchHeader("hf", "2026-04-04", listing="day"), told])]
            )
        while library.index_unindexed():
            pass
    session = open_session()
    qtbot.waitUntil(lambda: session.state.entry is not None, timeout=20_000)
    row = session.window.list.papers.papers.row(0)
    assert row is not None
    assert row.community is not None
    assert (row.community.upvotes, row.community.gained) == (140, 128)
    line = session.window.detail.header.community
    drawn = line.findChild(Sparkline)
    assert drawn is not None
    assert drawn.accessibleDescription() == "140 on 6 April 2026, 12 on 4 April 2026"
