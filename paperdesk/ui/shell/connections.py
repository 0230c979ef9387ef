"""Which wish of a view goes to which controller: one line for each."""

from typing import TYPE_CHECKING

from paperdesk.model import State
from paperdesk.ui.controllers.external_notices import tell, tell_replaced
from paperdesk.ui.features.notes import join

if TYPE_CHECKING:
    from paperdesk.ui.shell.session import Session


def join_views(session: "Session") -> None:
    """Join what the views of a desk wish for with those who do it."""
    window, detail = session.window, session.window.detail
    show_notes = window.actions_of["notes_folder"].trigger
    session.following.outside.connect(
        lambda news: tell(news, session.notices, session.acting, show_notes)
    )
    session.keeper.replaced.connect(lambda: tell_replaced(session.acting))
    window.files_dropped.connect(session.importing.preview)
    window.came_forward.connect(session.following.window_came_forward)
    window.list.import_requested.connect(session.importing.choose_files)
    window.list.search.save_requested.connect(session.keeping.save_present)
    window.list.papers.open_requested.connect(lambda _key: window.to_detail())
    window.side.batch_forget_requested.connect(session.acting.forget_batch)
    first = window.first_run
    first.import_requested.connect(session.importing.choose_files)
    first.starter_requested.connect(session.importing.take_starter)
    first.keys_requested.connect(session.commands.help)
    first.files_dropped.connect(session.importing.preview)
    detail.search_requested.connect(session.listing.search_everywhere)
    detail.open_requested.connect(session.commands.open_link)
    detail.tag_requested.connect(session.acting.tag)
    detail.untag_requested.connect(session.acting.untag)
    detail.star_requested.connect(session.acting.star)
    detail.state_requested.connect(lambda keys, state: session.acting.set_state(keys, State(state)))
    detail.forget_requested.connect(session.acting.forget)
    detail.import_requested.connect(session.importing.choose_files)
    detail.leave_requested.connect(window.to_list)
    window.notes.open_requested.connect(session.commands.open_link)
    window.notes.leave_requested.connect(window.to_list)
    session.relating.page.open_requested.connect(session.commands.open_link)
    session.relating.page.leave_requested.connect(window.to_list)
    for page in (detail.abstract, window.notes.preview):
        session.typesetting.serve(page)
        session.picturing.serve(page)
    join(window.notes, session.keeper)
