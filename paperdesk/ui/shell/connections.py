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
    window.list.import_wanted.connect(session.importing.choose_files)
    window.list.search.save_wanted.connect(session.keeping.save_present)
    window.list.papers.opened.connect(lambda _key: window.to_detail())
    window.side.batch_forgotten.connect(session.acting.forget_batch)
    first = window.first_run
    first.wish_import.connect(session.importing.choose_files)
    first.wish_starter.connect(session.importing.take_starter)
    first.wish_keys.connect(session.commands.help)
    first.files_dropped.connect(session.importing.preview)
    detail.wish_search.connect(session.listing.search_everywhere)
    detail.wish_open.connect(session.commands.open_link)
    detail.wish_tag.connect(session.acting.tag)
    detail.wish_untag.connect(session.acting.untag)
    detail.wish_star.connect(session.acting.star)
    detail.wish_state.connect(lambda keys, state: session.acting.set_state(keys, State(state)))
    detail.wish_forget.connect(session.acting.forget)
    detail.wish_import.connect(session.importing.choose_files)
    detail.left.connect(window.to_list)
    window.notes.wish_open.connect(session.commands.open_link)
    window.notes.left.connect(window.to_list)
    session.relating.page.wish_open.connect(session.commands.open_link)
    session.relating.page.left.connect(window.to_list)
    for page in (detail.abstract, window.notes.preview):
        session.typesetting.serve(page)
        session.picturing.serve(page)
    join(window.notes, session.keeper)
