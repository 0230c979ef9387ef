"""Links in a paper: told of beside the mouse, followed by click and by keys, and left again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.model.pages import PageLink, TargetKind
from paperdesk.paths import Places
from paperdesk.ui.features.reader.controller import ReaderController
from paperdesk.ui.features.reader.links_controller import LinksController
from paperdesk.ui.features.reader.links_overlay import LinkPlace
from paperdesk.ui.services.link_opener import LinkOpener
from paperdesk.ui.shell.session import Session
from tests.ui.features.reader.test_controller import WAIT, attach
from tests.ui.session import Open
from tests.ui.six_papers import fill

CITED = Path(__file__).parents[3] / "fixtures" / "pdf" / "cited_entries.pdf"


@pytest.fixture
def reading(home: Places, open_session: Open, qtbot: QtBot) -> ReaderController:
    """A reader whose paper has citations, and whose links are known."""
    fill(home)
    attach(home, CITED)
    session: Session = open_session()
    papers = session.window.list.papers
    qtbot.waitUntil(lambda: papers.papers.rowCount() == 6, timeout=WAIT)
    session.state.open_paper(1)
    controller = session.of(ReaderController)
    qtbot.waitUntil(lambda: controller.file is not None, timeout=WAIT)
    papers.setFocus()
    QTest.keyClick(papers, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: bool(controller.links.overlay.links.get(0)), timeout=WAIT)
    return controller


def link(links: LinksController, kind: TargetKind | None) -> PageLink:
    return next(
        one for one in links.overlay.links[0] if (one.target.kind if one.target else None) is kind
    )


def chosen(controller: ReaderController) -> LinkPlace | None:
    return controller.links.overlay.current


def middle(controller: ReaderController, one: PageLink) -> QPoint:
    left, top, right, bottom = one.boxes[0]
    at = controller.view.to_view(0).map(QPointF((left + right) / 2, (top + bottom) / 2))
    return at.toPoint()


def _drag(viewport: QWidget, at: QPoint) -> None:
    """Move the mouse with its left button down."""
    plain, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    where, everywhere = QPointF(at), QPointF(viewport.mapToGlobal(at))
    moved = QMouseEvent(QEvent.Type.MouseMove, where, everywhere, left, left, plain)
    QApplication.sendEvent(viewport, moved)


def test_the_reference_is_shown_beside_the_mouse(reading: ReaderController, qtbot: QtBot) -> None:
    popup, one = reading.links.popup, link(reading.links, TargetKind.CITATION)
    QTest.mouseMove(reading.view.viewport(), middle(reading, one))
    qtbot.waitUntil(popup.isVisible, timeout=WAIT)
    assert popup.heading.text() == "Reference · page 1"
    assert popup.words.text().startswith("[1] R. Thorn. On the bending of roses")
    assert reading.view.viewport().rect().contains(popup.geometry())
    qtbot.waitUntil(lambda: popup.strip.has_picture, timeout=WAIT)
    corner = QPoint(2, reading.view.viewport().height() - 2)
    QTest.mouseMove(reading.view.viewport(), corner)
    qtbot.waitUntil(popup.isHidden, timeout=WAIT)


def test_a_click_leads_to_the_target_and_back_again(
    reading: ReaderController, qtbot: QtBot
) -> None:
    reading.view.set_zoom(3)
    before, one = reading.view.place(), link(reading.links, TargetKind.FOOTNOTE)
    reading.view.show_place(0, one.boxes[0][1])
    before = reading.view.place()
    QTest.mouseClick(reading.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(reading, one))
    qtbot.waitUntil(lambda: reading.view.place() != before, timeout=WAIT)
    reading.walk.go_back()
    assert reading.view.place() == pytest.approx(before, abs=1)


def test_a_drag_that_begins_on_a_link_selects_words(
    reading: ReaderController, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(LinkOpener, "open", lambda _self, address: opened.append(address))
    one, viewport = link(reading.links, None), reading.view.viewport()
    start, before = middle(reading, one), reading.view.place()
    end, selection = start - QPoint(60, 0), reading.tools.selection
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for at in (start - QPoint(2, 0), start - QPoint(30, 0), end):
        _drag(viewport, at)
        qtbot.waitUntil(lambda: reading.tools.texts.get(0) is not None, timeout=WAIT)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    assert not selection.is_empty()
    selection.copy()
    words = QGuiApplication.clipboard().text()
    assert words
    assert words in one.text
    assert opened == []
    assert reading.view.place() == before


def test_keys_walk_through_the_links_and_follow_one(
    reading: ReaderController, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(LinkOpener, "open", lambda _self, address: opened.append(address))
    overlay, view = reading.links.overlay, reading.view
    QTest.keyClick(view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert chosen(reading) == LinkPlace(0, overlay.links[0][0])
    qtbot.waitUntil(reading.links.popup.isVisible, timeout=WAIT)
    back = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(view, Qt.Key.Key_L, back)
    assert chosen(reading) == LinkPlace(0, overlay.links[0][-1])
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened == ["https://www.example.net/dark-gardens"]
    assert chosen(reading) is None
    QTest.keyClick(view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert chosen(reading) is None
    assert view.isVisible()


def test_an_address_is_told_of_and_opened_by_the_rule_of_links(
    reading: ReaderController, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(LinkOpener, "open", lambda _self, address: opened.append(address))
    one, viewport = link(reading.links, None), reading.view.viewport()
    QTest.mouseMove(viewport, middle(reading, one))
    qtbot.waitUntil(reading.links.popup.isVisible, timeout=WAIT)
    assert reading.links.popup.words.text() == one.address
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle(reading, one))
    assert opened == [one.address]
    assert reading.links.popup.isHidden()
