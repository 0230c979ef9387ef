"""What is done with all papers at once: counted, sorted, selected, tagged and untagged."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from paperdesk.model import Order
from paperdesk.ui.features.side_bar.controller import SideBarController
from paperdesk.ui.shell.session import Session
from tests.bench._watch import Painted, Stopwatch, Took, until, wait

TAGGED = 10_000
ROUNDS = 3


def many(session: Session, _quick: bool, _file: str) -> dict[str, dict[str, list[Took]]]:
    """Each until it is seen, and each some times."""
    told: dict[str, list[Took]] = {}
    for _ in range(ROUNDS):
        told.setdefault("numbers of the side bar", []).append(_numbers(session))
        for order in (Order.DATE, Order.TITLE, Order.ARRIVAL):
            told.setdefault(f"sorted by {order}", []).append(_sorted(session, order))
        told.setdefault("all selected", []).append(_all_selected(session))
        tagged, undone = _tagged(session)
        told.setdefault(f"{TAGGED:,} tagged", []).append(tagged)
        told.setdefault("that undone", []).append(undone)
        wait(1500)
    return {"many": told}


def _once(signal: Any, do: Callable[[], object], what: str) -> Took:
    heard: list[object] = []

    def hear(*_told: object) -> None:
        heard.append(True)

    signal.connect(hear)
    watch = Stopwatch(all_threads=True)
    do()
    until(lambda: bool(heard), what)
    signal.disconnect(hear)
    return watch.took()


def _numbers(session: Session) -> Took:
    return _once(session.state.overview_changed, session.of(SideBarController).look_over, "numbers")


def _sorted(session: Session, order: Order) -> Took:
    painted = Painted(session.window.list.papers.viewport())
    watch = Stopwatch(all_threads=True)
    _once(session.state.results_changed, lambda: session.state.sort(order), "another order")
    until(lambda: painted.last > watch.begun, "its rows")
    return watch.took(painted.last)


def _all_selected(session: Session) -> Took:
    view = session.window.list.papers
    watch = Stopwatch()
    view.selectAll()
    view.viewport().repaint()
    assert view.selected_count() == len(view.papers.keys)
    return watch.took()


def _tagged(session: Session) -> tuple[Took, Took]:
    """Select the first papers, tag them, and take that back."""
    view = session.window.list.papers
    last = min(TAGGED, view.papers.rowCount()) - 1
    chosen = QItemSelection(view.papers.index(0, 0), view.papers.index(last, 0))
    view.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    keys = session.state.target_keys()
    assert len(keys) == last + 1
    changed = session.changes.changed
    return (
        _once(changed, lambda: session.services.commands.tag(keys, "bulk"), "a tag"),
        _once(changed, session.services.commands.undo, "undoing"),
    )
