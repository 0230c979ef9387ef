"""Real worker processes and real files: what a view is given of a document, and how it ends."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from paperdesk.model.errors import BadFileError, PasswordError
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.ui.services import document_session
from paperdesk.ui.services.document_service import DocumentService
from paperdesk.ui.services.open_document import OpenDocument
from tests.documents.small_pdfs import SmallPage, written
from tests.ui.services.dying_session import DEADLY

RED = QColor(255, 0, 0)
SQUARE = SmallPage(size=(200, 100), drawing=b"1 0 0 rg 10 10 20 20 re f ")
SOON = 20_000

Open = Callable[..., Any]


@pytest.fixture
def service(home: Places, qapp: object) -> Iterator[DocumentService]:
    made = DocumentService(home.cache)
    yield made
    made.stop()


@pytest.fixture
def open_(service: DocumentService, qtbot: QtBot) -> Open:
    """Opens a file and answers the document, or the error."""

    def opened(path: Path, password: str = "", *, once_more: bool = False) -> Any:
        heard: list[Any] = []
        service.open(str(path), heard.append, heard.append, password, once_more=once_more)
        qtbot.waitUntil(lambda: bool(heard), timeout=SOON)
        return heard[0]

    return opened


def asked(qtbot: QtBot, ask: Callable[[Callable[[Any], None]], object]) -> Any:
    heard: list[Any] = []
    ask(heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=SOON)
    return heard[0]


def test_a_tile_comes_after_it_was_asked_for(tmp_path: Path, open_: Open, qtbot: QtBot) -> None:
    document = open_(written(tmp_path / "a.pdf", [SQUARE, SQUARE]))
    assert document.pages == 2
    with qtbot.waitSignal(document.tile_ready, timeout=SOON) as ready:
        assert document.tile(1, 2.0, 0, 0) is None
    assert ready.args == [1]
    image = document.tile(1, 2.0, 0, 0)
    assert (image.width(), image.height()) == (400, 200)
    assert image.pixelColor(40, 160) == RED
    assert image.pixelColor(100, 100) == QColor(255, 255, 255)


def test_what_is_wanted_comes_and_what_is_wanted_no_more_is_given_up(
    tmp_path: Path, open_: Open, qtbot: QtBot
) -> None:
    document = open_(written(tmp_path / "a.pdf", [SQUARE] * 30))
    document.want([(page, 1.0, 0, 0) for page in range(10)])
    document.want([(page, 1.0, 0, 0) for page in range(20, 30)])
    qtbot.waitUntil(lambda: all(there(document, page) for page in range(20, 30)), timeout=SOON)
    assert len([page for page in range(10) if document._pictures._cache.image(_place(page))]) <= 4


def _place(page: int) -> Any:
    from paperdesk.ui.services.tile_cache import TilePlace

    return TilePlace(page, 1.0, 0, 0)


def there(document: OpenDocument, page: int, zoom: float = 1.0) -> bool:
    return document.tile(page, zoom, 0, 0) is not None


def test_many_tiles_are_shown_from_few_slots(tmp_path: Path, open_: Open, qtbot: QtBot) -> None:
    pages = [SmallPage(size=(60 + n, 50), drawing=SQUARE.drawing) for n in range(80)]
    document = open_(written(tmp_path / "a.pdf", pages))
    for page in range(80):
        document.want([(page, 1.0, 0, 0)])
        qtbot.waitUntil(partial(there, document, page), timeout=SOON)
        assert document.tile(page, 1.0, 0, 0).width() == 60 + page
    assert document.tile(0, 1.0, 0, 0) is None


def test_a_page_has_something_to_stand_in_for_its_tiles(
    tmp_path: Path, open_: Open, qtbot: QtBot
) -> None:
    document = open_(written(tmp_path / "a.pdf", [SQUARE]))
    assert document.stand_ins(0, 2.0) == []
    qtbot.waitUntil(lambda: document.stand_ins(0, 2.0) != [], timeout=SOON)
    [(where, image)] = document.stand_ins(0, 2.0)
    assert (where.width(), where.height()) == (200, 100)
    assert image.width() == 240
    document.tile(0, 1.0, 0, 0)
    qtbot.waitUntil(partial(there, document, 0, 1.0), timeout=SOON)
    assert [image.width() for _, image in document.stand_ins(0, 2.0)] == [240, 200]
    assert [image.width() for _, image in document.stand_ins(0, 1.0)] == [240]


def test_sizes_of_all_pages_are_told_part_by_part(
    tmp_path: Path, open_: Open, qtbot: QtBot
) -> None:
    pages = [SmallPage(size=(200, 100 + n), turned=90) for n in range(700)]
    document = open_(written(tmp_path / "a.pdf", pages))
    assert document.pages == 700
    qtbot.waitUntil(lambda: document.sizes[699].width == 799, timeout=SOON)
    document.exact_sizes([699], lambda: None)
    qtbot.waitUntil(lambda: document.sizes[699].matrix == (0, 1, 1, 0, 0, 0), timeout=SOON)


def test_a_locked_file_asks_for_its_password_once(tmp_path: Path, open_: Open) -> None:
    lock = pikepdf.Encryption(owner="owner", user="kettle")
    path = written(tmp_path / "locked.pdf", [SQUARE], encryption=lock)
    assert isinstance(open_(path), PasswordError)
    assert isinstance(open_(path, "boat"), PasswordError)
    open_(path, "kettle").close()
    assert isinstance(open_(path), OpenDocument)


def test_what_cannot_be_opened_says_why(tmp_path: Path, open_: Open) -> None:
    (tmp_path / "page.pdf").write_text("<html>")
    failed = open_(tmp_path / "page.pdf")
    assert isinstance(failed, BadFileError)
    assert "no PDF file" in str(failed)
    assert "cannot be read" in str(open_(tmp_path / "none.pdf"))


def test_a_scan_says_that_it_holds_no_text(tmp_path: Path, open_: Open, qtbot: QtBot) -> None:
    document = open_(written(tmp_path / "scan.pdf", [SQUARE]))
    assert asked(qtbot, document.holds_text) is False
    assert asked(qtbot, document.outline) == ()


def test_a_process_that_is_ended_while_idle_is_begun_anew_unnoticed(
    tmp_path: Path, open_: Open, qtbot: QtBot
) -> None:
    document = open_(written(tmp_path / "a.pdf", [SQUARE]))
    document.tile(0, 1.0, 0, 0)
    qtbot.waitUntil(partial(there, document, 0, 1.0), timeout=SOON)
    first = document._session.pid
    os.kill(first, 9)
    qtbot.waitUntil(lambda: document._session.pid not in (0, first), timeout=SOON)
    assert document.tile(0, 1.0, 0, 0).pixelColor(20, 80) == RED
    qtbot.waitUntil(partial(there, document, 0, 3.0), timeout=SOON)
    assert document.why_left_out(0) is None


def test_a_page_that_ends_its_process_is_left_out_and_the_others_are_shown(
    tmp_path: Path, open_: Open, qtbot: QtBot, deadly_page: Path
) -> None:
    document = open_(deadly_page)
    with qtbot.waitSignal(document.page_left_out, timeout=SOON) as left_out:
        document.want([(0, 1.0, 0, 0), (1, 1.0, 0, 0), (2, 1.0, 0, 0)])
    assert left_out.args == [1]
    qtbot.waitUntil(lambda: there(document, 0) and there(document, 2), timeout=SOON)
    assert document.tile(1, 1.0, 0, 0) is None
    assert "Page 2 ended the process" in str(document.why_left_out(1))
    document.close()
    again = open_(deadly_page)
    assert again.why_left_out(1) is not None


def test_a_document_that_ends_two_processes_is_opened_only_at_the_reader_s_wish(
    open_: Open, qtbot: QtBot, deadly_page: Path
) -> None:
    document = open_(deadly_page)
    said: list[Message] = []
    document.died.connect(said.append)
    document.want([(1, 1.0, 0, 0), (3, 1.0, 0, 0)])
    qtbot.waitUntil(lambda: bool(said), timeout=SOON)
    assert "deadly.pdf ended the process that was reading it twice" in str(said[0])
    assert document.tile(0, 1.0, 0, 0) is None
    document.close()
    assert isinstance(open_(deadly_page), BadFileError)
    assert isinstance(open_(deadly_page, once_more=True), OpenDocument)


@pytest.fixture
def deadly_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four pages; the second and the fourth end the process that reads them."""
    monkeypatch.setattr(
        document_session, "PAGE_SESSION", "tests.ui.services.dying_session:DyingSession"
    )
    deadly = SmallPage(size=(100, DEADLY))
    return written(tmp_path / "deadly.pdf", [SQUARE, deadly, SQUARE, deadly])


