"""Papers like the one shown, with the words that make them so, and the way there and back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.related.controller import RelatedController
from paperdesk.ui.features.related.view import byline, reason, shared, spoken
from paperdesk.ui.shell.session import Session
from tests.ui.papers import entry
from tests.ui.six_papers import TITLES

FIRST, LIKE_IT = TITLES[0], TITLES[3]
"""Both are about unlearning."""


def _shown(session: Session) -> str:
    return session.state.entry.paper.title if session.state.entry else ""


def _open_first(session: Session, qtbot: QtBot) -> None:
    papers = session.window.list.papers
    papers.go_to(0)
    qtbot.waitUntil(lambda: _shown(session) == FIRST, timeout=20_000)
    papers.setFocus()
    QTest.keyClick(papers, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: session.of(RelatedController).page.rows.count() > 0, timeout=20_000)


def test_the_nearest_paper_stands_first_and_says_why(session: Session, qtbot: QtBot) -> None:
    _open_first(session, qtbot)
    rows = session.of(RelatedController).page.rows
    assert session.window.detail.tab() == "related"
    assert rows.item(0).text() == LIKE_IT
    said = rows.item(0).data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert "Shared words: " in said
    assert "unlearn" in said
    assert "Ada Author, Bo Writer" in said
    assert FIRST not in [rows.item(row).text() for row in range(rows.count())]
    face = QAccessible.queryAccessibleInterface(rows)
    assert face.role() == QAccessible.Role.List
    assert face.child(0).text(QAccessible.Text.Name) == said


def test_raised_letters_of_a_related_title_are_heard_in_words() -> None:
    assert spoken(entry(title="Waves in $H_2O$"), "").startswith("Waves in H sub 2 O. ")


def test_enter_opens_a_related_paper_and_its_own_relatives_come(
    session: Session, qtbot: QtBot
) -> None:
    _open_first(session, qtbot)
    rows = session.of(RelatedController).page.rows
    assert rows.hasFocus()
    QTest.keyClick(rows, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _shown(session) == LIKE_IT, timeout=20_000)
    qtbot.waitUntil(lambda: rows.count() > 0 and rows.item(0).text() == FIRST, timeout=20_000)
    QTest.keyClick(rows, Qt.Key.Key_A)
    assert session.window.detail.tab() == "abstract"
    assert session.window.detail.abstract.hasFocus()


def test_they_can_be_had_as_a_list(session: Session, qtbot: QtBot) -> None:
    _open_first(session, qtbot)
    session.of(RelatedController).page.as_list.click()
    assert session.state.list_query.text == "like:arxiv:2604.00001"
    qtbot.waitUntil(lambda: session.state.settled, timeout=20_000)
    assert session.window.list.papers.papers.rowCount() > 0
    QTest.keyClick(session.of(RelatedController).page.rows, Qt.Key.Key_Escape)
    qtbot.waitUntil(session.window.list.papers.hasFocus, timeout=20_000)


def test_nothing_is_looked_for_before_one_looks(session: Session, qtbot: QtBot) -> None:
    session.window.list.papers.go_to(2)
    qtbot.waitUntil(lambda: _shown(session) == TITLES[2], timeout=20_000)
    assert not session.of(RelatedController)._asked
    session.window.detail.set_tab("related")
    assert session.state.entry is not None
    assert session.of(RelatedController)._asked == session.state.entry.key


def test_a_row_reads_well() -> None:
    paper = entry(authors=("A", "B", "C", "D"))
    assert byline(paper) == "A, B, C and others  ·  2026"
    assert shared(("sand", "rivers")) == "Shared words: sand, rivers"
    assert reason(("sand",), ("dunes",)) == "Shared words: sand · near in meaning: dunes"
    assert reason((), ("dunes", "grains")) == "Near in meaning: dunes, grains"
    assert reason(("sand",), ()) == "Shared words: sand"
