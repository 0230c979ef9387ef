"""Table of settings, each declared once: the dialog and the help page are made from this table.

What is remembered without being asked for (where the window stood, what was
open) is no setting; it is named in ``REMEMBERED``, and a test holds both
against the fields of :class:`paperdesk.settings.Settings`.
"""

from dataclasses import dataclass

from paperdesk.settings import SPACES
from paperdesk.ui.i18n import language

ZOOM_STEPS = (80, 90, 100, 110, 125, 150, 175, 200)
"""Percent of the usual size, as Ctrl+plus and Ctrl+minus walk them."""


def stepped(percent: int, by: int) -> int:
    """The next step of zoom above (1) or below (-1), or the same at the end; 0: the usual."""
    if by > 0:
        return min((step for step in ZOOM_STEPS if step > percent), default=percent)
    if by < 0:
        return max((step for step in ZOOM_STEPS if step < percent), default=percent)
    return 100


@dataclass(frozen=True, slots=True)
class SettingSpec:
    """One setting: its field in Settings, its name, what it does, and what one can choose.

    ``choices`` are pairs of a value and its name. A setting without them has
    a control of its own: ``library`` shows a folder, ``keys`` is a page. Those of
    :data:`ON_BACKUPS` stand on the page of backups, ``document_files`` and ``watched_folder``
    on that of files; ``network`` and ``contact`` have theirs on the screen of the network.
    ``anew`` holds once the window is opened again.
    """

    name: str
    text: str
    help: str
    choices: tuple[tuple[str | int, str], ...] = ()
    anew: bool = False

    def named_choices(self) -> list[tuple[str | int, str]]:
        """The choices, named in the language of the window."""
        return [(value, language.of("settings", name)) for value, name in self.choices]


SETTINGS: tuple[SettingSpec, ...] = (
    SettingSpec(
        "theme",
        "Theme",
        "Light, dark, or what the system says.",
        (("system", "As the system"), ("light", "Light"), ("dark", "Dark")),
    ),
    SettingSpec(
        "density",
        "Rows of the list",
        "Compact rows have one line of title and passage, so that more papers are in sight.",
        (("comfortable", "Comfortable"), ("compact", "Compact")),
    ),
    SettingSpec(
        "thumbnails",
        "Pictures in the list",
        "A small picture in comfortable rows, where a source has one; it comes with what you "
        "follow.",
        (("on", "Show"), ("off", "Do not show")),
    ),
    SettingSpec(
        "views",
        "Abstract, notes and related",
        "One at a time, or below one another; then the tabs lead to their places.",
        (("tabs", "As tabs"), ("scroll", "In one scroll")),
    ),
    SettingSpec(
        "font",
        "Typeface",
        "Inter comes with PaperDesk; the system's own is the one of your other programs.",
        (("inter", "Inter"), ("system", "The system's own")),
    ),
    SettingSpec(
        "zoom",
        "Size of text",
        "Everything that is written, larger or smaller.",
        tuple((percent, f"{percent} %") for percent in ZOOM_STEPS),
    ),
    SettingSpec(
        "language",
        "Language",
        "Of menus, lists and dialogs. Papers and notes stay as they are; the help is in English.",
        (("system", "As the system"), *language.SPOKEN.items()),
        anew=True,
    ),
    SettingSpec(
        "meaning",
        "Answers to a sentence",
        "What a question or a pasted sentence finds is put in order by what it means, too.",
        (("on", "By words and meaning"), ("off", "By words alone")),
    ),
    SettingSpec(
        "spelling",
        "Spelling in notes",
        "Misspelt words are underlined, where your system has dictionaries.",
        (("on", "Check"), ("off", "Do not check")),
    ),
    SettingSpec(
        "announce",
        "Desktop notifications",
        "Tell outside the window when searches that watch find something new.",
        (("on", "Tell"), ("off", "Do not tell")),
    ),
    SettingSpec(
        "library",
        "Library folder",
        "Papers, tags and notes are here. A library that moves is copied and checked; "
        "the old folder stays as it is.",
    ),
    SettingSpec(
        "document_files",
        "Files of papers",
        "Copies lie in the library folder; links follow files that you move, by their content.",
        (("copied", "Copy into the library"), ("linked", "Link where they lie")),
    ),
    SettingSpec(
        "watched_folder",
        "Watched folder",
        "PDF files that appear there go to their papers; of others you are told, and look first.",
    ),
    SettingSpec(
        "backups",
        "Backups",
        "By themselves: after the start, at the end and once a day, when something changed.",
        (("on", "By themselves"), ("off", "Only when asked for")),
    ),
    SettingSpec(
        "backup_space",
        "Room for backups",
        "Where it is too small, the oldest make way; the newest always stays.",
        tuple((size, f"{size} MB" if size < 1000 else f"{size // 1000} GB") for size in SPACES),
    ),
    SettingSpec(
        "backup_folder",
        "Folder of backups",
        "Best on another disk than the library, if there is one.",
    ),
    SettingSpec(
        "network",
        "Network",
        "Nothing is asked but at your word, and for what you follow. Offline all of it waits.",
        (("asked", "At my word"), ("off", "Work offline")),
    ),
    SettingSpec(
        "contact",
        "Mail address for services",
        "Some services answer sooner to who says how to be reached. Nobody is told without it.",
    ),
    SettingSpec(
        "keys",
        "Keys",
        "Any action can have other keys, more keys, or none.",
    ),
)

ON_BACKUPS = frozenset({"backups", "backup_space", "backup_folder"})
"""Settings that stand on the page of backups."""

REMEMBERED = frozenset(
    {
        "order",
        "order_turned",
        "by_day",
        "window_geometry",
        "splitters",
        "paper_geometry",
        "scope_kind",
        "scope_value",
        "paper_id",
        "side_bar_folded",
        "folded_tags",
        "detail_folded",
        "hide_seen",
        "search_text",
        "search_name",
        "tab",
        "recent_files",
        "search_history",
        "citation_keys",
        "export_folder",
        "export_format",
        "citation_styles",
        "words",
        "table_columns",
        "paper",
        "pages_mode",
        "pages_side",
    }
)


def settings_tables() -> str:
    """Make a Markdown table of the settings, for the help page."""
    rows = "\n".join(_row(one) for one in SETTINGS)
    heads = language.tr("Setting"), language.tr("Choices")
    return f"| {heads[0]} | {heads[1]} | |\n|:--|:--|:--|\n{rows}\n"


def _row(one: SettingSpec) -> str:
    choices = language.listed(language.of("settings", name) for _value, name in one.choices)
    name, told = (language.of("settings", text) for text in (one.text, one.help))
    return f"| {name} | {choices} | {told} |"
