"""Which wish of a view goes to which controller: one line for each."""

from paperdesk.model import State
from paperdesk.ui.controllers.external_notices import tell, tell_replaced
from paperdesk.ui.features.notes import join
from paperdesk.ui.kit.notices import Notices
from paperdesk.ui.shell.composition import Controllers
from paperdesk.ui.shell.main_window import MainWindow


def connect(window: MainWindow, made: Controllers, notices: Notices) -> None:
    """Join what the views of a window wish for with those who do it."""
    detail = window.detail
    show_notes = window.actions_of["notes_folder"].trigger
    made.monitor.outside.connect(lambda news: tell(news, notices, made.papers, show_notes))
    made.autosave.replaced.connect(lambda: tell_replaced(made.papers))
    window.files_dropped.connect(made.imports.preview)
    window.came_forward.connect(made.monitor.window_came_forward)
    window.list.import_requested.connect(made.imports.choose_files)
    window.list.search.save_requested.connect(made.saved_searches.save_present)
    window.list.papers.open_requested.connect(lambda _key: window.to_detail())
    window.side.batch_forget_requested.connect(made.papers.forget_batch)
    first = window.first_run
    first.import_requested.connect(made.imports.choose_files)
    first.starter_requested.connect(made.imports.take_starter)
    first.keys_requested.connect(made.actions.help)
    first.files_dropped.connect(made.imports.preview)
    detail.search_requested.connect(made.list.search_everywhere)
    detail.open_requested.connect(made.actions.open_link)
    detail.tag_requested.connect(made.papers.tag)
    detail.untag_requested.connect(made.papers.untag)
    detail.star_requested.connect(made.papers.star)
    detail.rating_requested.connect(made.papers.rate)
    detail.state_requested.connect(lambda keys, state: made.papers.set_state(keys, State(state)))
    detail.forget_requested.connect(made.papers.forget)
    detail.import_requested.connect(made.imports.choose_files)
    detail.leave_requested.connect(window.to_list)
    window.notes.open_requested.connect(made.actions.open_link)
    window.notes.leave_requested.connect(window.to_list)
    made.related.page.open_requested.connect(made.actions.open_link)
    made.related.page.leave_requested.connect(window.to_list)
    for page in (detail.abstract, window.notes.preview):
        made.formulas.serve(page)
        made.images.serve(page)
    join(window.notes, made.autosave)
