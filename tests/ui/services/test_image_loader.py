"""Pictures are pasted and dropped into notes, kept by the library, and shown in the preview."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from paperdesk.paths import Places
from paperdesk.ui.features.print.controller import PrintController
from paperdesk.ui.shell.session import Session
from tests.ui.six_papers import TITLES
from tests.ui.watching import RED, red_pixels


def _red() -> QImage:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(RED)
    return image


def _kept(home: Places) -> list[Path]:
    return sorted((home.data / "notes" / "images").glob("*"))


def _write(session: Session) -> None:
    session.window.actions_of["note"].trigger()


def test_a_pasted_picture_is_kept_and_shown(session: Session, home: Places, qtbot: QtBot) -> None:
    _write(session)
    notes = session.window.notes
    data = QMimeData()
    data.setImageData(_red())
    assert notes.editor.canInsertFromMimeData(data)
    notes.editor.insertFromMimeData(data)
    qtbot.waitUntil(lambda: "](images/" in notes.text(), timeout=20_000)
    (file,) = _kept(home)
    assert notes.text() == f"![Picture](images/{file.name})"
    assert QImage(str(file)).pixel(5, 5) == RED
    notes.toggle_preview()
    qtbot.waitUntil(lambda: bool(session.services.images._known), timeout=20_000)
    assert red_pixels(notes.preview.grab().toImage()) == 60 * 40
    assert session.window.notice_bar.text() == ""


def test_a_dropped_file_is_kept_as_it_is(
    session: Session, home: Places, tmp_path: Path, qtbot: QtBot
) -> None:
    _write(session)
    source = tmp_path / "A [figure] 1.PNG"
    _red().save(str(source))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(source))])
    notes = session.window.notes
    assert notes.editor.canInsertFromMimeData(data)
    notes.editor.insertFromMimeData(data)
    qtbot.waitUntil(lambda: "](images/" in notes.text(), timeout=20_000)
    (file,) = _kept(home)
    assert notes.text() == f"![A figure 1](images/{file.name})"
    assert file.read_bytes() == source.read_bytes()


def test_what_is_no_picture_is_refused_in_words(
    session: Session, home: Places, tmp_path: Path, qtbot: QtBot
) -> None:
    _write(session)
    source = tmp_path / "evil.png"
    source.write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    session.window.notes.editor.picture_given.emit(str(source))
    qtbot.waitUntil(
        lambda: "evil.png was not put" in session.window.notice_bar.text(), timeout=20_000
    )
    session.window.notes.editor.picture_given.emit(str(tmp_path / "gone.png"))
    qtbot.waitUntil(lambda: "could not be read" in session.window.notice_bar.text(), timeout=20_000)
    assert session.window.notes.text() == ""
    assert _kept(home) == []


def test_other_files_and_words_go_their_usual_ways(session: Session, tmp_path: Path) -> None:
    _write(session)
    notes = session.window.notes
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.png", "b.jsonl")])
    assert not notes.editor.canInsertFromMimeData(files)
    words = QMimeData()
    words.setText("copied from a table")
    words.setImageData(_red())
    notes.editor.insertFromMimeData(words)
    assert notes.text() == "copied from a table"


def test_a_picture_that_comes_after_its_note_was_left_is_told_of(
    session: Session, home: Places, qtbot: QtBot
) -> None:
    _write(session)
    entry = session.state.entry
    assert entry is not None
    session.window.list.papers.go_to(3)
    qtbot.waitUntil(
        lambda: session.state.entry is not None and session.state.entry.paper.title == TITLES[3],
        timeout=20_000,
    )
    session.window.notes.picture_insert_requested.emit(entry.key, _red())
    qtbot.waitUntil(lambda: "](images/" in session.window.notice_bar.text(), timeout=20_000)
    assert _kept(home)[0].name in session.window.notice_bar.text()
    assert session.window.notes.text() == ""


def test_a_missing_picture_leaves_its_words_in_the_preview(session: Session, qtbot: QtBot) -> None:
    _write(session)
    notes = session.window.notes
    notes.editor.insertPlainText("see ![the plot](images/gone.png)")
    notes.toggle_preview()
    qtbot.waitUntil(lambda: notes.preview.toPlainText() == "see [the plot]", timeout=20_000)


def test_a_printed_page_has_the_picture(
    session: Session, home: Places, tmp_path: Path, qtbot: QtBot
) -> None:
    _write(session)
    session.window.notes.editor.picture_given.emit(_red())
    notes = session.window.notes
    qtbot.waitUntil(lambda: "](images/" in notes.text(), timeout=20_000)
    notes.blurred.emit()
    qtbot.waitUntil(lambda: notes.status() == "Saved", timeout=20_000)
    path = tmp_path / "page.pdf"
    session.of(PrintController).save_to(str(path))
    qtbot.waitUntil(path.exists, timeout=20_000)
    assert b"/Subtype /Image" in path.read_bytes()
