import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from paperdesk.model import Batch, Counts, Facets, SavedSearch, Scope, Tag
from paperdesk.model.follows import Follow, SourceQuery
from paperdesk.model.messages import Message
from paperdesk.ui.features.side_bar.facet_rows import facet_rows
from paperdesk.ui.features.side_bar.pane import SideBar
from paperdesk.ui.features.side_bar.scope_rows import SHOWN_BATCHES, side_rows
from paperdesk.ui.kit import theme
from paperdesk.ui.state.list_query import LibraryOverview
from tests.ui.painted import lines, painted


def batch(key: int, date: str = "2026-04-04", papers: int = 76, seen: int = 0) -> Batch:
    return Batch(key, "hf-page", date, "", "", "2026-04-05", "page.txt", papers, seen, 2)


TAGS = (Tag("rl/offline", "#e0773c", 3), Tag("theory", "#c9a227", 4))


def test_empty_places_that_nobody_needs_are_left_out() -> None:
    texts = [row.text for row in side_rows(LibraryOverview())]
    assert texts[:-2] == ["Library", "All papers", "Inbox", "Read later", "Starred", "Read"]
    counts = Counts(trash=1, noted=2, dismissed=3)
    texts = [row.text for row in side_rows(LibraryOverview(counts))]
    assert texts[-5:-2] == ["With notes", "Dismissed", "Trash"]


def test_what_is_followed_has_a_badge_of_what_is_new_and_a_sign_of_trouble() -> None:
    query, trouble = SourceQuery("huggingface", "day"), Message("work.ended")
    follows = (
        Follow(query, "Mornings", number=1, new=12),
        Follow(query, "Evenings", number=2, problem=trouble),
    )
    rows = side_rows(LibraryOverview(follows=follows))
    head, first, second, more = rows[-4:]
    assert (head.text, more.action) == ("Followed", "follow")
    assert (first.scope, first.count, first.badge) == (Scope("follow", "1"), "12", True)
    assert first.spoken == "Mornings, 12 new papers"
    assert (second.icon, second.badge) == ("triangle-alert", False)
    assert str(trouble) in second.spoken


def test_a_batch_shows_its_progress() -> None:
    batches = batch(1, seen=41), batch(2), batch(3, seen=76)
    rows = side_rows(LibraryOverview(batches=batches))
    assert [row.count for row in rows[-3:]] == ["76 · 41 seen", "76", "76"]
    assert rows[-3].scope == Scope("batch", "1")
    assert rows[-3].spoken == "4 Apr 2026, 76 papers, 41 seen, 2 kept"


def test_tags_form_a_tree_in_which_parents_need_not_be_tags() -> None:
    rows = side_rows(LibraryOverview(tags=TAGS, tag_totals={"rl": 3}))[-3:]
    assert [(row.text, row.depth, row.count) for row in rows] == [
        ("rl", 0, "3"),
        ("offline", 1, "3"),
        ("theory", 0, "4"),
    ]
    assert rows[0].scope == Scope("tag", "rl")
    assert rows[0].colour == "#e0773c"


@pytest.fixture
def side(qtbot: QtBot) -> SideBar:
    made = SideBar()
    qtbot.addWidget(made)
    made.resize(226, 700)
    made.show()
    batches = tuple(batch(n) for n in range(1, 10))
    made.show_library(LibraryOverview(Counts(all=76, new=12), batches, TAGS))
    made.choose(Scope())
    return made


def test_many_batches_unfold_when_asked_for(qtbot: QtBot, side: SideBar) -> None:
    shown = [row for row in side.rows if row.scope and row.scope.kind == "batch"]
    assert len(shown) == SHOWN_BATCHES
    more = next(place for place, row in enumerate(side.rows) if row.more)
    side.view.setCurrentIndex(side.view.model().index(more, 0))
    QTest.keyClick(side.view, Qt.Key.Key_Return)
    shown = [row for row in side.rows if row.scope and row.scope.kind == "batch"]
    assert len(shown) == 9


def test_arrow_keys_choose_places_and_step_over_heads(qtbot: QtBot, side: SideBar) -> None:
    with qtbot.waitSignal(side.chosen) as told:
        QTest.keyClick(side.view, Qt.Key.Key_Down)
    assert told.args == [Scope("inbox")]
    side.choose(Scope("read"))
    with qtbot.waitSignal(side.chosen) as told:
        QTest.keyClick(side.view, Qt.Key.Key_Down)  # on the way to follow more
        QTest.keyClick(side.view, Qt.Key.Key_Down)
    assert told.args == [Scope("batch", "1")]


