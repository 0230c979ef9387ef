from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from paperdesk.ui.features.imports.controller import ImportController
from paperdesk.ui.features.print import controller as print_controller
from paperdesk.ui.features.print.controller import PrintController, file_name
from paperdesk.ui.features.print.document import PrintDocument
from paperdesk.ui.kit import theme
from paperdesk.ui.shell.session import Session
from tests.ui.printed import printed
from tests.ui.session import Open, close


@pytest.mark.parametrize("zoom", [100, 150])
def test_abstract_and_note_are_saved_as_pdf_in_letters_to_read(
    session: Session, qapp: QApplication, qtbot: QtBot, tmp_path: Path, zoom: int
) -> None:
    theme.set_type(qapp, "inter", zoom)
    key = session.state.target_keys()[0]
    note = "# Mine\n\nWith $\\frac{a}{b}$ and 𝔸 (A) and more.\n\n```\n" + "z" * 240 + "END\n```\n"
    session.client.do(lambda library: library.save_note(key, note, ""))
    path = tmp_path / "page.pdf"
    session.of(PrintController).save_to(str(path))
    qtbot.waitUntil(lambda: "page.pdf" in session.window.notice_bar.text(), timeout=60_000)
    page = printed(path)
    assert all(10 <= letter.size <= 12 for letter in page.words("and more"))
    assert page.words("END")[-1].right < page.sizes[0][0] - 50
    assert page.outlines >= 3  # the formula, drawn
    assert "With a/b and 𝔸 (A) and more." in page.texts[0]
    assert session.state.entry is not None
    assert page.words(session.state.entry.paper.title)[0].size > 14


def test_a_page_is_saved_before_formulas_that_are_late_and_these_find_it_gone(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_controller, "PATIENCE", 0)
    key = session.state.target_keys()[0]
    session.client.do(lambda library: library.save_note(key, "$\\frac{a}{late}$ END", ""))
    path = tmp_path / "page.pdf"
    session.of(PrintController).save_to(str(path))
    qtbot.waitUntil(lambda: "page.pdf" in session.window.notice_bar.text(), timeout=60_000)
    sheets = session.window.findChildren(PrintDocument)
    qtbot.waitUntil(lambda: not any(map(isValid, sheets)), timeout=60_000)
    assert "a/late END" in printed(path).texts[0]


def test_a_page_that_cannot_be_written_is_told(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    session.of(PrintController).save_to(str(tmp_path / "no such folder" / "page.pdf"))
    qtbot.waitUntil(
        lambda: "could not be written" in session.window.notice_bar.text(), timeout=20_000
    )


def test_a_page_is_offered_for_the_folder_that_was_saved_to_last(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def chosen(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.append(Path(name))
        return str(tmp_path / "page.pdf") if len(asked) == 1 else "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    session.of(PrintController).save_pdf()
    qtbot.waitUntil(lambda: "page.pdf" in session.window.notice_bar.text(), timeout=20_000)
    session.of(PrintController).save_pdf()
    assert asked[0].parent in (Path.home(), Path.home() / "Documents")
    assert asked[1].parent == tmp_path


def test_a_title_becomes_the_name_of_a_file() -> None:
    assert file_name("Öl: a/b \\ c? ‘x’") == "Öl a b c x"
    assert file_name("???") == "paper"


def test_files_brought_in_are_offered_again(
    session: Session, open_session: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not session.window.recent.menuAction().isEnabled()
    file = tmp_path / "more & more.jsonl"
    file.write_text('{"title": "A seventh paper", "abstract": "It is new here."}\n')
    session.of(ImportController).preview([str(file)])
    dialog = session.of(ImportController)._dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.go.isVisible, timeout=20_000)
    dialog.go.click()
    qtbot.waitUntil(lambda: session.state.overview.counts.all == 7, timeout=20_000)
    close(session, qtbot)
    again = open_session()
    recent = again.window.recent
    assert recent.menuAction().isEnabled()
    recent.aboutToShow.emit()
    assert recent.actions()[0].text() == "more && more.jsonl"
    file.unlink()
    recent.actions()[0].trigger()
    qtbot.waitUntil(lambda: "no longer there" in again.window.notice_bar.text())
    assert not recent.menuAction().isEnabled()
