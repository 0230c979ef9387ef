"""What sources know more of papers is seen field by field, filled in, and taken back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model.fact_completions import Completion, FieldProposal
from paperdesk.tasks import kept_completions
from paperdesk.ui.features.fact_completions.completion_dialog import CompletionDialog
from paperdesk.ui.features.fact_completions.controller import CompletionController
from paperdesk.ui.services.network_service import NetworkOutcome
from paperdesk.ui.shell.session import Session

FIRST = Completion(
    1,
    "Machine unlearning by mirrors",
    "Machine Unlearning by Mirrors",
    ("crossref", "arxiv"),
    True,
    (
        FieldProposal("doi", "", "10.1000/mirrors", "10.1000/mirrors"),
        FieldProposal("published", "2026-04-04", "2026-04-05", "2026-04-05", fills=False),
    ),
)
SECOND = Completion(
    2,
    "Counting grains of sand",
    sources=("huggingface",),
    proposals=(FieldProposal("venue", "", "Journal of Sand", "Journal of Sand"),),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[CompletionDialog]:
    made = CompletionDialog()
    qtbot.addWidget(made)
    made.show()
    yield made
    made.reject()


def test_what_fills_gaps_is_ticked_and_the_rest_is_the_readers_word(
    dialog: CompletionDialog,
) -> None:
    assert dialog.said()[0] == "Asking other sources…"
    dialog.show_found((FIRST, SECOND))
    assert dialog.said()[0] == "More is known of 2 papers"
    assert dialog.chosen == {1: {"doi"}, 2: {"venue"}}
    assert dialog.fill.text() == "Fill in 2 fields"
    assert {name: box.isChecked() for name, box in dialog.fields.boxes.items()} == {
        "doi": True,
        "published": False,
    }
    dialog.fields.boxes["published"].click()
    dialog.papers.setCurrentRow(1)
    dialog.fields.boxes["venue"].click()
    assert dialog.chosen == {1: {"doi", "published"}, 2: frozenset()}
    dialog.papers.setCurrentRow(0)
    assert dialog.fields.boxes["published"].isChecked()


def test_all_gaps_or_nothing_is_one_press(dialog: CompletionDialog, qtbot: QtBot) -> None:
    dialog.show_found((FIRST, SECOND))
    dialog.none.click()
    assert not dialog.fill.isEnabled()
    dialog.all.click()
    with qtbot.waitSignal(dialog.fill_requested) as wanted:
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [{1: {"doi"}, 2: {"venue"}}]


def test_a_paper_found_by_its_title_alone_says_so(dialog: CompletionDialog) -> None:
    dialog.show_found((FIRST, SECOND))
    assert dialog._how.text() == (
        "Found at Crossref, arXiv by its title: “Machine Unlearning by Mirrors”."
    )
    dialog.papers.setCurrentRow(1)
    assert dialog._how.text() == "Known to Hugging Face by its id."


def test_nothing_more_is_said_in_words(dialog: CompletionDialog) -> None:
    dialog.show_found(())
    assert dialog.said()[0] == "Nothing more is known"
    assert not dialog.fill.isVisible()


def test_what_was_found_is_told_filled_in_and_taken_back(session: Session, qtbot: QtBot) -> None:
    client, controller = session.client, session.of(CompletionController)
    kept_completions.keep(client.places, (FIRST, SECOND))
    answer = {"outcomes": {"1": {"values": {"found": [1, 2]}, "remarks": []}}}
    session.services.network.ended.emit(NetworkOutcome((1,), answer=answer))
    assert session.window.notice_bar.accessibleDescription() == "More is known of 2 papers."
    session.services.shell.actions_of["completions"].trigger()
    qtbot.waitUntil(lambda: controller._dialog is not None, timeout=20_000)
    dialog = controller._dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.fill.isEnabled, timeout=20_000)
    dialog.fill.click()

    def venues() -> list[str]:
        found: list[list[str]] = []
        client.ask(
            lambda library: [one.paper.venue for one in library.entries((1, 2))], found.append
        )
        qtbot.waitUntil(lambda: bool(found), timeout=20_000)
        return found[0]

    qtbot.waitUntil(lambda: venues() == ["", "Journal of Sand"], timeout=20_000)
    assert kept_completions.kept(client.places) == ()
    session.services.commands.undo()
    qtbot.waitUntil(lambda: venues() == ["", ""], timeout=20_000)
