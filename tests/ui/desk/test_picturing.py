"""Pictures are pasted and dropped into notes, kept by the library, and shown in the preview."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from paperdesk.paths import Places
from paperdesk.ui.desk import Desk
from tests.ui.desk.papers import TITLES
from tests.ui.watching import RED, red_pixels


def _red() -> QImage:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(RED)
    return image


def _kept(home: Places) -> list[Path]:
    return sorted((home.data / "notes" / "images").glob("*"))


def _write(desk: Desk) -> None:
    desk.window.actions_of["note"].trigger()


def test_a_pasted_picture_is_kept_and_shown(desk: Desk, home: Places, qtbot: QtBot) -> None:
    _write(desk)
    notes = desk.window.notes
    data = QMimeData()
    data.setImageData(_red())
    assert notes.editor.canInsertFromMimeData(data)
    notes.editor.insertFromMimeData(data)
    qtbot.waitUntil(lambda: "](images/" in notes.text(), timeout=20_000)
    (file,) = _kept(home)
    assert notes.text() == f"![Picture](images/{file.name})"
    assert QImage(str(file)).pixel(5, 5) == RED
    notes.toggle_preview()
    qtbot.waitUntil(lambda: bool(desk.picturing._known), timeout=20_000)
    assert red_pixels(notes.preview.grab().toImage()) == 60 * 40
    assert desk.window.notice_bar.text() == ""


def test_a_dropped_file_is_kept_as_it_is(
    desk: Desk, home: Places, tmp_path: Path, qtbot: QtBot
) -> None:
    _write(desk)
    source = tmp_path / "A [figure] 1.PNG"
    _red().save(str(source))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(source))])
    notes = desk.window.notes
    assert notes.editor.canInsertFromMimeData(data)
    notes.editor.insertFromMimeData(data)
    qtbot.waitUntil(lambda: "](images/" in notes.text(), timeout=20_000)
    (file,) = _kept(home)
    assert notes.text() == f"![A figure 1](images/{file.name})"
    assert file.read_bytes() == source.read_bytes()


def test_what_is_no_picture_is_refused_in_words(
    desk: Desk, home: Places, tmp_path: Path, qtbot: QtBot
) -> None:
    _write(desk)
    source = tmp_path / "evil.png"
    source.write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    desk.window.notes.editor.picture_given.emit(str(source))
    qtbot.waitUntil(lambda: "evil.png was not put" in desk.window.notice_bar.text(), timeout=20_000)
    desk.window.notes.editor.picture_given.emit(str(tmp_path / "gone.png"))
    qtbot.waitUntil(lambda: "could not be read" in desk.window.notice_bar.text(), timeout=20_000)
    assert desk.window.notes.text() == ""
    assert _kept(home) == []


def test_other_files_and_words_go_their_usual_ways(desk: Desk, tmp_path: Path) -> None:
    _write(desk)
    notes = desk.window.notes
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.png", "b.jsonl")])
    assert not notes.editor.canInsertFromMimeData(files)
    words = QMimeData()
    words.setText("copied from a table")
    words.setImageData(_red())
    notes.editor.insertFromMimeData(words)
    assert notes.text() == "copied from a table"


def test_a_picture_that_comes_after_its_note_was_left_is_told_of(
    desk: Desk, home: Places, qtbot: QtBot
) -> None:
    _write(desk)
    entry = desk.reading.entry
    assert entry is not None
    desk.window.list.papers.go_to(3)
    qtbot.waitUntil(
        lambda: desk.reading.entry is not None and desk.reading.entry.paper.title == TITLES[3],
        timeout=20_000,
    )
    desk.window.notes.wish_picture.emit(entry.key, _red())
    qtbot.waitUntil(lambda: "](images/" in desk.window.notice_bar.text(), timeout=20_000)
    assert _kept(home)[0].name in desk.window.notice_bar.text()
    assert desk.window.notes.text() == ""


def test_a_missing_picture_leaves_its_words_in_the_preview(desk: Desk, qtbot: QtBot) -> None:
    _write(desk)
    notes = desk.window.notes
    notes.editor.insertPlainText("see ![the plot](images/gone.png)")
    notes.toggle_preview()
    qtbot.waitUntil(lambda: notes.preview.toPlainText() == "see [the plot]", timeout=20_000)


def test_a_printed_page_has_the_picture(
    desk: Desk, home: Places, tmp_path: Path, qtbot: QtBot
) -> None:
    _write(desk)
    desk.window.notes.editor.picture_given.emit(_red())
    notes = desk.window.notes
    qtbot.waitUntil(lambda: "](images/" in notes.text(), timeout=20_000)
    notes.blurred.emit()
    qtbot.waitUntil(lambda: notes.status() == "Saved", timeout=20_000)
    path = tmp_path / "page.pdf"
    desk.printing.save_to(str(path))
    qtbot.waitUntil(path.exists, timeout=20_000)
    assert b"/Subtype /Image" in path.read_bytes()
