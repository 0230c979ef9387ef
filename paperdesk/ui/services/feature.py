"""A feature of the window: its name, its actions with what they do, and its controller.

The shell builds, connects and ends features by a table of these alone. A
controller is imported and made by its path, after the first paint unless the
feature is ``early``; until then its actions stand in the menus already.
"""

from importlib import import_module
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject

from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.window_services import Services


class FeatureController(QObject):
    """Base of the controllers: made with the services, which give it all it needs."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services

    def begin(self) -> None:
        """The library is open, and all features are there."""

    def stop(self) -> None:
        """The window closes: no timer fires and no job goes on."""


Controller = TypeVar("Controller", bound=FeatureController)


@late_dataclass(frozen=True, slots=True, repr=False)
class Feature(Value, Generic[Controller]):
    """One line of the table. ``controller``: the import path of its class, ``module:Class``."""

    name: str
    controller: str
    actions: tuple[ActionSpec[Controller], ...] = ()
    early: bool = False

    def build(self, services: Services) -> Controller:
        """Make the controller."""
        module, _, name = self.controller.partition(":")
        made: Any = getattr(import_module(module), name)(services)
        return made  # type: ignore[no-any-return]
