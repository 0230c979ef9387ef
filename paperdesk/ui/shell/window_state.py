"""Window state: arranged as the window was left, and remembered when it is left."""

from paperdesk import log
from paperdesk import settings as settings_file
from paperdesk.model import PaperDeskError
from paperdesk.paths import Places
from paperdesk.settings import Settings
from paperdesk.ui.services.settings_service import SettingsService
from paperdesk.ui.shell.main_window import MainWindow
from paperdesk.ui.shell.paper_window import PaperWindow
from paperdesk.ui.state.list_query import ListQuery


def arrange(window: MainWindow, kept: Settings) -> None:
    """Give the window the sizes and folds that are remembered."""
    if isinstance(window, PaperWindow):
        window.take_place(kept.paper_geometry, "")
        return
    window.take_place(kept.window_geometry, kept.splitters)
    window.actions_of["hide_seen"].setChecked(kept.hide_seen)
    window.actions_of["by_day"].setChecked(kept.by_day)
    window.fold(side=kept.side_bar_folded, detail=kept.detail_folded)


def remember(
    places: Places, settings: SettingsService, window: MainWindow, question: ListQuery
) -> None:
    """Write down how the window is left. Failing that is no reason not to close."""
    geometry, panes = window.place()
    if isinstance(window, PaperWindow):
        settings.keep(paper_geometry=geometry)
    else:
        settings.keep(
            window_geometry=geometry,
            splitters=panes,
            side_bar_folded=window.side_folded,
            detail_folded=window.detail_folded,
            hide_seen=window.actions_of["hide_seen"].isChecked(),
            scope_kind=question.scope.kind,
            scope_value=question.scope.value,
            order=question.order,
            order_turned=question.turned,
            by_day=window.actions_of["by_day"].isChecked(),
            search_text=question.text,
            search_name=question.name,
            tab=window.detail.tab(),
        )
    try:
        settings_file.save(places, settings.values)
    except PaperDeskError as error:
        log.ui.warning("%s", error)
