"""PDF files in the window: dropped on it, dropped on a paper, appearing in a watched folder."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.model.found_documents import DocumentFate
from paperdesk.ui.features.documents.controller import DocumentsController
from paperdesk.ui.features.documents.documents_dialog import DocumentsDialog
from paperdesk.ui.features.documents.files_page import FilesPage
from paperdesk.ui.features.imports.controller import ImportController
from paperdesk.ui.shell.session import Session
from tests.tasks.test_document_jobs import paper_file

_BUTTON, _KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_PATIENCE = 30_000


def _drop(
    session: Session,
    at: QPoint,
    *paths: Path,
    action: Qt.DropAction = Qt.DropAction.CopyAction,
) -> str:
    """Drop files at a point of the window; what the veil said before."""
    window = session.window
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    QApplication.sendEvent(window, QDragEnterEvent(at, action, data, _BUTTON, _KEYS))
    said = window._drops._veil._words
    QApplication.sendEvent(window, QDropEvent(QPointF(at), action, data, _BUTTON, _KEYS))
    return said


def _dialog(session: Session, qtbot: QtBot) -> DocumentsDialog:
    controller = session.of(DocumentsController)
    qtbot.waitUntil(
        lambda: controller._dialog is not None and controller._dialog.take.isVisible(),
        timeout=_PATIENCE,
    )
    assert controller._dialog is not None
    return controller._dialog


def _row(session: Session, row: int) -> QPoint:
    papers = session.window.list.papers
    middle = papers.visualRect(papers.papers.index(row, 0)).center()
    return papers.viewport().mapTo(session.window, middle)


def test_a_file_dropped_on_the_window_is_shown_corrected_and_becomes_a_paper(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    path = paper_file(tmp_path / "a.pdf", "Kettles and Their Lids", "Ana Berg, Lu Wei")
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4 nothing")
    side = session.window.side
    assert _drop(session, side.mapTo(session.window, QPoint(20, 200)), path, broken) == (
        "Drop to see what comes in"
    )
    dialog = _dialog(session, qtbot)
    assert [one.fate for one in dialog.documents] == [DocumentFate.NEW, DocumentFate.REFUSED]
    dialog.facts.title.setPlainText("Kettles, and Their Lids")
    dialog.take.click()
    qtbot.waitUntil(lambda: session.state.overview.counts.all == 7, timeout=_PATIENCE)
    qtbot.waitUntil(
        lambda: (
            session.state.entry is not None
            and session.state.entry.paper.title == "Kettles, and Their Lids"
        ),
        timeout=_PATIENCE,
    )
    assert session.window.notice_bar.text() == "Added 1 paper from files."
    session.window.notice_bar.act()
    qtbot.waitUntil(lambda: session.state.overview.counts.all == 6, timeout=_PATIENCE)
    assert path.exists()


def test_a_file_dropped_on_a_paper_is_attached_to_it_and_a_list_of_papers_is_imported(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    slides, linked = tmp_path / "slides.pptx", tmp_path / "linked.pdf"
    for path in (slides, linked):
        path.write_bytes(path.name.encode())
    session.window.list.papers.go_to(1)
    files = session.window.detail.header.files
    assert _drop(session, _row(session, 1), slides) == "Attach to this paper"
    qtbot.waitUntil(lambda: len(files.buttons()) == 1, timeout=_PATIENCE)
    right = session.window._right
    where = right.mapTo(session.window, QPoint(right.width() // 2, 100))
    said = _drop(session, where, linked, action=Qt.DropAction.LinkAction)
    assert said == "Attach to the paper that is shown"
    qtbot.waitUntil(lambda: len(files.buttons()) == 2, timeout=_PATIENCE)
    assert [one.linked for one in files._files] == [False, True]
    page = tmp_path / "more.jsonl"
    page.write_text('{"title": "A seventh paper"}\n')
    assert _drop(session, _row(session, 1), page) == "Drop to see what comes in"
    dialog = session.of(ImportController)._dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.go.isVisible, timeout=_PATIENCE)
    dialog.cancel.click()


def test_what_appears_in_the_watched_folder_goes_to_its_paper_or_waits_for_the_reader(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "Downloads"
    folder.mkdir()
    paper_file(folder / "before.pdf", "What Lay There Before", "Bo Pot")
    controller = session.of(DocumentsController)
    page = controller._make_page(session.window)
    assert isinstance(page, FilesPage)
    page.changed.emit("watched_folder", str(folder))
    kept = session.places.cache / "watched-folder.json"
    qtbot.waitUntil(kept.exists, timeout=_PATIENCE)
    entry = session.state.entry
    assert entry is not None
    names = ", ".join(entry.paper.author_names)
    paper_file(folder / "known.pdf", entry.paper.title, names)
    paper_file(folder / "new.pdf", "Kettles and Their Lids", "Ana Berg, Lu Wei")
    qtbot.waitUntil(
        lambda: "appeared in Downloads" in session.window.notice_bar.text(), timeout=_PATIENCE
    )
    files = session.window.detail.header.files
    qtbot.waitUntil(lambda: len(files.buttons()) == 1, timeout=_PATIENCE)
    controller.show_appeared()
    dialog = _dialog(session, qtbot)
    assert [Path(one.path).name for one in dialog.documents] == ["new.pdf"]
    dialog.facts.left.click()
    dialog.cancel.click()
