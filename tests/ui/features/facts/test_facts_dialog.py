"""What is said of a paper is corrected in a form, marked as one's own, and given back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.facts.controller import FactsController
from paperdesk.ui.features.facts.facts_dialog import FactsDialog
from paperdesk.ui.shell.session import Session
from tests.ui.six_papers import TITLES


def opened(session: Session, qtbot: QtBot, *, by_key: bool = True) -> FactsDialog:
    """The form, opened by its key or from a menu."""
    controller = session.of(FactsController)
    qtbot.waitUntil(lambda: session.state.entry is not None, timeout=5000)
    if by_key:
        qtbot.keyClick(session.window.list.papers, "E", Qt.KeyboardModifier.ShiftModifier)
    else:
        controller.edit()
    qtbot.waitUntil(lambda: controller._dialog is not None, timeout=5000)
    dialog = controller._dialog
    assert dialog is not None
    return dialog


def saved(session: Session, qtbot: QtBot, dialog: FactsDialog, said: str) -> None:
    """Save by key; the notice says it."""
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: session.window.notice_bar.text().startswith(said), timeout=5000)
    qtbot.waitUntil(lambda: session.of(FactsController)._dialog is None, timeout=5000)


def heard_labels(session: Session) -> str:
    """What the head of the paper says."""
    labels = session.window.detail.header.findChildren(QLabel)
    return "\n".join(one.text() for one in labels).replace("\u00a0", " ")


def test_a_field_is_corrected_marked_and_given_back_and_undo_takes_it_back(
    session: Session, qtbot: QtBot
) -> None:
    dialog = opened(session, qtbot)
    title = dialog.field("title")
    assert (title.words(), title.whose()) == (TITLES[0], "")
    assert not dialog.save.isEnabled()
    title.set_words("My own title")
    assert title.whose() == f"Yours; the source says: {TITLES[0]}"
    dialog.field("authors").set_words("Ada Lovelace\nBo Common")
    box = dialog.field("type").editor
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("thesis"))
    saved(session, qtbot, dialog, "Corrected what is said of")

    def shown() -> str:
        entry = session.state.entry
        return entry.paper.title if entry else ""

    qtbot.waitUntil(lambda: shown() == "My own title", timeout=5000)
    entry = session.state.entry
    assert entry is not None
    assert (entry.paper.author_names, entry.paper.type) == (("Ada Lovelace", "Bo Common"), "thesis")
    assert "yours: title, authors, type" in heard_labels(session)
    dialog = opened(session, qtbot, by_key=False)
    title = dialog.field("title")
    assert title.whose() == f"Yours; the source says: {TITLES[0]}"
    QTest.mouseClick(title.back, Qt.MouseButton.LeftButton)
    assert (title.words(), title.whose()) == (TITLES[0], "")
    saved(session, qtbot, dialog, "Gave")
    qtbot.waitUntil(lambda: shown() == TITLES[0], timeout=5000)
    assert "yours: authors, type" in heard_labels(session)
    session.window.notice_bar.act()
    qtbot.waitUntil(lambda: shown() == "My own title", timeout=5000)


def test_words_that_a_field_cannot_hold_are_told_and_the_form_stays(
    session: Session, qtbot: QtBot
) -> None:
    dialog = opened(session, qtbot)
    dialog.field("published").set_words("May")
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.said().startswith("“May” is no date"), timeout=5000)
    assert dialog.isVisible()
    dialog.field("published").set_words("2026-05")
    assert dialog.said() == ""
    dialog.reject()
