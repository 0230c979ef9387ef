"""Controller of the network screen: what waits and what was asked, kept fresh while it is shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from paperdesk.model.follows import QueuedRequest
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.ui.features.network.network_dialog import NetworkDialog

TRAFFIC = "paperdesk.tasks.traffic_report:hosts"
EVERY = 2000
"""Milliseconds between two looks while the screen is shown."""


class NetworkController(FeatureController):
    """The controller of the network screen and of the switch."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._network = services.client, services.network
        self._action = services.shell.actions_of["work_offline"]
        self._dialog: NetworkDialog | None = None
        self._latest = Latest()
        self._reading = False
        self._again = QTimer(self)
        self._again.setInterval(EVERY)
        self._again.timeout.connect(self.look)
        self._network.changed.connect(self.look)
        services.settings.on_change(
            "network", lambda value: self._action.setChecked(value == "off")
        )

    def begin(self) -> None:
        """The library is open: do what waits."""
        if not self._client.read_only:
            self._network.begin()

    def stop(self) -> None:
        """The window closes."""
        self._again.stop()
        self._latest.forget()
        self._network.stop()

    def switch(self) -> None:
        """Work offline, or no more."""
        self._network.work_offline(self._action.isChecked())

    def show(self) -> None:
        """Show the screen."""
        # Late: looked at seldom.
        from paperdesk.ui.features.network.network_dialog import NetworkDialog  # noqa: PLC0415

        if self._dialog is None:
            settings = self._services.settings
            dialog = self._dialog = NetworkDialog(
                settings.values.contact, self._services.shell.widget
            )
            dialog.offline_wished.connect(self._network.work_offline)
            dialog.retry_requested.connect(self._retry)
            dialog.drop_requested.connect(self._drop)
            dialog.contact_changed.connect(lambda mail: settings.set("contact", mail))
            dialog.refresh_requested.connect(self._services.shell.actions_of["refresh"].trigger)
            dialog.finished.connect(lambda _result: self._closed())
            dialog.show()
            self._again.start()
        self._dialog.raise_()
        self._dialog.activateWindow()
        self.look()

    def _closed(self) -> None:
        self._again.stop()
        self._latest.forget()
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def look(self) -> None:
        """Have read what waits, and what was asked of hosts, while the screen is shown."""
        if self._dialog is None:
            return
        network = self._network
        self._dialog.show_state(
            offline=network.offline, reachable=network.reachable, busy=network.busy
        )
        self._client.ask_later(*self._latest.both(_queue, self._show_queue))
        if not self._reading:
            self._reading = True
            home = {"home": self._client.places.as_dict()}
            self._services.jobs.start(TRAFFIC, home, self._show_hosts, self._not_read)

    def _show_queue(self, found: tuple[tuple[QueuedRequest, ...], frozenset[int]]) -> None:
        if self._dialog is not None:
            self._dialog.show_queue(*found)

    def _show_hosts(self, answer: Given) -> None:
        self._reading = False
        if self._dialog is not None:
            self._dialog.show_hosts(answer["hosts"])

    def _not_read(self, error: BaseException) -> None:
        self._reading = False
        self._services.notices.failed(error)

    def _retry(self, numbers: list[int]) -> None:
        def again(_none: None) -> None:
            self._network.run(numbers, lambda _outcome: self.look())
            self.look()

        self._client.do(lambda library: library.retry_requests(numbers), again)

    def _drop(self, numbers: list[int]) -> None:
        def drop(library: "Library") -> None:
            for number in numbers:
                library.drop_request(number)

        self._client.do(drop, lambda _none: self.look())


def _queue(library: "Library") -> tuple[tuple[QueuedRequest, ...], frozenset[int]]:
    """What waits, and the numbers of what is being done just now."""
    return library.queued(), library.requests_at_work()
