"""What is written down of what happened."""

import logging
from collections.abc import Iterator

import pytest

from paperdesk import log
from paperdesk.paths import Places


@pytest.fixture(autouse=True)
def _stopped() -> Iterator[None]:
    yield
    log.stop()


def test_a_started_log_writes_each_topic_into_one_file(home: Places) -> None:
    log.start(home)
    log.library.info("opened")
    log.search.warning("slow")
    log.stop()
    lines = (home.log / log.FILE_NAME).read_text().splitlines()
    assert [line.split(" ", 3)[3] for line in lines] == [
        "INFO paperdesk.library: opened",
        "WARNING paperdesk.search: slow",
    ]


def test_starting_twice_writes_each_line_once(home: Places) -> None:
    log.start(home)
    log.start(home)
    log.ui.info("once")
    log.stop()
    assert len((home.log / log.FILE_NAME).read_text().splitlines()) == 1


def test_a_log_that_cannot_be_written_does_not_stop_the_start(home: Places) -> None:
    (home.log / log.FILE_NAME).mkdir()
    log.start(home)
    log.worker.info("nobody hears")


def test_the_file_is_turned_over_when_it_grows(
    home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "LARGEST", 1_000)
    log.start(home)
    for number in range(200):
        log.imports.info("line %d", number)
    log.stop()
    assert sorted(path.name for path in home.log.iterdir()) == [
        "paperdesk.log",
        "paperdesk.log.1",
        "paperdesk.log.2",
        "paperdesk.log.3",
    ]


def test_without_a_start_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    logging.getLogger("paperdesk.library").warning("quiet")
    assert capfd.readouterr().err == ""
