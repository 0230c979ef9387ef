"""Design tokens: the colours and measures of both themes.

Palette, style sheet, icons and painted rows are all made from these values,
so a colour is said once. Contrast is tested: every text has at least 4.5:1 on
the ground and on the side bar, every border that means something 3:1.

Why dataclasses and not a style file: painters need the same values as the
style sheet, typed, and a test can compute with them.
"""

from paperdesk.model.frozen import Value, late_dataclass


@late_dataclass(frozen=True, slots=True, repr=False)
class Tokens(Value):
    """Tokens of a theme. Colours are ``#rrggbb``; ``hover`` is ``#aarrggbb``, laid over the ground.

    ``ground`` carries list and detail, ``side`` the side bar; ``line`` parts
    the panes. ``text``, ``text2`` and ``text3`` are the three levels of text.
    ``accent`` fills with ``accent_text`` on it; ``link`` is the accent as
    text. ``off`` fills a selection in a pane without the keyboard.
    ``field_border`` outlines what one can type into; ``scroll`` is the handle
    of a scroll bar. ``star`` and ``danger`` are the only other hues, with those of marks:
    ``yellow``, ``green``, ``blue`` and ``red`` are bars and dots that stand for a mark beside
    the page; what is painted upon it has :data:`PAPER_FILL` and :data:`PAPER_LINE`.
    """

    name: str
    ground: str
    side: str
    line: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_text: str
    link: str
    mark: str
    mark_text: str
    field: str
    field_border: str
    hover: str
    off: str
    chip: str
    chip_text: str
    code: str
    scroll: str
    scroll_hover: str
    star: str
    danger: str
    notice: str
    notice_text: str
    notice_link: str
    yellow: str
    green: str
    blue: str
    red: str

    @property
    def dark(self) -> bool:
        """Whether this is the dark theme."""
        return self.name == "dark"


LIGHT = Tokens(
    name="light",
    ground="#ffffff",
    side="#f4f5f7",
    line="#e3e5e8",
    text="#1f2328",
    text2="#59636e",
    text3="#656d76",
    accent="#3466c9",
    accent_text="#ffffff",
    link="#3466c9",
    mark="#fff1b8",
    mark_text="#1f2328",
    field="#ffffff",
    field_border="#818a94",
    hover="#0b000000",
    off="#dfe3e8",
    chip="#eef1f5",
    chip_text="#424a53",
    code="#f2f4f6",
    scroll="#c3c8ce",
    scroll_hover="#818a94",
    star="#b87c00",
    danger="#b3261e",
    notice="#2b2f36",
    notice_text="#f4f5f7",
    notice_link="#9dbcff",
    yellow="#a37900",
    green="#1d8540",
    blue="#2f6fd0",
    red="#c4352b",
)

DARK = Tokens(
    name="dark",
    ground="#1e1f22",
    side="#26282c",
    line="#35383d",
    text="#e6e8ea",
    text2="#a3a9b1",
    text3="#8f969f",
    accent="#4070d8",
    accent_text="#ffffff",
    link="#7ea6f4",
    mark="#5c4a12",
    mark_text="#ffe9a8",
    field="#17181a",
    field_border="#727983",
    hover="#0dffffff",
    off="#3a3d43",
    chip="#313439",
    chip_text="#c5cad0",
    code="#2a2c30",
    scroll="#4a4e55",
    scroll_hover="#727983",
    star="#e0b040",
    danger="#f2938c",
    notice="#3d4148",
    notice_text="#f0f1f3",
    notice_link="#a9c4ff",
    yellow="#e3bb42",
    green="#5cc473",
    blue="#74abf7",
    red="#f08a80",
)

PAPER_FILL = {"yellow": "#ffe45c", "green": "#b0ebab", "blue": "#b5d9ff", "red": "#ffc1bb"}
"""What a highlight is multiplied with, on white paper in either theme: print stays readable."""
PAPER_LINE = {"yellow": "#a37900", "green": "#1d8540", "blue": "#2f6fd0", "red": "#c4352b"}
"""What a line, a frame or a sign of a mark is drawn with on white paper."""
PAPER = "#ffffff"
PAPER_FOUND = "#ffd23f"
"""What a match is multiplied with on the page; the one that the reader stands at is framed."""
PAPER_SELECTED = "#bcd6ff"
PAPER_ACCENT = "#2a5fc4"
"""The frame of that match, the caret, the ring of a chosen mark."""

SIDE_ROW = 30
"""Height of a row in the side bar, in device-independent pixels, as all below."""
ROW = {"comfortable": 92, "compact": 68}
"""Height of a row in the list, by density."""
TOOL = 28
SEARCH_FIELD = 32
PANE_MINIMUM = (200, 370, 320)
"""Least widths of side bar, list and detail."""
COMBO_ARROW = 24
"""Pixels at the end of a choice box that its arrow has."""
SCROLL_BAR = 10
"""Width of a scroll bar and the room around it."""
RADIUS = 7
READING_WIDTH = 680
"""About 72 characters of the abstract: wider columns tire the eye."""


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb``, 0 to 1 (WCAG 2.2, 'relative luminance')."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, 'contrast ratio')."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
