"""What is done with all papers at once: counted, sorted, selected, tagged and untagged.

Work is in sight when it has taken more than a second: of an act that did, the strip of
progress is looked at while it goes on.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from paperdesk.model import Order
from paperdesk.ui.features.side_bar.controller import SideBarController
from paperdesk.ui.shell.session import Session
from tests.bench._watch import Painted, Stopwatch, Took, until, wait

TAGGED = 10_000
ROUNDS = 3
PATIENCE = 1100.0
"""Milliseconds after which an act must have been seen to go on: a second, and a frame or two."""


def many(session: Session, _quick: bool, _file: str) -> dict[str, Any]:
    """Each until it is seen, and each some times."""
    told: dict[str, list[Took]] = {}
    shown: dict[str, bool] = {}
    there = session.window.list.papers.papers.rowCount()
    for _ in range(ROUNDS):
        told.setdefault("numbers of the side bar", []).append(_numbers(session))
        for order in (Order.DATE, Order.TITLE, Order.ARRIVAL):
            told.setdefault(f"sorted by {order}", []).append(_sorted(session, order))
        told.setdefault("all selected", []).append(_all_selected(session))
        for count in sorted({min(TAGGED, there), there}):
            names = f"{count:,} tagged", f"{count:,} untagged, undone"
            for name, (took, seen) in zip(names, _tagged(session, count), strict=True):
                told.setdefault(name, []).append(took)
                if took[0] > PATIENCE:
                    shown[name] = shown.get(name, True) and seen
            wait(1500)
    return {"many": told, "shown": shown}


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


def _tagged(session: Session, count: int) -> tuple[tuple[Took, bool], ...]:
    """Select the first papers, tag them, and take that back; whether each was seen to go on."""
    view = session.window.list.papers
    chosen = QItemSelection(view.papers.index(0, 0), view.papers.index(count - 1, 0))
    view.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    keys = session.state.target_keys()
    assert len(keys) == count
    commands = session.services.commands
    return (
        _in_sight(session, lambda: commands.tag(keys, "bulk"), "a tag"),
        _in_sight(session, commands.undo, "undoing"),
    )


def _in_sight(session: Session, do: Callable[[], object], what: str) -> tuple[Took, bool]:
    seen = Painted(session.window.progress)
    watch = Stopwatch()
    took = _once(session.changes.changed, do, what)
    return took, seen.last > watch.begun
