"""What is done with all papers at once: counted, sorted, selected, tagged and untagged."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from paperdesk.model import Order
from paperdesk.ui.desk import Desk
from tests.bench._watch import Painted, Stopwatch, Took, until, wait

TAGGED = 10_000
ROUNDS = 3


def many(desk: Desk, _quick: bool, _file: str) -> dict[str, dict[str, list[Took]]]:
    """Each until it is seen, and each some times."""
    told: dict[str, list[Took]] = {}
    for _ in range(ROUNDS):
        told.setdefault("numbers of the side bar", []).append(_numbers(desk))
        for order in (Order.DATE, Order.TITLE, Order.ARRIVAL):
            told.setdefault(f"sorted by {order}", []).append(_sorted(desk, order))
        told.setdefault("all selected", []).append(_all_selected(desk))
        tagged, undone = _tagged(desk)
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


def _numbers(desk: Desk) -> Took:
    return _once(desk.listing.overview_changed, desk.listing.look_over, "numbers")


def _sorted(desk: Desk, order: Order) -> Took:
    painted = Painted(desk.window.list.papers.viewport())
    watch = Stopwatch(all_threads=True)
    _once(desk.listing.shown, lambda: desk.listing.order(order), "another order")
    until(lambda: painted.last > watch.begun, "its rows")
    return watch.took(painted.last)


def _all_selected(desk: Desk) -> Took:
    view = desk.window.list.papers
    watch = Stopwatch()
    view.selectAll()
    view.viewport().repaint()
    assert view.selected_count() == len(view.papers.keys)
    return watch.took()


def _tagged(desk: Desk) -> tuple[Took, Took]:
    """Select the first papers, tag them, and take that back."""
    view = desk.window.list.papers
    last = min(TAGGED, view.papers.rowCount()) - 1
    chosen = QItemSelection(view.papers.index(0, 0), view.papers.index(last, 0))
    view.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    keys = desk.reading.keys()
    assert len(keys) == last + 1
    changed = desk.acting.changed
    return (
        _once(changed, lambda: desk.acting.tag(keys, "bulk"), "a tag"),
        _once(changed, desk.acting.undo, "undoing"),
    )
