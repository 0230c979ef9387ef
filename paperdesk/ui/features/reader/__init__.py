"""The reader: the pages of a paper's PDF, in the tab 'Paper' and in all of the window.

``page_layout`` says where pages lie, ``page_painter`` paints them from tiles, ``page_canvas``
scrolls and zooms them, ``page_view`` hears mouse and keys. What lies upon the pages are overlays.
``controller`` opens what is to be read, ``view_settings`` keeps how it is seen.

May import kit, services and state of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.features.reader.mark_actions import MARK_ACTIONS
from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from collections.abc import Callable

    from paperdesk.ui.features.reader.controller import ReaderController

_PAGES, _PAPER = "Pages of a PDF", "Colour of the paper"


def _pages(
    name: str,
    text: str,
    order: int,
    run: "Callable[[ReaderController], object]",
    *keys: str,
    help: str,
    toggles: bool = False,
    icon: str = "",
) -> ActionSpec["ReaderController"]:
    return ActionSpec(
        name, text, "View", order, run, keys, icon, help, menu=_PAGES, toggles=toggles
    )


def _paper(
    name: str, text: str, order: int, run: "Callable[[ReaderController], object]", help: str
) -> ActionSpec["ReaderController"]:
    return ActionSpec(name, text, "View", order, run, help=help, menu=_PAPER, choice="paper")


FEATURE: Feature["ReaderController"] = Feature(
    "reader",
    "paperdesk.ui.features.reader.controller:ReaderController",
    actions=(
        ActionSpec(
            "read_pages",
            "Read the PDF",
            "Paper",
            148,
            lambda it: it.read(),
            keys=("O",),
            icon="book-open",
            help="Read the paper here, in all of the window; Esc leads back.",
            between=True,
        ),
        ActionSpec(
            "page",
            "Page…",
            "Go",
            120,
            lambda it: it.walk.ask_page(),
            keys=("Ctrl+G",),
            help="Go to a page of the PDF, by its number or its label.",
            between=True,
        ),
        ActionSpec(
            "place_back",
            "Back in the PDF",
            "Go",
            130,
            lambda it: it.walk.go_back(),
            keys=("Backspace",),
            icon="arrow-left",
            help="Go back to where you jumped from; also Alt+Left among the pages.",
        ),
        ActionSpec(
            "place_forward",
            "Forward in the PDF",
            "Go",
            140,
            lambda it: it.walk.go_forward(),
            keys=("Shift+Backspace",),
            icon="arrow-right",
            help="Go forward again; also Alt+Right among the pages.",
        ),
        _pages(
            "pages_side",
            "Outline and small pages",
            110,
            lambda it: it.commands.toggle_side(),
            "F9",
            help="Show outline, small pages or marks beside the PDF, or hide them.",
            toggles=True,
            icon="list-tree",
        ),
        _pages(
            "pages_room",
            "The PDF alone",
            111,
            lambda it: it.commands.toggle_room(),
            "Shift+F11",
            help="Give the PDF the whole window, or bring the list back.",
            toggles=True,
            icon="maximize-2",
        ),
        _pages(
            "pages_larger", "Larger", 112, lambda it: it.commands.zoom(1), "+", help="Pages larger."
        ),
        _pages(
            "pages_smaller",
            "Smaller",
            113,
            lambda it: it.commands.zoom(-1),
            "-",
            help="Pages smaller.",
        ),
        _pages(
            "pages_width",
            "As wide as the view",
            114,
            lambda it: it.commands.fit_width(),
            "W",
            help="Pages as wide as there is room.",
        ),
        _pages(
            "pages_whole",
            "Whole pages",
            115,
            lambda it: it.commands.fit_page(),
            "Shift+W",
            help="Pages as large as they are seen whole.",
        ),
        _pages(
            "pages_actual",
            "As large as on paper",
            116,
            lambda it: it.commands.actual_size(),
            help="Pages at 100 %.",
        ),
        _pages(
            "pages_two",
            "Two beside one another",
            117,
            lambda it: it.commands.toggle_two(),
            "V",
            help="Two pages in a row, or one.",
            toggles=True,
            icon="columns-2",
        ),
        _pages(
            "pages_book",
            "First page alone",
            118,
            lambda it: it.commands.toggle_book(),
            help="With two pages in a row the first stands alone, as the title of a book.",
            toggles=True,
        ),
        _pages(
            "pages_right",
            "Turn to the right",
            119,
            lambda it: it.commands.turn(1),
            "Shift+R",
            help="Turn the pages clockwise.",
            icon="rotate-cw",
        ),
        _pages(
            "pages_left",
            "Turn to the left",
            120,
            lambda it: it.commands.turn(-1),
            "Ctrl+Shift+R",
            help="Turn the pages the other way.",
            icon="rotate-ccw",
        ),
        _paper(
            "paper_auto",
            "As the theme",
            121,
            lambda it: it.commands.tint("auto"),
            "Dim in the dark theme.",
        ),
        _paper(
            "paper_white", "White", 122, lambda it: it.commands.tint("white"), "As in the file."
        ),
        _paper(
            "paper_dim", "Dim", 123, lambda it: it.commands.tint("dim"), "Grey paper, for the dark."
        ),
        _paper(
            "paper_sepia",
            "Sepia",
            124,
            lambda it: it.commands.tint("sepia"),
            "Paper of a warm colour.",
        ),
        ActionSpec(
            "full_screen",
            "Full screen",
            "View",
            130,
            lambda it: it.commands.toggle_full_screen(),
            keys=("F11",),
            icon="fullscreen",
            help="Fill the screen with the window, or leave it again.",
            toggles=True,
        ),
        *MARK_ACTIONS,
    ),
)
