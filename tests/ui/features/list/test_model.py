from collections.abc import Sequence
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.qtbot import QtBot

from paperdesk.model import Hit, Namesake, Row, State
from paperdesk.ui.features.list.model import EXPLAINED, KEPT_PAGES, PAGE, PaperModel
from tests.ui.features.list.rows import fetch, keys, row


def test_rows_are_fetched_a_page_at_a_time(qapp: Any) -> None:
    asked: list[int] = []

    def counting(wanted: Sequence[int]) -> Sequence[Row | None]:
        asked.append(len(wanted))
        return fetch(wanted)

    model = PaperModel(counting)
    model.show(keys(1000))
    first, second = model.row(0), model.row(PAGE - 1)
    assert first is not None
    assert second is not None
    assert (first.key, second.key) == (1, PAGE)
    assert asked == [PAGE]
    model.row(PAGE)
    assert asked == [PAGE, PAGE]


def test_only_so_many_pages_are_kept(qapp: Any) -> None:
    asked: list[int] = []

    def counting(wanted: Sequence[int]) -> Sequence[Row | None]:
        asked.append(wanted[0])
        return fetch(wanted)

    model = PaperModel(counting)
    model.show(keys(PAGE * (KEPT_PAGES + 1)))
    for page in range(KEPT_PAGES + 1):
        model.row(page * PAGE)
    model.row(0)
    assert asked.count(1) == 2
    model.row(KEPT_PAGES * PAGE)
    assert len(asked) == KEPT_PAGES + 2


def test_a_reset_of_a_million_rows_does_not_ask_for_each(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from paperdesk.ui.features.list.view import PaperList

    view = PaperList(fetch)
    qtbot.addWidget(view)
    view.resize(420, 900)
    view.show()
    calls = 0
    real = PaperModel.rowCount

    def counted(self: PaperModel, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        nonlocal calls
        calls += 1
        return real(self, parent)

    monkeypatch.setattr(PaperModel, "rowCount", counted)
    view.show_papers(keys(1_000_000))
    qtbot.wait(1)
    assert calls < 200


def test_passages_are_asked_for_once_and_only_while_searching(qtbot: QtBot) -> None:
    model = PaperModel(fetch)
    wanted: list[Sequence[int]] = []
    model.hits_requested.connect(wanted.append)
    model.show(keys(100))
    model.hit(0)
    qtbot.wait(5)
    assert wanted == []
    model.show(keys(100), searching=True)
    model.hit(0)
    model.hit(1)
    qtbot.waitUntil(lambda: bool(wanted))
    assert list(wanted[0]) == list(range(1, EXPLAINED + 1))
    model.set_hits([Hit(1, 1.0)])
    assert model.hit(0) == Hit(1, 1.0)
    qtbot.wait(5)
    assert len(wanted) == 1


def test_a_row_is_spoken_as_a_sentence(qapp: Any) -> None:
    starred = row(1, state=State.NEW, starred=True, tags=("rl", "theory"), noted=True)
    model = PaperModel(lambda _keys: [starred])
    model.show(keys(1))
    said = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        "Unread. On the 1th question, by A. Author and others, 2020. "
        "Starred. With a note. Tags: rl, theory."
    )


def test_raised_letters_of_a_title_are_spoken_in_words(qapp: Any) -> None:
    model = PaperModel(lambda _keys: [row(1, title="Bounds in ℝᴺ for xᵢ²-norms", authors=())])
    model.show(keys(1))
    heard = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Bounds in R to the N for x sub i squared-norms, 2020."


@pytest.mark.parametrize(
    ("stars", "said"), [(0, ""), (1, " Rated with 1 star."), (4, " Rated with 4 stars.")]
)
def test_a_row_is_spoken_with_its_rating(qapp: Any, stars: int, said: str) -> None:
    model = PaperModel(lambda _keys: [row(1, rating=stars)])
    model.show(keys(1))
    heard = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert heard == f"On the 1th question, by A. Author and others, 2020.{said}"


def _these(rows: list[Row | None], _keys: Sequence[int]) -> list[Row | None]:
    return rows


def test_a_row_is_spoken_with_the_paper_of_the_same_title(qapp: Any) -> None:
    for namesake, called in (
        (Namesake(2, "local:2", "B. Writer", 2021, "Pots"), "B. Writer 2021"),
        (Namesake(2, "local:2", "", 2021, "Pots"), "Pots 2021"),
        (Namesake(2, "local:2"), "local:2"),
    ):
        rows: list[Row | None] = [row(1, namesake=namesake)]
        model = PaperModel(partial(_these, rows))
        model.show(keys(1))
        said = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
        assert said.endswith(f", 2020. Same title as {called}.")


def test_a_paper_that_has_gone_is_an_empty_row(qapp: Any) -> None:
    model = PaperModel(lambda wanted: [None] * len(wanted))
    model.show(keys(2))
    assert model.row(1) is None
    assert model.data(model.index(1, 0)) == ""
