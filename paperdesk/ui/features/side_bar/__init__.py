"""The side bar: the places of the library with their numbers, and what goes on."""

from paperdesk.ui.features.side_bar.pane import SideBar
from paperdesk.ui.features.side_bar.scope_rows import SideRow, side_rows

__all__ = ["SideBar", "SideRow", "side_rows"]
