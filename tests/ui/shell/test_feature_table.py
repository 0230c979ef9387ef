"""A feature is a folder and one line in the table."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from paperdesk.model import ActionKind, Changes
from paperdesk.ui import features
from paperdesk.ui.services.action_table import ACTIONS, ActionSpec, register
from paperdesk.ui.services.feature import Feature, FeatureController
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.shell import feature_host
from paperdesk.ui.shell.feature_table import FEATURES
from paperdesk.ui.state.library_changes import Origin
from tests.ui.session import Open


class GreetingController(FeatureController):
    """The controller of a feature that only these tests have."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.heard: list[str] = []
        services.changes.changed.connect(self._changed)

    def _changed(self, _changes: Changes, origin: Origin) -> None:
        self.heard.append(str(origin))

    def greet(self) -> None:
        """Say something."""
        self.heard.append("greeted")

    def stop(self) -> None:
        """The window closes."""
        self.heard.append("stopped")


GREETING: Feature[GreetingController] = Feature(
    "greeting",
    f"{__name__}:GreetingController",
    actions=(ActionSpec("greet", "Greet", "Help", 5, lambda it: it.greet(), keys=("F9",)),),
)


@pytest.fixture
def _one_more(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = list(ACTIONS)
    monkeypatch.setattr(feature_host, "FEATURES", (*FEATURES, GREETING))
    register(GREETING.actions)
    yield
    ACTIONS[:] = before


def test_every_folder_of_features_stands_in_the_table() -> None:
    folders = {path.parent.name for path in Path(features.__path__[0]).glob("*/__init__.py")}
    assert folders == {feature.name for feature in FEATURES} - {"window"}


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_the_controller_of_a_feature_is_where_the_table_says(feature: Feature) -> None:  # type: ignore[type-arg]
    module, _, name = feature.controller.partition(":")
    assert issubclass(getattr(import_module(module), name), FeatureController)


@pytest.mark.usefixtures("_one_more")
def test_a_feature_of_one_more_line_is_built_triggered_told_and_ended(open_session: Open) -> None:
    session = open_session()
    session.window.actions_of["greet"].trigger()
    greeting = session.of(GreetingController)
    session.changes.announce(ActionKind.STAR)
    assert greeting.heard == ["greeted", "star"]
    menu = session.window.menuBar().actions()[-1].menu()
    assert [action.text() for action in menu.actions()] == ["Greet", "Keys and help"]  # type: ignore[attr-defined]
    session.window.close()
    assert greeting.heard[-1] == "stopped"
