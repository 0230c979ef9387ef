"""Actions of the window itself: panes, help, the end."""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.shell.window_controller import WindowController

FEATURE: Feature["WindowController"] = Feature(
    "window",
    "paperdesk.ui.shell.window_controller:WindowController",
    actions=(
        ActionSpec(
            "new_window",
            "New window",
            "File",
            56,
            lambda it: it.open_window(),
            keys=("Ctrl+Alt+N",),
            icon="copy",
            help="Open another window on the same library.",
            between=True,
        ),
        ActionSpec(
            "own_window",
            "Paper in a window of its own",
            "Paper",
            152,
            lambda it: it.open_paper_window(),
            keys=("Ctrl+Alt+W",),
            icon="copy",
            help="Show the paper, its notes and its pages in a window of their own.",
        ),
        ActionSpec(
            "close_window",
            "Close window",
            "File",
            58,
            lambda it: it.close_window(),
            keys=("Ctrl+W",),
            icon="x",
            help="Save what is open in this window and close it; others stay.",
        ),
        ActionSpec(
            "quit",
            "Quit",
            "File",
            60,
            lambda it: it.quit(),
            keys=("Ctrl+Q",),
            help="Save what is open and leave.",
            between=True,
        ),
        ActionSpec(
            "pane_side",
            "Side bar",
            "Go",
            90,
            lambda it: it.focus_side_bar(),
            keys=("Ctrl+1",),
            help="Go to the side bar.",
            between=True,
        ),
        ActionSpec(
            "pane_list",
            "List",
            "Go",
            100,
            lambda it: it.focus_list(),
            keys=("Ctrl+2",),
            help="Go to the list of papers.",
        ),
        ActionSpec(
            "pane_detail",
            "Detail",
            "Go",
            110,
            lambda it: it.focus_detail(),
            keys=("Ctrl+3",),
            help="Go to the paper shown.",
        ),
        ActionSpec(
            "open_menu",
            "Menu",
            "Go",
            112,
            lambda it: it.open_menu(),
            keys=("Shift+F10",),
            help="Open the menu of what the keyboard stands on, as a right click does.",
        ),
        ActionSpec(
            "fold_side",
            "Show or hide the side bar",
            "View",
            90,
            lambda it: it.fold_side_bar(),
            keys=("Ctrl+Shift+1", "Ctrl+B"),
            icon="panel-left",
            help="Fold the side bar away, or bring it back.",
            between=True,
        ),
        ActionSpec(
            "fold_detail",
            "Show or hide the detail",
            "View",
            100,
            lambda it: it.fold_detail(),
            keys=("Ctrl+Shift+3",),
            icon="panel-right",
            help="Fold the paper away, or bring it back; "
            "meanwhile Enter shows it in place of the list.",
        ),
        ActionSpec(
            "help",
            "Keys and help",
            "Help",
            10,
            lambda it: it.show_help(),
            keys=("?", "F1"),
            icon="circle-question-mark",
            help="Every key, and how.",
        ),
    ),
)
