"""What a screen reader is told of a window, as text: roles, names, states, in their order.

The same tree that goes out over AT-SPI, asked for in this process. Boxes that
only hold others are left out, and so is what is not shown.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

Role, Text = QAccessible.Role, QAccessible.Text

_BOXES = {Role.Client, Role.LayeredPane, Role.Splitter, Role.Border, Role.Pane, Role.Grouping}
_NEVER_SAID = {Role.ScrollBar, Role.Grip, Role.ColumnHeader, Role.RowHeader, Role.Separator}
_STATES = (
    ("disabled", "disabled"),
    ("checked", "checked"),
    ("selected", "selected"),
    ("focused", "has the keyboard"),
    ("readOnly", "read only"),
    ("hasPopup", "opens a menu"),
    ("expanded", "expanded"),
)
_ITEMS = {Role.Cell, Role.ListItem, Role.TreeItem, Role.PageTab}
_CHECKABLE = {Role.CheckBox, Role.RadioButton}
_READ_ONLY_ANYWAY = {Role.StaticText, Role.Graphic, Role.ProgressBar}


def nodes(top: QWidget) -> Iterator[tuple[int, QAccessibleInterface]]:
    """Everything that can be heard below a widget, from the first to the last, with its depth."""
    yield from _nodes(QAccessible.queryAccessibleInterface(top), 0)


def _nodes(node: QAccessibleInterface, depth: int) -> Iterator[tuple[int, QAccessibleInterface]]:
    empty = node.role() == Role.StaticText and not name(node)
    if node.state().invisible or node.role() in _NEVER_SAID or empty:
        return
    said = node.role() not in _BOXES or bool(name(node))
    if said:
        yield depth, node
    for place in range(node.childCount()):
        child = node.child(place)
        if child is not None and child.isValid():
            yield from _nodes(child, depth + said)


def name(node: QAccessibleInterface) -> str:
    """What something is called."""
    return node.text(Text.Name)


def said(node: QAccessibleInterface) -> str:
    """All that is said of one thing, in a line."""
    state = node.state()
    words = [node.role().name, repr(name(node))]
    described = node.text(Text.Description)
    if described and described != name(node):
        words.append(f"({described})")
    value = node.text(Text.Value)
    if value and node.role() not in (Role.Cell, Role.ListItem):
        words.append(f"= {value[:60]!r}")
    states = [said for attribute, said in _STATES if getattr(state, attribute)]
    around = node.parent()
    if node.role() in _ITEMS and around is not None and not around.state().focused:
        states = [one for one in states if one != "has the keyboard"]  # Qt says so of any current
    if node.role() in _CHECKABLE and "checked" not in states:
        states.append("not checked")
    if node.role() in _READ_ONLY_ANYWAY and "read only" in states:
        states.remove("read only")
    return " ".join(words) + (f" [{', '.join(states)}]" if states else "")


def tree(top: QWidget) -> str:
    """A window as it is heard, a line for each thing."""
    return "".join(f"{'  ' * depth}{said(node)}\n" for depth, node in nodes(top))


def faults(top: QWidget) -> list[str]:
    """What nobody could make sense of: no name, signs of HTML, no role."""
    found = []
    for _depth, node in nodes(top):
        words = name(node)
        if node.state().focusable and not words.strip():
            found.append(f"has no name: {said(node)} {node.object()}")
        if node.role() == Role.Button and not words.strip():
            found.append(f"a button without a name: {said(node)} {node.object()}")
        if "<" in words or "<qt>" in node.text(Text.Description):
            found.append(f"is read out with signs of HTML: {said(node)}")
    return found


def tab_order(top: QWidget, most: int = 80) -> list[str]:
    """Where the key Tab leads, from where the keyboard is and round to there again."""
    start = QApplication.focusWidget()
    assert start is not None
    met: list[str] = []
    for _ in range(most):
        QTest.keyClick(QApplication.focusWidget() or top, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        node = QAccessible.queryAccessibleInterface(now)
        met.append(f"{node.role().name} {name(node)!r}")
        if now is start:
            return met
    raise AssertionError(f"Tab never comes round to {start}: {met}")
