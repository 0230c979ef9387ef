"""Controller of subscriptions: has lists read and written, and what they hold followed."""

from PySide6.QtWidgets import QFileDialog

from paperdesk.ui.i18n import language
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.start_folder import save_path
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given

DEADLINE = 60.0
"""Seconds that a list may take."""
_JOBS = "paperdesk.tasks.subscription_lists"


class SubscriptionsController(FeatureController):
    """The controller of lists of feeds."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._jobs = services.client, services.jobs
        self._commands, self._notices = services.commands, services.notices

    def choose(self) -> None:
        """Let the reader choose a list, and follow what it holds."""
        path, _kind = QFileDialog.getOpenFileName(
            self._services.shell.widget,
            self.tr("Follow a list of feeds"),
            "",
            self.tr("Lists of feeds (*.opml *.xml)"),
        )
        if path:
            self.follow_list(path)

    def follow_list(self, path: str) -> None:
        """Follow all that a file lists and is not followed yet, in one act."""

        def listed(answer: Given) -> None:
            # Late: nobody reads a list before the first paint.
            from paperdesk.tasks.subscription_lists import as_follow  # noqa: PLC0415

            follows = list(map(as_follow, answer["follows"]))
            refused = answer["refused"]
            if follows:
                self._commands.act(lambda library: library.save_follows(follows))
            if refused:
                told = self.tr("%Ln address(es) of the list cannot be followed: {addresses}", "",
                               len(refused))  # fmt: skip
                self._notices.say(told.format(addresses=language.listed(refused[:3])))

        self._jobs.start(
            f"{_JOBS}:read_list", {"path": path}, listed, self._client.tell, deadline=DEADLINE
        )

    def write(self) -> None:
        """Let the reader choose where a list of all that is followed goes."""
        last = self._services.settings.values.export_folder
        path, _kind = QFileDialog.getSaveFileName(
            self._services.shell.widget,
            self.tr("Write what is followed"),
            save_path(last, "paperdesk.opml"),
            self.tr("Lists of feeds (*.opml *.xml)"),
        )
        if path:
            self.write_list(path)

    def write_list(self, path: str) -> None:
        """Write all that is followed into a file."""

        def written(answer: Given) -> None:
            told = self.tr("%Ln follow(s) written to {path}.", "", answer["written"])
            self._notices.say(told.format(path=path))

        given = {"home": self._client.places.as_dict(), "path": path}
        self._jobs.start(
            f"{_JOBS}:write_list", given, written, self._client.tell, deadline=DEADLINE
        )
