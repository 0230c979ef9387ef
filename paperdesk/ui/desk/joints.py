"""Which wish of a view goes to which controller: one line for each."""

from typing import TYPE_CHECKING

from paperdesk.model import State
from paperdesk.ui.desk.outside import tell, tell_replaced
from paperdesk.ui.notes import join

if TYPE_CHECKING:
    from paperdesk.ui.desk.desk import Desk


def join_views(desk: "Desk") -> None:
    """Join what the views of a desk wish for with those who do it."""
    window, detail = desk.window, desk.window.detail
    show_notes = window.actions_of["notes_folder"].trigger
    desk.following.outside.connect(lambda news: tell(news, desk.notices, desk.acting, show_notes))
    desk.keeper.replaced.connect(lambda: tell_replaced(desk.acting))
    window.files_dropped.connect(desk.importing.preview)
    window.came_forward.connect(desk.following.window_came_forward)
    window.list.import_wanted.connect(desk.importing.choose_files)
    window.list.search.save_wanted.connect(desk.keeping.save_present)
    window.list.papers.opened.connect(lambda _key: window.to_detail())
    window.side.batch_forgotten.connect(desk.acting.forget_batch)
    first = window.first_run
    first.wish_import.connect(desk.importing.choose_files)
    first.wish_starter.connect(desk.importing.take_starter)
    first.wish_keys.connect(desk.commands.help)
    first.files_dropped.connect(desk.importing.preview)
    detail.wish_search.connect(desk.listing.search_everywhere)
    detail.wish_open.connect(desk.commands.open_link)
    detail.wish_tag.connect(desk.acting.tag)
    detail.wish_untag.connect(desk.acting.untag)
    detail.wish_star.connect(desk.acting.star)
    detail.wish_state.connect(lambda keys, state: desk.acting.set_state(keys, State(state)))
    detail.wish_forget.connect(desk.acting.forget)
    detail.wish_import.connect(desk.importing.choose_files)
    detail.left.connect(window.to_list)
    window.notes.wish_open.connect(desk.commands.open_link)
    window.notes.left.connect(window.to_list)
    desk.relating.page.wish_open.connect(desk.commands.open_link)
    desk.relating.page.left.connect(window.to_list)
    for page in (detail.abstract, window.notes.preview):
        desk.typesetting.serve(page)
        desk.picturing.serve(page)
    join(window.notes, desk.keeper)