def test_choosing_from_outside_is_not_told_back(qtbot: QtBot, side: SideBar) -> None:
    told: list[Scope] = []
    side.chosen.connect(told.append)
    side.choose(Scope("tag", "theory"))
    side.show_library(LibraryOverview(Counts(all=77), tags=TAGS))
    assert told == []
    assert side.view.currentIndex().data() == "theory"


def test_enter_goes_on_to_the_list(qtbot: QtBot, side: SideBar) -> None:
    with qtbot.waitSignal(side.entered):
        QTest.keyClick(side.view, Qt.Key.Key_Return)


def test_rows_mirror_for_right_to_left_readers(qtbot: QtBot, side: SideBar) -> None:
    side.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    place = next(n for n, row in enumerate(side.rows) if row.text == "theory")
    side.view.scrollTo(side.view.model().index(place, 0))
    rect = side.view.visualRect(side.view.model().index(place, 0))
    image = side.view.viewport().grab().toImage()
    y = rect.center().y()
    gold = [x for x in range(226) if image.pixelColor(x, y).name() == "#c9a227"]
    assert gold
    assert min(gold) > 180
    assert image.pixelColor(100, y).name() == theme.current().side


def test_work_shows_only_when_it_takes_more_than_a_second(qtbot: QtBot, side: SideBar) -> None:
    stopped: list[bool] = []
    work = side.progress.begin("Indexing", lambda: stopped.append(True))
    assert side.progress.isHidden()
    qtbot.waitUntil(side.progress.isVisible, timeout=2000)
    work.step(3, 10)
    assert side.progress.text == "Indexing 3 / 10"
    quick = side.progress.begin("Tagging")
    quick.end()
    assert side.progress.text == "Indexing 3 / 10"
    side.progress._stop.click()
    assert stopped == [True]
    other = side.progress.begin("Tagging")
    qtbot.waitUntil(lambda: side.progress.text == "Tagging", timeout=20_000)
    assert side.progress._stop.isHidden()
    other.end()
    assert side.progress.text == "Indexing 3 / 10"
    work.end()
    work.end()
    assert side.progress.isHidden()


def test_keys_name_and_delete_the_tag_or_search_that_they_stand_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    side = SideBar()
    qtbot.addWidget(side)
    saved = (SavedSearch("mine", "words"),)
    side.show_library(LibraryOverview(tags=TAGS, saved=saved))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("anew", True))
    done: list[tuple[str, ...]] = []
    side.tag_wishes.rename_requested.connect(lambda *said: done.append(said))
    side.tag_wishes.delete_requested.connect(lambda name: done.append(("delete", name)))
    side.search_edit_requested.connect(lambda name: done.append(("edit", name)))
    side.search_forget_requested.connect(lambda name: done.append(("forget", name)))
    for scope in (Scope("tag", "theory"), Scope("search", "mine"), Scope("inbox")):
        side.choose(scope)
        QTest.keyClick(side.view, Qt.Key.Key_F2)
        QTest.keyClick(side.view, Qt.Key.Key_Delete)
    assert done[:2] == [("theory", "anew"), ("delete", "theory")]
    assert done[2:] == [("edit", "mine"), ("forget", "mine")]


def test_what_has_no_colour_has_no_dot(qtbot: QtBot) -> None:
    side = SideBar()
    qtbot.addWidget(side)
    side.resize(260, 900)
    side.show()
    for facets, dots in (
        (Facets(5, categories=(("cs.LG", 3), ("cs.CL", 2))), False),
        (Facets(5, tags=(("ml", 3), ("rl", 2))), True),
    ):
        side.show_facets(facet_rows(facets, "words", {}))
        image = side.grab().toImage()
        grey = QColor("#8a8f98").rgb()
        beside = [(x, y) for x in range(18, 40) for y in range(image.height())]
        assert any(image.pixel(x, y) == grey for x, y in beside) is dots


def test_a_batch_says_how_many_were_seen_where_its_name_is_whole(qtbot: QtBot) -> None:
    side = SideBar()
    qtbot.addWidget(side)
    side.show()
    side.show_library(LibraryOverview(batches=(batch(1, seen=12),)))
    for width, words in ((320, "76 · 12 seen"), (200, "76")):
        side.resize(width, 700)
        QApplication.processEvents()
        (line,) = [one for one in lines(painted(side.view)) if one.endswith(words)]
        assert "…" not in line
