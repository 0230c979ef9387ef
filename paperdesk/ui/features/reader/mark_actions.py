"""Actions on the words of a PDF: to find them, to mark them, to have them as text.

While the pages have the keyboard they have keys of one letter as well, which ``help`` names.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec

if TYPE_CHECKING:
    from collections.abc import Callable

    from paperdesk.ui.features.reader.controller import ReaderController

_MENU = "Words of a PDF"


def _words(
    name: str,
    text: str,
    order: int,
    run: "Callable[[ReaderController], object]",
    *keys: str,
    help: str,
    icon: str = "",
) -> ActionSpec["ReaderController"]:
    return ActionSpec(name, text, "Edit", order, run, keys, icon, help, menu=_MENU)


MARK_ACTIONS: tuple[ActionSpec["ReaderController"], ...] = (
    _words(
        "find_words",
        "Find in this paper",
        200,
        lambda it: it.tools.find(),
        "Ctrl+Alt+F",
        help="Find words in the PDF as you type; Ctrl+F or / among the pages, N goes on.",
        icon="search",
    ),
    _words(
        "mark_highlight",
        "Highlight",
        201,
        lambda it: it.tools.marks.highlight(),
        help="Highlight the words selected; H among the pages, 1 to 4 in a colour.",
        icon="highlighter",
    ),
    _words(
        "mark_underline",
        "Underline",
        202,
        lambda it: it.tools.marks.underline(),
        help="Underline the words selected; U among the pages.",
        icon="underline",
    ),
    _words(
        "mark_comment",
        "Comment",
        203,
        lambda it: it.tools.marks.write(),
        help="Write to the words selected or the mark chosen, or leave a note where the mouse is; "
        "C among the pages.",
        icon="message-square",
    ),
    _words(
        "mark_area",
        "Mark an area",
        204,
        lambda it: it.tools.marks.start_area(),
        help="Draw a frame around a figure; X among the pages.",
        icon="square-dashed",
    ),
    _words(
        "marks_side",
        "Marks beside the pages",
        205,
        lambda it: it.tools.show_panel(),
        "Shift+F9",
        help="See all marks, and go to one; 1 to 4 colour it, C comments, Delete removes it.",
    ),
    _words(
        "page_text",
        "Text of the page",
        206,
        lambda it: it.tools.toggle_text(),
        "F7",
        help="Show the text of the page beside it, for a screen reader or in large letters.",
    ),
    _words(
        "save_marked",
        "Save a copy with marks…",
        207,
        lambda it: it.copies.ask(it.file, it.document),
        "Ctrl+Alt+S",
        help="Write a copy of the PDF in which other programs show your marks.",
    ),
)
