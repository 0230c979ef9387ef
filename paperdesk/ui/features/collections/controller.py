"""Controller of collections: asks for one, puts papers in and out, makes, names and moves them.

The side bar shows them, and asks here through the browsing state for what concerns one.
"""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QInputDialog

from paperdesk.ui.features.collections.collection_field import CollectionField
from paperdesk.ui.kit.tag_field import WIDTH
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.window_services import Services

_ABOVE = 92
"""Pixels from the top of the window to the field."""


class CollectionController(FeatureController):
    """The controller of the reader's collections."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._state = services.client, services.state
        self._window = services.shell.widget
        self._field: CollectionField | None = None
        self._keys: tuple[int, ...] = ()
        self._state.overview_changed.connect(self._overview_changed)
        self._state.collection_rename_requested.connect(self.rename)
        self._state.collection_make_requested.connect(self.make)

    def ask(self) -> None:
        """Ask for collections of the papers chosen."""
        keys = tuple(self._state.target_keys())
        if keys:
            self._client.ask(
                lambda library: library.shared_collections(keys),
                lambda on: self._open(keys, on),
            )

    def take_out(self) -> None:
        """Take the papers chosen out of the collection that is shown."""
        shown = self._state.overview.collection(self._state.list_query.scope)
        keys = self._state.target_keys()
        if shown is None:
            self._services.notices.say(self.tr("No collection is shown."))
        elif keys:
            self._services.commands.uncollect(keys, shown.path)

    def make(self, above: str = "") -> None:
        """Ask for the name of a new collection, and make it."""
        name, agreed = QInputDialog.getText(
            self._window,
            self.tr("New collection"),
            self.tr("Name (a/b puts b into a):"),
        )
        if agreed and name.strip(" /"):
            path = "/".join(filter(None, (above, name.strip(" /"))))
            self._services.commands.act(lambda library: library.make_collection(path))

    def rename(self, path: str) -> None:
        """Ask for another name of a collection."""
        was = path.rpartition("/")[2]
        name, agreed = QInputDialog.getText(
            self._window, self.tr("Rename collection"), self.tr("New name:"), text=was
        )
        if agreed and name.strip() and name.strip() != was:
            self._services.commands.act(
                lambda library: library.rename_collection(path, name.strip())
            )

    def _open(self, keys: tuple[int, ...], on: tuple[str, ...]) -> None:
        self._keys = keys
        if self._field is None:
            field = self._field = CollectionField(self._window)
            field.chosen.connect(lambda path: self._services.commands.collect(self._keys, path))
            field.removed.connect(lambda path: self._services.commands.uncollect(self._keys, path))
            field.leave_requested.connect(self._services.shell.focus_list)
        self._field.learn(self._state.overview.collections)
        left = (self._window.width() - WIDTH) // 2
        self._field.ask(QPoint(left, _ABOVE), WIDTH, on)

    def _overview_changed(self) -> None:
        """A field that is open learns of new ones; a place that is gone is left."""
        overview, scope = self._state.overview, self._state.list_query.scope
        if self._field is not None and self._field.isVisible():
            self._field.learn(overview.collections)
        if scope.kind == "collection" and overview.collection(scope) is None:
            self._state.go_home()
