"""Arranges the window as it was left, and remembers how it is left."""

from dataclasses import replace
from typing import cast

from paperdesk import log
from paperdesk import settings as settings_file
from paperdesk.model import PaperDeskError
from paperdesk.paths import Places
from paperdesk.settings import Settings, Theme
from paperdesk.ui import theme
from paperdesk.ui.desk.listing import Question
from paperdesk.ui.main_window import MainWindow


def arrange(window: MainWindow, kept: Settings) -> None:
    """Give the window the sizes, the density and the marks in menus that are remembered."""
    window.take_place(kept.window_geometry, kept.splitters)
    window.fold_side(kept.side_bar_folded)
    window.list.papers.set_compact(kept.density == "compact")
    window.actions_of[f"theme_{theme.choice()}"].setChecked(True)
    window.actions_of[f"density_{kept.density}"].setChecked(True)


def remember(places: Places, before: Settings, window: MainWindow, question: Question) -> None:
    """Write down how the window is left. Failing that is no reason not to close."""
    geometry, panes = window.place()
    compact = window.actions_of["density_compact"].isChecked()
    kept = replace(
        before,
        theme=cast("Theme", theme.choice()),
        density="compact" if compact else "comfortable",
        window_geometry=geometry,
        splitters=panes,
        side_bar_folded=window.side_folded,
        scope_kind=question.scope.kind,
        scope_value=question.scope.value,
        order=question.order,
    )
    try:
        settings_file.save(places, kept)
    except PaperDeskError as error:
        log.ui.warning("%s", error)
