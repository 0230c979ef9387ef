"""The worker sets the formulas of what is shown; what was set before comes at once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.text import abstract_html
from paperdesk.ui.features.detail.abstract_view import AbstractView
from paperdesk.ui.kit import theme
from paperdesk.ui.kit.rich_text.formula_text import STAND_IN
from paperdesk.ui.services.formula_loader import FormulaLoader
from paperdesk.ui.services.worker_jobs import WorkerJobs
from tests.ui.papers import entry

HARD = r"We bound $\frac{a}{b}$ by rivers."


def _fail(error: BaseException) -> None:
    raise AssertionError(error)


@pytest.fixture
def view(qtbot: QtBot) -> AbstractView:
    made = AbstractView()
    qtbot.addWidget(made)
    made.resize(500, 300)
    return made


@pytest.fixture
def jobs() -> Iterator[WorkerJobs]:
    made = WorkerJobs(_fail)
    yield made
    made.close()


def _is_set(view: AbstractView) -> Callable[[], bool]:
    return lambda: STAND_IN in view.toPlainText()


def test_formulas_come_from_the_worker_and_then_from_memory(
    qtbot: QtBot, view: AbstractView, jobs: WorkerJobs, tmp_path: Path, qapp: QApplication
) -> None:
    FormulaLoader(jobs, tmp_path).serve(view)
    paper = entry(abstract=HARD).paper
    view.show_abstract(paper)
    assert "a/b" in view.toPlainText()
    qtbot.waitUntil(_is_set(view), timeout=10_000)
    assert list((tmp_path / "formulas").glob("*.json"))
    view.show_abstract(entry(abstract="plain").paper)
    view.show_abstract(paper)
    assert STAND_IN in view.toPlainText()
    theme.apply(qapp, "dark")
    qtbot.waitUntil(_is_set(view), timeout=10_000)


def test_formulas_that_fail_as_a_whole_stay_readable(
    qtbot: QtBot,
    view: AbstractView,
    jobs: WorkerJobs,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("paperdesk.ui.services.formula_loader.JOB", "paperdesk.tasks.render:none")
    FormulaLoader(jobs, tmp_path).serve(view)
    view.show_html(abstract_html(HARD))
    seen: list[object] = []
    monkeypatch.setattr(view, "set_formulas", seen.append)
    qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
    assert "a/b" in view.toPlainText()
