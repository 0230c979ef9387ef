"""The detail pane: one paper, several papers, or nothing, with calm words for each.

A view: it is told facts (methods with frozen values) and emits requests (signals
with plain values); it never asks the library or a lane.

:class:`DetailPane` is told

- ``show_paper(entry, hit=None)``: one paper, with what the hit says marked;
- ``show_many(keys, tags)``: several papers are selected;
- ``show_none()``, ``show_not_found(words)``, ``show_empty()``: nothing is selected,
  a search found nothing, the library has no papers;
- ``set_known_tags(tags)``, ``set_batches(batches)``: for colours, completion and names;
- ``set_one_scroll(wanted)``: whether the views of a paper stand below one another;
- ``add_tab(name, title, widget, *scrolled)``, ``set_tab(name)``: 'abstract' is there already, the
  notes come in as ``add_tab("notes", ...)``; ``focus_reading()``: the keyboard goes to the
  tab's widget; ``ask_tag()``: key T; ``next_mark(step)``: keys n and N;

and emits ``search_requested(query)``, ``open_requested(url)``, ``tag_requested(keys, name)``,
``untag_requested(keys, name)``, ``star_requested(keys, on)``, ``state_requested(keys, state)``,
``rating_requested(keys, stars)``,
``forget_requested(keys)``, ``import_requested()``, ``tab_changed(name)`` and
``leave_requested()`` (Esc: back to the list). ``keys`` is always a tuple of paper keys.

May import Qt, model, text, and the shared widgets of ``paperdesk.ui``; never
another feature of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.model import State
from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.detail.controller import DetailController

_RATINGS = (
    ("No rating", "Take the rating off."),
    ("One star", "Rate the paper with one star."),
    ("Two stars", "Rate the paper with two stars."),
    ("Three stars", "Rate the paper with three stars."),
    ("Four stars", "Rate the paper with four stars."),
    ("Five stars", "Rate the paper with five stars."),
)


def _rating(stars: int, text: str, help: str) -> ActionSpec["DetailController"]:
    return ActionSpec(
        f"rate_{stars}",
        text,
        "Paper",
        125,
        lambda it: it.rate(stars),
        keys=(f"Alt+{stars}",),
        icon="star",
        help=help,
        menu="Rating",
    )


FEATURE: Feature["DetailController"] = Feature(
    "detail",
    "paperdesk.ui.features.detail.controller:DetailController",
    actions=(
        ActionSpec(
            "star",
            "Star",
            "Paper",
            10,
            lambda it: it.toggle_star(),
            keys=("S",),
            icon="star",
            help="Star the paper, or take the star away.",
        ),
        ActionSpec(
            "tag",
            "Edit tags",
            "Paper",
            20,
            lambda it: it.ask_tag(),
            keys=("T",),
            icon="tag",
            help="Add or remove tags.",
        ),
        ActionSpec(
            "abstract",
            "Abstract",
            "Paper",
            40,
            lambda it: it.show_abstract(),
            keys=("A",),
            icon="file-text",
            help="Read the abstract.",
        ),
        ActionSpec(
            "one_scroll",
            "Abstract, notes and related in one scroll",
            "View",
            105,
            lambda it: it.switch_views(),
            keys=("Shift+A",),
            icon="file-text",
            help="Read them below one another, or one at a time.",
            toggles=True,
        ),
        ActionSpec(
            "later",
            "Read later",
            "Paper",
            90,
            lambda it: it.toggle_state(State.LATER),
            keys=("L",),
            icon="bookmark",
            help="Keep the paper in Read later.",
            between=True,
        ),
        ActionSpec(
            "read",
            "Mark as read",
            "Paper",
            100,
            lambda it: it.toggle_state(State.READ),
            keys=("R",),
            icon="circle-check",
            help="You have read the paper.",
        ),
        ActionSpec(
            "unread",
            "Mark as new or seen",
            "Paper",
            110,
            lambda it: it.toggle_unread(),
            keys=("U",),
            icon="eye",
            help="Make the paper new again, or seen.",
        ),
        ActionSpec(
            "dismiss",
            "Dismiss",
            "Paper",
            120,
            lambda it: it.toggle_state(State.DISMISSED),
            keys=("D",),
            icon="archive",
            help="Not for you: it leaves All papers and is kept under Dismissed.",
        ),
        *(_rating(stars, text, help) for stars, (text, help) in enumerate(_RATINGS)),
        ActionSpec(
            "trash",
            "Move to trash",
            "Paper",
            130,
            lambda it: it.forget(),
            keys=("Del",),
            icon="trash-2",
            help="Remove the paper from the library; the trash keeps it.",
            between=True,
        ),
        ActionSpec(
            "restore",
            "Put back from trash",
            "Paper",
            140,
            lambda it: it.restore(),
            keys=("Shift+Del",),
            icon="archive",
            help="Bring a paper back from the trash.",
        ),
        ActionSpec(
            "open_pdf",
            "Open PDF",
            "Paper",
            150,
            lambda it: it.open_pdf(),
            keys=("Shift+O",),
            icon="external-link",
            help="Open it in its own program, or else the page of the paper.",
        ),
        ActionSpec(
            "attach",
            "Attach files…",
            "Paper",
            155,
            lambda it: it.attach(),
            icon="files",
            help="Copy files into the library, for this paper.",
        ),
        ActionSpec(
            "next_unread",
            "Next unread",
            "Go",
            30,
            lambda it: it.read_on(),
            keys=("Space",),
            help="Page through the paper, then go to the next unread one.",
        ),
        ActionSpec(
            "next_mark",
            "Next match",
            "Go",
            50,
            lambda it: it.next_mark(1),
            keys=("F3",),
            help="Go to the next word in the paper that the search found; N while you read it.",
        ),
        ActionSpec(
            "previous_mark",
            "Previous match",
            "Go",
            60,
            lambda it: it.next_mark(-1),
            keys=("Shift+F3",),
            help="Go to the match before; Shift+N while you read.",
        ),
    ),
)
