"""Style sheet (QSS) of a theme: what palette and painters cannot say.

Kept small, since every rule is asked for every widget. Widgets opt in by
object name or by the property ``look`` (``quiet``, ``strong``, ``field``).
"""

from math import ceil
from string import Template

from paperdesk.ui.kit.design_tokens import COMBO_ARROW, SCROLL_BAR, SEARCH_FIELD, Tokens

_LINE = 1.21
"""The height of a line of our typeface, in its size."""
_SHEET = Template("""
QMainWindow, QDialog { background: $ground; }
QSplitter::handle { background: $line; }
QFrame[look="line"] { background: $line; border: none; }
QLabel[level="2"] { color: $text2; }
QLabel[level="3"] { color: $text3; }
QLabel[level="danger"] { color: $danger; }
QToolTip { background: $side; color: $text; border: 1px solid $field_border; padding: 4px 6px; }

QLineEdit, QPlainTextEdit[look="field"], QTextEdit[look="field"] {
  background: $field; color: $text; border: 1px solid $field_border; border-radius: 6px;
  padding: 4px 7px; selection-background-color: $accent; selection-color: $accent_text;
}
QLineEdit:focus, QPlainTextEdit[look="field"]:focus, QTextEdit[look="field"]:focus {
  border: 2px solid $accent; padding: 3px 6px;
}
QLineEdit#search { border-radius: 7px; padding: 0 7px; min-height: ${search}px; }
QLineEdit#search:focus { padding: 0 6px; min-height: ${search_focus}px; }

QComboBox {
  background: $field; color: $text; border: 1px solid $field_border; border-radius: 6px;
  padding: 4px 7px; combobox-popup: 0;
}
QComboBox:hover { background: $side; }
QComboBox:focus, QComboBox:on { border: 2px solid $accent; padding: 3px 6px; }
QComboBox:disabled { color: $text3; border-color: $line; }
QComboBox::drop-down { border: none; width: ${combo}px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView {
  background: $ground; color: $text; border: 1px solid $scroll; outline: none;
  selection-background-color: $accent; selection-color: $accent_text;
}
QComboBox QAbstractItemView::item { padding: 3px 6px; border-radius: 5px; }
QComboBox QAbstractItemView::item:selected { background: $accent; color: $accent_text; }

QPushButton {
  background: $ground; color: $text; border: 1px solid $field_border; border-radius: 6px;
  padding: 5px 14px; min-height: ${button}px;
}
QPushButton:hover { background: $side; }
QPushButton:pressed { background: $off; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 13px; }
QPushButton:disabled { color: $text3; border-color: $line; }
QPushButton:default, QPushButton[look="strong"] {
  background: $accent; color: $accent_text; border: 1px solid $accent;
}
QPushButton:default:hover, QPushButton[look="strong"]:hover { background: $strong_hover; }
QPushButton:default:focus, QPushButton[look="strong"]:focus { border: 2px solid $text; }
QPushButton:default:disabled, QPushButton[look="strong"]:disabled {
  background: $off; color: $text3; border-color: $off;
}
QPushButton[look="foot"] {
  background: $ground; color: $text2; border: none; border-top: 1px solid $line;
  border-radius: 0; padding: 8px 12px;
}
QPushButton[look="foot"]:hover { background: $side; color: $text; }
QPushButton[look="foot"]:focus { border: 2px solid $accent; padding: 7px 10px; }

QRadioButton { border: 2px solid transparent; border-radius: 6px; padding: 2px 6px 2px 2px; }
QRadioButton:focus { border-color: $accent; }
QRadioButton::indicator {
  width: ${radio}px; height: ${radio}px; border: 1px solid $field_border;
  border-radius: ${radio_round}px; background: $field;
}
QRadioButton::indicator:checked {
  width: ${radio_hole}px; height: ${radio_hole}px; border: ${radio_ring}px solid $accent;
  background: $accent_text;
}

QPushButton[look="link"] {
  background: transparent; color: $link; border: none; border-radius: 5px; padding: 2px 6px;
  text-align: left;
}
QPushButton[look="link"]:hover { background: $chip; }
QPushButton[look="link"]:focus { border: 2px solid $accent; padding: 0 4px; }
QPushButton[look="back"] {
  background: transparent; color: $link; border: none; border-radius: 6px;
  margin: 8px 12px 0 12px; padding: 5px 9px;
}
QPushButton[look="back"]:hover { background: $chip; }
QPushButton[look="back"]:focus { border: 2px solid $accent; padding: 3px 7px; }
QFrame#suggestions { background: $ground; border: 1px solid $scroll; border-radius: 9px; }
QFrame#suggestions QListWidget { background: transparent; border: none; }
QFrame#suggestions QListWidget::item { border-radius: 6px; padding-left: 6px; color: $text; }
QFrame#suggestions QListWidget::item:hover { background: $chip; }
QFrame#suggestions QListWidget::item:selected { background: $accent; color: $accent_text; }

QToolButton, QPushButton, QMenu, QComboBox { icon-size: ${icon}px; }
QToolButton { background: transparent; border: none; border-radius: 6px; padding: 6px; }
QToolButton:hover { background: $off; }
QToolButton:pressed, QToolButton:checked { background: $off; }
QToolButton:focus { border: 2px solid $accent; padding: 4px; }
QToolButton::menu-indicator { image: none; width: 0; }

QMenuBar { background: $side; color: $text; border-bottom: 1px solid $line; padding: 1px 6px; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 5px; }
QMenuBar::item:selected { background: $off; }
QMenu { background: $ground; color: $text; border: 1px solid $scroll; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 12px; border-radius: 5px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $accent; color: $accent_text; }
QMenu::item:disabled { color: $text3; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }

QDialogButtonBox { button-layout: 3; dialogbuttonbox-buttons-have-icons: 0; }
QTreeWidget { background: $ground; border: 1px solid $line; border-radius: 6px; padding: 2px; }
QTreeWidget:focus { border: 1px solid $accent; }
QTreeWidget::item { padding: 0 6px; }
QTreeWidget::item:selected { background: $off; color: $text; }
QTreeWidget::item:selected:focus { background: $accent; color: $accent_text; }
QTreeWidget::item:selected:first { border-top-left-radius: 6px; border-bottom-left-radius: 6px; }
QTreeWidget::item:selected:last { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QTreeWidget#regions { border: none; border-top: 1px solid $line; border-radius: 0; }
QTreeWidget#regions::item { padding: 4px 6px; }
QHeaderView { background: $ground; }
QHeaderView::section {
  background: $ground; color: $text2; border: none; border-bottom: 1px solid $line;
  padding: 4px 6px;
}

QTreeView#outline {
  background: $side; border: none; show-decoration-selected: 0; outline: none;
  selection-background-color: $off; selection-color: $text;
}
QTreeView#outline[look="chosen"] {
  selection-background-color: $accent; selection-color: $accent_text;
}
QTreeView#outline::item { padding: 4px 2px; }
QListView#smallPages, QAbstractScrollArea#pages { background: $side; border: none; }
QFrame#pageStrip { background: $ground; border-top: 1px solid $line; }

QScrollBar:vertical { background: transparent; width: ${scroll_bar}px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: ${scroll_bar}px; margin: 2px; }
QScrollBar::handle { background: $scroll; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $scroll_hover; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }

QProgressBar { background: $off; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }

QListView#side { background: $side; border: none; padding: 4px 0; }
QWidget#sidePane { background: $side; }
QFrame#palette { background: $ground; border: 1px solid $scroll; border-radius: 12px; }
QFrame#palette QListView { background: transparent; border: none; }
QFrame#notice { background: $notice; border-radius: 8px; }
QFrame#notice QLabel { color: $notice_text; }
QFrame#notice QToolButton { color: $notice_link; font-weight: 600; padding: 4px 8px; }
QFrame#notice QToolButton:hover { background: $notice_hover; }
QFrame#notice QToolButton:focus { border: 2px solid $notice_link; padding: 2px 6px; }
""")


def style_sheet(tokens: Tokens, zoom: float = 1.0) -> str:
    """The style sheet of one theme at a zoom."""
    values = {name: getattr(tokens, name) for name in tokens.__slots__}
    # A style sheet's height is that of the content: less two borders of 1 or of 2 px.
    values["scroll_bar"] = SCROLL_BAR
    values["search"] = round(SEARCH_FIELD * zoom) - 2
    values["search_focus"] = round(SEARCH_FIELD * zoom) - 4
    # No less than a line of its letters: what is given here, a layout takes for enough.
    values["button"] = max(18, ceil(round(13 * zoom) * _LINE))
    values["icon"] = round(16 * zoom)
    values["combo"] = round(COMBO_ARROW * zoom)
    # A ring around a hole is as large as the empty circle: 16 px with its border.
    radio, ring = round(16 * zoom), round(5 * zoom)
    values["radio"], values["radio_round"] = radio - 2, radio // 2
    values["radio_ring"], values["radio_hole"] = ring, radio - 2 * ring
    values["strong_hover"] = "#3a64bd" if tokens.dark else "#2d59b3"
    values["notice_hover"] = "#4b5058" if tokens.dark else "#3d424a"
    return _SHEET.substitute(values)
