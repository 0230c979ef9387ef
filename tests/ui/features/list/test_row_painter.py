"""What is painted in a row: whole titles, right numbers, tags that fit."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.model import Row, State
from paperdesk.text import display
from paperdesk.ui.features.list.view import PaperList
from paperdesk.ui.kit import theme
from paperdesk.ui.shell.pane_splitter import USUAL_PANES
from tests.ui.features.list.rows import keys, row
from tests.ui.painted import lines, painted

LONG = "Heating the coffee: a long account of what happens when nobody looks at the kettle"


def shown(qtbot: QtBot, *rows: Row) -> PaperList:
    view = PaperList(lambda wanted: [rows[key - 1] for key in wanted])
    qtbot.addWidget(view)
    view.resize(USUAL_PANES[1], 92 * len(rows))
    view.show()
    view.show_papers(keys(len(rows)))
    return view


def test_a_long_title_is_whole_in_two_lines(qtbot: QtBot) -> None:
    first, second, who, *_ = lines(painted(shown(qtbot, row(1, title=LONG))))
    assert f"{first} {second}" == LONG
    assert who.startswith("A. Author")


def test_a_short_title_leaves_two_lines_to_the_passage(qtbot: QtBot) -> None:
    title, _who, *passage = lines(painted(shown(qtbot, row(1))))
    assert title == "On the 1th question"
    assert " ".join(passage).endswith("so that two lines are filled.")


def test_a_compact_row_has_one_line_of_title(qtbot: QtBot) -> None:
    view = shown(qtbot, row(1, title=LONG))
    view.set_compact(True)
    first, second, *_ = lines(painted(view))
    assert first.endswith("…")
    assert second.startswith("A. Author")


def test_signs_and_lines_of_a_title_keep_apart(qtbot: QtBot) -> None:
    full = row(1, title=LONG * 3, noted=True, has_file=True, rating=5, state=State.LATER)
    first, second, *_ = [one for one in painted(shown(qtbot, full)) if one.px == 14]
    assert first.ink.right() < second.ink.right() - 40
    assert second.text.endswith("…")


def test_most_titles_of_arxiv_are_whole(qtbot: QtBot, real_data: Path) -> None:
    text = (real_data / "arxiv-1k.jsonl").read_text(encoding="utf-8")
    titles = [" ".join(display(json.loads(line)["title"]).split()) for line in text.splitlines()]
    rows = [row(at, title=title, state=State.NEW) for at, title in enumerate(titles[:300], 1)]
    said = [one.text for one in painted(shown(qtbot, *rows)) if one.px == 14]
    cut = sum(one.endswith("…") for one in said)
    assert cut <= 0.17 * len(rows)


def test_a_row_of_many_authors_says_how_many_more(qtbot: QtBot) -> None:
    for total, more in ((97, "+94"), (3_000, "+2,997"), (0, "+9")):
        many = row(1, authors=("A. B",) * 12, author_total=total)
        assert any(one.endswith(more) for one in texts(shown(qtbot, many)))
    for names in (("Wilhelmina Longnamed-Author",) * 3, ("Hubertine " * 20,)):
        many = row(1, authors=names, author_total=3_000, category="cond-mat.quant-gas")
        facts = next(one for one in texts(shown(qtbot, many)) if "cond-mat" in one)
        more = f" +{3_000 - facts.count('Wilhelmina') if len(names) > 1 else 2_999:,} · "
        assert more in facts


def test_tags_that_do_not_fit_are_counted(qtbot: QtBot) -> None:
    tags = ("reinforcement", "robots", "to read", "theory", "unlearning")
    said = texts(shown(qtbot, row(1, tags=tags)))
    left = [tag for tag in tags if tag not in said]
    assert left
    assert f"+{len(left)}" in said
    assert tags[0] in said
    assert "+" not in "".join(texts(shown(qtbot, row(1, tags=("rl", "ml")))))


def texts(view: PaperList) -> list[str]:
    return [one.text for one in painted(view)]


@pytest.mark.parametrize("percent", [100, 110, 175])
def test_selected_neighbours_are_one_block(qapp: QApplication, qtbot: QtBot, percent: int) -> None:
    view = shown(qtbot, *(row(number, lead="") for number in range(1, 5)))
    theme.set_type(qapp, "inter", percent)
    view.resize(430, 4 * view.rowHeight(0))
    view.selectionModel().clear()
    for place in (1, 2):
        view.selectionModel().select(
            view.papers.index(place, 0), view.selectionModel().SelectionFlag.Select
        )
    image, high = view.grab().toImage(), view.rowHeight(0)
    middle = [image.pixelColor(215, y) for y in range(high + 4, 3 * high - 4)]
    off, ground = QColor(theme.current().off), QColor(theme.current().ground)
    assert ground not in middle
    assert middle.count(off) > high
    assert image.pixelColor(215, high - 1) == image.pixelColor(215, 3 * high) == ground
