"""PDFs that come are read in the background, found by their pages, and one that kills is left."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import Scope
from paperdesk.model.file_texts import TextState
from paperdesk.model.query.parser import parse
from paperdesk.paths import Places
from paperdesk.ui.services import text_maintenance
from paperdesk.ui.shell.session import Session
from tests.documents.small_pdfs import SmallPage, written
from tests.ui.session import Open
from tests.ui.six_papers import items


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_maintenance, "CALM", 10)


@pytest.fixture
def key(home: Places, tmp_path: Path) -> int:
    """A paper whose PDF has not been read yet."""
    with Library.open(home) as library:
        library.add([("six.jsonl", "jsonl", items())])
        key = library.keys(Scope())[0]
        page = SmallPage([(72, 700, "The spout of the kettle")])
        library.attach(key, written(tmp_path / "lids.pdf", [page]))
    return key


def told(session: Session, qtbot: QtBot, ask: Callable[[Library], Any]) -> Any:
    heard: list[Any] = []
    session.client.ask(ask, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    return heard[0]


def test_a_pdf_is_read_and_then_found_by_its_words(
    key: int, open_session: Open, qtbot: QtBot
) -> None:
    session = open_session()
    query = parse('"spout of the kettle"')

    def found() -> bool:
        return list(told(session, qtbot, lambda library: library.search(query).keys)) == [key]

    qtbot.waitUntil(found, timeout=20_000)
    (hit,) = told(session, qtbot, lambda library: library.explain(query, [key]))
    assert (hit.page.page, hit.snippet.text) == (0, "The spout of the kettle")


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_a_pdf_that_kills_its_reader_is_tried_twice(
    key: int, open_session: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_maintenance, "READ", "tests.ui.dying:die")
    session = open_session()

    def is_left() -> bool:
        states = told(session, qtbot, lambda library: library.text_states(key))
        return list(states.values()) == [TextState.DEADLY]

    qtbot.waitUntil(is_left, timeout=20_000)
