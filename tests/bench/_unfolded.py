"""The authors of a paper of 3,000, unfolded in the detail and folded again, until painted."""

from PySide6.QtWidgets import QWidget

from paperdesk.library import Library
from paperdesk.model import BatchHeader, ImportedRecord, Item, Paper, contributors
from paperdesk.ui.features.detail.author_line import AuthorLine
from paperdesk.ui.shell.session import Session
from tests.bench._watch import Painted, Stopwatch, Took, until, wait
from tests.places import record

AUTHORS = 3000
ROUNDS = 5


def authors(session: Session, _quick: bool, _file: str) -> dict[str, dict[str, list[Took]]]:
    """Bring a paper of so many in, stand on it, and unfold and fold its names."""
    paper = Paper(
        title="A measurement of many hands",
        abstract="Each of them saw it. " * 20,
        authors=contributors(*(f"Given{number} Family{number}" for number in range(AUTHORS))),
        arxiv_id="9901.00001",
    )
    items: list[Item] = [
        BatchHeader(source="invented", date="1999-01-01", title="Many hands"),
        ImportedRecord(paper, rank=1, place=record(1)),
    ]
    keys: list[int] = []

    def bring(library: Library) -> int:
        library.add([("invented", "jsonl", items)])
        return library.key("arxiv:9901.00001")

    session.client.do(bring, keys.append)
    until(lambda: bool(keys), "a paper of many authors")
    session.state.open_paper(keys[0])
    until(lambda: _key(session) == keys[0], "the paper in the detail")
    wait(1500)
    line = session.window.detail.findChild(AuthorLine)
    assert isinstance(line, AuthorLine)
    told: dict[str, list[Took]] = {}
    for _ in range(ROUNDS):
        told.setdefault(f"{AUTHORS:,} authors unfolded", []).append(_until_painted(line, True))
        told.setdefault("and folded again", []).append(_until_painted(line, False))
    return {"authors": told}


def _key(session: Session) -> int | None:
    return None if session.state.entry is None else session.state.entry.key


def _until_painted(line: AuthorLine, unfolded: bool) -> Took:
    window: QWidget = line.window()
    painted = Painted(line)
    watch = Stopwatch()
    (line.unfold if unfolded else line.fold)()
    window.repaint()
    until(lambda: painted.last > watch.begun, "the names")
    took = watch.took(painted.last)
    wait(300)
    return took
