"""Builds the controllers that the first paint does not need, and joins all of them.

Why apart from the desk: what is imported here is a quarter of what a window
imports, and half of the widgets; a reader sees the first rows 40 ms sooner
without it. It is there before the first key can be pressed.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.controllers.backup_controller import BackupController
from paperdesk.ui.controllers.detail_controller import DetailController
from paperdesk.ui.controllers.image_loader import ImageLoader
from paperdesk.ui.controllers.import_controller import ImportController
from paperdesk.ui.controllers.library_monitor import LibraryMonitor
from paperdesk.ui.controllers.notes_controller import NotesController
from paperdesk.ui.controllers.notification_controller import NotificationController
from paperdesk.ui.controllers.paper_controller import PaperController
from paperdesk.ui.controllers.print_controller import PrintController
from paperdesk.ui.controllers.recent_files import RecentFiles
from paperdesk.ui.controllers.related_controller import RelatedController
from paperdesk.ui.controllers.restore_controller import RestoreController
from paperdesk.ui.controllers.saved_search_controller import SavedSearchController
from paperdesk.ui.controllers.search_controller import SearchController
from paperdesk.ui.controllers.spelling_controller import SpellingController
from paperdesk.ui.controllers.tag_controller import TagController
from paperdesk.ui.features.notes import NoteAutosave
from paperdesk.ui.features.notes.autosave import Save
from paperdesk.ui.services.formula_loader import FormulaLoader
from paperdesk.ui.shell.action_bindings import ActionBindings, Controllers
from paperdesk.ui.shell.connections import join_views

if TYPE_CHECKING:
    from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser
    from paperdesk.ui.shell.session import Session


def furnish(session: "Session", save_note: Save) -> None:
    """Give a desk the rest of its controllers."""
    client, listing, window = session.client, session.listing, session.window
    session.acting = PaperController(client, session.notices, window.side.progress)
    session.keeper = NoteAutosave(save_note, session)
    session.reading = DetailController(
        client,
        listing,
        session.acting,
        window.list.papers,
        window.detail,
        window.notes,
        session.keeper,
        session.notices,
    )
    session.importing = ImportController(
        client, session.jobs, session.notices, window, session.acting.undo
    )
    session.tagging = TagController(window, client, listing, session.acting, session.reading)
    session.typesetting = FormulaLoader(session.jobs, session.places.cache)
    session.picturing = ImageLoader(client, session.reading, window.notes, session.notices)
    session.spelling = SpellingController(
        client, session.jobs, window.notes.editor.spelling, session.preferring, session.notices
    )
    session.noting = NotesController(client, session.jobs, session.reading, window.notes)
    session.relating = RelatedController(client, listing, session.reading, window.detail)
    session.following = LibraryMonitor(client, session.jobs, window.side.progress)
    session.keeping = SavedSearchController(client, listing, session.acting, window.side, window)
    session.announcing = NotificationController(window, client, listing, session.preferring)
    _keep_safe(session)
    session.searching = SearchController(
        client, listing, window.list, window.side, session.preferring
    )
    session.recent = RecentFiles(
        window.recent, session.importing, session.preferring, session.notices
    )

    def serve(view: "SafeBrowser") -> None:
        session.typesetting.serve(view)
        session.picturing.serve(view)

    session.printing = PrintController(
        window, client, session.jobs, listing, session.reading, serve, session.notices
    )
    _command(session)
    join_views(session)


def _keep_safe(session: "Session") -> None:
    """Let backups be made and restored."""
    strip = session.window.side.progress
    who = session.client, session.jobs, session.notices
    session.restores = RestoreController(
        *who, session.window, session.preferring, strip, session.acting.undo
    )
    session.backups = BackupController(*who, session.preferring, strip, session.restores)


def _command(session: "Session") -> None:
    """Let the actions reach the controllers."""
    controllers = Controllers(
        session.listing,
        session.acting,
        session.reading,
        session.importing,
        session.keeping,
        session.preferring,
        session.printing,
    )
    session.commands = ActionBindings(session.window, session.client, controllers, session.notices)
