"""Labels and tool tips that show words as words.

Why a factory: a plain ``QLabel`` guesses whether its text is HTML, and a paper
whose title is ``<img src="file:///...">`` then opens that file. Every label of
the window is made here; a test looks for others.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from paperdesk.ui.kit import fonts

_LONGEST = 400
"""Characters of a stranger's words that a line is given."""

_AT_THE_RIGHT = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)


def label(
    text: str = "",
    parent: QWidget | None = None,
    *,
    size: int = 13,
    weight: str = "regular",
    level: str = "",
    wrap: bool = False,
    selectable: bool = False,
) -> QLabel:
    """Make a label that never reads its text as HTML.

    ``size`` and ``weight`` as in :func:`paperdesk.ui.kit.fonts.font`; ``level`` is the level
    of text: ``""``, ``"2"``, ``"3"`` or ``"danger"``.
    """
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    if made.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        # Qt would put words of a left-to-right script at the left, away from their own.
        made.setAlignment(_AT_THE_RIGHT)
    fonts.wear(made, size, weight)
    if level:
        made.setProperty("level", level)
    if wrap:
        made.setWordWrap(True)
        made.setMinimumWidth(1)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return made


def short(text: str) -> str:
    """The text, cut where it is longer than any line has room for: Qt would measure all of it."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def explain(widget: QWidget, text: str) -> None:
    """Give words of a widget as its tool tip, and as its description to those who hear it.

    Qt would read out the tool tip, with the signs of HTML that :func:`tip` puts around it.
    """
    widget.setToolTip(tip(text))
    widget.setAccessibleDescription(text)


def tip(text: str) -> str:
    """Make words for a tool tip that Qt cannot mistake for HTML of the words' own."""
    # By hand: the library's way brings a table of all named letters along, at each start.
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{safe}</qt>" if text else ""
