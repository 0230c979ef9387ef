"""Files of a paper in the detail: shown, opened in their own program, attached and taken off."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from paperdesk.model import Attachment
from paperdesk.ui.features.detail.controller import DetailController
from paperdesk.ui.features.detail.file_line import MOST, FileLine
from paperdesk.ui.features.detail.pane import DetailPane
from paperdesk.ui.features.notes.pane import NotesPane
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.shell.session import Session


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the system."""
    found: list[str] = []

    def note(url: QUrl) -> bool:
        found.append(url.toLocalFile() or url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return found


def test_a_file_is_named_with_its_size_and_many_are_counted(qtbot: QtBot) -> None:
    line = FileLine()
    qtbot.addWidget(line)
    line.show_files([Attachment(1, 1, "/x/lid.pdf", "lid.pdf", "The lid", size=1_234_567)])
    (button,) = line.buttons()
    assert isinstance(button, LinkButton)
    assert button.text() == "lid.pdf (1.2 MB)"
    assert button.accessibleName() == "File lid.pdf, 1.2 MB"
    assert "The lid" in button.accessibleDescription()
    line.show_files([Attachment(n, 1, f"/x/{n}.pdf", f"{n}.pdf") for n in range(MOST + 2)])
    assert len(line.buttons()) == MOST
    line.show_files([])
    assert line.isHidden()


def test_a_file_is_attached_opened_and_taken_off(
    session: Session,
    qtbot: QtBot,
    tmp_path: Path,
    opened: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    qtbot.waitUntil(lambda: session.state.entry is not None, timeout=20_000)
    (tmp_path / "lid.pdf").write_bytes(b"%PDF-1")
    choice = ([str(tmp_path / "lid.pdf")], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: choice)
    detail, controller = session.window.detail, session.of(DetailController)
    assert isinstance(detail, DetailPane)
    files = detail.header.files
    controller.attach()
    qtbot.waitUntil(lambda: len(files.buttons()) == 1, timeout=20_000)
    (button,) = files.buttons()
    assert isinstance(button, LinkButton)
    button.click()
    assert [Path(path).name for path in opened] == ["lid.pdf"]
    assert Path(opened[0]).is_relative_to(session.places.data / "files")
    controller.open_pdf()
    assert opened[0] == opened[1]
    files.remove_requested.emit(files._files[0].number)
    qtbot.waitUntil(lambda: not files.buttons(), timeout=20_000)
    assert not Path(opened[0]).exists()


def test_the_source_of_a_paper_says_what_its_commands_are(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: session.state.entry is not None, timeout=20_000)
    entry, commands = session.state.entry, session.services.commands
    assert entry is not None
    words = {"title": r"On $\ip{x}{y}$", "abstract": r"Here $\ip yy\le 1$."}
    commands.act(lambda library: library.write_facts(entry.key, words))
    detail = session.window.detail
    assert isinstance(detail, DetailPane)
    shown = detail.abstract.toPlainText
    qtbot.waitUntil(lambda: shown().startswith("Here"), timeout=20_000)
    assert "⟨" not in shown()
    (tmp_path / "main.tex").write_text(r"\newcommand{\ip}[2]{\langle #1,#2\rangle}\newcommand\c{x}")
    choice = ([str(tmp_path / "main.tex")], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: choice)
    session.of(DetailController).attach()
    qtbot.waitUntil(lambda: shown() == "Here ⟨y,y⟩ ≤ 1.", timeout=20_000)
    qtbot.waitUntil(lambda: "On ⟨x,y⟩" in detail.header.title.toPlainText(), timeout=20_000)
    notes = session.window.notes
    assert isinstance(notes, NotesPane)
    told: list[str] = []
    monkeypatch.setattr(notes, "set_html", lambda _ticket, html: told.append(html))
    notes.html_requested.emit(1, r"Note of $\ip{z}{1}$")
    qtbot.waitUntil(lambda: told != [], timeout=20_000)
    assert "⟨<i>z</i>,1⟩" in told[0]


def test_what_may_be_a_program_is_shown_in_its_folder_and_not_opened(
    session: Session, tmp_path: Path, opened: list[str]
) -> None:
    links = session.services.links
    for name in ("a.desktop", "b.sh", "c"):
        (tmp_path / name).write_text("#!/bin/sh\n")
        links.open_file(Attachment(1, 1, str(tmp_path / name), name))
    assert opened == [str(tmp_path)] * 3
    (tmp_path / "link.pdf").symlink_to(tmp_path / "b.sh")
    links.open_file(Attachment(1, 1, str(tmp_path / "link.pdf"), "link.pdf"))
    links.open_file(Attachment(1, 1, str(tmp_path / "gone.pdf"), "gone.pdf"))
    assert len(opened) == 3
