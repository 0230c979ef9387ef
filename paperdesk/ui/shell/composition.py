"""The controllers that the first paint does not need: built in one go, held as one value.

Why apart from the session: what is imported here is a quarter of what a window
imports, and half of the widgets; a reader sees the first rows 40 ms sooner
without it. It is there before the first key can be pressed.
"""

from dataclasses import dataclass

from paperdesk.paths import Places
from paperdesk.ui.controllers.backup_controller import BackupController
from paperdesk.ui.controllers.detail_controller import DetailController
from paperdesk.ui.controllers.image_loader import ImageLoader
from paperdesk.ui.controllers.import_controller import ImportController
from paperdesk.ui.controllers.library_monitor import LibraryMonitor
from paperdesk.ui.controllers.list_controller import ListController
from paperdesk.ui.controllers.notes_controller import NotesController
from paperdesk.ui.controllers.notification_controller import NotificationController
from paperdesk.ui.controllers.paper_controller import PaperController
from paperdesk.ui.controllers.print_controller import PrintController
from paperdesk.ui.controllers.recent_files import RecentFiles
from paperdesk.ui.controllers.related_controller import RelatedController
from paperdesk.ui.controllers.restore_controller import RestoreController
from paperdesk.ui.controllers.saved_search_controller import SavedSearchController
from paperdesk.ui.controllers.search_controller import SearchController
from paperdesk.ui.controllers.settings_controller import SettingsController
from paperdesk.ui.controllers.spelling_controller import SpellingController
from paperdesk.ui.controllers.tag_controller import TagController
from paperdesk.ui.features.notes import NoteAutosave
from paperdesk.ui.features.notes.autosave import Save
from paperdesk.ui.kit.notices import Notices
from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser
from paperdesk.ui.services.formula_loader import FormulaLoader
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.services.worker_jobs import WorkerJobs
from paperdesk.ui.shell.action_bindings import ActionBindings, ActionTargets
from paperdesk.ui.shell.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Services:
    """What every controller may need, there since before the first paint."""

    places: Places
    client: LibraryClient
    jobs: WorkerJobs
    notices: Notices
    settings: SettingsController
    list: ListController


@dataclass(frozen=True, slots=True)
class Controllers:
    """The controllers of one window."""

    papers: PaperController
    autosave: NoteAutosave
    detail: DetailController
    imports: ImportController
    tags: TagController
    formulas: FormulaLoader
    images: ImageLoader
    spelling: SpellingController
    notes: NotesController
    related: RelatedController
    monitor: LibraryMonitor
    saved_searches: SavedSearchController
    notifications: NotificationController
    restores: RestoreController
    backups: BackupController
    search: SearchController
    recent_files: RecentFiles
    print: PrintController
    actions: ActionBindings
    list: ListController

    def stop(self) -> None:
        """The window closes: no timer fires and no job goes on."""
        for one in (self.monitor, self.saved_searches, self.notifications, self.search):
            one.stop()
        for other in (self.detail, self.images, self.restores, self.backups):
            other.stop()
        self.imports.cancel()


def build_controllers(services: Services, window: MainWindow, save_note: Save) -> Controllers:
    """Make the controllers of a window; ``save_note`` writes what was typed into a note."""
    client, jobs, notices = services.client, services.jobs, services.notices
    settings, listing, strip = services.settings, services.list, window.side.progress
    papers = PaperController(client, notices, strip)
    autosave = NoteAutosave(save_note, window)
    detail = DetailController(
        client,
        listing,
        papers,
        window.list.papers,
        window.detail,
        window.notes,
        autosave,
        notices,
    )
    imports = ImportController(client, jobs, notices, window, papers.undo)
    formulas = FormulaLoader(jobs, services.places.cache)
    images = ImageLoader(client, detail, window.notes, notices)
    saved_searches = SavedSearchController(client, listing, papers, window.side, window)
    restores = RestoreController(client, jobs, notices, window, settings, strip, papers.undo)

    def serve(view: SafeBrowser) -> None:
        formulas.serve(view)
        images.serve(view)

    pages = PrintController(window, client, jobs, listing, detail, serve, notices)
    targets = ActionTargets(listing, papers, detail, imports, saved_searches, settings, pages)
    return Controllers(
        papers=papers,
        autosave=autosave,
        detail=detail,
        imports=imports,
        tags=TagController(window, client, listing, papers, detail),
        formulas=formulas,
        images=images,
        spelling=SpellingController(client, jobs, window.notes.editor.spelling, settings, notices),
        notes=NotesController(client, jobs, detail, window.notes),
        related=RelatedController(client, listing, detail, window.detail),
        monitor=LibraryMonitor(client, jobs, strip),
        saved_searches=saved_searches,
        notifications=NotificationController(window, client, listing, settings),
        restores=restores,
        backups=BackupController(client, jobs, notices, settings, strip, restores),
        search=SearchController(client, listing, window.list, window.side, settings),
        recent_files=RecentFiles(window.recent, imports, settings, notices),
        print=pages,
        actions=ActionBindings(window, client, targets, notices),
        list=listing,
    )
