"""Services of one window, as every feature is given them.

What the first paint does not need is imported and made when it is first asked for.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from paperdesk.paths import Places
from paperdesk.ui.kit.notices import Notices
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.services.settings_service import SettingsService
from paperdesk.ui.services.shell import Shell
from paperdesk.ui.services.worker_jobs import WorkerJobs
from paperdesk.ui.state.browse_state import BrowseState
from paperdesk.ui.state.library_changes import LibraryChanges

if TYPE_CHECKING:
    from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser
    from paperdesk.ui.services.document_service import DocumentService
    from paperdesk.ui.services.formula_loader import FormulaLoader
    from paperdesk.ui.services.image_loader import ImageLoader
    from paperdesk.ui.services.index_maintenance import IndexMaintenance
    from paperdesk.ui.services.library_monitor import LibraryMonitor
    from paperdesk.ui.services.link_opener import LinkOpener
    from paperdesk.ui.services.network_answers import NetworkAnswers
    from paperdesk.ui.services.network_service import NetworkService
    from paperdesk.ui.services.notifications import Notifications
    from paperdesk.ui.services.paper_commands import PaperCommands
    from paperdesk.ui.services.text_maintenance import TextMaintenance

# Imports in methods are late: none of that is needed to paint a window.


@dataclass(frozen=True)
class Services:
    """Library, workers, settings, state and changes of a window, and the window around."""

    places: Places
    client: LibraryClient
    jobs: WorkerJobs
    notices: Notices
    settings: SettingsService
    state: BrowseState
    changes: LibraryChanges
    shell: Shell

    @cached_property
    def commands(self) -> "PaperCommands":
        """What can be done to papers."""
        from paperdesk.ui.services.paper_commands import PaperCommands  # noqa: PLC0415

        return PaperCommands(self.client, self.notices, self.shell.progress, self.changes)

    @cached_property
    def links(self) -> "LinkOpener":
        """The opener of links."""
        from paperdesk.ui.services.link_opener import LinkOpener  # noqa: PLC0415

        return LinkOpener(self.client, self.state, self.notices)

    @cached_property
    def formulas(self) -> "FormulaLoader":
        """The loader of formulas."""
        from paperdesk.ui.services.formula_loader import FormulaLoader  # noqa: PLC0415

        return FormulaLoader(self.jobs, self.places.cache)

    @cached_property
    def images(self) -> "ImageLoader":
        """The loader of pictures."""
        from paperdesk.ui.services.image_loader import ImageLoader  # noqa: PLC0415

        return ImageLoader(self.client, self.state, self.notices)

    @cached_property
    def documents(self) -> "DocumentService":
        """The opener of PDF files."""
        from paperdesk.ui.services.document_service import DocumentService  # noqa: PLC0415

        return DocumentService(self.places.cache)

    @cached_property
    def monitor(self) -> "LibraryMonitor":
        """The monitor of the library."""
        from paperdesk.ui.services.library_monitor import LibraryMonitor  # noqa: PLC0415

        return LibraryMonitor(self.client, self.changes, self.state)

    @cached_property
    def index(self) -> "IndexMaintenance":
        """What keeps the index after the library."""
        from paperdesk.ui.services.index_maintenance import IndexMaintenance  # noqa: PLC0415

        return IndexMaintenance(
            self.client, self.jobs, self.shell.progress, self.changes, self.monitor, self.state
        )

    @cached_property
    def texts(self) -> "TextMaintenance":
        """What reads the texts of attached PDFs."""
        from paperdesk.ui.services.text_maintenance import TextMaintenance  # noqa: PLC0415

        return TextMaintenance(self.client, self.jobs, self.index, self.changes)

    @cached_property
    def network(self) -> "NetworkService":
        """What has requests to the network done."""
        from paperdesk.ui.services.network_service import NetworkService  # noqa: PLC0415

        return NetworkService(
            self.client, self.jobs, self.shell.progress, self.changes, self.monitor, self.settings
        )

    @cached_property
    def answers(self) -> "NetworkAnswers":
        """What tells what became of requests to the network."""
        from paperdesk.ui.services.network_answers import NetworkAnswers  # noqa: PLC0415

        return NetworkAnswers(self.network, self.notices, self.shell)

    @cached_property
    def notifications(self) -> "Notifications":
        """Messages on the desktop."""
        from paperdesk.ui.services.notifications import Notifications  # noqa: PLC0415

        return Notifications(self.client, self.state, self.settings, self.shell.widget)

    def refuses_changes(self) -> bool:
        """Whether nothing in the library can be changed; then it is said why."""
        if self.client.read_only:
            self.notices.say(self.client.read_only)
        return bool(self.client.read_only)

    def serve(self, page: "SafeBrowser") -> None:
        """Give a page the formulas and pictures that it asks for, from now on."""
        self.formulas.serve(page)
        self.images.serve(page)

    def begin(self) -> None:
        """The library is open: follow it."""
        self.monitor.begin()
        self.index.begin()
        self.texts.begin()

    def stop(self) -> None:
        """The window closes."""
        for service in (
            self.monitor,
            self.index,
            self.texts,
            self.notifications,
            self.images,
            self.settings,
        ):
            service.stop()
        if "documents" in vars(self):
            self.documents.stop()
