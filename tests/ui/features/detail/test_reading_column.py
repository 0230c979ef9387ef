"""Abstract, notes and related papers in one scroll, or as tabs: a choice that stays."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.paths import Places
from paperdesk.ui.shell.session import Session
from tests.ui.session import Open, close

SENTENCES = "\n\n".join(f"Line {at} of what was thought of it." for at in range(60))


def _settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def _seen(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def _press(session: Session, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(session.window.list.papers, key, modifier)
    _settle()


@pytest.fixture
def scroll(session: Session, qtbot: QtBot) -> Session:
    """The desk of six papers, after Shift+A."""
    session.window.resize(1280, 1000)
    _press(session, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: _seen(session.window.notes.editor))
    return session


def _title(session: Session, words: str) -> QLabel:
    labels = session.window.detail.page.column.findChildren(QLabel)
    return next(label for label in labels if label.text() == words)


def test_the_note_stands_below_the_abstract_and_related_papers_below_it(
    scroll: Session, qtbot: QtBot
) -> None:
    detail, notes = scroll.window.detail, scroll.window.notes
    tops = [
        one.mapTo(detail, QPoint()).y()
        for one in (detail.abstract, _title(scroll, "Notes"), notes.editor)
    ]
    assert tops == sorted(tops)
    assert _seen(detail.abstract)
    assert _seen(_title(scroll, "Notes"))
    bar = detail.page.column.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: _seen(_title(scroll, "Related")))
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: "Shared words" in _rows(scroll), timeout=20_000)


def _rows(session: Session) -> str:
    from paperdesk.ui.features.related.view import RelatedPage

    page = session.window.detail.findChild(RelatedPage)
    assert page is not None
    role = int(Qt.ItemDataRole.AccessibleTextRole)
    items = (page.rows.item(at) for at in range(page.rows.count()))
    return " ".join(str(item.data(role)) for item in items if item)


def test_a_long_note_does_not_scroll_by_itself_and_the_cursor_stays_in_sight(
    scroll: Session,
) -> None:
    detail, editor = scroll.window.detail, scroll.window.notes.editor
    scroll.window.actions_of["note"].trigger()
    _settle()
    assert editor.hasFocus()
    assert detail.tab() == "notes"
    editor.insertPlainText(SENTENCES)
    _settle()
    assert editor.verticalScrollBar().maximum() == 0
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        QTest.keyClick(editor, key)
        _settle()
        line = editor.viewport().mapTo(detail, editor.cursorRect().center())
        assert detail.rect().contains(line), key
        assert not detail.page.column.geometry().isEmpty()
    assert not _seen(detail.header.title)
    assert _seen(detail.tabs)


def test_the_tabs_lead_to_their_places_and_follow_what_is_read(scroll: Session) -> None:
    detail, editor = scroll.window.detail, scroll.window.notes.editor
    scroll.window.actions_of["note"].trigger()
    editor.insertPlainText(SENTENCES)
    _settle()
    scroll.window.actions_of["abstract"].trigger()
    _settle()
    assert detail.tab() == "abstract"
    assert detail.abstract.hasFocus()
    assert _seen(detail.abstract.viewport())
    for _ in range(8):
        QTest.keyClick(detail.abstract, Qt.Key.Key_PageDown)
    _settle()
    assert detail.tab() in ("notes", "related")
    QTest.keyClick(detail.abstract, Qt.Key.Key_Home)
    _settle()
    assert detail.tab() == "abstract"
    assert _seen(detail.header.title)


def test_the_choice_is_remembered_and_taken_back(
    home: Places, scroll: Session, open_session: Open, qtbot: QtBot
) -> None:
    assert scroll.window.actions_of["one_scroll"].isChecked()
    close(scroll, qtbot)
    again = open_session()
    qtbot.waitUntil(lambda: again.state.entry is not None, timeout=20_000)
    again.window.resize(1280, 1000)  # the screen of a test is smaller
    qtbot.waitUntil(lambda: _seen(again.window.notes.editor) or _seen(again.window.notes.preview))
    assert _seen(again.window.detail.abstract)
    again.window.list.papers.setFocus()
    _press(again, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert not _seen(again.window.notes)
    assert _seen(again.window.detail.abstract)
    again.window.detail.set_tab("notes")
    _settle()
    assert _seen(again.window.notes)
    assert not _seen(again.window.detail.abstract)


@pytest.mark.parametrize("height", [640, 880, 1000])
def test_the_tab_of_what_is_at_the_top_is_lit_when_one_scroll_begins(
    session: Session, height: int
) -> None:
    session.window.resize(1400, height)
    _settle()
    _press(session, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert session.window.detail.page.column.verticalScrollBar().value() == 0
    assert session.window.detail.tab() == "abstract"
    _press(session, Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier)
    assert session.window.detail.tab() == "abstract"
