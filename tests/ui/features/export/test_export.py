"""Exports at the desk: asked for by key, written by a worker, and kept up to date."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from paperdesk.model.export_options import ExportOptions
from paperdesk.ui.features.export.controller import ExportController
from paperdesk.ui.features.export.export_dialog import ExportDialog
from paperdesk.ui.shell.session import Session

SLOW = 20_000


def asked(session: Session) -> ExportDialog:
    session.of(ExportController).ask()
    (dialog,) = (one for one in session.window.findChildren(ExportDialog) if one.isVisible())
    return dialog


def test_papers_are_exported_in_the_format_that_was_chosen(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "papers.bib"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    dialog = asked(session)
    assert dialog.format.currentText() == "BibTeX"
    assert not any(box.isChecked() for box in dialog.own_words.values())
    dialog.pattern.setText("[nobody]")
    dialog.go.click()
    assert "[nobody]" in dialog.refusal.text()
    dialog.pattern.setText("[auth][year]")
    dialog.papers.setCurrentIndex(dialog.papers.findData("all"))
    dialog.go.click()
    qtbot.waitUntil(lambda: "papers.bib" in session.window.notice_bar.text(), timeout=SLOW)
    assert out.read_text().count("@misc{") == 6
    assert session.services.settings.values.citation_keys == "[auth][year]"


def test_a_file_follows_what_the_list_asks_for_until_it_is_stopped(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.ui.features.export.controller.CALM", 50)
    controller = session.of(ExportController)
    controller._calm.setInterval(50)
    out = tmp_path / "all.bib"
    controller.export("all", ExportOptions("bibtex", ("tags",)), str(out), follow=True)
    qtbot.waitUntil(lambda: "all.bib" in session.window.notice_bar.text(), timeout=SLOW)
    key = session.state.target_keys()[0]
    session.services.commands.act(lambda library: library.tag([key], "garden"))
    qtbot.waitUntil(lambda: "mendeley-tags = {garden}" in out.read_text(), timeout=SLOW)
    dialog = asked(session)
    qtbot.waitUntil(lambda: len(dialog.findChildren(QPushButton)) == 3, timeout=SLOW)
    (stop,) = (one for one in dialog.findChildren(QPushButton) if one.text() == "Stop")
    stop.click()
    qtbot.waitUntil(lambda: "no longer" in session.window.notice_bar.text(), timeout=SLOW)
    dialog.reject()


def test_papers_that_were_chosen_by_hand_are_no_query_to_follow(session: Session) -> None:
    dialog = asked(session)
    dialog.papers.setCurrentIndex(dialog.papers.findData("chosen"))
    assert not dialog.follow.isEnabled()
    dialog.papers.setCurrentIndex(dialog.papers.findData("all"))
    assert dialog.follow.isEnabled()
    dialog.format.setCurrentIndex(dialog.format.findData("markdown"))
    assert [name for name, box in dialog.own_words.items() if not box.isChecked()] == ["files"]
    assert not dialog.pattern.isEnabled()
    dialog.reject()
