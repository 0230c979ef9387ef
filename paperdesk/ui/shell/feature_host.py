"""Host of the features: builds, begins and ends their controllers by the table.

An action that is triggered before its feature is there waits for the features.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature, FeatureController
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.shell.feature_table import FEATURES

Kind = TypeVar("Kind", bound=FeatureController)


class FeatureHost:
    """The features of one window. ``furnish`` is called when one is needed that is not there."""

    def __init__(self, services: Services, furnish: Callable[[], None]) -> None:
        self._services, self._furnish = services, furnish
        self._controllers: dict[str, FeatureController] = {}
        runs = {spec.name: self._runner(one, spec) for one in FEATURES for spec in one.actions}
        services.shell.actions_of.each(lambda name, action: action.triggered.connect(runs[name]))

    def build(self, *, early: bool) -> None:
        """Build those that the first paint needs, or the rest, in the order of the table."""
        for feature in FEATURES:
            if feature.early is early:
                self._controllers[feature.name] = feature.build(self._services)

    def of(self, kind: type[Kind]) -> Kind:
        """The controller of this class."""
        return next(one for one in self._controllers.values() if isinstance(one, kind))

    def begin(self) -> None:
        """The library is open."""
        for controller in self._controllers.values():
            controller.begin()

    def stop(self) -> None:
        """The window closes."""
        for controller in self._controllers.values():
            controller.stop()

    def _runner(self, feature: Feature[Any], spec: ActionSpec[Any]) -> Callable[[], None]:
        def run(_on: bool = False) -> None:
            if feature.name not in self._controllers:
                self._furnish()
            spec.run(self._controllers[feature.name])

        return run
