"""The dialog of a follow: three clicks, a preview, nothing asked of what is passed by."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from paperdesk.model import BatchHeader, FilePreview
from paperdesk.model.follows import Follow, Rhythm, SourceQuery
from paperdesk.ui.features.follows import follow_dialog
from paperdesk.ui.features.follows.follow_dialog import FollowDialog

DAILY = SourceQuery("huggingface", "day")


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(parent: QWidget, monkeypatch: pytest.MonkeyPatch) -> FollowDialog:
    monkeypatch.setattr(follow_dialog, "PAUSE", 0)
    made = FollowDialog(None, ["vision"], parent)
    made.show()
    return made


@pytest.fixture
def looked_at(dialog: FollowDialog) -> list[SourceQuery]:
    """What a preview was asked for."""
    asked: list[SourceQuery] = []
    dialog.preview_requested.connect(asked.append)
    return asked


def test_what_is_chosen_first_is_looked_at_and_followed_with_one_click(
    dialog: FollowDialog, looked_at: list[SourceQuery], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: looked_at == [DAILY])
    with qtbot.waitSignal(dialog.follow_requested) as told:
        dialog.go.click()
    assert told.args == [Follow(DAILY, "Hugging Face Papers", Rhythm.DAILY)]


def test_a_search_wants_words_before_it_can_be_followed(dialog: FollowDialog) -> None:
    dialog.choose("huggingface", "search")
    assert dialog.query() is None
    assert not dialog.go.isEnabled()
    QTest.keyClicks(dialog.value, "slow  rivers")
    follow = dialog.follow()
    assert follow is not None
    assert follow.query == SourceQuery("huggingface", "search", "slow rivers")
    assert follow.title == "slow rivers · Hugging Face Papers"
    assert follow.rhythm is Rhythm.WEEKLY


def test_a_name_that_the_reader_gave_stays(dialog: FollowDialog) -> None:
    dialog.name.setFocus()
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, "Mornings")
    dialog.choose("huggingface", "week")
    follow = dialog.follow()
    assert follow is not None
    assert follow.title == "Mornings"


def test_what_would_come_is_told_list_by_list_the_newest_first(dialog: FollowDialog) -> None:
    days = [
        FilePreview(
            day,
            found=3,
            new=new,
            known=3 - new,
            titles=(f"Rivers of {day}",),
            batches=(BatchHeader("HF", day, listing="day"),),
        )
        for day, new in (("2026-04-02", 1), ("2026-04-03", 3))
    ]
    dialog.show_preview(DAILY, days)
    first, second = dialog.found.text().splitlines()
    assert first == "Friday, 3 April 2026: 3 papers, all new"
    assert second == "Thursday, 2 April 2026: 3 papers: 1 new, 2 in your library already"
    assert dialog.titles.text().startswith("· Rivers of 2026-04-03")


def test_an_answer_to_another_choice_is_not_shown(dialog: FollowDialog) -> None:
    dialog.show_problem(SourceQuery("huggingface", "week"), "No connection.")
    assert "connection" not in dialog.titles.text()
    dialog.show_problem(DAILY, "No connection.")
    assert dialog.titles.text() == "No connection."
    assert dialog.go.isEnabled()


def test_a_follow_that_is_changed_keeps_its_query(parent: QWidget, qtbot: QtBot) -> None:
    kept = Follow(SourceQuery("arxiv", "category", "cs.LG"), "Learning", Rhythm.DAILY, 4, "ml")
    dialog = FollowDialog(kept, [], parent)
    dialog.rhythm.setCurrentIndex(dialog.rhythm.findData(Rhythm.WEEKLY))
    dialog.tag.clear()
    with qtbot.waitSignal(dialog.follow_requested) as told:
        QTest.keyClick(dialog.go, Qt.Key.Key_Space)
    assert told.args == [Follow(kept.query, "Learning", Rhythm.WEEKLY, 4)]


def test_a_follow_can_be_given_up(parent: QWidget, qtbot: QtBot) -> None:
    dialog = FollowDialog(Follow(DAILY, "Papers", Rhythm.DAILY, 4), [], parent)
    with qtbot.waitSignal(dialog.forget_requested):
        dialog.forget.click()
