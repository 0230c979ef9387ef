"""Theme of the window, light or dark, small or large: palette and style sheet of the tokens.

``current()`` gives the tokens that are in force; ``changed`` tells that they
are others now. Whoever paints asks ``current()`` while painting and so needs
no more than a repaint, which Qt does by itself when the style sheet changes.

Why own palettes: Qt's ``setColorScheme`` does nothing where no desktop theme
answers it (bare X11, offscreen), and then 'dark' would stay light.
"""

from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from paperdesk.ui.kit import fonts, zoomed_size
from paperdesk.ui.kit.design_tokens import DARK, LIGHT, Tokens
from paperdesk.ui.kit.style_sheet import style_sheet

CHOICES = ("system", "light", "dark")


class _Theme(QObject):
    """The theme in force. There is one, since there is one application."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens = LIGHT
        self.choice = "system"
        self.follows_system = False


_theme = _Theme()
changed = _theme.changed
"""Emitted after another theme came into force."""


def current() -> Tokens:
    """The tokens in force."""
    return _theme.tokens


@lru_cache(maxsize=256)
def _colour(value: str) -> QColor:
    return QColor(value)


def colour(role: str) -> QColor:
    """The colour of a token by name (``text2``), or of ``#rrggbb``. Shared: do not change it."""
    return _colour(role if role.startswith("#") else getattr(_theme.tokens, role))


def apply(app: QApplication, wanted: str, *, sheet: bool = True) -> None:
    """Bring ``light``, ``dark`` or what the ``system`` says into force, everywhere at once.

    Without the style ``sheet`` :func:`dress` is still to come: a window that is made
    under a sheet is polished widget by widget, which costs 25 ms of a start.
    """
    if not _theme.follows_system:
        _theme.follows_system = True
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(_system_changed)
    _theme.choice = wanted if wanted in CHOICES else "system"
    scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(
        _theme.choice, Qt.ColorScheme.Unknown
    )
    app.styleHints().setColorScheme(scheme)
    _bring_into_force(app, sheet=sheet)


def set_type(app: QApplication, family: str, percent: int, *, sheet: bool = True) -> None:
    """Bring a typeface (``inter`` or the ``system``'s) and a zoom in percent into force."""
    if fonts.choose(family, percent):
        if sheet:
            dress(app)
        _theme.changed.emit()


def _system_changed() -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication) and _theme.choice == "system":
        _bring_into_force(app)


def _bring_into_force(app: QApplication, *, sheet: bool = True) -> None:
    tokens = DARK if _is_dark(_theme.choice) else LIGHT
    if tokens is _theme.tokens and app.styleSheet():
        return
    _theme.tokens = tokens
    app.setPalette(palette(tokens))
    if sheet:
        dress(app)
    _theme.changed.emit()


def dress(app: QApplication) -> None:
    """Put on the style sheet and the fonts of the theme and type in force."""
    app.setFont(fonts.font(13))  # before it: menus keep the font that it finds
    app.setStyleSheet(style_sheet(_theme.tokens, fonts.zoom()))
    widgets = fonts.to_dress(app)
    fonts.dress(app, widgets)  # after it: a style sheet brings the fonts of before back
    zoomed_size.dress(widgets)


def _is_dark(wanted: str) -> bool:
    if wanted != "system":
        return wanted == "dark"
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def palette(tokens: Tokens) -> QPalette:
    """The palette of a theme, disabled texts in the third level."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.ground,
        role.Base: tokens.ground,
        role.AlternateBase: tokens.side,
        role.Text: tokens.text,
        role.WindowText: tokens.text,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.accent_text,
        role.Button: tokens.side,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.accent_text,
        role.PlaceholderText: tokens.text3,
        role.Link: tokens.link,
        role.LinkVisited: tokens.link,
        role.ToolTipBase: tokens.side,
        role.ToolTipText: tokens.text,
        role.Accent: tokens.accent,
        role.Light: tokens.ground,
        role.Midlight: tokens.side,
        role.Mid: tokens.line,
        role.Dark: tokens.field_border,
        role.Shadow: tokens.line,
    }
    made = QPalette()
    for one, value in colours.items():
        made.setColor(one, QColor(value))
    for one in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, one, QColor(tokens.text3))
    return made
