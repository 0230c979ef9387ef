"""A month of lists arrives in a window, which is scrolled meanwhile."""

from typing import Any

from paperdesk.model.follow_schedule import query_request
from paperdesk.model.follows import SourceQuery
from paperdesk.ui.services.network_service import NetworkOutcome
from paperdesk.ui.shell.session import Session
from tests.bench._replay_lists import A_DAY, DAYS, FIRST
from tests.bench._watch import Painted, Stopwatch, Took, until, wait


def lists(session: Session, _quick: bool, days: str) -> dict[str, Any]:
    """From the wish to the painted rows of the last list, and frames of the time between.

    ``days`` are the first and the last. A first answer is asked for before, so that the worker
    is there, as it is after the first minute of a window.
    """
    network, view = session.services.network, session.window.list.papers
    painted = Painted(view.viewport())
    outcomes: list[NetworkOutcome] = []

    def ask(value: str) -> None:
        query = SourceQuery("huggingface", "day", value)
        network.ask([query_request(query, value)], outcomes.append)

    ask("2026-05-31")
    until(lambda: len(outcomes) == 1, "an answer")
    wait(500)
    before = len(view.papers.keys)
    watch = Stopwatch()
    begun = watch.begun
    ask(days)
    frames: list[Took] = []
    bar = view.verticalScrollBar()

    def is_there() -> bool:
        frame = Stopwatch()
        bar.setValue((bar.value() + 30) % max(bar.maximum(), 1))
        view.viewport().repaint()
        frames.append(frame.took())
        wait(14)
        return len(view.papers.keys) == before + DAYS * A_DAY

    until(is_there, "the rows of the last list")
    shown = Stopwatch().begun
    until(lambda: painted.last > shown, "their painting")
    took = watch.took(painted.last)
    until(lambda: len(outcomes) == 2, "the end")
    return {
        "lists": {
            "took": took,
            "batches": len(outcomes[-1].batches),
            "new": outcomes[-1].new,
            "frames": frames,
            "begun": begun,
        }
    }


DAYS_ASKED = f"{FIRST}/2026-06-30"