def test_a_spare_process_is_used_by_the_next_document(
    tmp_path: Path, service: DocumentService, open_: Open
) -> None:
    service.warm()
    service.warm()
    assert service._spare is not None
    spare = service._spare.pid
    assert open_(written(tmp_path / "a.pdf", [SQUARE]))._session.pid == spare
    assert service._spare is None


def test_a_spare_process_that_ended_is_not_used(
    tmp_path: Path, service: DocumentService, open_: Open, qtbot: QtBot
) -> None:
    service.warm()
    assert service._spare is not None
    os.kill(service._spare.pid, 9)
    qtbot.waitUntil(lambda: service._spare is not None and not service._spare.pid, timeout=SOON)
    assert isinstance(open_(written(tmp_path / "a.pdf", [SQUARE])), OpenDocument)


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="needs processes that can be stopped")
def test_a_worker_that_hangs_does_not_hold_up_the_window(
    tmp_path: Path, open_: Open, qtbot: QtBot
) -> None:
    document = open_(written(tmp_path / "a.pdf", [SQUARE] * 9))
    os.kill(document._session.pid, signal.SIGSTOP)
    for step in range(6_000):  # a pipe holds some two thousand frames
        document.want([(step % 9, 1.0, 0, 0)])
    os.kill(document._session.pid, signal.SIGCONT)
    qtbot.waitUntil(document.settled, timeout=SOON)


def test_after_the_end_nothing_is_opened_and_nothing_answered(
    tmp_path: Path, service: DocumentService, qtbot: QtBot
) -> None:
    heard: list[Any] = []
    path = str(written(tmp_path / "a.pdf", [SQUARE]))
    service.open(path, heard.append, heard.append)
    service.stop()
    service.warm()
    service.open(path, heard.append, heard.append)
    qtbot.wait(50)
    assert heard == []


def test_the_window_never_brings_in_what_reads_pdf_files() -> None:
    code = (
        "import sys, paperdesk.ui.services.document_service\n"
        "assert not {'pypdfium2', 'pikepdf'} & set(sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
