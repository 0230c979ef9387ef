"""Exports at the desk: asked for by key, written by a worker, and kept up to date."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from paperdesk.model import Scope
from paperdesk.model.export_options import ExportOptions
from paperdesk.ui.features.export.controller import ExportController
from paperdesk.ui.features.export.export_dialog import ExportDialog
from paperdesk.ui.features.export.paper_sets import PaperSet
from paperdesk.ui.kit.progress_strip import Work
from paperdesk.ui.shell.session import Session
from tests.ui.six_papers import TITLES

SLOW = 20_000


def asked(session: Session, qtbot: QtBot, place: Scope | None = None) -> ExportDialog:
    if place is None:
        session.of(ExportController).ask()
    else:
        session.state.export_requested.emit(place)

    def there() -> list[ExportDialog]:
        return [one for one in session.window.findChildren(ExportDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: len(there()) == 1, timeout=SLOW)
    return there()[0]


def offered(dialog: ExportDialog) -> list[str]:
    return [dialog.papers.itemText(row) for row in range(dialog.papers.count())]


def test_papers_are_exported_in_the_format_that_was_chosen(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "papers.bib"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    dialog = asked(session, qtbot)
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
    controller.export(
        PaperSet("all", ""), ExportOptions("bibtex", ("tags",)), str(out), follow=True
    )
    qtbot.waitUntil(lambda: "all.bib" in session.window.notice_bar.text(), timeout=SLOW)
    key = session.state.target_keys()[0]
    session.services.commands.act(lambda library: library.tag([key], "garden"))
    qtbot.waitUntil(lambda: "mendeley-tags = {garden}" in out.read_text(), timeout=SLOW)
    dialog = asked(session, qtbot)
    qtbot.waitUntil(lambda: len(dialog.findChildren(QPushButton)) == 3, timeout=SLOW)
    (stop,) = (one for one in dialog.findChildren(QPushButton) if one.text() == "Stop")
    stop.click()
    qtbot.waitUntil(lambda: "no longer" in session.window.notice_bar.text(), timeout=SLOW)
    dialog.reject()


def test_an_export_begins_with_what_is_selected_or_stood_on(session: Session, qtbot: QtBot) -> None:
    dialog = asked(session, qtbot)
    assert dialog.papers.currentText() == f"This paper, “{TITLES[0]}”"
    dialog.reject()
    session.window.list.papers.selectAll()
    dialog = asked(session, qtbot)
    assert dialog.papers.currentText() == "The papers chosen (6)"
    dialog.reject()


def test_papers_that_were_chosen_by_hand_are_no_query_to_follow(
    session: Session, qtbot: QtBot
) -> None:
    dialog = asked(session, qtbot)
    dialog.papers.setCurrentIndex(dialog.papers.findData("chosen"))
    assert not dialog.follow.isEnabled()
    dialog.papers.setCurrentIndex(dialog.papers.findData("all"))
    assert dialog.follow.isEnabled()
    dialog.format.setCurrentIndex(dialog.format.findData("markdown"))
    assert [name for name, box in dialog.own_words.items() if not box.isChecked()] == [
        "files",
        "marks",
    ]
    assert not dialog.pattern.isEnabled()
    dialog.reject()


def test_a_collection_is_exported_from_the_side_bar_with_its_number_and_name(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.services.commands.collect(list(session.state.keys[:2]), "Thesis/Methods")
    qtbot.waitUntil(lambda: len(session.state.overview.collections) == 2, timeout=SLOW)
    methods = session.state.overview.collections[1]
    dialog = asked(session, qtbot, Scope("collection", str(methods.number)))
    assert offered(dialog) == [
        "All of Thesis › Methods (2)",
        "The list shown (6)",
        f"This paper, “{TITLES[0]}”",
        "All papers (6)",
    ]
    assert dialog.follow.isEnabled()
    proposed: list[str] = []

    def chosen(_parent: object, _head: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(name)
        return str(tmp_path / "out" / "methods.jsonl") if len(proposed) == 1 else "", ""

    (tmp_path / "out").mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    dialog.format.setCurrentIndex(dialog.format.findData("jsonl"))
    dialog.go.click()
    bar = session.window.notice_bar
    qtbot.waitUntil(lambda: "2 papers written" in bar.text(), timeout=SLOW)
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    bar.act()
    assert opened == [str(tmp_path / "out")]
    assert (tmp_path / "out" / "methods.jsonl").read_text().count('"Thesis/Methods"') == 2
    dialog = asked(session, qtbot)
    assert dialog.format.currentData() == "jsonl"
    dialog.go.click()
    dialog.reject()
    assert Path(proposed[0]).name == "Thesis Methods.jsonl"
    assert Path(proposed[0]).parent in (Path.home(), Path.home() / "Documents")
    assert Path(proposed[1]) == tmp_path / "out" / "papers.jsonl"


def test_a_search_within_a_place_offers_the_whole_place_too(session: Session, qtbot: QtBot) -> None:
    session.state.go(Scope("inbox"))
    session.state.search("sand")
    qtbot.waitUntil(lambda: session.state.results is not None, timeout=SLOW)
    qtbot.waitUntil(lambda: session.state.settled and len(session.state.keys) == 1, timeout=SLOW)
    dialog = asked(session, qtbot)
    assert offered(dialog)[0].startswith("This paper, “")
    assert offered(dialog)[1] == "The list shown (1)"
    assert offered(dialog)[2].startswith("All of Inbox (")
    dialog.reject()


def test_an_export_that_is_stopped_leaves_the_file_as_it_was(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "papers.bib"
    out.write_text("before")
    stops: list[Callable[[], object]] = []
    begin = session.services.shell.progress.begin

    def begun(what: str, stop: Callable[[], object]) -> Work:
        stops.append(stop)
        return begin(what, stop)

    monkeypatch.setattr(session.services.shell.progress, "begin", begun)
    session.of(ExportController).export(PaperSet("all", ""), ExportOptions("bibtex"), str(out))
    stops[0]()
    qtbot.waitUntil(
        lambda: "the file is as it was" in session.window.notice_bar.text(), timeout=SLOW
    )
    assert out.read_text() == "before"
