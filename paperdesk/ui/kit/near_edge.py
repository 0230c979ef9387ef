"""Near edge: where lines begin in a window, at its left or its right, whatever their script."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget


def side(widget: QWidget) -> Qt.AlignmentFlag:
    """The side of a widget at which lines begin."""
    mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    near = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return near | Qt.AlignmentFlag.AlignAbsolute


def begin_there(view: QPlainTextEdit | QTextEdit) -> None:
    """Let all lines of a text begin at the near edge, as the window has it now."""
    option = view.document().defaultTextOption()
    option.setAlignment(side(view))
    view.document().setDefaultTextOption(option)
