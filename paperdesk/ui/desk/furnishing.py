"""Builds the controllers that the first paint does not need, and joins all of them.

Why apart from the desk: what is imported here is a quarter of what a window
imports, and half of the widgets; a reader sees the first rows 40 ms sooner
without it. It is there before the first key can be pressed.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.desk.acting import Acting
from paperdesk.ui.desk.announcing import Announcing
from paperdesk.ui.desk.backups import Backups
from paperdesk.ui.desk.commands import Commands, Controllers
from paperdesk.ui.desk.following import Following
from paperdesk.ui.desk.importing import Importing
from paperdesk.ui.desk.joints import join_views
from paperdesk.ui.desk.keeping import Keeping
from paperdesk.ui.desk.noting import Noting
from paperdesk.ui.desk.picturing import Picturing
from paperdesk.ui.desk.printing import Printing
from paperdesk.ui.desk.reading import Reading
from paperdesk.ui.desk.recent import Recent
from paperdesk.ui.desk.relating import Relating
from paperdesk.ui.desk.restores import Restores
from paperdesk.ui.desk.searching import Searching
from paperdesk.ui.desk.spelling import Spelling
from paperdesk.ui.desk.tagging import Tagging
from paperdesk.ui.desk.typesetting import Typesetting
from paperdesk.ui.notes import NoteKeeper
from paperdesk.ui.notes.keeper import Save

if TYPE_CHECKING:
    from paperdesk.ui.desk.desk import Desk
    from paperdesk.ui.safe_browser import SafeBrowser


def furnish(desk: "Desk", save_note: Save) -> None:
    """Give a desk the rest of its controllers."""
    door, listing, window = desk.door, desk.listing, desk.window
    desk.acting = Acting(door, desk.notices, window.side.progress)
    desk.keeper = NoteKeeper(save_note, desk)
    desk.reading = Reading(
        door,
        listing,
        desk.acting,
        window.list.papers,
        window.detail,
        window.notes,
        desk.keeper,
        desk.notices,
    )
    desk.importing = Importing(door, desk.jobs, desk.notices, window, desk.acting.undo)
    desk.tagging = Tagging(window, door, listing, desk.acting, desk.reading)
    desk.typesetting = Typesetting(desk.jobs, desk.places.cache)
    desk.picturing = Picturing(door, desk.reading, window.notes, desk.notices)
    desk.spelling = Spelling(
        door, desk.jobs, window.notes.editor.spelling, desk.preferring, desk.notices
    )
    desk.noting = Noting(door, desk.jobs, desk.reading, window.notes)
    desk.relating = Relating(door, listing, desk.reading, window.detail)
    desk.following = Following(door, desk.jobs, window.side.progress)
    desk.keeping = Keeping(door, listing, desk.acting, window.side, window)
    desk.announcing = Announcing(window, door, listing, desk.preferring)
    _keep_safe(desk)
    desk.searching = Searching(door, listing, window.list, window.side, desk.preferring)
    desk.recent = Recent(window.recent, desk.importing, desk.preferring, desk.notices)

    def serve(view: "SafeBrowser") -> None:
        desk.typesetting.serve(view)
        desk.picturing.serve(view)

    desk.printing = Printing(window, door, desk.jobs, listing, desk.reading, serve, desk.notices)
    _command(desk)
    join_views(desk)


def _keep_safe(desk: "Desk") -> None:
    """Let backups be made and restored."""
    strip = desk.window.side.progress
    who = desk.door, desk.jobs, desk.notices
    desk.restores = Restores(*who, desk.window, desk.preferring, strip, desk.acting.undo)
    desk.backups = Backups(*who, desk.preferring, strip, desk.restores)


def _command(desk: "Desk") -> None:
    """Let the actions reach the controllers."""
    controllers = Controllers(
        desk.listing,
        desk.acting,
        desk.reading,
        desk.importing,
        desk.keeping,
        desk.preferring,
        desk.printing,
    )
    desk.commands = Commands(desk.window, desk.door, controllers, desk.notices)
