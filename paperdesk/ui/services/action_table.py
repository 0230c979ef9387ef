"""Every action of the window, declared once: menus, palette, keys and help come from here.

A group is a menu of the menu bar, in the order of ``GROUPS``; a line of
``between`` before an action parts it from the one above.

Why single letters are safe: Qt first asks the widget with the keyboard
whether it wants the key, and every field and editor takes letters for itself.
"""

from dataclasses import dataclass

from paperdesk.model.frozen import Value

GROUPS = ("File", "Edit", "Paper", "Go", "View", "Help")


@dataclass(frozen=True, slots=True, repr=False)
class ActionSpec(Value):
    """One action: what it is called, its keys (the first is shown), its icon and its menu.

    ``help`` says in one sentence what it does, for the help page and as a tip.
    Actions of the same ``choice`` exclude one another; one that ``toggles`` is on
    or off. ``menu`` is a menu below that of the group.
    """

    name: str
    text: str
    group: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    help: str = ""
    between: bool = False
    choice: str = ""
    menu: str = ""
    toggles: bool = False


_RATINGS = (
    ("No rating", "Take the rating off."),
    ("One star", "Rate the paper with one star."),
    ("Two stars", "Rate the paper with two stars."),
    ("Three stars", "Rate the paper with three stars."),
    ("Four stars", "Rate the paper with four stars."),
    ("Five stars", "Rate the paper with five stars."),
)

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "import",
        "Import files…",
        "File",
        ("Ctrl+I",),
        "file-plus",
        "Bring papers in from saved pages, JSON or JSON Lines; you see what would come first.",
    ),
    ActionSpec(
        "starter",
        "Look at a dozen papers",
        "File",
        (),
        "sparkles",
        "Add twelve well-chosen papers to try everything with; one undo removes them.",
    ),
    ActionSpec(
        "notes_folder",
        "Open folder of notes",
        "File",
        (),
        "square-pen",
        "See the Markdown files of your notes in the system's file manager.",
        between=True,
    ),
    ActionSpec(
        "save_pdf",
        "Save abstract and notes as PDF…",
        "File",
        ("Ctrl+Shift+S",),
        "file-text",
        "Save a page with title, abstract and your notes.",
    ),
    ActionSpec(
        "print",
        "Print abstract and notes…",
        "File",
        ("Ctrl+P",),
        "file-text",
        "Print a page with title, abstract and your notes.",
    ),
    ActionSpec(
        "quit", "Quit", "File", ("Ctrl+Q",), "", "Save what is open and leave.", between=True
    ),
    ActionSpec(
        "undo", "Undo", "Edit", ("Ctrl+Z",), "undo-2", "Take back what you did last, any time."
    ),
    ActionSpec("redo", "Redo", "Edit", ("Ctrl+Shift+Z",), "redo-2", "Do it again after all."),
    ActionSpec(
        "select_all",
        "Select all papers",
        "Edit",
        ("Ctrl+A",),
        "",
        "Select every paper of the list.",
        between=True,
    ),
    ActionSpec(
        "preferences",
        "Preferences…",
        "Edit",
        ("Ctrl+,",),
        "settings",
        "Theme, rows, typeface, size of text, language, library folder, keys.",
        between=True,
    ),
    ActionSpec("star", "Star", "Paper", ("S",), "star", "Star the paper, or take the star away."),
    ActionSpec("tag", "Edit tags", "Paper", ("T",), "tag", "Add or remove tags."),
    ActionSpec(
        "number_tag",
        "Tag by number",
        "Paper",
        tuple("123456789"),
        "",
        "Put the first to the ninth tag of the side bar on with 1 to 9, or take it off.",
    ),
    ActionSpec("abstract", "Abstract", "Paper", ("A",), "file-text", "Read the abstract."),
    ActionSpec("note", "Write a note", "Paper", ("N",), "notebook-pen", "Write on the paper."),
    ActionSpec(
        "related",
        "Related papers",
        "Paper",
        ("M",),
        "files",
        "See more papers like this one, with the words that they share.",
    ),
    ActionSpec(
        "template",
        "Note from a template…",
        "Paper",
        (),
        "files",
        "Write one of your templates into the note.",
    ),
    ActionSpec(
        "note_outside",
        "Open note in another editor",
        "Paper",
        (),
        "external-link",
        "Open the Markdown file of the note with the system's own program for it.",
    ),
    ActionSpec(
        "later",
        "Read later",
        "Paper",
        ("L",),
        "bookmark",
        "Keep the paper in Read later.",
        between=True,
    ),
    ActionSpec("read", "Mark as read", "Paper", ("R",), "circle-check", "You have read the paper."),
    ActionSpec(
        "unread", "Read or unread", "Paper", ("U",), "eye", "Make the paper new again, or seen."
    ),
    ActionSpec(
        "dismiss",
        "Dismiss",
        "Paper",
        ("D",),
        "archive",
        "Not for you: it leaves All papers and is kept under Dismissed.",
    ),
    *(
        ActionSpec(f"rate_{stars}", text, "Paper", (f"Alt+{stars}",), "star", help, menu="Rating")
        for stars, (text, help) in enumerate(_RATINGS)
    ),
    ActionSpec(
        "trash",
        "Move to trash",
        "Paper",
        ("Del",),
        "trash-2",
        "Remove the paper from the library; the trash keeps it.",
        between=True,
    ),
    ActionSpec(
        "restore",
        "Put back from trash",
        "Paper",
        ("Shift+Del",),
        "archive",
        "Bring a paper back from the trash.",
    ),
    ActionSpec(
        "open_pdf", "Open PDF", "Paper", ("O",), "external-link", "Open it outside.", between=True
    ),
    ActionSpec(
        "copy", "Copy citation", "Paper", ("C",), "copy", "Copy a plain citation to the clipboard."
    ),
    ActionSpec("down", "Next paper", "Go", ("J",), "", "Go to the next paper."),
    ActionSpec("up", "Previous paper", "Go", ("K",), "", "Go to the previous paper."),
    ActionSpec(
        "next_unread",
        "Next unread",
        "Go",
        ("Space",),
        "",
        "Page through the paper, then go to the next unread one.",
    ),
    ActionSpec(
        "search", "Search", "Go", ("Ctrl+F", "/"), "search", "Search as you type.", between=True
    ),
    ActionSpec(
        "next_mark",
        "Next match",
        "Go",
        ("F3",),
        "",
        "Go to the next word in the paper that the search found; N while you read it.",
    ),
    ActionSpec(
        "previous_mark",
        "Previous match",
        "Go",
        ("Shift+F3",),
        "",
        "Go to the match before; Shift+N while you read.",
    ),
    ActionSpec(
        "palette",
        "Command palette",
        "Go",
        ("Ctrl+K",),
        "command",
        "Find any action, paper, place or tag by a few letters of its name.",
    ),
    ActionSpec(
        "save_search",
        "Save this search…",
        "Go",
        ("Ctrl+D",),
        "bookmark",
        "Keep the search under a name, with rules for papers that arrive.",
    ),
    ActionSpec("pane_side", "Side bar", "Go", ("Ctrl+1",), "", "Go to the side bar.", between=True),
    ActionSpec("pane_list", "List", "Go", ("Ctrl+2",), "", "Go to the list of papers."),
    ActionSpec("pane_detail", "Detail", "Go", ("Ctrl+3",), "", "Go to the paper shown."),
    ActionSpec(
        "go_all", "All papers", "Go", ("G, A",), "library", "Go to all papers.", between=True
    ),
    ActionSpec("go_inbox", "Inbox", "Go", ("G, I",), "inbox", "Go to the new papers."),
    ActionSpec("go_later", "Read later", "Go", ("G, L",), "bookmark", "Go to Read later."),
    ActionSpec("go_starred", "Starred", "Go", ("G, S",), "star", "Go to the starred papers."),
    ActionSpec(
        "theme_system",
        "As the system",
        "View",
        (),
        "",
        "Light or dark as the system says.",
        choice="theme",
        menu="Theme",
    ),
    ActionSpec(
        "theme_light", "Light", "View", (), "", "Dark on light.", choice="theme", menu="Theme"
    ),
    ActionSpec(
        "theme_dark", "Dark", "View", (), "", "Light on dark.", choice="theme", menu="Theme"
    ),
    ActionSpec(
        "density_comfortable",
        "Comfortable",
        "View",
        (),
        "",
        "Rows with a passage of the text.",
        choice="density",
        menu="Rows",
    ),
    ActionSpec(
        "density_compact",
        "Compact",
        "View",
        (),
        "",
        "More rows, without the passage.",
        choice="density",
        menu="Rows",
    ),
    ActionSpec(
        "zoom_in",
        "Larger text",
        "View",
        ("Ctrl++", "Ctrl+="),
        "",
        "Write everything a step larger.",
        between=True,
    ),
    ActionSpec(
        "zoom_out", "Smaller text", "View", ("Ctrl+-",), "", "Write everything a step smaller."
    ),
    ActionSpec(
        "zoom_reset", "Usual size", "View", ("Ctrl+0",), "", "Write everything in its usual size."
    ),
    ActionSpec(
        "fold_side",
        "Show or hide the side bar",
        "View",
        ("Ctrl+Shift+1", "Ctrl+B"),
        "panel-left",
        "Fold the side bar away, or bring it back.",
        between=True,
    ),
    ActionSpec(
        "fold_detail",
        "Show or hide the detail",
        "View",
        ("Ctrl+Shift+3",),
        "panel-right",
        "Fold the paper away, or bring it back; meanwhile Enter shows it in place of the list.",
    ),
    ActionSpec(
        "hide_seen",
        "Hide what was seen",
        "View",
        ("H",),
        "eye",
        "Leave only new papers in All papers, batches and tags; a search still finds all.",
        between=True,
        toggles=True,
    ),
    ActionSpec(
        "help", "Keys and help", "Help", ("?", "F1"), "circle-question-mark", "Every key, and how."
    ),
)


def spec(name: str) -> ActionSpec:
    """The declaration of an action by its name."""
    return next(one for one in ACTIONS if one.name == name)
