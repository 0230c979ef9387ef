"""Papers copied as references: in one copy plain and with italics, in a style looked for."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.citations.controller import CitationsController
from paperdesk.ui.features.citations.style_dialog import StyleDialog
from paperdesk.ui.shell.session import Session

OWN = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">'
    "<info><title>House of mine</title></info>"
    '<citation><layout><text variable="title"/></layout></citation><bibliography><layout>'
    '<text variable="title" font-style="italic" prefix="Mine: "/></layout></bibliography></style>'
)


def _copied(qtbot: QtBot) -> tuple[str, str]:
    qtbot.waitUntil(lambda: _clipboard()[0] != "", timeout=30_000)
    return _clipboard()


def _clipboard() -> tuple[str, str]:
    held = QGuiApplication.clipboard().mimeData()
    return (held.text(), held.html()) if held is not None else ("", "")


def _press(session: Session, key: Qt.Key, shift: bool = False) -> None:
    QGuiApplication.clipboard().clear()
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    papers = session.window.list.papers
    papers.setFocus()
    QTest.keyClick(papers, key, held)


def _dialog(session: Session, qtbot: QtBot) -> StyleDialog:
    _press(session, Qt.Key.Key_C, shift=True)
    controller = session.of(CitationsController)
    qtbot.waitUntil(lambda: controller._dialog is not None, timeout=30_000)
    dialog = controller._dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.rows.count() > 0, timeout=30_000)
    return dialog


def _row(dialog: StyleDialog, words: str, title: str, qtbot: QtBot) -> None:
    dialog.field.setText(words)
    qtbot.waitUntil(lambda: dialog.rows.item(0) is not None, timeout=30_000)
    qtbot.waitUntil(
        lambda: dialog.rows.item(0) is not None and dialog.rows.item(0).text().startswith(title),
        timeout=30_000,
    )


def test_one_copy_has_no_tags_in_the_plain_text_and_italics_in_the_rich_one(
    session: Session, qtbot: QtBot
) -> None:
    _press(session, Qt.Key.Key_C)
    plain, rich = _copied(qtbot)
    assert "<" not in plain
    assert plain.count("\n") == 0
    assert "<i>" in rich
    assert session.state.entry is not None
    assert session.state.entry.paper.title in plain


def test_several_papers_are_a_bibliography_in_the_order_of_the_style(
    session: Session, qtbot: QtBot
) -> None:
    session.window.list.papers.selectAll()
    qtbot.waitUntil(lambda: len(session.state.selected) == 6, timeout=10_000)
    _press(session, Qt.Key.Key_C)
    plain, rich = _copied(qtbot)
    lines = plain.split("\n")
    assert len(lines) == 6
    assert lines == sorted(lines, key=str.casefold)
    assert rich.count("<p>") == 6


def test_a_style_is_looked_for_shown_and_used_and_comes_first_from_then_on(
    session: Session, qtbot: QtBot
) -> None:
    dialog = _dialog(session, qtbot)
    _row(dialog, "nature phys", "Nature Physics", qtbot)
    qtbot.waitUntil(lambda: dialog.preview.toPlainText().startswith("1."), timeout=30_000)
    QGuiApplication.clipboard().clear()
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    plain, _ = _copied(qtbot)
    assert not plain.startswith("1.")
    assert session.settings.values.citation_styles == ("nature-physics",)
    QGuiApplication.clipboard().clear()
    session.of(CitationsController).copy()
    assert _copied(qtbot)[0] == plain
    qtbot.waitUntil(lambda: session.of(CitationsController)._dialog is None, timeout=10_000)
    session.of(CitationsController).choose()
    qtbot.waitUntil(lambda: session.of(CitationsController)._dialog is not None, timeout=30_000)
    again = session.of(CitationsController)._dialog
    assert again is not None
    qtbot.waitUntil(lambda: again.rows.count() > 0, timeout=30_000)
    assert again.rows.item(0).text().startswith("Nature Physics")
    QTest.keyClick(again, Qt.Key.Key_Escape)


def test_enter_waits_for_the_style_that_was_just_typed(session: Session, qtbot: QtBot) -> None:
    dialog = _dialog(session, qtbot)
    QGuiApplication.clipboard().clear()
    dialog.field.setText("american medical 10th")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    _copied(qtbot)
    kept = session.settings.values.citation_styles
    assert kept == ("american-medical-association-10th-edition",)


def test_arrow_keys_in_the_field_walk_through_the_styles(session: Session, qtbot: QtBot) -> None:
    dialog = _dialog(session, qtbot)
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    assert dialog.rows.currentRow() == 1
    dialog.field.setText("no style is called so")
    qtbot.waitUntil(lambda: dialog.rows.count() == 0, timeout=30_000)
    assert not dialog.copy_button.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_style_file_of_one_s_own_is_taken_over_and_chosen(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "mine.csl"
    path.write_text(OWN, "utf-8")
    dialog = _dialog(session, qtbot)
    session.of(CitationsController).add_style(str(path))
    qtbot.waitUntil(lambda: "Mine: " in dialog.preview.toPlainText(), timeout=30_000)
    assert dialog.rows.currentItem().text() == "House of mine"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
