"""Hostile files in a worker: it may end, and whoever asks is told. All of them, and hundreds that
are damaged, run with ``--all``."""

import resource
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from paperdesk.documents import PAGE_SESSION
from paperdesk.documents.page_session import PAGE_PATIENCE
from paperdesk.model.errors import PaperDeskError, WorkerEndedError
from paperdesk.workers.arena import Arena
from paperdesk.workers.worker_session import MEMORY, PATIENCE, WorkerSession
from tests.documents.hostile_pdfs import HOSTILE, flipped, truncated
from tests.documents.small_pdfs import SmallPage, written

HARMLESS = [
    "a page of five kilometres",
    "a loop in the page tree",
    "a loop in the outline",
    "an action that starts a program",
    "an action in JavaScript",
    "a loop of cross-reference tables",
    "an object stream that goes on in itself",
    "an image of 200,000 by 200,000",
    "a glyph that writes itself",
    "two thousand million pages",
    "a loop in the tree of names",
]
"""Those that end no worker, in one worker one after another."""
FATAL_HEAD = 5.0
"""Seconds of the processor that a worker may take for one file."""


class Reader:
    """Opens files in a worker, in a new one when the last has ended."""

    def __init__(self) -> None:
        self.arena = Arena(2, 4 << 20)
        self.ends: Queue[tuple[str, int]] = Queue()
        self.deaths = 0
        self.session = self._begun()

    def _begun(self) -> WorkerSession:
        return WorkerSession(
            PAGE_SESSION,
            {},
            arena=self.arena,
            ended=lambda how, number: self.ends.put((how, number)),
        )

    def ask(self, method: str, **args: Any) -> Any:
        heard: Queue[Any] = Queue()
        self.session.ask(method, args, done=heard.put, failed=heard.put)
        return heard.get(timeout=120)

    def read(self, path: Path) -> str:
        """Open a file, paint its first pages and look for words; answers what became of it."""
        answer = self.ask("open", path=str(path), password="")
        if not isinstance(answer, dict):
            return self._became(answer)
        for page in range(min(3, answer["pages"])):
            painted = self.ask("tile", page=page, scale=1.0, tile=[0, 0, 612, 792], slot=page % 2)
            if isinstance(painted, WorkerEndedError):
                return self._became(painted)
            assert isinstance(painted, dict | PaperDeskError)
        for method in ("outline", "holds_text"):
            answer = self.ask(method)
            if not isinstance(answer, dict):
                return self._became(answer)
        return "read"

    def _became(self, error: object) -> str:
        assert isinstance(error, PaperDeskError)
        if not isinstance(error, WorkerEndedError):
            return "refused"
        how, number = self.ends.get(timeout=20)
        assert number, how
        self.deaths += 1
        self.session.close()
        self.session = self._begun()
        return "ended"

    def close(self) -> None:
        self.session.close()
        self.arena.close()


@pytest.fixture
def reader() -> Iterator[Reader]:
    made = Reader()
    yield made
    made.close()


@pytest.fixture
def whole(tmp_path: Path) -> bytes:
    pages = [
        SmallPage(lines=[(50, 700 - 20 * n, f"kettle {n} and boat {page}") for n in range(9)])
        for page in range(4)
    ]
    return written(tmp_path / "whole.pdf", pages).read_bytes()


def read_all(reader: Reader, folder: Path, files: Iterator[bytes]) -> dict[str, int]:
    """What became of these files, counted."""
    became: dict[str, int] = {}
    for number, data in enumerate(files):
        path = folder / f"{number}.pdf"
        path.write_bytes(data)
        how = reader.read(path)
        became[how] = became.get(how, 0) + 1
    return became


def test_strange_files_are_read_or_refused_by_one_worker(tmp_path: Path, reader: Reader) -> None:
    became = read_all(reader, tmp_path, (HOSTILE[name]() for name in HARMLESS))
    assert became.get("ended", 0) == 0
    assert became["read"] >= 8


def test_damaged_files_are_read_or_refused(tmp_path: Path, reader: Reader, whole: bytes) -> None:
    assert read_all(reader, tmp_path, flipped(whole, 30)).get("ended", 0) == 0
    assert read_all(reader, tmp_path, truncated(whole, 10)).get("ended", 0) == 0


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_at_most_its_worker_and_soon(
    tmp_path: Path, reader: Reader, name: str
) -> None:
    (tmp_path / "hostile.pdf").write_bytes(HOSTILE[name]())
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    reader.read(tmp_path / "hostile.pdf")
    reader.session.close()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert taken < FATAL_HEAD + 1.0  # the start of two processes is in it
    assert PAGE_PATIENCE < PATIENCE < FATAL_HEAD
    assert after.ru_maxrss << 10 < MEMORY + (64 << 20)


@pytest.mark.slow
def test_hundreds_of_damaged_files_end_no_more_than_a_few_workers(
    tmp_path: Path, reader: Reader, whole: bytes
) -> None:
    became = read_all(reader, tmp_path, flipped(whole, 500))
    cut = read_all(reader, tmp_path, truncated(whole, 100))
    print(became, cut)
    assert sum(became.values()) == 500
    assert sum(cut.values()) == 100
    assert reader.deaths <= 6
