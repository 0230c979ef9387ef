import pytest
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.detail.pane import DetailPane
from paperdesk.ui.features.welcome.view import WelcomeView
from paperdesk.ui.services import shortcuts
from paperdesk.ui.shell.feature_table import ACTIONS


def test_no_usual_key_gets_in_the_way_of_another() -> None:
    for spec in ACTIONS:
        for key in spec.keys:
            assert shortcuts.clashes(key, spec.name) == [], (spec.name, key)


def test_only_what_differs_from_the_table_is_the_reader_s_own(qtbot: QtBot) -> None:
    shortcuts.choose({"star": ("S",), "dismiss": ("X",), "nothing of ours": ("Y",)})
    with qtbot.assertNotEmitted(shortcuts.changed):
        shortcuts.choose({"dismiss": ("X",)})
    assert (shortcuts.of("star"), shortcuts.of("dismiss")) == (("S",), ("X",))


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [("G", "G, A", True), ("G, A", "G, S", False), ("S", "Ctrl+S", False), ("D", "D", True)],
)
def test_a_key_meets_what_begins_with_it(one: str, other: str, meet: bool) -> None:
    assert shortcuts.collide(one, other) is meet
    assert shortcuts.collide(other, one) is meet


def test_whoever_shows_a_key_shows_the_one_in_force(qtbot: QtBot) -> None:
    detail, first = DetailPane(), WelcomeView()
    qtbot.addWidget(detail)
    qtbot.addWidget(first)
    shortcuts.choose(
        {"star": ("Ctrl+Alt+S",), "tag": (), "import": ("Ctrl+Alt+I",), "down": ("Down",)}
    )
    assert detail.state_buttons.star.toolTip() == "Star (Ctrl+Alt+S)"
    assert detail.header.add_tag.toolTip() == "Add a tag"
    assert detail.several._buttons[0][0].text() == "Star   Ctrl+Alt+S"
    assert detail.several._buttons[1][0].text() == "Tag"
    assert first.choices[0].accessibleName() == "Import a file (Ctrl+Alt+I)"
